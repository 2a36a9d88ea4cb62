import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandsOf, compareFeatures, filesOf, outcomesOf, shorten, tidy } from '../../lab/matrix/feature-outcome.ts';
import { featureFileSchema, type FeaturePlan } from '../../lab/matrix/feature-plan.ts';
import { groupsOf, readFeatures, writeFiles } from '../../lab/matrix/features.ts';
import { featuresSchema, type Outcome } from '../../src/model/compat/schemas.ts';

const planOf = (change: object = {}): FeaturePlan => {
  const { features } = featureFileSchema.parse({
    area: 'Hosts',
    features: {
      'feat-compose-host-name': {
        ...{ title: 'hostname:', shows: 'The name.', file: 'services: {}\n', run: '{compose} up', works: '^front$' },
        ...change,
      },
    },
  });
  return { ...features['feat-compose-host-name']!, id: 'feat-compose-host-name', area: 'Hosts' };
};

test('an output is told by the patterns of one outcome', () => {
  const plan = planOf({ ignored: ['^web$', '! front'], refused: 'not supported' });
  assert.deepEqual(outcomesOf(plan, 'shop\nfront'), ['works']);
  assert.deepEqual(outcomesOf(plan, 'shop\nweb'), ['ignored']);
  assert.deepEqual(outcomesOf(plan, 'Error: not supported'), ['refused']);
});

test('what no pattern tells, or two tell, is not settled', () => {
  const plan = planOf({ differs: 'front' });
  assert.deepEqual(outcomesOf(plan, 'web'), []);
  assert.deepEqual(outcomesOf(plan, 'front'), ['works', 'differs']);
});

test('every pattern of a list must hold, and one that begins with an exclamation mark must not', () => {
  const plan = planOf({ works: ['^a$', '^b$', '! ^c$'] });
  assert.deepEqual(outcomesOf(plan, 'a\nb'), ['works']);
  assert.deepEqual(outcomesOf(plan, 'a'), []);
  assert.deepEqual(outcomesOf(plan, 'a\nb\nc'), []);
});

test('colors, ids that stand alone and times of log lines are left out', () => {
  assert.equal(tidy('\u001b[1mweb\u001b[0m  \r\n4f0c6a2b91de\nup 4f0c6a2b91de\n'), 'web\nup 4f0c6a2b91de');
  assert.equal(tidy('time="2026-11-24T12:00:00Z" level=warning msg="no"'), 'level=warning msg="no"');
});

test('of tracebacks and usage messages the first and the last line stay', () => {
  assert.equal(
    tidy('Traceback (most recent call last):\n  File "a", line 1\n    x()\nKeyError: \'b\''),
    "Traceback (most recent call last):\n  …\nKeyError: 'b'",
  );
  assert.equal(tidy('usage: it [-h]\n          [-v]\nit: error: no\n'), 'usage: …\nit: error: no');
});

test('a long output keeps its beginning and more of its end, cut between words', () => {
  const long = shorten(Array.from({ length: 300 }, (_, i) => `word${i}`).join(' '));
  assert.ok(long.length <= 600);
  assert.match(long, /^word0 .*\n…\nword\d+ .* word299$/s);
  assert.equal(shorten('short'), 'short');
});

test('readers see the commands that act and those that look', () => {
  assert.equal(commandsOf(planOf()), '{compose} up');
  assert.equal(commandsOf(planOf({ look: '{engine} ps' })), '{compose} up\n{engine} ps');
});

test('one file stands alone, several each under their name', () => {
  assert.equal(filesOf('compose.yaml', planOf()), 'services: {}');
  assert.equal(
    filesOf('compose.yaml', planOf({ files: { '.env': 'A=1\n' } })),
    '# compose.yaml\nservices: {}\n\n# .env\nA=1',
  );
});

test('files are written whatever they hold, into folders of their own', () => {
  assert.match(writeFiles({ 'a/b.txt': "it's $HOME" }), /echo aXQncyAkSE9NRQ== \| base64 -d >'shop\/a\/b\.txt'$/);
});

test('a feature that could spoil the next has a machine of its own', () => {
  const [one, two, alone] = [planOf(), planOf(), planOf({ apart: true })];
  assert.deepEqual(groupsOf([one, alone, two]), [[one, two], [alone]]);
});

const taken = (is: Outcome['is'], id = 'feat-compose-host-name') =>
  featuresSchema.parse({
    ...{ matrix: 'compose', title: 'C', question: 'What?', method: ['So.'], date: '2026-11-24', versions: {} },
    ...{ host: { system: 'D', kernel: '6', cgroup: 'v2', machine: 'm' }, ways: { docker: 'Docker' } },
    features: [
      {
        ...{ id, area: 'Hosts', title: 'hostname:', file: 'x', commands: 'y', shows: 'z' },
        outcomes: { docker: { is, exit: 0, output: is } },
      },
    ],
  });

test('two takings are compared by outcomes: what was printed does not count', () => {
  assert.deepEqual(compareFeatures(taken('works'), taken('works')), []);
  assert.deepEqual(compareFeatures(taken('works'), taken('ignored')), [
    'compose: feat-compose-host-name, docker: was works, now ignored',
  ]);
});

test('a row that came or went is a difference', () => {
  assert.deepEqual(compareFeatures(taken('works'), taken('works', 'feat-compose-other')), [
    'compose: feat-compose-host-name is gone',
    'compose: feat-compose-other is new',
  ]);
});

for (const matrix of ['compose', 'kube']) {
  test(`the features of ${matrix} can be read, each id stands once and each pattern compiles`, () => {
    const plans = readFeatures(process.cwd(), matrix);
    assert.equal(new Set(plans.map(({ id }) => id)).size, plans.length);
    for (const { id, works, differs = [], ignored = [], refused = [] } of plans) {
      assert.ok(id.startsWith(`feat-${matrix}-`), id);
      for (const pattern of [...works, ...differs, ...ignored, ...refused])
        assert.doesNotThrow(() => new RegExp(pattern.replace(/^! /, ''), 'm'), id);
      assert.ok(
        works.some((pattern) => !pattern.startsWith('! ')),
        `${id}: something must be seen for it to work`,
      );
    }
  });
}
