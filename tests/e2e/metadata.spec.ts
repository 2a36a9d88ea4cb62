import { site } from './support/built.ts';
import { expect, readPages, test } from './support/test.ts';

const kinds = [
  'section',
  'question',
  'claim',
  'term',
  'figure',
  'run',
  'measurement',
  'error',
  'command',
  'request',
  'feature',
  'decision',
];

test('every page of the sitemap has a Markdown twin that begins with its title', async ({ page, request }) => {
  const titles = await readPages(page, site, site.pages, (document) =>
    document.querySelector('meta[property="og:title"]')?.getAttribute('content'),
  );
  for (const [path, title] of titles) {
    const twin = path === site.base ? `${path}index.md` : path.replace(/\/$/, '.md');
    const response = await request.get(twin);
    expect.soft(response.status(), twin).toBe(200);
    expect.soft(response.headers()['content-type'], twin).toContain('text/markdown');
    expect.soft((await response.text()).split('\n')[0], twin).toBe(`# ${title}`);
  }
});

test('every page names its twin, itself and its preview with whole addresses', async ({ page, request }) => {
  const heads = await readPages(page, site, site.pages, (document) => {
    const content = (name: string) =>
      document.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content');
    return {
      language: document.documentElement.lang,
      title: document.title,
      previewTitle: content('og:title'),
      descriptions: [content('description'), content('og:description')],
      addresses: [document.querySelector('link[rel="canonical"]')?.getAttribute('href'), content('og:url')],
      twin: document.querySelector('link[rel="alternate"][type="text/markdown"]')?.getAttribute('href'),
      picture: content('og:image'),
      card: content('twitter:card'),
      robots: content('robots'),
    };
  });
  for (const [path, head] of heads) {
    expect.soft(head, path).toEqual({
      language: 'en',
      title: head.previewTitle === 'Docker vs Podman' ? 'Docker vs Podman' : `${head.previewTitle} · Docker vs Podman`,
      previewTitle: expect.stringMatching(/^\S.{3,}/),
      descriptions: [expect.stringMatching(/^.{20,200}$/), head.descriptions[0]],
      addresses: [site.siteUrl + path, site.siteUrl + path],
      twin: path === site.base ? '/index.md' : path.replace(/\/$/, '.md'),
      picture: expect.stringMatching(new RegExp(`^${site.siteUrl}/.*\\.png$`)),
      card: 'summary_large_image',
      robots: undefined,
    });
  }
  for (const all of [
    [...heads.values()].map(({ title }) => title),
    [...heads.values()].map(({ descriptions }) => descriptions[0]),
  ]) {
    expect.soft(new Set(all).size, 'titles and descriptions of their own').toBe(all.length);
  }
  for (const picture of new Set([...heads.values()].map(({ picture }) => picture!))) {
    const file = await request.get(new URL(picture).pathname);
    expect.soft(pngSize(await file.body()), picture).toEqual('1200x630');
  }
});

test('the inventory has every field that notes and checkers read', () => {
  const inventory = JSON.parse(site.read(`${site.base}anchors.json`)) as { version: number };
  expect(inventory.version).toBe(1);
  for (const [id, anchor] of Object.entries(site.anchors)) {
    expect.soft(anchor, id).toEqual({
      url: `${anchor.page}#${id}`,
      short: `${site.base}s/${id}/`,
      kind: expect.stringMatching(new RegExp(`^(${kinds.join('|')})$`)),
      title: expect.stringMatching(/\S/),
      lead: expect.stringMatching(/^\S.{0,199}$/),
      page: expect.stringMatching(/^\/.*\/$/),
      formerly: expect.any(Array),
      hash: expect.stringMatching(/^sha256-[0-9a-f]{16}$/),
      changed: expect.stringMatching(/^20\d\d-\d\d-\d\d$/),
    });
  }
});

test('the places of the inventory are exactly the headings, figures and rows with an id, each on its page', async ({
  page,
}) => {
  const own = ['sources', 'read-on', 'moved'];
  const ids = await readPages(page, site, site.pages, (document) =>
    [...document.querySelectorAll('main :is(h1, h2, h3, h4, figure, tr:not(.part) > th)[id]')].map(({ id }) => id),
  );
  const inPages = [...ids].flatMap(([path, found]) =>
    found.filter((id) => !own.includes(id)).map((id) => `${path}#${id}`),
  );
  expect(inPages.sort()).toEqual(
    Object.values(site.anchors)
      .map(({ url }) => url)
      .sort(),
  );
});

test('the sitemap is well-formed and lists pages that answer, and robots.txt names it', async ({ page, request }) => {
  await page.goto('/robots.txt');
  const sitemap = await page.evaluate(async () => {
    const response = await fetch('/sitemap.xml');
    const document = new DOMParser().parseFromString(await response.text(), 'application/xml');
    return {
      type: response.headers.get('content-type'),
      root: `${document.documentElement.namespaceURI} ${document.documentElement.localName}`,
      locations: [...document.querySelectorAll('url > loc')].map(({ textContent }) => textContent),
      days: [...document.querySelectorAll('url > lastmod')].map(({ textContent }) => textContent),
    };
  });
  expect(sitemap.type).toContain('application/xml');
  expect(sitemap.root).toBe('http://www.sitemaps.org/schemas/sitemap/0.9 urlset');
  expect(new Set(sitemap.locations).size).toBe(sitemap.locations.length);
  expect(sitemap.days.filter((day) => !/^20\d\d-\d\d-\d\d$/.test(day))).toEqual([]);
  for (const location of sitemap.locations) {
    expect(location.startsWith(`${site.siteUrl}/`)).toBe(true);
    expect.soft((await request.get(new URL(location).pathname)).status(), location).toBe(200);
  }
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toContain(`Sitemap: ${site.siteUrl}/sitemap.xml`);
});

test('the manifest names icons that exist in the sizes that it promises', async ({ request }) => {
  const response = await request.get('/site.webmanifest');
  expect(response.headers()['content-type']).toBe('application/manifest+json');
  const manifest = (await response.json()) as { name: string; icons: { src: string; sizes: string; type: string }[] };
  expect(manifest.name).toBe('Docker vs Podman');
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
  for (const { src, sizes, type } of manifest.icons) {
    const icon = await request.get(src);
    expect.soft(icon.status(), src).toBe(200);
    expect.soft(icon.headers()['content-type'], src).toBe(type);
    if (type === 'image/png') expect.soft(pngSize(await icon.body()), src).toBe(sizes);
  }
});

test('every page names icons that exist', async ({ page, request }) => {
  const icons = await readPages(page, site, site.htmlPaths, (document) =>
    [...document.querySelectorAll('link[rel~="icon"], link[rel="apple-touch-icon"]')].map((link) =>
      link.getAttribute('href')!,
    ),
  );
  for (const [path, named] of icons) expect.soft(named.length, path).toBeGreaterThan(0);
  for (const icon of new Set([...icons.values()].flat()))
    expect.soft((await request.get(icon)).status(), icon).toBe(200);
});

/** Width and height of a PNG stand in its first chunk. */
function pngSize(file: Buffer): string {
  return `${file.readUInt32BE(16)}x${file.readUInt32BE(20)}`;
}
