import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textHits, type FoundPage } from '../../src/model/search/full-text.ts';
import { markedHtml, markText } from '../../src/model/search/marks.ts';
import { pack, packDetails, recordUrl, unpack, type SearchRecord } from '../../src/model/search/record.ts';

const shown = (pieces: { text: string; marked: boolean }[]): string =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

test('words that hold a token are marked, of a word with signs only the part', () => {
  assert.equal(shown(markText('The parent is conmon.', new Set(['conmon']))), 'The parent is [conmon].');
  assert.equal(shown(markText('podman run --conmon-pidfile', new Set(['conmon']))), 'podman run --[conmon]-pidfile');
  assert.equal(shown(markText('Containers, container’s', new Set(['container']))), '[Containers], [container’s]');
  assert.equal(shown(markText('nothing here', new Set(['pod']))), 'nothing here');
  assert.equal(
    markText('a <b> & c', new Set(['b']))
      .map(({ text }) => text)
      .join(''),
    'a <b> & c',
  );
});

test('an excerpt in HTML becomes text and marks, whatever stands in it', () => {
  assert.equal(
    shown(markedHtml('See <mark>conmon,</mark> and <mark>docker.sock.</mark>')),
    'See [conmon], and [docker.sock].',
  );
  assert.deepEqual(markedHtml('a &lt;none&gt; <mark>socket</mark> &amp; &#39;b&#39;'), [
    { text: 'a <none> ', marked: false },
    { text: 'socket', marked: true },
    { text: " & 'b'", marked: false },
  ]);
  assert.equal(
    markedHtml('<img src=x onerror=alert(1)>x<script>y</script>')
      .map(({ text }) => text)
      .join(''),
    'xy',
  );
  assert.equal(
    markedHtml('&#x110000000;&bogus;')
      .map(({ text }) => text)
      .join(''),
    '&#x110000000;&bogus;',
  );
});

const record = (key: string, page = '/a/b/'): SearchRecord => ({
  key,
  kind: key.startsWith('/') ? 'article' : 'section',
  title: `Title of ${key}`,
  lead: 'Lead',
  keywords: ['k'],
  code: ['--flag'],
  page,
  pageTitle: key.startsWith('/') ? `Title of ${key}` : 'Title of /a/b/',
  section: 'a',
});

test('records survive the journey', () => {
  const records = [
    record('/a/b/'),
    { ...record('one-place'), keywords: [...'abcdefghij'] },
    { ...record('term-pod', '/glossary/'), kind: 'term' as const, pageTitle: 'Glossary', section: undefined },
  ];
  const travel = <T>(data: T): T => JSON.parse(JSON.stringify(data)) as T;
  const packed = travel(pack(records, [['a', 'A']]));
  const details = travel(packDetails(records));
  assert.deepEqual(unpack(packed, details), records);
  const bare = records.map((whole) => ({ ...whole, keywords: whole.keywords.slice(0, 8), lead: '', code: [] }));
  assert.deepEqual(unpack(packed), bare, 'before the details have come');
  assert.deepEqual(unpack(packed, details.slice(1)), bare, 'with the details of another build');
  assert.deepEqual(records.map(recordUrl), ['/a/b/', '/a/b/#one-place', '/glossary/#term-pod']);
});

test('parts of pages become places: the known ones, strangers and guesses are left out', () => {
  const part = (url: string, excerpt: string, balanced_score = 1) => ({
    url,
    excerpt,
    weighted_locations: [{ balanced_score }],
  });
  const pages: FoundPage[] = [
    {
      url: '/base/a/b/',
      sub_results: [
        part('/base/a/b/', 'the <mark>sockets</mark>', 1),
        part('/base/a/b/#one-place', 'a <mark>socket</mark>', 5),
        part('/base/a/b/#known-place', '<mark>socket</mark>'),
        part('/base/a/b/#sources', '<mark>socket</mark>'),
        part('/base/a/b/#two-place', 'only <mark>:z</mark>'),
      ],
    },
  ];
  const records = ['/a/b/', 'one-place', 'known-place', 'two-place'].map((key) => record(key));
  assert.deepEqual(
    textHits('socket', pages, records, '/base/', new Set(['known-place'])).map((hit) => hit.record.key),
    ['one-place', '/a/b/'],
  );
});
