import type { Corpus, Entry } from '../corpus.ts';
import { inOrder } from './areas.ts';
import type { ApiRequest, Command, Feature, Flag, Note, Outcome, Relation } from './schemas.ts';

/** What readers call each relation, with its sign. */
export const relationNames: Record<Relation, string> = {
  same: 'Same',
  differs: 'Differs',
  renamed: 'Other name',
  missing: 'Missing in Podman',
  'podman-only': 'Only in Podman',
};

/** What readers call an outcome of a feature. */
export const outcomeNames: Record<Outcome['is'], string> = {
  works: 'Works',
  differs: 'Differs',
  ignored: 'Ignored',
  refused: 'Refused',
};

/** A flag of a command with what it comes to. */
export interface FlagRow {
  flag: Flag;
  /** Its fragment on the page of commands: `cmd-run--link`. */
  anchor: string;
  relation: Relation;
  note: Entry<Note> | undefined;
}

/** A command with what it comes to. */
export interface CommandRow {
  /** Its place: `cmd-volume-create`. */
  id: string;
  name: string;
  area: string;
  /** Undefined for one that the recording has no more. */
  command: Command | undefined;
  relation: Relation;
  note: Entry<Note> | undefined;
  flags: FlagRow[];
}

/** The place of a command. */
export function commandId(name: string): string {
  return `cmd-${name.replaceAll(' ', '-')}`;
}

/** The fragment, and the name of the citations, of a note or a flag: its key without the space. */
export function anchorOf(key: string): string {
  return key.replaceAll(' ', '');
}

/**
 * What a flag comes to: what Podman's parser did with it, unless a note knows more. A flag of a command that Podman refuses
 * was never passed to it and goes with its command.
 */
export function flagRelation(
  { docker, passed, passedShort }: Flag,
  note?: Note,
  refused: Relation = 'missing',
): Relation {
  if (note?.relation) return note.relation;
  if (!docker) return 'podman-only';
  if (!passed) return refused;
  if (passed === 'refused') return 'missing';
  return passed === 'other value' || (passedShort !== undefined && passedShort !== 'accepted') ? 'differs' : 'same';
}

/** A list of flags of one command that need no row each. */
export interface FlagList {
  relation: Relation;
  /** As it follows the number of flags: `3 flags the same`. */
  title: string;
  flags: FlagRow[];
}

/** The program that a command is typed with: Docker's wherever Docker has it. */
export function programOf({ command }: CommandRow): 'docker' | 'podman' {
  return command && !command.docker ? 'podman' : 'docker';
}

/** What a command stands against. Compose is a program of its own on that side: `podman compose` only starts one. */
export function otherSide({ area }: CommandRow): 'Podman' | 'podman-compose' {
  return area === 'compose' ? 'podman-compose' : 'Podman';
}

/** The flags of a command: those that are a row each, and the others in lists. */
export function flagsInGroups(row: CommandRow): { rows: FlagRow[]; lists: FlagList[] } {
  const { relation, command, flags } = row;
  const refused = command?.passed === 'refused';
  const plain = flags.filter(({ note }) => !note);
  const listed = (wanted: Relation, title: string): FlagList => ({
    relation: wanted,
    title,
    flags: plain.filter((flag) => flag.relation === wanted),
  });
  const lists = refused
    ? [listed(relation, relation === 'missing' ? 'in all' : 'in Docker')]
    : [listed('same', 'the same'), listed('podman-only', command?.docker ? `only in ${otherSide(row)}` : 'in all')];
  return {
    rows: flags.filter((flag) => !lists.some((list) => list.flags.includes(flag))),
    lists: lists.filter((list) => list.flags.length > 0),
  };
}

/** What a command comes to: itself and all of its flags that Docker has. */
export function commandRelation({ docker, passed }: Command, flags: readonly FlagRow[], note?: Note): Relation {
  if (note?.relation) return note.relation;
  if (!docker) return 'podman-only';
  if (passed === 'refused') return 'missing';
  return flags.every(({ relation }) => relation === 'same' || relation === 'podman-only') ? 'same' : 'differs';
}

