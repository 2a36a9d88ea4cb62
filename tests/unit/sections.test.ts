import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMdx } from '../../src/corpus/mdx.ts';
import { codeWords, countNodes, firstParagraph, outline, wordsOf } from '../../src/model/sections.ts';

const text = `The opening.

## Who starts it {#who-starts data-path="2" data-keywords="fork, exec ,, ppid"}

<Engines>
<Docker>

\`dockerd\` asks [@a] a **runtime**.

</Docker>
</Engines>

Later \`--detach\` and \`dockerd\` again.

### What stays {#what-stays}

## No id
`;

const { opening, sections } = outline(parseMdx(text, 'test.mdx').body);

test('what stands before the first heading is the opening', () => {
  assert.equal(wordsOf(opening), 'The opening.');
});

test('each heading begins a section, whatever its level', () => {
  assert.deepEqual(
    sections.map(({ title, depth, line }) => [title, depth, line]),
    [
      ['Who starts it', 2, 3],
      ['What stays', 3, 15],
      ['No id', 2, 17],
    ],
  );
});

test('a heading without id gives a section without id', () => {
  assert.deepEqual(
    sections.map(({ id }) => id),
    ['who-starts', 'what-stays', undefined],
  );
});

test('a section knows its reading path and its keywords', () => {
  assert.equal(sections[0]!.path, '2');
  assert.deepEqual(sections[0]!.keywords, ['fork', 'exec', 'ppid']);
  assert.deepEqual(sections[1]!.keywords, []);
});

test('a section ends where the next heading begins', () => {
  assert.equal(sections[0]!.nodes.length, 2);
  assert.equal(sections[1]!.nodes.length, 0);
});

test('the words of a section are plain and without citations', () => {
  assert.equal(wordsOf(sections[0]!.nodes), 'dockerd asks a runtime. Later --detach and dockerd again.');
  assert.equal(countNodes(sections[0]!.nodes), 9);
});

test('the first paragraph is found inside a pane', () => {
  assert.equal(firstParagraph(sections[0]!.nodes), 'dockerd asks a runtime.');
});

test('without a paragraph the first paragraph is empty', () => {
  assert.equal(firstParagraph(parseMdx('```sh\nls\n```', 'test.mdx').body.children), '');
});

test('code words are those in ticks, each once', () => {
  assert.deepEqual(codeWords(sections[0]!.nodes), ['dockerd', '--detach']);
});

test('a text without headings is all opening', () => {
  const all = outline(parseMdx('One.\n\nTwo.', 'test.mdx').body);
  assert.deepEqual([all.opening.length, all.sections.length], [2, 0]);
});
