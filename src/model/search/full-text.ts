import { markedHtml, type Piece } from './marks.ts';
import type { SearchRecord } from './record.ts';
import { rawWords, tokensOf } from './tokens.ts';

/** What the second tier uses of Pagefind's answer for one page. */
export interface FoundPage {
  url: string;
  sub_results: FoundPart[];
}

/** The text below one heading of a page, or before the first. */
export interface FoundPart {
  url: string;
  excerpt: string;
  weighted_locations?: readonly { balanced_score: number }[];
}

/** A place found by its full text. */
export interface TextHit {
  record: SearchRecord;
  excerpt: Piece[];
}

/** At most so many places of one page: another page says more than a fourth place of the same. */
const fromOnePage = 3;

/**
 * The places in which Pagefind found the words, best page first. Parts that are no place of ours are left out, and so
 * is what `known` holds: it stands above already.
 *
 * @param words what Pagefind was asked
 * @param base path of the site on its host, with slashes at both ends
 */
export function textHits(
  words: string,
  pages: readonly FoundPage[],
  records: readonly SearchRecord[],
  base: string,
  known: ReadonlySet<string>,
): TextHit[] {
  const byKey = new Map(records.map((record) => [record.key, record]));
  const taken = new Set(known);
  const asked = rawWords(words).flatMap(({ text }) =>
    tokensOf(text)
      .filter(({ weight }) => weight > 0.4)
      .map((token) => token.text),
  );
  // Pagefind shortens a word that it does not have until something matches: for zzzz it would show every :z.
  const isAsked = (found: string): boolean =>
    rawWords(found).some(({ text }) =>
      tokensOf(text).some((token) =>
        asked.some((word) => token.text === word || (word.length > 2 && token.text.startsWith(word))),
      ),
    );
  return pages.flatMap((page) => {
    const parts = [...page.sub_results].sort((a, b) => weightOf(b) - weightOf(a));
    return parts
      .flatMap((part): TextHit[] => {
        const record = byKey.get(keyOf(part.url, base));
        const excerpt = markedHtml(part.excerpt);
        if (!record || taken.has(record.key) || !excerpt.some(({ text, marked }) => marked && isAsked(text))) return [];
        taken.add(record.key);
        return [{ record, excerpt }];
      })
      .slice(0, fromOnePage);
  });
}

function weightOf({ weighted_locations: locations = [] }: FoundPart): number {
  return locations.reduce((sum, { balanced_score: score }) => sum + score, 0);
}

/** The key of a record from an address: the fragment, else the path below the base. */
function keyOf(url: string, base: string): string {
  const { pathname, hash } = new URL(url, 'https://site.invalid');
  return hash.slice(1) || (pathname.startsWith(base) ? `/${pathname.slice(base.length)}` : pathname);
}
