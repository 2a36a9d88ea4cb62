import type { Corpus } from '../corpus.ts';
import { parseMarkdown } from '../dialect.ts';
import { inlineUse } from '../inline.ts';

/** The places that rest on a recording outside the articles: errors that it prints, and rows whose note leads to it. */
export function provenBy({ errors, notes }: Pick<Corpus, 'errors' | 'notes'>, scenario: string): string[] {
  const run = `run-${scenario}`;
  const rows = notes.filter(({ data }) =>
    inlineUse(parseMarkdown(data.says)).links.some(({ target }) => target.to === 'place' && target.id === run),
  );
  return [
    ...errors
      .filter(({ data }) => data.seen.some((seen) => 'run' in seen && seen.run === scenario))
      .map(({ id }) => id),
    ...new Set(rows.map(({ id }) => id.split(' ')[0]!)),
  ];
}
