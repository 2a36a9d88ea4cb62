import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOptions } from '../../lab/options.ts';
import { upstream } from '../../lab/record/engine.ts';
import { compareMeasurements, compareRecordings } from '../../lab/record/compare.ts';
import { measurementPlanSchema } from '../../lab/measure/schema.ts';
import { seriesOf } from '../../lab/measure/take.ts';
import { scenarioSchema } from '../../lab/scenario/schema.ts';
import { measurementSchema, recordingSchema, type Step } from '../../src/model/evidence-schemas.ts';

const scenario = scenarioSchema.parse({
  ...{ title: 'A', question: 'What?', on: ['podman-rootless'] },
  steps: [
    { do: 'Start', run: '{engine} run' },
    { do: 'Look', run: 'ps', normalise: ['numbers'] },
  ],
});
const host = { system: 'Debian', kernel: '6.18', cgroup: 'v2', machine: 'small' };
const steps: Step[] = [
  { n: 1, does: 'Start', command: 'podman run', user: 'alice', output: 'e4841ef283b3', exit: 0, duration: 5 },
  { n: 2, does: 'Look', command: 'ps', user: 'alice', output: 'conmon 12', exit: 0, duration: 5 },
];
const recorded = (change: Partial<Step> = {}, release = '6.1') =>
  recordingSchema.parse({
    ...{ scenario: 'a', title: 'A', question: 'What?', date: '2026-11-23', host },
    runs: [
      {
        ...{ engine: 'podman', mode: 'rootless', release, versions: { Podman: release }, storage: 'overlay' },
        steps: [steps[0], { ...steps[1], ...change }],
      },
    ],
  });
const differences = (change: Partial<Step>) => compareRecordings(scenario, recorded(), recorded(change));

test('two recordings agree when only ids, times and the numbers that a step puts aside differ', () => {
  assert.deepEqual(differences({ output: 'conmon 99', duration: 900 }), []);
});

test('another output, exit code, user or command is a difference that names run and step', () => {
  assert.match(differences({ output: 'nothing' })[0] ?? '', /^a, podman-rootless 6\.1, step 2: another output/);
  assert.match(differences({ exit: 1 })[0] ?? '', /step 2: exit was 0, now 1/);
  assert.match(differences({ user: 'root' })[0] ?? '', /user was "alice", now "root"/);
  assert.match(differences({ command: 'ps aux' })[0] ?? '', /command was "ps", now "ps aux"/);
  assert.match(differences({ n: 3 })[0] ?? '', /steps 1, 2, now 1, 3/);
});

test('a recording on another release is a difference', () => {
  assert.match(
    compareRecordings(scenario, recorded(), recorded({}, '6.2'))[0] ?? '',
    /recorded on podman-rootless 6\.1, now on podman-rootless 6\.2/,
  );
});

test('measurements are compared by what was measured, not by values', () => {
  const measured = (values: number[]) =>
    measurementSchema.parse({
      ...{
        scenario: 'm',
        title: 'M',
        question: 'How long?',
        unit: 'ms',
        method: ['x'],
        caveats: ['y'],
        date: '2026-11-23',
        host,
      },
      versions: { Podman: '6.1' },
      series: ['a', 'b'].map((group) => ({ group, label: 'Podman', engine: 'podman', mode: 'rootless', values })),
    });
  assert.deepEqual(compareMeasurements(measured([1, 2, 3]), measured([4, 5, 6])), []);
  assert.equal(compareMeasurements(measured([1, 2, 3]), measured([1, 2, 3, 4])).length, 1);
});

test('every group of a measurement is measured on every engine and mode that has it', () => {
  const plan = measurementPlanSchema.parse({
    ...{ title: 'M', question: 'How long?', on: ['docker-rootful', 'podman-rootless'], unit: 'ms', takes: 'time' },
    ...{ machine: 'shared', rounds: 3, method: ['x'], caveats: ['y'] },
    groups: [
      { name: 'run', run: '{engine} run' },
      { name: 'pasta', on: ['podman-rootless'], before: '{engine} ps', run: '{engine} run', user: 'root' },
    ],
  });
  assert.deepEqual(
    seriesOf(plan).map(({ group, on, run, before, account, user }) => [group, on, run, before, account, user]),
    [
      ['run', 'docker-rootful', 'docker run', undefined, 'root', 'root'],
      ['run', 'podman-rootless', 'podman run', undefined, 'alice', 'alice'],
      ['pasta', 'podman-rootless', 'podman run', 'podman ps', 'alice', 'root'],
    ],
  );
});

test('the command line takes several ids, and suggests the nearest for a misspelt one', () => {
  const known = ['uid-map', 'pod'];
  assert.deepEqual(readOptions(['--only', 'uid-map,pod', '--check'], known).only, ['uid-map', 'pod']);
  assert.equal(readOptions([], known).check, false);
  assert.throws(() => readOptions(['--only', 'uidmap'], known), /There is no "uidmap". Did you mean "uid-map"/);
  assert.throws(() => readOptions(['--onyl'], known), /onyl/);
});

test("upstream's version is read from a Debian version", () => {
  assert.equal(upstream('28.5.2+dfsg4-1'), '28.5.2');
  assert.equal(upstream('1:6.1.1~ds2-3+b1'), '6.1.1');
  assert.equal(upstream('0.0~git20261003.1a2b3c-1'), '2026-10-03');
});
