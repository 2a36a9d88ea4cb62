import { provenBy } from './compat/seen.ts';
import type { Corpus } from './corpus.ts';
import { engineNames } from './engine-names.ts';
import type { Recording } from './evidence-schemas.ts';
import { plainText } from './inline.ts';
import { leadOf, type Place } from './place.ts';
import { commandsOf, recordedWords } from './recording.ts';
import type { Article } from './site.ts';
import { labTexts } from './texts.ts';
import { attributesOf, isJsx, walk } from './tree.ts';

/** The page that says how everything was recorded, and lists it. */
export const recordedPath = '/recorded/';

/** The page of a recording. Its file lies beside it: `/recorded/<scenario>.json`. */
export function recordingPath(scenario: string): string {
  return `${recordedPath}${scenario}/`;
}

/** The id of a recording as a place. */
export function runId(scenario: string): string {
  return `run-${scenario}`;
}

/** A section of an article that shows a recording; `id` is undefined before the first heading. */
export interface Showing {
  article: Article;
  id: string | undefined;
  title: string;
}

/** Where the articles show a recording, or lead to it as their proof, each section once, in reading order. */
export function showingsOf(
  { corpus, articles }: { corpus: Corpus; articles: readonly Article[] },
  scenario: string,
): Showing[] {
  const predictions = new Set(corpus.predictions.filter(({ data }) => data.run === scenario).map(({ id }) => id));
  return articles.flatMap((article) => {
    const { opening, sections } = article.outline;
    const parts = [{ id: undefined, title: article.file.meta.title, nodes: opening }, ...sections];
    return parts
      .filter(({ nodes }) => nodes.some((node) => shows(node, scenario, predictions)))
      .map(({ id, title }) => ({ article, id, title }));
  });
}

/** The section of the site that first shows a recording; errors and rows that rest on it stand under compatibility. */
function sectionOf(from: { corpus: Corpus; articles: readonly Article[] }, scenario: string): string | undefined {
  const shown = showingsOf(from, scenario)[0]?.article.file.section;
  return shown ?? (provenBy(from.corpus, scenario).length > 0 ? 'compatibility' : undefined);
}

function shows(node: Parameters<typeof walk>[0], scenario: string, predictions: ReadonlySet<string>): boolean {
  let found = false;
  walk(node, (inner) => {
    if (inner.type === 'link') found ||= inner.url === `id:${runId(scenario)}`;
    if (!isJsx(inner)) return;
    const { of = '' } = attributesOf(inner).values;
    found ||= (inner.name === 'Run' && of === scenario) || (inner.name === 'Predict' && predictions.has(of));
  });
  return found;
}

/** The places of the recordings, and those of the page that says how they were made. */
export function recordedPlaces(corpus: Corpus, articles: readonly Article[]): Place[] {
  return [
    ...corpus.recordings.map(({ id, data, at }): Place => ({
      id: runId(id),
      at,
      kind: 'run',
      title: data.title,
      lead: leadOf(data.question),
      page: recordingPath(id),
      section: sectionOf({ corpus, articles }, id),
      keywords: [],
      // What was asked and typed, not what was printed: a place has not changed when a container got another id.
      text: [data.title, data.question, ...commandsOf(data)].join(' '),
    })),
    ...(corpus.lab ? labTexts(corpus.lab.data) : []).map(({ id, title, texts, path }): Place => ({
      id,
      at: corpus.lab.locate(path),
      kind: 'section',
      title: plainText(title),
      lead: leadOf(plainText(texts[0]!.text)),
      page: recordedPath,
      section: undefined,
      keywords: [],
      text: [title, ...texts.map(({ text }) => text)].map(plainText).join(' '),
    })),
  ];
}

/** Where a recording was made: `Debian forky, kernel 6.18, cgroup v2, 2 processors, 4 GB`. */
export function hostInWords({ system, kernel, cgroup, machine }: Recording['host']): string {
  return `${system}, kernel ${kernel}, ${cgroup}, ${machine}`;
}

/** What the recordings come to: the page says it in one line. */
export interface Totals {
  recordings: number;
  runs: number;
  steps: number;
  /** For each engine and mode: its runs and their steps. */
  perRun: { engine: 'docker' | 'podman'; mode: string; releases: string[]; runs: number; steps: number }[];
}

/** Counts recordings, runs and steps, in all and for each engine and mode. */
export function totalsOf({ recordings }: Pick<Corpus, 'recordings'>): Totals {
  const runs = recordings.flatMap(({ data }) => data.runs);
  const stepsOf = (list: typeof runs): number => list.reduce((sum, { steps }) => sum + steps.length, 0);
  const perRun = (['docker', 'podman'] as const).flatMap((engine) =>
    ['rootful', 'rootless'].flatMap((mode) => {
      const own = runs.filter((run) => run.engine === engine && run.mode === mode);
      const releases = [...new Set(own.map(({ release }) => release))].sort();
      return own.length > 0 ? [{ engine, mode, releases, runs: own.length, steps: stepsOf(own) }] : [];
    }),
  );
  return { recordings: recordings.length, runs: runs.length, steps: stepsOf(runs), perRun };
}

/** The totals as one sentence: `12 recordings, 40 runs, 200 steps: Docker rootful 60 (28.5), …`. */
export function totalsInWords({ recordings, runs, steps, perRun }: Totals): string {
  const each = perRun.map(
    ({ engine, mode, releases, steps: count }) => `${engineNames[engine]} ${mode} ${count} (${releases.join(' and ')})`,
  );
  const all = `${counted(recordings, 'recording')}, ${counted(runs, 'run')}, ${counted(steps, 'step')}`;
  return each.length > 0 ? `${all}. Steps by engine and mode: ${each.join(', ')}.` : `${all}.`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** The recordings grouped as their list shows them: by the section of the site that first shows them, others last. */
export function recordingsBySection(
  corpus: Corpus,
  articles: readonly Article[],
): { title: string; recordings: Corpus['recordings'] }[] {
  const sections = new Map(corpus.recordings.map(({ id }) => [id, sectionOf({ corpus, articles }, id)] as const));
  const groups = [
    ...corpus.sections.map(({ id, data }) => ({ id: id as string | undefined, title: data.title })),
    { id: undefined, title: 'Not in an article yet' },
  ];
  return groups
    .map(({ id, title }) => ({
      title,
      recordings: corpus.recordings.filter((entry) => sections.get(entry.id) === id),
    }))
    .filter(({ recordings }) => recordings.length > 0);
}

/** Which engines, modes and releases a recording holds, in words: `Docker 28.5 rootful and rootless; Podman 6.1 rootless`. */
export function runsInWords({ data }: Corpus['recordings'][number]): string {
  return (['docker', 'podman'] as const)
    .flatMap((engine) => {
      const own = data.runs.filter((run) => run.engine === engine);
      const releases = [...new Set(own.map(({ release }) => release))];
      return releases.map((release) => {
        const modes = own.filter((run) => run.release === release).map(({ mode }) => mode);
        return `${engineNames[engine]} ${release} ${[...new Set(modes)].join(' and ')}`;
      });
    })
    .join('; ');
}

/** What a search finds of a recording beside its title and question. */
export function recordingWords(corpus: Corpus, placeId: string): string[] {
  const found = corpus.recordings.find(({ id }) => runId(id) === placeId);
  return found ? recordedWords(found.data) : [];
}
