import assert from 'node:assert/strict';
import { test } from 'node:test';
import { broken } from '../../lab/scenario/assertions.ts';
import { readMeasurements, readScenarios } from '../../lab/scenario/read.ts';
import type { Assertion } from '../../lab/scenario/schema.ts';
import { partsOf, plan, type PlannedStep } from '../../lab/scenario/select.ts';
import { seriesOf } from '../../lab/measure/take.ts';
import type { Run } from '../../src/model/evidence-schemas.ts';
import { corpus } from '../helpers/content.ts';

const root = process.cwd();
const scenarios = readScenarios(root);
const recordings = new Map(corpus.recordings.map(({ id, data }) => [id, data]));

/** Each run of the committed recordings, with the steps that its scenario plans. */
const runs = [...scenarios].flatMap(([id, scenario]) =>
  scenario.on.map((name, i) => ({ id, name, planned: plan(scenario, name), run: recordings.get(id)?.runs[i] })),
);

function faultsOf(planned: readonly PlannedStep[], run: Run): string[][] {
  const outputs = new Map(run.steps.map(({ n, output }) => [n, output]));
  return planned.map((step, i) => broken(step, run.steps[i]!, outputs));
}

/** The opposite of an assertion. */
function turned({ prints, lacks, matches, sameAs, differsFrom, equals }: Assertion): Assertion {
  if (prints !== undefined) return { lacks: prints };
  if (lacks !== undefined) return { prints: lacks };
  if (matches !== undefined) return { matches: `(?<![\\s\\S])(?![\\s\\S]*(?:${matches}))` };
  if (sameAs !== undefined) return { differsFrom: sameAs };
  if (differsFrom !== undefined) return { sameAs: differsFrom };
  return { equals: `not ${equals}` };
}

test('every scenario is recorded as it stands: the same runs, steps, commands and users', () => {
  assert.ok(runs.length > 0);
  for (const { id, name, planned, run } of runs) {
    assert.ok(run, `Record it: npm run lab -- --only ${id}`);
    const { engine, mode, release } = partsOf(name);
    assert.deepEqual([run.engine, run.mode], [engine, mode], id);
    if (release) assert.equal(run.release, release, id);
    const shape = (steps: readonly { n: number; does: string; command: string; user: string }[]) =>
      steps.map(({ n, does, command, user }) => ({ n, does, command, user }));
    assert.deepEqual(shape(run.steps), shape(planned), `${id} has changed. Record it: npm run lab -- --only ${id}`);
  }
});

test('every recording has the title and the question of its scenario', () => {
  for (const [id, { title, question }] of scenarios)
    assert.deepEqual([recordings.get(id)?.title, recordings.get(id)?.question], [title, question], id);
  assert.deepEqual([...recordings.keys()].sort(), [...scenarios.keys()].sort());
});

test('every assertion holds in what is committed', () => {
  for (const { id, name, planned, run } of runs) assert.deepEqual(faultsOf(planned, run!).flat(), [], `${id}, ${name}`);
});

test('every assertion fails when it is turned round', () => {
  let count = 0;
  for (const { id, name, planned, run } of runs)
    for (const [i, step] of planned.entries()) {
      const opposite = step.expect.map((assertion) => [turned(assertion)]);
      for (const expect of opposite) {
        const faults = faultsOf(planned.with(i, { ...step, expect }), run!)[i];
        assert.equal(faults?.length, 1, `${id}, ${name}, step ${step.n}: ${JSON.stringify(expect)}`);
        count++;
      }
      if (step.exit !== 'any') {
        const faults = faultsOf(planned.with(i, { ...step, exit: step.exit + 1 }), run!)[i];
        assert.equal(faults?.length, 1, `${id}, ${name}, step ${step.n}: exit`);
        count++;
      }
    }
  assert.ok(count > 0);
});

test('every scenario asserts something about what was printed, on each of its runs', () => {
  for (const { id, name, planned } of runs)
    assert.ok(planned.some(({ expect }) => expect.length > 0), `${id} asserts nothing on ${name}`);
});

test('every measurement was taken as its plan says', () => {
  const measured = new Map(corpus.measurements.map(({ id, data }) => [id, data]));
  const plans = readMeasurements(root);
  assert.deepEqual([...measured.keys()].sort(), [...plans.keys()].sort());
  for (const [id, plan] of plans) {
    const { series = [], method, caveats, title } = measured.get(id) ?? {};
    assert.deepEqual(
      series.map(({ group, engine, mode, values }) => [group, `${engine}-${mode}`, values.length]),
      seriesOf(plan).map(({ group, on }) => [group, on, plan.rounds]),
      id,
    );
    assert.deepEqual([title, method, caveats], [plan.title, plan.method, plan.caveats], id);
  }
});
