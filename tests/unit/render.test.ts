import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { renderInline, renderText, type TextContext } from '../../src/markdown/inline.ts';
import { citationId, sourceId } from '../../src/model/citations.ts';
import { makeProject } from '../helpers/project.ts';

function contextOf(context: TestContext, page = '/claims/', id = 'claim-needs-root'): TextContext {
  return { site: makeProject(context).load().site, page, id };
}

test('a citation is a link to its source in the list of the page, with its number', (context) => {
  const html = renderInline(contextOf(context), 'truth', 'They do not [@manual, rootless].');
  assert.match(html, /^They do not<a href="#s-1"[^>]*>1<\/a>\.$/);
});

test('a citation has the id from which the list of sources leads back', (context) => {
  const text = contextOf(context);
  const { truth, why } = text.site.corpus.claims[0]!.data;
  const html = renderInline(text, 'truth', truth) + renderInline(text, 'why', why);
  const { citations } = text.site.pages.get('/claims/')!;
  assert.equal(citations.length, 2);
  for (const { number, uses } of citations) {
    assert.ok(html.includes(`href="#${sourceId(number)}"`));
    for (const use of uses) assert.ok(html.includes(`id="${citationId(use)}"`), citationId(use));
  }
});

test('several citations in a text are counted from 1', (context) => {
  const html = renderInline(contextOf(context), 'truth', 'A [@manual]. B [@notes]. C [@manual].');
  assert.deepEqual(
    [...html.matchAll(/id="([^"]+)"/g)].map((match) => match[1]),
    ['c-claim-needs-root-truth-1', 'c-claim-needs-root-truth-2', 'c-claim-needs-root-truth-3'],
  );
});

test('the number of a source is that of the page which shows the text', (context) => {
  const { site } = contextOf(context);
  const numbers = (page: string) =>
    /class="cite">(\d)/.exec(
      renderInline({ site, page, id: 'claim-needs-root' }, 'why', 'The first ones did [@notes].'),
    )?.[1];
  assert.equal(numbers('/claims/'), '2');
  assert.equal(numbers('/architecture/process-model/'), '2');
  assert.equal(numbers('/'), '1');
});

test('a link to a place on another page names the page', (context) => {
  assert.equal(
    renderInline(contextOf(context), 'why', '[x](id:what-stays)'),
    '<a href="/architecture/process-model/#what-stays">x</a>',
  );
});

test('a link to a place on the same page is only a fragment', (context) => {
  assert.equal(
    renderInline(contextOf(context), 'why', '[x](id:claim-needs-root)'),
    '<a href="#claim-needs-root">x</a>',
  );
});

test('a link to a term can be told from other links', (context) => {
  assert.match(renderInline(contextOf(context), 'why', '[x](term:monitor)'), /class="term"/);
  assert.match(renderInline(contextOf(context), 'why', '[x](term:monitor)'), /href="\/glossary\/#term-monitor"/);
});

test('a link to a page or the web is kept', (context) => {
  assert.equal(renderInline(contextOf(context), 'why', '[x](/glossary/)'), '<a href="/glossary/">x</a>');
  assert.equal(
    renderInline(contextOf(context), 'why', '[x](https://podman.io/)'),
    '<a href="https://podman.io/">x</a>',
  );
});

test('a text of one paragraph loses it in a line, and keeps it as a block', (context) => {
  const text = contextOf(context);
  assert.equal(renderInline(text, 'why', '`a` *b*'), '<code>a</code> <em>b</em>');
  assert.equal(renderText(text, 'why', 'a'), '<p>a</p>');
});

test('flags and ports stay what they are', (context) => {
  assert.equal(
    renderInline(contextOf(context), 'why', 'Use --rm with nginx:latest and :Z at 10:30.'),
    'Use --rm with nginx:latest and :Z at 10:30.',
  );
});
