import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { site, unlisted } from './support/built.ts';
import { withoutScriptFiles } from './support/stores.ts';
import { desktop, expect, open, phone, test } from './support/test.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the open page, one line for each element. `only` narrows it to rules that a theme can break. */
async function axe(page: Page, only?: string[]): Promise<string[]> {
  // Its other mode opens a second page for each answer, to join those of frames; the policy allows no frames.
  // What passes is not asked for: to describe thousands of elements takes longer than to judge them.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (only ? builder.withRules(only) : builder.withTags(standards)).analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${String(target)}`));
}

/** Articles and lists, and examples of each other template; what hides behind disclosures is unfolded. */
const topics = site.pages.filter((path) => /^\/interview\/./.test(path));
/** A hundred pages and more that the lab filled into two templates: every thirtieth stands for the others. */
const made = site.pages.filter((path) => /^\/(recorded|measured)\/./.test(path));
const alike = new Set([...topics.slice(1), ...made.filter((_, i) => i % 30 > 0)]);
const listed = site.pages.filter((path) => !alike.has(path));
const templates = [...listed, unlisted.search, `${unlisted.search}?q=rootless`, unlisted.lost];

async function openWhole(page: Page, path: string): Promise<void> {
  await open(page, path);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) details.open = true;
  });
}

for (const path of templates) {
  test(`axe finds nothing on ${path}, in both themes`, async ({ page }) => {
    await page.setViewportSize(desktop);
    await page.emulateMedia({ colorScheme: 'light' });
    await openWhole(page, path);
    expect(await axe(page), 'in the light theme').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axe(page, ['color-contrast', 'link-in-text-block']), 'in the dark theme').toEqual([]);
  });
}

test('axe finds nothing on a phone', async ({ page }) => {
  test.setTimeout(60_000);
  await page.setViewportSize(phone);
  for (const path of [site.articles[0]!, site.base, '/glossary/', topics[0]!, unlisted.search]) {
    await openWhole(page, path);
    expect.soft(await axe(page), path).toEqual([]);
  }
});

test('axe finds nothing on a short link before it forwards', async ({ page }) => {
  await withoutScriptFiles(page);
  await open(page, unlisted.short);
  expect(await axe(page)).toEqual([]);
});

/** What gets the focus with each press of Tab: what it is called, and whether one sees that it has the focus. */
async function tabStops(page: Page, count: number): Promise<{ name: string; seen: boolean }[]> {
  const stops: { name: string; seen: boolean }[] = [];
  for (let i = 0; i < count; i += 1) {
    await page.keyboard.press('Tab');
    stops.push(
      await page.evaluate(() => {
        const element = document.activeElement!;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const { top, bottom } = element.getBoundingClientRect();
        return {
          name: element.getAttribute('aria-label') ?? (element as HTMLElement).innerText.replace(/\s+/g, ' ').trim(),
          seen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && bottom > 0 && top < innerHeight,
        };
      }),
    );
  }
  return stops;
}

for (const [name, viewport] of [
  ['a desktop', desktop],
  ['a phone', phone],
] as const) {
  test(`with the keyboard alone on ${name} one reaches the sections, the search, the theme, the contents and the engines, and sees where one is`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await open(page, site.articles[0]!);
    const sections = await page.locator('nav[aria-label="Sections"] a').count();
    const contents = viewport === desktop ? await page.locator('[data-contents] nav a').count() : 0;
    const stops = await tabStops(page, sections + contents + 10);
    expect(stops.filter(({ seen }) => !seen)).toEqual([]);
    const order = [
      'Skip to the text',
      'Docker vs Podman',
      'Glossary',
      'Theme: system',
      'In this article',
      'Architecture',
      'Docker',
      'both',
      'Podman',
    ];
    const names = stops.map((stop) => stop.name);
    expect(names).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Search/), expect.stringMatching(/^In this article/)]),
    );
    expect(order.filter((wanted) => !names.some((stop) => stop.startsWith(wanted)))).toEqual([]);
    // The order of the focus is the order on the screen, row by row.
    expect(names.indexOf('Skip to the text')).toBe(0);
    expect(names.indexOf('Docker')).toBeGreaterThan(names.indexOf('Theme: system'));
  });
}

test('with the keyboard alone one switches the engine, opens an answer and copies a link', async ({ page }) => {
  await open(page, site.articles[0]!);
  await page.getByRole('group', { name: 'Show' }).getByRole('button', { name: 'Docker' }).press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-engine', 'docker');
  const answer = page.locator('.answers details').first();
  await answer.locator('summary').press('Enter');
  await expect(answer).toHaveAttribute('open');
  await page.locator('[data-copy-link]').first().press('Space');
  await expect(page.getByRole('status')).toHaveText(/^Copied the link to /);
});

test('nothing moves for readers who asked for less motion', async ({ page }) => {
  await open(page, site.articles[0]!);
  expect(
    await page.evaluate(() => [
      getComputedStyle(document.documentElement).scrollBehavior,
      document.getAnimations().length,
    ]),
  ).toEqual(['auto', 0]);
});
