import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { inventory } from '../../src/model/inventory.ts';
import { kindOfId } from '../../src/model/place.ts';
import { lock, lockedOn, makeProject } from '../helpers/project.ts';

const root = { site: 'https://example.org', base: '/' };

function siteOf(context: TestContext, was: string[] = []) {
  const project = makeProject(context);
  const entries = JSON.parse(project.read(lock)) as Record<string, { was: string[] }>;
  entries['what-stays']!.was = was;
  project.write(lock, JSON.stringify(entries));
  return project.load().site;
}

test('the inventory has a version and says for which site it is', (context) => {
  const { version, site } = inventory(siteOf(context), root);
  assert.deepEqual([version, site], [1, 'https://example.org']);
});

test('every place is in it, under its kind', (context) => {
  const site = siteOf(context);
  const { anchors } = inventory(site, root);
  assert.deepEqual(Object.keys(anchors).sort(), [...site.places.keys()].sort());
  for (const [id, { kind }] of Object.entries(anchors)) assert.equal(kind, kindOfId(id));
});

test('an entry has the keys that notes rely on, and no others', (context) => {
  const entry = inventory(siteOf(context), root).anchors['claim-needs-root']!;
  assert.deepEqual(Object.keys(entry), [
    'url',
    'short',
    'kind',
    'title',
    'lead',
    'page',
    'formerly',
    'hash',
    'changed',
  ]);
});

test('an entry says where the place is and what it says', (context) => {
  const { hash, ...entry } = inventory(siteOf(context), root).anchors['claim-needs-root']!;
  assert.match(hash, /^sha256-[0-9a-f]{16}$/);
  assert.deepEqual(entry, {
    url: '/claims/#claim-needs-root',
    short: '/s/claim-needs-root/',
    kind: 'claim',
    title: '“Containers need root.”',
    lead: 'Wrong. They do not.',
    page: '/claims/',
    formerly: [],
    changed: lockedOn,
  });
});

test('below a base path all addresses carry it, former ones too', (context) => {
  const { anchors } = inventory(siteOf(context, ['/architecture/process-model/#who-remains', '/claims/#what-stays']), {
    ...root,
    base: '/notes/',
  });
  const { url, short, page, formerly } = anchors['what-stays']!;
  assert.deepEqual(
    { url, short, page, formerly },
    {
      url: '/notes/architecture/process-model/#what-stays',
      short: '/notes/s/what-stays/',
      page: '/notes/architecture/process-model/',
      formerly: ['/notes/architecture/process-model/#who-remains', '/notes/claims/#what-stays'],
    },
  );
});

test('a place that is not locked is not in it', (context) => {
  const site = siteOf(context);
  delete site.lock['what-stays'];
  assert.equal(inventory(site, root).anchors['what-stays'], undefined);
});

test('it is plain JSON', (context) => {
  const value = inventory(siteOf(context), root);
  assert.deepEqual(JSON.parse(JSON.stringify(value)), value);
});
