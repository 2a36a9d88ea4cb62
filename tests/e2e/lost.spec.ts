import { notes, site } from './support/built.ts';
import { expect, readPages, test } from './support/test.ts';

for (const [name, { origin, base }] of [
  ['at the root', site],
  ['below /notes/', notes],
] as const) {
  test.describe(`an unknown address ${name}`, () => {
    const unknown = `${origin}${base}architecture/no-such-page/`;

    test('answers 404 and offers a search that leads to the results', async ({ page }) => {
      const response = await page.goto(unknown);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not here');
      const field = page.getByRole('searchbox', { name: 'Search the site' });
      await field.fill('conmon');
      await field.press('Enter');
      await expect(page).toHaveURL(`${origin}${base}search/?q=conmon`);
      await expect(page.locator('main ol > li a[href]').first()).toBeVisible();
    });

    test('has styles and links that work, however deep it is', async ({ page, request }) => {
      await page.goto(`${unknown}deeper/and/deeper`);
      expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('flex');
      const hrefs = await page
        .locator('a[href]:not([href^="#"])')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
      expect(hrefs.length).toBeGreaterThan(8);
      for (const href of new Set(hrefs)) expect.soft((await request.get(href)).status(), href).toBe(200);
    });
  });
}

test('the page for lost readers is kept out of search engines', async ({ page }) => {
  const robots = await readPages(page, site, [`${site.base}404.html`, `${site.base}search/`], (document) =>
    document.querySelector('meta[name="robots"]')?.getAttribute('content'),
  );
  expect([...robots.values()]).toEqual(['noindex', 'noindex']);
});
