import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rawWords, stem, tokenize, tokensOf } from '../../src/model/search/tokens.ts';

const forms = (word: string): string[] => tokensOf(word).map(({ text }) => text);
/** Whether a word is found by a form, cut as both are. */
const found = (word: string, form: string): boolean => forms(word).includes(forms(form)[0]!);
const words = (text: string): string[] => rawWords(text).map(({ text: word }) => word);

test('a flag is found whole, by its name and by its value', () => {
  for (const form of ['--userns=keep-id', 'userns=keep-id', 'userns', 'keep-id', 'keepid'])
    assert.ok(found('--userns=keep-id', form), form);
  assert.deepEqual(forms('-v'), ['-v']);
  assert.ok(forms('--cap-add').includes('cap-add'));
});

test('a path is found whole, by its file and by its parts', () => {
  for (const form of ['/var/run/docker.sock', 'docker.sock', 'docker', 'sock'])
    assert.ok(found('/var/run/docker.sock', form), form);
  for (const form of ['daemon.json', 'daemonjson', 'daemon', 'json']) assert.ok(found('daemon.json', form), form);
});

test('the whole word counts most', () => {
  const [first, ...rest] = tokensOf('/etc/subuid');
  assert.deepEqual(first, { text: '/etc/subuid', weight: 1 });
  assert.ok(rest.some(({ text, weight }) => text === 'subuid' && weight < 1));
});

test('a file ending keeps its dot and is also found without it', () => {
  assert.deepEqual(forms('.container').slice(0, 2), ['.container', 'container']);
});

test('CamelCase and hyphens are joined and parted', () => {
  for (const form of ['healthcheck', 'health', 'check']) assert.ok(found('HealthCheck', form), form);
  for (const form of ['live-restore', 'liverestore', 'live', 'restore']) assert.ok(found('live-restore', form), form);
  assert.deepEqual(forms('Podman'), ['podman']);
  assert.deepEqual(forms('OCI'), ['oci']);
});

test('versions stay whole', () => {
  assert.deepEqual(forms('1.24'), ['1.24']);
  assert.deepEqual(forms('v1.44.2'), ['1.44.2', '1.44']);
});

test('inflections and British spellings meet', () => {
  for (const [a, b] of [
    ['containers', 'container'],
    ['crashes', 'crashed'],
    ['dropped', 'drop'],
    ['capabilities', 'capability'],
    ['licence', 'license'],
    ['standardise', 'standardize'],
    ['standardised', 'standardizing'],
    ['behaviour', 'behavior'],
    ['processes', 'process'],
    ['running', 'run'],
    ['images', 'image'],
    ['policies', 'policy'],
    ['mapped', 'mapping'],
  ] as const)
    assert.equal(stem(a), stem(b), `${a} and ${b}`);
  for (const word of ['process', 'status', 'alias', 'cgroups', 'runc', 'systemd'])
    assert.ok(stem(word).length >= word.length - 1, word);
});

test('punctuation around a word falls away, that of the word stays', () => {
  assert.deepEqual(words('“Podman is (mostly) drop-in.” See --format=docker, .container; /etc/subuid: daemon.json.'), [
    'Podman',
    'is',
    'mostly',
    'drop-in',
    'See',
    '--format=docker',
    '.container',
    '/etc/subuid',
    'daemon.json',
  ]);
  assert.deepEqual(forms('Docker’s'), ['docker']);
  assert.deepEqual(words('--network container:'), ['--network', 'container']);
  assert.deepEqual(words('– … ?!'), []);
});

test('accents are folded and stop words left out of the index', () => {
  assert.deepEqual(tokenize('What is the Café?'), tokenize('cafe'));
});
