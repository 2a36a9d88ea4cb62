import { setTimeout as sleep } from 'node:timers/promises';
import { recordingSchema, type Recording, type Run, type Step } from '../../src/model/evidence-schemas.ts';
import type { Machine, Ran } from '../machine/machine.ts';
import { broken } from '../scenario/assertions.ts';
import { carried, type Carried } from '../scenario/carry.ts';
import type { Scenario } from '../scenario/schema.ts';
import { partsOf, plan, valueFor, type PlannedStep } from '../scenario/select.ts';
import type { Lab } from '../lab.ts';
import { describeHost, prepareEngine, readStorage, readVersions } from './engine.ts';

/** A recording and every assertion that did not hold, as sentences that name the run and the step. */
export interface Recorded {
  recording: Recording;
  failures: string[];
}

/**
 * Runs a scenario of the project at `root` on each of its engines and modes, each on a machine of its own.
 *
 * @throws when a machine fails to start, or when what the scenario carries is not there
 */
export async function record(lab: Lab, root: string, id: string, scenario: Scenario): Promise<Recorded> {
  const luggage = carried(root, id, scenario);
  const runs: Run[] = [];
  const failures: string[] = [];
  let host: Recording['host'] | undefined;
  for (const name of scenario.on) {
    await lab.onMachine(partsOf(name).release ? 'base' : 'newest', async (machine) => {
      host ??= await describeHost(machine, lab.host);
      const { run, failed } = await recordRun(machine, scenario, name, luggage);
      runs.push(run);
      failures.push(...failed.map((text) => `${id}, ${name}, ${text}`));
    });
  }
  const { title, question } = scenario;
  const recording = { scenario: id, title, question, date: lab.today, host, runs };
  return { recording: recordingSchema.parse(recording), failures };
}

async function recordRun(
  machine: Machine,
  scenario: Scenario,
  name: string,
  luggage: readonly Carried[],
): Promise<{ run: Run; failed: string[] }> {
  const parts = partsOf(name);
  await prepareEngine(machine, parts);
  const versions = await readVersions(machine, parts);
  const others: Record<string, string> = {};
  for (const other of scenario.with) Object.assign(others, await readVersions(machine, partsOf(other)));
  const release = /^\d+\.\d+/.exec(Object.values(versions)[0] ?? '')?.[0] ?? '';
  if (parts.release && parts.release !== release)
    throw new Error(
      `${name}: the packages have release ${release} now. Write that in the scenario, and look at what changed.`,
    );
  const storage = await readStorage(machine, parts);
  for (const item of luggage) await machine.carry(item);
  const prepare = valueFor<string>(scenario.prepare, parts);
  if (prepare) await machine.must('root', prepare.replaceAll('{engine}', parts.engine));

  const steps: Step[] = [];
  const failed: string[] = [];
  const outputs = new Map<number, string>();
  for (const step of plan(scenario, name)) {
    const { output, exit, duration } = await carryOut(machine, step, outputs);
    failed.push(
      ...broken(step, { output, exit }, outputs).map(
        (text) => `step ${step.n} (${step.does}): ${text}. It printed:\n${output}`,
      ),
    );
    outputs.set(step.n, output);
    const { n, does, command, user, within } = step;
    steps.push({ n, does, command, user, output, exit, duration, ...(within === undefined ? {} : { within }) });
  }
  return {
    run: { engine: parts.engine, mode: parts.mode, release, versions: { ...versions, ...others }, storage, steps },
    failed,
  };
}

/** Runs a step, again and again where it was given time, until its assertions hold. */
async function carryOut(machine: Machine, step: PlannedStep, earlier: ReadonlyMap<number, string>): Promise<Ran> {
  const end = Date.now() + (step.within ?? 0) * 1000;
  for (;;) {
    const ran = await machine.exec(step.user, step.command, step.timeout);
    ran.output = tidy(ran.output);
    if (Date.now() >= end || broken(step, ran, earlier).length === 0) return ran;
    await sleep(250);
  }
}

/** What a terminal would show: without colors, without spaces at the ends of lines. */
function tidy(output: string): string {
  return output
    .replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '')
    .replace(/\r\n/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n+$/, '');
}
