import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { composeMatrix } from '../../lab/matrix/compose.ts';
import { commandsOf, filesOf, outcomesOf } from '../../lab/matrix/feature-outcome.ts';
import { readFeatures } from '../../lab/matrix/features.ts';
import { kubeMatrix } from '../../lab/matrix/kube.ts';
import { featuresSchema } from '../../src/model/compat/schemas.ts';

for (const { id, file, title, question, method } of [composeMatrix, kubeMatrix]) {
  const path = `content/compatibility/${id}.json`;
  const again = `Record it: npm run lab -- --only ${id}`;
  const recorded = existsSync(path) ? featuresSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
  const plans = readFeatures(process.cwd(), id);
  const rows = plans.flatMap((plan) => {
    const row = recorded?.features.find((one) => one.id === plan.id);
    return row ? [{ plan, row }] : [];
  });

  test(`${path} has a row for every feature of lab/matrix/${id}, in their order, and no others`, () => {
    assert.deepEqual(
      recorded?.features.map((row) => row.id),
      plans.map((plan) => plan.id),
      again,
    );
    assert.deepEqual([recorded?.title, recorded?.question, recorded?.method], [title, question, method], again);
  });

  test(`every row of ${path} was recorded as its feature stands: the same files and commands`, () => {
    for (const { plan, row } of rows) {
      const { title, area, shows } = plan;
      const stands = { title, area, shows, file: filesOf(file, plan), commands: commandsOf(plan) };
      assert.deepEqual(
        { title: row.title, area: row.area, shows: row.shows, file: row.file, commands: row.commands },
        stands,
        `${row.id} has changed. ${again}`,
      );
    }
  });

  test(`what ${path} keeps of every output tells its outcome and no other`, () => {
    for (const { plan, row } of rows)
      for (const [way, { is, output }] of Object.entries(row.outcomes))
        assert.deepEqual(outcomesOf(plan, output), [is], `${row.id}, ${way} printed:\n${output}`);
  });
}
