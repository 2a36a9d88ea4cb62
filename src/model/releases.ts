import type { Corpus, Entry } from './corpus.ts';
import type { Recording, Release, Run } from './evidence-schemas.ts';
import { isNewer, selectRuns, type Selection } from './recording.ts';
import type { NamedText } from './texts.ts';

/** What engines and releases are called in a sentence. */
const engineTitles = { docker: 'Docker Engine', podman: 'Podman' } as const;

/** One change since a recording was made: which release brought it, and the text, with its name for citations. */
export interface ChangeSince {
  /** Such as `Docker Engine 29.0`. */
  release: string;
  field: string;
  text: string;
}

/** Texts of a release: its changes. */
export function releaseTexts({ changes }: Release): NamedText[] {
  return changes.map(({ text }, i) => ({ field: `change-${i}`, text, path: ['changes', i, 'text'] }));
}

/**
 * What would look different today: the changes that name the recording, of releases newer than every shown run of
 * their engine. `field` is unique for each selection: a page may show two parts of one recording.
 */
export function changesSince(
  { releases, recordings }: Pick<Corpus, 'releases' | 'recordings'>,
  id: string,
  selection: Selection = {},
): ChangeSince[] {
  const found = recordings.find((entry) => entry.id === id);
  if (!found) return [];
  const runs = selectRuns(found.data, selection);
  return releases
    .filter(({ data }) => isBehind(runs, data))
    .flatMap(({ id: release, data }) =>
      data.changes.flatMap(({ text, recordings: named }, i) =>
        named.includes(id)
          ? [
              {
                release: `${engineTitles[data.engine]} ${data.version}`,
                field: ['changed', release, i, ...keyOf(selection)].join('-').replace(/[^\w-]/g, '_'),
                text,
              },
            ]
          : [],
      ),
    );
}

function isBehind(runs: readonly Run[], { engine, version }: Release): boolean {
  const shown = runs.filter((run) => run.engine === engine);
  return shown.length > 0 && shown.every(({ release }) => isNewer(version, release));
}

function keyOf({ engine, runs, steps }: Selection): string[] {
  return [engine ?? runs, steps].filter((part) => part !== undefined);
}

/** The recordings that releases name, for the check: each with the entry that names it and where. */
export function recordingsNamed(releases: readonly Entry<Release>[]): {
  entry: Entry<Release>;
  path: PropertyKey[];
  id: string;
}[] {
  return releases.flatMap((entry) =>
    entry.data.changes.flatMap(({ recordings }, i) =>
      recordings.map((id, j) => ({ entry, path: ['changes', i, 'recordings', j], id })),
    ),
  );
}

/** Whether a recording shows an engine at all: a change of the other one cannot concern it. */
export function showsEngine({ runs }: Recording, engine: Release['engine']): boolean {
  return runs.some((run) => run.engine === engine);
}
