import { articleWith, site } from './support/built.ts';
import { keptBefore } from './support/stores.ts';
import { expect, open, test } from './support/test.ts';

const article = articleWith(
  (html) => html.includes('class="engines"') && html.includes('<details'),
  'panes and answers',
);

test.beforeEach(async ({ page }) => {
  await keptBefore(page, { engine: 'docker', theme: 'dark' });
  await open(page, article);
  await page.emulateMedia({ media: 'print' });
});

test('print leaves out what only a screen can use', async ({ page }) => {
  const useless = 'header.site-header, .site-footer, .contents, .engine-bar, .skip, .margin-notes, .next, button';
  expect(await page.locator(useless).count()).toBeGreaterThan(5);
  await expect(page.locator(useless).filter({ visible: true })).toHaveCount(0);
});

test('print shows every answer without opening it', async ({ page }) => {
  const hidden = await page
    .locator('article details:not([open]) > :not(summary)')
    .evaluateAll((contents) =>
      contents
        .filter((content) => !content.checkVisibility() || content.getBoundingClientRect().height === 0)
        .map(({ textContent }) => textContent.slice(0, 60)),
    );
  expect(hidden).toEqual([]);
  expect(await page.locator('article details:not([open])').count()).toBeGreaterThan(0);
});

test('print shows both engines whatever the reader chose', async ({ page }) => {
  await expect(page.locator('.pane').filter({ visible: false })).toHaveCount(0);
  await expect(page.locator('.facing :is(th, td)').filter({ visible: false })).toHaveCount(0);
});

test('print spells out short links and the addresses of sources', async ({ page }) => {
  const ids = Object.entries(site.anchors)
    .filter(([, { page: home, kind }]) => home === article && kind === 'section')
    .map(([id]) => id);
  for (const id of ids.slice(0, 3)) {
    const link = page.locator(`.heading .place-id a[href="#${id}"]`);
    await expect(link).toBeVisible();
    const printed = await link.evaluate((element) =>
      [
        getComputedStyle(element, '::before').content,
        element.textContent,
        getComputedStyle(element, '::after').content,
      ].join(''),
    );
    expect(printed.replaceAll('"', '')).toContain(`/s/${id}/`);
  }
  const source = page.locator('.sources li > a').first();
  expect(await source.evaluate((element) => getComputedStyle(element, '::after').content)).toContain(
    await source.getAttribute('href'),
  );
});

test('print is black on white in every theme, and no wider than the paper', async ({ page }) => {
  await page.setViewportSize({ width: 680, height: 960 });
  const colours = await page.evaluate(() => [
    getComputedStyle(document.documentElement).backgroundColor,
    getComputedStyle(document.body).color,
  ]);
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  expect(await page.evaluate(() => document.scrollingElement!.scrollWidth)).toBeLessThanOrEqual(680);
});
