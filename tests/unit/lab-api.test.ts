import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareAnswers, pick, readAnswer, tidy } from '../../lab/matrix/api-answer.ts';
import { curlOf, fillPath, readRequests, type RequestPlan } from '../../lab/matrix/api-plan.ts';
import { api, tellRootful } from '../../lab/matrix/api.ts';
import { apiSchema, type Api } from '../../src/model/compat/schemas.ts';

const read = (printed: string) => readAnswer(printed).answer;
const plan = (change: Partial<RequestPlan>): RequestPlan => ({
  ...{ id: 'req-x', area: 'a', method: 'GET', path: '/x', does: 'asks', auth: false, keep: {}, seconds: 10, pause: 0 },
  docker: 200,
  ...change,
});

test('an answer is read as status, media type without parameters, and the sorted keys of its JSON', () => {
  assert.deepEqual(read('200\tapplication/json; charset=utf-8\n{"b":1,"a":{"c":2}}'), {
    ...{ status: 200, type: 'application/json', keys: ['a', 'b'] },
  });
});

test('of a list, and of a stream of values, the first element gives the keys', () => {
  assert.deepEqual(read('200\tapplication/json\n[{"b":1},{"c":1}]').keys, ['b']);
  assert.deepEqual(read('200\tapplication/json\n{"stream":"x"}\n{"aux":{}}\n').keys, ['stream']);
  assert.deepEqual(read('200\tapplication/json\n[]').keys, []);
});

test('what is no JSON has no keys, and is a message only when it is an error', () => {
  assert.deepEqual(read('200\tapplication/x-tar\n\0\0{'), { status: 200, type: 'application/x-tar', keys: [] });
  assert.equal(read('404\ttext/plain\nNot Found\n').message, 'Not Found');
  assert.equal(read('200\ttext/plain\nOK').message, undefined);
});

test('the message of an error is found in the answer, inside a stream that began well, and below 200', () => {
  assert.equal(read('404\tapplication/json\n{"message":"no such"}').message, 'no such');
  assert.equal(
    read('200\tapplication/json\n{"stream":"x"}\n{"error":"it failed","errorDetail":{}}').message,
    'it failed',
  );
  assert.equal(read('200\t\n{"cause":"stopped","message":"is stopped","response":500}').message, 'is stopped');
  assert.equal(read('200\tapplication/json\n{"message":"hello"}').message, undefined);
});

test('no answer has the status 0', () => {
  assert.deepEqual(read('000\t\n'), { status: 0, type: '', keys: [] });
  assert.deepEqual(read(''), { status: 0, type: '', keys: [] });
});

test('a message loses ids and numbers of temporary files, and keeps what it says', () => {
  assert.equal(tidy(`container ${'ab1'.repeat(21)}c is not running`), 'container … is not running');
  assert.equal(tidy('by container 54332d32ebbd at 127.0.0.1:5000'), 'by container … at 127.0.0.1:5000');
  assert.equal(tidy('open /var/tmp/api_load.tar154775222/index.json'), 'open /var/tmp/api_load.tar…/index.json');
  assert.equal(tidy('it failed:\n * first\n * second'), 'it failed: * first * second');
  assert.equal(tidy('node 5y3mvt8v4e9gykxfsadw0lzqn is'), 'node … is');
});

test('a value is picked from a body or its first element', () => {
  assert.equal(pick({ Version: { Index: 10 } }, 'Version.Index'), '10');
  assert.equal(pick([{ ID: 'x' }], 'ID'), 'x');
  assert.equal(pick({ message: 'none' }, 'ID'), undefined);
  assert.equal(pick('text', 'ID'), undefined);
});

test('a path is filled with what was kept and fit for a URL', () => {
  assert.equal(fillPath('/exec/{exec}/json', { exec: 'ab' }), '/exec/ab/json');
  assert.equal(fillPath('/exec/{exec}/json', {}), '/exec/nothing/json');
  assert.equal(
    fillPath('/events?until={now}&filters={"type":["network"]}', { now: '5' }),
    '/events?until=5&filters=%7B%22type%22:%5B%22network%22%5D%7D',
  );
});

