import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMarkdown } from '../../src/model/dialect.ts';
import {
  countWords,
  inlineUse,
  linkTarget,
  minutesFor,
  plainText,
  splitCitations,
  wordsPerMinute,
} from '../../src/model/inline.ts';

test('a text without citations is one piece', () => {
  assert.deepEqual(splitCitations('No source here.'), [{ text: 'No source here.' }]);
});

test('an empty text has no pieces', () => {
  assert.deepEqual(splitCitations(''), []);
});

test('a citation names a source and a place in it', () => {
  assert.deepEqual(splitCitations('It asks [@podman-run-1, --detach] and waits.'), [
    { text: 'It asks ' },
    { citation: { source: 'podman-run-1', place: '--detach' } },
    { text: ' and waits.' },
  ]);
});

test('a citation without place means the whole work', () => {
  assert.deepEqual(splitCitations('[@oci-spec]'), [{ citation: { source: 'oci-spec', place: '' } }]);
});

test('a place may hold commas, colons, dots and quotes', () => {
  assert.deepEqual(splitCitations('[@a, sections 1, 2: "x" at 4.0.0 ]'), [
    { citation: { source: 'a', place: 'sections 1, 2: "x" at 4.0.0' } },
  ]);
});

test('citations may stand side by side', () => {
  assert.deepEqual(splitCitations('[@a][@b]'), [
    { citation: { source: 'a', place: '' } },
    { citation: { source: 'b', place: '' } },
  ]);
});

test('what only looks like a citation stays text', () => {
  for (const text of ['[@Bad Id]', '[@ a]', '[@a', 'a@b.example', '[a]'])
    assert.deepEqual(splitCitations(text), [{ text }]);
});

test('pieces put together again give the words of the text', () => {
  const text = 'One [@a] two [@b, x] three';
  assert.equal(
    splitCitations(text)
      .map((piece) => ('text' in piece ? piece.text : '*'))
      .join(''),
    'One * two * three',
  );
});

test('a link leads to a place, a term, a page or the web', () => {
  assert.deepEqual(linkTarget('id:docker-group'), { to: 'place', id: 'docker-group' });
  assert.deepEqual(linkTarget('term:conmon'), { to: 'place', id: 'term-conmon' });
  assert.deepEqual(linkTarget('/claims/'), { to: 'page', path: '/claims/' });
  assert.deepEqual(linkTarget('https://podman.io/'), { to: 'web', url: 'https://podman.io/' });
});

test('every other link leads nowhere', () => {
  for (const url of ['http://podman.io/', '../claims/', '#here', 'claims/', 'javascript:alert(1)', ''])
    assert.equal(linkTarget(url).to, 'nowhere');
});

test('the uses of a text are found with their lines', () => {
  const use = inlineUse(parseMarkdown('One [@a].\n\nTwo\nthree [@b, x] and [pod](term:pod).'));
  assert.deepEqual(use.citations, [
    { source: 'a', place: '', line: 1 },
    { source: 'b', place: 'x', line: 4 },
  ]);
  assert.deepEqual(use.links, [{ target: { to: 'place', id: 'term-pod' }, line: 4 }]);
});

test('a citation that breaks over lines has the line where it begins', () => {
  assert.deepEqual(inlineUse(parseMarkdown('Words\n[@a,\nplace] and [@b].')).citations, [
    { source: 'a', place: 'place', line: 2 },
    { source: 'b', place: '', line: 3 },
  ]);
});

test('an offset is added to every line', () => {
  const use = inlineUse(parseMarkdown('[@a] [x](id:y) [@B]'), 10);
  assert.deepEqual([use.citations[0]!.line, use.links[0]!.line, use.broken[0]!.line], [11, 11, 11]);
});

test('every broken citation is found, with what follows it', () => {
  const use = inlineUse(parseMarkdown('A [@Bad Id] b.\nThen [@ok] and\n[@ok, `code`] c.'));
  assert.deepEqual(
    use.broken.map(({ text, line }) => `${line} ${text.slice(0, 9)}`),
    ['1 [@Bad Id]', '3 [@ok, '],
  );
});

test('citations and links in code are none', () => {
  const use = inlineUse(parseMarkdown('`[@a]` and\n\n```text\n[@b] [x](id:y)\n```'));
  assert.deepEqual(use, { citations: [], links: [], broken: [] });
});

test('plain text has no citations, link targets, ticks and emphasis', () => {
  assert.equal(
    plainText('**Both** ask [conmon](term:conmon), with `podman run`, *once* [@podman-run-1, --detach].'),
    'Both ask conmon, with podman run, once.',
  );
});

test('plain text keeps underscores and stars that are no emphasis', () => {
  assert.equal(
    plainText('`snake_case_name` and 2 * 3 and compose_providers'),
    'snake_case_name and 2 * 3 and compose_providers',
  );
});

test('plain text folds white space and draws marks to their words', () => {
  assert.equal(plainText('One\n  two [@a] ; three [@b] .'), 'One two; three.');
});

test('words hold a letter or a digit', () => {
  assert.equal(countWords('Both engines: 2 – they differ …'), 5);
  assert.equal(countWords(''), 0);
  assert.equal(countWords(' größer  gleich '), 2);
});

test('reading time is whole minutes and never zero', () => {
  assert.equal(minutesFor(0), 1);
  assert.equal(minutesFor(wordsPerMinute * 3), 3);
  assert.equal(minutesFor(wordsPerMinute * 2.6), 3);
});
