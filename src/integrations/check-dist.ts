import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../model/place.ts';
import { nearest } from '../model/problem.ts';
import { readHtml, type HtmlFacts } from './read-html.ts';
import { scriptHash } from './policy.ts';

interface BuiltPage extends HtmlFacts {
  file: string;
}

/** What reading the built site gives: one sentence for each fault, and how many internal links were followed. */
export interface DistReport {
  faults: string[];
  links: number;
}

/**
 * Checks every HTML file below `root` as a browser would see it: links and fragments lead somewhere, images say what
 * they show and how large they are, nothing breaks the policy, and the places are exactly where the Site says.
 *
 * @param inlineHash the hash of the one inline script that the policy allows
 * @param former page and fragment of where places once stood: there a page may still answer to their ids
 */
export function checkDist(
  root: string,
  base: string,
  places: readonly Place[],
  inlineHash: string,
  former: ReadonlySet<string> = new Set(),
): DistReport {
  const pages = new Map(
    htmlFiles(root).map((file): [string, BuiltPage] => [
      urlOf(file),
      { file: `dist/${file}`, ...readHtml(readFileSync(join(root, file), 'utf8')) },
    ]),
  );
  const faults: string[] = [];
  let links = 0;
  for (const [url, facts] of pages) {
    const fault = (line: number, message: string): void => void faults.push(`${facts.file}:${line}  ${message}`);
    for (const { id, line } of facts.duplicateIds)
      fault(line, `the id "${id}" stands twice. Give one of the two another`);
    for (const { what, line } of facts.images) fault(line, `${what}. Say it in the component that writes the image`);
    for (const { line } of facts.inlineStyles) fault(line, 'an inline style, which the policy forbids. Use a class');
    for (const { text, line } of facts.inlineScripts) {
      if (scriptHash(text) !== inlineHash)
        fault(line, 'an inline script that the policy does not name. Make it a file');
    }
    for (const { href, line } of facts.links) {
      const reason = deadReason(href, url, base, root, pages);
      if (reason === undefined) continue;
      links += 1;
      if (reason) fault(line, `dead link "${href}": ${reason}`);
    }
  }
  faults.push(...misplaced(pages, places, former));
  return { faults, links };
}

/** Undefined for a link to another host, '' for a live link, else the reason why it is dead and what is near. */
function deadReason(
  href: string,
  from: string,
  base: string,
  root: string,
  pages: ReadonlyMap<string, BuiltPage>,
): string | undefined {
  if (/^(?:id|term):/.test(href)) return 'it is not resolved: the component that writes it must ask resolveLink()';
  if (/^(?:[a-z]+:|\/\/)/i.test(href)) return undefined;
  const [beforeHash = '', fragment] = href.split('#');
  const path = beforeHash.split('?')[0]!;
  const target = new URL(path, `http://site${base}${from.slice(1)}`).pathname;
  const below = path === '' ? from : target.startsWith(base) ? `/${target.slice(base.length)}` : undefined;
  if (below === undefined) return `it leaves the base path ${base}. Use withBase()`;
  const page = pages.get(below);
  if (!page) {
    const file = join(root, below);
    if (existsSync(file) && statSync(file).isFile()) return '';
    return `there is no such page. Near: ${nearest(below, pages.keys()).join(', ') || 'none'}`;
  }
  if (fragment && !page.ids.has(fragment) && !page.ids.has(decoded(fragment))) {
    return `${below} has no id "${fragment}". Near: ${nearest(fragment, page.ids.keys()).join(', ') || 'none'}`;
  }
  return '';
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function misplaced(
  pages: ReadonlyMap<string, BuiltPage>,
  places: readonly Place[],
  former: ReadonlySet<string>,
): string[] {
  const missing = places
    .filter((place) => !pages.get(place.page)?.ids.has(place.id))
    .map(
      (place) =>
        `${place.at.file}:${place.at.line}  the place "${place.id}" is not on its page dist${place.page}. The page or a component must write its id`,
    );
  const homes = new Map(places.map((place) => [place.id, place.page]));
  const strays = [...pages].flatMap(([url, { file, ids }]) =>
    [...ids]
      .filter(([id]) => homes.has(id) && homes.get(id) !== url && !former.has(`${url}#${id}`))
      .map(
        ([id, line]) =>
          `${file}:${line}  the id "${id}" belongs to ${homes.get(id)} and stands here too. Only its home page may write it`,
      ),
  );
  return [...missing, ...strays];
}

function htmlFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.html') && !file.startsWith('pagefind/'),
  );
}

function urlOf(file: string): string {
  return `/${file}`.replace(/index\.html$/, '');
}
