import {
  recordingPath,
  recordingsBySection,
  runId,
  runsInWords,
  showingsOf,
  totalsInWords,
  totalsOf,
} from './recorded.ts';
import { changesSince } from './releases.ts';
import type { Site } from './site.ts';
import { fenced, runForm } from './twin-forms.ts';

/** The page of the lab in Markdown: how it was recorded, what could not be, the list. */
export function recordedTwin({ corpus, articles }: Site): string {
  const { lab } = corpus;
  return [
    lab.data.description,
    ...lab.data.parts.map(({ id, title, text }) => `## ${title} {#${id}}\n\n${text}`),
    '## What could not be recorded',
    ...lab.data.limits.map(({ id, what, why, instead }) => `### ${what} {#${id}}\n\n${why}\n\nInstead: ${instead}`),
    '## The recordings',
    totalsInWords(totalsOf(corpus)),
    ...recordingsBySection(corpus, articles).map(
      ({ title, recordings }) =>
        `### ${title}\n\n${recordings
          .map(
            (entry) => `- [${entry.data.title}](id:${runId(entry.id)}) ${entry.data.question} ${runsInWords(entry)}.`,
          )
          .join('\n')}`,
    ),
  ].join('\n\n');
}

/** A recording in Markdown: question, transcript, scenario, where it is shown. */
export function recordingTwin({ corpus, articles }: Site, path: string): string | undefined {
  const found = corpus.recordings.find(({ id }) => recordingPath(id) === path);
  if (!found) return undefined;
  const { id, data, scenario } = found;
  const shown = showingsOf({ corpus, articles }, id).map(
    ({ article, id: section, title }) => `- [${title}](${section ? `id:${section}` : article.path})`,
  );
  return [
    data.question,
    runForm(found, {}, changesSince(corpus, id)),
    `**The scenario**, \`lab/scenarios/${id}.yaml\`; to run it again: \`npm run lab -- --only ${id}\``,
    fenced(scenario, 'yaml'),
    ...(shown.length > 0 ? [`**Shown in**\n\n${shown.join('\n')}`] : []),
  ].join('\n\n');
}
