import type { Page } from '@playwright/test';
import { site } from './support/built.ts';
import { brokenStores, keptBefore, withoutScriptFiles } from './support/stores.ts';
import { expect, open, test } from './support/test.ts';

const [page1, page2] = [site.base, site.articles[0]!];
const theme = (page: Page) => page.getByRole('button', { name: /^Theme: / });

/** Which theme the reader sees: the paper under the text is light or dark. */
const paper = (page: Page) =>
  page.evaluate(() => {
    const [red = 0, green = 0, blue = 0] = getComputedStyle(document.documentElement)
      .backgroundColor.match(/\d+/g)!
      .map(Number);
    return red + green + blue > 384 ? 'light' : 'dark';
  });

test('the site follows the theme of the system, also while it is open', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, page1);
  expect(await paper(page)).toBe('dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(() => paper(page)).toBe('light');
});

test('the switch goes from the theme of the system to light, to dark and back, and says so', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, page1);
  await expect(theme(page)).toHaveAccessibleName('Theme: system');
  for (const [name, seen] of [
    ['light', 'light'],
    ['dark', 'dark'],
    ['system', 'dark'],
  ] as const) {
    await theme(page).click();
    await expect(theme(page)).toHaveAccessibleName(`Theme: ${name}`);
    await expect(theme(page)).toHaveText(new RegExp(name, 'i'));
    await expect(page.getByRole('status')).toHaveText(`Theme: ${name}`);
    expect(await paper(page)).toBe(seen);
  }
});

test('the chosen theme is remembered on the next page against the system; choosing the system forgets it', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, page1);
  await theme(page).click();
  await theme(page).click();
  await open(page, page2);
  expect(await paper(page)).toBe('dark');
  await expect(theme(page)).toHaveAccessibleName('Theme: dark');
  await theme(page).click();
  await open(page, page1);
  expect(await paper(page)).toBe('light');
  expect(await page.evaluate(() => localStorage.getItem('theme'))).toBeNull();
});

test('the chosen theme stands before the first paint, without waiting for script files', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await keptBefore(page, { theme: 'dark' });
  await withoutScriptFiles(page);
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      document.documentElement.dataset['themeAtBody'] = document.documentElement.dataset['theme'] ?? '';
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await open(page, page1);
  await expect(page.locator('html')).toHaveAttribute('data-theme-at-body', 'dark');
  expect(await paper(page)).toBe('dark');
});

for (const [state, breakStore] of Object.entries(brokenStores)) {
  test(`the switch works on the page when the store ${state}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await breakStore(page);
    await open(page, page1);
    expect(await paper(page)).toBe('dark');
    await theme(page).click();
    await expect(theme(page)).toHaveAccessibleName('Theme: light');
    expect(await paper(page)).toBe('light');
  });
}
