export type GoldenKind =
  | 'title'
  | 'question'
  | 'flag'
  | 'path'
  | 'short'
  | 'typo'
  | 'synonym'
  | 'error'
  | 'term'
  | 'claim'
  | 'spelling'
  | 'words';

/** One query with the places that answer it: any of them may stand first. Pages are named by their path, places by their id. */
export interface Golden {
  kind: GoldenKind;
  query: string;
  expected: readonly string[];
  /** Why this one is known to miss; the test then only reports it. */
  knownMiss?: string;
}

/** The goldens of one kind, from rows of a query and the places that answer it. */
export const of = (kind: GoldenKind, rows: readonly (readonly [query: string, ...expected: string[]])[]): Golden[] =>
  rows.map(([query, ...expected]) => ({ kind, query, expected }));
