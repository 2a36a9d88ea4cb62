import type { Corpus } from '../corpus.ts';

/** The places that rest on a recording outside the articles: errors that it prints, and rows whose note leads to it. */
export function provenBy({ errors, notes }: Pick<Corpus, 'errors' | 'notes'>, scenario: string): string[] {
  // Every recording asks every note: the link as it is written will do, and needs no parsing.
  const link = `](id:run-${scenario})`;
  const rows = notes.filter(({ data }) => data.says.includes(link));
  return [
    ...errors
      .filter(({ data }) => data.seen.some((seen) => 'run' in seen && seen.run === scenario))
      .map(({ id }) => id),
    ...new Set(rows.map(({ id }) => id.split(' ')[0]!)),
  ];
}
