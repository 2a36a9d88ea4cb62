import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facingSteps, foldOutput, hasColumns, pairsOf, promptOf, remarksOf } from '../../src/model/facing.ts';
import { run, step } from '../helpers/recordings.ts';

const pairs = (...names: string[]) =>
  pairsOf(names.map((name) => run(name))).map(({ docker, podman }) =>
    [docker, podman].map((one) => (one ? `${one.mode} ${one.release}` : '-')).join(' | '),
  );

test('rootful faces rootful and rootless faces rootless, whatever their order', () => {
  assert.deepEqual(pairs('podman-rootless', 'docker-rootful', 'docker-rootless', 'podman-rootful'), [
    'rootful 6.1 | rootful 6.1',
    'rootless 6.1 | rootless 6.1',
  ]);
});

test('one run of each engine face each other, whatever their modes', () => {
  assert.deepEqual(pairs('docker-rootful@28.5', 'podman-rootless'), ['rootful 28.5 | rootless 6.1']);
});

test('a run without a counterpart stands alone, on its side', () => {
  assert.deepEqual(pairs('docker-rootful', 'podman-rootful', 'podman-rootful@5.8'), [
    'rootful 6.1 | rootful 6.1',
    '- | rootful 5.8',
  ]);
  assert.deepEqual(pairs('podman-rootful', 'podman-rootless'), ['- | rootful 6.1', '- | rootless 6.1']);
});

test('a step that one side has leaves the other empty, and one that neither has is left out', () => {
  const steps = facingSteps([
    run('docker-rootful', [step(1, { output: 'a' }), step(3)]),
    run('podman-rootful', [step(1, { output: 'b' })]),
  ]);
  assert.deepEqual(
    steps.map(({ n, rows }) => [n, rows.length]),
    [
      [1, 1],
      [3, 1],
    ],
  );
  const [row] = steps[1]!.rows;
  assert.ok(row && 'docker' in row && row.docker?.step && row.podman && !row.podman.step);
});

test('what both typed and got alike is said once; another output, user or exit code is not alike', () => {
  const rowWith = (other: Partial<ReturnType<typeof step>>) =>
    facingSteps([run('docker-rootful', [step(1)]), run('podman-rootful', [step(1, other)])])[0]!.rows[0]!;
  assert.ok('both' in rowWith({}));
  for (const other of [{ output: 'x' }, { user: 'bob' as const }, { exit: 1 }, { command: 'd' }])
    assert.ok(!('both' in rowWith(other)));
});

test('steps come in the order of their numbers, and only those that are wanted', () => {
  const runs = [run('docker-rootful', [2, 4]), run('podman-rootful', [1, 4])];
  assert.deepEqual(
    facingSteps(runs).map(({ n }) => n),
    [1, 2, 4],
  );
  assert.deepEqual(
    facingSteps(runs, [4, 1]).map(({ n }) => n),
    [1, 4],
  );
});

test('an output is folded after twelve lines where that is worth it, and no line is lost', () => {
  const lines = (count: number) => Array.from({ length: count }, (_, i) => `${i}`).join('\n');
  assert.deepEqual(foldOutput(`${lines(14)}\n`), { shown: lines(14), folded: [] });
  const { shown, folded } = foldOutput(lines(35));
  assert.deepEqual([shown.split('\n').length, folded.length], [12, 23]);
  assert.equal([shown, ...folded].join('\n'), lines(35));
});

test('columns keep their lines, sentences do not', () => {
  assert.equal(hasColumns('NAMES   STATUS\nweb     Up'), true);
  assert.equal(hasColumns('Error: this is  wide once\nand not here'), false);
});

test('the prompt is # for root where root is usual, and names everybody else', () => {
  const prompt = (user: 'root' | 'alice' | 'bob', name: string) => promptOf(step(1, { user }), run(name));
  assert.deepEqual(
    [
      prompt('root', 'docker-rootful'),
      prompt('bob', 'docker-rootful'),
      prompt('alice', 'podman-rootless'),
      prompt('root', 'podman-rootless'),
    ],
    ['#', 'bob$', 'alice$', 'root#'],
  );
});

test('an exit code that is not 0 is said, and that a step was repeated', () => {
  assert.deepEqual(remarksOf(step(1)), []);
  assert.deepEqual(remarksOf(step(1, { exit: 125, within: 10 })), [
    'exit 125',
    'asked again until it said so, at most 10 s',
  ]);
});
