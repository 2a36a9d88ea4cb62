import type { Code, Paragraph } from 'mdast';
import { defineMdastPlugin } from 'satteri';
import { readFenceMeta } from '../model/fence.ts';

/** The title of a fence in a text of a record, the name of a file mostly, stands as a line above its code. */
export const fenceTitlePlugin = defineMdastPlugin({
  name: 'fence-title',
  code(node, context) {
    const { title } = readFenceMeta(node.meta ?? '');
    if (!title) return;
    const line = {
      type: 'paragraph',
      data: { hProperties: { className: ['fence-title'] } },
      children: [{ type: 'text', value: title }],
    } as Paragraph;
    // Without its meta, or the title would be told again.
    const code: Code = { type: 'code', lang: node.lang ?? null, meta: null, value: node.value };
    context.replaceNode(node, [line, code]);
  },
});
