import { loadSite } from '../src/corpus/load.ts';
import { lockPath, readLock, writeLock } from '../src/corpus/lock-file.ts';
import { lockable } from '../src/model/build.ts';
import { addToLock, compareLock, describeFault, moveInLock, renameInLock, type LockablePlace, type LockFile } from '../src/model/lock.ts';

const usage = `npm run anchors -- check            what differs between the lock and the content
npm run anchors -- add              lock new places, renew the hashes of changed ones
npm run anchors -- rename OLD NEW   after you renamed an id in the content
npm run anchors -- move ID          after you moved a section to another page`;

const root = process.cwd();
const today = new Date().toISOString().slice(0, 10);
const places = new Map([...loadSite(root).site.places.values()].map((place) => [place.id, lockable(place)]));

function standing(id: string | undefined): LockablePlace {
  const place = id === undefined ? undefined : places.get(id);
  if (!place) throw new Error(`There is no place "${id ?? ''}" in the content. Change the content first, then the lock`);
  return place;
}

function write(before: LockFile, after: LockFile): void {
  writeLock(root, after);
  const added = Object.keys(after).filter((id) => !(id in before)).length;
  const changed = Object.keys(after).filter((id) => id in before && JSON.stringify(before[id]) !== JSON.stringify(after[id])).length;
  console.log(`${lockPath}: ${Object.keys(after).length} places, ${added} new, ${changed} changed.`);
}

function run([command, first, second]: string[]): void {
  const lock = readLock(root);
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
      return write(lock, addToLock(lock, places.values(), today));
    case 'rename':
      return write(lock, renameInLock(lock, first ?? '', second ?? '', standing(second), today));
    case 'move':
      return write(lock, moveInLock(lock, first ?? '', standing(first), today));
    default:
      console.error(usage);
      process.exitCode = 2;
  }
}

try {
  run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
