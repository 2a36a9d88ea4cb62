import type { ArticleFile, Corpus, Entry } from './corpus.ts';
import type { LockFile } from './lock.ts';
import type { Place } from './place.ts';
import type { ArticleOutline } from './sections.ts';
import type { NumberedSource } from './citations.ts';

export type PageKind =
  | 'home'
  | 'section'
  | 'article'
  | 'interview'
  | 'topic'
  | 'claims'
  | 'glossary'
  | 'recorded'
  | 'recording'
  | 'measurement'
  | 'matrix'
  | 'errors'
  | 'helper'
  | 'decisions'
  | 'search';

/** One page of the site with what pages need to know of each other. */
export interface Page {
  /** Below the base, with slashes at both ends. */
  path: string;
  kind: PageKind;
  title: string;
  /** For search engines and previews: plain words, at most 200 characters. */
  description: string;
  /** The section it belongs to, where there is one. */
  section: string | undefined;
  /** Sources that it cites, numbered in the order of their first citation. */
  citations: NumberedSource[];
}

/** An article with everything that was computed from its text. */
export interface Article {
  path: string;
  file: ArticleFile;
  outline: ArticleOutline;
  /** Words that a reader reads: text, tables, code, and what is embedded. */
  words: number;
  minutes: number;
}

/** All that the site knows about itself. Computed once from the corpus; pages only ask. */
export interface Site {
  corpus: Corpus;
  lock: LockFile;
  pages: Map<string, Page>;
  articles: Article[];
  places: Map<string, Place>;
  /** Ids that a place had before, with the place they mean now. */
  formerIds: Map<string, Place>;
}

/** The articles of a section in their order. */
export function articlesOf(site: Site, section: string): Article[] {
  return site.articles.filter((article) => article.file.section === section);
}

const referencePages: ReadonlySet<PageKind> = new Set(['matrix', 'errors', 'helper', 'decisions']);

/** The pages of a section that are used rather than read: comparisons, errors, the helper of the choice, worked decisions. */
export function referencePagesOf(site: Site, section: string): Page[] {
  return [...site.pages.values()].filter((page) => page.section === section && referencePages.has(page.kind));
}

/** The record with an id, from any of the lists of the corpus. Throws when there is none: a bug, as the check refuses it. */
export function entry<E extends Entry<unknown>>(entries: readonly E[], id: string): E {
  const found = entries.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`No record "${id}" in the corpus: npm run check should have refused this`);
  return found;
}
