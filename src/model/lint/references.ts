import type { MdastNode } from 'satteri';
import { balanceTexts, choiceTexts, decisionTexts, outcomeTexts } from '../choosing/texts.ts';
import { errorTexts, noteTexts } from '../compat/texts.ts';
import type { ArticleFile, Corpus } from '../corpus.ts';
import { parseMarkdown } from '../dialect.ts';
import { countWords, inlineUse, plainText, type InlineUse } from '../inline.ts';
import type { Place } from '../place.ts';
import { lintFences } from './fences.ts';
import { problem, suggest, type Location, type Problem } from '../problem.ts';
import { releaseTexts } from '../releases.ts';
import { levels } from '../schemas.ts';
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
} from '../texts.ts';
import { attributesOf, childrenOf, isJsx, lineOf, walk } from '../tree.ts';
import { vocabularyRow, type RefersTo } from '../vocabulary.ts';

/** What a reference can be held against. */
export interface Known {
  places: ReadonlyMap<string, Place>;
  pages: ReadonlySet<string>;
  sources: ReadonlySet<string>;
  records: Record<RefersTo, ReadonlySet<string>>;
}

const homes: Record<RefersTo, string> = {
  figure: 'content/figures.yaml',
  claim: 'content/claims.yaml',
  question: 'content/questions/',
  recording: 'content/recordings/, written by npm run lab',
  measurement: 'content/measurements/, written by npm run lab',
  prediction: 'content/predictions.yaml',
  choice: 'content/choosing/questions.yaml',
};

/** Refuses an article that cites, links to or embeds what does not exist, or embeds the same record twice. */
export function lintArticleReferences(article: ArticleFile, known: Known): Problem[] {
  const { file } = article;
  const use = inlineUse(article.body);
  const problems = lintUse(use, (line) => ({ file, line }), known);
  const embedded = new Set<string>();
  walk(article.body, (node) => {
    if (!isJsx(node)) return;
    const row = vocabularyRow(node.name);
    const { values } = attributesOf(node);
    const at = { file, line: lineOf(node) };
    for (const [prop, kind] of Object.entries(row?.refers ?? {})) {
      const id = values[prop];
      if (id === undefined) continue;
      if (!known.records[kind].has(id))
        problems.push(problem(at, `unknown ${kind} "${id}"`, suggest(id, known.records[kind], homes[kind])));
      const record = `${kind} ${id}`;
      if (kind !== 'recording' && embedded.has(record))
        problems.push(
          problem(at, `"${id}" is embedded twice in this article`, 'Link to it the second time: [text](id:…)'),
        );
      embedded.add(record);
    }
  });
  if (use.citations.length === 0)
    problems.push(
      problem(
        { file, line: 1 },
        'the article cites no source',
        'Cite one for each claim that could be wrong: [@source-id, place]',
      ),
    );
  article.meta.readOn.forEach((item, i) => {
    const at = article.locate(['readOn', i]);
    if ('to' in item) problems.push(...lintId(item.to, at, known));
    else problems.push(...lintPage(item.page, at, known));
  });
  return problems;
}

/** Refuses records whose texts or references name what does not exist, and texts over their limit of words. */
export function lintRecordReferences(corpus: Corpus, known: Known): Problem[] {
  const texts = <T>(
    list: { id: string; data: T; locate(path: readonly PropertyKey[]): Location }[],
    of: (data: T) => NamedText[],
  ) =>
    list.flatMap((entry) =>
      of(entry.data).flatMap(({ field, text, path }) => {
        const start = entry.locate(path);
        const tree = parseMarkdown(text);
        return [
          ...lintBlocks(tree, field, start),
          ...lintFences(tree, () => start),
          ...lintUse(inlineUse(tree), () => start, known),
        ];
      }),
    );
  const topics = new Set(corpus.sections.map(({ id }) => id));
  return [
    ...texts(corpus.claims, claimTexts),
    ...texts(corpus.terms, termTexts),
    ...texts(corpus.questions, questionTexts),
    ...texts(corpus.figures, figureTexts),
    ...texts(corpus.predictions, predictionTexts),
    ...texts(corpus.measurements, measurementTexts),
    ...texts([corpus.home], homeTexts),
    ...texts(corpus.releases, releaseTexts),
    ...texts(corpus.notes, noteTexts),
    ...texts(corpus.errors, errorTexts),
    ...texts(corpus.choices, choiceTexts),
    ...texts(corpus.outcomes, outcomeTexts),
    ...texts(corpus.balance, balanceTexts),
    ...texts(corpus.decisions, decisionTexts),
    ...corpus.choices.flatMap(({ data, locate }) =>
      Object.entries(data.answers).flatMap(([answer, { to }]) =>
        to.flatMap((id, i) => lintId(id, locate(['answers', answer, 'to', i]), known)),
      ),
    ),
    ...corpus.outcomes.flatMap(({ data, locate }) => data.to.flatMap((id, i) => lintId(id, locate(['to', i]), known))),
    ...texts([corpus.lab], (lab) => labTexts(lab).flatMap((part) => part.texts)),
    ...corpus.claims.flatMap(({ data, locate }) => [
      ...(topics.has(data.topic)
        ? []
        : [
            problem(
              locate(['topic']),
              `unknown topic "${data.topic}"`,
              suggest(data.topic, topics, 'content/sections.yaml'),
            ),
          ]),
      ...(inlineUse(parseMarkdown(data.truth)).citations.length > 0
        ? []
        : [
            problem(
              locate(['truth']),
              'a claim is answered without a source',
              'Cite what proves it: [@source-id, place]',
            ),
          ]),
    ]),
    ...corpus.terms.flatMap(({ data, locate }) => data.see.flatMap((id, i) => lintId(id, locate(['see', i]), known))),
    ...corpus.questions.flatMap(({ data, locate }) => [
      ...data.proof.flatMap((id, i) => lintId(id, locate(['proof', i]), known)),
      ...data.followUps.flatMap(({ to }, i) => (to ? lintId(to, locate(['followUps', i, 'to']), known) : [])),
      ...Object.entries(data.answers).flatMap(([level, text]) =>
        lintLimit(text ?? '', 119, `the ${level} answer`, locate(['answers', level])),
      ),
    ]),
    ...corpus.home.data.facing.flatMap(({ to }, i) => lintId(to, corpus.home.locate(['facing', i, 'to']), known)),
    ...corpus.home.data.tradeoffs.flatMap(({ to }, i) => lintId(to, corpus.home.locate(['tradeoffs', i, 'to']), known)),
    ...corpus.articles.flatMap(({ meta, locate }) => lintAnswer(meta.answer, locate(['answer']), known)),
  ];
}

