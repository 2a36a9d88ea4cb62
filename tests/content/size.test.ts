import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatProblem } from '../../src/model/problem.ts';
import { answersOf } from '../../src/model/texts.ts';
import { childrenOf, textOf, walk } from '../../src/model/tree.ts';
import { corpus, loaded, site } from '../helpers/content.ts';

test('every article keeps within its size, and every reading path within its minutes', () => {
  assert.deepEqual(loaded.advice.map(formatProblem), []);
});

for (const { path, file } of site.articles) {
  test(`${path} has a table that compares Docker and Podman`, () => {
    let compared = false;
    walk(file.body, (node) => {
      const header = node.type === 'table' ? childrenOf(node)[0] : undefined;
      const cells = header ? childrenOf(header).map(textOf) : [];
      if (cells.includes('Docker') && cells.includes('Podman')) compared = true;
    });
    assert.ok(compared, `${file.file} has no table whose header names both engines`);
  });
}

test('every question is answered for at least two levels', () => {
  const short = corpus.questions.filter(({ data }) => answersOf(data).length < 2).map(({ id }) => id);
  assert.deepEqual(short, []);
});

test('an answer of a higher level is another answer, not the same one', () => {
  for (const { id, data } of corpus.questions) {
    const answers = answersOf(data).map(({ text }) => text);
    assert.equal(new Set(answers).size, answers.length, id);
  }
});
