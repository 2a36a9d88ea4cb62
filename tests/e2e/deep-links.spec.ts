import { site } from './support/built.ts';
import { desktop, expect, landings, open, phone, test } from './support/test.ts';

const byPage = Map.groupBy(Object.entries(site.anchors), ([, { page }]) => page);

for (const [name, viewport] of [['a desktop', desktop], ['a phone', phone]] as const) {
  test.describe(`on ${name}`, () => {
    test.use({ viewport });

    for (const [path, places] of byPage) {
      test(`every place of ${path} is seen, below everything that sticks`, async ({ page }) => {
        await open(page, path);
        const landed = await landings(page, places.map(([id]) => id));
        expect(landed.filter(({ fault }) => fault)).toEqual([]);
      });

      test(`a link from elsewhere to ${path} lands on the place that it names`, async ({ page }) => {
        const [id, { url }] = places.at(Math.floor(places.length / 2))!;
        await open(page, url);
        const target = page.locator(`[id="${id}"]`);
        await expect(target).toBeInViewport();
        expect(await target.evaluate((element) => element.matches(':target'))).toBe(true);
      });
    }
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
