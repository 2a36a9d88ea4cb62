import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MdastNode } from 'satteri';
import { parseMdx } from '../../src/corpus/mdx.ts';
import {
  attributesOf,
  childrenOf,
  headingAttributes,
  isJsx,
  lineOf,
  textOf,
  walk,
  type JsxNode,
} from '../../src/model/tree.ts';

function parse(markdown: string): MdastNode {
  return parseMdx(markdown, 'test.mdx').body;
}

function component(markdown: string): JsxNode {
  let found: JsxNode | undefined;
  walk(parse(markdown), (node) => {
    if (isJsx(node)) found ??= node;
  });
  assert.ok(found);
  return found;
}

test('walking visits parents before children, in reading order', () => {
  const types: string[] = [];
  walk(parse('# A\n\nB *c*'), (node) => void types.push(node.type));
  assert.deepEqual(types, ['root', 'heading', 'text', 'paragraph', 'text', 'emphasis', 'text']);
});

test('walking leaves out what is below when told so', () => {
  const types: string[] = [];
  walk(parse('# A\n\nB'), (node) => {
    types.push(node.type);
    return node.type !== 'heading';
  });
  assert.deepEqual(types, ['root', 'heading', 'paragraph', 'text']);
});

test('walking tells the ancestors, nearest last', () => {
  let ancestors: string[] = [];
  walk(parse('- a `b`'), (node, above) => {
    if (node.type === 'inlineCode') ancestors = above.map(({ type }) => type);
  });
  assert.deepEqual(ancestors, ['root', 'list', 'listItem', 'paragraph']);
});

test('components are known as blocks and in a line', () => {
  assert.equal(component('<Engines>\n</Engines>').type, 'mdxJsxFlowElement');
  assert.equal(component('A <Since podman="6.0">b</Since>').type, 'mdxJsxTextElement');
  assert.equal(isJsx(parse('text')), false);
});

test('the line of a node is the one in its file', () => {
  assert.equal(lineOf(component('\n\nText\n\n<Figure of="fig-x" />')), 5);
  assert.equal(lineOf({ type: 'root', children: [] } as unknown as MdastNode), 1);
});

test('a leaf has no children', () => {
  assert.deepEqual(childrenOf({ type: 'text', value: 'x' } as MdastNode), []);
});

test('the words of blocks do not run together', () => {
  assert.equal(
    textOf(parse('## Title\n\nOne\ntwo\n\n- a\n- b\n\n| c | d |\n| --- | --- |\n| `e` | f |')),
    'Title One two a b c d e f',
  );
});

test('code counts as words', () => {
  assert.equal(textOf(parse('```sh\ndocker ps\n```\n\nThen `podman ps`.')), 'docker ps Then podman ps.');
});

test('attributes that are plain strings are values, one without value is empty', () => {
  assert.deepEqual(attributesOf(component('<Run of="a" engine />')), {
    values: { of: 'a', engine: '' },
    expressions: [],
  });
});

test('expressions and spreads are told apart from values', () => {
  assert.deepEqual(attributesOf(component('<Run of={"a"} {...b} steps="1" />')), {
    values: { steps: '1' },
    expressions: ['of', '{…}'],
  });
});

test('a heading has the attributes behind its title, its words do not', () => {
  const heading = childrenOf(parse('## Who *stays* {#who-stays data-path="2"}'))[0]!;
  assert.deepEqual(headingAttributes(heading), { id: 'who-stays', 'data-path': '2' });
  assert.equal(textOf(heading), 'Who stays');
});

test('a heading without attributes has none', () => {
  assert.deepEqual(headingAttributes(childrenOf(parse('## Who stays'))[0]!), {});
});
