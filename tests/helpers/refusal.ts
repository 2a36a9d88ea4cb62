import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatProblem, type Problem } from '../../src/model/problem.ts';
import { lineWith, makeProject, type Project } from './project.ts';

/** One bad input and what the check must say about it. */
export interface Refusal {
  /** The file that is changed. */
  file: string;
  /** What stands there, and what is put in its place. */
  from: string;
  to: string;
  /** Further changes that the case needs, before this one. */
  prepare?: (project: Project) => void;
  /** Where the problem must be, when it is not in `file`. */
  blames?: string;
  /** Something on the line that the problem must name; otherwise the first line of `to`. */
  at?: string;
  /** Or the line itself, for what is missing and stands nowhere. */
  line?: number;
  /** What the message must hold, the bad value in it. */
  says: string;
  /** What the mending sentence must hold. */
  mend: string;
  /** How many problems the input has; one, unless it cannot be otherwise. */
  problems?: number;
}

/** The problems of the content itself: the lock is written anew when the change touched an id. */
function besidesLock(project: Project): Problem[] {
  const { problems } = project.load();
  if (!problems.some(({ mend }) => mend.includes('npm run anchors'))) return problems;
  project.relock();
  return project.load().problems;
}

/** A test that feeds a bad input and reads the message: file, line, what is wrong, how to mend it. */
export function refuses(what: string, refusal: Refusal): void {
  const { file, from, to, prepare, says, mend } = refusal;
  test(`refuses ${what}`, (context) => {
    const project = makeProject(context);
    prepare?.(project);
    project.replace(file, from, to);
    const problems = besidesLock(project);
    const shown = problems.map(formatProblem).join('\n');
    const found = problems.find(({ message }) => message.includes(says));
    assert.ok(found, `No message holds: ${says}\n${shown || 'There is no problem at all'}`);
    const blamed = refusal.blames ?? file;
    const line = refusal.line ?? lineWith(project.read(blamed), refusal.at ?? to.split('\n').find(Boolean) ?? '');
    assert.deepEqual({ file: found.file, line: found.line }, { file: blamed, line }, shown);
    assert.ok(found.mend.includes(mend), `The mending sentence lacks: ${mend}\n${shown}`);
    assert.equal(problems.length, refusal.problems ?? 1, `One slip should be one problem:\n${shown}`);
  });
}
