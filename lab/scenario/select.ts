import type { LabUser } from '../../src/model/evidence-schemas.ts';
import type { Assertion, Normaliser, Scenario, ScenarioStep } from './schema.ts';

/** A run's name taken apart: `podman-rootless@5.8`. */
export interface RunParts {
  name: string;
  engine: 'docker' | 'podman';
  mode: 'rootful' | 'rootless';
  /** The release asked for, when it is not the newest. */
  release: string | undefined;
}

/** One step as one run carries it out. */
export interface PlannedStep {
  n: number;
  does: string;
  command: string;
  user: LabUser;
  exit: number | 'any';
  within: number | undefined;
  timeout: number;
  expect: Assertion[];
  normalise: Normaliser[];
}

/** Takes a run's name apart. The schema has checked its form. */
export function partsOf(name: string): RunParts {
  const [id = '', release] = name.split('@');
  const [engine, mode] = id.split('-') as [RunParts['engine'], RunParts['mode']];
  return { name, engine, mode, release };
}

/** How well a selector fits a run: 0 when it does not, more the narrower it is. */
function fit(selector: string, { engine, mode, release }: RunParts): number {
  const id = `${engine}-${mode}`;
  return [mode, engine, id, `${id}@${release ?? 'newest'}`].indexOf(selector) + 1;
}

/** The value that a run has: the one for all, or that of the narrowest selector that fits; undefined when none does. */
export function valueFor<T>(value: T | Partial<Record<string, T>> | undefined, run: RunParts): T | undefined {
  if (typeof value !== 'object' || value === null) return value as T | undefined;
  const [best] = Object.keys(value)
    .filter((selector) => fit(selector, run) > 0)
    .sort((a, b) => fit(b, run) - fit(a, run));
  return best === undefined ? undefined : (value as Record<string, T>)[best];
}

/** Whether an assertion is meant for a run. */
function concerns({ on }: Assertion, run: RunParts): boolean {
  return on === undefined || [on].flat().some((selector) => fit(selector, run) > 0);
}

/** The steps of a scenario as one run carries them out. Steps without a command for it are left out; numbers stay. */
export function plan(scenario: Scenario, name: string): PlannedStep[] {
  const run = partsOf(name);
  return scenario.steps.flatMap((step, i) => {
    const command = valueFor<string>(step.run, run);
    return command === undefined ? [] : [planStep(step, i + 1, command, run)];
  });
}

function planStep(step: ScenarioStep, n: number, command: string, run: RunParts): PlannedStep {
  return {
    n,
    does: step.do,
    command: command.trim().replaceAll('{engine}', run.engine),
    user: valueFor<LabUser>(step.user, run) ?? (run.mode === 'rootful' ? 'root' : 'alice'),
    exit: valueFor<number | 'any'>(step.exit, run) ?? 0,
    within: step.within,
    timeout: step.timeout ?? 60,
    expect: step.expect.filter((assertion) => concerns(assertion, run)),
    normalise: step.normalise,
  };
}
