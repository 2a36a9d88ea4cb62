import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passes, readAsked, writeAsked } from '../../src/model/search/address.ts';
import { createEngine } from '../../src/model/search/engine.ts';
import { tellingWords } from '../../src/model/search/query.ts';
import type { RecordKind, SearchRecord } from '../../src/model/search/record.ts';
import { synonymGroups } from '../../src/model/search/synonyms.ts';
import { corrections, slips } from '../../src/model/search/typos.ts';

const record = (key: string, kind: RecordKind, title: string, more: Partial<SearchRecord> = {}): SearchRecord => ({
  key,
  kind,
  title,
  lead: '',
  keywords: [],
  code: [],
  page: kind === 'article' ? key : '/s/a/',
  pageTitle: 'The article',
  section: 's',
  ...more,
});
const engine = createEngine([
  record('/s/a/', 'article', 'Networking for pods', { lead: 'How pods share a network.' }),
  record('pod-network', 'section', 'What pods share', { lead: 'A network, said of networking for pods in passing.' }),
  record('term-netavark', 'term', 'netavark', { lead: 'Sets up networks.', keywords: ['network backend'] }),
  record('map-users', 'section', 'Users', { code: ['--userns=keep-id', '/etc/subuid'], lead: 'Who you are.' }),
  record('health-checks', 'section', 'Checks', { keywords: ['HEALTHCHECK'] }),
]);
const best = (query: string): string | undefined => engine.find(query)[0]?.record.key;

test('the page that the query names stands before its parts', () => {
  assert.equal(best('networking for pods'), '/s/a/');
  assert.equal(best('What pods share'), 'pod-network');
});

test('slips in the middle of a word are forgiven, also while it is being typed', () => {
  for (const query of ['netavrk', 'netvaark', 'netavarc', 'netavr']) assert.equal(best(query), 'term-netavark', query);
});

test('flags and paths are found whole and in parts', () => {
  for (const query of ['--userns=keep-id', 'userns', 'keep-id', 'keepid', 'keep id', '/etc/subuid', 'subuid'])
    assert.equal(best(query), 'map-users', query);
});

test('two words find what the site writes as one', () => {
  for (const query of ['health check', 'HealthCheck', 'healthcheck', 'health-check'])
    assert.equal(best(query), 'health-checks', query);
});

test('what is also called so is a name of a term', () => {
  assert.equal(best('network backend'), 'term-netavark');
});

test('queries of nothing, of signs and of strange words find nothing and break nothing', () => {
  for (const query of ['', '   ', '?!', '--', 'xyzzyqq', 'the of and', '\u0000', '<script>', 'a'.repeat(5000)])
    assert.deepEqual(engine.find(query), [], query.slice(0, 20));
});

test('the nearest words are offered as they are written', () => {
  assert.ok(engine.nearest('netavarrrk').includes('netavark'));
  assert.deepEqual(engine.nearest('qqqqqqqq'), []);
});

test('slips count letters left out, added, changed and swapped', () => {
  assert.equal(slips('rootless', 'rotless', 2), 1);
  assert.equal(slips('docker', 'dokcer', 2), 1);
  assert.equal(slips('conmon', 'conmom', 2), 1);
  assert.equal(slips('pod', 'podman', 2), 3);
  assert.deepEqual(corrections('cri', ['cry', 'crio'], false), []);
});

test('what is asked goes into the address and back', () => {
  const asked = { query: 'a & b', section: 'security', kind: 'term' as const };
  assert.equal(writeAsked(asked), '?q=a+%26+b&section=security&kind=term');
  assert.deepEqual(readAsked(writeAsked(asked), ['security']), asked);
  assert.deepEqual(readAsked('?section=nowhere&kind=strange', ['security']), { query: '', section: '', kind: '' });
  assert.equal(writeAsked({ query: ' ', section: '', kind: '' }), '');
  assert.ok(passes(record('x-y', 'term', 't', { section: 'security' }), asked));
  assert.ok(!passes(record('x-y', 'section', 't', { section: 'security' }), asked));
});

test('the full text is asked for telling words', () => {
  assert.equal(tellingWords('What happens if dockerd crashes?'), 'happens dockerd crashes');
  assert.equal(tellingWords('what is it'), 'what is it');
});

test('synonym groups have at least two words and say none twice', () => {
  for (const group of synonymGroups)
    assert.ok(group.length > 1 && new Set(group).size === group.length, group.join(', '));
});
