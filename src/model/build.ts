import { numberSources, type CitationUse } from './citations.ts';
import type { ArticleFile, Corpus } from './corpus.ts';
import { choosingPages, choosingSection, decisionUses, helperUses } from './choosing/pages.ts';
import { errorsPath, errorUses, matrixNames, matrixPages, matrixUses } from './compat/pages.ts';
import { compatSection } from './compat/places.ts';
import { fingerprint } from './hash.ts';
import { countWords, minutesFor, plainText } from './inline.ts';
import { lintChoosing } from './lint/choosing.ts';
import { lintCompat } from './lint/compat.ts';
import { lintArticleEvidence, lintEvidence } from './lint/evidence.ts';
import { lintOrder, lintPlaces } from './lint/places.ts';
import { lintReleases, lintRuns } from './lint/recordings.ts';
import { lintArticleReferences, lintRecordReferences, type Known } from './lint/references.ts';
import { lintStructure } from './lint/structure.ts';
import { fragmentOf, type LockablePlace, type LockFile } from './lock.ts';
import { measuredId, measuredPath, measurementLead } from './measurement.ts';
import { leadOf, type Place } from './place.ts';
import { articlePath, collectPlaces, topicPath } from './places.ts';
import { recordedPath, recordingPath } from './recorded.ts';
import { sortProblems, type Problem } from './problem.ts';
import { outline, wordsOf } from './sections.ts';
import type { Article, Page, PageKind, Site } from './site.ts';
import { homeTexts } from './texts.ts';
import { articleUses, embeddedWords, homeUses, labUses, recordingUses, recordUses, textsOf } from './uses.ts';

/** Everything the site knows, and everything in the content that must not be built. */
export interface BuildResult {
  site: Site;
  problems: Problem[];
}

/** Holds the corpus together: pages, places, citations, minutes; every reference is checked. Pure. */
export function buildSite(corpus: Corpus, lock: LockFile): BuildResult {
  const articles = sortArticles(corpus).map((file) => buildArticle(file, corpus));
  const all = collectPlaces(corpus, articles);
  const places = new Map(all.map((place) => [place.id, place]));
  const pages = new Map(collectPages(corpus, articles).map((page) => [page.path, page]));
  const known: Known = {
    places,
    pages: new Set(pages.keys()),
    sources: new Set(corpus.sources.map(({ id }) => id)),
    records: {
      figure: ids(corpus.figures),
      claim: ids(corpus.claims),
      question: ids(corpus.questions),
      recording: ids(corpus.recordings),
      measurement: ids(corpus.measurements),
      prediction: ids(corpus.predictions),
      choice: ids(corpus.choices),
    },
  };
  const problems = [
    ...lintOrder(articles),
    ...lintPlaces(all, corpus, articles),
    ...corpus.articles.flatMap((article) => [
      ...lintStructure(article),
      ...lintArticleReferences(article, known),
      ...lintArticleEvidence(article, corpus),
    ]),
    ...lintRuns(corpus),
    ...lintReleases(corpus),
    ...lintCompat(corpus),
    ...lintChoosing(corpus),
    ...(corpus.home && corpus.lab ? lintRecordReferences(corpus, known) : []),
    ...lintEvidence(corpus),
  ];
  return {
    site: { corpus, lock, pages, articles, places, formerIds: formerIds(lock, places) },
    problems: sortProblems(problems),
  };
}

/** A place with its fingerprint, as the lock wants it. */
export function lockable(place: Place): LockablePlace {
  return { id: place.id, page: place.page, hash: fingerprint(place.text) };
}

function ids(entries: readonly { id: string }[]): Set<string> {
  return new Set(entries.map(({ id }) => id));
}

function sortArticles(corpus: Corpus): ArticleFile[] {
  const order = corpus.sections.map(({ id }) => id);
  return [...corpus.articles].sort(
    (a, b) => order.indexOf(a.section) - order.indexOf(b.section) || a.meta.order - b.meta.order,
  );
}

function buildArticle(file: ArticleFile, corpus: Corpus): Article {
  const words = countWords(
    `${plainText(file.meta.answer)} ${wordsOf([file.body])} ${embeddedWords(corpus, [file.body])}`,
  );
  return {
    path: articlePath(file.section, file.slug),
    file,
    outline: outline(file.body),
    words,
    minutes: minutesFor(words),
  };
}

