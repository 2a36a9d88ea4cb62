import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { LockFile } from '../../src/model/lock.ts';
import { runScript } from '../helpers/child.ts';
import { article, claims, lock, lockedOn, makeProject, type Project } from '../helpers/project.ts';

const heading = '### What stays {#what-stays}';
const at = '/architecture/process-model/';
const anchors = (project: Project, ...args: string[]) => runScript('scripts/anchors.ts', args, project.root);
const lockOf = (project: Project) => JSON.parse(project.read(lock)) as LockFile;

test('check says that the lock agrees', (context) => {
  assert.deepEqual(anchors(makeProject(context), 'check'), {
    code: 0,
    out: `${lock} agrees with the content: 14 places.\n`,
    err: '',
  });
});

test('check fails with a sentence for each fault and changes nothing', (context) => {
  const project = makeProject(context);
  project.replace(article, heading, '### What stays {#what-remains}');
  const before = project.read(lock);
  const { code, err } = anchors(project, 'check');
  assert.equal(code, 1);
  assert.match(
    err,
    /^"what-stays" was published at .* npm run anchors -- rename what-stays NEW-ID; if it was a draft: npm run anchors -- forget what-stays\n"what-remains" is not in the lock yet\. Run: npm run anchors -- add\n$/,
  );
  assert.equal(project.read(lock), before);
});

test('add locks new places and says how many', (context) => {
  const project = makeProject(context);
  project.replace(article, heading, `### What goes {#what-goes}\n\nThe command.\n\n${heading}`);
  assert.deepEqual(anchors(project, 'add'), { code: 0, out: `${lock}: 15 places, 1 new, 0 changed.\n`, err: '' });
  assert.equal(lockOf(project)['what-goes']?.at, `${at}#what-goes`);
  assert.deepEqual(project.load().problems, []);
});

test('add renews what changed and its day, and leaves no other file behind', (context) => {
  const project = makeProject(context);
  project.replace(article, 'Kill the monitor', 'End the monitor');
  assert.equal(anchors(project, 'add').out, `${lock}: 14 places, 0 new, 1 changed.\n`);
  const { 'what-stays': changed, 'process-start': same } = lockOf(project);
  assert.ok(changed!.changed > lockedOn);
  assert.equal(same!.changed, lockedOn);
  assert.equal(existsSync(join(project.root, `${lock}.new`)), false);
});

test('add makes a lock where there is none', (context) => {
  const project = makeProject(context);
  project.remove(lock);
  assert.equal(anchors(project, 'add').out, `${lock}: 14 places, 14 new, 0 changed.\n`);
  assert.deepEqual(project.load().problems, []);
});

test('add refuses while a published place is gone: it may be the new one under another id', (context) => {
  const project = makeProject(context);
  project.replace(article, heading, '### What stays {#what-remains}');
  const { code, err } = anchors(project, 'add');
  assert.equal(code, 1);
  assert.match(err, /npm run anchors -- rename what-stays NEW-ID/);
  assert.equal('what-remains' in lockOf(project), false);
});

test('rename keeps the former address', (context) => {
  const project = makeProject(context);
  project.replace(article, heading, '### What stays {#what-remains}');
  assert.equal(anchors(project, 'rename', 'what-stays', 'what-remains').code, 0);
  assert.deepEqual(lockOf(project)['what-remains']?.was, [`${at}#what-stays`]);
  assert.deepEqual(project.load().problems, []);
});

test('rename wants the content changed first', (context) => {
  const project = makeProject(context);
  const { code, err } = anchors(project, 'rename', 'what-stays', 'what-remains');
  assert.deepEqual(
    [code, err],
    [1, '"what-stays" still stands in the content: rename it there first, then in the lock\n'],
  );
});

test('rename needs a place that exists', (context) => {
  const project = makeProject(context);
  project.replace(article, heading, '### What stays {#what-remains}');
  const { code, err } = anchors(project, 'rename', 'what-stays', 'what-remain');
  assert.deepEqual(
    [code, err],
    [1, 'There is no place "what-remain" in the content. Change the content first, then the lock\n'],
  );
});

test('move keeps the former page', (context) => {
  const project = makeProject(context);
  project.write('content/questions/security.yaml', project.read('content/questions/architecture.yaml'));
  project.write('content/questions/architecture.yaml', '{}\n');
  assert.equal(anchors(project, 'move', 'q-who-stays').out, `${lock}: 14 places, 0 new, 1 changed.\n`);
  assert.deepEqual(lockOf(project)['q-who-stays']?.was, ['/interview/architecture/#q-who-stays']);
  assert.deepEqual(project.load().problems, []);
});

test('move needs a place that is locked', (context) => {
  const project = makeProject(context);
  project.remove(lock);
  const { code, err } = anchors(project, 'move', 'what-stays');
  assert.deepEqual(
    [code, err],
    [1, '"what-stays" is not in the lock: nothing to move. See npm run anchors -- check\n'],
  );
});

test('nothing is locked while the content has problems: they are told instead', (context) => {
  const project = makeProject(context);
  project.write(claims, 'claim-needs-root: [\n');
  const { code, err } = anchors(project, 'add');
  assert.equal(code, 1);
  assert.match(err, /^content\/claims\.yaml:\d+ {2}not valid YAML/);
  assert.match(err, /Mend the content first, then the lock\.\n$/);
});

test('an unknown command shows how it is used', (context) => {
  const { code, err } = anchors(makeProject(context), 'remove');
  assert.equal(code, 2);
  for (const command of ['check', 'add', 'rename OLD NEW', 'move ID']) {
    assert.ok(err.includes(`npm run anchors -- ${command}`));
  }
});

test('forget takes out a draft that was never published', (context) => {
  const project = makeProject(context);
  project.replace(article, `${heading}\n`, '');
  const { code, out } = anchors(project, 'forget', 'what-stays');
  assert.equal(code, 0);
  assert.equal(out, `${lock}: 13 places, 0 new, 0 changed.\n`);
  assert.deepEqual(project.load().problems, []);
});

test('forget refuses what stands in the content, and what nobody locked', (context) => {
  const project = makeProject(context);
  assert.match(anchors(project, 'forget', 'what-stays').err, /still stands in the content: take it out there first/);
  assert.match(anchors(project, 'forget', 'never-there').err, /is not in the lock: nothing to forget/);
});

test('forget refuses what the main branch has', (context) => {
  const project = makeProject(context);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: project.root });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message=published');
  project.replace(article, `${heading}\n`, '');
  const { code, err } = anchors(project, 'forget', 'what-stays');
  assert.equal(code, 1);
  assert.match(err, /"what-stays" was published: its links must keep working/);
});
