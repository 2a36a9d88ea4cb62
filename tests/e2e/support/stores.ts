import type { Page } from '@playwright/test';

/** Ways in which `localStorage` fails readers, each set up before any script of the page runs. */
export const brokenStores: Record<string, (page: Page) => Promise<unknown>> = {
  'is blocked': (page) =>
    page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('The request was denied.', 'SecurityError');
        },
      });
    }),
  'is full': (page) =>
    page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    }),
  'holds nonsense': (page) =>
    page.addInitScript(() => {
      for (const name of ['theme', 'engine']) {
        if (!localStorage.getItem(name)) localStorage.setItem(name, '{"toString":1}"><script>');
      }
    }),
};

/** What a reader's store holds before the first page opens. Later pages keep what the reader chose since. */
export async function keptBefore(page: Page, values: Record<string, string>): Promise<void> {
  await page.addInitScript((kept) => {
    if (sessionStorage.getItem('kept-before')) return;
    sessionStorage.setItem('kept-before', 'yes');
    for (const [name, value] of Object.entries(kept)) localStorage.setItem(name, value);
  }, values);
}

/** Keeps script files from arriving: what the page shows then is what it shows before they arrive. */
export async function withoutScriptFiles(page: Page): Promise<void> {
  await page.route('**/_astro/*.js', (route) => route.abort());
}
