import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Inventory } from '../../../src/model/inventory.ts';
import { atRoot, belowNotes, type ServedSite } from './sites.ts';

/** What a build says about itself: its sitemap and its inventory are the only lists of pages and places that tests use. */
export interface BuiltSite extends ServedSite {
  /** Host that the build was made for, as in `https://example.org`. */
  siteUrl: string;
  /** Paths of the pages of the sitemap, the base in front. */
  pages: string[];
  /** Those of them that are articles. */
  articles: string[];
  anchors: Inventory['anchors'];
  /** The text of a file of the build, by its path with the base in front; a folder means its index.html. */
  read: (path: string) => string;
  /** Every HTML file as a path with the base in front, `/404.html` and `/s/…/` included. */
  htmlPaths: string[];
}

function readBuilt(site: ServedSite): BuiltSite {
  if (!existsSync(join(site.dir, 'anchors.json'))) {
    throw new Error(
      `There is no built site in ${site.dir}: the browser tests read what the build wrote. Build it first.`,
    );
  }
  const read = (path: string): string => {
    const below = path.slice(site.base.length);
    return readFileSync(join(site.dir, below === '' || below.endsWith('/') ? `${below}index.html` : below), 'utf8');
  };
  const inventory = JSON.parse(read(`${site.base}anchors.json`)) as Inventory;
  const locations = [...read(`${site.base}sitemap.xml`).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, location]) => location!,
  );
  const pages = locations.map((location) => new URL(location).pathname);
  return {
    ...site,
    siteUrl: inventory.site,
    pages,
    articles: pages.filter((path) => read(path).includes('<meta property="og:type" content="article">')),
    anchors: inventory.anchors,
    read,
    htmlPaths: readdirSync(site.dir, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind'))
      .map((file) => site.base + file.replace(/(^|\/)index\.html$/, '$1'))
      .sort(),
  };
}

export const site = readBuilt(atRoot);
export const notes = readBuilt(belowNotes);

/** The first article of the build that satisfies a condition on its HTML; tests need an example, not a name. */
export function articleWith(condition: (html: string) => boolean, what: string): string {
  const found = site.articles.find((path) => condition(site.read(path)));
  if (!found) throw new Error(`No article of the build has ${what}: the test needs an example`);
  return found;
}

let longest: string | undefined;

/** The article whose HTML has the most bytes on the line: asked for by few tests, and to compress all takes a second. */
export function longestArticle(): string {
  longest ??= site.articles
    .map((path) => ({ path, sent: brotliCompressSync(site.read(path)).length }))
    .toSorted((a, b) => b.sent - a.sent)[0]!.path;
  return longest;
}

/** Templates that are not in the sitemap, one example each: the search, the page for lost readers, a short link. */
export const unlisted = {
  search: `${site.base}search/`,
  lost: `${site.base}404.html`,
  short: Object.values(site.anchors)[0]!.short,
};
