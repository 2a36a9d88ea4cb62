import { answersInWords } from './record.ts';
import { balanceRows } from './balance.ts';
import { decisionsInOrder, frameworkOf } from './pages.ts';
import { weightInWords } from './words.ts';
import { tally } from './paths.ts';
import type { Corpus } from '../corpus.ts';
import type { ChoiceQuestion, Decision } from './schemas.ts';

/** A question of the framework in Markdown: why it is asked, then its answers and what each implies. */
export function choiceForm({ ask, why, answers }: ChoiceQuestion): string {
  const rows = Object.values(answers).map((answer) => {
    const weight = weightInWords(answer);
    return `- **${answer.label}${weight ? `, ${weight}` : ''}.** ${answer.implies}`;
  });
  return `**${ask}** ${why}\n\n${rows.join('\n')}`;
}

/** The Markdown of the helper, for its twin: the framework and how often each outcome is advised. */
export function helperTwin(corpus: Corpus): string {
  const { paths, outcomes } = tally(frameworkOf(corpus));
  const counts = new Map(outcomes.map(({ outcome, count }) => [outcome, count]));
  return [
    ...corpus.choices.map(({ data }) => choiceForm(data)),
    '## Outcomes',
    `Advised over all ${paths} ways to answer:`,
    ...corpus.outcomes.map(({ id, data }) =>
      [
        `**${data.title}** (${counts.get(id)}). ${data.says}`,
        [...data.because.map((text) => `- For: ${text}`), ...data.against.map((text) => `- Against: ${text}`)].join(
          '\n',
        ),
      ].join('\n\n'),
    ),
    '## How often each is advised',
    '| Where | Ways | Docker | Podman | Either | Another |\n| --- | --- | --- | --- | --- | --- |\n' +
      balanceRows(corpus)
        .map(
          ({ label, paths, docker, podman, either, other }) =>
            `| ${[label, paths, docker, podman, either, other].join(' | ')} |`,
        )
        .join('\n'),
    ...corpus.balance.map(({ data }) => data.says),
  ].join('\n\n');
}

/** The Markdown of the decisions, for their twin. */
export function decisionsTwin(corpus: Corpus): string {
  return decisionsInOrder(corpus)
    .map(({ id, data }) => `## ${data.title} {#${id}}\n\n${decisionForm(data, corpus)}`)
    .join('\n\n');
}

function decisionForm(decision: Decision, corpus: Corpus): string {
  const list = (texts: readonly string[]): string => texts.map((text) => `- ${text}`).join('\n');
  return [
    `**Context.** ${decision.context}`,
    `**Constraints**\n\n${list(decision.constraints)}`,
    `**Options**\n\n${list(decision.options.map(({ name, says }) => `**${name}.** ${says}`))}`,
    `**Decision.** ${decision.decision}`,
    `**Consequences**\n\n${list(decision.consequences)}`,
    `**What would reverse it**\n\n${list(decision.reversal)}`,
    `Answers: ${answersInWords(corpus, decision.answers).join('; ')}.`,
  ].join('\n\n');
}
