import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LabUser } from '../../../src/model/evidence-schemas.ts';
import type { Machine } from '../../machine/machine.ts';
import { quote } from '../quote.ts';

/** What a command printed, on both streams, and its exit code: 124 when it took more than 30 seconds. */
export interface Answer {
  exit: number;
  output: string;
}

/** Carries out commands, each a list of words, and returns their answers in the same order. */
export type Ask = (commands: readonly (readonly string[])[]) => Promise<Answer[]>;

const program = readFileSync(join(import.meta.dirname, 'ask.py'), 'utf8');
/**
 * Asks as an account of a machine: many commands in one entry, because entering the lab takes longer than most of them.
 * A list longer than one argument may be (128 KiB) is split.
 */
export function askOn(machine: Machine, user: LabUser): Ask {
  return async (commands) => {
    const answers: Answer[] = [];
    for (let i = 0; i < commands.length; i += 500) {
      const list = JSON.stringify(commands.slice(i, i + 500));
      const printed = await machine.must(user, `cd /tmp && python3 -c ${quote(program)} ${quote(list)}`, 1200);
      answers.push(...(JSON.parse(printed) as Answer[]));
    }
    return answers;
  };
}
