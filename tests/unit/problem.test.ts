import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editDistance, formatProblem, nearest, problem, sortProblems, suggest } from '../../src/model/problem.ts';

test('edit distance counts insertions, deletions and substitutions', () => {
  assert.equal(editDistance('conmon', 'conmon'), 0);
  assert.equal(editDistance('conmon', 'common'), 1);
  assert.equal(editDistance('shim', 'shims'), 1);
  assert.equal(editDistance('shims', 'shim'), 1);
  assert.equal(editDistance('kitten', 'sitting'), 3);
  assert.equal(editDistance('', 'pod'), 3);
  assert.equal(editDistance('pod', ''), 3);
});

test('edit distance is the same both ways', () => {
  assert.equal(editDistance('process-tree', 'tree-process'), editDistance('tree-process', 'process-tree'));
});

test('nearest names come best first, equals in alphabetical order', () => {
  assert.deepEqual(nearest('Clam', ['Claims', 'Clamp', 'Claim', 'Figure']), ['Claim', 'Clamp', 'Claims']);
});

test('nearest leaves out what has little in common', () => {
  assert.deepEqual(nearest('conmon', ['kubernetes', 'blast-radius']), []);
});

test('nearest returns at most the limit', () => {
  assert.deepEqual(nearest('a', ['b', 'c', 'd', 'e']), ['b', 'c', 'd']);
  assert.deepEqual(nearest('a', ['b', 'c'], 1), ['b']);
});

test('nearest forgives two slips in a short name and half of a long one', () => {
  assert.deepEqual(nearest('pd', ['pod']), ['pod']);
  assert.deepEqual(nearest('process-parents-of', ['process-parent']), ['process-parent']);
});

test('a suggestion names what is near and where the known names are defined', () => {
  assert.equal(
    suggest('conmn', ['conmon', 'common'], 'content/glossary.yaml'),
    'Did you mean "conmon" or "common"? They are defined in content/glossary.yaml',
  );
});

test('without anything near, the suggestion says where to define the name', () => {
  assert.equal(
    suggest('xyzzy', ['conmon'], 'content/glossary.yaml'),
    'Define it in content/glossary.yaml or use a name that is there',
  );
});

test('a problem reads as one line that an editor can jump to', () => {
  const found = problem({ file: 'content/claims.yaml', line: 7 }, 'unknown source "x"', 'Define it');
  assert.equal(formatProblem(found), 'content/claims.yaml:7  unknown source "x". Define it');
});

test('problems are sorted by file, then by line as a number', () => {
  const at = (file: string, line: number) => problem({ file, line }, '', '');
  const sorted = sortProblems([at('b', 2), at('a', 10), at('a', 9), at('b', 1)]);
  assert.deepEqual(
    sorted.map(({ file, line }) => `${file}${line}`),
    ['a9', 'a10', 'b1', 'b2'],
  );
});

test('sorting leaves the given list alone', () => {
  const given = [problem({ file: 'b', line: 1 }, '', ''), problem({ file: 'a', line: 1 }, '', '')];
  sortProblems(given);
  assert.equal(given[0]!.file, 'b');
});
