import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { checkDist } from '../../src/integrations/check-dist.ts';
import { scriptHash } from '../../src/integrations/policy.ts';
import type { Place } from '../../src/model/place.ts';

const early = 'document.documentElement.dataset.theme = "dark"';

const place: Place = {
  id: 'process-start',
  kind: 'section',
  title: 'Who starts it',
  lead: '',
  page: '/architecture/',
  section: 'architecture',
  keywords: [],
  text: '',
  at: { file: 'content/articles/architecture/process-model.mdx', line: 17 },
};

/** What the check says about a built site of these files. Each page is one line of head and then its body, from line 2. */
function faults(
  context: TestContext,
  files: Record<string, string>,
  { base = '/', places = [] as Place[], former = new Set<string>() } = {},
): string[] {
  return report(context, files, { base, places, former }).faults.sort();
}

function report(
  context: TestContext,
  files: Record<string, string>,
  { base = '/', places = [] as Place[], former = new Set<string>() } = {},
) {
  const root = mkdtempSync(join(tmpdir(), 'docker-vs-podman-dist-'));
  context.after(() => rmSync(root, { recursive: true, force: true }));
  for (const [file, body] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), file.endsWith('.html') ? `<!doctype html><title>x</title>\n${body}` : body);
  }
  return checkDist(root, base, places, scriptHash(early), former);
}

test('live links pass: to pages, fragments, files, the page itself, a query, other hosts', (context) => {
  const result = report(context, {
    'index.html':
      '<a href="/claims/">a</a><a href="/claims/#claim-x">b</a><a href="claims/">c</a><a href="#here" id="here">d</a>' +
      '<a href="/search/?q=pod">e</a><a href="https://example.org/#nowhere">f</a><a href="mailto:a@example.org">g</a><a href="/claims.md">h</a>',
    'claims/index.html': '<h2 id="claim-x">x</h2><a href="../">home</a><a href="?q=1">same page</a>',
    'search/index.html': '<form action="/search/"></form>',
    'claims.md': '# Claims',
  });
  assert.deepEqual(result, { faults: [], links: 9 });
});

test('a link to a page that does not exist is named with file, line and what is near', (context) => {
  assert.deepEqual(faults(context, { 'claims/index.html': '\n<p>\n<a href="/claim/">x</a>' }), [
    'dist/claims/index.html:4  dead link "/claim/": there is no such page. Near: /claims/',
  ]);
});

test('a link to a fragment that the page does not have is named with what is near', (context) => {
  assert.deepEqual(
    faults(context, {
      'index.html': '<a href="/claims/#claim-y">x</a>',
      'claims/index.html': '<h2 id="claim-x">x</h2>',
    }),
    ['dist/index.html:2  dead link "/claims/#claim-y": /claims/ has no id "claim-y". Near: claim-x'],
  );
});

test('a fragment with signs that are no code at all is a dead link, not a crash', (context) => {
  assert.match(
    faults(context, { 'index.html': '<a href="#100%">x</a>' })[0] ?? '',
    /^dist\/index\.html:2 {2}dead link "#100%": \/ has no id "100%"/,
  );
});

test('a fragment that is encoded leads to its id', (context) => {
  assert.deepEqual(faults(context, { 'index.html': '<a href="#caf%C3%A9">x</a><p id="café">x</p>' }), []);
});

test('links of the writers that nobody resolved are faults', (context) => {
  assert.deepEqual(faults(context, { 'index.html': '<a href="id:process-start">x</a>\n<a href="term:conmon">y</a>' }), [
    'dist/index.html:2  dead link "id:process-start": it is not resolved: the component that writes it must ask resolveLink()',
    'dist/index.html:3  dead link "term:conmon": it is not resolved: the component that writes it must ask resolveLink()',
  ]);
});

test('below a base path, links must carry it', (context) => {
  const files = {
    'index.html':
      '<a href="/notes/claims/#claim-x">a</a><link rel="icon" href="/notes/icon.svg"><a href="claims/">b</a>\n<a href="/claims/">c</a>',
    'claims/index.html': '<h2 id="claim-x">x</h2><a href="#claim-x">x</a>\n<script src="/main.js"></script>',
    'icon.svg': '<svg></svg>',
  };
  assert.deepEqual(faults(context, files, { base: '/notes/' }), [
    'dist/claims/index.html:3  dead link "/main.js": it leaves the base path /notes/. Use withBase()',
    'dist/index.html:3  dead link "/claims/": it leaves the base path /notes/. Use withBase()',
  ]);
});

