import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LockFile } from '../model/lock.ts';

/** Where the lock lies, below the project's root. */
export const lockPath = 'content/anchors.lock.json';

/** Reads the lock; an empty one when there is none yet. @throws when the file is no JSON */
export function readLock(root: string): LockFile {
  const path = join(root, lockPath);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as LockFile) : {};
}

/** Writes the lock whole or not at all. */
export function writeLock(root: string, lock: LockFile): void {
  const path = join(root, lockPath);
  writeFileSync(`${path}.new`, `${JSON.stringify(lock, null, 2)}\n`);
  renameSync(`${path}.new`, path);
}
