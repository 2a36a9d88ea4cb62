import { choiceForm } from './choosing/twin.ts';
import { groupsOf, namedGroups } from './chart.ts';
import type { RecordingEntry } from './corpus.ts';
import { dayOf } from './dates.ts';
import type { Measurement, Prediction, Series } from './evidence-schemas.ts';
import { facingSteps, promptOf, remarksOf, runTitle, versionsOf, type Cell } from './facing.ts';
import { measuredId, seriesName } from './measurement.ts';
import { levelNames, verdictNames } from './places.ts';
import { hostInWords, runId } from './recorded.ts';
import { selectRuns, stepNumbers, type Selection } from './recording.ts';
import { changesSince, type ChangeSince } from './releases.ts';
import type { Claim, Figure, Question } from './schemas.ts';
import { entry, type Site } from './site.ts';
import { figures, summarize } from './statistics.ts';
import { answersOf } from './texts.ts';

/** The Markdown form of a component: what stands before its own text, and whether all of it is a quotation. */
export interface ComponentForm {
  before: string;
  quoted: boolean;
}

/** A claim in Markdown: what is said, the verdict, what is true, why it is said. */
export function claimForm({ said, verdict, truth, why }: Claim): string {
  return `**Commonly said:** “${said}”\n\n**${verdictNames[verdict]}.** ${truth}\n\nWhy it is said: ${why}`;
}

/** The answers of a question in Markdown, each under its level: what an article shows that embeds it. */
export function answersForm(question: Question): string {
  return answersOf(question)
    .map(({ level, text }) => `**${levelNames[level]}.** ${text}`)
    .join('\n\n');
}

/** A question in Markdown: answers by level, what is heard, mistakes, follow-ups. */
export function questionForm(question: Question): string {
  const mistakes = question.mistakes.map(({ said, wrong }) => `- Said: “${said}” ${wrong}`);
  const followUps = question.followUps.map(({ ask, to }) => `- ${to ? `[${ask}](id:${to})` : ask}`);
  return [
    answersForm(question),
    `**What the interviewer hears.** ${question.hears}`,
    ...(mistakes.length > 0 ? [`**Mistakes**\n\n${mistakes.join('\n')}`] : []),
    ...(followUps.length > 0 ? [`**Follow-ups**\n\n${followUps.join('\n')}`] : []),
  ].join('\n\n');
}

/** A figure in words: title, what the drawing says, caption, strokes. */
export function figureForm({ title, desc, caption, strokes }: Figure): string {
  const list = strokes.map(({ draw, say }, i) => `${i + 1}. ${draw} “${say}”`);
  return `**Figure: ${title}.** ${caption}\n\n${desc}\n\n${list.join('\n')}`;
}

/** A recorded run: what each step is for, then a block for each run: user, command, output, exit code. */
export function runForm({ id, data }: RecordingEntry, selection: Selection, changes: readonly ChangeSince[]): string {
  const runs = selectRuns(data, selection);
  const steps = facingSteps(runs, stepNumbers(selection.steps)).flatMap(({ n, does, rows }) => [
    `**${n}. ${does}**`,
    ...rows.flatMap((row) => ('both' in row ? [transcript(row.both)] : cellsOf(row).map((cell) => transcript([cell])))),
  ]);
  return [
    `**Recorded run: [${data.title}](id:${runId(id)})**`,
    ...steps,
    `Recorded ${dayOf(data.date)} on ${hostInWords(data.host)}.`,
    runs.map((run) => `- ${runTitle(run)}: ${versionsOf(run)}.`).join('\n'),
    ...changes.map(({ release, text }) => `Changed since: **${release}.** ${text}`),
  ].join('\n\n');
}

function cellsOf({ docker, podman }: { docker: Cell | undefined; podman: Cell | undefined }): Cell[] {
  return [docker, podman].filter((cell) => cell !== undefined);
}

/** What runs typed and got alike, under their names. */
function transcript(cells: readonly Cell[]): string {
  const [{ run, step } = {}] = cells;
  if (!run || !step) return `${cells.map((cell) => runTitle(cell.run)).join(' and ')}: no such step.`;
  const output = step.output.replace(/\s+$/, '');
  const code = [`${promptOf(step, run)} ${step.command}`, output, ...remarksOf(step).map((text) => `(${text})`)];
  const text = code.filter(Boolean).join('\n');
  return `${cells.map((cell) => runTitle(cell.run)).join(' and ')}:\n\n${fenced(text, 'text')}`;
}

