import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathMinutes, readingPath } from '../../src/model/reading-path.ts';
import { article, makeProject } from '../helpers/project.ts';

const at = '/architecture/process-model/';

test('two minutes hold the answers and the sections that are marked 2', (context) => {
  const steps = readingPath(makeProject(context).load().site, '2');
  assert.deepEqual(
    steps.map(({ url }) => url),
    [at, `${at}#process-start`],
  );
});

test('sixteen minutes hold the trade-offs, the answers and the sections that are marked 2 or 16', (context) => {
  const steps = readingPath(makeProject(context).load().site, '16');
  assert.deepEqual(
    steps.map(({ url }) => url),
    ['/', at, `${at}#process-start`, `${at}#what-is-said`],
  );
});

test('an answer marked 16 is read in sixteen minutes and not in two, and one without a mark in neither', (context) => {
  const project = makeProject(context);
  const urls = (minutes: '2' | '16') => readingPath(project.load().site, minutes).map(({ url }) => url);
  project.replace(article, "path: '2'\n", "path: '16'\n");
  assert.deepEqual([urls('2').includes(at), urls('16').includes(at)], [false, true]);
  project.replace(article, "path: '16'\n", '');
  assert.deepEqual([urls('2').includes(at), urls('16').includes(at)], [false, false]);
});

test('an answer counts its words without links and marks', (context) => {
  const [first] = readingPath(makeProject(context).load().site, '2');
  assert.deepEqual([first!.title, first!.words], ['What happens when a container runs', 15]);
});

test('a section counts what it embeds', (context) => {
  const project = makeProject(context);
  const words = () => readingPath(project.load().site, '16').at(-1)!.words;
  const before = words();
  project.replace(article, '\n<Claim of="claim-needs-root" />\n', '');
  assert.equal(before - words(), 7);
});

test('a section ends before the next heading, so its subsections are read only when they are marked', (context) => {
  const project = makeProject(context);
  const words = () => readingPath(project.load().site, '2').at(-1)!.words;
  const before = words();
  project.replace(article, 'Kill the monitor', 'Kill the good old monitor');
  assert.equal(words(), before);
});

test('minutes are counted to one decimal', () => {
  const steps = [
    { title: '', url: '', words: 220 },
    { title: '', url: '', words: 330 },
  ];
  assert.equal(pathMinutes(steps), 2.5);
  assert.equal(pathMinutes([]), 0);
});
