import type { Page } from '@playwright/test';
import { site } from './built.ts';
import { expect } from './test.ts';

/** A term of the glossary, whose title the search must find first. */
export const [termId, term] = Object.entries(site.anchors).find(([, { kind }]) => kind === 'term')!;

export const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Search' });
export const fieldOf = (page: Page) => dialogOf(page).getByRole('combobox');
export const optionsOf = (page: Page) => dialogOf(page).getByRole('option');
/** The public form of the results: an ordered list of links in main. */
export const results = (page: Page) => page.locator('main ol > li a[href]');

/** Opens the dialog and asks; the first answers are there when this is done. */
export async function ask(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await fieldOf(page).fill(query);
  await expect(optionsOf(page).first()).toBeVisible();
}
