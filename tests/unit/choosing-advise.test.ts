import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearness, readAnswers, writeAnswers } from '../../src/model/choosing/address.ts';
import {
  advise,
  questionsAsked,
  type Framework,
  type FrameworkOutcome,
  type FrameworkQuestion,
} from '../../src/model/choosing/advise.ts';
import { everyPath, tally } from '../../src/model/choosing/paths.ts';
import { weightInWords } from '../../src/model/choosing/words.ts';

const framework: Framework = {
  questions: new Map(
    Object.entries<FrameworkQuestion>({
      place: { frames: true, answers: { server: {}, laptop: {}, nodes: { leads: 'node-runtime' } } },
      bound: { answers: { free: {}, windows: { for: 'docker', decides: true } } },
      root: {
        only: { place: ['server'] },
        answers: { no: { for: 'podman', weight: 2 }, yes: {} },
      },
      api: { answers: { people: {}, tools: { for: 'docker', weight: 2 } } },
      have: { answers: { nothing: {}, docker: { for: 'docker', weight: 1 } } },
    }),
  ),
  outcomes: new Map(
    Object.entries<FrameworkOutcome>({
      'node-runtime': { side: 'neither' },
      'docker-desktop': { side: 'docker', when: { place: ['laptop'], bound: ['free'] } },
      'docker-engine': { side: 'docker' },
      podman: { side: 'podman' },
      'no-matter': { side: 'either', on: ['none'] },
      'close-call': { side: 'either', on: ['close'] },
    }),
  ),
};
const outcome = (answers: Record<string, string>): string => advise(framework, answers).outcome;

test('one strong reason settles it', () => {
  assert.equal(outcome({ place: 'server', root: 'no' }), 'podman');
  assert.equal(outcome({ place: 'server', api: 'tools' }), 'docker-engine');
});

test('strong reasons on both sides that differ by one lean are a close call', () => {
  assert.equal(outcome({ place: 'server', root: 'no', api: 'tools' }), 'close-call');
  assert.equal(outcome({ place: 'server', root: 'no', api: 'tools', have: 'docker' }), 'close-call');
});

test('without a strong reason on either side it does not matter', () => {
  assert.equal(outcome({ place: 'server', have: 'docker' }), 'no-matter');
  assert.equal(outcome({}), 'no-matter');
});

test('leans alone advise no engine, however many they are', () => {
  const leaning: Framework = {
    ...framework,
    questions: new Map(
      ['one', 'two', 'three'].map((id) => [id, { answers: { yes: { for: 'podman', weight: 1 }, no: {} } }]),
    ),
  };
  assert.equal(advise(leaning, { one: 'yes', two: 'yes', three: 'yes' }).outcome, 'no-matter');
});

test('what chooses the form of an engine is a reason too, after those that weigh', () => {
  const { reasons } = advise(framework, { place: 'laptop', bound: 'free', api: 'tools' });
  assert.deepEqual(
    reasons.map(({ question }) => question),
    ['api', 'bound'],
  );
});

test('what decides is not outvoted, and what speaks against it is still told', () => {
  const advice = advise(framework, { place: 'server', bound: 'windows', root: 'no', api: 'people' });
  assert.equal(advice.outcome, 'docker-engine');
  assert.deepEqual(advice.reasons, [{ question: 'bound', answer: 'windows' }]);
  assert.deepEqual(advice.against, [{ question: 'root', answer: 'no' }]);
});

test('of the outcomes of a side the first that fits is advised', () => {
  assert.equal(outcome({ place: 'laptop', bound: 'free', api: 'tools' }), 'docker-desktop');
  assert.equal(outcome({ place: 'laptop', bound: 'windows' }), 'docker-engine');
});

test('an answer that leads somewhere ends the questions', () => {
  assert.deepEqual(questionsAsked(framework, { place: 'nodes' }), ['place']);
  const advice = advise(framework, { place: 'nodes', api: 'tools' });
  assert.deepEqual([advice.outcome, advice.side, advice.open], ['node-runtime', 'neither', []]);
});

test('answers to questions that are not asked count for nothing', () => {
  assert.deepEqual(questionsAsked(framework, { place: 'laptop' }), ['place', 'bound', 'api', 'have']);
  assert.equal(outcome({ place: 'laptop', root: 'no' }), 'no-matter');
  assert.equal(outcome({ place: 'server', api: 'unheard-of', root: 'toString' }), 'no-matter');
});

test('reasons come with the strongest first, and between the engines from both sides', () => {
  const docker = advise(framework, { place: 'server', have: 'docker', api: 'tools' });
  assert.deepEqual(
    docker.reasons.map(({ question }) => question),
    ['api', 'have'],
  );
  const close = advise(framework, { place: 'server', root: 'no', api: 'tools', have: 'docker' });
  assert.deepEqual(
    close.reasons.map(({ question }) => question),
    ['root', 'api', 'have'],
  );
  assert.deepEqual(close.against, []);
});

test('a reversal is one other answer that leads to another outcome; another place is another decision', () => {
  const { reversals, open } = advise(framework, { place: 'server', bound: 'free', root: 'no', api: 'people' });
  assert.deepEqual(open, ['have']);
  assert.deepEqual(reversals, [
    { question: 'bound', to: [{ answer: 'windows', outcome: 'docker-engine' }] },
    { question: 'root', to: [{ answer: 'yes', outcome: 'no-matter' }] },
    { question: 'api', to: [{ answer: 'tools', outcome: 'close-call' }] },
  ]);
});

test('every path is a complete set of answers, once', () => {
  const paths = [...everyPath(framework)].map((answers) => writeAnswers(framework, answers));
  // A server asks four more questions of two answers each, a laptop three, a node none.
  assert.equal(paths.length, 16 + 8 + 1);
  assert.equal(new Set(paths).size, paths.length);
});

test('a tally counts every path under its outcome', () => {
  const { paths, outcomes } = tally(framework, { place: 'laptop' });
  assert.equal(paths, 8);
  assert.deepEqual(
    outcomes.filter(({ count }) => count > 0),
    [
      { outcome: 'docker-desktop', count: 2 },
      { outcome: 'docker-engine', count: 4 },
      { outcome: 'no-matter', count: 2 },
    ],
  );
});

test('answers come back from their address, in the order of the questions, and nothing else does', () => {
  const answers = { api: 'tools', place: 'server' };
  assert.equal(writeAnswers(framework, answers), '?place=server&api=tools');
  assert.deepEqual(readAnswers(framework, '?api=tools&place=server&utm=x&root=maybe'), answers);
  assert.equal(writeAnswers(framework, {}), '');
});

test('what is answered alike brings a decision nearer, what is answered otherwise takes it away', () => {
  const given = { place: 'server', api: 'tools' };
  assert.equal(nearness(given, { place: 'server', api: 'tools', root: 'no' }), 2);
  assert.equal(nearness(given, { place: 'laptop', api: 'tools' }), 0);
});

test('a weight is told in words', () => {
  assert.equal(weightInWords({ for: 'podman', weight: 1 }), 'leans to Podman');
  assert.equal(weightInWords({ for: 'podman', weight: 2 }), 'speaks for Podman');
  assert.equal(weightInWords({ for: 'docker', decides: true }), 'decides for Docker');
  assert.equal(weightInWords({}), '');
});
