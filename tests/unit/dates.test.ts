import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../../src/model/dates.ts';

test('a date reads as day, month and year', () => {
  assert.equal(dayOf('2026-11-23'), '23 Nov 2026');
  assert.equal(dayOf('2026-01-02'), '2 Jan 2026');
  assert.equal(dayOf('2026-12-31'), '31 Dec 2026');
});
