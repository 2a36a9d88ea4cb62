import type { Page } from '@playwright/test';
import { longestArticle, site } from './support/built.ts';
import { expect, test } from './support/test.ts';

/**
 * What a first visit to the longest article costs before anybody touches it, sent with Brotli. Counted are the bodies of
 * all answers, without headers: the page, its sheet and scripts, and the icon and the manifest, which browsers with a
 * window fetch too and this one does not. A KB is 1,000 bytes.
 */
const limits = { everything: 25_000, html: 13_000, css: 7_000, js: 5_000, requests: 6 };

/** Measurements of time suffer from whatever else the machine does: the quietest of some visits is the page's own. */
const visits = 6;

test.describe.configure({ mode: 'default' });

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
  await page.goto(longestArticle, { waitUntil: 'networkidle' });
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
  console.log(`First visit to ${longestArticle}: ${JSON.stringify(cost)}`);
  expect([...bytes.values()].filter(Number.isNaN), 'answers without a length').toEqual([]);
  expect([...bytes.keys()].filter((url) => !url.startsWith(site.origin))).toEqual([]);
  for (const [what, limit] of Object.entries(limits))
    expect.soft(cost[what as keyof typeof cost], what).toBeLessThanOrEqual(limit);
});

/** What the tracing of Chromium says about one stretch of work. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  args: { name?: string };
  /** Microseconds by the clock, and those in which the thread really ran. */
  dur?: number;
  tdur?: number;
}

/**
 * Layout shift and blocking time from the start of a visit until one second after `load`. A task blocks with what it
 * takes beyond 50 ms. That is counted in time of the processor, so that other tests that run beside it do not count.
 */
async function unrest(page: Page, path: string): Promise<{ shift: number; blocking: number }> {
  const tracing = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  tracing.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await tracing.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel', '__metadata'] },
    transferMode: 'ReportEvents',
  });
  await page.goto(path, { waitUntil: 'load' });
  const shift = await page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 1000));
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: 'layout-shift', buffered: true });
    const shifts = observer.takeRecords() as (PerformanceEntry & { value: number })[];
    return shifts.reduce((sum, { value }) => sum + value, 0);
  });
  const complete = new Promise((done) => tracing.once('Tracing.tracingComplete', done));
  await tracing.send('Tracing.end');
  await complete;
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}:${tid}`;
  const main = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(threadOf),
  );
  const tasks = events.filter((event) => event.name === 'ThreadControllerImpl::RunTask' && main.has(threadOf(event)));
  expect(tasks.length, 'tasks in the trace').toBeGreaterThan(10);
  const blocking = tasks.reduce((sum, { dur = 0, tdur = dur }) => sum + Math.max(0, tdur / 1000 - 50), 0);
  return { shift, blocking: Math.round(blocking) };
}

for (const [name, viewport] of [
  ['a desktop', { width: 1440, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
] as const) {
  test(`on ${name} nothing of the longest article moves or blocks while it loads`, async ({ browser }) => {
    const measured: { shift: number; blocking: number }[] = [];
    while (measured.length < visits && measured.at(-1)?.blocking !== 0) {
      const context = await browser.newContext({ viewport, baseURL: site.origin });
      measured.push(await unrest(await context.newPage(), longestArticle));
      await context.close();
    }
    const shift = Math.max(...measured.map((visit) => visit.shift));
    const blocking = Math.min(...measured.map((visit) => visit.blocking));
    const each = measured.map((visit) => visit.blocking).join(', ');
    console.log(
      `${longestArticle} on ${name}: layout shift ${shift}, blocking time ${blocking} ms (visits: ${each} ms)`,
    );
    expect({ shift, blocking }).toEqual({ shift: 0, blocking: 0 });
  });
}

/** The slow line of design.md §6: 150 ms round trip, 1,638 kbit/s, nothing cached. */
const slowLine = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 204_800 };
const searchLimits = { bytes: 45_000, milliseconds: 600 };

test(`the search costs at most ${searchLimits.bytes / 1000} KB from opening to the first result and takes at most ${searchLimits.milliseconds} ms on a slow line`, async ({
  browser,
}) => {
  test.setTimeout(60_000);
  const measured: { bytes: number; requests: number; milliseconds: number }[] = [];
  for (let visit = 0; visit < visits; visit += 1) {
    const context = await browser.newContext({ baseURL: site.origin });
    const page = await context.newPage();
    await page.goto(longestArticle, { waitUntil: 'networkidle' });
    const line = await context.newCDPSession(page);
    await line.send('Network.enable');
    await line.send('Network.setCacheDisabled', { cacheDisabled: true });
    await line.send('Network.emulateNetworkConditions', slowLine);
    const sizes: number[] = [];
    page.on('response', (response) => sizes.push(sizeOf(response.headers())));
    await page.evaluate(() => {
      const root = document.documentElement;
      addEventListener('keydown', ({ timeStamp }) => (root.dataset['opened'] ??= String(timeStamp)), { capture: true });
      new MutationObserver(() => {
        if (document.querySelector('dialog [role="option"]')) root.dataset['answered'] ??= String(performance.now());
      }).observe(root, { childList: true, subtree: true });
    });
    await page.keyboard.press('Control+k');
    await page.keyboard.insertText('conmon');
    await page.locator('html[data-answered]').waitFor();
    const milliseconds = await page.evaluate(
      () => Number(document.documentElement.dataset['answered']) - Number(document.documentElement.dataset['opened']),
    );
    measured.push({
      bytes: sizes.reduce((sum, size) => sum + size, 0),
      requests: sizes.length,
      milliseconds: Math.round(milliseconds),
    });
    await context.close();
    if (milliseconds <= searchLimits.milliseconds) break;
  }
  const best = measured.reduce((least, visit) => (visit.milliseconds < least.milliseconds ? visit : least));
  console.log(
    `Search on ${longestArticle}, slow line: ${JSON.stringify(best)} (visits: ${measured.map((visit) => visit.milliseconds).join(', ')} ms)`,
  );
  expect.soft(best.bytes).toBeLessThanOrEqual(searchLimits.bytes);
  expect.soft(best.milliseconds).toBeLessThanOrEqual(searchLimits.milliseconds);
});
