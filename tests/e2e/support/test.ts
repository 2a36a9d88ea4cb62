import { test as base, expect, type Page } from '@playwright/test';

/** Every test fails when a script of the page throws, whatever it is about. */
export const test = base.extend<{ noScriptErrors: void }>({
  noScriptErrors: [
    async ({ context }, use) => {
      const errors: string[] = [];
      context.on('weberror', (error) => errors.push(error.error().message));
      await use();
      expect(errors, 'errors that scripts of the site threw').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

export const desktop = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };

/** Opens a page and waits until its script has run: the script is a module, so `load` is late enough. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'load' });
}

/** What became of following one fragment. */
export interface Landing {
  id: string;
  /** Undefined when the reader sees the place; else what is wrong, with numbers. */
  fault: string | undefined;
}

/**
 * Follows fragments on the open page and says where readers do not see the beginning of what they asked for: it is out
 * of the window, or something sticky covers it. `undefined` stands for the fragment that the page was opened with.
 */
export function landings(page: Page, ids: readonly (string | undefined)[]): Promise<Landing[]> {
  return page.evaluate(async (fragments) => {
    const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    // Scripts of the page were asked to listen first, so what they do about it is done as well.
    const followed = (id: string) =>
      new Promise((done) => {
        addEventListener('hashchange', done, { once: true });
        location.hash = id;
      });
    const faultOf = (id: string): string | undefined => {
      const target = document.getElementById(id);
      if (!target) return 'there is no such element';
      const { left, top, width, height } = target.getBoundingClientRect();
      if (width === 0 || height === 0) return 'it has no size';
      if (top < 0 || top + Math.min(height, 24) > innerHeight)
        return `it stands at ${Math.round(top)} of ${innerHeight}`;
      const seen = document.elementFromPoint(left + Math.min(width / 2, 8), top + Math.min(height / 2, 8));
      if (target.contains(seen)) return undefined;
      return `at ${Math.round(top)} it is covered by ${seen?.className || seen?.tagName}`;
    };
    const found: { id: string; fault: string | undefined }[] = [];
    for (const asked of fragments) {
      const id = asked ?? location.hash.slice(1);
      if (asked) await followed(asked);
      await painted();
      found.push({ id, fault: faultOf(id) });
    }
    return found;
  }, ids);
}

/**
 * Reads pages as they come from the server, without styles or script: a question about the HTML of many pages needs no
 * rendering of each. `ask` runs in the browser, knows nothing from outside, and is called with each document.
 */
export async function readPages<Answer>(
  page: Page,
  site: { origin: string; base: string },
  paths: readonly string[],
  ask: (document: Document, path: string) => Answer | Promise<Answer>,
): Promise<Map<string, Answer>> {
  if (!page.url().startsWith(site.origin)) await page.goto(`${site.origin}${site.base}robots.txt`);
  const answers: Answer[] = [];
  // A browser refuses thousands of requests at once.
  for (let from = 0; from < paths.length; from += 100) {
    const some = JSON.stringify(paths.slice(from, from + 100));
    answers.push(
      ...(await page.evaluate<Answer[]>(`Promise.all(${some}.map(async (path) => {
        const text = await (await fetch(path)).text();
        return (${ask})(new DOMParser().parseFromString(text, 'text/html'), path);
      }))`)),
    );
  }
  return new Map(paths.map((path, index) => [path, answers[index]!]));
}
