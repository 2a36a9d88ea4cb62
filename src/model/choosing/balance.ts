import type { Corpus } from '../corpus.ts';
import { frameworkOf } from './pages.ts';
import { tally, type Tally } from './paths.ts';
import type { Framework } from './advise.ts';

/** How often each side is advised where one answer is fixed. */
export interface BalanceRow {
  /** The answer to the first question; empty for all together. */
  place: string;
  label: string;
  paths: number;
  docker: number;
  podman: number;
  either: number;
  /** Both engines, or neither. */
  other: number;
}

/** The counts of all ways to answer, then of each answer to the first question. */
export function balanceRows(corpus: Pick<Corpus, 'choices' | 'outcomes'>): BalanceRow[] {
  const framework = frameworkOf(corpus);
  const [first] = corpus.choices;
  if (!first) return [];
  return [
    { place: '', label: 'Everywhere', ...countSides(framework, tally(framework)) },
    ...Object.entries(first.data.answers).map(([place, { label }]) => ({
      place,
      label,
      ...countSides(framework, tally(framework, { [first.id]: place })),
    })),
  ];
}

function countSides({ outcomes }: Framework, counted: Tally): Omit<BalanceRow, 'place' | 'label'> {
  const row = { paths: counted.paths, docker: 0, podman: 0, either: 0, other: 0 };
  for (const { outcome, count } of counted.outcomes) {
    const { side } = outcomes.get(outcome)!;
    row[side === 'both' || side === 'neither' ? 'other' : side] += count;
  }
  return row;
}
