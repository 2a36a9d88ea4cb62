import { site } from './support/built.ts';
import { desktop, expect, open, phone, test } from './support/test.ts';

const commands = '/compatibility/commands/';
const pages = site.pages.filter((path) => /^\/compatibility\/(commands|api|compose|kube|errors)\/$/.test(path));
const errors = '/compatibility/errors/';

test('the five pages to look things up exist, and the home page and the section lead to each', async ({ page }) => {
  expect(pages).toHaveLength(5);
  for (const from of [site.base, '/compatibility/']) {
    await open(page, from);
    for (const path of pages)
      await expect.soft(page.locator(`main a[href="${path}"]`), `${from} → ${path}`).toBeVisible();
  }
});

test('words narrow the rows, in any order, and the address keeps them for sharing', async ({ page }) => {
  await open(page, commands);
  const rows = page.locator('tr.row:visible');
  const all = await rows.count();
  await page.getByRole('searchbox', { name: 'Filter commands and flags by text' }).fill('--link run');
  await expect.poll(() => rows.count()).toBeLessThan(20);
  expect(await rows.count()).toBeLessThan(all);
  await expect(page.locator('#cmd-run--link')).toBeVisible();
  await expect(page.locator('#cmd-volume-create')).toBeHidden();
  await expect(page).toHaveURL(/\?q=--link\+run$/);
  await page.reload();
  await expect(page.locator('#cmd-run--link')).toBeVisible();
  await expect(page.locator('#cmd-volume-create')).toBeHidden();
});

test('a status shows its rows with the commands that they belong to, and an area nothing but itself', async ({
  page,
}) => {
  await open(page, `${commands}?status=missing&area=container`);
  await expect(page.locator('#cmd-run')).toBeVisible();
  await expect(page.locator('#cmd-run--link')).toBeVisible();
  await expect(page.locator('#cmd-volume-create')).toBeHidden();
  const shown = await page
    .locator('tr.row.part:visible')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['row']));
  expect(new Set(shown)).toEqual(new Set(['missing']));
  await expect(page.getByRole('status').filter({ hasText: /^\d+ rows$/ })).toBeVisible();
});

test('a word that stands in a folded list of flags unfolds it', async ({ page }) => {
  await open(page, `${commands}?q=--detach-keys`);
  await expect(page.locator('#cmd-attach--detach-keys')).toBeVisible();
});

test('what fits nothing says so and offers all rows again', async ({ page }) => {
  await open(page, `${commands}?q=no-such-flag-anywhere`);
  await expect(page.getByText('No row fits here.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.locator('#cmd-run')).toBeVisible();
  await expect(page).toHaveURL(commands);
});

test('a link to a row that the filter hides shows it', async ({ page }) => {
  await open(page, `${commands}?q=join-token`);
  await expect(page.locator('#cmd-run')).toBeHidden();
  await page.evaluate(() => (location.hash = 'cmd-run'));
  await expect(page.locator('#cmd-run')).toBeInViewport();
});

test('a link to a flag that the parser took alike unfolds its list', async ({ page }) => {
  await open(page, `${commands}#cmd-run--detach`);
  await expect(page.locator('#cmd-run--detach')).toBeInViewport();
});

test('every row of every page is filtered: by its own words, and back', async ({ page }) => {
  for (const path of pages) {
    await open(page, path);
    const groups = page.locator('[data-group]');
    const all = await groups.count();
    expect(all, path).toBeGreaterThan(40);
    await page.getByRole('searchbox').first().fill('zzzz');
    await expect(page.locator('[data-group]:visible')).toHaveCount(0);
    await page.getByRole('searchbox').first().fill('');
    await expect(page.locator('[data-group]:visible'), path).toHaveCount(all);
  }
});

test('the counts of the filter are those of the rows', async ({ page }) => {
  for (const path of pages) {
    await open(page, path);
    const options = await page
      .locator('select[name="status"] option:not([value=""])')
      .evaluateAll((all) => all.map((one) => ({ value: (one as HTMLOptionElement).value, text: one.textContent })));
    expect(options.length, path).toBeGreaterThan(1);
    for (const { value, text } of options) {
      const rows = await page
        .locator(`[data-row="${value}"]`)
        .evaluateAll((all) =>
          all.reduce((sum, row) => sum + (row.querySelector('.flags')?.querySelectorAll('code').length ?? 1), 0),
        );
      expect.soft(`${path} ${value} (${rows})`).toBe(`${path} ${value} ${/\(\d+\)/.exec(text)![0]}`);
    }
  }
});

test('an error is found by a piece of what was printed', async ({ page }) => {
  await open(page, `${errors}?q=did%20not%20resolve%20to%20an%20alias`);
  const shown = page.locator('[data-group]:visible');
  await expect(shown.first()).toContainText('did not resolve to an alias');
  expect(await shown.count()).toBeLessThan(4);
});

for (const [name, viewport] of [
  ['a desktop', desktop],
  ['a phone', phone],
] as const) {
  test(`nothing moves while ${name} loads the commands`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await open(page, commands);
    const shift = await page.evaluate(async () => {
      await new Promise((done) => requestIdleCallback(done, { timeout: 2000 }));
      const observer = new PerformanceObserver(() => {});
      observer.observe({ type: 'layout-shift', buffered: true });
      return observer
        .takeRecords()
        .reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0);
    });
    expect(shift).toBe(0);
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every page is whole: all rows, no filter', async ({ page }) => {
    for (const path of pages) {
      await open(page, path);
      await expect(page.locator('form[data-filter]')).toBeHidden();
      const hidden = await page
        .locator('[data-group]')
        .evaluateAll((all) => all.filter((one) => !one.checkVisibility()).length);
      expect(hidden, path).toBe(0);
    }
  });
});

test('a message that is pasted before the reference has come is answered by its error first', async ({ page }) => {
  await page.route('**/search/reference.json', async (route) => {
    await new Promise((done) => setTimeout(done, 1200));
    await route.continue();
  });
  await open(page, site.articles[0]!);
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('rootlessport cannot expose privileged port 80');
  const first = page.getByRole('dialog').getByRole('option').first();
  await expect(first).toHaveAttribute('href', /#err-rootlessport-privileged-port$/);
});

test('the search leads to the line of a flag', async ({ page }) => {
  await open(page, '/search/?q=docker%20run%20--link');
  await page.locator('main ol > li a').first().click();
  await expect(page).toHaveURL(`${commands}#cmd-run--link`);
  await expect(page.locator('#cmd-run--link')).toBeInViewport();
});
