import type { Recording, Run, Step } from './evidence-schemas.ts';
import { commandFlags } from './command-words.ts';

/** What a writer selects of a recording: the props of `Run`, all of it when nothing is named. */
export interface Selection {
  engine?: string | undefined;
  /** Names of runs, separated by spaces: `docker-rootful podman-rootful@5.8`. */
  runs?: string | undefined;
  /** Numbers of steps: `3`, `2-4` or `1,3-4`. */
  steps?: string | undefined;
}

/** What a run is called among those of its recording: `podman-rootless`, with `@5.8` when a newer release has that name. */
export function runName(run: Run, all: readonly Run[]): string {
  const name = `${run.engine}-${run.mode}`;
  const newer = all.some((other) => `${other.engine}-${other.mode}` === name && isNewer(other.release, run.release));
  return newer ? `${name}@${run.release}` : name;
}

/** Whether one version such as `29.0.1` is newer than another such as `28.5`, number by number. */
export function isNewer(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split('.').map(Number));
  for (let i = 0; i < Math.max(a!.length, b!.length); i += 1) {
    const difference = (a![i] ?? 0) - (b![i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

/** The run that `podman-rootless` or `podman-rootless@5.8` names, if the recording has it. */
export function namedRun({ runs }: Recording, name: string): Run | undefined {
  return runs.find((run) => runName(run, runs) === name || `${run.engine}-${run.mode}@${run.release}` === name);
}

/** Every run name that a recording answers to, as messages list them. */
export function runNames({ runs }: Recording): string[] {
  return runs.map((run) => runName(run, runs));
}

/** The selected runs, in the order of the recording. Names that it lacks are left out: the check refuses them. */
export function selectRuns(recording: Recording, { engine, runs }: Selection): Run[] {
  const wanted = runs?.split(' ').map((name) => namedRun(recording, name));
  return recording.runs.filter((run) => (wanted ? wanted.includes(run) : !engine || run.engine === engine));
}

/** The numbers that `3`, `2-4` or `1,3-4` name; undefined when nothing is named, which means all. */
export function stepNumbers(steps: string | undefined): number[] | undefined {
  return steps?.split(',').flatMap((part) => {
    const [from = 0, to = from] = part.split('-').map(Number);
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
  });
}

/** Which steps are shown, as `step 3 of 7` or `steps 2–4 of 7`; undefined when all are. */
export function stepsInWords({ runs }: Recording, steps: string | undefined): string | undefined {
  const numbers = stepNumbers(steps);
  const last = Math.max(...runs.flatMap((run) => run.steps.map(({ n }) => n)));
  if (!steps || !numbers || numbers.length >= last) return undefined;
  const named = steps.replaceAll('-', '–').replaceAll(',', ', ');
  return `${numbers.length === 1 ? 'step' : 'steps'} ${named} of ${last}`;
}

/** The steps of a run whose numbers are selected. */
export function stepsOf({ steps }: Pick<Run, 'steps'>, selected?: string): Step[] {
  const numbers = stepNumbers(selected);
  return numbers ? steps.filter(({ n }) => numbers.includes(n)) : steps;
}

/** What is wrong with a selection, in a few words each, with what there is instead. None when all that it names exists. */
export function selectionFaults(recording: Recording, selection: Selection): { what: string; mend: string }[] {
  const has = `It has ${runNames(recording).join(', ')}`;
  const unknown = (selection.runs?.split(' ') ?? []).filter((name) => !namedRun(recording, name));
  const chosen = selectRuns(recording, selection);
  const numbers = new Set(chosen.flatMap(({ steps }) => steps.map(({ n }) => n)));
  const missing = (stepNumbers(selection.steps) ?? []).filter((n) => !numbers.has(n));
  return [
    ...unknown.map((name) => ({ what: `has no run "${name}"`, mend: has })),
    ...(selection.engine && !selection.runs && chosen.length === 0
      ? [{ what: `has no run of the engine "${selection.engine}"`, mend: has }]
      : []),
    ...(chosen.length > 0
      ? missing.map((n) => ({
          what: `has no step ${n} in what is selected`,
          mend: `It has ${[...numbers].sort((a, b) => a - b).join(', ')}`,
        }))
      : []),
  ];
}

/** Commands of a recording, each once: what its place says, besides its title and question. */
export function commandsOf({ runs }: Recording): string[] {
  return [...new Set(runs.flatMap(({ steps }) => steps.map(({ command }) => command)))];
}

/** Flags, paths and commands of the engines that a recording uses: what a searcher types. */
export function recordedWords(recording: Recording): string[] {
  return [...new Set(commandsOf(recording).flatMap(commandFlags))];
}
