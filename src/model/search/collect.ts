import type { MdastNode } from 'satteri';
import { flagsAndPaths } from '../command-words.ts';
import { commandId } from '../compat/rows.ts';
import { leadOf, type Place } from '../place.ts';
import { plainText } from '../inline.ts';
import { recordingWords } from '../recorded.ts';
import type { Page, Site } from '../site.ts';
import { codeWords } from '../sections.ts';
import { textsOf } from '../uses.ts';
import { attributesOf, isJsx, walk } from '../tree.ts';
import type { SearchRecord } from './record.ts';
import { tokenize } from './tokens.ts';

/** Words under which readers look for pages that are no articles. */
const pageWords: Partial<Record<Page['kind'], string[]>> = {
  recorded: ['lab', 'recordings', 'transcripts', 'reproduce', 'evidence'],
  home: ['start', 'overview', 'summary', 'comparison at a glance'],
  interview: ['interview', 'practice', 'quiz', 'flashcards'],
  claims: ['claims', 'myths', 'misconceptions', 'fact check'],
  helper: ['helper', 'decision tree', 'questionnaire', 'recommendation', 'wizard', 'which should I use'],
  decisions: ['worked cases', 'examples', 'scenarios', 'decision records', 'ADR'],
  glossary: ['terms', 'definitions', 'dictionary', 'vocabulary'],
};

/** Pages that no record stands for: the search itself, and what the lab made, whose place is its page. */
const unlisted: ReadonlySet<Page['kind']> = new Set(['search', 'recording', 'measurement']);

/** Results show one or two lines of a lead, and leads are the largest part of what travels. */
const leadLimit = 120;

/** Every record of the first tier: pages first, then places in reading order. Those of the reference come with `isReference`. */
export function searchRecords(site: Site): SearchRecord[] {
  const pages = [...site.pages.values()]
    .filter(({ kind }) => !unlisted.has(kind))
    .map((page) => pageRecord(site, page));
  const places = [...site.places.values()].map((place) => placeRecord(site, place));
  return [...pages, ...places].map(withoutRepeats);
}

function pageRecord(site: Site, page: Page): SearchRecord {
  const section = page.kind === 'section' ? site.corpus.sections.find(({ id }) => id === page.section) : undefined;
  const article = page.kind === 'article' ? site.articles.find(({ path }) => path === page.path) : undefined;
  return {
    key: page.path,
    kind: article ? 'article' : 'page',
    title: page.title,
    lead: leadOf(article ? plainText(article.file.meta.answer) : page.description, leadLimit),
    keywords: article?.file.meta.keywords ?? section?.data.keywords ?? pageWords[page.kind] ?? [],
    code: [],
    page: page.path,
    pageTitle: page.title,
    section: page.section,
  };
}

function placeRecord(site: Site, place: Place): SearchRecord {
  const section = sectionOf(site, place);
  return {
    key: place.id,
    kind: place.kind,
    title: place.title,
    lead: leadOf(place.lead, leadLimit),
    keywords: place.keywords,
    code: codeOf(site, place, section),
    page: place.page,
    pageTitle: site.pages.get(place.page)?.title ?? '',
    section: place.section,
  };
}

/** The blocks of a section of an article; nothing for places of other kinds. */
function sectionOf({ articles }: Site, { id, page }: Place): readonly MdastNode[] | undefined {
  return articles.find(({ path }) => path === page)?.outline.sections.find((section) => section.id === id)?.nodes;
}

function codeOf(site: Site, { kind, id }: Place, section: readonly MdastNode[] | undefined): string[] {
  const { corpus } = site;
  if (kind === 'run') return recordingWords(corpus, id);
  if (kind === 'command') return flagsOf(corpus, id);
  if (section) return [...codeWords(section), ...fenceWords(section), ...predictionsIn(site, section)];
  const texts = textsOf(corpus, id).map(({ text }) => text);
  return tickWords(texts.join(' '));
}

/** Every flag of a command, Docker's and Podman's. */
function flagsOf(corpus: Site['corpus'], id: string): string[] {
  const command = corpus.matrices.cli?.data.commands.find(({ name }) => commandId(name) === id);
  return command ? command.flags.map(({ name }) => name) : [];
}

/** What the predictions of a section ask: they are no places of their own, their questions lead to where they stand. */
function predictionsIn({ corpus }: Site, nodes: readonly MdastNode[]): string[] {
  const asked: string[] = [];
  for (const node of nodes) {
    walk(node, (inner) => {
      if (!isJsx(inner) || inner.name !== 'Predict') return;
      const prediction = corpus.predictions.find(({ id }) => id === attributesOf(inner).values['of']);
      if (prediction) asked.push(plainText(prediction.data.ask));
    });
  }
  return asked;
}

/** Long flags and paths in the code blocks of a section: what a reader copies from a terminal into the search. */
function fenceWords(nodes: readonly MdastNode[]): string[] {
  const words: string[] = [];
  for (const node of nodes) {
    walk(node, (inner) => {
      if (inner.type === 'code') words.push(...flagsAndPaths(inner.value));
    });
  }
  return words;
}

/** What stands in code ticks in a Markdown text, if it is short enough to be typed. */
function tickWords(markdown: string): string[] {
  return [...markdown.matchAll(/`([^`]{2,48})`/g)].map((match) => match[1]!);
}

/** Leaves out keywords and code that the title, the lead or an earlier word has already. */
function withoutRepeats(record: SearchRecord): SearchRecord {
  const known = new Set(tokenize(`${record.title} ${record.lead}`));
  const keywords = [...new Set(record.keywords)];
  for (const word of keywords) tokenize(word).forEach((token) => known.add(token));
  // A flag leads to its own line, whether or not the lead names it.
  if (record.kind === 'command') return { ...record, keywords };
  const code = [...new Set(record.code)].filter((word) => {
    const tokens = tokenize(word);
    const fresh = tokens.some((token) => !known.has(token));
    tokens.forEach((token) => known.add(token));
    return fresh;
  });
  return { ...record, keywords, code };
}
