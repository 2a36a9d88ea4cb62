import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNewer, runNames, selectionFaults, selectRuns, stepsInWords, stepsOf } from '../../src/model/recording.ts';
import { recording, run, step } from '../helpers/recordings.ts';

const numbers = (selected?: string) =>
  stepsOf(run('docker-rootful', [1, 2, 4, 5]), selected)
    .map(({ n }) => n)
    .join('');
const four = recording(
  run('docker-rootful@28.5'),
  run('podman-rootful'),
  run('podman-rootful@5.8'),
  run('podman-rootless'),
);
const releases = (selection: Parameters<typeof selectRuns>[1]) =>
  selectRuns(four, selection).map(({ engine, mode, release }) => `${engine} ${mode} ${release}`);

test('without a selection all steps are shown', () => assert.equal(numbers(), '1245'));
test('a number is the step with that number in the scenario, not the place in the run', () =>
  assert.equal(numbers('4'), '4'));
test('a range holds both its ends', () => assert.equal(numbers('2-4'), '24'));
test('a list joins numbers and ranges', () => assert.equal(numbers('1,4-5'), '145'));
test('a range behind the recording is empty', () => assert.equal(numbers('7'), ''));

test('a part of a recording says which steps it shows, of how many; all of it says nothing', () => {
  const five = recording(run('docker-rootful', [1, 2, 4]), run('podman-rootful', [1, 2, 3, 5]));
  assert.equal(stepsInWords(five, '3'), 'step 3 of 5');
  assert.equal(stepsInWords(five, '1,3-4'), 'steps 1, 3–4 of 5');
  assert.equal(stepsInWords(five, '1-5'), undefined);
  assert.equal(stepsInWords(five, undefined), undefined);
});

test('the newest run of an engine and mode has the plain name, an older one names its release', () => {
  assert.deepEqual(runNames(four), ['docker-rootful', 'podman-rootful', 'podman-rootful@5.8', 'podman-rootless']);
});

test('runs are selected by name, by name and release, or by engine', () => {
  assert.deepEqual(releases({ runs: 'podman-rootful' }), ['podman rootful 6.1']);
  assert.deepEqual(releases({ runs: 'podman-rootful@6.1' }), ['podman rootful 6.1']);
  assert.deepEqual(releases({ runs: 'podman-rootful@5.8 docker-rootful' }), [
    'docker rootful 28.5',
    'podman rootful 5.8',
  ]);
  assert.equal(releases({ engine: 'podman' }).length, 3);
  assert.equal(releases({}).length, 4);
});

test('a selection of runs and steps that exist has no fault', () => {
  assert.deepEqual(selectionFaults(four, { runs: 'podman-rootless', steps: '1' }), []);
  assert.deepEqual(selectionFaults(four, {}), []);
});

test('a run, an engine or a step that a recording lacks is named, with what it has', () => {
  assert.deepEqual(selectionFaults(four, { runs: 'docker-rootless' }), [
    { what: 'has no run "docker-rootless"', mend: `It has ${runNames(four).join(', ')}` },
  ]);
  assert.equal(
    selectionFaults(recording(run('docker-rootful')), { engine: 'podman' })[0]?.what,
    'has no run of the engine "podman"',
  );
  assert.deepEqual(selectionFaults(recording(run('docker-rootful', [1, 3])), { steps: '2-3' }), [
    { what: 'has no step 2 in what is selected', mend: 'It has 1, 3' },
  ]);
});

test('a step that only a run outside the selection has is missing', () => {
  const two = recording(run('docker-rootful', [1, step(2)]), run('podman-rootful', [1]));
  assert.equal(selectionFaults(two, { engine: 'podman', steps: '2' }).length, 1);
  assert.equal(selectionFaults(two, { engine: 'docker', steps: '2' }).length, 0);
});

test('versions are compared number by number', () => {
  assert.deepEqual([isNewer('29.0', '28.5'), isNewer('6.10', '6.9'), isNewer('6.1.1', '6.1')], [true, true, true]);
  assert.deepEqual([isNewer('6.1', '6.1'), isNewer('6.1.0', '6.1'), isNewer('5.8', '6.1')], [false, false, false]);
});
