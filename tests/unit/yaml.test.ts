import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { checkShape, parseYaml } from '../../src/corpus/yaml.ts';

const text = `q-first:
  question: Who?
  answers:
    junior: >-
      Long
      text
    senior: Short
  proof:
    - a-a
    - { to: b-b,
        why: because }
q-second: { question: What? }
`;
const yaml = parseYaml(text, 'content/x.yaml');
const lineOf = (...path: PropertyKey[]) => yaml.locate(path).line;

test('a text that is valid gives its value and no problems', () => {
  assert.deepEqual(yaml.problems, []);
  assert.deepEqual(Object.keys(yaml.value as object), ['q-first', 'q-second']);
});

test('every key is found with its file and line', () => {
  assert.deepEqual(yaml.locate(['q-first']), { file: 'content/x.yaml', line: 1 });
  assert.equal(lineOf('q-first', 'answers'), 3);
  assert.equal(lineOf('q-first', 'answers', 'senior'), 7);
  assert.equal(lineOf('q-second'), 12);
});

test('items of lists are found by their number', () => {
  assert.equal(lineOf('q-first', 'proof', 0), 9);
  assert.equal(lineOf('q-first', 'proof', 1), 10);
  assert.equal(lineOf('q-first', 'proof', 1, 'why'), 11);
});

test('keys in braces are found on their line', () => {
  assert.equal(lineOf('q-second', 'question'), 12);
});

test('a key that does not exist is at the nearest one above it', () => {
  assert.equal(lineOf('q-first', 'answers', 'staff'), 3);
  assert.equal(lineOf('q-first', 'proof', 7), 8);
  assert.equal(lineOf('q-third', 'question'), 1);
});

test('frontmatter begins on line 2 of its file', () => {
  assert.equal(parseYaml('title: x\nanswer: y', 'a.mdx', 2).locate(['answer']).line, 3);
  assert.equal(parseYaml('title: a: b', 'a.mdx', 2).problems[0]!.line, 2);
});

test('a date stays a text', () => {
  assert.deepEqual(parseYaml('date: 2026-01-02', 'x.yaml').value, { date: '2026-01-02' });
});

test('keys that stand twice are named with their lines, all of them', () => {
  const { problems, value } = parseYaml('a: 1\nb: 1\na: 2\nb: 2\n', 'x.yaml');
  assert.deepEqual(
    problems.map(({ line, message }) => `${line} ${message}`),
    ['3 not valid YAML: Map keys must be unique, at "a: 2"', '4 not valid YAML: Map keys must be unique, at "b: 2"'],
  );
  assert.equal(value, undefined);
});

test('a fault of another kind is told once', () => {
  assert.equal(parseYaml('a: { b: x [@y] }\nc: d\n', 'x.yaml').problems.length, 1);
});

test('emphasis without quotes is told as what YAML takes it for', () => {
  assert.deepEqual(
    parseYaml('a: 1\nb: *never*\n', 'x.yaml').problems.map(({ line, message }) => [line, message]),
    [[2, 'not valid YAML: "*never*" is read as an alias']],
  );
});

test('anchors and aliases that belong together are valid', () => {
  assert.deepEqual(parseYaml('a: &x 1\nb: *x\n', 'x.yaml').value, { a: 1, b: 1 });
});

const schema = z.strictObject({ name: z.string(), list: z.array(z.strictObject({ id: z.string() })).default([]) });
const shape = (source: string) => {
  const parsed = parseYaml(source, 'x.yaml');
  return checkShape(schema, parsed.value, parsed.locate, 'a thing');
};

test('a value of the right shape comes back with its defaults', () => {
  assert.deepEqual(shape('name: a'), { data: { name: 'a', list: [] }, problems: [] });
});

test('an unknown key suggests a known one', () => {
  const [first] = shape('name: a\nlisd: []').problems;
  assert.deepEqual([first!.line, first!.message], [2, 'unknown key "lisd" in a thing']);
  assert.match(first!.mend, /Did you mean "list"/);
});

test('an unknown key further down is named by its whole path', () => {
  assert.equal(shape('name: a\nlist:\n  - id: b\n    x: 1').problems[0]!.message, 'unknown key "list.0.x" in a thing');
});

test('what is missing is told apart from what is wrong', () => {
  assert.deepEqual(
    shape('list: [{ id: 1 }]').problems.map(({ message }) => message),
    ['missing "name" in a thing', 'bad value 1 for "list.0.id" in a thing'],
  );
});

test('a long bad value is shortened', () => {
  assert.match(shape(`name: [${'a, '.repeat(60)}a]`).problems[0]!.message, /^bad value .{60}… for "name"/);
});
