import { notes } from './support/built.ts';
import { crawl } from './support/crawl.ts';
import { expect, landings, open, test } from './support/test.ts';

test.use({ baseURL: notes.origin });

const article = notes.articles[0]!;
const [id, place] = Object.entries(notes.anchors).find(([, { page, kind }]) => page === article && kind === 'section')!;

test('below /notes/ every page, short link and file stays below it and leads somewhere', async ({ page }) => {
  const shorts = Object.values(notes.anchors).map(({ short }) => short);
  const { reached, faults } = await crawl(page, notes, [`${notes.base}search/`, `${notes.base}404.html`, ...shorts]);
  expect(faults).toEqual([]);
  expect(
    notes.pages.filter((path) => !reached.includes(path)),
    'pages of the sitemap that no link leads to',
  ).toEqual([]);
});

test('below /notes/ a page asks for nothing outside of it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const path of [notes.base, article, `${notes.base}search/`]) await open(page, path);
  expect(asked.length).toBeGreaterThan(3);
  expect(asked.filter((url) => !url.startsWith(notes.origin + notes.base))).toEqual([]);
});

test('below /notes/ a deep link lands on its place', async ({ page }) => {
  await open(page, place.url);
  expect(await landings(page, [undefined])).toEqual([{ id, fault: undefined }]);
});

test('below /notes/ a short link forwards with its query', async ({ page }) => {
  await page.goto(`${place.short}?engine=docker`);
  await expect(page).toHaveURL(`${article}?engine=docker#${id}`);
  await expect(page.locator('html')).toHaveAttribute('data-engine', 'docker');
});

test.describe('copying', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('below /notes/ the button of a heading copies a short link below /notes/', async ({ page }) => {
    await open(page, article);
    await page.getByRole('button', { name: `Copy link to ${id}` }).click();
    await expect(page.getByRole('status')).toHaveText(`Copied the link to ${id}`);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(notes.origin + place.short);
  });
});

test('below /notes/ the engine is switched and remembered', async ({ page }) => {
  await open(page, article);
  await page.getByRole('group', { name: 'Show' }).getByRole('button', { name: 'Podman' }).click();
  await open(page, notes.articles[1]!);
  await expect(page.locator('.pane.docker:not(:only-of-type)').filter({ visible: true })).toHaveCount(0);
});

test('below /notes/ a page names its Markdown twin, whose links stay below /notes/', async ({ page, request }) => {
  await open(page, article);
  const twin = await page.locator('link[rel="alternate"][type="text/markdown"]').getAttribute('href');
  expect(twin).toBe(article.replace(/\/$/, '.md'));
  const response = await request.get(twin!);
  expect(response.headers()['content-type']).toContain('text/markdown');
  const targets = [...(await response.text()).matchAll(/\]\((\/[^)]*)\)/g)].map(([, target]) => target!);
  expect(targets.filter((target) => !target.startsWith(notes.base))).toEqual([]);
});

test('the inventory, the sitemap, robots.txt and the manifest name addresses below /notes/', () => {
  expect(
    Object.values(notes.anchors)
      .flatMap(({ url, short, page }) => [url, short, page])
      .filter((path) => !path.startsWith(notes.base)),
  ).toEqual([]);
  expect(notes.read(`${notes.base}robots.txt`)).toContain(`${notes.siteUrl}${notes.base}sitemap.xml`);
  const manifest = JSON.parse(notes.read(`${notes.base}site.webmanifest`)) as {
    start_url: string;
    scope: string;
    icons: { src: string }[];
  };
  const named = [manifest.start_url, manifest.scope, ...manifest.icons.map(({ src }) => src)];
  expect(named.filter((path) => !path.startsWith(notes.base))).toEqual([]);
});
