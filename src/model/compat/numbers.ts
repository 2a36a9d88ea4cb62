import { countBy, type CommandRow, type FeatureRow, type RequestRow } from './rows.ts';
import type { Features, Relation } from './schemas.ts';

/** How many commands or flags come to each relation. */
export type Tally = Record<Relation, number> & { docker: number };

/** Counts relations; `docker` is how many Docker has. */
export function tally(relations: readonly Relation[]): Tally {
  const counts = countBy(relations, (relation) => relation);
  const of = (relation: Relation): number => counts.get(relation) ?? 0;
  return {
    same: of('same'),
    differs: of('differs'),
    renamed: of('renamed'),
    missing: of('missing'),
    'podman-only': of('podman-only'),
    docker: relations.length - of('podman-only'),
  };
}

/** The commands of the comparison in numbers; those that are gone count no more. */
export function commandTally(rows: readonly CommandRow[]): Tally {
  return tally(rows.filter(({ command }) => command).map(({ relation }) => relation));
}

/** The flags of those commands that Podman took, in numbers: the flags of a command that it refused were not passed to it. */
export function flagTally(rows: readonly CommandRow[]): Tally {
  const shared = rows.filter(({ command }) => command?.passed === 'accepted');
  return tally(shared.flatMap(({ flags }) => flags.map(({ relation }) => relation)));
}

/** The numbers of the commands as sentences. */
export function commandNumbers(rows: readonly CommandRow[]): string[] {
  const commands = commandTally(rows);
  const flags = flagTally(rows);
  return [
    `${commands.docker} Docker commands: ${commands.same} the same with all their flags, ${commands.differs} with a difference, ${commands.renamed} of another name, ${commands.missing} missing. ${commands['podman-only']} commands only in Podman.`,
    `${flags.docker} flags of the commands that both have: ${flags.same} the same, ${flags.differs + flags.renamed} different, ${flags.missing} missing. ${flags['podman-only']} flags only in Podman.`,
  ];
}

/** The numbers of the requests as sentences. */
export function requestNumbers(rows: readonly RequestRow[]): string[] {
  const counts = tally(rows.map(({ relation }) => relation));
  return [
    `${rows.length} requests: ${counts.same} answered alike (the same status, and where it is a success the same keys), ${counts.differs + counts.renamed} with a difference, ${counts.missing} that Podman does not have.`,
  ];
}

/** The numbers of the features as sentences, one for each way. */
export function featureNumbers(rows: readonly FeatureRow[], ways: Features['ways']): string[] {
  return Object.entries(ways).map(([way, name]) => {
    const counts = countBy(rows, ({ feature }) => feature.outcomes[way]?.is);
    const of = (outcome: 'works' | 'differs' | 'ignored' | 'refused'): number => counts.get(outcome) ?? 0;
    return `${name}: of ${rows.length}, ${of('works')} work, ${of('differs')} differ, ${of('ignored')} are ignored, ${of('refused')} are refused.`;
  });
}