test('a request is one line of curl with method, body, socket and version', () => {
  const line = curlOf(plan({ method: 'POST', path: '/auth', body: { a: "it's" } }), '/run/docker.sock', {});
  assert.match(line, /--unix-socket \/run\/docker\.sock --request POST/);
  assert.ok(line.includes(`--data-raw '{"a":"it'\\''s"}'`));
  assert.match(line, / http:\/\/localhost\/v1\.44\/auth; /);
});

test('HEAD, archives and upgrades are sent as such', () => {
  assert.match(curlOf(plan({ method: 'HEAD' }), '/s', {}), / --head .*; true; /);
  assert.match(
    curlOf(plan({ method: 'PUT', file: 'note.tar', type: 'application/x-tar' }), '/s', {}),
    /'Content-Type: application\/x-tar' --data-binary @\/tmp\/api\/note\.tar/,
  );
  assert.match(curlOf(plan({ upgrade: 'h2c' }), '/s', {}), /--max-time 3 .*'Upgrade: h2c'/);
  assert.match(curlOf(plan({ upgrade: 'websocket' }), '/s', {}), /Sec-WebSocket-Key/);
});

test('the committed requests are many, and each method that a path shares is told apart by its id', () => {
  const requests = readRequests();
  assert.ok(requests.length >= 90);
  assert.equal(new Set(requests.map(({ id }) => id)).size, requests.length);
});

test('what later requests need is kept by an earlier one, and archives exist before they are sent', () => {
  const kept = new Set(['now']);
  const archives = new Set(['note.tar', 'context.tar', 'plugin.tar']);
  for (const { id, path, keep, file } of readRequests()) {
    for (const [, name] of path.matchAll(/\{(\w+)\}/g)) assert.ok(kept.has(name!), `${id} needs ${name}`);
    assert.ok(file === undefined || archives.has(file), `${id} sends ${file}`);
    for (const name of Object.keys(keep)) kept.add(name);
    archives.add(id);
  }
});

const answer = { status: 200, type: 'application/json', keys: ['a', 'b'] };
const matrix = (change: Partial<Api['requests'][number]> = {}): Api =>
  apiSchema.parse({
    ...{ matrix: 'api', title: 'A', question: 'What?', method: ['Asked.'], date: '2026-11-24', versions: {} },
    host: { system: 'Debian', kernel: '6.18', cgroup: 'v2', machine: 'small' },
    requests: [
      { id: 'req-x', area: 'a', method: 'GET', path: '/x', does: 'asks', docker: answer, podman: answer, ...change },
    ],
  });

test('two takings agree when only messages differ', () => {
  assert.deepEqual(api.compare(matrix(), matrix({ docker: { ...answer, message: 'other' } })), []);
});

test('a changed row is one sentence that names the engine, the status and the keys', () => {
  assert.equal(compareAnswers(answer, answer), '');
  assert.deepEqual(api.compare(matrix(), matrix({ podman: { status: 404, type: '', keys: ['b', 'c'] } })), [
    'req-x: podman: status was 200, now 404; type was "application/json", now ""; without a; new c',
  ]);
});

test('a row that is gone, is new or is asked otherwise is told', () => {
  assert.deepEqual(api.compare(matrix(), matrix({ id: 'req-y' })), ['req-x: is gone', 'req-y: is new']);
  assert.deepEqual(api.compare(matrix(), matrix({ method: 'POST' })), ['req-x: asked GET /x, now POST /x']);
});

test('the method tells whether a rootful Podman answers otherwise, and where', () => {
  assert.match(tellRootful([]), /the same status, type and keys in every row\.$/);
  assert.match(tellRootful(['req-info', 'req-auth']), /otherwise in `req-info`, `req-auth`\.$/);
});
