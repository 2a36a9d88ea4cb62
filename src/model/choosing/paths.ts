import { advise, questionsAsked, type Answers, type Framework } from './advise.ts';

/** Every complete set of answers, in order of the questions. A question that an answer leaves out is not in it. */
export function* everyPath(framework: Framework, answers: Answers = {}): Generator<Answers> {
  const next = questionsAsked(framework, answers).find((question) => !(question in answers));
  if (next === undefined) {
    yield answers;
    return;
  }
  for (const answer of Object.keys(framework.questions.get(next)!.answers))
    yield* everyPath(framework, { ...answers, [next]: answer });
}

/** How often each outcome is advised over all paths, in the order of the outcomes. */
export interface Tally {
  paths: number;
  outcomes: { outcome: string; count: number }[];
}

/** Counts the outcomes over all paths, or over those with some answers. */
export function tally(framework: Framework, fixed: Answers = {}): Tally {
  const counts = new Map<string, number>([...framework.outcomes.keys()].map((id) => [id, 0]));
  let paths = 0;
  for (const answers of everyPath(framework, fixed)) {
    paths += 1;
    const { outcome } = advise(framework, answers);
    counts.set(outcome, counts.get(outcome)! + 1);
  }
  return { paths, outcomes: [...counts].map(([outcome, count]) => ({ outcome, count })) };
}