test('a page may have the same name as the base', (context) => {
  assert.deepEqual(
    faults(
      context,
      { 'notes/index.html': '<a href="#here" id="here">x</a><a href="/notes/notes/#here">y</a>' },
      { base: '/notes/' },
    ),
    [],
  );
});

test('assets that are missing are dead links too', (context) => {
  assert.deepEqual(
    faults(context, {
      'index.html':
        '<script src="/main.js"></script>\n<img src="/a.png" alt="a" width="1" height="1">\n<form action="/find/"></form>',
    }).map((fault) => fault.replace(/: there.*/, '')),
    [
      'dist/index.html:2  dead link "/main.js"',
      'dist/index.html:3  dead link "/a.png"',
      'dist/index.html:4  dead link "/find/"',
    ],
  );
});

test('an image must say what it shows and how large it is', (context) => {
  assert.deepEqual(
    faults(context, {
      'index.html': '<img src="/a.png">\n<img src="/a.png" alt="" width="1" height="1">',
      'a.png': '',
    }),
    ['dist/index.html:2  the image "/a.png" lacks alt, width, height. Say it in the component that writes the image'],
  );
});

test('an id stands once on a page', (context) => {
  assert.deepEqual(faults(context, { 'index.html': '<p id="a">x</p>\n<p id="a">y</p>' }), [
    'dist/index.html:3  the id "a" stands twice. Give one of the two another',
  ]);
});

test('ids in templates and without script count', (context) => {
  assert.deepEqual(
    faults(context, {
      'index.html':
        '<template><p id="a"></p></template><noscript><p id="b"></p></noscript><a href="#a">x</a><a href="#b">y</a>',
    }),
    [],
  );
});

test('inline styles are refused, as attribute and as element', (context) => {
  assert.deepEqual(faults(context, { 'index.html': '<p style="color:red">x</p>\n<style>p{}</style>' }), [
    'dist/index.html:2  an inline style, which the policy forbids. Use a class',
    'dist/index.html:3  an inline style, which the policy forbids. Use a class',
  ]);
});

test('only the inline script that the policy names may stand in a page', (context) => {
  assert.deepEqual(
    faults(context, {
      'index.html': `<script>${early}</script>\n<script type="application/json">{}</script>\n<script>alert(1)</script>`,
    }),
    ['dist/index.html:4  an inline script that the policy does not name. Make it a file'],
  );
});

test('a place stands on its home page', (context) => {
  assert.deepEqual(
    faults(context, { 'architecture/index.html': '<h2 id="process-start">x</h2>' }, { places: [place] }),
    [],
  );
  assert.deepEqual(faults(context, { 'architecture/index.html': '<h2>x</h2>' }, { places: [place] }), [
    'content/articles/architecture/process-model.mdx:17  the place "process-start" is not on its page dist/architecture/. The page or a component must write its id',
  ]);
});

test('a place whose page was not built is missing', (context) => {
  assert.equal(faults(context, { 'index.html': '' }, { places: [place] }).length, 1);
});

test('the id of a place stands on no other page', (context) => {
  const files = {
    'architecture/index.html': '<h2 id="process-start">x</h2>',
    'claims/index.html': '\n<p id="process-start">x</p>',
  };
  assert.deepEqual(faults(context, files, { places: [place] }), [
    'dist/claims/index.html:3  the id "process-start" belongs to /architecture/ and stands here too. Only its home page may write it',
  ]);
});

test('a page from which a place moved may still answer to its id', (context) => {
  const files = {
    'architecture/index.html': '<h2 id="process-start">x</h2>',
    'claims/index.html': '<li id="process-start">x</li>',
  };
  assert.deepEqual(faults(context, files, { places: [place], former: new Set(['/claims/#process-start']) }), []);
});

test('the pages of the full-text index are none of ours', (context) => {
  assert.deepEqual(faults(context, { 'index.html': '', 'pagefind/demo.html': '<a href="/nowhere/">x</a>' }), []);
});
