import type { Source } from './schemas.ts';

/** One citation as it stands on a page. */
export interface CitationUse {
  /** Name of the text it stands in: `body`, or `<id>-<field>` of a record. */
  container: string;
  /** Its number within that text, from 1. */
  index: number;
  source: string;
  place: string;
}

/** A source in the list at the end of a page. */
export interface NumberedSource {
  number: number;
  id: string;
  source: Source;
  uses: CitationUse[];
}

/** The fragment of one citation, so that the list of sources can link back to it. */
export function citationId({ container, index }: Pick<CitationUse, 'container' | 'index'>): string {
  return container === 'body' ? `c-${index}` : `c-${container}-${index}`;
}

/** The fragment of a source in the list at the end of a page. */
export function sourceId(number: number): string {
  return `s-${number}`;
}

/** Numbers the sources of a page in the order of their first citation. Unknown sources are left out: the check names them. */
export function numberSources(uses: readonly CitationUse[], sources: ReadonlyMap<string, Source>): NumberedSource[] {
  const numbered = new Map<string, NumberedSource>();
  for (const use of uses) {
    const source = sources.get(use.source);
    if (!source) continue;
    const known = numbered.get(use.source);
    if (known) known.uses.push(use);
    else numbered.set(use.source, { number: numbered.size + 1, id: use.source, source, uses: [use] });
  }
  return [...numbered.values()];
}
