import type { MdastNode } from 'satteri';
import type { CitationUse } from './citations.ts';
import { choiceId, choiceTexts, decisionTexts } from './choosing/texts.ts';
import { errorTexts } from './compat/texts.ts';
import type { ArticleFile, Corpus } from './corpus.ts';
import { parseMarkdown } from './dialect.ts';
import { inlineUse, plainText, splitCitations } from './inline.ts';
import { measuredId } from './measurement.ts';
import { runId } from './recorded.ts';
import { changesSince } from './releases.ts';
import type { Selection } from './recording.ts';
import {
  claimTexts,
  embeddedMeasurementTexts,
  embeddedQuestionTexts,
  figureTexts,
  homeTexts,
  labTexts,
  measurementTexts,
  predictionTexts,
  questionTexts,
  termTexts,
  type NamedText,
} from './texts.ts';
import { attributesOf, isJsx, walk, type JsxNode } from './tree.ts';

/** The named texts of a record as its home page shows them, or none when there is no such record. */
export function textsOf(corpus: Corpus, id: string): NamedText[] {
  const of = <T>(list: { id: string; data: T }[], texts: (data: T) => NamedText[]) => {
    const found = list.find((entry) => entry.id === id);
    return found ? texts(found.data) : undefined;
  };
  return (
    of(corpus.claims, claimTexts) ??
    of(corpus.questions, questionTexts) ??
    of(corpus.terms, termTexts) ??
    of(corpus.figures, figureTexts) ??
    (corpus.lab && labTexts(corpus.lab.data).find((part) => part.id === id)?.texts) ??
    of(corpus.predictions, predictionTexts) ??
    of(places(corpus.measurements), measurementTexts) ??
    of(corpus.errors, errorTexts) ??
    of(corpus.decisions, decisionTexts) ??
    of(
      corpus.choices.map((entry) => ({ ...entry, id: choiceId(entry.id) })),
      choiceTexts,
    ) ??
    []
  );
}

/** The named texts of a record as an article shows them that embeds it. */
export function embeddedTexts(corpus: Corpus, id: string): NamedText[] {
  const question = corpus.questions.find((entry) => entry.id === id);
  if (question) return embeddedQuestionTexts(question.data);
  const measurement = places(corpus.measurements).find((entry) => entry.id === id);
  return measurement ? embeddedMeasurementTexts(measurement.data) : textsOf(corpus, id);
}

/** The measurements under the ids of their places. */
function places(measurements: Corpus['measurements']): Corpus['measurements'] {
  return measurements.map((entry) => ({ ...entry, id: measuredId(entry.id) }));
}

/**
 * The id under which the texts of an embedded record go, if the component embeds one: a recording may share its name with
 * a measurement, and a question of the framework with anything.
 */
export function embeddedId(node: JsxNode): string | undefined {
  const { of: id } = attributesOf(node).values;
  if (id === undefined) return undefined;
  if (node.name === 'Measured') return measuredId(id);
  return node.name === 'Choice' ? choiceId(id) : id;
}

/** The citations of the texts of one record, in the order in which it shows them. */
export function recordUses(id: string, texts: readonly NamedText[]): CitationUse[] {
  return texts.flatMap(({ field, text }) =>
    inlineUse(parseMarkdown(text)).citations.map(({ source, place }, i) => ({
      container: `${id}-${field}`,
      index: i + 1,
      source,
      place,
    })),
  );
}

/** Whether a text embeds a record; a measurement goes by the id of its place. */
export function embeds(body: MdastNode, id: string): boolean {
  let found = false;
  walk(body, (node) => {
    found ||= isJsx(node) && embeddedId(node) === id;
  });
  return found;
}

/** Plain words of everything that a run of blocks embeds, as the article shows it. */
export function embeddedWords(corpus: Corpus, nodes: readonly MdastNode[]): string {
  const words: string[] = [];
  for (const node of nodes) {
    walk(node, (inner) => {
      const id = isJsx(inner) ? embeddedId(inner) : undefined;
      if (id) words.push(...embeddedTexts(corpus, id).map(({ text }) => plainText(text)));
    });
  }
  return words.join(' ');
}

/** The citations of an article and of what it embeds, in reading order. */
export function articleUses(article: ArticleFile, corpus: Corpus): CitationUse[] {
  const uses: CitationUse[] = [];
  let index = 0;
  walk(article.body, (node) => {
    if (isJsx(node)) {
      const { values } = attributesOf(node);
      const { of: id } = values;
      const embedded = embeddedId(node);
      const prediction = node.name === 'Predict' ? corpus.predictions.find((entry) => entry.id === id) : undefined;
      if (id && node.name === 'Run') uses.push(...recordingUses(corpus, id, values));
      else if (embedded) uses.push(...recordUses(embedded, embeddedTexts(corpus, embedded)));
      if (prediction) uses.push(...recordingUses(corpus, prediction.data.run, prediction.data));
    }
    if (node.type !== 'text') return;
    for (const piece of splitCitations(node.value)) {
      if ('citation' in piece) uses.push({ container: 'body', index: ++index, ...piece.citation });
    }
  });
  return uses;
}

/** The citations beside a recording: of what changed since it was made. */
export function recordingUses(corpus: Corpus, id: string, selection: Selection = {}): CitationUse[] {
  const texts = changesSince(corpus, id, selection).map((change) => ({ ...change, path: [] }));
  return recordUses(runId(id), texts);
}

/** The citations of the page of the lab. */
export function labUses(corpus: Corpus): CitationUse[] {
  return labTexts(corpus.lab.data).flatMap(({ id, texts }) => recordUses(id, texts));
}

/** The citations of the home page. */
export function homeUses(corpus: Corpus): CitationUse[] {
  return recordUses('home', homeTexts(corpus.home.data));
}
