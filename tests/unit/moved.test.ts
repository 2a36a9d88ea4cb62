import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { movedFrom } from '../../src/model/moved.ts';
import { lock, makeProject } from '../helpers/project.ts';

const at = '/architecture/process-model/';

/** The site of a project in which one place was elsewhere before. */
function siteAfter(context: TestContext, was: string[]) {
  const project = makeProject(context);
  const entries = JSON.parse(project.read(lock)) as Record<string, { was: string[] }>;
  entries['what-stays']!.was = was;
  project.write(lock, JSON.stringify(entries));
  return project.load().site;
}

function fragments(context: TestContext, was: string[], page: string): string[] {
  return movedFrom(siteAfter(context, was), page).map(({ fragment, place }) => `${fragment} → ${place.id}`);
}

test('a place that never moved leaves nothing behind', (context) => {
  assert.deepEqual(fragments(context, [], at), []);
});

test('a renamed place still answers on its page under its former id', (context) => {
  assert.deepEqual(fragments(context, [`${at}#who-remains`], at), ['who-remains → what-stays']);
});

test('a moved place still answers on its former page, under the same id', (context) => {
  assert.deepEqual(fragments(context, ['/security/escape/#what-stays'], '/security/escape/'), [
    'what-stays → what-stays',
  ]);
});

test('it does not answer on pages where it never was', (context) => {
  assert.deepEqual(fragments(context, ['/security/escape/#what-stays'], at), []);
});

test('its own address is no former one', (context) => {
  assert.deepEqual(fragments(context, [`${at}#what-stays`], at), []);
});

test('a former id means its place for short links too', (context) => {
  const { formerIds } = siteAfter(context, [`${at}#who-remains`, '/security/escape/#what-stays']);
  assert.deepEqual(
    [...formerIds].map(([id, place]) => [id, place.id]),
    [['who-remains', 'what-stays']],
  );
});

test('a lock entry whose place is gone leads nowhere', (context) => {
  const site = siteAfter(context, [`${at}#who-remains`]);
  site.places.delete('what-stays');
  assert.deepEqual(movedFrom(site, at), []);
});
