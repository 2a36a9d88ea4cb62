import type { Corpus } from '../corpus.ts';
import type { Advice, Answers } from './advise.ts';
import { sideNames } from './words.ts';

/** The answers that were given, each with its question, in plain words. */
export function answersInWords({ choices }: Pick<Corpus, 'choices'>, answers: Answers): string[] {
  return choices.flatMap(({ id, data }) => {
    const label = data.answers[answers[id] ?? '']?.label;
    return label ? [`${data.ask} ${label}`] : [];
  });
}

/** The texts of the framework that a record needs, in Markdown without citations, links with full addresses. */
export interface RecordTexts {
  questions: Record<string, { ask: string; answers: Record<string, { label: string; implies: string }> }>;
  outcomes: Record<string, { title: string; says: string; because: string[]; against: string[] }>;
}

/**
 * A decision record in Markdown (context, decision, reasons, consequences, reversal), to be copied into
 * a repository and finished there. `link` is the address of the helper with these answers, `date` an ISO date.
 */
export function decisionRecord(
  texts: RecordTexts,
  advice: Advice,
  answers: Answers,
  { link, date }: { link: string; date: string },
): string {
  const outcome = texts.outcomes[advice.outcome]!;
  const answered = (question: string, answer: string) => {
    const { ask, answers: labels } = texts.questions[question]!;
    return { ask, ...labels[answer]! };
  };
  const given = Object.entries(answers).filter(([question, answer]) => texts.questions[question]?.answers[answer]);
  const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');
  const reason = ({ question, answer }: { question: string; answer: string }): string => {
    const { label, implies } = answered(question, answer);
    return `**${label}.** ${implies}`;
  };
  return [
    `# Container engine: ${outcome.title}`,
    `- Date: ${date}\n- Status: proposed\n- Worked out at: ${link}`,
    '## Context',
    list(
      given.map(([question, answer]) => {
        const { ask, label } = answered(question, answer);
        return `${ask} **${label}**`;
      }),
    ),
    ...(advice.open.length > 0
      ? [`Not answered: ${advice.open.map((question) => texts.questions[question]!.ask).join(' ')}`]
      : []),
    '## Decision',
    outcome.says,
    '## Reasons',
    list([...advice.reasons.map(reason), ...outcome.because]),
    '## What speaks against it',
    list([...advice.against.map(reason), ...outcome.against]),
    '## What would reverse it',
    advice.reversals.length > 0
      ? list(
          advice.reversals.map(({ question, to }) => {
            const { ask } = texts.questions[question]!;
            return `${ask} ${to.map(({ answer, side }) => `**${answered(question, answer).label}**: ${sideNames[side]}`).join('; ')}.`;
          }),
        )
      : 'No single other answer does. Two would have to change.',
    '',
  ].join('\n\n');
}
