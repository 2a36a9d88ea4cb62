import { absolute } from '../config.ts';
import { getSite } from '../site.ts';

/** Every page that has text of its own; short links and the search are no destinations. Format: sitemaps.org 0.9. */
export function GET(): Response {
  const site = getSite();
  const urls = [...site.pages.values()]
    .filter(({ kind }) => kind !== 'search')
    .map(({ path }) => {
      const updated = site.articles.find((article) => article.path === path)?.file.meta.updated;
      return `<url><loc>${absolute(path)}</loc>${updated ? `<lastmod>${updated}</lastmod>` : ''}</url>`;
    });
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
  return new Response(xml, { headers: { 'content-type': 'application/xml' } });
}
