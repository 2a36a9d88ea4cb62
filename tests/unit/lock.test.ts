import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addToLock,
  compareLock,
  describeFault,
  fragmentOf,
  moveInLock,
  pageOf,
  renameInLock,
  type LockFault,
  type LockFile,
} from '../../src/model/lock.ts';

const place = (id: string, page = '/a/', hash = 'h1') => ({ id, page, hash });
const locked = (...places: ReturnType<typeof place>[]): LockFile => addToLock({}, places, '2026-01-02');
const today = '2026-03-04';

test('an address has a page and a fragment', () => {
  assert.equal(pageOf('/a/b/#c-d'), '/a/b/');
  assert.equal(fragmentOf('/a/b/#c-d'), 'c-d');
});

test('a new place is locked where it stands, from today on', () => {
  assert.deepEqual(addToLock({}, [place('who-stays')], today), {
    'who-stays': { at: '/a/#who-stays', was: [], hash: 'h1', changed: today },
  });
});

test('the lock is sorted by id, so that branches merge', () => {
  assert.deepEqual(Object.keys(locked(place('b-b'), place('a-a'), place('c-c'))), ['a-a', 'b-b', 'c-c']);
});

test('adding renews the hash of a changed text and the day with it', () => {
  const entry = addToLock(locked(place('who-stays')), [place('who-stays', '/a/', 'h2')], today)['who-stays']!;
  assert.deepEqual([entry.hash, entry.changed], ['h2', today]);
});

test('adding leaves the day of an unchanged text alone', () => {
  assert.equal(addToLock(locked(place('who-stays')), [place('who-stays')], today)['who-stays']!.changed, '2026-01-02');
});

test('adding does not move a place, however its text changed', () => {
  const before = locked(place('who-stays'));
  assert.deepEqual(addToLock(before, [place('who-stays', '/b/', 'h2')], today), before);
});

test('adding does not let a place vanish', () => {
  assert.ok('who-stays' in addToLock(locked(place('who-stays')), [], today));
});

test('adding refuses an id that once named another place', () => {
  const lock = renameInLock(locked(place('old-name')), 'old-name', 'new-name', place('new-name'), today);
  assert.throws(() => addToLock(lock, [place('new-name'), place('old-name', '/b/')], today), {
    message: '/a/#old-name belongs to "new-name" for ever and cannot be "old-name" as well. Choose another id',
  });
});

test('a renamed place keeps its former address, newest first', () => {
  let lock = renameInLock(locked(place('one-name')), 'one-name', 'two-names', place('two-names'), today);
  lock = renameInLock(lock, 'two-names', 'three-names', place('three-names'), today);
  assert.deepEqual(lock, {
    'three-names': { at: '/a/#three-names', was: ['/a/#two-names', '/a/#one-name'], hash: 'h1', changed: '2026-01-02' },
  });
});

test('a place may take its former id back', () => {
  let lock = renameInLock(locked(place('one-name')), 'one-name', 'two-names', place('two-names'), today);
  lock = renameInLock(lock, 'two-names', 'one-name', place('one-name'), today);
  assert.deepEqual([lock['one-name']!.at, lock['one-name']!.was], ['/a/#one-name', ['/a/#two-names']]);
});

test('a rename may go to another page and change the text at once', () => {
  const { 'new-name': entry } = renameInLock(
    locked(place('old-name')),
    'old-name',
    'new-name',
    place('new-name', '/b/', 'h2'),
    today,
  );
  assert.deepEqual(entry, { at: '/b/#new-name', was: ['/a/#old-name'], hash: 'h2', changed: today });
});

test('what is not locked cannot be renamed or moved', () => {
  assert.throws(
    () => renameInLock({}, 'old-name', 'new-name', place('new-name'), today),
    /"old-name" is not in the lock: nothing to rename. See npm run anchors -- check/,
  );
  assert.throws(
    () => moveInLock({}, 'old-name', place('old-name'), today),
    /"old-name" is not in the lock: nothing to move/,
  );
});

test('a rename does not overwrite another place', () => {
  assert.throws(
    () =>
      renameInLock(
        locked(place('old-name'), place('new-name', '/b/')),
        'old-name',
        'new-name',
        place('new-name'),
        today,
      ),
    /"new-name" is in the lock already and belongs to \/b\/#new-name. Choose another id/,
  );
});

