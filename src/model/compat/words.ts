import { outcomeNames, relationNames, type CommandRow, type FeatureRow } from './rows.ts';
import type { ApiRequest, Flag } from './schemas.ts';

/** A flag with its one-letter form, as people read it: `-d, --detach`. Docker's form where both have one. */
export function flagForms({ name, docker, podman }: Flag): string {
  const short = docker ? docker.short : podman?.short;
  return short ? `-${short}, ${name}` : name;
}

/** How a flag differs, in a sentence from the recording alone. */
export function flagDifference({ docker, podman, passed, passedShort, printed }: Flag): string {
  if (!docker) return podman?.says ?? '';
  if (passed === 'refused') return printed ? shortened(printed) : 'Podman does not know it.';
  const value = (takes: string) => (takes ? `takes a value (${takes})` : 'is a switch');
  if (passed === 'other value' && podman)
    return `In Docker it ${value(docker.takes)}, in Podman it ${value(podman.takes)}.`;
  if (passed === 'other value') return `Podman wants another kind of value.${printed ? ` It says: ${printed}` : ''}`;
  if (docker.short && passedShort === 'refused') return `Podman has no -${docker.short} for it.`;
  if (docker.short && passedShort === 'other value') return `In Podman -${docker.short} is another flag.`;
  return '';
}

/** What a program printed, without the list of what it would have taken. */
export function shortened(printed: string): string {
  const text = printed.replace(/ \(choose from .*$/, '');
  return text.startsWith('podman-compose') ? text : `Podman: ${text}`;
}

/** What the recording says of a command: its flags in numbers, or what it is where only one side has it. */
export function commandDetail(row: CommandRow): string {
  const { command, relation, note } = row;
  if (!command) return '';
  if (relation === 'podman-only') return command.podman?.says ?? '';
  if (command.passed === 'refused')
    return [note ? '' : shortened(command.printed ?? 'refused'), command.docker?.says].filter(Boolean).join('. ');
  return commandSummary(row);
}

/** How two answers differ, in words: nothing where they are alike. */
export function answerDifference({ docker, podman }: ApiRequest): string {
  const only = (some: readonly string[], others: readonly string[]) => some.filter((key) => !others.includes(key));
  const parts = [
    ['Only Docker', only(docker.keys, podman.keys)] as const,
    ['only Podman', only(podman.keys, docker.keys)] as const,
  ].filter(([, keys]) => keys.length > 0);
  // The keys of an error are no news, and what is not there has none.
  if (docker.status !== podman.status || docker.status >= 400) return '';
  const list = (keys: readonly string[]) =>
    keys.length > 8 ? `${keys.slice(0, 8).join(', ')} and ${keys.length - 8} more keys` : keys.join(', ');
  const text = parts.map(([who, keys]) => `${who}: ${list(keys)}`).join('; ');
  return text ? `${text.replace(/^o/, 'O')}.` : '';
}

/** How a command compares, in one sentence. */
export function commandSummary({ relation, flags, command }: CommandRow): string {
  if (!command) return 'Removed.';
  if (!command.docker) return `${relationNames['podman-only']}.`;
  if (relation === 'missing' || relation === 'renamed') return `${relationNames[relation]}.`;
  const own = flags.filter(({ flag }) => flag.docker);
  const missing = own.filter((row) => row.relation === 'missing');
  const other = own.filter((row) => row.relation === 'differs' || row.relation === 'renamed');
  const parts = [
    ...(missing.length > 0 ? [`${missing.length} missing`] : []),
    ...(other.length > 0 ? [`${other.length} different`] : []),
  ];
  if (own.length === 0) return 'No flags.';
  const of = `${own.length} flag${own.length === 1 ? '' : 's'}`;
  return parts.length > 0 ? `Of ${of}, ${parts.join(' and ')}.` : `${of}, all the same.`;
}

/** The outcomes of a feature, way by way, in words. */
export function outcomesInWords(row: FeatureRow, ways: Record<string, string>): string {
  return Object.entries(row.feature.outcomes)
    .map(([way, { is }]) => `${ways[way] ?? way}: ${outcomeNames[is].toLowerCase()}`)
    .join('; ');
}
