import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageTwin } from '../../src/model/twin-pages.ts';
import { site } from '../helpers/content.ts';
import { parse, skeleton } from '../helpers/markdown.ts';

const host = 'https://example.org';
const twins = [...site.pages.values()].flatMap((page) => {
  const text = pageTwin(page, { site, page: page.path, absolute: (path) => host + path });
  return text === undefined ? [] : [{ page, text }];
});

/** Code in ticks and fences may hold anything: it is left out when a text is searched. */
function prose(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');
}

for (const { page, text } of twins) {
  test(`the twin of ${page.path} is plain Markdown`, () => {
    const leftovers = [/<[A-Z]\w*[\s>]/, /\[@/, /\\\[@/, /\{#/, /\]\((?:id|term):/, /\]\(\//, /data-path/, /\bundefined\b/];
    for (const left of leftovers) assert.doesNotMatch(prose(text), left);
  });

  test(`every footnote in the twin of ${page.path} is defined`, () => {
    const used = new Set([...prose(text).replace(/^\[\^\d+\]:/gm, '').matchAll(/\[\^(\d+)\]/g)].map((match) => match[1]));
    const defined = new Set([...text.matchAll(/^\[\^(\d+)\]:/gm)].map((match) => match[1]));
    assert.deepEqual([...used].filter((number) => !defined.has(number)), []);
    assert.deepEqual([...defined].filter((number) => !used.has(number)), []);
  });

  test(`the links in the twin of ${page.path} lead to places that exist`, () => {
    const internal = [...prose(text).matchAll(/\]\(https:\/\/example\.org([^)]*)\)/g)].map((match) => match[1]!);
    for (const link of internal) {
      const [path = '', fragment] = link.split('#');
      const short = /^\/s\/(.+)\/$/.exec(path)?.[1];
      assert.ok(short ? site.places.has(short) : site.pages.has(path), link);
      if (fragment) assert.equal(site.places.get(fragment)?.page, path, link);
    }
  });
}

for (const { path, file } of site.articles) {
  test(`there and back again: the twin of ${path} has its headings, code and tables`, () => {
    const before = skeleton(file.body);
    const after = skeleton(parse(twins.find(({ page }) => page.path === path)!.text));
    assert.deepEqual(after.headings, [`1 ${file.meta.title}`, ...before.headings, '2 Read on']);
    assert.deepEqual(after.tables, before.tables);
    // Transcripts are code in the twin and a component in the article.
    const own = after.code.filter((code) => !code.startsWith('text '));
    const changed = own.filter((code) => !before.code.includes(code));
    assert.equal(own.length, before.code.length);
    assert.ok(changed.every((code) => code.startsWith('diff ')), changed.join('\n'));
  });
}
