import type { Page } from '@playwright/test';
import { articleWith, site } from './support/built.ts';
import { expect, open, test } from './support/test.ts';

const article = site.articles[0]!;

test.describe('copying', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  test('the button of a code block copies its commands and says so', async ({ page }) => {
    await open(
      page,
      articleWith((html) => html.includes('code-block sh'), 'a block of commands'),
    );
    const block = page.locator('.code-block.sh').first();
    const commands = (await block.locator('.line').allTextContents()).join('\n');
    await block.getByRole('button').click();
    await expect(page.getByRole('status')).toHaveText('Copied the code');
    expect(await clipboard(page)).toBe(commands);
    await expect(block.getByRole('button')).toHaveText('Copied');
  });

  test('lines that a code block strikes out are not copied, and neither are its signs', async ({ page }) => {
    await open(
      page,
      articleWith((html) => /class="line del"/.test(html), 'a struck-out line'),
    );
    const block = page
      .locator('.code-block')
      .filter({ has: page.locator('.line.del') })
      .first();
    const kept = (await block.locator('.line:not(.del)').allTextContents()).join('\n');
    const struck = await block.locator('.line.del').first().textContent();
    await block.getByRole('button').click();
    await expect(page.getByRole('status')).toHaveText('Copied the code');
    expect(await clipboard(page)).toBe(kept);
    expect(await clipboard(page)).not.toContain(struck!);
  });

  test('the button of a heading copies the whole short link and says so', async ({ page }) => {
    await open(page, article);
    const [id, { short }] = Object.entries(site.anchors).find(
      ([, { page: home, kind }]) => home === article && kind === 'section',
    )!;
    await page.getByRole('button', { name: `Copy link to ${id}` }).click();
    await expect(page.getByRole('status')).toHaveText(`Copied the link to ${id}`);
    expect(await clipboard(page)).toBe(site.origin + short);
  });

  test('where the clipboard is refused the text is copied the old way', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator.clipboard, 'writeText', {
        value: () => Promise.reject(new DOMException('no', 'NotAllowedError')),
      });
    });
    await open(page, article);
    const [id, { short }] = Object.entries(site.anchors).find(([, { page: home }]) => home === article)!;
    await page
      .getByRole('button', { name: `Copy link to ${id}` })
      .first()
      .click();
    await expect(page.getByRole('status')).toHaveText(`Copied the link to ${id}`);
    expect(await clipboard(page)).toBe(site.origin + short);
  });
});