function collectPages(corpus: Corpus, articles: readonly Article[]): Page[] {
  const sources = new Map(corpus.sources.map(({ id, data }) => [id, data]));
  const page = (
    path: string,
    kind: PageKind,
    title: string,
    description: string,
    section?: string,
    uses: CitationUse[] = [],
  ): Page => ({
    path,
    kind,
    title,
    description: leadOf(plainText(description)),
    section,
    citations: numberSources(uses, sources),
  });
  const usesOf = (entries: readonly { id: string }[]) =>
    entries.flatMap(({ id }) => recordUses(id, textsOf(corpus, id)));
  const home = corpus.home?.data;
  return [
    ...(home ? [page('/', 'home', home.title, home.description, undefined, homeUses(corpus))] : []),
    ...corpus.sections.map(({ id, data }) => page(`/${id}/`, 'section', data.title, data.lead, id)),
    ...articles.map(({ path, file }) =>
      page(path, 'article', file.meta.title, file.meta.answer, file.section, articleUses(file, corpus)),
    ),
    page(
      '/interview/',
      'interview',
      'Interview questions',
      'Questions that interviewers ask about Docker and Podman, with answers by level, common mistakes and the places that prove them.',
    ),
    ...corpus.sections.map(({ id, data }) =>
      page(
        topicPath(id),
        'topic',
        `Interview questions: ${data.title}`,
        `Interview questions on ${data.title.toLowerCase()}, with answers by level, follow-ups and the places that prove them.`,
        id,
        usesOf(corpus.questions.filter(({ topic }) => topic === id)),
      ),
    ),
    page(
      '/claims/',
      'claims',
      'Commonly said',
      'What is commonly said about Docker and Podman, whether it is true, and what to say instead, each with its sources.',
      undefined,
      usesOf(claimsInOrder(corpus)),
    ),
    page(
      '/glossary/',
      'glossary',
      'Glossary',
      'The words of containers as this site uses them, each with its sources.',
      undefined,
      usesOf(termsInOrder(corpus)),
    ),
    ...(corpus.lab
      ? [page(recordedPath, 'recorded', corpus.lab.data.title, corpus.lab.data.description, undefined, labUses(corpus))]
      : []),
    ...corpus.recordings.map(({ id, data }) =>
      page(recordingPath(id), 'recording', data.title, data.question, undefined, recordingUses(corpus, id)),
    ),
    ...corpus.measurements.map(({ id, data }) =>
      page(
        measuredPath(id),
        'measurement',
        data.title,
        measurementLead(data),
        undefined,
        recordUses(measuredId(id), textsOf(corpus, measuredId(id))),
      ),
    ),
    ...matrixNames
      .filter((name) => corpus.matrices[name])
      .map((name) => {
        const { path, title, description } = matrixPages[name];
        return page(path, 'matrix', title, description, compatSection, matrixUses(corpus, name));
      }),
    ...(corpus.errors.length > 0
      ? [
          page(
            errorsPath,
            'errors',
            'Errors by their message',
            'Problems with Docker, Podman and Compose, found by their message, each with cause and fix; and the failures that are silent.',
            compatSection,
            errorUses(corpus),
          ),
        ]
      : []),
    ...(['helper', 'decisions'] as const)
      .filter((name) => (name === 'helper' ? corpus.choices : corpus.decisions).length > 0)
      .map((name) => {
        const { path, title, description } = choosingPages[name];
        const uses = name === 'helper' ? helperUses(corpus) : decisionUses(corpus);
        return page(path, name, title, description, choosingSection, uses);
      }),
    page(
      '/search/',
      'search',
      'Search',
      'Search every section, question, claim, term, figure, recording and measurement of the site.',
    ),
  ];
}

/** Claims as their page shows them: by section, then as written. */
export function claimsInOrder(corpus: Corpus): Corpus['claims'] {
  return corpus.sections.flatMap(({ id }) => corpus.claims.filter(({ data }) => data.topic === id));
}

/** Terms as the glossary shows them: by alphabet, case folded. */
export function termsInOrder(corpus: Corpus): Corpus['terms'] {
  return [...corpus.terms].sort((a, b) => a.data.term.localeCompare(b.data.term, 'en', { sensitivity: 'base' }));
}

/** Words of the home page, for its reading time. */
export function homeWords(corpus: Corpus): number {
  return countWords(
    homeTexts(corpus.home.data)
      .map(({ text }) => plainText(text))
      .join(' '),
  );
}

function formerIds(lock: LockFile, places: ReadonlyMap<string, Place>): Map<string, Place> {
  return new Map(
    Object.entries(lock).flatMap(([id, { was }]) => {
      const place = places.get(id);
      return place
        ? was
            .map(fragmentOf)
            .filter((former) => former !== id && !places.has(former))
            .map((former) => [former, place] as const)
        : [];
    }),
  );
}
