import assert from 'node:assert/strict';
import { test } from 'node:test';
import { provenBy } from '../../src/model/compat/seen.ts';
import { inlineUse } from '../../src/model/inline.ts';
import { attributesOf, isJsx, walk } from '../../src/model/tree.ts';
import { showingsOf } from '../../src/model/recorded.ts';
import { corpus, site, texts } from '../helpers/content.ts';

const uses = texts().map(({ tree }) => inlineUse(tree));
const cited = new Set(uses.flatMap(({ citations }) => citations.map(({ source }) => source)));
const linked = new Set<string>([
  ...uses.flatMap(({ links }) => links.flatMap(({ target }) => (target.to === 'place' ? [target.id] : []))),
  ...corpus.terms.flatMap(({ data }) => data.see),
  ...corpus.questions.flatMap(({ data }) => [...data.proof, ...data.followUps.flatMap(({ to }) => to ?? [])]),
  ...corpus.articles.flatMap(({ meta }) => meta.readOn.flatMap((item) => ('to' in item ? item.to : []))),
]);

/** What articles show: `Name id`, as a recording and a measurement may share an id. A prediction shows its run too. */
const embedded = new Set<string>();
const shown = new Set<string>();
for (const { body } of corpus.articles) {
  walk(body, (node) => {
    if (!isJsx(node)) return;
    const id = attributesOf(node).values['of'] ?? '';
    embedded.add(id);
    shown.add(`${node.name} ${id}`);
    const prediction = corpus.predictions.find((entry) => node.name === 'Predict' && entry.id === id);
    if (prediction) embedded.add(prediction.data.run);
  });
}

function idle(entries: readonly { id: string }[], used: ReadonlySet<string>): string[] {
  return entries.map(({ id }) => id).filter((id) => !used.has(id));
}

test('every source is cited somewhere', () => {
  assert.deepEqual(idle(corpus.sources, cited), [], 'Cite these sources or take them out of content/sources.yaml');
});

test('every claim is shown in an article', () => {
  assert.deepEqual(idle(corpus.claims, embedded), [], 'Embed these claims where their subject is: <Claim of="…" />');
});

test('every question is asked in an article', () => {
  assert.deepEqual(idle(corpus.questions, embedded), [], 'Embed these questions where their answer is: <Ask of="…" />');
});

test('every figure is drawn in an article', () => {
  assert.deepEqual(idle(corpus.figures, embedded), [], 'Embed these figures: <Figure of="…" />');
});

test('every recording is shown in an article, or an error or a row of a comparison rests on it', () => {
  const used = (id: string) => showingsOf(site, id).length + provenBy(corpus, id).length > 0;
  const shown = corpus.recordings.filter(({ id }) => used(id)).map(({ id }) => id);
  assert.deepEqual(idle(corpus.recordings, new Set(shown)), [], 'Show these recordings: <Run of="…" />');
});

const notShown = (name: string, entries: readonly { id: string }[]) => entries.map(({ id }) => id).filter((id) => !shown.has(`${name} ${id}`));

test('every measurement is shown in an article', () => {
  assert.deepEqual(notShown('Measured', corpus.measurements), [], 'Show these measurements: <Measured of="…" />');
});

test('every prediction is asked in an article', () => {
  assert.deepEqual(notShown('Predict', corpus.predictions), [], 'Ask these predictions before their run: <Predict of="…" />');
});

test('every term is linked from some text', () => {
  assert.deepEqual(idle(corpus.terms, linked), [], 'Link to these terms where they first stand: [word](term:…)');
});
