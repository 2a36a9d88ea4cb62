import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advise, outcomeOf, questionsAsked } from '../../src/model/choosing/advise.ts';
import { balanceRows } from '../../src/model/choosing/balance.ts';
import { decisionsInOrder, frameworkOf } from '../../src/model/choosing/pages.ts';
import { everyPath, tally } from '../../src/model/choosing/paths.ts';
import { corpus } from '../helpers/content.ts';

const framework = frameworkOf(corpus);
const ways = [...everyPath(framework)].map((answers) => ({ answers, ...advise(framework, answers) }));
const outcomes = new Map(corpus.outcomes.map(({ id, data }) => [id, data]));

test('every way to answer has an advice, with two reasons or more and something against it', () => {
  for (const { answers, outcome, reasons, open } of ways) {
    const { because, against } = outcomes.get(outcome)!;
    const way = JSON.stringify(answers);
    assert.deepEqual(open, [], way);
    assert.ok(reasons.length + because.length >= 2, `${way} has fewer than two reasons for ${outcome}`);
    assert.ok(against.length >= 1, way);
  }
});

test('every part of a way has an advice too, as the helper shows it while it is answered', () => {
  for (const { answers } of ways) {
    const asked = questionsAsked(framework, answers);
    const half = Object.fromEntries(asked.slice(0, asked.length / 2).map((id) => [id, answers[id]!]));
    assert.ok(outcomes.has(outcomeOf(framework, half)), JSON.stringify(half));
  }
});

test('an engine is advised only when the answers speak for it', () => {
  for (const { answers, side, reasons } of ways)
    if (side === 'docker' || side === 'podman') assert.notEqual(reasons.length, 0, JSON.stringify(answers));
});

test('every outcome can be reached, that it does not matter among them', () => {
  const never = tally(framework).outcomes.filter(({ count }) => count === 0);
  assert.deepEqual(never, []);
});

test('over all ways the two engines are advised nearly equally often', () => {
  const { docker, podman } = balanceRows(corpus)[0]!;
  assert.ok(Math.abs(docker - podman) / (docker + podman) < 0.05, `Docker ${docker}, Podman ${podman}`);
});

test('where one engine is advised a tenth more often, an argument says why', () => {
  const lopsided = balanceRows(corpus).filter(
    ({ docker, podman }) => Math.max(docker, podman) > 1.1 * Math.min(docker, podman),
  );
  assert.notEqual(lopsided.length, 0, 'This test looks at nothing any more');
  for (const { place, label, docker, podman } of lopsided)
    assert.ok(
      corpus.balance.some(({ id }) => id === place),
      `${label}: Docker ${docker}, Podman ${podman}. Add "${place}" to content/choosing/balance.yaml`,
    );
});

test('the answers of the same strength are as many on both sides', () => {
  const strengths = (side: 'docker' | 'podman') =>
    corpus.choices.flatMap(({ data }) => Object.values(data.answers)).filter((answer) => answer.for === side);
  assert.equal(
    strengths('docker').filter(({ decides }) => decides).length,
    strengths('podman').filter(({ decides }) => decides).length,
  );
});

test('eight decisions are worked, and no side has them all', () => {
  const decisions = decisionsInOrder(corpus);
  assert.equal(decisions.length, 8);
  const sides = new Set(decisions.map(({ data }) => outcomes.get(data.outcome)!.side));
  assert.deepEqual([...sides].sort(), ['docker', 'either', 'neither', 'podman']);
});

test('every decision cites a source, and gives the option that it does not take a reason', () => {
  for (const { id, data } of corpus.decisions) {
    assert.match(JSON.stringify(data), /\[@/, id);
    for (const { name, says } of data.options) assert.ok(says.length > 40, `${id}: ${name}`);
  }
});
