import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { loadSite } from '../../src/corpus/load.ts';
import { searchRecords } from '../../src/model/search/collect.ts';
import { createEngine } from '../../src/model/search/engine.ts';
import { textHits, type FoundPage, type TextHit } from '../../src/model/search/full-text.ts';
import { tellingWords } from '../../src/model/search/query.ts';

/** The second tier, with the index of the last build and Pagefind's own script, in plain Node. */
const dist = process.env['DIST_DIR'] ?? join(process.cwd(), 'dist');
const script = join(dist, 'pagefind/pagefind.js');
const skip = existsSync(script) ? false : 'there is no built index: npm run build';

interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<FoundPage> }[] }>;
  destroy(): Promise<void>;
}

const { site } = loadSite(process.cwd());
const records = searchRecords(site);
const engine = createEngine(records);

/** Pagefind takes the forms of a word for one: `detaches` finds `detached` too. What is left without an ending stands for them. */
const stem = (word: string): string => word.slice(0, Math.max(5, word.length - 3));

/** Words that stand in the text of one section only, in any form, and in no record: what the first tier cannot know. */
function wordsOfTextOnly(most: number): [word: string, place: string][] {
  const owners = new Map<string, Set<string>>();
  const stems = new Map<string, Set<string>>();
  const add = (to: typeof owners, word: string, id: string) => to.set(word, (to.get(word) ?? new Set()).add(id));
  for (const { id, text } of site.places.values()) {
    for (const [word] of text.toLowerCase().matchAll(/[a-z]{5,}/g)) add(stems, stem(word), id);
    for (const [word] of text.toLowerCase().matchAll(/(?<![\w./-])[a-z]{8,}(?![\w/-])/g)) add(owners, word, id);
  }
  const alone = [...owners].flatMap(([word, ids]): [string, string][] => {
    const [id] = ids;
    return stems.get(stem(word))!.size === 1 && site.places.get(id!)!.kind === 'section' ? [[word, id!]] : [];
  });
  const unknown = alone.filter(([word, id]) => !engine.find(word).some(({ record }) => record.key === id));
  // Spread over the whole text, the same at every run.
  return unknown.filter((_, i) => i % Math.ceil(unknown.length / most) === 0);
}

async function find(pagefind: Pagefind, query: string, known: ReadonlySet<string> = new Set()): Promise<TextHit[]> {
  const words = tellingWords(query);
  const { results } = await pagefind.search(words);
  const pages = await Promise.all(results.slice(0, 8).map((result) => result.data()));
  return textHits(words, pages, records, '/', known);
}

test('the full text finds what the first tier does not know', { skip }, async (t) => {
  // Node's fetch knows no files.
  t.mock.method(
    globalThis,
    'fetch',
    async (input: string | URL) => new Response(await readFile(new URL(String(input).replace(/\?.*$/, '')))),
  );
  const pagefind = (await import(pathToFileURL(script).href)) as Pagefind;
  await pagefind.options({ baseUrl: '/', excerptLength: 24 });
  const asked = wordsOfTextOnly(25);
  assert.ok(asked.length >= 10, 'there are words to ask for');
  const missed: string[] = [];
  for (const [word, place] of asked) {
    const hits = await find(pagefind, word);
    if (!hits.some(({ record }) => record.key === place)) missed.push(`${word} (${place})`);
    assert.ok(
      hits.every(({ excerpt }) => excerpt.some(({ marked }) => marked)),
      `every excerpt for ${word} has a mark`,
    );
    assert.ok(
      hits.every(({ excerpt }) => excerpt.every(({ text }) => !text.includes('<mark>'))),
      `no excerpt for ${word} is HTML`,
    );
    assert.ok(
      !(await find(pagefind, word, new Set([place]))).some(({ record }) => record.key === place),
      'what stands above is left out',
    );
  }
  t.diagnostic(
    `${asked.length - missed.length} of ${asked.length} words of the full text lead to their section; missed: ${missed.join(', ') || 'none'}`,
  );
  assert.ok(missed.length <= asked.length / 10, `missed: ${missed.join(', ')}`);
  assert.deepEqual(await find(pagefind, 'zzzzzzzz'), [], 'nothing is found by the first letter of a word');
  await pagefind.destroy();
});
