import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMdx } from '../../src/corpus/mdx.ts';
import type { Text } from '../../src/model/all-texts.ts';
import { sentencesOf, shuffled } from '../../src/model/sentences.ts';

const text = (markdown: string, lines = true): Text => ({
  at: { file: 'a.mdx', line: lines ? 1 : 30 },
  tree: parseMdx(markdown, 'a.mdx').body,
  markdown,
  lines,
  topic: undefined,
  said: false,
});
const words = (markdown: string): string[] => sentencesOf(text(markdown)).map((sentence) => sentence.words);

test('a paragraph is cut at its full stops, not at those of versions and citations', () => {
  assert.deepEqual(
    words(
      'Since Podman 6.0 this network is the only one [@notes, 6.0.0. Changes]. Docker 29.7 has two of them instead.',
    ),
    ['Since Podman 6.0 this network is the only one [@notes, 6.0.0. Changes].', 'Docker 29.7 has two of them instead.'],
  );
});

test('a sentence names its file and line, its sources once each and where its links lead', () => {
  const [found] = sentencesOf(
    text('## Title\n\nThe shim [@shim, Stop] [@shim, Start] ends as it was [recorded here](id:run-x).'),
  );
  assert.deepEqual(found, {
    file: 'a.mdx',
    line: 3,
    words: 'The shim [@shim, Stop] [@shim, Start] ends as it was recorded here {id:run-x}.',
    sources: ['shim'],
    links: ['id:run-x'],
  });
});

test('a text from a data file has the line of its field', () => {
  assert.equal(sentencesOf(text('One sentence that says enough of it.', false))[0]!.line, 30);
});

test('a row of a table is one sentence, its cells apart', () => {
  assert.deepEqual(
    words('| | Docker | Podman |\n| --- | --- | --- |\n| Stays | a shim for each container | one conmon each |'),
    ['Stays | a shim for each container | one conmon each'],
  );
});

test('headings, questions, fragments and code are not drawn', () => {
  assert.deepEqual(
    words(
      '## What stays when all the others have gone\n\nWho stays when the command is gone?\n\nOnly one.\n\n```sh\ndocker run one two three four five\n```',
    ),
    [],
  );
});

test('sentences in panes and lists are drawn too', () => {
  assert.deepEqual(words('<Engines>\n<Docker>\n\n- The daemon writes all of its state.\n\n</Docker>\n</Engines>'), [
    'The daemon writes all of its state.',
  ]);
});

const many = Array.from({ length: 50 }, (_, i) => ({
  ...sentencesOf(text('One sentence that says enough.  And more of it too.'))[0]!,
  words: `sentence ${i}`,
}));

test('the order depends on the seed and on nothing else', () => {
  const order = shuffled(many, 'a').map((sentence) => sentence.words);
  assert.deepEqual(
    shuffled(many.toReversed(), 'a').map((sentence) => sentence.words),
    order,
  );
  assert.notDeepEqual(
    shuffled(many, 'b').map((sentence) => sentence.words),
    order,
  );
  assert.notDeepEqual(
    many.map((sentence) => sentence.words),
    order,
  );
});

test('a sentence that is mended is drawn anew and all others keep their turn', () => {
  const order = (list: typeof many): string[] => shuffled(list, 'a').map((sentence) => sentence.words);
  const mended = many.map((sentence, i) => (i === 7 ? { ...sentence, words: 'mended' } : sentence));
  assert.deepEqual(
    order(mended).filter((words) => words !== 'mended'),
    order(many).filter((words) => words !== 'sentence 7'),
  );
});
