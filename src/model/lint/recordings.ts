import type { ArticleFile, Corpus } from '../corpus.ts';
import { parseMarkdown } from '../dialect.ts';
import { inlineUse } from '../inline.ts';
import { problem, suggest, type Problem } from '../problem.ts';
import { selectionFaults } from '../recording.ts';
import { recordingsNamed, showsEngine } from '../releases.ts';
import { attributesOf, isJsx, lineOf, walk } from '../tree.ts';
import { vocabularyRow } from '../vocabulary.ts';

/** Refuses recordings under another name than their scenario's, and runs or steps that a recording does not have. */
export function lintRuns({ articles, recordings }: Corpus): Problem[] {
  return [
    ...recordings.flatMap(({ id, data, locate }) =>
      data.scenario === id
        ? []
        : [
            problem(
              locate(['scenario']),
              `the recording of "${data.scenario}" lies in a file named "${id}.json"`,
              `Rename the file to ${data.scenario}.json, or record again: npm run lab -- --only ${id}`,
            ),
          ],
    ),
    ...articles.flatMap((article) => lintArticle(article, recordings)),
  ];
}

function lintArticle({ file, body }: ArticleFile, recordings: Corpus['recordings']): Problem[] {
  const problems: Problem[] = [];
  const shown = new Set<string>();
  walk(body, (node) => {
    if (!isJsx(node) || node.name !== 'Run') return;
    const { values } = attributesOf(node);
    const recording = recordings.find(({ id }) => id === values['of']);
    // What has no recording or no valid props is named elsewhere, once.
    if (!recording || !vocabularyRow('Run')!.props.safeParse(values).success) return;
    const at = { file, line: lineOf(node) };
    const { of, engine, runs, steps } = values;
    for (const { what, mend } of selectionFaults(recording.data, { engine, runs, steps }))
      problems.push(problem(at, `the recording "${of}" ${what}`, mend));
    const key = [of, engine ?? runs, steps].join(' ');
    if (shown.has(key))
      problems.push(
        problem(at, `the same part of "${of}" is shown twice`, `Link to it the second time: [text](id:run-${of})`),
      );
    shown.add(key);
  });
  return problems;
}

/** Refuses releases whose changes cite nothing, or name a recording that is not there or does not show their engine. */
export function lintReleases({ releases, recordings }: Corpus): Problem[] {
  const known = recordings.map(({ id }) => id);
  return [
    ...releases.flatMap(({ data, locate }) =>
      data.changes.flatMap(({ text }, i) =>
        inlineUse(parseMarkdown(text)).citations.length > 0
          ? []
          : [
              problem(
                locate(['changes', i, 'text']),
                'a change is told without a source',
                'Cite where the release says so: [@source-id, place]',
              ),
            ],
      ),
    ),
    ...recordingsNamed(releases).flatMap(({ entry, path, id }) => {
      const at = entry.locate(path);
      const recording = recordings.find((candidate) => candidate.id === id);
      if (!recording) return [problem(at, `unknown recording "${id}"`, suggest(id, known, 'content/recordings/'))];
      const { engine } = entry.data;
      return showsEngine(recording.data, engine)
        ? []
        : [
            problem(
              at,
              `the recording "${id}" has no run of ${engine}, which this release is of`,
              'Take it away here, or name a recording of that engine',
            ),
          ];
    }),
  ];
}
