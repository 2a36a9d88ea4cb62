import type { CitationUse } from '../citations.ts';
import type { Corpus } from '../corpus.ts';
import { plainText } from '../inline.ts';
import { leadOf, type Place } from '../place.ts';
import { recordUses } from '../uses.ts';
import type { Framework } from './advise.ts';
import { balanceId, balanceTexts, choiceId, choiceTexts, decisionTexts, outcomeId, outcomeTexts } from './texts.ts';

/** The section of the site to which all of this belongs. */
export const choosingSection = 'choosing';

export const helperPath = '/choosing/helper/';
export const decisionsPath = '/choosing/decisions/';

/** Titles and descriptions of the two pages. */
export const choosingPages = {
  helper: {
    path: helperPath,
    title: 'Which engine? Answer and see',
    description:
      'Questions in order, what each answer implies, and an advice with its reasons, what speaks against it and what would reverse it. The answers stay in the address.',
  },
  decisions: {
    path: decisionsPath,
    title: 'Eight decisions, worked',
    description:
      'Short records of a choice between Docker and Podman: context, constraints, options, decision, consequences, and what would reverse it.',
  },
} as const;

/** The framework of the corpus. */
export function frameworkOf({ choices, outcomes }: Pick<Corpus, 'choices' | 'outcomes'>): Framework {
  return {
    questions: new Map(choices.map(({ id, data }) => [id, data])),
    outcomes: new Map(outcomes.map(({ id, data }) => [id, data])),
  };
}

/** The decisions in the order of their page. */
export function decisionsInOrder({ decisions }: Pick<Corpus, 'decisions'>): Corpus['decisions'] {
  return [...decisions].sort((a, b) => a.data.order - b.data.order);
}

/** The citations of the helper, in the order of its page. */
export function helperUses({ choices, outcomes, balance }: Corpus): CitationUse[] {
  return [
    ...choices.flatMap(({ id, data }) => recordUses(choiceId(id), choiceTexts(data))),
    ...outcomes.flatMap(({ id, data }) => recordUses(outcomeId(id), outcomeTexts(data))),
    ...balance.flatMap(({ id, data }) => recordUses(balanceId(id), balanceTexts(data))),
  ];
}

/** The citations of the decisions, in the order of their page. */
export function decisionUses(corpus: Corpus): CitationUse[] {
  return decisionsInOrder(corpus).flatMap(({ id, data }) => recordUses(id, decisionTexts(data)));
}

/** The decisions as places. */
export function decisionPlaces(corpus: Corpus): Place[] {
  return decisionsInOrder(corpus).map(({ id, data, at }) => ({
    id,
    at,
    kind: 'decision',
    title: data.title,
    lead: leadOf(plainText(data.decision)),
    page: decisionsPath,
    section: choosingSection,
    keywords: data.keywords,
    text: [data.title, ...decisionTexts(data).map(({ text }) => plainText(text))].join(' '),
  }));
}
