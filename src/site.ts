import { loadSite } from './corpus/load.ts';
import { formatProblem } from './model/problem.ts';
import type { Site } from './model/site.ts';

/** How long a reading serves while developing: one page asks for it dozens of times. */
const freshFor = 500;

let cached: Site | undefined;
let readAt = 0;

/**
 * The site as pages and endpoints see it. Built once for a build; while developing it is read again
 * for each page, and never shows stale knowledge.
 *
 * @throws when the content has problems, with all of them in the message
 */
export function getSite(): Site {
  if (cached && !(import.meta.env?.DEV && Date.now() - readAt > freshFor)) return cached;
  const { site, problems, lockProblems } = loadSite(process.cwd());
  // While writing, a place that is not in the lock yet must not hide the page.
  const blocking = import.meta.env?.DEV ? problems.filter((problem) => !lockProblems.includes(problem)) : problems;
  if (blocking.length > 0)
    throw new Error(`The content does not hold together:\n${blocking.map(formatProblem).join('\n')}`);
  cached = site;
  readAt = Date.now();
  return site;
}

/** Id and title of each section, in order. */
export function sectionTitles({ corpus }: Site): [id: string, title: string][] {
  return corpus.sections.map(({ id, data }) => [id, data.title]);
}
