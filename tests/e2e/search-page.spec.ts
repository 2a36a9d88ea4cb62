import { site, unlisted } from './support/built.ts';
import { dialogOf, results, term } from './support/search.ts';
import { expect, open, readPages, test } from './support/test.ts';

const article = site.articles[0]!;
const rowKinds = new Set(['command', 'request', 'feature', 'error']);

test.describe('the page', () => {
  test('shows the answers to ?q= as an ordered list of links, best first', async ({ page }) => {
    await open(page, `${unlisted.search}?q=${encodeURIComponent(term.title)}`);
    await expect(results(page).first()).toHaveAttribute('href', term.url);
    await expect(page.getByRole('searchbox')).toHaveValue(term.title);
    await results(page).first().click();
    await expect(page).toHaveURL(term.url);
  });

  test('keeps the question in the address, for reloading, sharing and coming back', async ({ page }) => {
    await open(page, unlisted.search);
    await page.getByRole('searchbox').fill('rootless');
    await expect(page).toHaveURL(`${unlisted.search}?q=rootless`);
    await expect(results(page).first()).toBeVisible();
    const before = await results(page).allTextContents();
    await page.reload();
    await expect(results(page)).toHaveText(before);
    await results(page).first().click();
    await expect(page).not.toHaveURL(/search/);
    await page.goBack();
    await expect(page.getByRole('searchbox')).toHaveValue('rootless');
    await expect(results(page)).toHaveText(before);
  });

  test('narrows by section and by kind, and keeps that in the address too', async ({ page }) => {
    await open(page, `${unlisted.search}?q=podman`);
    await expect(results(page).first()).toBeVisible();
    const all = await results(page).count();
    await page.getByRole('combobox', { name: 'Section' }).selectOption('security');
    await expect(page).toHaveURL(/[?&]section=security/);
    await expect.poll(() => results(page).count()).toBeLessThan(all);
    const section = await results(page).count();
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('question');
    await expect(page).toHaveURL(/[?&]kind=question/);
    await expect.poll(() => results(page).count()).toBeLessThan(section);
    const hrefs = await results(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    expect(hrefs.length).toBeGreaterThan(0);
    expect(hrefs.filter((href) => !href.startsWith('/interview/security/#q-'))).toEqual([]);
    await page.reload();
    await expect(page.getByRole('combobox', { name: 'Kind' })).toHaveValue('question');
    await expect(results(page)).toHaveCount(hrefs.length);
  });

  test('shows nothing for nonsense but where to start, and treats what is typed as text', async ({ page }) => {
    const found = page.locator('[data-search="results"]');
    await open(page, `${unlisted.search}?q=${encodeURIComponent('<xqzvwk>')}`);
    await expect(found).toContainText('No place is named like <xqzvwk>');
    await expect(page.locator('xqzvwk')).toHaveCount(0);
    await page.getByRole('searchbox').fill('kwvzqx');
    await expect(found).toContainText('kwvzqx');
    await expect(found.getByRole('link', { name: 'Glossary' })).toBeVisible();
  });

  test('lists every place of the site for readers without script, the rows of the reference by their pages', async ({
    page,
  }) => {
    const links = (
      await readPages(page, site, [unlisted.search], (document) =>
        [...document.querySelectorAll('main a[href]')].map((link) => link.getAttribute('href')),
      )
    ).get(unlisted.search)!;
    expect(
      Object.values(site.anchors)
        .map(({ kind, url, page: home }) => (rowKinds.has(kind) ? home : url))
        .filter((url) => !links.includes(url)),
    ).toEqual([]);
  });

  test('hides that list from readers with script', async ({ page }) => {
    await open(page, unlisted.search);
    await expect(page.locator('[data-search-without]')).toBeHidden();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('no key is promised that would do nothing', async ({ page }) => {
    await open(page, article);
    await expect(page.locator('[data-search-key]')).toBeHidden();
    await expect(dialogOf(page)).toBeHidden();
  });

  test('the list of places is shown', async ({ page }) => {
    await open(page, unlisted.search);
    await expect(page.locator('[data-search-without]')).toBeVisible();
  });
});
