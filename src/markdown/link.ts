import { defineMdastPlugin } from 'satteri';
import { withBase } from '../config.ts';
import { linkTarget } from '../model/inline.ts';
import { placeUrl } from '../model/place.ts';
import type { Site } from '../model/site.ts';

/** The address of a link target of the inline vocabulary, below the base path. */
export function resolveLink(url: string, site: Site, from: string): string {
  const target = linkTarget(url);
  if (target.to === 'page') return withBase(target.path);
  if (target.to !== 'place') return url;
  const place = site.places.get(target.id);
  if (!place) return url;
  return place.page === from ? `#${place.id}` : withBase(placeUrl(place));
}

/** `id:…`, `term:…` and `/page/` become addresses. Terms carry a class so that they can be told from other links. */
export function linkPlugin(site: Site, from: string) {
  return defineMdastPlugin({
    name: 'link',
    link(node, context) {
      const url = resolveLink(node.url, site, from);
      if (url === node.url) return;
      if (node.url.startsWith('term:')) context.setProperty(node, 'data', { hProperties: { className: ['term'] } });
      context.setProperty(node, 'url', url);
    },
  });
}
