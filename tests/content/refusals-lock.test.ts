import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatProblem } from '../../src/model/problem.ts';
import { article, claims, glossary, lock, makeProject, questions, type Project } from '../helpers/project.ts';

const at = '/architecture/process-model/';
const heading = '### What stays {#what-stays}';

function complaints(project: Project): string[] {
  return project.load().problems.map(formatProblem);
}

/** Puts what the lock says about an id through a change. */
function editLock(project: Project, id: string, change: (entry: { at: string; was: string[]; hash: string }) => void): void {
  const entries = JSON.parse(project.read(lock)) as Record<string, Parameters<typeof change>[0]>;
  change(entries[id]!);
  project.write(lock, JSON.stringify(entries, null, 2));
}

test('a project whose lock agrees has neither problems nor warnings', (context) => {
  const { problems, warnings } = makeProject(context).load();
  assert.deepEqual({ problems, warnings }, { problems: [], warnings: [] });
});

test('refuses a place that is not locked yet, at its line', (context) => {
  const project = makeProject(context);
  project.replace(article, heading, `### What goes {#what-goes}\n\nThe command goes.\n\n${heading}`);
  assert.deepEqual(complaints(project), [`${article}:36  "what-goes" is not in the lock yet. Run: npm run anchors -- add`]);
});

test('refuses a published place that is gone', (context) => {
  const project = makeProject(context);
  project.replace(article, `${heading}\n`, '');
  assert.deepEqual(complaints(project), [
    `${lock}:1  "what-stays" was published at ${at}#what-stays and is gone. Put it back; if it has a new id run: npm run anchors -- rename what-stays NEW-ID; if it was a draft: npm run anchors -- forget what-stays`,
  ]);
});

test('names both ends of a rename that the lock does not know', (context) => {
  const project = makeProject(context);
  project.replace(article, heading, '### What stays {#what-remains}');
  assert.deepEqual(complaints(project), [
    `${lock}:1  "what-stays" was published at ${at}#what-stays and is gone. Put it back; if it has a new id run: npm run anchors -- rename what-stays NEW-ID; if it was a draft: npm run anchors -- forget what-stays`,
    `${article}:36  "what-remains" is not in the lock yet. Run: npm run anchors -- add`,
  ]);
});

test('refuses a place that stands on another page than it was published on', (context) => {
  const project = makeProject(context);
  editLock(project, 'what-stays', (entry) => void (entry.at = '/security/escape/#what-stays'));
  assert.deepEqual(complaints(project), [
    `${article}:36  "what-stays" was published at /security/escape/#what-stays and now stands at ${at}#what-stays. Run: npm run anchors -- move what-stays`,
  ]);
});

test('refuses a question that went to another topic without telling the lock', (context) => {
  const project = makeProject(context);
  project.write('content/questions/security.yaml', project.read(questions));
  project.write(questions, '{}\n');
  assert.deepEqual(complaints(project), [
    'content/questions/security.yaml:1  "q-who-stays" was published at /interview/architecture/#q-who-stays and now stands at /interview/security/#q-who-stays. Run: npm run anchors -- move q-who-stays',
  ]);
});

test('refuses a new place under an id that once named another: its links still lead there', (context) => {
  const project = makeProject(context);
  editLock(project, 'what-stays', ({ was }) => void was.push(`${at}#what-remains`));
  project.replace(article, heading, `### What remains {#what-remains}\n\nNew.\n\n${heading}`);
  assert.deepEqual(complaints(project), [
    `${article}:36  ${at}#what-remains belongs to "what-stays" for ever and cannot be "what-remains" as well. Choose another id`,
  ]);
});

test('refuses two places of the lock that claim one address', (context) => {
  const project = makeProject(context);
  editLock(project, 'what-stays', ({ was }) => void was.push('/security/escape/#escape-uid'));
  editLock(project, 'what-is-said', ({ was }) => void was.push('/security/escape/#escape-uid'));
  assert.deepEqual(complaints(project), [
    `${article}:36  /security/escape/#escape-uid belongs to "what-is-said" for ever and cannot be "what-stays" as well. Choose another id`,
  ]);
});

test('only warns when a text changed, with its line and the command', (context) => {
  const project = makeProject(context);
  project.replace(article, 'Kill the monitor', 'End the monitor');
  project.replace(glossary, 'A small program', 'A little program');
  project.replace(claims, 'They do not', 'They never did');
  const { problems, warnings } = project.load();
  assert.deepEqual(problems, []);
  assert.deepEqual(warnings.map(formatProblem), [
    `${article}:36  the text of "what-stays" changed since the lock was written. Run: npm run anchors -- add`,
    `${claims}:1  the text of "claim-needs-root" changed since the lock was written. Run: npm run anchors -- add`,
    `${glossary}:1  the text of "term-monitor" changed since the lock was written. Run: npm run anchors -- add`,
  ]);
});

test('does not warn when only line breaks moved', (context) => {
  const project = makeProject(context);
  project.replace(article, 'stays\nbeside the process', 'stays beside\nthe process');
  assert.deepEqual(project.load().warnings, []);
});

test('says nothing about the lock while a file cannot be read: its places only seem gone', (context) => {
  const project = makeProject(context);
  project.write(claims, 'claim-needs-root: [');
  assert.ok(complaints(project).every((line) => line.startsWith(`${claims}:`)));
});
