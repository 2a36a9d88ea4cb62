import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupsOf, layOut, namedGroups, niceTicks } from '../../src/model/chart.ts';
import type { Measurement } from '../../src/model/evidence-schemas.ts';
import { randomLists } from '../helpers/random.ts';

/** A measurement whose series stand in two groups in turn. */
function measurementOf(...lists: number[][]): Measurement {
  return {
    scenario: 'start-time',
    title: 'Start',
    question: 'How long?',
    unit: 'ms',
    method: ['So.'],
    caveats: ['But.'],
    date: '2026-01-02',
    host: { system: 'Fedora', kernel: '6', cgroup: 'v2', machine: '2 processors' },
    versions: {},
    series: lists.map((values, i) => ({
      group: i % 2 ? 'b' : 'a',
      label: `${i}`,
      engine: i % 2 ? 'podman' : 'docker',
      mode: 'rootful',
      values,
    })),
  };
}

test('the marks of an axis are round numbers from 0 to the first at or above the largest value', () => {
  assert.deepEqual(niceTicks(430), [0, 100, 200, 300, 400, 500]);
  assert.deepEqual(niceTicks(400), [0, 100, 200, 300, 400]);
  assert.deepEqual(niceTicks(7), [0, 2, 4, 6, 8]);
  assert.deepEqual(niceTicks(0.28), [0, 0.1, 0.2, 0.3]);
  assert.deepEqual(niceTicks(0), [0, 1]);
});

test('every axis begins at 0, has few marks at equal distance, and wastes less than half of itself', () => {
  for (const values of randomLists()) {
    const most = Math.max(...values);
    if (most === 0) continue;
    const ticks = niceTicks(most);
    const [first, step] = ticks as [number, number];
    assert.equal(first, 0);
    assert.ok(ticks.length >= 3 && ticks.length <= 6, `${most}: ${ticks}`);
    assert.ok(ticks.at(-1)! >= most * (1 - 1e-9) && most > ticks.at(-1)! / 2, `${most}: ${ticks}`);
    ticks.forEach((tick, i) => assert.ok(Math.abs(tick - i * step) < step / 1e6, `${most}: ${ticks}`));
    assert.match(step.toExponential(), /^[125]e/, `${most}: ${ticks}`);
  }
});

test('everything that is drawn stands inside the drawing, in the order of its values', () => {
  const lists = randomLists(80);
  for (const [i, values] of lists.entries()) {
    const { groups } = layOut(measurementOf(values, lists[(i + 1) % lists.length]!));
    const rows = groups.flatMap((group) => group.rows);
    assert.equal(rows.length, 2);
    for (const { q1, median, q3, ticks, series } of rows) {
      assert.ok(0 <= q1 && q1 <= median && median <= q3 && q3 <= 100);
      assert.ok(ticks.every((tick, n) => tick >= 0 && tick <= 1000 && (n === 0 || tick > ticks[n - 1]!)));
      assert.ok(ticks.length >= 1 && ticks.length <= series.values.length);
    }
  }
});

test('all series share one scale: what is twice as much stands twice as far', () => {
  const { groups, axis } = layOut(measurementOf([100, 100, 100], [200, 200, 200]));
  assert.deepEqual(
    groups.map(({ title, rows }) => [title, rows[0]!.median]),
    [
      ['a', 50],
      ['b', 100],
    ],
  );
  assert.deepEqual(axis.at(-1), { value: 200, at: 100 });
});

test('groups that are not asked for are not drawn and do not stretch the axis', () => {
  const { groups, axis } = layOut(measurementOf([100, 100, 100], [900, 900, 900]), ['a']);
  assert.deepEqual(
    groups.map(({ title }) => title),
    ['a'],
  );
  assert.equal(axis.at(-1)!.value, 100);
});

test('nothing that was measured is still a drawing', () => {
  const { groups, axis } = layOut(measurementOf([0, 0, 0]));
  assert.deepEqual(groups[0]!.rows[0]!.ticks, [0]);
  assert.equal(axis.length, 2);
});

test('groups come in the order in which they first stand, each once', () => {
  assert.deepEqual(groupsOf(measurementOf([1, 2, 3], [1, 2, 3], [1, 2, 3])), ['a', 'b']);
});

test('a list of groups is read with or without spaces', () => {
  assert.deepEqual(namedGroups('no network,  default network ,'), ['no network', 'default network']);
  assert.deepEqual(namedGroups(''), []);
});
