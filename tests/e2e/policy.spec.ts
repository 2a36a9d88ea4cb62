import type { Page } from '@playwright/test';
import { site, unlisted } from './support/built.ts';
import { expect, open, readPages, test } from './support/test.ts';

/** Two lists, so that two workers share the longest test. One visit answers all that is asked of every page. */
const everywhere = [...site.pages, unlisted.search, `${unlisted.search}?q=rootless`, unlisted.lost, unlisted.short];
const halves = [everywhere.filter((_, index) => index % 2 === 0), everywhere.filter((_, index) => index % 2 === 1)];

/** Everything that the policy refuses on a page, from the first moment on. */
async function collectViolations(page: Page): Promise<string[]> {
  const violations: string[] = [];
  await page.exposeFunction('reportViolation', (text: string) => violations.push(text));
  await page.addInitScript(() => {
    const { reportViolation } = window as unknown as { reportViolation: (text: string) => void };
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      reportViolation(`${effectiveDirective} ${blockedURI}`),
    );
  });
  return violations;
}

/** 320 CSS pixels: the smallest phones, and a window of 1280 at 400 % zoom. */
const narrow = { width: 320, height: 640 };

test.describe('on the smallest phone', () => {
  test.use({ viewport: narrow });

  for (const [index, paths] of halves.entries()) {
    test(`no page breaks the policy, writes to the console, asks another host, is wider than the window or scrolls where keys do not reach (${index + 1} of ${halves.length})`, async ({
      page,
    }) => {
      const violations = await collectViolations(page);
      const messages: string[] = [];
      const foreign: string[] = [];
      page.on('console', (message) => messages.push(message.text()));
      page.on('request', (request) => {
        if (!request.url().startsWith(`${site.origin}/`)) foreign.push(request.url());
      });
      for (const path of paths) {
        await open(page, path);
        expect
          .soft({ path, violations, messages, foreign })
          .toEqual({ path, violations: [], messages: [], foreign: [] });
        // It forwards to a page that is visited too.
        if (path === unlisted.short) continue;
        const { width, stuck } = await page.evaluate(() => ({
          width: document.scrollingElement!.scrollWidth,
          stuck: [...document.querySelectorAll<HTMLElement>('.run pre')]
            .filter((pre) => pre.scrollWidth > pre.clientWidth && pre.tabIndex < 0)
            .map(({ textContent }) => textContent),
        }));
        expect.soft(width, path).toBeLessThanOrEqual(narrow.width);
        // Where boxes are narrowest, most of them scroll.
        expect.soft(stuck, `what scrolls in the runs of ${path} and keys do not reach`).toEqual([]);
      }
    });
  }
});

test('using a page breaks nothing either', async ({ page }) => {
  const violations = await collectViolations(page);
  await open(page, site.articles[0]!);
  await page.getByRole('button', { name: /^Theme: / }).click();
  await page.getByRole('group', { name: 'Show' }).getByRole('button', { name: 'Podman' }).click();
  await page.locator('article summary').first().click();
  await page.locator('[data-copy-code]').filter({ visible: true }).first().click();
  expect(violations).toEqual([]);
});

test('every page carries the policy that the server sends', async ({ page, request }) => {
  const sent = (await request.get(site.base)).headers()['content-security-policy'];
  expect(sent).toContain("default-src 'none'");
  expect(sent).not.toContain('unsafe-inline');
  const metas = await readPages(page, site, site.htmlPaths, (document) =>
    document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content'),
  );
  for (const [path, meta] of metas) expect.soft(meta, path).toBe(sent);
});

test('the policy stands before everything that it must govern', async ({ page }) => {
  const before = await readPages(page, site, site.htmlPaths, (document) => {
    const all = [...document.head.children];
    return all
      .slice(
        0,
        all.findIndex((element) => element.getAttribute('http-equiv') === 'Content-Security-Policy'),
      )
      .map(({ localName }) => localName);
  });
  for (const [path, names] of before) expect.soft(names, path).toEqual(['meta']);
});

test('every file comes with headers that keep browsers from guessing', async ({ request }) => {
  for (const path of [site.articles[0]!, unlisted.short, '/anchors.json', '/icon.svg', '/no-such-page/']) {
    const headers = (await request.get(path)).headers();
    expect.soft(headers['x-content-type-options'], path).toBe('nosniff');
    expect.soft(headers['x-frame-options'], path).toBe('DENY');
    expect.soft(headers['referrer-policy'], path).toBe('strict-origin-when-cross-origin');
  }
});

test('the policy refuses a script, a style, a frame, a picture and a request that somebody slips in', async ({
  page,
}) => {
  const violations = await collectViolations(page);
  await open(page, site.articles[0]!);
  const harm = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.harm = "script"';
    document.body.append(script);
    document.body.insertAdjacentHTML(
      'beforeend',
      '<p id="slipped" style="color: rgb(1, 2, 3)" onclick="document.documentElement.dataset.harm = \'handler\'">slipped</p><img src="https://example.org/pixel.png" alt="" /><iframe src="https://example.org/"></iframe>',
    );
    document.getElementById('slipped')!.click();
    const request = await fetch('https://example.org/steal').then(
      () => 'sent',
      () => 'refused',
    );
    return {
      done: document.documentElement.dataset['harm'],
      colour: getComputedStyle(document.getElementById('slipped')!).color,
      request,
    };
  });
  expect(harm.done).toBeUndefined();
  expect(harm.colour).not.toBe('rgb(1, 2, 3)');
  expect(harm.request).toBe('refused');
  const refused = () => [...new Set(violations.map((violation) => violation.split(' ')[0]))].sort();
  await expect
    .poll(refused)
    .toEqual(['connect-src', 'frame-src', 'img-src', 'script-src-attr', 'script-src-elem', 'style-src-attr']);
});
