import { countWords, plainText, wordsPerMinute } from './inline.ts';
import { homeWords } from './build.ts';
import { countNodes } from './sections.ts';
import type { Site } from './site.ts';
import { embeddedWords } from './uses.ts';

/** One stop of a reading path. */
export interface PathStep {
  title: string;
  /** Path or path and fragment, below the base. */
  url: string;
  words: number;
}

export type PathMinutes = '2' | '16';

/**
 * What to read in two or sixteen minutes: the answers of the articles and the sections that their writers marked for it,
 * and in sixteen minutes the trade-offs of the home page before them.
 */
export function readingPath(site: Site, minutes: PathMinutes): PathStep[] {
  const onPath = (mark: string | undefined): boolean => mark === '2' || (mark === '16' && minutes === '16');
  const home = minutes === '16' ? [{ title: 'The trade-offs', url: '/', words: homeWords(site.corpus) }] : [];
  return [
    ...home,
    ...site.articles.flatMap(({ path, file, outline }) => [
      ...(onPath(file.meta.path)
        ? [{ title: file.meta.title, url: path, words: countWords(plainText(file.meta.answer)) }]
        : []),
      ...outline.sections
        .filter(({ id, path: mark }) => id !== undefined && onPath(mark))
        .map((section) => ({
          title: section.title,
          url: `${path}#${section.id}`,
          words: countNodes(section.nodes) + countWords(embeddedWords(site.corpus, section.nodes)),
        })),
    ]),
  ];
}

/** Minutes that a reading path takes, to one decimal. */
export function pathMinutes(steps: readonly PathStep[]): number {
  return Math.round((steps.reduce((sum, { words }) => sum + words, 0) / wordsPerMinute) * 10) / 10;
}
