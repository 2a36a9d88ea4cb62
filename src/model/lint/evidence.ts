import { groupsOf, namedGroups } from '../chart.ts';
import type { ArticleFile, Corpus, Entry } from '../corpus.ts';
import type { Prediction } from '../evidence-schemas.ts';
import { problem, suggest, type Problem } from '../problem.ts';
import { selectionFaults } from '../recording.ts';
import { attributesOf, isJsx, lineOf, walk } from '../tree.ts';

/** Refuses predictions that no run settles or that have no one right choice, and measurements in files of another name. */
export function lintEvidence(corpus: Corpus): Problem[] {
  return [
    ...corpus.predictions.flatMap((prediction) => lintPrediction(prediction, corpus)),
    ...corpus.measurements
      .filter(({ id, data }) => data.scenario !== id)
      .map(({ data, locate }) =>
        problem(
          locate(['scenario']),
          `the measurement "${data.scenario}" stands in a file of another name`,
          `Name the file ${data.scenario}.json, or measure again: npm run lab`,
        ),
      ),
  ];
}

function lintPrediction({ id, data, at, locate }: Entry<Prediction>, { recordings }: Corpus): Problem[] {
  const right = data.choices.filter((choice) => choice.right).length;
  const recording = recordings.find((candidate) => candidate.id === data.run);
  return [
    ...(/^predict(-[a-z0-9]+)+$/.test(id)
      ? []
      : [problem(at, `the id "${id}" is none of a prediction`, 'Begin it with "predict-", then a-z, 0-9 and hyphens')]),
    ...(recording
      ? []
      : [
          problem(
            locate(['run']),
            `unknown recording "${data.run}"`,
            suggest(
              data.run,
              recordings.map((known) => known.id),
              'content/recordings/, written by npm run lab',
            ),
          ),
        ]),
    ...(right === 1
      ? []
      : [
          problem(
            locate(['choices']),
            `"${id}" has ${right === 0 ? 'no right choice' : `${right} right choices`}`,
            'Write right: true at the one that the run proves, and nowhere else',
          ),
        ]),
    ...(recording ? selectionFaults(recording.data, data) : []).map(({ what, mend }) =>
      problem(locate(['run']), `the recording "${data.run}" ${what}`, mend),
    ),
  ];
}

/** Refuses an article that asks for groups which its measurement does not have. */
export function lintArticleEvidence({ file, body }: ArticleFile, { measurements }: Corpus): Problem[] {
  const problems: Problem[] = [];
  walk(body, (node) => {
    if (!isJsx(node) || node.name !== 'Measured') return;
    const { of: id, groups } = attributesOf(node).values;
    const measurement = measurements.find((candidate) => candidate.id === id);
    if (!measurement || groups === undefined) return;
    const known = groupsOf(measurement.data);
    const home = `content/measurements/${id}.json`;
    const at = { file, line: lineOf(node) };
    const asked = namedGroups(groups);
    if (asked.length === 0)
      problems.push(problem(at, '<Measured> names no group', `Leave groups out, or name some of ${home}`));
    for (const name of asked.filter((group) => !known.includes(group)))
      problems.push(problem(at, `"${id}" has no group "${name}"`, suggest(name, known, home)));
  });
  return problems;
}
