import type { MdastNode } from 'satteri';
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { NumberedSource } from './citations.ts';
import { parseMarkdown } from './dialect.ts';
import { readFenceMeta } from './fence.ts';
import { linkTarget, splitCitations } from './inline.ts';
import { placeUrl, shortUrl } from './place.ts';
import { componentForm } from './twin-forms.ts';
import type { Site } from './site.ts';
import { attributesOf, childrenOf, headingAttributes, isJsx } from './tree.ts';

/** What a twin needs to know beside its text. */
export interface TwinContext {
  site: Site;
  /** Path of the page. */
  page: string;
  /** Full address of a path of the site. */
  absolute: (path: string) => string;
}

/**
 * A tree of the site's dialect as plain Markdown (CommonMark, GFM tables and footnotes) that reads well in notes:
 * components in their Markdown form, citations as footnotes, links with full addresses.
 */
export function toTwin(body: Root, context: TwinContext): string {
  const sources = context.site.pages.get(context.page)?.citations ?? [];
  const cited = new Set<string>();
  const children = body.children.flatMap((node) => convert(node as MdastNode, context, sources, cited));
  const notes = sources.filter(({ id }) => cited.has(id)).map((source) => footnote(source));
  const root: Root = { type: 'root', children: [...(children as RootContent[]), ...notes] };
  return toMarkdown(root, {
    extensions: [gfmTableToMarkdown(), gfmFootnoteToMarkdown()],
    bullet: '-',
    rule: '-',
    emphasis: '_',
    fences: true,
  });
}

function convert(
  node: MdastNode,
  context: TwinContext,
  sources: readonly NumberedSource[],
  cited: Set<string>,
): Nodes[] {
  if (isJsx(node)) {
    const inside = childrenOf(node).flatMap((child) => convert(child, context, sources, cited));
    const form = componentForm(node.name ?? '', attributesOf(node).values, context.site);
    const before = childrenOf(parseMarkdown(form.before)).flatMap((child) => convert(child, context, sources, cited));
    const content = [...before, ...asBlocks(inside)];
    return form.quoted ? [{ type: 'blockquote', children: content as never }] : content;
  }
  switch (node.type) {
    case 'text':
      return splitCitations(node.value).map((piece): PhrasingContent => {
        // One line a paragraph: notes show a line break as one, and "[^1]:" at the start of a line would define a footnote.
        if ('text' in piece) return { type: 'text', value: piece.text.replace(/\s*\n\s*/g, ' ') };
        cited.add(piece.citation.source);
        const number = sources.find(({ id }) => id === piece.citation.source)?.number ?? 0;
        return { type: 'footnoteReference', identifier: String(number), label: String(number) };
      });
    case 'heading': {
      const { id } = headingAttributes(node);
      const heading: Nodes = { type: 'heading', depth: node.depth, children: inner(node, context, sources, cited) };
      if (!id) return [heading];
      const url = context.absolute(shortUrl(id));
      return [
        heading,
        { type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', value: `§ ${id}` }] }] },
      ];
    }
    case 'link':
      return [{ type: 'link', url: address(node.url, context), children: inner(node, context, sources, cited) }];
    case 'code':
      return [plainFence(node)];
    default: {
      if (!('children' in node)) return [node as Nodes];
      const { position: _, data: __, ...rest } = node as MdastNode & { data?: unknown };
      return [{ ...rest, children: inner(node, context, sources, cited) } as Nodes];
    }
  }
}

function inner(node: MdastNode, context: TwinContext, sources: readonly NumberedSource[], cited: Set<string>): never[] {
  return childrenOf(node).flatMap((child) => convert(child, context, sources, cited)) as never[];
}

/** A component in one line holds words without a paragraph around them. */
function asBlocks(nodes: Nodes[]): Nodes[] {
  const phrasing = new Set(['text', 'inlineCode', 'link', 'emphasis', 'strong', 'footnoteReference', 'break']);
  return nodes.some(({ type }) => phrasing.has(type)) ? [{ type: 'paragraph', children: nodes as never }] : nodes;
}

function address(url: string, { site, absolute }: TwinContext): string {
  const target = linkTarget(url);
  if (target.to === 'page') return absolute(target.path);
  if (target.to !== 'place') return url;
  const place = site.places.get(target.id);
  return place ? absolute(placeUrl(place)) : url;
}

/** Marks in the meta string mean nothing elsewhere; inserted and deleted lines become a diff. */
function plainFence(node: Extract<MdastNode, { type: 'code' }>): Nodes {
  const { title, ins, del } = readFenceMeta(node.meta ?? '');
  if (ins.size + del.size === 0)
    return { type: 'code', lang: node.lang, meta: title ? `title="${title}"` : null, value: node.value };
  const lines = node.value.split('\n').map((line, i) => `${ins.has(i + 1) ? '+' : del.has(i + 1) ? '-' : ' '}${line}`);
  return { type: 'code', lang: 'diff', meta: title ? `title="${title}"` : null, value: lines.join('\n') };
}

function footnote({ number, source, uses }: NumberedSource): RootContent {
  const places = [...new Set(uses.map(({ place }) => place).filter(Boolean))].join('; ');
  const words = `, ${source.publisher}, ${source.version}, read ${source.checked}${places ? `: ${places}` : ''}`;
  return {
    type: 'footnoteDefinition',
    identifier: String(number),
    label: String(number),
    children: [
      {
        type: 'paragraph',
        children: [
          { type: 'link', url: source.url, children: [{ type: 'text', value: source.title }] },
          { type: 'text', value: words },
        ],
      },
    ],
  };
}
