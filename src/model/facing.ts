import { engineNames } from './engine-names.ts';
import type { Run, Step } from './evidence-schemas.ts';

/** What one run did in one step; `step` is undefined when the run has no such step. */
export interface Cell {
  run: Run;
  step: Step | undefined;
}

/** What stands in one row of a step: Docker on the left and Podman on the right, or what spans the line. */
export type FacingCells = { docker: Cell | undefined; podman: Cell | undefined } | { both: Cell[] };

/** One step of a recording with all that the selected runs did in it. */
export interface FacingStep {
  n: number;
  does: string;
  rows: FacingCells[];
}

/** Two runs that face each other; one of them is missing where a mode or release has no counterpart. */
export interface Pair {
  docker: Run | undefined;
  podman: Run | undefined;
}

/**
 * Runs in facing pairs: rootful against rootful, rootless against rootless, each in the order of the recording.
 * One run of each engine face each other whatever their modes.
 */
export function pairsOf(runs: readonly Run[]): Pair[] {
  const docker = runs.filter(({ engine }) => engine === 'docker');
  const podman = runs.filter(({ engine }) => engine === 'podman');
  if (docker.length === 1 && podman.length === 1) return [{ docker: docker[0], podman: podman[0] }];
  return (['rootful', 'rootless'] as const).flatMap((mode) => {
    const [left, right] = [docker, podman].map((side) => side.filter((run) => run.mode === mode));
    return Array.from({ length: Math.max(left!.length, right!.length) }, (_, i) => ({
      docker: left![i],
      podman: right![i],
    }));
  });
}

/**
 * The steps of runs as they face each other, in the order of their numbers. A row that neither side has is left out;
 * what both typed and got alike becomes one cell that spans the line.
 *
 * @param numbers the steps to show; all when left out
 */
export function facingSteps(runs: readonly Run[], numbers?: readonly number[]): FacingStep[] {
  const steps = new Map<number, string>();
  for (const run of runs) for (const { n, does } of run.steps) if (!steps.has(n)) steps.set(n, does);
  const pairs = pairsOf(runs);
  return [...steps]
    .filter(([n]) => !numbers || numbers.includes(n))
    .sort(([a], [b]) => a - b)
    .map(([n, does]) => ({ n, does, rows: pairs.flatMap((pair) => rowOf(pair, n)) }));
}

function rowOf(pair: Pair, n: number): FacingCells[] {
  const cell = (run: Run | undefined): Cell | undefined => run && { run, step: run.steps.find((step) => step.n === n) };
  const [docker, podman] = [cell(pair.docker), cell(pair.podman)];
  if (!docker?.step && !podman?.step) return [];
  if (docker?.step && podman?.step && alike(docker.step, podman.step)) return [{ both: [docker, podman] }];
  return [{ docker, podman }];
}

function alike(a: Step, b: Step): boolean {
  return (['command', 'user', 'output', 'exit', 'within'] as const).every((key) => a[key] === b[key]);
}

/** How many lines of an output are shown at once, and from how many more on they are folded. */
const shownLines = 12;
const worthFolding = 3;

/** An output in two parts: what is shown at once, and the lines that are folded behind it. */
export function foldOutput(output: string): { shown: string; folded: string[] } {
  const lines = output.replace(/\s+$/, '').split('\n');
  return lines.length < shownLines + worthFolding
    ? { shown: lines.join('\n'), folded: [] }
    : { shown: lines.slice(0, shownLines).join('\n'), folded: lines.slice(shownLines) };
}

/** Whether an output has columns, which would fall apart if its lines were wrapped: two lines at least with wide gaps. */
export function hasColumns(output: string): boolean {
  return output.split('\n').filter((line) => /\S {2,}\S|\S\t\S|[─├└│]/.test(line)).length > 1;
}

/** The prompt of a step: `#` for root where root is who types, else the name of the account. */
export function promptOf({ user }: Step, { mode }: Run): string {
  const sign = user === 'root' ? '#' : '$';
  return user === 'root' && mode === 'rootful' ? sign : `${user}${sign}`;
}

/** What else there is to say of a step: an exit code that is not 0, and that it was repeated. */
export function remarksOf({ exit, within }: Step): string[] {
  return [
    ...(exit === 0 ? [] : [`exit ${exit}`]),
    ...(within === undefined ? [] : [`asked again until it said so, at most ${within} s`]),
  ];
}

/** Engine, release and mode of a run in words: `Podman 6.1, rootless`. */
export function runTitle({ engine, release, mode }: Run): string {
  return `${engineNames[engine]} ${release}, ${mode}`;
}

/** Versions of everything that took part in a run, and its storage, as one sentence without its full stop. */
export function versionsOf({ versions, storage }: Run): string {
  return [...Object.entries(versions).map(([name, version]) => `${name} ${version}`), `storage ${storage}`].join(', ');
}
