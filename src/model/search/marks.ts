import { rawWords, tokensOf } from './tokens.ts';

/** A run of text that is marked as found or not. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** The text in pieces, with the words marked that hold one of the tokens; of a word with signs only the part that does. */
export function markText(text: string, terms: ReadonlySet<string>): Piece[] {
  const spans = rawWords(text).flatMap(({ text: word, start }) =>
    spansOf(word, terms).map(([from, to]) => [start + from, start + to] as const),
  );
  const pieces: Piece[] = [];
  let end = 0;
  for (const [from, to] of spans) {
    if (from > end) pieces.push({ text: text.slice(end, from), marked: false });
    pieces.push({ text: text.slice(from, to), marked: true });
    end = to;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), marked: false });
  return pieces;
}

function spansOf(word: string, terms: ReadonlySet<string>): [from: number, to: number][] {
  const forms = tokensOf(word);
  if (forms.some(({ text, weight }) => weight === 1 && terms.has(text))) return [[0, word.length]];
  return [...word.matchAll(/[\p{L}\p{N}]+/gu)].flatMap((part): [number, number][] =>
    tokensOf(part[0]).some(({ text }) => terms.has(text)) ? [[part.index, part.index + part[0].length]] : [],
  );
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' };

function decode(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? all;
      const code = decimal === undefined ? parseInt(hex!, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    });
}

/**
 * An excerpt that Pagefind wrote as HTML, in pieces: its marks are kept, without the punctuation behind the word; every
 * other tag is dropped, and nothing of it stays HTML.
 */
export function markedHtml(html: string): Piece[] {
  return html
    .split(/(<mark>[\s\S]*?<\/mark>)/)
    .flatMap((part): Piece[] => {
      const text = decode(part);
      if (!part.startsWith('<mark>')) return [{ text, marked: false }];
      const word = text.replace(/[\s.,;:!?)\]”"’]+$/, '');
      return [
        { text: word, marked: true },
        { text: text.slice(word.length), marked: false },
      ];
    })
    .filter(({ text }) => text !== '');
}
