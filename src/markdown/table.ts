import { defineMdastPlugin } from 'satteri';
import { childrenOf, textOf } from '../model/tree.ts';

/** A table whose header names both engines faces them: Docker on the left of the line, Podman on its right. */
export const tablePlugin = defineMdastPlugin({
  name: 'facing-table',
  table(node, context) {
    const header = childrenOf(node)[0];
    const names = header ? childrenOf(header).map(textOf) : [];
    const facing = names[1] === 'Docker' && names[2] === 'Podman';
    context.setProperty(node, 'data', { hProperties: { className: [facing ? 'facing' : 'plain'] } });
  },
});
