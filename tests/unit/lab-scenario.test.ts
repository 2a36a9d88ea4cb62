import assert from 'node:assert/strict';
import { test } from 'node:test';
import { broken } from '../../lab/scenario/assertions.ts';
import { normalise } from '../../lab/scenario/normalise.ts';
import { scenarioSchema, type Assertion } from '../../lab/scenario/schema.ts';
import { partsOf, plan, valueFor, type PlannedStep } from '../../lab/scenario/select.ts';

const scenario = scenarioSchema.parse({
  title: 'A',
  question: 'What?',
  on: ['docker-rootful', 'podman-rootless', 'podman-rootless@5.8'],
  steps: [
    { do: 'All', run: '{engine} ps' },
    { do: 'Docker only', run: { docker: 'systemctl stop docker' }, exit: { docker: 3 } },
    {
      do: 'By mode and release',
      run: { rootful: 'id', rootless: 'id -u', 'podman-rootless@5.8': 'id -g' },
      user: { docker: 'bob' },
      expect: [
        { on: 'podman', prints: '1000' },
        { on: ['docker-rootful', 'rootless'], lacks: 'x' },
      ],
    },
  ],
});

const step = (expect: Assertion[], exit: number | 'any' = 0): PlannedStep => ({
  ...{ n: 3, does: 'Look', command: 'look', user: 'root', within: undefined, timeout: 60, normalise: [] },
  ...{ exit, expect },
});
const complaints = (expect: Assertion[], output: string, earlier: [number, string][] = []) =>
  broken(step(expect), { output, exit: 0 }, new Map(earlier));

test('a run carries out the steps that have a command for it, and keeps their numbers', () => {
  assert.deepEqual(
    plan(scenario, 'podman-rootless').map(({ n }) => n),
    [1, 3],
  );
  assert.deepEqual(
    plan(scenario, 'docker-rootful').map(({ n }) => n),
    [1, 2, 3],
  );
});

test('{engine} stands for the name of the command', () => {
  assert.equal(plan(scenario, 'podman-rootless')[0]?.command, 'podman ps');
  assert.equal(plan(scenario, 'docker-rootful')[0]?.command, 'docker ps');
});

test('the narrowest selector wins: a release, then engine and mode, then engine, then mode', () => {
  const value = { rootless: 1, podman: 2, 'podman-rootless': 3, 'podman-rootless@5.8': 4 };
  assert.equal(valueFor(value, partsOf('docker-rootless')), 1);
  assert.equal(valueFor(value, partsOf('podman-rootful')), 2);
  assert.equal(valueFor(value, partsOf('podman-rootless')), 3);
  assert.equal(valueFor(value, partsOf('podman-rootless@5.8')), 4);
  assert.equal(valueFor(value, partsOf('docker-rootful')), undefined);
  const newest = { 'podman-rootless': 1, 'podman-rootless@newest': 2 };
  assert.deepEqual(
    ['podman-rootless', 'podman-rootless@5.8'].map((name) => valueFor(newest, partsOf(name))),
    [2, 1],
  );
  assert.equal(plan(scenario, 'podman-rootless@5.8')[1]?.command, 'id -g');
});

test('root types in rootful modes and alice in rootless ones, unless the step names somebody', () => {
  assert.deepEqual(
    plan(scenario, 'docker-rootful').map(({ user }) => user),
    ['root', 'root', 'bob'],
  );
  assert.deepEqual(
    plan(scenario, 'podman-rootless').map(({ user }) => user),
    ['alice', 'alice'],
  );
});

test('a run is held against the assertions that concern it', () => {
  assert.deepEqual(plan(scenario, 'docker-rootful')[2]?.expect, [{ on: ['docker-rootful', 'rootless'], lacks: 'x' }]);
  assert.equal(plan(scenario, 'podman-rootless')[1]?.expect.length, 2);
});

test('an assertion that says two things, or none, is refused', () => {
  const withExpect = (expect: unknown) => ({ ...scenario, steps: [{ do: 'x', run: 'x', expect: [expect] }] });
  for (const bad of [{}, { on: 'docker' }, { prints: 'a', lacks: 'b' }])
    assert.equal(scenarioSchema.safeParse(withExpect(bad)).success, false, JSON.stringify(bad));
  assert.equal(scenarioSchema.safeParse(withExpect({ prints: 'a' })).success, true);
});

test('each kind of assertion holds and breaks, with a sentence that says why', () => {
  const cases: [Assertion, string, string, string][] = [
    [{ prints: 'conmon' }, 'a conmon b', 'a shim b', '"conmon" was not printed'],
    [{ lacks: 'conmon' }, 'a shim b', 'a conmon b', '"conmon" was printed'],
    [{ matches: '^Up \\d+$' }, 'x\nUp 3\ny', 'x Up 3', 'nothing printed matches /^Up \\d+$/'],
    [{ equals: '0' }, ' 0\n', '10', 'the output is not "0"'],
  ];
  for (const [assertion, good, bad, says] of cases) {
    assert.deepEqual(complaints([assertion], good), []);
    assert.deepEqual(complaints([assertion], bad), [says]);
  }
});

test('an output is held against that of an earlier step', () => {
  assert.deepEqual(complaints([{ sameAs: 1 }], '42\n', [[1, '42']]), []);
  assert.deepEqual(complaints([{ differsFrom: 1 }], '43', [[1, '42']]), []);
  assert.match(complaints([{ sameAs: 1 }], '43', [[1, '42']])[0] ?? '', /not that of step 1: "42"/);
  assert.match(complaints([{ differsFrom: 1 }], '42', [[1, '42']])[0] ?? '', /same as that of step 1/);
  assert.match(complaints([{ sameAs: 2 }], '43', [[1, '42']])[0] ?? '', /not run/);
});

test('an exit code is expected: 0 when nothing is said, none when any will do', () => {
  assert.deepEqual(broken(step([], 125), { output: '', exit: 125 }, new Map()), []);
  assert.deepEqual(broken(step([]), { output: '', exit: 1 }, new Map()), ['exit code 1 where 0 was expected']);
  assert.deepEqual(broken(step([], 'any'), { output: '', exit: 1 }, new Map()), []);
});

test('ids, hashes, times, ages and the width of columns are put aside', () => {
  const pairs: [string, string][] = [
    ['e4841ef283b3   web   Up 3 seconds', 'a0ffee12aa00 web Up Less than a second'],
    ['2026-11-23T09:45:54.123Z started', '2027-01-02T10:00:00Z started'],
    ['Created 2026-11-23 09:45:54.1 +0000 UTC', 'Created 2027-01-02 10:00:00 +0000 UTC'],
    [`sha256:${'a1'.repeat(32)}`, `sha256:${'b2'.repeat(32)}`],
    ['NAME      ID\n---------', 'NAME  ID\n-----'],
    ['conmon -u1fc3e4841ef283b3 -r', 'conmon -ub2fa0ffee12aa0044 -r'],
  ];
  for (const [a, b] of pairs) assert.equal(normalise(a, []), normalise(b, []));
  assert.notEqual(normalise('Up 3 seconds', []), normalise('Exited (137) 3 seconds ago', []));
  assert.notEqual(normalise('uid 1000', []), normalise('uid 1001', []));
});

test('numbers, the order of lines and whole outputs are put aside where the step says so', () => {
  assert.equal(normalise('conmon,494', ['numbers']), normalise('conmon,31', ['numbers']));
  assert.equal(normalise('b\na', ['lines']), normalise('a\nb', ['lines']));
  assert.equal(normalise('anything', ['all']), '');
});
