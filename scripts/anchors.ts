import { spawnSync } from 'node:child_process';
import { lockPath, readLock, writeLock } from '../src/corpus/lock-file.ts';
import { readCorpus } from '../src/corpus/read.ts';
import { buildSite, lockable } from '../src/model/build.ts';
import {
  addToLock,
  compareLock,
  describeFault,
  forgetInLock,
  moveInLock,
  renameInLock,
  type LockablePlace,
  type LockFault,
  type LockFile,
} from '../src/model/lock.ts';
import { formatProblem } from '../src/model/problem.ts';

const usage = `npm run anchors -- check            what differs between the lock and the content
npm run anchors -- add              lock new places, renew the hashes of changed ones
npm run anchors -- rename OLD NEW   after you renamed an id in the content
npm run anchors -- move ID          after you moved a section to another page
npm run anchors -- forget ID        after you took out a draft that was never published`;

const root = process.cwd();
const today = new Date().toISOString().slice(0, 10);

/** The places of the content. @throws when it has problems: what is locked is published, and a broken file hides places */
function readPlaces(lock: LockFile): Map<string, LockablePlace> {
  const read = readCorpus(root);
  const { site, problems } = buildSite(read.corpus, lock);
  const broken = read.problems.length > 0 ? read.problems : problems;
  if (broken.length > 0)
    throw new Error(`${broken.map(formatProblem).join('\n')}\n\nMend the content first, then the lock.`);
  return new Map([...site.places.values()].map((place) => [place.id, lockable(place)]));
}

function standing(places: ReadonlyMap<string, LockablePlace>, id: string | undefined): LockablePlace {
  const place = id === undefined ? undefined : places.get(id);
  if (!place)
    throw new Error(`There is no place "${id ?? ''}" in the content. Change the content first, then the lock`);
  return place;
}

/** The ids of the lock as the main branch has it, or the last commit where there is none: what is there is published. */
function publishedIds(): Set<string> {
  for (const revision of ['origin/main', 'main', 'HEAD']) {
    const { status, stdout } = spawnSync('git', ['show', `${revision}:${lockPath}`], { cwd: root, encoding: 'utf8' });
    if (status === 0) return new Set(Object.keys(JSON.parse(stdout) as LockFile));
  }
  return new Set();
}

/** A renamed id looks like one gone and one new: adding the new one first would part it from its former address. @throws then */
function refuseIfGone(faults: readonly LockFault[]): void {
  const gone = faults.filter(({ kind }) => kind === 'vanished').map(describeFault);
  if (gone.length > 0) throw new Error(gone.map(({ message, mend }) => `${message}. ${mend}`).join('\n'));
}

function write(before: LockFile, after: LockFile): void {
  writeLock(root, after);
  const added = Object.keys(after).filter((id) => !(id in before)).length;
  const changed = Object.keys(after).filter(
    (id) => id in before && JSON.stringify(before[id]) !== JSON.stringify(after[id]),
  ).length;
  console.log(`${lockPath}: ${Object.keys(after).length} places, ${added} new, ${changed} changed.`);
}

function run([command, first, second]: string[]): void {
  if (!['check', 'add', 'rename', 'move', 'forget'].includes(command ?? '')) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  const lock = readLock(root);
  const places = readPlaces(lock);
  switch (command) {
    case 'check': {
      const faults = compareLock(lock, places.values());
      for (const fault of faults) {
        const { message, mend } = describeFault(fault);
        console.error(`${message}. ${mend}`);
      }
      if (faults.length > 0) process.exitCode = 1;
      else console.log(`${lockPath} agrees with the content: ${places.size} places.`);
      return;
    }
    case 'add':
      refuseIfGone(compareLock(lock, places.values()));
      return write(lock, addToLock(lock, places.values(), today));
    case 'rename':
      if (places.has(first ?? ''))
        throw new Error(`"${first}" still stands in the content: rename it there first, then in the lock`);
      return write(lock, renameInLock(lock, first ?? '', second ?? '', standing(places, second), today));
    case 'move':
      return write(lock, moveInLock(lock, first ?? '', standing(places, first), today));
    case 'forget':
      if (places.has(first ?? '')) throw new Error(`"${first}" still stands in the content: take it out there first`);
      if (first && publishedIds().has(first))
        throw new Error(`"${first}" was published: its links must keep working. Put it back, or rename it`);
      return write(lock, forgetInLock(lock, first ?? ''));
  }
}

try {
  run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
