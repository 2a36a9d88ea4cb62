import { decisionPlaces } from './choosing/pages.ts';
import { compatPlaces } from './compat/places.ts';
import type { Corpus } from './corpus.ts';
import { plainText } from './inline.ts';
import { measuredId, measuredPath, measurementLead } from './measurement.ts';
import { leadOf, type Place } from './place.ts';
import { recordedPlaces } from './recorded.ts';
import { firstParagraph, wordsOf } from './sections.ts';
import type { Article } from './site.ts';
import { claimTexts, measurementTexts, questionTexts, termTexts } from './texts.ts';
import { embeds } from './uses.ts';

/** What a verdict is called on the site. */
export const verdictNames = {
  wrong: 'Wrong',
  'half-true': 'Half true',
  outdated: 'Out of date',
  depends: 'It depends',
} as const;

/** What the levels of an answer are called. */
export const levelNames = { junior: 'Junior', senior: 'Senior', staff: 'Staff' } as const;

/** The path of an article. */
export function articlePath(section: string, slug: string): string {
  return `/${section}/${slug}/`;
}

/** The page of the questions of a topic. */
export function topicPath(topic: string): string {
  return `/interview/${topic}/`;
}

/** Every place of the corpus in reading order, duplicates included: the check names those. */
export function collectPlaces(corpus: Corpus, articles: readonly Article[]): Place[] {
  return [
    ...articles.flatMap(sectionPlaces),
    ...recordPlaces(corpus),
    ...recordedPlaces(corpus, articles),
    ...compatPlaces(corpus),
    ...decisionPlaces(corpus),
  ];
}

function sectionPlaces({ path, file, outline }: Article): Place[] {
  return outline.sections.flatMap((section) => {
    if (!section.id) return [];
    const words = wordsOf(section.nodes);
    return [
      {
        id: section.id,
        kind: 'section' as const,
        title: section.title,
        lead: leadOf(firstParagraph(section.nodes) || words || file.meta.title),
        page: path,
        section: file.section,
        keywords: section.keywords,
        text: `${section.title} ${words}`,
        at: { file: file.file, line: section.line },
      },
    ];
  });
}

/** The section of the first article that shows a measurement. */
function sectionShowing({ articles }: Corpus, measurement: string): string | undefined {
  return articles.find(({ body }) => embeds(body, measuredId(measurement)))?.section;
}

function recordPlaces(corpus: Corpus): Place[] {
  const joined = (texts: { text: string }[]) => texts.map(({ text }) => plainText(text)).join(' ');
  return [
    ...corpus.figures.map(({ id, data, at }): Place => {
      const [section = '', slug = ''] = data.home.split('/');
      return {
        id,
        at,
        kind: 'figure',
        title: plainText(data.title),
        lead: leadOf(plainText(data.caption)),
        page: articlePath(section, slug),
        section,
        keywords: data.keywords,
        text: joined([
          { text: data.title },
          { text: data.caption },
          { text: data.desc },
          ...data.strokes.map(({ say }) => ({ text: say })),
        ]),
      };
    }),
    ...corpus.questions.map(({ id, data, at, topic }): Place => ({
      id,
      at,
      kind: 'question',
      title: plainText(data.question),
      lead: leadOf(plainText(Object.values(data.answers).find(Boolean) ?? '')),
      page: topicPath(topic),
      section: topic,
      keywords: data.keywords,
      text: joined(questionTexts(data)),
    })),
    ...corpus.claims.map(({ id, data, at }): Place => ({
      id,
      at,
      kind: 'claim',
      title: `“${plainText(data.said)}”`,
      lead: leadOf(`${verdictNames[data.verdict]}. ${plainText(data.truth)}`),
      page: '/claims/',
      section: data.topic,
      keywords: data.keywords,
      text: joined([{ text: data.said }, { text: data.verdict }, ...claimTexts(data)]),
    })),
    ...corpus.measurements.map(({ id, data, at }): Place => ({
      id: measuredId(id),
      at,
      kind: 'measurement',
      title: data.title,
      lead: leadOf(measurementLead(data)),
      page: measuredPath(id),
      section: sectionShowing(corpus, id),
      keywords: ['measurement', 'benchmark', ...new Set(data.series.map(({ group }) => group))],
      text: joined([{ text: data.title }, { text: measurementLead(data) }, ...measurementTexts(data)]),
    })),
    ...corpus.terms.map(({ id, data, at }): Place => ({
      id,
      at,
      kind: 'term',
      title: data.term,
      lead: leadOf(plainText(data.short)),
      page: '/glossary/',
      section: undefined,
      keywords: data.also,
      text: joined(termTexts(data)),
    })),
  ];
}
