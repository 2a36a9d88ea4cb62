import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFilter, rowFits, textFits, writeFilter } from '../../src/model/compat/filter.ts';
import { commandNumbers, featureNumbers, flagTally, tally } from '../../src/model/compat/numbers.ts';
import {
  commandRelation,
  commandRows,
  countBy,
  featureRows,
  flagRelation,
  inAreas,
  requestRelation,
  worstOutcome,
} from '../../src/model/compat/rows.ts';
import type { ApiRequest, Command, Features, Flag, Note } from '../../src/model/compat/schemas.ts';
import { answerDifference, flagDifference, flagForms } from '../../src/model/compat/words.ts';
import type { Corpus, Entry } from '../../src/model/corpus.ts';

const at = { file: 'content/compatibility/notes.yaml', line: 1 };
const side = { takes: '', says: 'Run it' };
const flag = (more: Partial<Flag> = {}): Flag => ({
  name: '--detach',
  docker: { ...side, short: 'd' },
  podman: { ...side, short: 'd' },
  passed: 'accepted',
  passedShort: 'accepted',
  ...more,
});
const command = (more: Partial<Command> = {}): Command => ({
  name: 'run',
  area: 'container',
  docker: { names: ['run', 'container run'], says: 'Run', usage: 'docker run', hidden: false },
  podman: { names: ['run'], says: 'Run', usage: 'podman run', hidden: false },
  passed: 'accepted',
  flags: [],
  ...more,
});
const note = (id: string, data: Partial<Note>): Entry<Note> => ({
  id,
  data: { says: 'See it [@x].', ...data },
  at,
  locate: () => at,
});
const corpus = (commands: Command[], notes: Entry<Note>[] = []) =>
  ({ matrices: { cli: { data: { commands } } }, notes }) as unknown as Pick<Corpus, 'matrices' | 'notes'>;

test('a flag that Podman accepts in both forms is the same', () => {
  assert.equal(flagRelation(flag()), 'same');
});

test('a flag that Podman refuses is missing, one with another kind of value differs', () => {
  assert.equal(flagRelation(flag({ passed: 'refused' })), 'missing');
  assert.equal(flagRelation(flag({ passed: 'other value' })), 'differs');
});

test('a flag whose one letter means something else differs', () => {
  assert.equal(flagRelation(flag({ passedShort: 'other value' })), 'differs');
  assert.equal(flagRelation(flag({ passedShort: 'refused' })), 'differs');
});

test('a flag that Docker lacks is only in Podman', () => {
  const { docker: _docker, passed: _passed, passedShort: _short, ...own } = flag();
  assert.equal(flagRelation(own), 'podman-only');
});

test('a note knows more than the parser', () => {
  assert.equal(flagRelation(flag(), { says: 'x', relation: 'differs' }), 'differs');
  assert.equal(commandRelation(command({ passed: 'refused' }), [], { says: 'x', relation: 'renamed' }), 'renamed');
});

test('a command is the same only when all its flags are; what only Podman has does not count', () => {
  const relationOf = (flags: Flag[]) => commandRows(corpus([command({ flags })]))[0]!.relation;
  const { docker: _docker, ...own } = flag({ name: '--pod' });
  assert.equal(relationOf([flag(), own]), 'same');
  assert.equal(relationOf([flag(), flag({ name: '--link', passed: 'refused' })]), 'differs');
});

test('a command that only a note remembers stays as a row that is missing', () => {
  const rows = commandRows(corpus([command()], [note('cmd-trust-sign', { removed: 'Docker 29.0' })]));
  assert.deepEqual(
    rows.map(({ id, name, relation, area }) => ({ id, name, relation, area })),
    [
      { id: 'cmd-run', name: 'run', relation: 'same', area: 'container' },
      { id: 'cmd-trust-sign', name: 'trust sign', relation: 'missing', area: 'removed' },
    ],
  );
});

test('a note about a flag goes to its row', () => {
  const [row] = commandRows(corpus([command({ flags: [flag()] })], [note('cmd-run --detach', {})]));
  assert.equal(row!.flags[0]!.note?.id, 'cmd-run --detach');
  assert.equal(row!.flags[0]!.anchor, 'cmd-run--detach');
});

const request = (docker: Partial<ApiRequest['docker']>, podman: Partial<ApiRequest['podman']>): ApiRequest => ({
  id: 'req-info',
  area: 'system',
  method: 'GET',
  path: '/info',
  does: 'Ask the engine',
  docker: { status: 200, type: 'application/json', keys: ['ID'], ...docker },
  podman: { status: 200, type: 'application/json', keys: ['ID'], ...podman },
});

test('a request is the same with equal status and equal keys', () => {
  assert.equal(requestRelation(request({}, {})), 'same');
  assert.equal(requestRelation(request({}, { keys: ['ID', 'Swarm'] })), 'differs');
  assert.equal(requestRelation(request({ status: 204 }, {})), 'differs');
  assert.equal(
    requestRelation(request({ status: 404, keys: ['message'] }, { status: 404, keys: ['cause', 'message'] })),
    'same',
  );
});

