import type { Measurement, Recording, Run } from '../../src/model/evidence-schemas.ts';
import { normalise } from '../scenario/normalise.ts';
import type { Scenario } from '../scenario/schema.ts';

/** How a new recording differs from the committed one: one sentence each, none when they agree. Pure. */
export function compareRecordings(scenario: Scenario, before: Recording, after: Recording): string[] {
  const id = before.scenario;
  const names = (recording: Recording) => recording.runs.map(nameOf).join(', ');
  if (names(before) !== names(after)) return [`${id}: recorded on ${names(before)}, now on ${names(after)}`];
  return before.runs.flatMap((run, i) => compareRuns(`${id}, ${nameOf(run)}`, scenario, run, after.runs[i]!));
}

function nameOf({ engine, mode, release }: Run): string {
  return `${engine}-${mode} ${release}`;
}

function compareRuns(where: string, scenario: Scenario, before: Run, after: Run): string[] {
  const numbers = (run: Run) => run.steps.map(({ n }) => n).join(', ');
  if (numbers(before) !== numbers(after)) return [`${where}: steps ${numbers(before)}, now ${numbers(after)}`];
  return before.steps.flatMap((old, i) => {
    const now = after.steps[i]!;
    const rules = scenario.steps[old.n - 1]?.normalise ?? [];
    const outputs = [old.output, now.output].map((output) => normalise(output, rules));
    return [
      ...(['does', 'command', 'user', 'exit'] as const)
        .filter((key) => old[key] !== now[key])
        .map(
          (key) => `${where}, step ${old.n}: ${key} was ${JSON.stringify(old[key])}, now ${JSON.stringify(now[key])}`,
        ),
      ...(outputs[0] === outputs[1]
        ? []
        : [`${where}, step ${old.n}: another output.\n  was: ${outputs[0]}\n  now: ${outputs[1]}`]),
    ];
  });
}

/** How a new measurement differs from the committed one in what was measured; values always differ. Pure. */
export function compareMeasurements(before: Measurement, after: Measurement): string[] {
  const shape = ({ unit, series }: Measurement) =>
    [
      unit,
      ...series.map(({ group, label, engine, mode, values }) => `${group} ${label} ${engine}-${mode} ${values.length}`),
    ].join('; ');
  return shape(before) === shape(after) ? [] : [`${before.scenario}: measured ${shape(before)}, now ${shape(after)}`];
}
