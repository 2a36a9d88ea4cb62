import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LockFile } from '../model/lock.ts';

/** Where the lock lies, below the project's root. */
export const lockPath = 'content/anchors.lock.json';

/** The lock is no JSON: mostly two branches added places and the merge left both. */
export class LockError extends Error {
  readonly line: number;
  readonly mend = 'Keep the entries of both sides, or restore the file from git; then run: npm run anchors -- check';

  constructor(cause: SyntaxError) {
    super(`the lock is not valid JSON: ${cause.message}`, { cause });
    this.line = Number(/line (\d+)/.exec(cause.message)?.[1] ?? 1);
  }
}

/** Reads the lock; an empty one when there is none yet. @throws {LockError} when the file is no JSON */
export function readLock(root: string): LockFile {
  const path = join(root, lockPath);
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as LockFile;
  } catch (error) {
    throw error instanceof SyntaxError ? new LockError(error) : error;
  }
}

/** Writes the lock whole or not at all. */
export function writeLock(root: string, lock: LockFile): void {
  const path = join(root, lockPath);
  writeFileSync(`${path}.new`, `${JSON.stringify(lock, null, 2)}\n`);
  renameSync(`${path}.new`, path);
}
