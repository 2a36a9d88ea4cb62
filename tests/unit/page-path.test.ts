import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shownOn } from '../../src/model/page-path.ts';

test('without a base the path of a page is its own', () => {
  assert.equal(shownOn('/claims/'), '/claims/');
  assert.equal(shownOn('/'), '/');
});

test('the base is taken off the front', () => {
  assert.equal(shownOn('/notes/claims/', '/notes/'), '/claims/');
  assert.equal(shownOn('/notes/', '/notes/'), '/');
});

test('only the front: a page may be called like the base', () => {
  assert.equal(shownOn('/notes/notes/', '/notes/'), '/notes/');
});

test('a path that is below the base already stays', () => {
  assert.equal(shownOn('/claims/', '/notes/'), '/claims/');
});

test('doubled slashes and index.html name the same page', () => {
  assert.equal(shownOn('//claims//'), '/claims/');
  assert.equal(shownOn('/claims/index.html'), '/claims/');
});