/** Fields that a page shows as blocks; all others stand in a line, a cell or a heading. */
const blockFields: ReadonlySet<string> = new Set([...levels, 'long', 'text', 'cause', 'fix']);

function lintBlocks(tree: MdastNode, field: string, at: Location): Problem[] {
  const blocks = childrenOf(tree);
  if (blockFields.has(field) || (blocks.length < 2 && blocks.every(({ type }) => type === 'paragraph'))) return [];
  return [
    problem(
      at,
      `"${field}" is more than one paragraph`,
      'It stands in one line: take out the empty line, the list or the heading',
    ),
  ];
}

/** The answer of an article stands alone, in lists too: no citations, and short. */
function lintAnswer(answer: string, at: Location, known: Known): Problem[] {
  const use = inlineUse(parseMarkdown(answer));
  return [
    ...lintLimit(answer, 60, 'the 30-second answer', at),
    ...lintUse({ ...use, citations: [] }, () => at, known),
    ...use.citations
      .slice(0, 1)
      .map(({ source }) =>
        problem(
          at,
          `the 30-second answer cites "${source}"`,
          'Cite in the text below: the answer stands where there is no list of sources',
        ),
      ),
  ];
}

function lintLimit(text: string, limit: number, what: string, at: Location): Problem[] {
  const words = countWords(plainText(text));
  return words <= limit ? [] : [problem(at, `${what} has ${words} words`, `At most ${limit}: say less`)];
}

function lintUse(use: InlineUse, at: (line: number) => Location, known: Known): Problem[] {
  return [
    ...use.citations
      .filter(({ source }) => !known.sources.has(source))
      .map(({ source, line }) =>
        problem(at(line), `unknown source "${source}"`, suggest(source, known.sources, 'content/sources.yaml')),
      ),
    ...use.broken.map(({ text, line }) =>
      problem(
        at(line),
        `"${text.slice(0, 40)}" is no citation`,
        'Write [@source-id] or [@source-id, place]: no Markdown and no ] in the place',
      ),
    ),
    ...use.links.flatMap(({ target, line }) => {
      switch (target.to) {
        case 'place':
          return lintId(target.id, at(line), known);
        case 'page':
          return lintPage(target.path, at(line), known);
        case 'nowhere':
          return [
            problem(at(line), `the link target "${target.url}" is none`, 'Use id:…, term:…, /page/ or https://…'),
          ];
        case 'web':
          return [];
      }
    }),
  ];
}

function lintId(id: string, at: Location, { places }: Known): Problem[] {
  if (places.has(id)) return [];
  const isTerm = id.startsWith('term-');
  const candidates = [...places.keys()].filter((known) => known.startsWith('term-') === isTerm);
  return [
    problem(
      at,
      `unknown ${isTerm ? 'term' : 'place'} "${id}"`,
      suggest(id, candidates, isTerm ? 'content/glossary.yaml' : 'the headings and records of content/'),
    ),
  ];
}

function lintPage(path: string, at: Location, { pages, places }: Known): Problem[] {
  const [page = '', fragment] = path.split('#');
  if (fragment !== undefined) {
    return [
      problem(
        at,
        `the link "${path}" names a page and a fragment`,
        places.has(fragment) ? `Write id:${fragment}: it finds the page itself` : 'Link to a place by its id: id:…',
      ),
    ];
  }
  return pages.has(page)
    ? []
    : [problem(at, `there is no page "${page}"`, suggest(page, pages, 'the site: pages begin and end with a slash'))];
}
