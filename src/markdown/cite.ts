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
      context.replaceNode(node, pieces.map((piece): PhrasingContent => {
        if ('text' in piece) return { type: 'text', value: piece.text };
        index += 1;
        return citationLink(piece.citation, citationId({ container, index }), numbers.get(piece.citation.source));
      }));
    },
  });
}

function citationLink(citation: { source: string; place: string }, id: string, known: NumberedSource | undefined): Link {
  const { title = citation.source, version = '' } = known?.source ?? {};
  const label = [`${title} (${version})`, citation.place].filter(Boolean).join(', ');
  return {
    type: 'link',
    url: `#${sourceId(citation.source)}`,
    title: label,
    data: { hProperties: { id, className: ['cite'], role: 'doc-noteref' } },
    children: [{ type: 'text', value: String(known?.number ?? '?') }],
  };
}
