import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { parseAllDocuments } from 'yaml';
import { readFenceMeta } from '../../src/model/fence.ts';
import { lineOf, walk } from '../../src/model/tree.ts';
import { texts } from '../helpers/content.ts';

interface Sample {
  where: string;
  lang: string;
  meta: string;
  value: string;
}

const samples: Sample[] = texts().flatMap(({ at, tree, lines }) => {
  const found: Sample[] = [];
  walk(tree, (node) => {
    if (node.type !== 'code') return;
    found.push({ where: `${at.file}:${lines ? lineOf(node) : at.line}`, lang: node.lang ?? '', meta: node.meta ?? '', value: node.value });
  });
  return found;
});

const of = (...langs: string[]) => samples.filter(({ lang }) => langs.includes(lang));
const hasBash = spawnSync('bash', ['--version']).status === 0;

test('there are samples to check', () => {
  assert.ok(samples.length > 0);
});

for (const { where, value } of of('yaml')) {
  test(`YAML parses at ${where}`, () => {
    assert.deepEqual(parseAllDocuments(value).flatMap(({ errors }) => errors.map(({ message }) => message)), []);
  });
}

for (const { where, value } of of('json')) {
  test(`JSON parses at ${where}`, () => assert.doesNotThrow(() => JSON.parse(value)));
}

for (const { where, value } of of('ini', 'toml')) {
  test(`every line is a section, a key, a comment or the rest of a value at ${where}`, () => {
    const lines = value.split('\n');
    const odd = lines.filter((line, i) => !/^\s*$|^[#;]|^\[{1,2}[\w." -]+\]{1,2}$|^[\w.-]+\s*=/.test(line) && !/\\$|[[,({]$/.test(lines[i - 1] ?? '') && !/^\s*[\])}]/.test(line));
    assert.deepEqual(odd, []);
  });
}

test('shell samples are valid shell', { skip: hasBash ? false : 'bash is not here' }, () => {
  for (const { where, value } of of('sh')) {
    const { status, stderr } = spawnSync('bash', ['-n'], { input: `${value}\n`, encoding: 'utf8' });
    assert.equal(status, 0, `${where}: ${stderr}`);
  }
});

test('samples with images name a version', () => {
  const floating = of('sh', 'yaml', 'dockerfile').flatMap(({ where, value }) => value.split('\n').filter((line) => /:latest\b/.test(line)).map((line) => `${where}  ${line}`));
  assert.deepEqual(floating, [], 'Say which version was read about');
});

test('marked lines exist', () => {
  for (const { where, meta, value } of samples) {
    const { mark, ins, del } = readFenceMeta(meta);
    const last = value.split('\n').length;
    for (const line of [...mark, ...ins, ...del]) assert.ok(line <= last, `${where} marks line ${line} of ${last}`);
  }
});

test('the meta of every fence is understood', () => {
  for (const { where, meta } of samples) {
    const rest = meta.replace(/\btitle="[^"]*"|\b(?:mark|ins|del)=\{[\d,\s-]+\}/g, '').trim();
    assert.equal(rest, '', `${where}: "${rest}" is ignored. Known are title="…", mark={…}, ins={…}, del={…}`);
  }
});
