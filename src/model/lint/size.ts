import { inlineUse, wordsPerMinute } from '../inline.ts';
import { lastSections } from '../last-sections.ts';
import { problem, type Problem } from '../problem.ts';
import { pathMinutes, readingPath, type PathMinutes } from '../reading-path.ts';
import { countNodes } from '../sections.ts';
import type { Article, Site } from '../site.ts';

/** What an article of this site keeps within. Most have 900 to 1,800 words. */
export const articleLimits = {
  words: { least: 300, most: 1900 },
  sections: { least: 3, most: 10 },
  citations: { least: 5 },
} as const;

/**
 * Says where an article is too short, too long, too bare or without its last two sections, and where a reading path
 * takes longer than it promises. Such content builds; the tests ask that none of it stays.
 */
export function adviseOnSize(site: Site): Problem[] {
  return [
    ...site.articles.flatMap(adviseOnArticle),
    ...(['2', '16'] as const).flatMap((path) => adviseOnPath(site, path)),
  ];
}

function adviseOnArticle({ file, outline }: Article): Problem[] {
  const at = { file: file.file, line: 1 };
  const words = countNodes(file.body.children);
  const sections = outline.sections.filter(({ depth }) => depth === 2);
  const citations = inlineUse(file.body).citations.length;
  const { words: w, sections: s, citations: c } = articleLimits;
  const ends = sections.slice(-2).map(({ title }) => title);
  return [
    ...(words < w.least || words > w.most
      ? [
          problem(
            at,
            `the article has ${words} words`,
            `Keep it between ${w.least} and ${w.most}, counted without what is embedded`,
          ),
        ]
      : []),
    ...(sections.length < s.least || sections.length > s.most
      ? [
          problem(
            at,
            `the article has ${sections.length} sections`,
            `Give it ${s.least} to ${s.most} headings of level 2`,
          ),
        ]
      : []),
    ...(citations < c.least
      ? [
          problem(
            at,
            `the article cites ${citations} times`,
            `Cite each claim that could be wrong, ${c.least} times at least`,
          ),
        ]
      : []),
    ...(ends.join() !== lastSections.join()
      ? [
          problem(
            at,
            `the article ends with "${ends.join('" and "')}"`,
            `End it with "${lastSections.join('" and "')}"`,
          ),
        ]
      : []),
  ];
}

function adviseOnPath(site: Site, minutes: PathMinutes): Problem[] {
  const steps = readingPath(site, minutes);
  const words = steps.reduce((sum, step) => sum + step.words, 0);
  const most = Number(minutes) * wordsPerMinute;
  if (words <= most) return [];
  const file = site.articles[0]?.file.file ?? 'content/articles';
  return [
    problem(
      { file, line: 1 },
      `the ${minutes}-minute path over all articles has ${words} words, ${pathMinutes(steps)} minutes`,
      `At most ${most}: take data-path="${minutes}" from a section, or path: '${minutes}' from an article, that not everybody must read`,
    ),
  ];
}
