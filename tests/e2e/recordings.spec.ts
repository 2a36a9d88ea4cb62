import { articleWith, site } from './support/built.ts';
import { keptBefore } from './support/stores.ts';
import { desktop, expect, open, phone, test } from './support/test.ts';

const article = articleWith((html) => html.includes('class="run '), 'a recorded run');
const facing = articleWith(
  (html) => /class="run [\s\S]*?class="pane docker"[\s\S]*?class="pane podman"/.test(html),
  'a run of both engines',
);
const recordings = site.pages.filter(
  (path) => path.startsWith(`${site.base}recorded/`) && path !== `${site.base}recorded/`,
);
const first = recordings[0]!;

test('a recording has a page, and its place leads there', () => {
  const runs = Object.entries(site.anchors).filter(([, { kind }]) => kind === 'run');
  expect(runs.length).toBeGreaterThan(0);
  expect(runs.map(([, { page }]) => page).sort()).toEqual(
    runs.map(([id]) => `${site.base}recorded/${id.slice(4)}/`).sort(),
  );
  for (const [, { page }] of runs) expect(recordings).toContain(page);
});

test('every run of an article links to the whole run, the scenario and how it was recorded', async ({ page }) => {
  await open(page, article);
  for (const run of await page.locator('.run:not(details *)').all()) {
    const href = await run.getByRole('link', { name: 'The whole run' }).getAttribute('href');
    expect(recordings).toContain(href);
    await expect(run.getByRole('link', { name: 'the scenario' })).toHaveAttribute('href', `${href}#scenario`);
    await expect(run.getByRole('link', { name: 'Recorded', exact: true })).toHaveAttribute(
      'href',
      `${site.base}recorded/`,
    );
  }
});

test('the link to a scenario unfolds it', async ({ page }) => {
  await open(page, `${first}#scenario`);
  await expect(page.locator('#scenario pre')).toBeVisible();
  expect(await page.locator('#scenario pre').textContent()).toContain('steps:');
});

test('the file of a recording is served as the lab wrote it', async ({ request }) => {
  const response = await request.get(first.replace(/\/$/, '.json'));
  expect(response.headers()['content-type']).toContain('application/json');
  expect(((await response.json()) as { scenario: string }).scenario).toBe(first.split('/').at(-2));
});

test('the page of the lab lists every recording', async ({ page }) => {
  await open(page, `${site.base}recorded/`);
  const links = await page
    .locator('main .entries a')
    .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).pathname));
  expect(links.sort()).toEqual(expect.arrayContaining(recordings));
});

test('on a desktop Docker stands left of Podman, on a phone above it', async ({ page }) => {
  await page.setViewportSize(desktop);
  await open(page, facing);
  const row = page.locator('.run:not(details *) .engines:has(.docker + .podman)').first();
  const boxes = async () =>
    [
      (await row.locator('.docker').first().boundingBox())!,
      (await row.locator('.podman').first().boundingBox())!,
    ] as const;
  const [left, right] = await boxes();
  expect(left.x + left.width).toBeLessThanOrEqual(right.x + 1);
  await page.setViewportSize(phone);
  await open(page, facing);
  const [above, below] = await boxes();
  expect(above.y + above.height).toBeLessThanOrEqual(below.y + 1);
  expect(await page.evaluate(() => document.scrollingElement!.scrollWidth)).toBeLessThanOrEqual(phone.width);
});

test('print shows all of a run, whatever the reader chose', async ({ page }) => {
  await keptBefore(page, { engine: 'podman' });
  await open(page, first);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.run .pane').filter({ visible: false })).toHaveCount(0);
  expect(
    await page.locator('.run details pre').evaluateAll((all) => all.filter((pre) => !pre.checkVisibility()).length),
  ).toBe(0);
});

test.describe('copying', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a button copies the commands of its run and nothing else', async ({ page }) => {
    await open(page, first);
    const button = page.getByRole('button', { name: /^Copy commands of/ }).first();
    const run = (await button.getAttribute('data-copy-code'))!;
    const typed = await page.locator(`.run [data-run~="${run}"] kbd`).allTextContents();
    await button.press('Enter');
    await expect(page.getByRole('status')).toHaveText('Copied the code');
    expect(typed.length).toBeGreaterThan(0);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(typed.join('\n'));
  });
});
