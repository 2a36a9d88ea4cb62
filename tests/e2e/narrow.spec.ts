import { articleWith, site, unlisted } from './support/built.ts';
import { expect, open, test } from './support/test.ts';

/** 320 CSS pixels: the smallest phones, and a window of 1280 at 400 % zoom. */
test.use({ viewport: { width: 320, height: 640 } });

test('no page is wider than a window of 320 pixels with one engine shown and everything unfolded', async ({ page }) => {
  for (const path of site.articles) {
    await open(page, `${path}?engine=podman`);
    const width = await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      return document.scrollingElement!.scrollWidth;
    });
    expect.soft(width, path).toBeLessThanOrEqual(320);
  }
});

test('text stays inside the window: only boxes that scroll hold wider content', async ({ page }) => {
  for (const path of site.articles) {
    await open(page, path);
    const outside = await page.locator('main :is(p, li, h1, h2, h3, summary, dt, dd)').evaluateAll((elements) =>
      elements
        .filter((element) => !element.closest('.table, .drawing, pre') && element.checkVisibility())
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map(({ textContent }) => textContent.trim().slice(0, 60)),
    );
    expect.soft(outside, path).toEqual([]);
  }
});

test('everything that is pressed is at least 24 by 24 pixels', async ({ page }) => {
  const example = articleWith(
    (html) => html.includes('class="code-block') && html.includes('class="engines"'),
    'code and panes',
  );
  const topic = site.pages.find((path) => /^\/interview\/./.test(path))!;
  for (const path of [example, `${example}?engine=docker`, topic, '/glossary/', unlisted.search, unlisted.lost]) {
    await open(page, path);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    // Links in sentences are the exception that WCAG 2.2 makes (2.5.8); these are none.
    const small = await page
      .locator(
        '.site-header :is(a, button), .contents :is(a, summary), .site-footer a, main :is(button, summary, input, .next a, .breadcrumbs a, .entries a)',
      )
      .evaluateAll((targets) =>
        targets
          .filter((target) => target.checkVisibility())
          .map((target) => ({ target, box: target.getBoundingClientRect() }))
          .filter(({ box }) => box.width < 24 || box.height < 24)
          .map(
            ({ target, box }) =>
              `${target.textContent.trim() || target.outerHTML.slice(0, 60)}: ${Math.round(box.width)} × ${Math.round(box.height)}`,
          ),
      );
    expect.soft(small, path).toEqual([]);
  }
});

test('on a short page the sections are one line high and the text follows at once', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 1200 });
  for (const path of [unlisted.search, unlisted.lost]) {
    await open(page, path);
    const { height } = (await page.getByRole('navigation', { name: 'Sections' }).boundingBox())!;
    expect.soft(height, path).toBeLessThan(64);
  }
});
