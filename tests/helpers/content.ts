import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MdastNode } from 'satteri';
import { loadSite } from '../../src/corpus/load.ts';
import { parseMarkdown } from '../../src/model/dialect.ts';
import {
  claimTexts,
  figureTexts,
  homeTexts,
  labTexts,
  measurementTexts,
  predictionTexts,
  questionTexts,
  termTexts,
  type NamedText,
} from '../../src/model/texts.ts';
import { releaseTexts } from '../../src/model/releases.ts';
import type { Location } from '../../src/model/problem.ts';

/** The folder of the project whose real content is tested. */
export const root = join(import.meta.dirname, '../..');

/** The real content, read once; tests only look at it. */
export const loaded = loadSite(root);
export const { site } = loaded;
export const { corpus } = site;

/** A file of the project as text. */
export function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** A text of the content as a tree, with where it begins. `lines` tells whether lines of the tree are lines of the file. */
export interface Text {
  at: Location;
  tree: MdastNode;
  markdown: string;
  lines: boolean;
}

/** Every text that a reader can read: articles, their answers, records and the home page. */
export function texts(): Text[] {
  const records = <T>(
    entries: readonly { data: T; locate(path: PropertyKey[]): Location }[],
    of: (data: T) => NamedText[],
  ) => entries.flatMap(({ data, locate }) => of(data).map(({ text, path }) => ({ text, at: locate(path) })));
  const plain = [
    ...corpus.articles.map(({ meta, locate }) => ({ text: meta.answer, at: locate(['answer']) })),
    ...corpus.claims.map(({ data, locate }) => ({ text: data.said, at: locate(['said']) })),
    ...corpus.figures.map(({ data, locate }) => ({ text: data.desc, at: locate(['desc']) })),
    ...corpus.sections.map(({ data, locate }) => ({ text: data.lead, at: locate(['lead']) })),
    ...records(corpus.claims, claimTexts),
    ...records(corpus.terms, termTexts),
    ...records(corpus.questions, questionTexts),
    ...records(corpus.figures, figureTexts),
    ...records(corpus.predictions, predictionTexts),
    ...records(corpus.measurements, measurementTexts),
    ...records([corpus.home], homeTexts),
    ...records(corpus.releases, releaseTexts),
    ...records([corpus.lab], (lab) => labTexts(lab).flatMap((part) => part.texts)),
  ];
  return [
    ...corpus.articles.map(({ file, body, raw }) => ({
      at: { file, line: 1 },
      tree: body as MdastNode,
      markdown: raw,
      lines: true,
    })),
    ...plain.map(({ text, at }) => ({ at, tree: parseMarkdown(text), markdown: text, lines: false })),
  ];
}
