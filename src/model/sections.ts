import type { MdastNode } from 'satteri';
import type { Root } from 'mdast';
import { countWords, withoutCitations } from './inline.ts';
import { headingAttributes, lineOf, textOf, walk } from './tree.ts';

/** How long a reader has: sections marked `2` are read by everybody, those marked `16` by whoever has 16 minutes. */
export type PathMark = '2' | '16' | undefined;

/** One section of an article: a heading of level 2 or 3 and what stands below it up to the next heading. */
export interface ArticleSection {
  /** Undefined when the writer forgot it: the check refuses that. */
  id: string | undefined;
  depth: number;
  title: string;
  line: number;
  path: PathMark;
  keywords: string[];
  nodes: MdastNode[];
}

/** The opening of an article, before its first heading, and its sections in order. */
export interface ArticleOutline {
  opening: MdastNode[];
  sections: ArticleSection[];
}

/** Takes the body of an article apart at its headings. */
export function outline(body: Root): ArticleOutline {
  const opening: MdastNode[] = [];
  const sections: ArticleSection[] = [];
  for (const node of body.children) {
    if (node.type === 'heading') {
      const attributes = headingAttributes(node);
      sections.push({
        id: attributes['id'],
        depth: node.depth,
        title: textOf(node),
        line: lineOf(node),
        path: attributes['data-path'] as PathMark,
        keywords: (attributes['data-keywords'] ?? '')
          .split(',')
          .map((word) => word.trim())
          .filter(Boolean),
        nodes: [],
      });
    } else (sections.at(-1)?.nodes ?? opening).push(node);
  }
  return { opening, sections };
}

/** Plain words of a run of blocks, without citations. */
export function wordsOf(nodes: readonly MdastNode[]): string {
  return withoutCitations(nodes.map(textOf).join(' '));
}

/** Number of words of a run of blocks. */
export function countNodes(nodes: readonly MdastNode[]): number {
  return countWords(wordsOf(nodes));
}

/** The first paragraph of a run of blocks as plain words: what previews and results show. */
export function firstParagraph(nodes: readonly MdastNode[]): string {
  let found = '';
  for (const node of nodes) {
    walk(node, (inner) => {
      if (!found && inner.type === 'paragraph') found = withoutCitations(textOf(inner));
      return !found;
    });
    if (found) break;
  }
  return found;
}

/** Flags, paths, file names and commands in code ticks, each once: what searchers type. */
export function codeWords(nodes: readonly MdastNode[]): string[] {
  const words = new Set<string>();
  for (const node of nodes) {
    walk(node, (inner) => {
      if (inner.type === 'inlineCode') words.add(inner.value);
    });
  }
  return [...words];
}
