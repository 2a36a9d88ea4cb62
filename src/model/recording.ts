import type { Recording } from './schemas.ts';

type Step = Recording['runs'][number]['steps'][number];

/** The steps named by `2-4` or `3`, counted from 1; all of them when nothing is named. */
export function stepsOf(steps: readonly Step[], range?: string): Step[] {
  if (!range) return [...steps];
  const [from = 1, to = from] = range.split('-').map(Number);
  return steps.slice(from - 1, to);
}
