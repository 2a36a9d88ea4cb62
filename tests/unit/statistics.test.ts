import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figures, quantile, summarize } from '../../src/model/statistics.ts';
import { randomLists } from '../helpers/random.ts';

test('quartiles are those of definition 7, as R and NumPy give them', () => {
  // quantile(c(1, 2, 3, 4), type = 7) in R; numpy.quantile([1, 2, 3, 4], …) agrees.
  assert.deepEqual(
    [0, 0.25, 0.5, 0.75, 1].map((p) => quantile([4, 1, 3, 2], p)),
    [1, 1.75, 2.5, 3.25, 4],
  );
  assert.deepEqual(
    [0.25, 0.5, 0.75].map((p) => quantile([6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49], p)),
    [25.5, 40, 42.5],
  );
  assert.equal(quantile([10, 20], 0.1), 11);
});

test('one value is every quantile of itself', () => {
  assert.deepEqual(summarize([7]), { n: 1, min: 7, q1: 7, median: 7, q3: 7, max: 7 });
});

test('no values and no share have no quantile', () => {
  assert.throws(() => quantile([], 0.5), RangeError);
  for (const p of [-0.1, 1.1, NaN]) assert.throws(() => quantile([1, 2], p), RangeError);
});

test('a summary is in order, whatever was measured, and does not depend on the order of measuring', () => {
  for (const values of randomLists()) {
    const { n, min, q1, median, q3, max } = summarize(values);
    assert.equal(n, values.length);
    assert.ok(min <= q1 && q1 <= median && median <= q3 && q3 <= max, values.join());
    assert.deepEqual([min, max], [Math.min(...values), Math.max(...values)]);
    assert.deepEqual(summarize([...values].reverse()), { n, min, q1, median, q3, max });
    const below = values.filter((value) => value < median).length;
    const above = values.filter((value) => value > median).length;
    assert.ok(below <= n / 2 && above <= n / 2, values.join());
  }
});

test('measuring does not change what was measured', () => {
  const values = [3, 1, 2];
  summarize(values);
  assert.deepEqual(values, [3, 1, 2]);
});

test('values are told in three figures, and never lose those in front of the point', () => {
  assert.deepEqual([0, 0.456, 4.5678, 45.678, 456.78, 4567.8, 300].map(figures), [
    '0',
    '0.46',
    '4.57',
    '45.7',
    '457',
    '4,568',
    '300',
  ]);
});
