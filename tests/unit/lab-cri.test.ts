import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';

const client = resolve('lab/cri');
const hasPython = spawnSync('python3', ['--version']).status === 0;

/** What Python prints for the client's own functions: gRPC and the messages are empty modules, which they do not touch. */
describe('the lab’s client of the Container Runtime Interface', { skip: !hasPython && 'needs python3' }, () => {
  let modules = '';
  before(() => {
    modules = mkdtempSync(join(tmpdir(), 'cri-'));
    mkdirSync(join(modules, 'google/protobuf'), { recursive: true });
    for (const name of ['api_pb2', 'grpc', 'google/protobuf/json_format'])
      writeFileSync(join(modules, `${name}.py`), '');
  });
  after(() => rmSync(modules, { recursive: true }));

  const python = (script: string): string => {
    const env = { PATH: process.env['PATH'], PYTHONPATH: `${modules}:${client}`, PYTHONDONTWRITEBYTECODE: '1' };
    const { stdout, stderr } = spawnSync('python3', ['-c', `import cri\n${script}`], { env, encoding: 'utf8' });
    assert.equal(stderr, '');
    return stdout;
  };

  test('lines up the columns of a table and leaves no space at the ends', () => {
    assert.equal(python("cri.table(['NAME', 'STATE'], [['web', 'Running']])"), 'NAME   STATE\nweb    Running\n');
  });

  test('takes the text out of a line of a log, with its own spaces', () => {
    const line = '2026-11-24T12:00:00.000000000Z stdout F  two words';
    assert.equal(python(`print(repr(cri.message('${line}\\n')))`), "' two words'\n");
  });

  test('lists the newest first, all or those of a name', () => {
    const made = 'lambda name, at: N(metadata=N(name=name), created_at=at)';
    const script = (name: string) =>
      `from types import SimpleNamespace as N\nmade = ${made}\n` +
      `print([f.created_at for f in cri.newest([made('web', 1), made('db', 2), made('web', 3)], '${name}')])`;
    assert.equal(python(script('')), '[3, 2, 1]\n');
    assert.equal(python(script('web')), '[3, 1]\n');
  });
});
