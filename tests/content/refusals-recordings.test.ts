import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatProblem } from '../../src/model/problem.ts';
import { article, makeProject } from '../helpers/project.ts';
import { refuses } from '../helpers/refusal.ts';

const run = '<Run of="first-run" engine="podman" steps="1" />';
const releases = 'content/releases.yaml';
const recording = 'content/recordings/first-run.json';

refuses('a run that no recording has', {
  file: article, from: run, to: '<Run of="first-runs" />',
  says: 'unknown recording "first-runs"', mend: 'Did you mean "first-run"',
});
refuses('a run that the recording does not have', {
  file: article, from: run, to: '<Run of="first-run" runs="docker-rootful" />',
  says: 'the recording "first-run" has no run "docker-rootful"', mend: 'It has podman-rootless',
});
refuses('a release that the recording does not have', {
  file: article, from: run, to: '<Run of="first-run" runs="podman-rootless@5.8" />',
  says: 'has no run "podman-rootless@5.8"', mend: 'It has podman-rootless',
});
refuses('an engine that the recording does not have', {
  file: article, from: run, to: '<Run of="first-run" engine="docker" />',
  says: 'has no run of the engine "docker"', mend: 'It has podman-rootless',
});
refuses('a step that the recording does not have', {
  file: article, from: run, to: '<Run of="first-run" steps="2-3" />',
  says: 'has no step 3 in what is selected', mend: 'It has 1, 2',
});
refuses('an engine and runs at once', {
  file: article, from: run, to: '<Run of="first-run" engine="podman" runs="podman-rootless" />',
  says: 'has engine="…" and runs="…"', mend: 'CONTRIBUTING.md shows an example',
});
refuses('a name that no run can have', {
  file: article, from: run, to: '<Run of="first-run" runs="podman" />',
  says: '<Run> has the bad value "podman" for "runs"', mend: 'podman-rootless',
});
refuses('the same part of a recording twice in an article', {
  file: article, from: run, to: `${run}\n\nAgain:\n\n${run}`, line: 48,
  says: 'the same part of "first-run" is shown twice', mend: '[text](id:run-first-run)',
});
refuses('a recording under another name than that of its scenario', {
  file: recording, from: '"scenario": "first-run"', to: '"scenario": "second-run"',
  says: 'the recording of "second-run" lies in a file named "first-run.json"', mend: 'Rename the file to second-run.json',
});
refuses('a change of a recording that is not there', {
  file: releases, from: '[first-run]', to: '[first-rum]',
  says: 'unknown recording "first-rum"', mend: 'Did you mean "first-run"',
});
refuses('a change that cites nothing', {
  file: releases, from: ' [@notes, 6.1]', to: '', at: 'text:',
  says: 'a change is told without a source', mend: 'Cite where the release says so',
});
refuses('a change that cites an unknown source', {
  file: releases, from: '@notes', to: '@note',
  says: 'unknown source "note"', mend: 'Did you mean "notes"',
});
refuses('a change of an engine that the recording does not show', {
  file: releases, from: 'engine: podman', to: 'engine: docker', at: 'recordings:',
  says: 'has no run of docker', mend: 'name a recording of that engine',
});

test('releases may be an empty map', (context) => {
  const project = makeProject(context);
  project.write(releases, '{}\n');
  assert.deepEqual(project.load().problems, []);
});

test('refuses a recording without its scenario, and names the file', (context) => {
  const project = makeProject(context);
  project.remove('lab/scenarios/first-run.yaml');
  assert.match(project.load().problems.map(formatProblem).join('\n'), /^lab\/scenarios\/first-run\.yaml:1 {2}this scenario is missing, and content\/recordings\/first-run\.json is its recording\. Put it back/);
});

const fence = '```sh title="One request"\ndocker run nginx:1.29\n```';
const outputs: [what: string, fence: string, says: string][] = [
  ['a block of text', '```text\nweb  Up 3 seconds\n```', 'a block of "text", which is for output'],
  ['a block of a console', '```console\n$ docker ps\n```', 'a block of "console", which is for output'],
  ['JSON that names no file', '```json\n{ "Id": "x" }\n```', 'a block of "json" that names no file'],
  ['a table among commands', '```sh\ndocker ps\nCONTAINER ID   IMAGE   COMMAND\n```', 'the head of a table in an sh block'],
  ['a message among commands', '```sh\ndocker ps\nError: no such thing\n```', 'a message in an sh block'],
  ['an id among commands', '```sh\ndocker ps\n0123456789ab\n```', 'an id in an sh block'],
  ['the prompt of an account', '```sh\nalice$ podman ps\n```', 'a prompt in an sh block'],
  ['output in a comment', '```sh\nid -u # => 0\n```', 'output behind an arrow in an sh block'],
];
for (const [what, to, says] of outputs) {
  test(`refuses output that is no recording: ${what}`, (context) => {
    const project = makeProject(context);
    project.replace(article, fence, to);
    const found = project.load().problems;
    assert.deepEqual([found.length, found[0]?.file], [1, article], found.map(formatProblem).join('\n'));
    assert.ok(found[0]!.message.startsWith(says), found[0]!.message);
    assert.match(found[0]!.mend, /only in recordings/);
  });
}

refuses('output in a record', {
  file: 'content/glossary.yaml', from: '  long: ', to: '  long: |\n    ```console\n    $ ps\n    ```\n\n    ', at: 'long:',
  says: 'a block of "console", which is for output', mend: 'Show a recorded run',
});
