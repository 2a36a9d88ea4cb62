import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { commandsOf, filesOf, outcomesOf } from '../../lab/matrix/feature-outcome.ts';
import { composeMatrix } from '../../lab/matrix/compose.ts';
import { readFeatures } from '../../lab/matrix/features.ts';
import { kubeMatrix } from '../../lab/matrix/kube.ts';
import { featuresSchema } from '../../src/model/compat/schemas.ts';

for (const { id, file } of [composeMatrix, kubeMatrix]) {
  const path = `content/compatibility/${id}.json`;
  const recorded = existsSync(path) && featuresSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const plans = new Map(readFeatures(process.cwd(), id).map((plan) => [plan.id, plan]));

  test(`every row of ${path} has a feature in lab/matrix, and every feature a row`, () => {
    assert.ok(recorded);
    assert.deepEqual(
      recorded.features.map((row) => row.id),
      [...plans.keys()],
    );
  });

  for (const row of (recorded && recorded.features) || []) {
    const plan = plans.get(row.id);
    if (!plan) continue;
    test(`${row.id} was recorded as its feature says, and what is kept of the output tells its outcomes`, () => {
      assert.equal(row.file, filesOf(file, plan));
      assert.equal(row.commands, commandsOf(plan));
      for (const [way, { is, output }] of Object.entries(row.outcomes))
        assert.deepEqual(outcomesOf(plan, output), [is], `${way} printed:\n${output}`);
    });
  }
}
