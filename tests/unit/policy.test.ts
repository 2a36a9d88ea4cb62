import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentSecurityPolicy, headersFile, scriptHash } from '../../src/integrations/policy.ts';

const policy = contentSecurityPolicy('early()');
const directive = (name: string) => policy.split('; ').find((part) => part.startsWith(`${name} `));

test('a script is named by the hash of its very text', () => {
  assert.equal(scriptHash(''), "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
  assert.notEqual(scriptHash('a'), scriptHash('a '));
});

test('the policy forbids what it does not name', () => {
  assert.equal(directive('default-src'), "default-src 'none'");
  assert.equal(directive('base-uri'), "base-uri 'none'");
});

test('no source of the policy is another host, and nothing inline is free', () => {
  assert.doesNotMatch(policy, /https?:|\*|unsafe-inline|'unsafe-eval'|data:/);
});

test('scripts are files of the site and the one inline script', () => {
  assert.ok(directive('script-src')?.includes("'self'"));
  assert.ok(directive('script-src')?.includes(scriptHash('early()')));
  assert.equal(policy.match(/sha256-/g)?.length, 1);
});

test('styles are files of the site only', () => {
  assert.equal(directive('style-src'), "style-src 'self'");
});

test('the file of headers applies to every page and carries the policy in one line', () => {
  const lines = headersFile(policy).split('\n');
  assert.equal(lines[0], '/*');
  assert.ok(lines.includes(`  Content-Security-Policy: ${policy}`));
  assert.ok(lines.includes('  X-Content-Type-Options: nosniff'));
  assert.ok(lines.slice(1, -1).every((line) => /^ {2}[A-Za-z-]+: .+$/.test(line)));
});
