import type { MdastNode } from 'satteri';
import { parseMarkdown } from './dialect.ts';
import { textOf, walk } from './tree.ts';

/**
 * The inline vocabulary, the same in articles and in YAML:
 * `[@source, place]` cites, `[text](id:place)` links to a place, `[text](term:word)` to a term,
 * `[text](/page/)` to a page of the site.
 */

/** `[@id]` or `[@id, place]`. The place is plain text up to the bracket. */
export const citationPattern = /\[@([a-z0-9-]+)(?:,\s*([^\]]+?))?\s*\]/g;

/** A source cited once in a text. */
export interface Citation {
  source: string;
  /** Where in the source: a section, a flag, lines. Empty when the whole work is meant. */
  place: string;
}

/** A piece of a text: words as they stand, or a citation. */
export type Piece = { text: string } | { citation: Citation };

/** Splits a text at its citations. */
export function splitCitations(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(citationPattern)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ citation: { source: match[1]!, place: (match[2] ?? '').trim() } });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

/** Where a link in a text points. */
export type LinkTarget =
  | { to: 'place'; id: string }
  | { to: 'page'; path: string }
  | { to: 'web'; url: string }
  | { to: 'nowhere'; url: string };

/** Reads the target of a Markdown link. `term:conmon` is the place `term-conmon`. */
export function linkTarget(url: string): LinkTarget {
  if (url.startsWith('id:')) return { to: 'place', id: url.slice(3) };
  if (url.startsWith('term:')) return { to: 'place', id: `term-${url.slice(5)}` };
  if (url.startsWith('/')) return { to: 'page', path: url };
  if (/^https:\/\//.test(url)) return { to: 'web', url };
  return { to: 'nowhere', url };
}

/** Citations and links of a tree in reading order, each with its line. */
export interface InlineUse {
  citations: (Citation & { line: number })[];
  links: { target: LinkTarget; line: number }[];
  /** What looks like a citation and is none: `[@Bad Id]`, or one that lacks its `@`. */
  broken: { text: string; line: number }[];
}

/** Collects what a tree cites and links to. `line` is added to every line: for text from YAML. */
export function inlineUse(tree: MdastNode, lineOffset = 0): InlineUse {
  const use: InlineUse = { citations: [], links: [], broken: [] };
  walk(tree, (node) => {
    const line = (node.position?.start.line ?? 1) + lineOffset;
    if (node.type === 'link') use.links.push({ target: linkTarget(node.url), line });
    if (node.type !== 'text') return;
    // A paragraph of five lines is one text node: its line breaks say where in it we are.
    const lineAt = (offset: number): number => line + node.value.slice(0, offset).split('\n').length - 1;
    for (const match of node.value.matchAll(citationPattern)) {
      use.citations.push({ source: match[1]!, place: (match[2] ?? '').trim(), line: lineAt(match.index) });
    }
    const rest = node.value.replace(citationPattern, (citation) => ' '.repeat(citation.length));
    // `[podman-run-1, --detach]`: a hyphenated word in brackets is a citation that lost its @.
    for (const { index } of rest.matchAll(/\[@|\[(?=[a-z0-9]+(?:-[a-z0-9]+)+[,\]])/g))
      use.broken.push({ text: node.value.slice(index).replace(/\s+/g, ' '), line: lineAt(index) });
  });
  return use;
}

/** A plain text without its citations and without the space that stood before them; other white space is folded. */
export function withoutCitations(text: string): string {
  return text
    .replace(citationPattern, '')
    .replace(/\s+([.,;:!?])(?=\s|$)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Plain words of an inline Markdown text: no citations, no link targets, no code ticks, no emphasis marks. */
export function plainText(markdown: string): string {
  return textOf(parseMarkdown(withoutCitations(markdown)));
}

/** How many words a text has: runs of characters between spaces that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Words per minute on which every reading time of the site rests. */
export const wordsPerMinute = 220;

/** Reading time in whole minutes, at least one. */
export function minutesFor(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}
