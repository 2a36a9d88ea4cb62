import type { MdxJsxFlowElement, MdxJsxTextElement, MdastNode } from 'satteri';
import type { Parent } from 'mdast';

/** A component in the text, as a block or in a line. */
export type JsxNode = MdxJsxFlowElement | MdxJsxTextElement;

/** True for `<Name …>` written in MDX. */
export function isJsx(node: MdastNode): node is JsxNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The children of a node, or none. */
export function childrenOf(node: MdastNode): MdastNode[] {
  return 'children' in node ? (node as Parent).children : [];
}

/** Visits a node and all below it in reading order; `visit` may return false to leave out what is below. */
export function walk(
  node: MdastNode,
  visit: (node: MdastNode, ancestors: readonly MdastNode[]) => boolean | void,
  ancestors: readonly MdastNode[] = [],
): void {
  if (visit(node, ancestors) === false) return;
  const inside = [...ancestors, node];
  for (const child of childrenOf(node)) walk(child, visit, inside);
}

/** The line of a node in its file, counted from 1. */
export function lineOf(node: MdastNode): number {
  return node.position?.start.line ?? 1;
}

/** Ends words at the border of blocks, so that two cells or list items do not run together. */
const blocks = new Set(['paragraph', 'heading', 'tableCell', 'tableRow', 'listItem', 'code', 'blockquote']);

/** The words of a node as plain text, code included, blocks separated by a space. */
export function textOf(node: MdastNode): string {
  let text = '';
  const collect = (current: MdastNode): void => {
    if ('value' in current && typeof current.value === 'string' && current.type !== 'yaml') text += current.value;
    childrenOf(current).forEach(collect);
    if (blocks.has(current.type)) text += ' ';
    if (current.type === 'break') text += ' ';
  };
  collect(node);
  return text.replace(/\s+/g, ' ').trim();
}

/** The attributes of a component that are plain strings; what is not (`{…}`, spreads) is listed by name. */
export function attributesOf(node: JsxNode): { values: Record<string, string>; expressions: string[] } {
  const values: Record<string, string> = {};
  const expressions: string[] = [];
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') expressions.push('{…}');
    else if (typeof attribute.value === 'string') values[attribute.name] = attribute.value;
    else if (attribute.value === null || attribute.value === undefined) values[attribute.name] = '';
    else expressions.push(attribute.name);
  }
  return { values, expressions };
}

/** What stands in `{#id key="value"}` behind a heading. */
export function headingAttributes(node: MdastNode): Record<string, string> {
  const data = (node as { data?: { hProperties?: Record<string, unknown> } }).data;
  return Object.fromEntries(Object.entries(data?.hProperties ?? {}).map(([k, v]) => [k, String(v)]));
}
