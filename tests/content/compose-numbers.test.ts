import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { corpus } from '../helpers/content.ts';

test('the article on Compose counts its features as they were recorded', () => {
  const { features } = corpus.matrices.compose!.data;
  const count = (way: string, is: string) => features.filter(({ outcomes }) => outcomes[way]?.is === is).length;
  const text = readFileSync('content/articles/compatibility/compose-tools.mdx', 'utf8').replace(/\s+/g, ' ');
  const [worked, socket] = [count('docker', 'works'), count('socket', 'works')];
  const [python, ignored] = [count('podman-compose', 'works'), count('podman-compose', 'ignored')];
  assert.ok(text.includes(`Of [${features.length} features that we ran]`));
  assert.ok(text.includes(`${worked} worked with Docker Compose 2.40.3 on Docker, ${socket} with it on Podman's socket, ${python} with \`podman-compose\` 1.6.0, which ignored ${ignored}.`));
});
