import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMdx } from '../../src/corpus/mdx.ts';

const front = '---\ntitle: x\n---\n';

test('an article is taken apart into frontmatter and body', () => {
  const { frontmatter, body, problems } = parseMdx(`${front}Text.\n`, 'a.mdx');
  assert.equal(frontmatter, 'title: x');
  assert.deepEqual(
    body.children.map(({ type }) => type),
    ['paragraph'],
  );
  assert.deepEqual(problems, []);
});

test('lines are those of the whole file', () => {
  const { body } = parseMdx(`${front}Text.\n\n## Title {#a-b}\n`, 'a.mdx');
  assert.deepEqual(
    body.children.map(({ position }) => position?.start.line),
    [4, 6],
  );
});

test('an article may lack frontmatter, which the check of its shape then refuses', () => {
  assert.equal(parseMdx('Text.', 'a.mdx').frontmatter, '');
});

const faults: [string, string, number, RegExp][] = [
  [
    'an unclosed brace',
    'One.\n\nTwo {three.\n',
    6,
    /expected a corresponding closing brace for `\{`, in "Two \{three\."/,
  ],
  ['a brace that holds no code', 'One.\n\nTwo {{.State}}.\n', 6, /Could not parse expression/],
  ['a loose angle bracket', 'One.\n\nTwo <none>.\n', 6, /Expected a closing tag for `<none>`/],
  ['an angle bracket before a number', 'One <1.\n', 4, /Unexpected character after `<`/],
  ['a component that is not closed', '<Aside kind="note">\n\nText.\n', 4, /Expected a closing tag for `<Aside>`/],
  [
    'a component that is closed by another',
    '<Engines>\n<Docker>\n\nText.\n\n</Engines>\n',
    9,
    /Unexpected closing tag `<\/Engines>`/,
  ],
  ['an HTML comment', 'One.\n\n<!-- two -->\n', 6, /Unexpected character `!`/],
];
for (const [what, text, line, message] of faults) {
  test(`${what} is a problem with its line and its words`, () => {
    const { problems, body } = parseMdx(front + text, 'a.mdx');
    assert.equal(problems.length, 1);
    assert.deepEqual([problems[0]!.file, problems[0]!.line], ['a.mdx', line]);
    assert.match(problems[0]!.message, message);
    assert.match(problems[0]!.mend, /must stand in backticks; every component must be closed/);
    assert.deepEqual(body.children, []);
  });
}

test('the position is said once, and without words of the parser', () => {
  assert.doesNotMatch(parseMdx('Two <none>.', 'a.mdx').problems[0]!.message, /\d+:\d+: |mdx-jsx/);
});

test('braces and brackets in code and fences are text', () => {
  const { problems } = parseMdx(
    'Use `{{.State}}` and `<none>`.\n\n```sh\ndocker ps --format "{{.ID}}" > <file>\n```\n',
    'a.mdx',
  );
  assert.deepEqual(problems, []);
});

test('what other dialects read as directives stays text', () => {
  const { body } = parseMdx('Mount with :Z at 10:30 from nginx:latest.', 'a.mdx');
  assert.deepEqual((body.children[0] as { children: unknown[] }).children.length, 1);
});

test('quotes become curly, dashes stay as they are typed: they are flags', () => {
  const { body } = parseMdx('Use --rm and "this".', 'a.mdx');
  assert.equal((body.children[0] as { children: { value: string }[] }).children[0]!.value, 'Use --rm and “this”.');
});
