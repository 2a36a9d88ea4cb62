import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { notes, site, unlisted } from './support/built.ts';
import { ask, dialogOf, fieldOf, optionsOf, results, term, termId } from './support/search.ts';
import { desktop, expect, open, phone, test } from './support/test.ts';

const article = site.articles[0]!;

test.describe('the dialog', () => {
  test('opens with Ctrl+K, with Cmd+K and with the button of the header, ready to type', async ({ page }) => {
    await open(page, article);
    for (const press of [
      () => page.keyboard.press('Control+k'),
      () => page.keyboard.press('Meta+k'),
      () =>
        page
          .getByRole('banner')
          .getByRole('link', { name: /^Search/ })
          .click(),
    ]) {
      await expect(dialogOf(page)).toBeHidden();
      await press();
      await expect(dialogOf(page)).toBeVisible();
      await expect(fieldOf(page)).toBeFocused();
      await expect(dialogOf(page).locator('input, textarea')).toHaveCount(1);
      await page.keyboard.press('Escape');
    }
  });

  test('is opened by no single key', async ({ page }) => {
    await open(page, article);
    for (const key of ['k', 's', '/', '?', 'f']) await page.keyboard.press(key);
    await expect(dialogOf(page)).toBeHidden();
    await expect(page).toHaveURL(article);
  });

  test('closes with Escape, with its button and with a click beside it, and gives the focus back', async ({ page }) => {
    await open(page, article);
    const before = page.locator('.heading a').first();
    const box = page.viewportSize()!;
    for (const close of [
      () => page.keyboard.press('Escape'),
      () => dialogOf(page).getByRole('button', { name: 'Close' }).click(),
      () => page.mouse.click(5, box.height - 5),
    ]) {
      await before.focus();
      await page.keyboard.press('Control+k');
      await expect(fieldOf(page)).toBeFocused();
      await close();
      await expect(dialogOf(page)).toBeHidden();
      await expect(before).toBeFocused();
    }
  });

  test('finds a term by its name first, and Enter goes there', async ({ page }) => {
    await open(page, article);
    await ask(page, term.title);
    const first = optionsOf(page).first();
    await expect(first).toHaveAttribute('href', term.url);
    await expect(first).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(term.url);
    await expect(page.locator(`[id="${termId}"]`)).toBeInViewport();
  });

  test('finds conmon: the term or a section about it', async ({ page }) => {
    await open(page, site.base);
    await ask(page, 'conmon');
    await expect(optionsOf(page).first()).toContainText(/conmon/i);
  });

  test('the arrow keys choose, round the ends, and say so to screen readers', async ({ page }) => {
    await open(page, article);
    await ask(page, 'rootless');
    const selected = dialogOf(page).getByRole('option', { selected: true });
    const all = await optionsOf(page).count();
    expect(all).toBeGreaterThan(2);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(selected).toHaveCount(1);
    await expect(optionsOf(page).nth(2)).toHaveAttribute('aria-selected', 'true');
    await expect(fieldOf(page)).toHaveAttribute('aria-activedescendant', (await selected.getAttribute('id'))!);
    await expect(fieldOf(page)).toBeFocused();
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowUp');
    await expect(optionsOf(page).last()).toHaveAttribute('aria-selected', 'true');
    const href = (await selected.getAttribute('href'))!;
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(href);
  });

  test('a result is a link that the mouse opens, also when it stands on the same page', async ({ page }) => {
    const [id, place] = Object.entries(site.anchors).find(
      ([, { page: home, kind }]) => home === article && kind === 'section',
    )!;
    await open(page, article);
    await ask(page, place.title);
    await optionsOf(page)
      .and(page.locator(`[href="${place.url}"]`))
      .click();
    await expect(page).toHaveURL(place.url);
    await expect(dialogOf(page)).toBeHidden();
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  });

  test('what is typed before anything has arrived is answered when it has', async ({ page }) => {
    await open(page, article);
    let release = (): void => {};
    const held = new Promise<void>((done) => (release = done));
    await page.route(/places\.json|dialog\..*\.js/, async (route) => {
      await held;
      await route.continue();
    });
    await page.keyboard.press('Control+k');
    await page.keyboard.type(term.title);
    await expect(fieldOf(page)).toHaveValue(term.title);
    release();
    await expect(optionsOf(page).first()).toHaveAttribute('href', term.url);
  });

  test('a typo still finds the word, and nonsense says so and offers somewhere to start', async ({ page }) => {
    await open(page, article);
    await ask(page, 'rotless');
    await expect(optionsOf(page).first()).toContainText(/rootless/i);
    await fieldOf(page).fill('xqzvwk');
    await expect(dialogOf(page)).toContainText('xqzvwk');
    await expect(optionsOf(page)).toHaveCount(0);
    await expect(dialogOf(page).getByRole('link', { name: 'Glossary' })).toBeVisible();
  });

  test('an empty field offers the sections', async ({ page }) => {
    await open(page, article);
    await page.keyboard.press('Control+k');
    await dialogOf(page).getByRole('link', { name: 'Glossary' }).click();
    await expect(page).toHaveURL('/glossary/');
  });

  test('nothing of the search is fetched before it is opened, and no full text for one word', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(article, { waitUntil: 'networkidle' });
    const before = asked.splice(0);
    expect(before.filter((path) => /search|places|pagefind|dialog/.test(path))).toEqual([]);
    await ask(page, 'conmon');
    expect(asked).toContain(`${unlisted.search}places.json`);
    expect(asked.filter((path) => path.includes('pagefind'))).toEqual([]);
  });

  test('when its script does not arrive, Enter leads to the page of the search', async ({ page }) => {
    await page.route(/dialog\..*\.js/, (route) => route.abort());
    await open(page, article);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('conmon');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${unlisted.search}?q=conmon`);
  });

  test('Tab stays inside while it is open', async ({ page }) => {
    await open(page, article);
    await ask(page, 'conmon');
    for (let i = 0; i < 8; i += 1) {
      await page.keyboard.press('Tab');
      expect(await dialogOf(page).evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
    }
  });

  for (const viewport of [desktop, phone, { width: 320, height: 480 }]) {
    test(`fits a window ${viewport.width} pixels wide, and axe finds nothing in it`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await open(page, article);
      await ask(page, 'rootless');
      const box = (await dialogOf(page).boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
      expect(box.y + box.height).toBeLessThanOrEqual(viewport.height);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
        expect(
          violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`)),
          colorScheme,
        ).toEqual([]);
      }
    });
  }
});

