import type { NamedText } from '../texts.ts';
import type { Balance, ChoiceQuestion, Decision, Outcome } from './schemas.ts';

/** The id under which the texts of a question of the framework go: the helper, articles and citations name it. */
export function choiceId(question: string): string {
  return `choice-${question}`;
}

/** The id under which the texts of an outcome go. */
export function outcomeId(outcome: string): string {
  return `outcome-${outcome}`;
}

/** Texts of a question of the framework: why it is asked, then what each answer implies. */
export function choiceTexts({ why, answers }: ChoiceQuestion): NamedText[] {
  return [
    { field: 'why', text: why, path: ['why'] },
    ...Object.entries(answers).map(([id, { implies }]) => ({
      field: `implies-${id}`,
      text: implies,
      path: ['answers', id, 'implies'],
    })),
  ];
}

/** Texts of an outcome. */
export function outcomeTexts({ says, because, against }: Outcome): NamedText[] {
  return [{ field: 'says', text: says, path: ['says'] }, ...listed('because', because), ...listed('against', against)];
}

/** The id under which an argument beside the counts goes. */
export function balanceId(id: string): string {
  return `balance-${id}`;
}

/** Texts of an argument beside the counts. */
export function balanceTexts({ says }: Balance): NamedText[] {
  return [{ field: 'says', text: says, path: ['says'] }];
}

/** Texts of a worked decision, in the order of its page. */
export function decisionTexts(decision: Decision): NamedText[] {
  const { context, constraints, options, consequences, reversal } = decision;
  return [
    { field: 'context', text: context, path: ['context'] },
    ...listed('constraints', constraints),
    ...options.flatMap(({ name, says }, i) => [
      { field: `option-${i}`, text: name, path: ['options', i, 'name'] },
      { field: `option-says-${i}`, text: says, path: ['options', i, 'says'] },
    ]),
    { field: 'decision', text: decision.decision, path: ['decision'] },
    ...listed('consequences', consequences),
    ...listed('reversal', reversal),
  ];
}

function listed(key: string, texts: readonly string[]): NamedText[] {
  return texts.map((text, i) => ({ field: `${key}-${i}`, text, path: [key, i] }));
}
