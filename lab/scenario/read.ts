import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkShape, parseYaml } from '../../src/corpus/yaml.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { measurementPlanSchema, type MeasurementPlan } from '../measure/schema.ts';
import { scenarioSchema, type Scenario } from './schema.ts';

/** Where scenarios and measurements are, below the project's root. */
export const folders = { scenarios: 'lab/scenarios', measurements: 'lab/measurements' } as const;

/** Every scenario by its id, in alphabetical order. @throws with every fault of every file, each with file and line */
export function readScenarios(root: string): Map<string, Scenario> {
  return readAll(root, folders.scenarios, scenarioSchema, 'a scenario');
}

/** Every measurement by its id. @throws with every fault of every file */
export function readMeasurements(root: string): Map<string, MeasurementPlan> {
  return readAll(root, folders.measurements, measurementPlanSchema, 'a measurement');
}

function readAll<T extends typeof scenarioSchema | typeof measurementPlanSchema>(
  root: string,
  folder: string,
  schema: T,
  what: string,
): Map<string, NonNullable<ReturnType<T['parse']>>> {
  const faults: string[] = [];
  const found = readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => {
      const file = `${folder}/${name}`;
      const yaml = parseYaml(readFileSync(join(root, file), 'utf8'), file);
      const shape = yaml.problems.length > 0 ? yaml : checkShape(schema, yaml.value, yaml.locate, what);
      faults.push(...shape.problems.map(formatProblem));
      return 'data' in shape && shape.data ? [[basename(name, '.yaml'), shape.data] as const] : [];
    });
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return new Map(found) as Map<string, NonNullable<ReturnType<T['parse']>>>;
}
