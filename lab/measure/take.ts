import { engineNames } from '../../src/model/engine-names.ts';
import { measurementSchema, type LabUser, type Measurement, type RunId } from '../../src/model/evidence-schemas.ts';
import type { Lab } from '../lab.ts';
import type { Machine } from '../machine/machine.ts';
import { describeHost, ownerOf, prepareEngine, readVersions } from '../record/engine.ts';
import { partsOf } from '../scenario/select.ts';
import type { MeasurementPlan } from './schema.ts';

/** One row of a measurement: a group on one engine in one mode. */
export interface PlannedSeries {
  group: string;
  on: RunId;
  /** Who carries it out. */
  account: LabUser;
  before: string | undefined;
  run: string;
  user: LabUser;
}

/** The rows of a measurement, group by group. Pure. */
export function seriesOf(plan: MeasurementPlan): PlannedSeries[] {
  return plan.groups.flatMap(({ name, on, before, run, user }) =>
    (on ?? plan.on).map((id) => {
      const account = ownerOf(partsOf(id));
      const { engine } = partsOf(id);
      const fill = (text: string) => text.trim().replaceAll('{engine}', engine);
      return { group: name, on: id, account, before: before && fill(before), run: fill(run), user: user ?? account };
    }),
  );
}

/** Takes a measurement: every series' values, in turn, so that what disturbs the machine disturbs all alike. */
export async function measure(lab: Lab, id: string, plan: MeasurementPlan): Promise<Measurement> {
  const all = seriesOf(plan);
  const values = new Map(all.map((series) => [series, [] as number[]]));
  const versions: Record<string, string> = {};
  let host: Measurement['host'] | undefined;
  const onMachine = (some: readonly PlannedSeries[], rounds: number, warmUp: number) =>
    lab.onMachine('newest', async (machine) => {
      host ??= await describeHost(machine, lab.host);
      if (plan.prepare) await machine.must('root', plan.prepare);
      for (const name of new Set(some.map(({ on }) => on))) Object.assign(versions, await setUp(machine, plan, name));
      for (let round = -warmUp; round < rounds; round++)
        for (const series of some) {
          const value = await take(machine, plan, series);
          if (round >= 0) values.get(series)!.push(value);
        }
    });
  if (plan.machine === 'shared') await onMachine(all, plan.rounds, plan.warmUp);
  else
    for (let round = 0; round < plan.rounds; round++)
      for (const some of Map.groupBy(all, ({ on }) => on).values()) await onMachine(some, 1, 0);

  const { title, question, unit, method, caveats } = plan;
  return measurementSchema.parse({
    ...{ scenario: id, title, question, unit, method, caveats, date: lab.today, host, versions },
    series: all.map((series) => {
      const { engine, mode } = partsOf(series.on);
      const label = `${engineNames[engine]} ${mode}`;
      return { group: series.group, label, engine, mode, values: values.get(series) };
    }),
  });
}

/** Starts one engine and what the measurement wants running on it. Returns the versions of what takes part. */
async function setUp(machine: Machine, { start }: MeasurementPlan, name: RunId): Promise<Record<string, string>> {
  const run = partsOf(name);
  await prepareEngine(machine, run);
  if (start) await machine.must(ownerOf(run), start.replaceAll('{engine}', run.engine));
  return readVersions(machine, run);
}

/** One value: the milliseconds that the command takes, by a clock inside the lab, or the number that it prints. */
async function take(machine: Machine, { takes }: MeasurementPlan, series: PlannedSeries): Promise<number> {
  if (series.before) await machine.must(series.account, series.before, 300);
  // EPOCHREALTIME is bash's own clock in microseconds: reading it starts no process.
  const timed = `start=$EPOCHREALTIME; { ${series.run}\n} >/dev/null 2>&1 || exit; end=$EPOCHREALTIME; echo $((\${end/./} - \${start/./}))`;
  const printed = await machine.must(series.user, takes === 'time' ? timed : series.run, 300);
  const number = Number(printed.split('\n').at(-1));
  if (!Number.isFinite(number)) throw new Error(`"${series.run}" printed no number: ${printed}`);
  return Math.round(takes === 'time' ? number / 100 : number * 10) / 10;
}