test.describe('the full text', () => {
  /** Two long words of a paragraph deep in an article: no title holds them both. */
  const words = async (page: Page): Promise<string> => {
    const text = await page.locator('article > p').nth(6).textContent();
    return text!
      .match(/[a-z]{7,}/g)!
      .toSorted((a, b) => b.length - a.length)
      .slice(0, 2)
      .join(' ');
  };

  test('is added below the places that were found, which stay as they were', async ({ page }) => {
    const violations: string[] = [];
    page.on('console', (message) => violations.push(message.text()));
    await open(page, article);
    const query = await words(page);
    await page.keyboard.press('Control+k');
    await fieldOf(page).fill(query);
    await expect(dialogOf(page).getByRole('status')).toHaveText(/place/);
    const first = await optionsOf(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    await expect(dialogOf(page)).toContainText('Also in the full text');
    const both = await optionsOf(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    expect(both.slice(0, first.length)).toEqual(first);
    expect(both.length).toBeGreaterThan(first.length);
    expect(new Set(both).size).toBe(both.length);
    expect(violations).toEqual([]);
  });
});

test.describe('below /notes/', () => {
  test.use({ baseURL: notes.origin });

  test('the dialog finds places and full text below /notes/ and asks for nothing outside of it', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await open(page, notes.articles[0]!);
    await ask(page, 'containers running daemon');
    await expect(dialogOf(page)).toContainText('Also in the full text');
    const hrefs = await optionsOf(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    expect(hrefs.filter((href) => !href.startsWith(notes.base))).toEqual([]);
    expect(asked.filter((path) => !path.startsWith(notes.base))).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(notes.origin + hrefs[0]!);
  });

  test('the page answers ?q=', async ({ page }) => {
    await open(page, `${notes.base}search/?q=conmon`);
    await expect(results(page).first()).toHaveAttribute('href', /^\/notes\//);
  });
});

test.describe('copying', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('Ctrl+Enter copies the short link of the chosen place', async ({ page }) => {
    await open(page, article);
    await ask(page, term.title);
    await page.keyboard.press('Control+Enter');
    await expect(dialogOf(page).getByRole('status')).toHaveText(/^Copied/);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(site.origin + term.short);
    await expect(dialogOf(page)).toBeVisible();
  });
});