test('a former address never changes hands', () => {
  const lock = renameInLock(
    locked(place('old-name'), place('other-place')),
    'old-name',
    'new-name',
    place('new-name'),
    today,
  );
  assert.throws(
    () => renameInLock(lock, 'other-place', 'old-name', place('old-name', '/b/'), today),
    /"old-name" once named "new-name" at \/a\/#old-name; its links must keep working/,
  );
});

test('a moved place keeps its former page', () => {
  assert.deepEqual(moveInLock(locked(place('who-stays')), 'who-stays', place('who-stays', '/b/'), today)['who-stays'], {
    at: '/b/#who-stays',
    was: ['/a/#who-stays'],
    hash: 'h1',
    changed: '2026-01-02',
  });
});

test('a place that moved there and back has one former address', () => {
  let lock = moveInLock(locked(place('who-stays')), 'who-stays', place('who-stays', '/b/'), today);
  lock = moveInLock(lock, 'who-stays', place('who-stays'), today);
  assert.deepEqual(lock['who-stays']!.was, ['/b/#who-stays']);
});

test('changing the lock leaves the given one alone', () => {
  const before = locked(place('old-name'));
  const copy = structuredClone(before);
  renameInLock(before, 'old-name', 'new-name', place('new-name'), today);
  moveInLock(before, 'old-name', place('old-name', '/b/'), today);
  addToLock(before, [place('old-name', '/a/', 'h2')], today);
  assert.deepEqual(before, copy);
});

test('a lock that agrees has no faults', () => {
  assert.deepEqual(compareLock(locked(place('a-a'), place('b-b', '/b/')), [place('b-b', '/b/'), place('a-a')]), []);
});

const comparisons: [string, LockFile, ReturnType<typeof place>[], LockFault[]][] = [
  ['a place that is new', {}, [place('a-a')], [{ kind: 'new', id: 'a-a' }]],
  ['a place that vanished', locked(place('a-a')), [], [{ kind: 'vanished', id: 'a-a', at: '/a/#a-a' }]],
  [
    'a place that moved',
    locked(place('a-a')),
    [place('a-a', '/b/')],
    [{ kind: 'moved', id: 'a-a', from: '/a/#a-a', to: '/b/#a-a' }],
  ],
  ['a text that changed', locked(place('a-a')), [place('a-a', '/a/', 'h2')], [{ kind: 'stale', id: 'a-a' }]],
  [
    'a move before a changed text',
    locked(place('a-a')),
    [place('a-a', '/b/', 'h2')],
    [{ kind: 'moved', id: 'a-a', from: '/a/#a-a', to: '/b/#a-a' }],
  ],
];
for (const [what, lock, places, faults] of comparisons) {
  test(`comparing finds ${what}`, () => assert.deepEqual(compareLock(lock, places), faults));
}

test('comparing finds a new place under a former id, on whatever page it stands', () => {
  const lock = renameInLock(locked(place('old-name')), 'old-name', 'new-name', place('new-name'), today);
  assert.deepEqual(compareLock(lock, [place('new-name'), place('old-name', '/b/')]), [
    { kind: 'contested', id: 'old-name', was: '/a/#old-name', owner: 'new-name' },
  ]);
});

test('comparing finds a former id that a merge of branches gave away', () => {
  const lock = {
    ...renameInLock(locked(place('old-name')), 'old-name', 'new-name', place('new-name'), today),
    ...locked(place('old-name', '/b/')),
  };
  assert.deepEqual(compareLock(lock, [place('new-name'), place('old-name', '/b/')]), [
    { kind: 'contested', id: 'old-name', was: '/a/#old-name', owner: 'new-name' },
  ]);
});

test('each fault that a command mends names the command', () => {
  const mends = (fault: LockFault) => /npm run anchors -- .*/.exec(describeFault(fault).mend)?.[0];
  assert.equal(mends({ kind: 'new', id: 'a-a' }), 'npm run anchors -- add');
  assert.equal(mends({ kind: 'stale', id: 'a-a' }), 'npm run anchors -- add');
  assert.equal(mends({ kind: 'moved', id: 'a-a', from: 'x', to: 'y' }), 'npm run anchors -- move a-a');
  assert.equal(
    mends({ kind: 'vanished', id: 'a-a', at: 'x' }),
    'npm run anchors -- rename a-a NEW-ID; if it was a draft: npm run anchors -- forget a-a',
  );
  assert.equal(describeFault({ kind: 'contested', id: 'a-a', was: 'x', owner: 'b-b' }).mend, 'Choose another id');
});
