import type { Ask } from './ask.ts';
import type { Help } from './parse-help.ts';

/** A command of one program, found by asking for its help. */
export interface Found {
  /** Without the program: `container ls`. */
  path: string;
  help: Help;
  /** Whether the help of its parent leaves it out, or that of the parent's parent. */
  hidden: boolean;
}

/** How to ask one program. */
export interface Program {
  /** `['docker']` */
  words: readonly string[];
  parse: (text: string) => Help;
  /** Commands that no help lists. */
  unlisted: readonly string[];
  /** Commands that are one to whoever types them, although their help lists more. */
  leaves: readonly string[];
  /** Commands that do something themselves although they have commands of their own. */
  both: readonly string[];
}

const passedBy = ['help'];

/** Asks every command of a program for its help, from the root down, and returns those that do something themselves. */
export async function walk(ask: Ask, { words, parse, unlisted, leaves, both }: Program): Promise<Found[]> {
  const found: Found[] = [];
  let level: { path: string; hidden: boolean }[] = [{ path: '', hidden: false }];
  while (level.length > 0) {
    const answers = await ask(level.map(({ path }) => [...words, ...wordsOf(path), '--help']));
    const next: typeof level = [];
    for (const [i, { path, hidden }] of level.entries()) {
      const help = parse(answers[i]!.output);
      const listed = help.commands.map(({ name }) => name).filter((name) => !passedBy.includes(name));
      const more = unlisted
        .filter((command) => parentOf(command) === path)
        .map((command) => wordsOf(command).at(-1)!)
        .filter((name) => !listed.includes(name));
      const isLeaf = (listed.length === 0 && more.length === 0) || leaves.includes(path);
      if (isLeaf || both.includes(path)) found.push({ path, help, hidden });
      if (!isLeaf)
        next.push(
          ...listed.map((name) => ({ path: join(path, name), hidden })),
          ...more.map((name) => ({ path: join(path, name), hidden: true })),
        );
    }
    level = next;
  }
  return found;
}

/** The words of a path; none for the root. */
export function wordsOf(path: string): string[] {
  return path.split(' ').filter(Boolean);
}

/** The path without its last word. */
export function parentOf(path: string): string {
  return wordsOf(path).slice(0, -1).join(' ');
}

const join = (path: string, name: string) => [...wordsOf(path), name].join(' ');
