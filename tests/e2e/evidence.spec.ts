import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { articleWith, site } from './support/built.ts';
import { desktop, expect, open, phone, test } from './support/test.ts';

const predicting = articleWith((html) => html.includes('class="block predict"'), 'a prediction');
const measuring = articleWith((html) => html.includes('class="block measured"'), 'a measurement');
const measured = Object.values(site.anchors).find(({ kind }) => kind === 'measurement')!;

const block = (page: Page) => page.locator('.block.predict').first();
const verdict = (page: Page, n: number) => block(page).locator('.reasons li').nth(n).locator('.verdict');

/** The position of a choice that is right, or of one that is not: which it is stands in the reasons. */
async function choiceThat(page: Page, is: 'Right' | 'Wrong'): Promise<number> {
  const words = await block(page).locator('.reasons .verdict').allTextContents();
  return words.findIndex((word) => word.includes(is));
}

async function tell(page: Page, choice: Locator): Promise<void> {
  await choice.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
}

test.describe('a prediction', () => {
  for (const is of ['Right', 'Wrong'] as const) {
    test(`is answered with the keyboard: a ${is.toLowerCase()} choice is told so, aloud too, and the run opens`, async ({
      page,
    }) => {
      await open(page, predicting);
      const answer = block(page).locator(':scope > details');
      await expect(answer).not.toHaveAttribute('open');
      const n = await choiceThat(page, is);
      await tell(page, block(page).getByRole('radio').nth(n));
      await expect(block(page).locator('[data-told]')).toContainText(is);
      await expect(page.locator('[data-announce]')).toContainText(is);
      await expect(answer).toHaveAttribute('open');
      await expect(answer.locator('.run')).toBeVisible();
      await expect(answer.locator('.reasons [aria-current="true"]')).toHaveCount(1);
      await expect(answer.locator('.reasons li').nth(n)).toHaveAttribute('aria-current', 'true');
      await expect(verdict(page, n)).toContainText(is);
    });
  }

  test('is not answered before something is chosen, and can be answered again', async ({ page }) => {
    await open(page, predicting);
    const button = block(page).getByRole('button', { name: 'Check' });
    await button.click();
    await expect(block(page).locator(':scope > details')).not.toHaveAttribute('open');
    for (const is of ['Wrong', 'Right'] as const) {
      const n = await choiceThat(page, is);
      await block(page).getByRole('radio').nth(n).check();
      await button.click();
      await expect(block(page).locator('[data-told]')).toContainText(is);
      await expect(block(page).locator('.reasons [aria-current="true"]')).toHaveCount(1);
    }
  });

  test('is forgotten when the page is left', async ({ page }) => {
    await open(page, predicting);
    await block(page).getByRole('radio').first().check();
    await block(page).getByRole('button', { name: 'Check' }).click();
    await expect(page).toHaveURL(predicting);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain('predict');
  });

  test('is three or four radio buttons in a group named by its question', async ({ page }) => {
    await open(page, predicting);
    const question = (await block(page).locator('legend').innerText()).slice(0, 30);
    const group = block(page).getByRole('group', { name: question });
    expect([3, 4]).toContain(await group.getByRole('radio').count());
  });

  test('is told open on paper, without its button', async ({ page }) => {
    await open(page, predicting);
    await page.emulateMedia({ media: 'print' });
    await expect(block(page).getByRole('button')).toBeHidden();
    const printed = block(page).locator(':scope > details > :not(summary)');
    for (const part of await printed.all()) expect((await part.boundingBox())!.height).toBeGreaterThan(0);
    expect(await printed.count()).toBeGreaterThan(1);
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test('is a question, its choices, and an answer that opens by hand', async ({ page }) => {
      await open(page, predicting);
      await expect(block(page).locator('legend')).toBeVisible();
      await expect(block(page).locator('button:visible')).toHaveCount(0);
      await tell(page, block(page).locator('input').first());
      await expect(page).toHaveURL(predicting);
      await expect(block(page).locator('.run')).toBeHidden();
      await block(page).getByText('What it printed').click();
      await expect(block(page).locator('.run')).toBeVisible();
      await expect(block(page).locator('.reasons li').first()).toBeVisible();
    });
  });

  test('has nothing that axe would mend, on a phone, answered', async ({ page }) => {
    await page.setViewportSize(phone);
    await open(page, predicting);
    await tell(page, block(page).getByRole('radio').first());
    expect((await new AxeBuilder({ page }).include('.predict').analyze()).violations).toEqual([]);
  });
});

test.describe('a measurement', () => {
  test('in an article is a drawing that says its medians in words, and leads to its page', async ({ page }) => {
    await open(page, measuring);
    const shown = page.locator('.block.measured').first();
    const drawing = shown.getByRole('img');
    await expect(drawing).toHaveAccessibleName(/\S/);
    await expect(drawing).toHaveAccessibleDescription(/^Medians, on one axis from 0 to [\d,.]+ (?:ms|MB)\. .*\d/);
    await expect(shown.locator('table')).toHaveCount(0);
    await shown.getByRole('link', { name: 'Every value, quartiles and the method' }).click();
    await expect(page).toHaveURL(/\/measured\/[a-z0-9-]+\/#measured-/);
  });

  for (const [name, viewport] of [
    ['a desktop', desktop],
    ['a phone', phone],
    ['a narrow phone', { width: 320, height: 640 }],
  ] as const) {
    test(`is drawn inside its box, with text of at least 12 pixels, on ${name}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await open(page, measured.page);
      const faults = await page.locator('.chart').evaluate((chart) => {
        const box = chart.getBoundingClientRect();
        const texts = [...chart.querySelectorAll('text, p')].filter(
          (text) =>
            parseFloat(getComputedStyle(text).fontSize) < 12 || text.getBoundingClientRect().right > box.right + 1,
        );
        const marks = [...chart.querySelectorAll('rect, line')].filter((mark) => {
          const { left, right } = mark.getBoundingClientRect();
          return left < box.left - 3 || right > box.right + 3;
        });
        return [...texts, ...marks].map(({ outerHTML }) => outerHTML);
      });
      expect(faults).toEqual([]);
      expect(await page.locator('.chart line').count()).toBeGreaterThan(1);
    });
  }

  test('has every value of its JSON on its page, in order of measuring', async ({ page, request }) => {
    await open(page, measured.page);
    const json = await request.get(measured.page.replace(/\/$/, '.json'));
    const { series } = (await json.json()) as { series: { values: number[] }[] };
    await page.getByText('Every value, in order of measuring').click();
    const rows = await page
      .getByRole('group', { name: /^All values/ })
      .locator('tbody tr')
      .evaluateAll((found) =>
        found.map((row) => [...row.querySelectorAll('td')].map(({ textContent }) => textContent.trim())),
      );
    expect(
      series.map((_, i) =>
        rows
          .map((row) => row[i])
          .filter(Boolean)
          .map(Number),
      ),
    ).toEqual(series.map(({ values }) => values));
  });

  test('has a statistics row for each series, whose median the drawing shows too', async ({ page }) => {
    await open(page, measured.page);
    const medians = await page
      .getByRole('group', { name: /^Statistics/ })
      .locator('tbody tr:has(td)')
      .evaluateAll((rows) => rows.map((row) => row.querySelectorAll('td')[1]!.textContent.trim()));
    const drawn = await page.locator('.chart p b').allTextContents();
    expect(medians.length).toBeGreaterThan(1);
    expect(drawn.map((text) => text.trim().split(/\s/)[0])).toEqual(medians);
  });
});