/** Every command of the recording in its order, then those that only a note keeps alive. */
export function commandRows({ matrices, notes }: Pick<Corpus, 'matrices' | 'notes'>): CommandRow[] {
  const noteOf = notesByKey(notes);
  const recorded = (matrices.cli?.data.commands ?? []).map((command): CommandRow => {
    const id = commandId(command.name);
    const note = noteOf.get(id);
    const flags = command.flags.map((flag): FlagRow => {
      const key = `${id} ${flag.name}`;
      const own = noteOf.get(key);
      return { flag, anchor: anchorOf(key), relation: flagRelation(flag, own?.data, note?.data.relation), note: own };
    });
    const { name, area } = command;
    return { id, name, area, command, relation: commandRelation(command, flags, note?.data), note, flags };
  });
  const known = new Set(recorded.map(({ id }) => id));
  const removed = notes.filter(({ id, data }) => data.removed && id.startsWith('cmd-') && !known.has(id));
  return [
    ...recorded,
    ...removed.map((note): CommandRow => {
      const name = note.id.slice('cmd-'.length).replaceAll('-', ' ');
      return { id: note.id, name, area: 'removed', command: undefined, relation: 'missing', note, flags: [] };
    }),
  ];
}

/** One row of the requests. */
export interface RequestRow {
  request: ApiRequest;
  relation: Relation;
  note: Entry<Note> | undefined;
}

/** What Podman answers where it has no such request: a missing container is told in other words. */
const noSuchRequest = /^(not found|method not allowed)$|does not support|not supported/i;

/** What a request comes to by both answers, unless a note knows more. */
export function requestRelation({ docker, podman }: ApiRequest, note?: Note): Relation {
  if (note?.relation) return note.relation;
  if (docker.status !== podman.status)
    return podman.status === 501 || noSuchRequest.test(podman.message ?? '') ? 'missing' : 'differs';
  // What both refuse alike is alike, whatever else the bodies say: clients read the status and the message.
  return docker.status >= 400 || docker.keys.join() === podman.keys.join() ? 'same' : 'differs';
}

/** Every request of the recording with what it comes to. */
export function requestRows({ matrices, notes }: Pick<Corpus, 'matrices' | 'notes'>): RequestRow[] {
  const noteOf = notesByKey(notes);
  return (matrices.api?.data.requests ?? []).map((request) => {
    const note = noteOf.get(request.id);
    return { request, relation: requestRelation(request, note?.data), note };
  });
}

/** One row of the Compose features or of the Kubernetes fields. */
export interface FeatureRow {
  feature: Feature;
  /** The worst of its outcomes beside the first way: what a reader must reckon with. */
  outcome: Outcome['is'];
  note: Entry<Note> | undefined;
}

const byHarm: readonly Outcome['is'][] = ['works', 'differs', 'refused', 'ignored'];

/** The outcome with which a reader must reckon: what is ignored without a word does more harm than what is refused. */
export function worstOutcome(outcomes: readonly Outcome['is'][]): Outcome['is'] {
  return byHarm[Math.max(0, ...outcomes.map((outcome) => byHarm.indexOf(outcome)))]!;
}

/** Every feature of a matrix; ways that a reader compares with (Docker) do not count for the outcome. */
export function featureRows(
  { matrices, notes }: Pick<Corpus, 'matrices' | 'notes'>,
  matrix: 'compose' | 'kube',
): FeatureRow[] {
  const noteOf = notesByKey(notes);
  return (matrices[matrix]?.data.features ?? []).map((feature) => {
    const counted = Object.entries(feature.outcomes).filter(([way]) => way !== 'docker');
    return { feature, outcome: worstOutcome(counted.map(([, { is }]) => is)), note: noteOf.get(feature.id) };
  });
}

/** Things in groups, in the order in which each group first comes. */
export function inAreas<T>(rows: readonly T[], areaOf: (row: T) => string): [area: string, rows: T[]][] {
  return inOrder([...Map.groupBy(rows, areaOf)]);
}

/** How many rows come to what, in the order of first sight. */
export function countBy<T, K>(rows: readonly T[], of: (row: T) => K): Map<K, number> {
  return new Map([...Map.groupBy(rows, of)].map(([key, group]) => [key, group.length]));
}

function notesByKey(notes: Corpus['notes']): Map<string, Entry<Note>> {
  return new Map(notes.map((note) => [note.id, note]));
}
