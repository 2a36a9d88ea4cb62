import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainText } from '../../src/model/inline.ts';
import { lineOf, textOf, walk } from '../../src/model/tree.ts';
import { site, texts } from '../helpers/content.ts';

/** What a reader of this site should not meet, and why. */
const unwanted: { what: string; pattern: RegExp; why: string }[] = [
  { what: 'two dashes in a sentence', pattern: /—[^.!?]*—/, why: 'The sentence holds two: write two sentences' },
  { what: 'an announcement of importance', pattern: /\bit(?:['’]s| is) (?:important|worth|crucial|essential) (?:to (?:note|mention|remember|understand)|noting|mentioning)\b/i, why: 'Say it; readers see that it is there' },
  { what: 'an announcement of a note', pattern: /\b(?:note that|please note|keep in mind that|as mentioned (?:above|before|earlier))\b/i, why: 'Take the words away and read the sentence again' },
  { what: 'a word that calls things easy', pattern: /\b(?:simply|(?<!more )easily|obviously|of course|trivially|effortlessly)\b/i, why: 'What is easy for the writer may stop the reader' },
  { what: '"just" as filler', pattern: /\b(?:you|can|is|are|it|will|to) just\b|\bjust (?:run|use|add|install|do|works?|set|type|like that)\b/i, why: 'Take the word away' },
  { what: 'an intensifier', pattern: /\b(?:very|extremely|incredibly|highly|truly)\b/i, why: 'Say how much, or leave it out' },
  { what: 'an inflated verb', pattern: /\b(?:leverag\w+|utili[sz]\w+|delv\w+|empower\w*|unlock\w*|supercharg\w+|streamlin\w+)\b/i, why: 'Write use, look, let' },
  { what: 'advertising', pattern: /\b(?:seamless\w*|cutting-edge|game.changer|powerful|robust|blazing\w*|state-of-the-art|best-in-class|world-class|rich ecosystem)\b/i, why: 'Name the property that can be checked' },
  { what: 'a worn phrase', pattern: /\b(?:in today['’]s|in the world of|when it comes to|at the end of the day|under the hood|out of the box|the devil is in|deep dive|first-class citizen|silver bullet)\b/i, why: 'Say what is meant' },
  { what: 'an essay in small', pattern: /\b(?:in conclusion|to sum up|in summary|overall, |moreover|furthermore|additionally, |needless to say|that being said)\b/i, why: 'The order of the sentences says it' },
  { what: 'a contrast for effect', pattern: /\b(?:it['’]s|it is|this is) not (?:just|only|merely) [^.;]*[,;] (?:it['’]s|it is|but)\b/i, why: 'Say what it is' },
  { what: 'an exclamation', pattern: /[a-z]!(?:\s|$)/, why: 'The fact is enough' },
  { what: 'a doubled word', pattern: /\b(the|a|an|is|are|to|of|in|and|that|it|for|with|on|by)\s+\1\b/i, why: 'One of the two is a slip' },
  { what: 'a note to oneself', pattern: /\b(?:TODO|FIXME|XXX|TBD|lorem ipsum)\b/, why: 'Finish the text or take it out' },
];

/** Paragraphs, cells, items and headings with their place: code, which quotes programs, is left out. */
const passages = texts().flatMap(({ at, tree, lines }) => {
  const found: { where: string; words: string }[] = [];
  walk(tree, (node) => {
    if (!['paragraph', 'heading', 'tableCell'].includes(node.type)) return;
    const clone = structuredClone(node);
    walk(clone, (inner) => {
      if (inner.type === 'inlineCode') inner.value = 'CODE';
    });
    found.push({ where: `${at.file}:${lines ? lineOf(node) : at.line}`, words: plainText(textOf(clone)) });
  });
  return found;
});

for (const { what, pattern, why } of unwanted) {
  test(`no text holds ${what}`, () => {
    const found = passages.filter(({ words }) => pattern.test(words)).map(({ where, words }) => `${where}  “${pattern.exec(words)![0]}”`);
    assert.deepEqual(found, [], why);
  });
}

test('the texts are really read', () => {
  assert.ok(passages.length > 500, `only ${passages.length} passages were found`);
});

test('titles of sections do not end in a full stop', () => {
  const dotted = [...site.places.values()].filter(({ kind, title }) => kind === 'section' && /[.:]$/.test(title)).map(({ id, title }) => `${id}: ${title}`);
  assert.deepEqual(dotted, []);
});

test('no two articles or sections of one article have the same title', () => {
  for (const { path, outline } of site.articles) {
    const titles = outline.sections.map(({ title }) => title);
    assert.equal(new Set(titles).size, titles.length, path);
  }
  const titles = site.articles.map(({ file }) => file.meta.title);
  assert.equal(new Set(titles).size, titles.length);
});
