import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownToHtml } from 'satteri';
import { flagPlugin } from '../../src/markdown/flag.ts';

const html = (markdown: string): string => markdownToHtml(markdown, { mdastPlugins: [flagPlugin] }).html.trim();

test('a flag in a sentence is marked to stay whole', () => {
  assert.equal(
    html('Use `--format docker` or `--health-cmd`.'),
    '<p>Use <code>--format docker</code> or <code class="flag">--health-cmd</code>.</p>',
  );
});

test('long flags may break, and other code is left alone', () => {
  assert.equal(
    html('`--a-flag-that-is-longer-than-a-phone` `docker.sock` `-v`'),
    '<p><code>--a-flag-that-is-longer-than-a-phone</code> <code>docker.sock</code> <code class="flag">-v</code></p>',
  );
});
