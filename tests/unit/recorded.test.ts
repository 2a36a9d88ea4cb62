import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageTwin } from '../../src/model/twin-pages.ts';
import { showingsOf, totalsOf } from '../../src/model/recorded.ts';
import { searchRecords } from '../../src/model/search/collect.ts';
import { createEngine } from '../../src/model/search/engine.ts';
import { changesSince } from '../../src/model/releases.ts';
import { makeProject } from '../helpers/project.ts';

test('a recording is a place with a page of its own, and says where it is shown', (context) => {
  const { site } = makeProject(context).load();
  const place = site.places.get('run-first-run');
  assert.deepEqual([place?.kind, place?.page, place?.section], ['run', '/recorded/first-run/', 'architecture']);
  assert.equal(site.pages.get('/recorded/first-run/')?.kind, 'recording');
  assert.deepEqual(
    showingsOf(site, 'first-run').map(({ id }) => id),
    ['what-stays', 'what-is-said'],
  );
});

test('the place of a recording does not change with what was printed, but with what was typed', (context) => {
  const file = 'content/recordings/first-run.json';
  const project = makeProject(context);
  project.replace(file, '"output": "host:"', '"output": "another"');
  assert.deepEqual(project.load().warnings, []);
  project.replace(file, 'podman info', 'podman version');
  assert.equal(project.load().warnings.length, 1);
});

test('parts and limits of the page of the lab are places', (context) => {
  const { places } = makeProject(context).load().site;
  assert.deepEqual(
    ['lab-setup', 'lab-no-selinux'].map((id) => places.get(id)?.page),
    ['/recorded/', '/recorded/'],
  );
});

test('a recording is found by its title, its question and its flags, and once', (context) => {
  const { site } = makeProject(context).load();
  const engine = createEngine(searchRecords(site));
  for (const query of ['first run', 'what does it print', '--all', 'podman info'])
    assert.equal(engine.find(query).filter(({ record }) => record.page === '/recorded/first-run/').length, 1, query);
});

test('runs and steps are counted for each engine and mode', (context) => {
  const { corpus } = makeProject(context).load().site;
  assert.deepEqual(totalsOf(corpus), {
    recordings: 1,
    runs: 1,
    steps: 2,
    perRun: [{ engine: 'podman', mode: 'rootless', releases: ['6.0'], runs: 1, steps: 2 }],
  });
});

test('a newer release that names the recording is told, with a citation that counts on the page', (context) => {
  const project = makeProject(context);
  const { site } = project.load();
  assert.deepEqual(
    changesSince(site.corpus, 'first-run').map(({ release }) => release),
    ['Podman 6.1'],
  );
  assert.deepEqual(changesSince(site.corpus, 'first-run', { engine: 'docker' }), []);
  for (const path of ['/recorded/first-run/', '/architecture/process-model/'])
    assert.ok(
      site.pages.get(path)!.citations.some(({ uses }) => uses.some(({ place }) => place === '6.1')),
      path,
    );
  project.replace('content/releases.yaml', '"6.1"', '"6.0"');
  assert.deepEqual(changesSince(project.load().site.corpus, 'first-run'), []);
});

test('two parts of one recording have citations of different names', (context) => {
  const { corpus } = makeProject(context).load().site;
  const fields = ['1', '2', '1-2', '1,2'].map((steps) => changesSince(corpus, 'first-run', { steps })[0]!.field);
  assert.equal(new Set(fields).size, 4);
});

test('the twin of a recording has its question, its transcript and its scenario', (context) => {
  const { site } = makeProject(context).load();
  const twin = pageTwin(site.pages.get('/recorded/first-run/')!, {
    site,
    page: '/recorded/first-run/',
    absolute: (path) => `https://example.org${path}`,
  });
  for (const part of ['What does it print?', 'alice$ podman ps --all', '```yaml', 'npm run lab -- --only first-run'])
    assert.ok(twin?.includes(part), part);
});
