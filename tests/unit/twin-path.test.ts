import assert from 'node:assert/strict';
import { test } from 'node:test';
import { twinPath } from '../../src/model/twin-path.ts';

test('the twin of a page lies beside it', () => {
  assert.equal(twinPath('/architecture/process-model/'), '/architecture/process-model.md');
  assert.equal(twinPath('/claims/'), '/claims.md');
});

test('the twin of the home page is index.md', () => {
  assert.equal(twinPath('/'), '/index.md');
});
