import type { Assertion } from './schema.ts';
import type { PlannedStep } from './select.ts';

/** What a command did: what was printed, in the order in which a terminal would show it, and its exit code. */
export interface Outcome {
  output: string;
  exit: number;
}

/**
 * What a step's outcome breaks of what was expected: one sentence for each broken assertion, none when all hold.
 *
 * @param earlier outputs of the run's earlier steps by their number
 */
export function broken(step: PlannedStep, { output, exit }: Outcome, earlier: ReadonlyMap<number, string>): string[] {
  const wrongExit = step.exit !== 'any' && step.exit !== exit;
  return [
    ...(wrongExit ? [`exit code ${exit} where ${step.exit} was expected`] : []),
    ...step.expect.flatMap((assertion) => complaint(assertion, output.trim(), earlier) ?? []),
  ];
}

/** How many assertions a step makes: its exit code counts as one. */
export function countAssertions({ exit, expect }: PlannedStep): number {
  return expect.length + (exit === 'any' ? 0 : 1);
}

function complaint(assertion: Assertion, output: string, earlier: ReadonlyMap<number, string>): string | undefined {
  const { prints, lacks, matches, equals, sameAs, differsFrom } = assertion;
  if (prints !== undefined && !output.includes(prints)) return `"${prints}" was not printed`;
  if (lacks !== undefined && output.includes(lacks)) return `"${lacks}" was printed`;
  if (matches !== undefined && !new RegExp(matches, 'm').test(output)) return `nothing printed matches /${matches}/`;
  if (equals !== undefined && output !== equals.trim()) return `the output is not "${equals}"`;
  if (sameAs !== undefined && output !== earlier.get(sameAs)?.trim())
    return `the output is not that of step ${sameAs}: "${earlier.get(sameAs)?.trim() ?? 'not run'}"`;
  if (differsFrom !== undefined && output === earlier.get(differsFrom)?.trim())
    return `the output is the same as that of step ${differsFrom}`;
  return undefined;
}
