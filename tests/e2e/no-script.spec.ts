import { site, unlisted } from './support/built.ts';
import { crawl } from './support/crawl.ts';
import { desktop, expect, open, phone, test } from './support/test.ts';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of site.articles) {
    test(`${path} reads whole`, async ({ page }) => {
      await open(page, path);
      // Both engines of every comparison; the run that settles a prediction opens with its answer, below.
      await expect(page.locator('.pane:not(details *), .facing :is(th, td)').filter({ visible: false })).toHaveCount(0);
      // Every drawing has a size, and something in it.
      for (const drawing of await page.locator('.figure svg').all()) {
        const box = await drawing.boundingBox();
        expect(box!.width * box!.height).toBeGreaterThan(0);
        expect(await drawing.locator('*').count()).toBeGreaterThan(0);
      }
      // No button that would do nothing.
      await expect(page.locator('button').filter({ visible: true })).toHaveCount(0);
      await expect(page.locator('[data-engine-bar]')).toBeHidden();
      // Answers open by themselves.
      for (const answer of await page.locator('article details').all()) {
        // Long output in a prediction folds once more inside.
        await answer.locator(':scope > summary').click();
        await expect(answer.locator(':scope > :not(summary)').first()).toBeVisible();
      }
    });
  }

  test('?engine= hides nothing', async ({ page }) => {
    await open(page, `${site.articles[0]}?engine=docker`);
    await expect(page.locator('.pane:not(details *)').filter({ visible: false })).toHaveCount(0);
  });

  test('the contents stand beside the text on a desktop and unfold on a phone', async ({ page }) => {
    await page.setViewportSize(desktop);
    await open(page, site.articles[0]!);
    await expect(page.locator('[data-contents] nav a').first()).toBeVisible();
    await page.setViewportSize(phone);
    await expect(page.locator('[data-contents] nav a').first()).toBeHidden();
    await page.locator('[data-contents] summary').click();
    await expect(page.locator('[data-contents] nav a').first()).toBeVisible();
  });

  test('the search link leads to a page that lists places', async ({ page }) => {
    await open(page, site.base);
    await page
      .getByRole('banner')
      .getByRole('link', { name: /^Search/ })
      .click();
    await expect(page).toHaveURL(unlisted.search);
    expect(await page.locator('main a[href*="#"]').count()).toBeGreaterThan(site.articles.length);
  });
});

test('every link that a reader can follow leads somewhere', async ({ page }) => {
  const { reached, faults } = await crawl(page, site, [unlisted.search, unlisted.lost]);
  expect(faults).toEqual([]);
  expect(
    site.pages.filter((path) => !reached.includes(path)),
    'pages of the sitemap that no link leads to',
  ).toEqual([]);
});
