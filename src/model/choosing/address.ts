import type { Answers, Framework } from './advise.ts';

/** The answers that an address holds; what the framework does not know is left out. */
export function readAnswers({ questions }: Framework, search: string): Answers {
  const values = new URLSearchParams(search);
  const known = [...questions].flatMap(([id, { answers }]) => {
    const answer = values.get(id) ?? '';
    return Object.hasOwn(answers, answer) ? [[id, answer] as const] : [];
  });
  return Object.fromEntries(known);
}

/** The address of answers, in the order of the questions; empty without any. */
export function writeAnswers({ questions }: Framework, answers: Answers): string {
  const values = new URLSearchParams();
  for (const id of questions.keys()) if (answers[id]) values.set(id, answers[id]);
  const text = values.toString();
  return text ? `?${text}` : '';
}

/** How many answers two sets share, less those in which they differ. */
export function nearness(one: Answers, other: Answers): number {
  return Object.entries(one).reduce(
    (sum, [question, answer]) => sum + (other[question] === undefined ? 0 : other[question] === answer ? 1 : -1),
    0,
  );
}
