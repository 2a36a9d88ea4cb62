import { longestArticle } from './support/built.ts';
import { asSent } from './support/sites.ts';
import { expect, test } from './support/test.ts';

/**
 * What a first visit to the longest article costs before anybody touches it, sent with Brotli. Counted are the bodies of
 * all answers, without headers: the page, its sheet and scripts, and the icon and the manifest, which browsers with a
 * window fetch too and this one does not. A KB is 1,000 bytes.
 */
const limits = { everything: 25_000, html: 14_500, css: 7_200, js: 5_000, requests: 6 };
const searchLimit = 45_000;

test.use({ baseURL: asSent.origin });

const sizeOf = (headers: Record<string, string>): number => Number(headers['content-length']);

test(`the longest article costs at most ${limits.everything / 1000} KB in ${limits.requests} requests`, async ({
  page,
  request,
}) => {
  const bytes = new Map<string, number>();
  const types = new Map<string, string>();
  page.on('response', (response) => {
    bytes.set(response.url(), sizeOf(response.headers()));
    types.set(response.url(), response.request().resourceType());
    expect(response.headers()['content-encoding'] ?? 'none', response.url()).toBe('br');
  });
  await page.goto(longestArticle(), { waitUntil: 'networkidle' });
  for (const selector of ['link[rel="icon"]', 'link[rel="manifest"]']) {
    const url = await page.locator(selector).evaluate((link) => (link as HTMLLinkElement).href);
    if (!bytes.has(url))
      bytes.set(url, sizeOf((await request.get(url, { headers: { 'accept-encoding': 'br' } })).headers()));
  }
  const total = (...kinds: string[]): number =>
    [...bytes].filter(([url]) => kinds.includes(types.get(url) ?? '')).reduce((sum, [, size]) => sum + size, 0);
  const cost = {
    everything: [...bytes.values()].reduce((sum, size) => sum + size, 0),
    html: total('document'),
    css: total('stylesheet'),
    js: total('script'),
    requests: bytes.size,
  };
  console.log(`First visit to ${longestArticle()}: ${JSON.stringify(cost)}`);
  expect([...bytes.values()].filter(Number.isNaN), 'answers without a length').toEqual([]);
  expect([...bytes.keys()].filter((url) => !url.startsWith(asSent.origin))).toEqual([]);
  for (const [what, limit] of Object.entries(limits))
    expect.soft(cost[what as keyof typeof cost], what).toBeLessThanOrEqual(limit);
});

for (const [name, viewport] of [
  ['a desktop', { width: 1440, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
] as const) {
  test.describe(`on ${name}`, () => {
    test.use({ viewport });

    test('nothing of the longest article moves while it loads', async ({ page }) => {
      await page.goto(longestArticle(), { waitUntil: 'load' });
      const shift = await page.evaluate(async () => {
        await document.fonts.ready;
        await new Promise((done) => requestIdleCallback(done, { timeout: 2000 }));
        const observer = new PerformanceObserver(() => {});
        observer.observe({ type: 'layout-shift', buffered: true });
        const shifts = observer.takeRecords() as (PerformanceEntry & { value: number })[];
        return shifts.reduce((sum, { value }) => sum + value, 0);
      });
      expect(shift).toBe(0);
    });
  });
}

test(`the search costs at most ${searchLimit / 1000} KB from opening to the first result`, async ({ page }) => {
  await page.goto(longestArticle(), { waitUntil: 'networkidle' });
  const sizes: number[] = [];
  page.on('response', (response) => sizes.push(sizeOf(response.headers())));
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('conmon');
  await page.getByRole('dialog').getByRole('option').first().waitFor();
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`Search on ${longestArticle()}: ${bytes} bytes in ${sizes.length} requests`);
  expect(bytes).toBeLessThanOrEqual(searchLimit);
});
