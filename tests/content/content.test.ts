import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMdx } from '../../src/corpus/mdx.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { attributesOf, isJsx, walk, type JsxNode } from '../../src/model/tree.ts';
import { vocabulary } from '../../src/model/vocabulary.ts';
import { loaded, read, site } from '../helpers/content.ts';

test('the content holds together', () => {
  assert.deepEqual(loaded.problems.map(formatProblem), []);
});

test('the lock agrees with every text', () => {
  const stale = loaded.warnings.map(formatProblem).join('\n');
  assert.ok(stale === '', `Texts changed since the lock was written. Run: npm run anchors -- add\n${stale}`);
});

test('the lock has the ids of the content and no others', () => {
  assert.deepEqual(Object.keys(site.lock), [...site.places.keys()].sort(), 'Run: npm run anchors -- check');
});

test('every component of the vocabulary can be rendered, and nothing else can be written', () => {
  const index = read('src/components/learn/index.ts');
  const object = /export const components = \{([\s\S]*?)\};/.exec(index)?.[1] ?? '';
  const written = [...object.matchAll(/(?<=^|,)\s*([A-Z]\w*)\s*(?=,|$)/gm)].map((match) => match[1]!);
  assert.deepEqual(written.sort(), vocabulary.map(({ name }) => name).sort());
  for (const name of written) assert.ok(index.includes(`import ${name} from './${name}.astro';`), `${name} is not imported under its name`);
});

test('the examples of the vocabulary are examples of it', () => {
  for (const { name, example, props } of vocabulary) {
    let component: JsxNode | undefined;
    walk(parseMdx(example, 'example.mdx').body, (node) => {
      if (isJsx(node) && node.name === name) component ??= node;
    });
    assert.ok(component, `the example of ${name} shows something else`);
    assert.equal(props.safeParse(attributesOf(component).values).error, undefined, `the example of ${name} has bad props`);
  }
});

test('every section has an article and a question', () => {
  for (const { id } of site.corpus.sections) {
    assert.ok(site.articles.some(({ file }) => file.section === id), `content/articles/${id}/ is empty`);
    assert.ok(site.corpus.questions.some(({ topic }) => topic === id), `content/questions/${id}.yaml is empty`);
  }
});
