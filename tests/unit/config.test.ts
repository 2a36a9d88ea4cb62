import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate } from '../helpers/child.ts';

type Config = { siteUrl: string; basePath: string; repoUrl: string; claims: string; full: string };

/** The configuration as a build sees it under these variables. */
function configUnder(env: Record<string, string>): Config {
  const code = `import * as c from './src/config.ts';
    console.log(JSON.stringify({ siteUrl: c.siteUrl, basePath: c.basePath, repoUrl: c.repoUrl, claims: c.withBase('/claims/'), full: c.absolute('/claims/') }))`;
  const { code: exit, out, err } = evaluate(code, { SITE_URL: '', BASE_PATH: '', REPO_URL: '', ...env });
  assert.equal(exit, 0, err);
  return JSON.parse(out) as Config;
}

test('without variables the site stands at the root of localhost', () => {
  assert.deepEqual(configUnder({}), {
    siteUrl: 'http://localhost:4321',
    basePath: '/',
    repoUrl: '',
    claims: '/claims/',
    full: 'http://localhost:4321/claims/',
  });
});

for (const base of ['/notes/', 'notes', '/notes', 'notes/', ' /notes/ ', '//notes//']) {
  test(`the base path "${base}" has a slash at both ends`, () => {
    const { basePath, claims, full } = configUnder({ BASE_PATH: base, SITE_URL: 'https://example.org/' });
    assert.deepEqual([basePath, claims, full], ['/notes/', '/notes/claims/', 'https://example.org/notes/claims/']);
  });
}

test('a base path may have several parts', () => {
  assert.equal(configUnder({ BASE_PATH: 'a/b' }).claims, '/a/b/claims/');
});

test('the base path "/" is the root', () => {
  assert.equal(configUnder({ BASE_PATH: '/' }).basePath, '/');
});

test('addresses lose the slash at their end', () => {
  const { siteUrl, repoUrl } = configUnder({
    SITE_URL: 'https://example.org//',
    REPO_URL: 'https://example.org/repo/',
  });
  assert.deepEqual([siteUrl, repoUrl], ['https://example.org', 'https://example.org/repo']);
});

test('links in texts carry the base path, those on the same page do not', () => {
  const code = `import { resolveLink } from './src/markdown/link.ts';
    const site = { places: new Map([['who-stays', { id: 'who-stays', page: '/a/' }]]) };
    console.log(resolveLink('id:who-stays', site, '/b/'), resolveLink('id:who-stays', site, '/a/'), resolveLink('/claims/', site, '/a/'))`;
  assert.equal(evaluate(code, { BASE_PATH: '/notes/' }).out.trim(), '/notes/a/#who-stays #who-stays /notes/claims/');
});
