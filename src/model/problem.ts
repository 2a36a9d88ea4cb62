/** A place in the content: a file relative to the project's root and a line, counted from 1. */
export interface Location {
  file: string;
  line: number;
}

/** Something in the content that must not be built: where it is, what is wrong, how to mend it. */
export interface Problem extends Location {
  /** What is wrong, with the bad value in quotes. */
  message: string;
  /** What the writer should do now. */
  mend: string;
}

/** Makes a problem at a place. */
export function problem(at: Location, message: string, mend: string): Problem {
  return { file: at.file, line: at.line, message, mend };
}

/** The problem as one line that an editor can jump to: `file:line  what is wrong. How to mend it.` */
export function formatProblem({ file, line, message, mend }: Problem): string {
  return `${file}:${line}  ${message}. ${mend}`;
}

/** Problems in reading order: by file, then by line. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}

/** The known names nearest to a misspelt one, best first: what an error suggests. At most `limit`. */
export function nearest(name: string, known: Iterable<string>, limit = 3): string[] {
  return [...known]
    .map((candidate) => ({ candidate, distance: editDistance(name, candidate) }))
    .filter(({ candidate, distance }) => distance <= Math.max(2, candidate.length / 2))
    .sort((a, b) => a.distance - b.distance || a.candidate.localeCompare(b.candidate))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** A sentence that suggests the nearest known names, or says where the known ones are defined. */
export function suggest(name: string, known: Iterable<string>, definedIn: string): string {
  const near = nearest(name, known);
  return near.length > 0
    ? `Did you mean ${near.map((n) => `"${n}"`).join(' or ')}? They are defined in ${definedIn}`
    : `Define it in ${definedIn} or use a name that is there`;
}

/** Levenshtein distance: insertions, deletions and substitutions that turn `a` into `b`. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(previous[j]! + 1, row[j - 1]! + 1, substitution);
    }
    previous = row;
  }
  return previous[b.length]!;
}
