import type { MdastNode } from 'satteri';
import type { Root } from 'mdast';
import { parseMarkdown } from '../../src/model/dialect.ts';
import { childrenOf, textOf, walk } from '../../src/model/tree.ts';

/** What must survive the way from an article to its twin: headings, code blocks and tables, in reading order. */
export interface Skeleton {
  headings: string[];
  code: string[];
  tables: string[][][];
}

export function skeleton(tree: MdastNode): Skeleton {
  const found: Skeleton = { headings: [], code: [], tables: [] };
  walk(tree, (node) => {
    if (node.type === 'heading') found.headings.push(`${node.depth} ${textOf(node)}`);
    if (node.type === 'code') found.code.push(`${node.lang} ${node.value}`);
    if (node.type === 'table') found.tables.push(childrenOf(node).map((row) => childrenOf(row).map(words)));
  });
  return found;
}

/** The words of a cell without citations, be they in the site's form or footnotes. */
function words(cell: MdastNode): string {
  return textOf(cell)
    .replace(/\s*\[(?:@[^\]]*|\^\d+)\]/g, '')
    .trim();
}

export function parse(markdown: string): Root {
  return parseMarkdown(markdown) as Root;
}
