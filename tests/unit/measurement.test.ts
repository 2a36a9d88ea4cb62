import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { measurementLead, mediansInWords, seriesName, seriesNote, valuesInWords } from '../../src/model/measurement.ts';
import { searchRecords } from '../../src/model/search/collect.ts';
import { makeProject } from '../helpers/project.ts';

const siteOf = (context: TestContext) => makeProject(context).load().site;
const dataOf = (context: TestContext) => siteOf(context).corpus.measurements[0]!.data;

test('a label adds to engine and mode only what the two do not say', () => {
  const series = { group: 'a', engine: 'podman', mode: 'rootless', values: [1, 2, 3] } as const;
  const notes = ['Podman rootless', 'rootless', 'Podman, rootless, pasta', 'pasta (rootless Podman)', 'podmand'].map(
    (label) => seriesNote({ ...series, values: [1, 2, 3], label }),
  );
  assert.deepEqual(notes, ['rootless', 'rootless', 'rootless, pasta', 'rootless, pasta', 'rootless, podmand']);
  assert.equal(seriesName({ ...series, values: [1, 2, 3], label: 'pasta' }), 'Podman rootless, pasta');
});

test('the medians are told in words, group by group, a single group without its name', (context) => {
  const data = dataOf(context);
  assert.equal(
    mediansInWords(data),
    'no network: Docker rootful 320 ms; Podman rootless 250 ms. default network: Docker rootful 420 ms; Podman rootless, pasta 350 ms.',
  );
  assert.equal(mediansInWords(data, ['no network']), 'Docker rootful 320 ms; Podman rootless 250 ms.');
  assert.match(measurementLead(data), /^How long does run --rm take\? Medians: no network: Docker rootful 320 ms/);
});

test('it is said how many values there are, also where the series differ', (context) => {
  const data = dataOf(context);
  assert.equal(valuesInWords(data), '5 values each');
  assert.equal(
    valuesInWords({ ...data, series: [data.series[0]!, { ...data.series[1]!, values: [1, 2, 3] }] }),
    '3 to 5 values each',
  );
});

test('a measurement is a place on a page of its own, in the section of the article that shows it', (context) => {
  const site = siteOf(context);
  const place = site.places.get('measured-start-time')!;
  assert.deepEqual([place.kind, place.page, place.section], ['measurement', '/measured/start-time/', 'architecture']);
  assert.equal(site.pages.get(place.page)?.citations.length, 1);
});

test('other values are another text: notes about the old ones are told', (context) => {
  const project = makeProject(context);
  assert.deepEqual(project.load().warnings, []);
  project.replace('content/measurements/start-time.json', '[300, 320, 310, 350, 330]', '[600, 620, 610, 650, 630]');
  assert.deepEqual(
    project.load().warnings.map(({ message }) => message.includes('measured-start-time')),
    [true],
  );
});

test('the search finds a measurement, and the section of a prediction by what it asks', (context) => {
  const records = searchRecords(siteOf(context));
  assert.deepEqual(
    records.filter(({ page }) => page === '/measured/start-time/').map(({ kind }) => kind),
    ['measurement'],
  );
  assert.ok(
    records
      .find(({ key }) => key === 'what-is-said')
      ?.code.includes('What does podman ps print first on an idle host?'),
  );
  assert.ok(!records.some(({ key }) => key === 'predict-first-line'));
});

test('an article cites what its prediction and its measurement cite, but not the method that it leaves out', (context) => {
  const uses = siteOf(context)
    .pages.get('/architecture/process-model/')!
    .citations.flatMap((source) => source.uses.map(({ container }) => container));
  assert.ok(uses.includes('predict-first-line-ask') && uses.includes('predict-first-line-reason-0'));
  assert.ok(!uses.some((container) => container.startsWith('measured-')));
});
