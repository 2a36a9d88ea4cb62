import { lastSections } from '../last-sections.ts';
import { placeKinds } from '../place.ts';

/** What a result can be: a place, an article, or another page of the site. */
export const recordKinds = ['article', ...placeKinds, 'page'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** What a kind is called beside a result. */
export const kindNames: Record<RecordKind, string> = {
  article: 'Article',
  section: 'Section',
  question: 'Question',
  claim: 'Claim',
  term: 'Term',
  figure: 'Figure',
  run: 'Recording',
  measurement: 'Measurement',
  error: 'Error',
  command: 'Command',
  request: 'API request',
  feature: 'Feature',
  decision: 'Decision',
  page: 'Page',
};

/** One thing that the search finds: the first tier knows this and no more. */
export interface SearchRecord {
  /** The id of a place, the path of a page. */
  key: string;
  kind: RecordKind;
  title: string;
  lead: string;
  keywords: string[];
  /** Flags, paths and names in code that stand in its text; all flags of a command. */
  code: string[];
  /** The fragment of a part of it that was asked for: one flag of a command. The place itself when left out. */
  fragment?: string;
  /** Path of its page below the base. */
  page: string;
  pageTitle: string;
  /** The section of the site, where there is one. */
  section: string | undefined;
}

/**
 * The records as they travel in `/search/places.json`: one table of pages, rows without names. What the first results do
 * not need, the leads, the words in code and all but the first keywords, follows in `/search/details.json` as `PackedDetails`.
 */
export interface PackedRecords {
  v: 3;
  /** Id and title of each section of the site. */
  sections: [id: string, title: string][];
  pages: [path: string, title: string][];
  rows: PackedRow[];
}

/**
 * What `/search/reference.json` holds: the rows of the reference, which are as many as all else together. They come after
 * the first results, with their details.
 */
export interface PackedReference {
  records: PackedRecords;
  details: PackedDetails;
}

const referenceKinds: ReadonlySet<RecordKind> = new Set([
  'command',
  'request',
  'feature',
  'error',
  'run',
  'measurement',
]);

/** The sections that end every article bear the same titles everywhere. */
const closing: ReadonlySet<string> = new Set(lastSections);

/**
 * Whether a record is one of the reference: looked up by its name, and seldom the answer to a question; or the end of an
 * article, which says what stands elsewhere.
 */
export function isReference({ kind, title }: Pick<SearchRecord, 'kind' | 'title'>): boolean {
  return referenceKinds.has(kind) || (kind === 'section' && closing.has(title));
}

/** Kind, page and section are indexes; the section is -1 where there is none, the key '' for a page itself. */
export type PackedRow = [key: string, kind: number, page: number, section: number, title: string, keywords: string[]];

/** Lead, words in code and the keywords that did not travel first of each row, in the order of the rows. */
export type PackedDetails = [lead: string, code: string[], more: string[]][];

/** How many keywords travel first: writers put those that matter most in front. */
const firstKeywords = 8;

/** Where a record leads, below the base. */
export function recordUrl(record: Pick<SearchRecord, 'key' | 'page' | 'fragment'>): string {
  return isPage(record) ? record.page : `${record.page}#${record.fragment ?? record.key}`;
}

/** Whether a record is a whole page, which has no short link of its own. */
export function isPage(record: Pick<SearchRecord, 'key'>): boolean {
  return record.key.startsWith('/');
}

/** Packs records for the journey. */
export function pack(
  records: readonly SearchRecord[],
  sections: readonly (readonly [id: string, title: string])[],
): PackedRecords {
  const pages = new Map<string, string>(records.map(({ page, pageTitle }) => [page, pageTitle]));
  const paths = [...pages.keys()];
  const sectionIds = sections.map(([id]) => id);
  return {
    v: 3,
    sections: sections.map(([id, title]) => [id, title]),
    pages: [...pages],
    rows: records.map((record) => [
      isPage(record) ? '' : record.key,
      recordKinds.indexOf(record.kind),
      paths.indexOf(record.page),
      record.section === undefined ? -1 : sectionIds.indexOf(record.section),
      // The title of a page is in the table already.
      isPage(record) ? '' : record.title,
      record.keywords.slice(0, firstKeywords),
    ]),
  };
}

/** What `pack` left out. */
export function packDetails(records: readonly SearchRecord[]): PackedDetails {
  return records.map(({ lead, code, keywords }) => [lead, code, keywords.slice(firstKeywords)]);
}

/** The records as they were before `pack`; without details, or with those of another build, their leads and code are empty and keywords few. */
export function unpack({ sections, pages, rows }: PackedRecords, details: PackedDetails = []): SearchRecord[] {
  const known = details.length === rows.length ? details : [];
  return rows.map(([key, kind, pageIndex, section, title, keywords], i) => {
    const [page, pageTitle] = pages[pageIndex]!;
    const [lead, code, more] = known[i] ?? ['', [], []];
    return {
      key: key || page,
      kind: recordKinds[kind]!,
      title: title || pageTitle,
      lead,
      keywords: [...keywords, ...more],
      code,
      page,
      pageTitle,
      section: sections[section]?.[0],
    };
  });
}
