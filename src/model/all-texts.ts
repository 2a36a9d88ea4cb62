import type { MdastNode } from 'satteri';
import { balanceTexts, choiceTexts, decisionTexts, outcomeTexts } from './choosing/texts.ts';
import { errorTexts, noteTexts } from './compat/texts.ts';
import type { Corpus, Entry } from './corpus.ts';
import { parseMarkdown } from './dialect.ts';
import type { Location } from './problem.ts';
import { releaseTexts } from './releases.ts';
import {
  claimTexts,
  figureTexts,
  homeTexts,
  labTexts,
  measurementTexts,
  predictionTexts,
  questionTexts,
  termTexts,
  type NamedText,
} from './texts.ts';

/** A text of the content as a tree, with where it begins. */
export interface Text {
  at: Location;
  tree: MdastNode;
  markdown: string;
  /** Whether lines of the tree are lines of the file. */
  lines: boolean;
  /** The section of the site that it belongs to, where it belongs to one. */
  topic: string | undefined;
  /** Whether it quotes what is commonly said, right or wrong. */
  said: boolean;
}

/** Every text that a reader can read: articles, their answers, records and the home page. */
export function textsOfCorpus(corpus: Corpus): Text[] {
  const one = (text: string, at: Location, topic?: string, said = false): Text => ({
    at,
    tree: parseMarkdown(text),
    markdown: text,
    lines: false,
    topic,
    said,
  });
  const records = <T>(
    entries: readonly Pick<Entry<T>, 'data' | 'locate'>[],
    of: (data: T) => NamedText[],
    topicOf?: (data: T) => string | undefined,
  ): Text[] =>
    entries.flatMap(({ data, locate }) => of(data).map(({ text, path }) => one(text, locate(path), topicOf?.(data))));
  const topicOfHome = ({ home }: { home: string }): string | undefined => home.split('/')[0];
  return [
    ...corpus.articles.map(({ file, body, raw, section }) => ({
      at: { file, line: 1 },
      tree: body as MdastNode,
      markdown: raw,
      lines: true,
      topic: section,
      said: false,
    })),
    ...corpus.articles.map(({ meta, section, locate }) => one(meta.answer, locate(['answer']), section)),
    ...corpus.claims.map(({ data, locate }) => one(data.said, locate(['said']), data.topic, true)),
    ...corpus.figures.map(({ data, locate }) => one(data.desc, locate(['desc']), topicOfHome(data))),
    ...corpus.sections.map(({ id, data, locate }) => one(data.lead, locate(['lead']), id)),
    ...records(corpus.claims, claimTexts, ({ topic }) => topic),
    ...records(corpus.terms, termTexts),
    ...corpus.questions.flatMap(({ data, locate, topic }) =>
      questionTexts(data).map(({ text, path }) => one(text, locate(path), topic, path.includes('said'))),
    ),
    ...records(corpus.figures, figureTexts, topicOfHome),
    ...records(corpus.predictions, predictionTexts),
    ...records(corpus.measurements, measurementTexts),
    ...records([corpus.home], homeTexts),
    ...records(corpus.releases, releaseTexts),
    ...records(corpus.notes, noteTexts, () => 'compatibility'),
    ...records(corpus.errors, errorTexts, () => 'compatibility'),
    ...records(corpus.choices, choiceTexts, () => 'choosing'),
    ...records(corpus.outcomes, outcomeTexts, () => 'choosing'),
    ...records(corpus.balance, balanceTexts, () => 'choosing'),
    ...records(corpus.decisions, decisionTexts, () => 'choosing'),
    ...records([corpus.lab], (lab) => labTexts(lab).flatMap((part) => part.texts)),
  ];
}
