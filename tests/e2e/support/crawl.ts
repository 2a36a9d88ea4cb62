import type { Page } from '@playwright/test';
import { readPages } from './test.ts';

export interface Crawl {
  /** Pages and files that links lead to, as paths from the root of the host. */
  reached: string[];
  faults: string[];
}

/**
 * Follows every link of a site from its home page, as a reader without script would: each address must answer 200 below
 * the base path, and each fragment must name an element.
 */
export async function crawl(
  page: Page,
  site: { origin: string; base: string },
  start: readonly string[] = [],
): Promise<Crawl> {
  const faults: string[] = [];
  const seen = new Map<string, Set<string>>();
  const wanted: { from: string; path: string; fragment: string }[] = [];
  let front = [site.base, ...start];
  while (front.length > 0) {
    const read = await readPages(page, site, front, async (document, path) => {
      const { status, headers } = await fetch(path, { method: 'HEAD' });
      const html = headers.get('content-type')?.startsWith('text/html') ?? false;
      const addresses = [
        ...document.querySelectorAll(
          'a[href], link[href], script[src], img[src], form[action], meta[http-equiv="refresh"]',
        ),
      ].map(
        (element) =>
          element.getAttribute('href') ??
          element.getAttribute('src') ??
          element.getAttribute('action') ??
          element.getAttribute('content')!.replace(/^.*url=/, ''),
      );
      return {
        status,
        html,
        ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
        addresses: html ? addresses : [],
      };
    });
    front = [];
    for (const [from, { status, ids, addresses }] of read) {
      seen.set(from, new Set(ids));
      if (status !== 200) faults.push(`${from} answers ${status}`);
      for (const address of addresses) {
        const target = new URL(address, site.origin + from);
        // Addresses for other hosts and for search engines name the host that the build is for.
        if (target.origin !== site.origin) continue;
        wanted.push({ from, path: target.pathname, fragment: decodeURIComponent(target.hash.slice(1)) });
        if (!target.pathname.startsWith(site.base))
          faults.push(`${from} leads to ${address}, which is not below ${site.base}`);
        else if (!seen.has(target.pathname) && !front.includes(target.pathname)) front.push(target.pathname);
      }
    }
  }
  for (const { from, path, fragment } of wanted) {
    if (fragment && seen.has(path) && !seen.get(path)!.has(fragment))
      faults.push(`${from} leads to ${path}#${fragment}, and there is no such element`);
  }
  return { reached: [...seen.keys()].sort(), faults };
}
