import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { pageTwin } from '../../src/model/twin-pages.ts';
import { parse, skeleton } from '../helpers/markdown.ts';
import { makeProject } from '../helpers/project.ts';

const host = 'https://example.org';

function twinOf(context: TestContext, path: string): string | undefined {
  const { site } = makeProject(context).load();
  return pageTwin(site.pages.get(path)!, { site, page: path, absolute: (below) => host + below });
}

test('every page has a twin that begins with its title and address, the search has none', (context) => {
  const { site } = makeProject(context).load();
  for (const [path, page] of site.pages) {
    const twin = pageTwin(page, { site, page: path, absolute: (below) => host + below });
    if (page.kind === 'search') assert.equal(twin, undefined);
    else assert.ok(twin?.startsWith(`# ${page.title}\n\nFrom ${host}${path}\n\n`), path);
  }
});

test('no twin holds what only the site understands', (context) => {
  const { site } = makeProject(context).load();
  for (const [path, page] of site.pages) {
    const twin = pageTwin(page, { site, page: path, absolute: (below) => host + below }) ?? '';
    for (const left of [/\[@/, /\]\((?:id|term):/, /\]\(\//, /\{#/, /undefined|\[object/])
      assert.doesNotMatch(twin, left, path);
  }
});

test('the claims are listed with verdict, reason and date', (context) => {
  const twin = twinOf(context, '/claims/')!;
  assert.match(
    twin,
    /## “Containers need root\.”\n\n\[§ claim-needs-root\]\(https:\/\/example\.org\/s\/claim-needs-root\/\)/,
  );
  assert.match(twin, /\*\*Wrong\.\*\* They do not \[\^1\]\./);
  assert.match(twin, /Seen in slides\. Checked 2 Jan 2026 against Docker 29\.7 and Podman 6\.0\./);
  assert.match(twin, /\[\^2\]: \[Release notes\]/);
});

test('the questions of a topic are listed with answers, mistakes, follow-ups and proof', (context) => {
  const twin = twinOf(context, '/interview/architecture/')!;
  assert.match(twin, /\*\*Junior\.\*\* The monitor stays \[\^1\]\./);
  assert.match(twin, /\*\*What the interviewer hears\.\*\* You know the parent\./);
  assert.match(twin, /\*\*Mistakes\*\*\n\n- Said: “The command stays\.” It returns at once\./);
  assert.match(
    twin,
    /\*\*Follow-ups\*\*\n\n- \[And after a reboot\?\]\(https:\/\/example\.org\/architecture\/process-model\/#process-start\)/,
  );
  assert.match(twin, /Proof: \[process-start\]\(https:/);
});

test('a topic without questions is still a page', (context) => {
  assert.ok(twinOf(context, '/interview/security/'));
});

test('the glossary lists its terms with their sources', (context) => {
  const twin = twinOf(context, '/glossary/')!;
  assert.match(twin, /## monitor\n\n\[§ term-monitor\]/);
  assert.match(twin, /\*\*A small program beside each container\.\*\* It keeps the exit code \[\^1\]\./);
});

test('a section lists its articles, questions and claims', (context) => {
  const twin = twinOf(context, '/architecture/')!;
  assert.match(
    twin,
    /## \[What happens when a container runs\]\(https:\/\/example\.org\/architecture\/process-model\/\)/,
  );
  assert.match(twin, /- \[Who stays when the command is gone\?\]\(https:/);
  assert.match(twin, /- \[“Containers need root\.”\]\(https:.*\) Wrong/);
});

test('a measurement has every value in the order in which it was taken', (context) => {
  const twin = twinOf(context, '/measured/start-time/')!;
  assert.match(twin, /- no network, Docker rootful \(ms\): 300, 320, 310, 350, 330/);
  assert.match(twin, /- From start to exit of `run --rm` \[\^1\]\./);
  assert.match(twin, /kernel 6\.19, cgroup v2\. podman 6\.0\.0, docker 29\.7\.0\./);
});

test('a section lists nothing of another', (context) => {
  assert.doesNotMatch(twinOf(context, '/security/')!, /Containers need root|Who stays/);
});

test('the home page has the comparison, the answer and the trade-offs', (context) => {
  const twin = twinOf(context, '/')!;
  const { tables } = skeleton(parse(twin));
  assert.deepEqual(tables, [
    [
      ['', 'Engine 29.7', 'Podman 6.0'],
      ['who stays', 'dockerd and a shim', 'conmon'],
    ],
    [
      ['', 'Docker', 'Podman', 'So what'],
      ['Daemon', 'One place of control', 'No service to keep up', 'Ask what one failure takes along'],
    ],
  ]);
  assert.match(twin, /\*\*Answer\.\*\* Both run the same images \[\^\d\]/);
});
