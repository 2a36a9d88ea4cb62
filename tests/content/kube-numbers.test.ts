import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { corpus } from '../helpers/content.ts';

const { features } = corpus.matrices.kube!.data;
const words = (path: string) => readFileSync(path, 'utf8').replace(/\s+/g, ' ');
/** Features that came out alike for a plain account and for root. */
const both = (is: string) =>
  features.filter(({ outcomes }) => outcomes.rootless?.is === is && outcomes.rootful?.is === is).length;
const mixed = features.filter(({ outcomes }) => outcomes.rootless?.is !== outcomes.rootful?.is);
const [kept, changed, ignored, refused] = [both('works'), both('differs'), both('ignored'), both('refused')];
const security = features.filter(({ area }) => area === 'Security');
const secured = (is: string) => security.filter(({ outcomes }) => outcomes.rootless?.is === is).length;
const article = words('content/articles/kubernetes/kube-yaml.mdx');

test('the article on Kubernetes YAML counts kinds and fields as they were recorded', () => {
  assert.equal(kept + changed + ignored + refused + mixed.length, features.length);
  assert.ok(article.includes(`Of ${features.length} kinds and fields that we ran, it kept ${kept} and ignored ${ignored},`));
  assert.ok(
    article.includes(
      `[${features.length} kinds and fields](/compatibility/kube/) on Podman 6.1.1 and looked into the containers: ${kept} were kept, ${changed} carried out in another way, ${ignored} ignored, ${refused} refused; ${mixed.length} work for a plain account and are refused for root`,
    ),
  );
});

test('every feature that differs between the two accounts works for the plain one and is refused for root', () => {
  for (const { id, outcomes } of mixed) assert.deepEqual([outcomes.rootless?.is, outcomes.rootful?.is], ['works', 'refused'], id);
});

test('it counts security fields as they were recorded, and names those that do nothing or less', () => {
  assert.ok(article.includes(`ignored ${ignored}, three of them security fields`));
  assert.equal(secured('ignored'), 3);
  assert.ok(article.includes(`Of ${security.length} rows on security in the run, ${secured('works')} did as they say for a plain account`));
  const rest = security.filter(({ outcomes }) => outcomes.rootless?.is !== 'works');
  for (const { id } of rest) assert.ok(article.includes(`](id:${id})`), id);
});

test('the figure and its description have the numbers of the recording', () => {
  const drawing = words('src/components/figures/kube-fields.astro');
  const numbers = { kept, changed, ignored, refused };
  for (const [name, number] of Object.entries(numbers)) assert.ok(drawing.includes(`['${number}', '${name}']`), name);
  const figures = words('content/figures.yaml');
  assert.ok(figures.includes(`Of ${features.length} kinds and fields, ${kept} are kept`));
  assert.ok(figures.includes(`${changed} are changed`));
  assert.ok(figures.includes(`${ignored} are ignored`));
  assert.ok(figures.includes(`${refused} are refused`));
});

test('a claim and a question repeat the number of ignored ones as it was recorded', () => {
  assert.ok(words('content/claims.yaml').includes(`ignored [${ignored} kinds and fields](id:kube-play-fields)`));
  assert.ok(words('content/questions/kubernetes.yaml').includes(`${ignored} of ${features.length} kinds and fields [were ignored]`));
});
