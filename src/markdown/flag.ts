import { defineMdastPlugin } from 'satteri';

/** Longer ones must be able to break, or they would widen a phone's page. */
const longest = 24;

/** A flag in a sentence stays in one piece: browsers would break it behind its dashes. */
export const flagPlugin = defineMdastPlugin({
  name: 'whole-flags',
  inlineCode(node, context) {
    if (!/^--?[a-z][\w=-]*$/i.test(node.value) || node.value.length > longest) return;
    context.setProperty(node, 'data', { hProperties: { className: ['flag'] } });
  },
});
