import type { Link, PhrasingContent } from 'mdast';
import { defineMdastPlugin } from 'satteri';
import { citationId, sourceId, type NumberedSource } from '../model/citations.ts';
import { splitCitations } from '../model/inline.ts';

/**
 * `[@podman-run-1, --detach]` becomes a numbered link to the list of sources.
 *
 * @param container name of the text, so that the list can link back to each citation
 * @param numbered the numbered sources of the page
 */
export function citePlugin(container: string, numbered: readonly NumberedSource[]) {
  const numbers = new Map(numbered.map((source) => [source.id, source]));
  let index = 0;
  return defineMdastPlugin({
    name: 'cite',
    text(node, context) {
      const pieces = splitCitations(node.value);
      if (!pieces.some((piece) => 'citation' in piece)) return;
      context.replaceNode(
        node,
        pieces.map((piece, i): PhrasingContent => {
          // The number hangs on the word before it: writers leave a space so that the source reads well.
          if ('text' in piece) return { type: 'text', value: pieces[i + 1] ? piece.text.trimEnd() : piece.text };
          index += 1;
          return citationLink(citationId({ container, index }), numbers.get(piece.citation.source)?.number ?? 0);
        }),
      );
    },
  });
}

/** What the number stands for is said once, in the list of sources: the page's script shows it beside the number. */
function citationLink(id: string, number: number): Link {
  return {
    type: 'link',
    url: `#${sourceId(number)}`,
    data: { hProperties: { id, className: ['cite'] } },
    children: [{ type: 'text', value: String(number) }],
  };
}
