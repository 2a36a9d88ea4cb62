import { buildSite, lockable } from '../model/build.ts';
import { compareLock, describeFault, type LockFile } from '../model/lock.ts';
import { problem, sortProblems, type Problem } from '../model/problem.ts';
import type { Site } from '../model/site.ts';
import { LockError, lockPath, readLock } from './lock-file.ts';
import { readCorpus } from './read.ts';

/** The site of a project, what must not be built, and what should be mended soon. */
export interface Loaded {
  site: Site;
  problems: Problem[];
  warnings: Problem[];
}

/** Reads and checks the whole content below `root`, the lock included. */
export function loadSite(root: string): Loaded {
  const read = readCorpus(root);
  const lock = readLockOr(root, read.problems);
  // Records of the wrong shape are missing from the corpus: what refers to them would be blamed too.
  const { site, problems } = buildSite(read.corpus, lock);
  const faults = read.problems.length > 0 ? [] : compareLock(lock, [...site.places.values()].map(lockable));
  const described = faults.map((fault) => {
    const { message, mend } = describeFault(fault);
    const at = site.places.get(fault.id)?.at ?? { file: lockPath, line: 1 };
    return { stale: fault.kind === 'stale', problem: problem(at, message, mend) };
  });
  const blocking = described.filter(({ stale }) => !stale).map((fault) => fault.problem);
  return {
    site,
    problems: read.problems.length > 0 ? sortProblems(read.problems) : sortProblems([...problems, ...blocking]),
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
