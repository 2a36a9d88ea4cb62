import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCssVariablesTheme, codeToHtml } from 'shiki';
import { codeTransformer } from '../../src/markdown/code.ts';

const theme = createCssVariablesTheme({ variablePrefix: '--astro-code-' });

async function htmlOf(code: string, lang: string, meta = ''): Promise<string> {
  return codeToHtml(code, { lang, theme, meta: { __raw: meta }, transformers: [codeTransformer] });
}

test('code is coloured by classes: no style is left', async () => {
  const html = await htmlOf('name: "web" # comment\nport: 80', 'yaml');
  assert.doesNotMatch(html, /style=/);
  assert.match(html, /class="k-string/);
  assert.match(html, /class="k-comment"/);
});

test('text in the plain colour carries no class', async () => {
  assert.match(await htmlOf('plain', 'text'), /<span class="line"><span>plain<\/span><\/span>/);
});

test('a block can be reached by keyboard and says its language', async () => {
  assert.match(
    await htmlOf('ls', 'sh'),
    /^<pre class="code" data-language="sh" tabindex="0"><code class="language-sh">/,
  );
});

test('a title is handed on', async () => {
  assert.match(await htmlOf('ls', 'sh', 'title="One request" mark={1}'), /data-title="One request"/);
  assert.doesNotMatch(await htmlOf('ls', 'sh'), /data-title/);
});

test('marked, inserted and deleted lines are told by classes', async () => {
  const html = await htmlOf('a\nb\nc\nd', 'text', 'mark={1} ins={2} del={3,1}');
  assert.deepEqual(
    [...html.matchAll(/<span class="(line[^"]*)">/g)].map((match) => match[1]),
    ['line mark del', 'line ins', 'line del', 'line'],
  );
});
