import { site } from './support/built.ts';
import { desktop, expect, landings, open, phone, test } from './support/test.ts';

const byPage = Map.groupBy(Object.entries(site.anchors), ([, { page }]) => page);

for (const [name, viewport] of [
  ['a desktop', desktop],
  ['a phone', phone],
] as const) {
  test.describe(`on ${name}`, () => {
    test.use({ viewport });

    test('every place of the site is seen where its address leads, covered by nothing that sticks', async ({
      page,
    }) => {
      test.setTimeout(300_000);
      for (const [path, places] of byPage) {
        // The first comes from elsewhere, the others are followed on the page.
        const [first, ...others] = places.map(([id]) => id);
        await open(page, `${path}#${first}`);
        const landed = await landings(page, [undefined, ...others]);
        expect
          .soft(
            landed.filter(({ fault }) => fault),
            path,
          )
          .toEqual([]);
      }
    });
  });
}

test('a link to something inside a closed answer opens the answer', async ({ page }) => {
  await open(page, site.articles[0]!);
  const hidden = page.locator('article details:not([open]) a.cite[id]').first();
  await expect(hidden).toBeHidden();
  const id = await hidden.getAttribute('id');
  await open(page, `${site.articles[0]}#${id}`);
  const target = page.locator(`[id="${id}"]`);
  await expect(target).toBeVisible();
  await expect(target).toBeInViewport();
});
