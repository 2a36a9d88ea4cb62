import { existsSync, mkdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { measurementSchema, recordingSchema, type Measurement, type Recording } from '../src/model/evidence-schemas.ts';
import { dirname } from 'node:path';
import { missing } from './host.ts';
import { Lab } from './lab.ts';
import { claim } from './claim.ts';
import { matrices } from './matrix/all.ts';
import type { Matrix } from './matrix/matrix.ts';
import { measure, seriesOf } from './measure/take.ts';
import type { MeasurementPlan } from './measure/schema.ts';
import { readOptions, usage } from './options.ts';
import { Progress } from './progress.ts';
import { compareMeasurements, compareRecordings } from './record/compare.ts';
import { record } from './record/record.ts';
import { countAssertions } from './scenario/assertions.ts';
import { carried } from './scenario/carry.ts';
import { readMeasurements, readScenarios } from './scenario/read.ts';
import type { Scenario } from './scenario/schema.ts';
import { plan } from './scenario/select.ts';

const root = process.cwd();
const say = (text: string) => console.log(text);

/** One thing to do: a scenario to record, a measurement or a matrix to take. */
type Item = { id: string } & ({ scenario: Scenario } | { measurement: MeasurementPlan } | { matrix: Matrix });

/** What came of it: what is written to `content/`, and what did not hold. */
interface Result {
  /** A recording, a measurement, or what a matrix has. */
  data: unknown;
  failures: string[];
}

function readItems(): Item[] {
  const scenarios = [...readScenarios(root)].map(([id, scenario]) => ({ id, scenario }));
  const measurements = [...readMeasurements(root)].map(([id, measurement]) => ({ id, measurement }));
  const compared = Object.entries(matrices).map(([id, matrix]) => ({ id, matrix }));
  return [...scenarios, ...measurements, ...compared];
}

function fileOf(item: Item): string {
  const folder = 'scenario' in item ? 'recordings' : 'measurement' in item ? 'measurements' : 'compatibility';
  return `content/${folder}/${item.id}.json`;
}

function describe(item: Item): string {
  if ('matrix' in item) return item.matrix.describe();
  if ('measurement' in item) {
    return `${seriesOf(item.measurement).length} series of ${item.measurement.rounds} values`;
  }
  const steps = item.scenario.on.flatMap((name) => plan(item.scenario, name));
  const assertions = steps.reduce((sum, step) => sum + countAssertions(step), 0);
  return `${item.scenario.on.length} runs, ${steps.length} steps, ${assertions} assertions`;
}

function list(items: readonly Item[]): void {
  for (const item of items) {
    const { title, question } = 'scenario' in item ? item.scenario : 'matrix' in item ? item.matrix : item.measurement;
    say(
      `${item.id}\n    ${title}. ${question}\n    ${describe(item)}${'scenario' in item ? `: ${item.scenario.on.join(', ')}` : ''}`,
    );
  }
}

async function carryOut(lab: Lab, item: Item): Promise<Result> {
  if ('matrix' in item) return item.matrix.take(lab);
  if ('measurement' in item) return { data: await measure(lab, item.id, item.measurement), failures: [] };
  const { recording, failures } = await record(lab, root, item.id, item.scenario);
  return { data: recording, failures };
}

/** How a result differs from what is committed. */
function compare(item: Item, data: unknown): string[] {
  if (!existsSync(fileOf(item)))
    return [`${item.id}: ${fileOf(item)} is missing. Run npm run lab -- --only ${item.id}`];
  const before: unknown = JSON.parse(readFileSync(fileOf(item), 'utf8'));
  if ('matrix' in item) return item.matrix.compare(item.matrix.schema.parse(before), data);
  return 'scenario' in item
    ? compareRecordings(item.scenario, recordingSchema.parse(before), data as Recording)
    : compareMeasurements(measurementSchema.parse(before), data as Measurement);
}

function write(item: Item, data: unknown): void {
  mkdirSync(dirname(fileOf(item)), { recursive: true });
  writeFileSync(fileOf(item), `${JSON.stringify(data, null, 2)}\n`);
}

/** Carries out each item, or takes it from an earlier start that did not finish. Returns every sentence of what did not hold. */
async function workThrough(lab: Lab, items: readonly Item[], progress: Progress, check: boolean): Promise<string[]> {
  const faults: string[] = [];
  for (const [i, item] of items.entries()) {
    const start = Date.now();
    const kept = progress.find(item.id, item) as Result | undefined;
    const result = kept ?? (await carryOut(lab, item));
    const found = [...result.failures, ...(check ? compare(item, result.data) : [])];
    if (result.failures.length === 0) progress.keep(item.id, item, result);
    if (found.length === 0 && !check) write(item, result.data);
    faults.push(...found);
    const took = kept ? 'done before' : `${((Date.now() - start) / 1000).toFixed(1)} s`;
    say(
      `[${i + 1}/${items.length}] ${item.id}: ${describe(item)}, ${took}${found.length > 0 ? `, ${found.length} WRONG` : ''}`,
    );
    for (const fault of found) say(`    ${fault.replaceAll('\n', '\n    ')}`);
  }
  return faults;
}

async function main(): Promise<number> {
  const all = readItems();
  const options = readOptions(
    process.argv.slice(2),
    all.map(({ id }) => id),
  );
  if (options.help) return (say(usage), 0);
  const items = all.filter(({ id }) => options.only.length === 0 || options.only.includes(id));
  if (options.list) return (list(items), 0);

  for (const item of items) if ('scenario' in item) carried(root, item.id, item.scenario);
  const lacks = missing();
  if (lacks.length > 0) throw new Error(lacks.join('\n'));
  const release = claim(options.dir);
  const { bavail, bsize } = statfsSync(options.dir);
  if (bavail * bsize < 4e9) throw new Error(`${options.dir} has less than 4 GB free. Name another folder with --dir.`);

  const start = Date.now();
  const lab = await Lab.open(options.dir, say);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      say(`\n${signal}: taking the lab down. The next start goes on from here.`);
      void lab.abandon().finally(() => {
        release();
        process.exit(130);
      });
    });
  const progress = new Progress(`${options.dir}/${options.check ? 'checked' : 'recorded'}`);
  if (progress.count() > 0) say(`going on: ${progress.count()} of the last start are done`);
  const faults = await workThrough(lab, items, progress, options.check);
  const size = (lab.size() / 1e9).toFixed(1);
  say(
    `\n${items.length} done in ${((Date.now() - start) / 60000).toFixed(1)} minutes, ${size} GB on disk, ${faults.length} faults`,
  );
  if (faults.length === 0) progress.finish();
  release();
  if (options.keep || faults.length > 0) say(`The built system is kept in ${options.dir}`);
  else lab.remove();
  return faults.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
