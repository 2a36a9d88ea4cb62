import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationId, numberSources, sourceId } from '../../src/model/citations.ts';
import { recordUses } from '../../src/model/uses.ts';

const source = { title: 'T', publisher: 'P', url: 'https://example.org/', version: '1', checked: '2026-01-02' };
const sources = new Map([
  ['a', source],
  ['b', source],
  ['c', source],
]);
const use = (id: string, index: number, container = 'body') => ({ container, index, source: id, place: '' });

test('sources are numbered in the order of their first citation', () => {
  const numbered = numberSources([use('b', 1), use('a', 2), use('b', 3)], sources);
  assert.deepEqual(
    numbered.map(({ number, id }) => [number, id]),
    [
      [1, 'b'],
      [2, 'a'],
    ],
  );
});

test('a source knows all its uses, so that the list leads back to each', () => {
  const [first] = numberSources([use('b', 1), use('a', 2), use('b', 3)], sources);
  assert.deepEqual(
    first!.uses.map(({ index }) => index),
    [1, 3],
  );
});

test('an unknown source takes no number', () => {
  const numbered = numberSources([use('x', 1), use('a', 2)], sources);
  assert.deepEqual(
    numbered.map(({ number, id }) => [number, id]),
    [[1, 'a']],
  );
});

test('a page without citations has no list', () => {
  assert.deepEqual(numberSources([], sources), []);
});

test('a citation in the text of an article is named by its number alone', () => {
  assert.equal(citationId({ container: 'body', index: 3 }), 'c-3');
});

test('a citation in a record is named by the record too', () => {
  assert.equal(citationId({ container: 'claim-x-truth', index: 1 }), 'c-claim-x-truth-1');
});

test('a source in the list is named by its number', () => {
  assert.equal(sourceId(4), 's-4');
});

test('citations of a record are counted from 1 in each of its texts', () => {
  const uses = recordUses('claim-x', [
    { field: 'truth', text: 'One [@a], two [@b, here].', path: ['truth'] },
    { field: 'why', text: 'Three [@a].', path: ['why'] },
  ]);
  assert.deepEqual(uses.map(citationId), ['c-claim-x-truth-1', 'c-claim-x-truth-2', 'c-claim-x-why-1']);
  assert.deepEqual(
    uses.map(({ source: id, place }) => `${id}:${place}`),
    ['a:', 'b:here', 'a:'],
  );
});

test('what stands in code ticks cites nothing', () => {
  assert.deepEqual(recordUses('claim-x', [{ field: 'truth', text: '`[@a]`', path: ['truth'] }]), []);
});
