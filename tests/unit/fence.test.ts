import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFenceMeta } from '../../src/model/fence.ts';

test('an empty meta string says nothing', () => {
  assert.deepEqual(readFenceMeta(''), { title: undefined, mark: new Set(), ins: new Set(), del: new Set() });
});

test('a title stands in quotes and may hold spaces', () => {
  assert.equal(readFenceMeta('title="~/.config/web pod.kube" mark={1}').title, '~/.config/web pod.kube');
});

test('lines are single numbers and ranges', () => {
  assert.deepEqual([...readFenceMeta('mark={2,4-6, 9}').mark], [2, 4, 5, 6, 9]);
});

test('marked, inserted and deleted lines are told apart', () => {
  const { mark, ins, del } = readFenceMeta('ins={3} del={2} mark={1}');
  assert.deepEqual([[...mark], [...ins], [...del]], [[1], [3], [2]]);
});

test('what it does not know it ignores', () => {
  assert.deepEqual(readFenceMeta('wrap linenos={1} mark={a} marks={2} title=x'), {
    title: undefined,
    mark: new Set(),
    ins: new Set(),
    del: new Set(),
  });
});

test('a range that runs backwards marks nothing', () => {
  assert.deepEqual([...readFenceMeta('mark={5-3}').mark], []);
});

test('there is no line 0', () => {
  assert.deepEqual([...readFenceMeta('mark={0}').mark], []);
});
