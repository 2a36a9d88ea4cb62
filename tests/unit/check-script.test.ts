import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runScript } from '../helpers/child.ts';
import { article, claims, makeProject, type Project } from '../helpers/project.ts';

const check = (project: Project) => runScript('scripts/check.ts', [], project.root);

test('content that holds together is said to, with its numbers', (context) => {
  const { code, out } = check(makeProject(context));
  assert.deepEqual([code, out], [0, 'Content holds together: 1 articles, 14 places, 2 sources.\n']);
});

test('advice is told and stops nothing', (context) => {
  const { code, err } = check(makeProject(context));
  assert.equal(code, 0);
  assert.match(
    err,
    /^advice {3}content\/articles\/architecture\/process-model\.mdx:1 {2}the article has \d+ words\. Keep it/,
  );
});

test('a problem stops the build, as one line with file and line', (context) => {
  const project = makeProject(context);
  project.replace(article, '[@notes, 2.0]', '[@note, 2.0]');
  const { code, out, err } = check(project);
  assert.deepEqual([code, out], [1, '']);
  assert.match(err, new RegExp(`^${article}:17  unknown source "note"\\. Did you mean "notes"\\?`, 'm'));
  assert.match(err, /\n1 problem in the content: mend it and run npm run check again\.\n$/);
});

test('all problems are told at once', (context) => {
  const project = makeProject(context);
  project.replace(article, '[@notes, 2.0]', '[@note, 2.0]');
  project.replace(claims, '[@notes]', '[@note]');
  assert.match(check(project).err, /\n2 problems in the content/);
});

test('a warning is told and stops nothing', (context) => {
  const project = makeProject(context);
  project.replace(article, 'Kill the monitor', 'End the monitor');
  const { code, err } = check(project);
  assert.equal(code, 0);
  assert.match(
    err,
    /^warning {2}content\/articles\/architecture\/process-model\.mdx:36 {2}the text of "what-stays" changed since the lock was written\. Run: npm run anchors -- add$/m,
  );
});