test('a request that only Podman does not know is missing; unknown to both is the same', () => {
  assert.equal(requestRelation(request({}, { status: 404, message: 'Not Found' })), 'missing');
  assert.equal(
    requestRelation(request({}, { status: 503, message: 'Podman does not support service: /x' })),
    'missing',
  );
  assert.equal(requestRelation(request({}, { status: 501 })), 'missing');
  assert.equal(requestRelation(request({}, { status: 404, message: 'no such image' })), 'differs');
  assert.equal(requestRelation(request({ status: 404 }, { status: 404 })), 'same');
});

test('the difference of two answers names the keys of each side', () => {
  assert.equal(
    answerDifference(request({ keys: ['A', 'B'] }, { keys: ['B', 'C'] })),
    'Only Docker: A; only Podman: C.',
  );
  assert.equal(answerDifference(request({ keys: ['B'] }, { keys: ['B', 'C'] })), 'Only Podman: C.');
  assert.equal(answerDifference(request({}, {})), '');
  const many = [...'ABCDEFGHIJ'];
  assert.match(answerDifference(request({ keys: many }, { keys: [] })), /H and 2 more keys\.$/);
});

test('what is ignored without a word is worse than what is refused', () => {
  assert.equal(worstOutcome(['works', 'refused', 'ignored']), 'ignored');
  assert.equal(worstOutcome(['works', 'differs']), 'differs');
  assert.equal(worstOutcome([]), 'works');
});

const features: Features['features'] = [
  {
    id: 'feat-compose-configs',
    area: 'files',
    title: 'configs',
    file: 'services: {}',
    commands: '{compose} up',
    shows: 'The file is there.',
    outcomes: {
      docker: { is: 'works', exit: 0, output: '' },
      'podman-compose': { is: 'ignored', exit: 0, output: '' },
    },
  },
];

test('Docker is the way that others are compared with: it does not make a feature worse', () => {
  const [own] = features;
  const refusedByDocker = {
    ...own!,
    outcomes: { ...own!.outcomes, docker: { ...own!.outcomes['docker']!, is: 'refused' as const } },
  };
  const rows = featureRows(
    { matrices: { compose: { data: { features: [own!, refusedByDocker] } } }, notes: [] } as never,
    'compose',
  );
  assert.deepEqual(
    rows.map(({ outcome }) => outcome),
    ['ignored', 'ignored'],
  );
  assert.deepEqual(featureNumbers(rows, { docker: 'Docker' }), [
    'Docker: of 2, 1 work, 0 differ, 0 are ignored, 1 are refused.',
  ]);
});

test('numbers count each relation once, and Docker’s apart from Podman’s', () => {
  assert.deepEqual(tally(['same', 'same', 'missing', 'podman-only']), {
    same: 2,
    differs: 0,
    renamed: 0,
    missing: 1,
    'podman-only': 1,
    docker: 3,
  });
});

test('the flags of a missing command are missing with it and not counted again', () => {
  const rows = commandRows(
    corpus([command({ flags: [flag()] }), command({ name: 'swarm init', passed: 'refused', flags: [flag()] })]),
  );
  assert.equal(flagTally(rows).docker, 1);
  assert.match(commandNumbers(rows)[0]!, /^2 Docker commands: 1 the same with all their flags, 0 .* 1 missing/);
});

test('a flag is shown in Docker’s form', () => {
  assert.equal(flagForms(flag()), '-d, --detach');
  const { short: _short, ...long } = flag().docker!;
  assert.equal(flagForms(flag({ docker: long })), '--detach');
});

test('the difference of a flag is a sentence', () => {
  assert.equal(
    flagDifference(flag({ passed: 'refused', printed: 'unknown flag: --link' })),
    'Podman: unknown flag: --link',
  );
  assert.equal(
    flagDifference(flag({ passed: 'other value', docker: { ...side, takes: 'list' } })),
    'In Docker it takes a value (list), in Podman it is a switch.',
  );
  assert.equal(flagDifference(flag({ passedShort: 'other value' })), 'In Podman -d is another flag.');
});

test('the filter wants every word, in any order and case', () => {
  assert.ok(textFits('docker run --link differs', 'LINK run'));
  assert.ok(!textFits('docker run --link', 'run --pod'));
  assert.ok(textFits('anything', ''));
  assert.ok(textFits('POST /build?t=app'.toLowerCase(), 'POST /v1.41/build'));
  assert.ok(!textFits('--no-trunc', 'run'));
  assert.ok(textFits('--no-trunc', 'trunc'));
  assert.ok(textFits('--no-trunc', '--no'));
});

test('an empty status fits every row, a status only its own', () => {
  assert.ok(rowFits('same', ''));
  assert.ok(rowFits('same', 'same'));
  assert.ok(!rowFits(undefined, 'same'));
});

test('the filter is written into the address and read back; nothing asked is no address', () => {
  const asked = { q: 'run --link', status: 'missing', area: '' };
  assert.equal(writeFilter(asked), '?q=run+--link&status=missing');
  assert.deepEqual(readFilter(writeFilter(asked)), asked);
  assert.equal(writeFilter({ q: ' ', status: '', area: '' }), '');
});

test('groups and counts keep the order of first sight', () => {
  assert.deepEqual(
    inAreas(['b1', 'a1', 'b2'], (text) => text[0]!),
    [
      ['b', ['b1', 'b2']],
      ['a', ['a1']],
    ],
  );
  assert.deepEqual(
    [...countBy([1, 2, 1], (n) => n)],
    [
      [1, 2],
      [2, 1],
    ],
  );
});