/** A text in a fence that is longer than any that stands in it. */
export function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}

/** A prediction: the question and its choices, then which is right and each reason; the run follows. */
export function predictionForm({ ask, choices }: Prediction): string {
  const reasons = choices.map(({ reason, right }, i) => `${i + 1}. **${right ? 'Right' : 'Wrong'}.** ${reason}`);
  return [
    `**Predict.** ${ask}`,
    choices.map(({ text }, i) => `${i + 1}. ${text}`).join('\n'),
    `**Answer: ${choices.findIndex(({ right }) => right) + 1}**`,
    reasons.join('\n'),
  ].join('\n\n');
}

/** The summary of one series as an item of a list. */
export function seriesForm(series: Series, unit: string): string {
  const { n, min, q1, median, q3, max } = summarize(series.values);
  return `- ${seriesName(series)}: median ${figures(median)} ${unit}, quartiles ${figures(q1)} and ${figures(q3)}, from ${figures(min)} to ${figures(max)}, ${n} values`;
}

/** The summaries of a measurement, group by group; only those groups that are asked for. */
export function groupsForm(measurement: Measurement, wanted: readonly string[] = []): string {
  const names = groupsOf(measurement).filter((name) => wanted.length === 0 || wanted.includes(name));
  return names
    .flatMap((name) => [
      ...(names.length > 1 ? [`${name}:`] : []),
      measurement.series
        .filter(({ group }) => group === name)
        .map((series) => seriesForm(series, measurement.unit))
        .join('\n'),
    ])
    .join('\n\n');
}

/** A measurement as an article shows it: what was asked, the summaries, and what to bear in mind. */
export function measuredForm(measurement: Measurement, wanted: readonly string[] = []): string {
  const { title, question, date, host, caveats } = measurement;
  return [
    `**Measured: ${title}.** ${question}`,
    groupsForm(measurement, wanted),
    `Measured ${dayOf(date)} on ${host.machine}, ${host.system}, kernel ${host.kernel}. ${caveats.join(' ')}`,
  ].join('\n\n');
}

/** The Markdown form of a component of the vocabulary. Its citations and links are still those of the dialect. */
export function componentForm(name: string, props: Record<string, string>, site: Site): ComponentForm {
  const { corpus } = site;
  const of = props['of'] ?? '';
  switch (name) {
    case 'Docker':
    case 'Podman':
      return { before: `**${name}**`, quoted: false };
    case 'Figure':
      return { before: figureForm(entry(corpus.figures, of).data), quoted: false };
    case 'Claim':
      return { before: claimForm(entry(corpus.claims, of).data), quoted: true };
    case 'Ask': {
      const { data } = entry(corpus.questions, of);
      return { before: `**[${data.question}](id:${of})**\n\n${answersForm(data)}`, quoted: true };
    }
    case 'Run':
      return { before: runForm(entry(corpus.recordings, of), props, changesSince(corpus, of, props)), quoted: false };
    case 'Predict': {
      const { data } = entry(corpus.predictions, of);
      const shown = { runs: data.runs, steps: data.steps };
      const named = Object.entries(shown).filter((pair): pair is [string, string] => pair[1] !== undefined);
      const run = componentForm('Run', { of: data.run, ...Object.fromEntries(named) }, site);
      return { before: `${predictionForm(data)}\n\n${run.before}`, quoted: false };
    }
    case 'Measured': {
      const form = measuredForm(entry(corpus.measurements, of).data, namedGroups(props['groups'] ?? ''));
      return { before: `${form}\n\n[Every value and the method](id:${measuredId(of)})`, quoted: false };
    }
    case 'Choice':
      return { before: choiceForm(entry(corpus.choices, of).data), quoted: false };
    case 'Aside':
      return { before: props['kind'] === 'caution' ? '**Caution**' : '**Note**', quoted: true };
    case 'Since':
      return {
        before: `**Since ${props['docker'] ? `Docker ${props['docker']}` : `Podman ${props['podman']}`}**`,
        quoted: true,
      };
    default:
      return { before: '', quoted: false };
  }
}
