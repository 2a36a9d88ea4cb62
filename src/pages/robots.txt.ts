import { absolute } from '../config.ts';

/** Everything may be read; the sitemap needs the address of the site, so this file cannot lie in public/. */
export function GET(): Response {
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap.xml')}\n`);
}
