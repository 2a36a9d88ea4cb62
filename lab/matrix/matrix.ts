import type { z } from 'zod';
import type { Lab } from '../lab.ts';

/** A comparison row by row that the lab writes to `content/compatibility/<id>.json`. */
export interface Matrix<T = unknown> {
  title: string;
  question: string;
  schema: z.ZodType<T>;
  /** What it will do, in one line, for `--list`. */
  describe(): string;
  /** Starts machines, asks the engines and returns the file's content with every assertion that did not hold. */
  take(lab: Lab): Promise<{ data: T; failures: string[] }>;
  /** How a new taking differs from the committed one, one sentence for each row: dates, versions and outputs aside. Pure. */
  compare(before: T, after: T): string[];
}
