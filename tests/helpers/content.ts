import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSite } from '../../src/corpus/load.ts';
import { textsOfCorpus, type Text } from '../../src/model/all-texts.ts';

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

/** Every text that a reader can read. */
export const texts = (): Text[] => textsOfCorpus(corpus);
