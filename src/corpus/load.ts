import { buildSite, lockable } from '../model/build.ts';
import { adviseOnSize } from '../model/lint/size.ts';
import { compareLock, describeFault, type LockFile } from '../model/lock.ts';
import { problem, sortProblems, type Problem } from '../model/problem.ts';
import type { Site } from '../model/site.ts';
import { LockError, lockPath, readLock } from './lock-file.ts';
import { readCorpus } from './read.ts';

/** The site of a project, what must not be built, and what should be mended soon. */
export interface Loaded {
  site: Site;
  /** Everything that must not be built. */
  problems: Problem[];
  /** Those of `problems` that only the lock has: new places, vanished ones. A draft may be looked at in spite of them. */
  lockProblems: Problem[];
  /** Texts that changed since the lock was written. */
  warnings: Problem[];
  /** What is larger or smaller than it should be. */
  advice: Problem[];
}

/** Reads and checks the whole content below `root`, the lock included. */
export function loadSite(root: string): Loaded {
  const read = readCorpus(root);
  const lock = readLockOr(root, read.problems);
  // Records of the wrong shape are missing from the corpus: what refers to them would be blamed too.
  const { site, problems } = buildSite(read.corpus, lock);
  const readable = read.problems.length === 0;
  const whole = readable && problems.length === 0;
  const faults = !readable ? [] : compareLock(lock, [...site.places.values()].map(lockable));
  const described = faults.map((fault) => {
    const { message, mend } = describeFault(fault);
    const at = site.places.get(fault.id)?.at ?? { file: lockPath, line: 1 };
    return { stale: fault.kind === 'stale', problem: problem(at, message, mend) };
  });
  // A heading that lost its id would be told as a vanished place too: content first, then the lock.
  const lockProblems = whole ? described.filter(({ stale }) => !stale).map((fault) => fault.problem) : [];
  return {
    site,
    problems: sortProblems(readable ? [...problems, ...lockProblems] : read.problems),
    lockProblems: sortProblems(lockProblems),
    advice: whole ? adviseOnSize(site) : [],
    warnings: sortProblems(described.filter(({ stale }) => stale).map((fault) => fault.problem)),
  };
}

function readLockOr(root: string, problems: Problem[]): LockFile {
  try {
    return readLock(root);
  } catch (error) {
    if (!(error instanceof LockError)) throw error;
    problems.push(problem({ file: lockPath, line: error.line }, error.message, error.mend));
    return {};
  }
}
