import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { carried } from '../../lab/scenario/carry.ts';
import { scenarioSchema } from '../../lab/scenario/schema.ts';

const root = mkdtempSync(join(tmpdir(), 'carry-'));
after(() => rmSync(root, { recursive: true, force: true }));
mkdirSync(join(root, 'dist'));
writeFileSync(join(root, 'LICENSE'), 'free');

const scenario = { title: 'A', question: 'What?', on: ['podman-rootless'], steps: [{ do: 'x', run: 'x' }] };
const accepts = (carry: unknown) => scenarioSchema.safeParse({ ...scenario, carry }).success;

test('a scenario carries nothing unless it says so', () => {
  assert.deepEqual(scenarioSchema.parse(scenario).carry, {});
  assert.deepEqual(carried(root, 'x', scenarioSchema.parse(scenario)), []);
});

test('a path of the project goes to an absolute path of the machine, and no other way', () => {
  for (const good of ['dist', 'dist/index.html', '.nvmrc', 'a/..b']) assert.ok(accepts({ [good]: '/srv/site' }), good);
  for (const bad of ['/etc', '../other', 'dist/../..', './dist', 'dist/', ''])
    assert.ok(!accepts({ [bad]: '/srv/site' }), bad);
  for (const bad of ['srv/site', '/', '/srv/my site', '/srv/$HOME', "/srv/'x'"])
    assert.ok(!accepts({ dist: bad }), bad);
});

test('folders and files are found below the root of the project', () => {
  assert.deepEqual(carried(root, 'x', { carry: { dist: '/srv/site', LICENSE: '/srv/LICENSE' } }), [
    { from: join(root, 'dist'), to: '/srv/site', isFolder: true },
    { from: join(root, 'LICENSE'), to: '/srv/LICENSE', isFolder: false },
  ]);
});

test('what is missing is named with its mend, all of it at once', () => {
  rmSync(join(root, 'dist'), { recursive: true });
  assert.throws(() => carried(root, 'site-image', { carry: { dist: '/srv/site', NOTICE: '/srv/NOTICE' } }), {
    message: [
      'site-image carries dist, which is not in the project. Run npm run build first.',
      'site-image carries NOTICE, which is not in the project. Mend the path, or make the file.',
    ].join('\n'),
  });
});
