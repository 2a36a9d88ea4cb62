import { loadSite } from './corpus/load.ts';
import { formatProblem } from './model/problem.ts';
import type { Site } from './model/site.ts';

let cached: Site | undefined;

/**
 * The site as pages and endpoints see it. Built once for a build; while developing it is read again
 * for each page, which takes milliseconds and never shows stale knowledge.
 *
 * @throws in a build, when the content has problems, with all of them in the message
 */
export function getSite(): Site {
  if (cached) return cached;
  const { site, problems } = loadSite(process.cwd());
  const report = problems.map(formatProblem).join('\n');
  if (import.meta.env?.DEV) {
    // While writing, a half-finished text must not hide the page: it is named in the terminal instead.
    if (report) console.warn(report);
    return site;
  }
  if (report) throw new Error(`The content does not hold together:\n${report}`);
  cached = site;
  return site;
}
