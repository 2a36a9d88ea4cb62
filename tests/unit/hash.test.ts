import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fingerprint } from '../../src/model/hash.ts';

test('a fingerprint is short and names its method', () => {
  assert.match(fingerprint('text'), /^sha256-[0-9a-f]{16}$/);
});

test('the same text has the same fingerprint for ever', () => {
  // The lock of the content holds these: another method would make every text look changed.
  assert.equal(fingerprint('Who stays when the command is gone'), 'sha256-e54fef1ea4ac9f02');
});

test('white space does not count', () => {
  assert.equal(fingerprint(' Who\n  stays\t'), fingerprint('Who stays'));
});

test('every other sign counts', () => {
  assert.notEqual(fingerprint('Who stays?'), fingerprint('Who stays'));
  assert.notEqual(fingerprint('who stays'), fingerprint('Who stays'));
  assert.notEqual(fingerprint('Whostays'), fingerprint('Who stays'));
});
