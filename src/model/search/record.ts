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
  /** Flags, paths and names in code that stand in its text. */
  code: string[];
  /** Path of its page below the base. */
  page: string;
  pageTitle: string;
  /** The section of the site, where there is one. */
  section: string | undefined;
}

/** The records as they travel in `/search/places.json`: one table of pages, rows without names. */
export interface PackedRecords {
  v: 1;
  /** Id and title of each section of the site. */
  sections: [id: string, title: string][];
  pages: [path: string, title: string][];
  rows: PackedRow[];
}

/** Kind, page and section are indexes; the section is -1 where there is none, the key '' for a page itself. */
export type PackedRow = [
  key: string,
  kind: number,
  page: number,
  section: number,
  title: string,
  lead: string,
  keywords: string[],
  code: string[],
];

/** Where a record leads, below the base. */
export function recordUrl(record: Pick<SearchRecord, 'key' | 'page'>): string {
  return isPage(record) ? record.page : `${record.page}#${record.key}`;
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
    v: 1,
    sections: sections.map(([id, title]) => [id, title]),
    pages: [...pages],
    rows: records.map((record) => [
      isPage(record) ? '' : record.key,
      recordKinds.indexOf(record.kind),
      paths.indexOf(record.page),
      record.section === undefined ? -1 : sectionIds.indexOf(record.section),
      // The title of a page is in the table already.
      isPage(record) ? '' : record.title,
      record.lead,
      record.keywords,
      record.code,
    ]),
  };
}

/** The records as they were before `pack`. */
export function unpack({ sections, pages, rows }: PackedRecords): SearchRecord[] {
  return rows.map(([key, kind, pageIndex, section, title, lead, keywords, code]) => {
    const [page, pageTitle] = pages[pageIndex]!;
    return {
      key: key || page,
      kind: recordKinds[kind]!,
      title: title || pageTitle,
      lead,
      keywords,
      code,
      page,
      pageTitle,
      section: sections[section]?.[0],
    };
  });
}
