import { defineMdastPlugin } from 'satteri';
import { headingAttributes } from '../model/tree.ts';

/** Takes `data-path` and `data-keywords` off headings: knowledge for the model, ballast in the page. */
export const headingPlugin = defineMdastPlugin({
  name: 'heading-ballast',
  heading(node, context) {
    const { id } = headingAttributes(node);
    context.setProperty(node, 'data', { hProperties: { id } });
  },
});
