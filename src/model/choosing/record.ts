import type { Corpus } from '../corpus.ts';
import type { Advice, Answers, Given } from './advise.ts';

/** The answers that were given, each with its question, in plain words. */
export function answersInWords({ choices }: Pick<Corpus, 'choices'>, answers: Answers): string[] {
  return choices.flatMap(({ id, data }) => {
    const label = data.answers[answers[id] ?? '']?.label;
    return label ? [`${data.ask} ${label}`] : [];
  });
}

/** An answer in Markdown, and what its weight is called. */
interface AnswerText {
  label: string;
  implies: string;
  weighs: string;
}

/** The texts of the framework that a record needs, in Markdown without citations, links with full addresses. */
export interface RecordTexts {
  /** The engines that the framework was checked against: `Docker Engine 29.7, Podman 6.0`. */
  versions: string;
  /** `frames` marks the question that says what is decided about. */
  questions: Record<string, { ask: string; frames?: true; answers: Record<string, AnswerText> }>;
  outcomes: Record<string, { title: string; says: string; because: string[]; against: string[] }>;
}

/** Where and when a record was worked out. */
export interface RecordContext {
  /** The address of the helper with the answers. */
  link: string;
  /** An ISO date. */
  date: string;
}

/**
 * A decision record in Markdown (context, decision, reasons, the other option, consequences, reversal), to be copied
 * into a repository and finished there: the owner is left to be named.
 */
export function decisionRecord(texts: RecordTexts, advice: Advice, answers: Answers, at: RecordContext): string {
  const outcome = texts.outcomes[advice.outcome]!;
  const told = ({ question, answer }: Given): string => {
    const { ask, answers: all } = texts.questions[question]!;
    const { label, implies, weighs } = all[answer]!;
    return `${ask} **${label}**${weighs ? ` (${weighs})` : ''}. ${implies}`;
  };
  const context = Object.entries(answers)
    .filter(([question, answer]) => texts.questions[question]?.answers[answer])
    .map(([question, answer]) => {
      const { ask, frames, answers: all } = texts.questions[question]!;
      const { label, implies } = all[answer]!;
      return `${ask} **${label}**${frames ? `. ${implies}` : ''}`;
    });
  const open = advice.open.map((question) => texts.questions[question]!.ask);
  return [
    `# Container engine: ${outcome.title}`,
    list([
      `Date: ${at.date}`,
      'Status: proposed',
      'Owner:',
      `Review: ${Number(at.date.slice(0, 4)) + 1}${at.date.slice(4)}, or when a fact below changes`,
      `Checked against: ${texts.versions}`,
      `Worked out at: ${at.link}`,
    ]),
    '## Context',
    list(context),
    ...(open.length > 0 ? [`Not answered: ${open.join(' ')}`] : []),
    '## Decision',
    outcome.says,
    '## Reasons',
    list([...advice.reasons.map(told), ...outcome.because]),
    '## The other option at its best',
    advice.against.length > 0 ? list(advice.against.map(told)) : 'None of the answers speaks for another option alone.',
    '## Consequences to accept',
    list(outcome.against),
    '## What would reverse it',
    advice.reversals.length > 0
      ? list(advice.reversals.map((reversal) => reversalInWords(reversal, texts)))
      : 'No single other answer does. Two would have to change.',
    `Sources stand beside each sentence at ${at.link}`,
    '',
  ].join('\n\n');
}

function reversalInWords({ question, to }: Advice['reversals'][number], { questions, outcomes }: RecordTexts): string {
  const { ask, answers } = questions[question]!;
  const turns = to.map(({ answer, outcome }) => `**${answers[answer]!.label}**: ${outcomes[outcome]!.title}`);
  return `${ask} ${turns.join('; ')}.`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
