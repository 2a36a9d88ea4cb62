import type { Page } from '@playwright/test';
import { articleWith, site } from './support/built.ts';
import { brokenStores, keptBefore, withoutScriptFiles } from './support/stores.ts';
import { expect, open, test } from './support/test.ts';

const article = articleWith(
  (html) => html.includes('class="engines"') && html.includes('class="table facing"'),
  'panes and a facing table',
);
const other = site.articles.find((path) => path !== article && site.read(path).includes('class="engines"'))!;

/** Panes of a run below a prediction wait for the answer. Panes that stand alone in their box belong to nobody's choice: they stay. */
const pane = (page: Page, engine: string) => page.locator(`.pane.${engine}:not(:only-of-type):not(details *)`);
const column = (page: Page, nth: number) => page.locator(`.facing :is(th, td):nth-child(${nth})`);
const bar = (page: Page, name: string) => page.getByRole('group', { name: 'Show' }).getByRole('button', { name });

async function expectShown(page: Page, shown: 'docker' | 'podman' | 'both'): Promise<void> {
  for (const [engine, nth] of [
    ['docker', 2],
    ['podman', 3],
  ] as const) {
    const visible = shown === 'both' || shown === engine;
    expect(await pane(page, engine).count()).toBeGreaterThan(0);
    await expect(pane(page, engine).filter({ visible: !visible }), `${engine}'s panes`).toHaveCount(0);
    if (page.url().includes(article))
      await expect(column(page, nth).filter({ visible: !visible }), `${engine}'s column`).toHaveCount(0);
  }
}

async function expectPressed(page: Page, name: string): Promise<void> {
  for (const button of ['Docker', 'both', 'Podman']) {
    await expect(bar(page, button)).toHaveAttribute('aria-pressed', String(button === name));
  }
}

const storedEngine = (page: Page) => page.evaluate(() => localStorage.getItem('engine'));

test('a first visit shows both engines', async ({ page }) => {
  await open(page, article);
  await expectShown(page, 'both');
  await expectPressed(page, 'both');
  await expect(page.getByRole('button', { name: 'Show both engines' }).filter({ visible: true })).toHaveCount(0);
});

test('one button switches every pane and every facing table of the page and says so', async ({ page }) => {
  await open(page, article);
  await bar(page, 'Docker').click();
  await expectShown(page, 'docker');
  await expectPressed(page, 'Docker');
  await expect(page.getByRole('status')).toHaveText('Showing Docker only');
  await bar(page, 'Podman').click();
  await expectShown(page, 'podman');
  await expectPressed(page, 'Podman');
  await bar(page, 'both').click();
  await expectShown(page, 'both');
  await expect(page.getByRole('status')).toHaveText('Showing both engines');
});

test('the choice is remembered on the next page and on the next visit', async ({ page, context }) => {
  await open(page, article);
  await bar(page, 'Podman').click();
  await open(page, other);
  await expectShown(page, 'podman');
  await expectPressed(page, 'Podman');
  const visit = await context.newPage();
  await open(visit, article);
  await expectShown(visit, 'podman');
  await bar(visit, 'both').click();
  await open(visit, other);
  await expectShown(visit, 'both');
});

test('?engine= wins over what is remembered and is not kept by itself', async ({ page }) => {
  await keptBefore(page, { engine: 'docker' });
  await open(page, `${article}?engine=podman`);
  await expectShown(page, 'podman');
  await expectPressed(page, 'Podman');
  expect(await storedEngine(page)).toBe('docker');
  await open(page, other);
  await expectShown(page, 'docker');
  await open(page, `${article}?engine=both`);
  await expectShown(page, 'both');
  await open(page, `${article}?engine=lxc`);
  await expectShown(page, 'docker');
});

test('what was chosen stands before the text is painted, without waiting for script files', async ({ page }) => {
  await keptBefore(page, { engine: 'podman' });
  await withoutScriptFiles(page);
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      document.documentElement.dataset['engineAtBody'] = document.documentElement.dataset['engine'] ?? '';
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await open(page, article);
  await expect(page.locator('html')).toHaveAttribute('data-engine-at-body', 'podman');
  await expectShown(page, 'podman');
});

test('beside a hidden pane a button shows both engines again', async ({ page }) => {
  await keptBefore(page, { engine: 'docker' });
  await open(page, article);
  const both = page.getByRole('button', { name: 'Show both engines' }).filter({ visible: true });
  await expect(both).toHaveCount(
    await page.locator(':is(.engines:not(.run *), .run):not(details *):has(.pane + .pane)').count(),
  );
  await both.first().click();
  await expectShown(page, 'both');
  await expectPressed(page, 'both');
  await expect(both).toHaveCount(0);
  expect(await storedEngine(page)).toBeNull();
});

test('with the keyboard, showing both engines again leaves the focus at the panes', async ({ page }) => {
  await keptBefore(page, { engine: 'docker' });
  await open(page, article);
  const panes = page.locator('.engines').first();
  await panes.getByRole('button', { name: 'Show both engines' }).press('Enter');
  await expectShown(page, 'both');
  expect(await panes.evaluate((element) => element.contains(document.activeElement))).toBe(true);
});

test('what the reader looks at stays in place when panes above it come and go', async ({ page }) => {
  await open(page, article);
  const heading = page.locator('.engines ~ .heading h2').nth(3);
  await heading.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  const place = () => heading.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const before = await place();
  for (const name of ['Docker', 'Podman', 'both']) {
    await bar(page, name).click();
    await expect.poll(async () => Math.abs((await place()) - before), `after ${name}`).toBeLessThanOrEqual(2);
  }
});

for (const [state, breakStore] of Object.entries(brokenStores)) {
  test(`the buttons work on the page when the store ${state}`, async ({ page }) => {
    await breakStore(page);
    await open(page, article);
    await expectShown(page, 'both');
    await bar(page, 'Docker').click();
    await expectShown(page, 'docker');
    await bar(page, 'both').click();
    await expectShown(page, 'both');
    await open(page, `${article}?engine=podman`);
    await expectShown(page, 'podman');
  });
}
