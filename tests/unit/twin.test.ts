import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { pageTwin } from '../../src/model/twin-pages.ts';
import { toTwin, type TwinContext } from '../../src/model/twin.ts';
import { parse, skeleton } from '../helpers/markdown.ts';
import { makeProject } from '../helpers/project.ts';

const page = '/architecture/process-model/';

function contextOf(context: TestContext): TwinContext {
  return { site: makeProject(context).load().site, page, absolute: (path) => `https://example.org${path}` };
}

function twinOf(context: TestContext, markdown: string): string {
  return toTwin(parse(markdown), contextOf(context)).trim();
}

test('a citation becomes a footnote, with its definition at the end', (context) => {
  assert.equal(
    twinOf(context, 'It starts [@manual, exit].'),
    [
      'It starts [^1].',
      '',
      '[^1]: [The manual](https://example.org/manual), Example, 1.0, read 2026-01-02: introduction; conmon; rootless; exit; ps',
    ].join('\n'),
  );
});

test('a paragraph is one line: a colon behind a citation at the start of a line would define a footnote', (context) => {
  assert.match(
    twinOf(context, 'It prints\nwhat the manual says\n[@manual, exit]:'),
    /^It prints what the manual says \[\^1\]:\n/,
  );
});

test('a source has one definition, however often it is cited', (context) => {
  const twin = twinOf(context, 'One [@notes]. Two [@manual]. Three [@notes].');
  assert.equal(twin.match(/^\[\^\d+\]:/gm)?.length, 2);
  assert.match(twin, /^One \[\^2\]\. Two \[\^1\]\. Three \[\^2\]\./);
});

test('sources that a text does not cite are not listed', (context) => {
  assert.doesNotMatch(twinOf(context, 'No source.'), /\[\^/);
});

test('links to places, terms and pages get their full address', (context) => {
  assert.equal(
    twinOf(context, '[a](id:what-stays), [b](term:monitor), [c](/claims/), [d](https://podman.io/)'),
    '[a](https://example.org/architecture/process-model/#what-stays), [b](https://example.org/glossary/#term-monitor), [c](https://example.org/claims/), [d](https://podman.io/)',
  );
});

test('a heading with an id is followed by its permanent short link', (context) => {
  assert.equal(
    twinOf(context, '## What *stays* {#what-stays}'),
    '## What _stays_\n\n[§ what-stays](https://example.org/s/what-stays/)',
  );
});

test('marks of a fence are left out, its language and title stay', (context) => {
  assert.equal(twinOf(context, '```yaml title="web.yaml" mark={1}\na: 1\n```'), '```yaml title="web.yaml"\na: 1\n```');
});

test('inserted and deleted lines become a diff', (context) => {
  assert.equal(
    twinOf(context, '```sh del={2} ins={3}\ncd /tmp\ndocker ps\npodman ps\n```'),
    '```diff\n cd /tmp\n-docker ps\n+podman ps\n```',
  );
});

test('a table stays a table, also with pipes in its code', (context) => {
  const table = '| | Docker | Podman |\n| --- | --- | --- |\n| Pipe | `a \\| b` | c [@manual] |';
  const { tables } = skeleton(parse(twinOf(context, table)));
  assert.deepEqual(tables, [
    [
      ['', 'Docker', 'Podman'],
      ['Pipe', 'a | b', 'c'],
    ],
  ]);
});

test('the twin of an article opens with title, address, facts and answer', (context) => {
  const twin = articleTwin(context);
  assert.deepEqual(twin.split('\n').slice(0, 7), [
    '# What happens when a container runs',
    '',
    'From https://example.org/architecture/process-model/',
    '',
    '1 min. Verified 2 Jan 2026: Docker 29.7, Podman 6.0. Updated 2 Jan 2026.',
    '',
    '**Answer.** Both engines ask a runtime to start a process. A small monitor stays, see [monitor](https://example.org/glossary/#term-monitor).',
  ]);
});

test('the twin of an article ends with where to read on and its sources', (context) => {
  assert.match(
    articleTwin(context),
    /## Read on\n\n- \[claim-needs-root\]\(https:\/\/example\.org\/claims\/#claim-needs-root\): What is said\.\n[\s\S]*\n\[\^1\]: .*\n\n\[\^2\]: .*\n$/,
  );
});

test('nothing of the dialect is left in a twin: no components, no citations, no ids, no link schemes', (context) => {
  const twin = articleTwin(context);
  for (const left of [/<[A-Z]/, /\[@/, /\{#/, /\]\((?:id|term):/, /\]\(\//, /data-path/])
    assert.doesNotMatch(twin, left);
});

test('there and back again: the twin has the headings, code blocks and tables of the article', (context) => {
  const before = skeleton(contextOf(context).site.articles[0]!.file.body);
  const after = skeleton(parse(articleTwin(context)));
  assert.deepEqual(after.headings, ['1 What happens when a container runs', ...before.headings, '2 Read on']);
  assert.deepEqual(after.tables, before.tables);
  assert.deepEqual(
    after.code.filter((code) => code.startsWith('sh ')),
    before.code,
  );
});

test('every footnote of a twin is defined, and every definition used', (context) => {
  const twin = articleTwin(context);
  const numbers = (pattern: RegExp) => [...new Set([...twin.matchAll(pattern)].map((match) => match[1]))].sort();
  assert.deepEqual(numbers(/\[\^(\d+)\](?!:)/g), numbers(/^\[\^(\d+)\]:/gm));
});

function articleTwin(context: TestContext): string {
  const twin = contextOf(context);
  return pageTwin(twin.site.pages.get(page)!, twin)!;
}

test('text that looks like Markdown stays text', (context) => {
  assert.equal(skeleton(parse(twinOf(context, '1\\. no list\n\n\\# no heading\n\n2 \\* 3 \\* 4'))).headings.length, 0);
});
