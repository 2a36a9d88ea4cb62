import { measurementSchema, type Measurement } from '../../src/model/evidence-schemas.ts';
import type { Lab } from '../lab.ts';
import type { Machine } from '../machine/machine.ts';
import { describeHost, ownerOf, prepareEngine, readVersions } from '../record/engine.ts';
import { partsOf } from '../scenario/select.ts';
import type { MeasurementPlan, PlannedSeries } from './schema.ts';

/** Takes a measurement: every series' values, in turn, so that what disturbs the machine disturbs all alike. */
export async function measure(lab: Lab, id: string, plan: MeasurementPlan): Promise<Measurement> {
  const values = new Map(plan.series.map((series) => [series, [] as number[]]));
  const versions: Record<string, string> = {};
  let host: Measurement['host'] | undefined;
  const onMachine = (all: readonly PlannedSeries[], rounds: number, warmUp: number) =>
    lab.onMachine('newest', async (machine) => {
      host ??= await describeHost(machine, lab.host);
      for (const name of new Set(all.map(({ on }) => on))) {
        await prepareEngine(machine, partsOf(name));
        Object.assign(versions, await readVersions(machine, partsOf(name)));
      }
      for (const series of all) if (series.prepare) await machine.must(accountOf(series), series.prepare);
      for (let round = -warmUp; round < rounds; round++)
        for (const series of all) {
          const value = await take(machine, plan, series);
          if (round >= 0) values.get(series)!.push(value);
        }
    });
  if (plan.machine === 'shared') await onMachine(plan.series, plan.rounds, plan.warmUp);
  else
    for (let round = 0; round < plan.rounds; round++)
      for (const series of plan.series) await onMachine([series], 1, plan.warmUp);

  const { title, question, unit, method, caveats } = plan;
  return measurementSchema.parse({
    ...{ scenario: id, title, question, unit, method, caveats, date: lab.today, host, versions },
    series: plan.series.map((series) => {
      const { engine, mode } = partsOf(series.on);
      return { group: series.group, label: series.label, engine, mode, values: values.get(series) };
    }),
  });
}

function accountOf({ on }: PlannedSeries) {
  return ownerOf(partsOf(on));
}

/** One value: the milliseconds that the command takes, by a clock inside the lab, or the number that it prints. */
async function take(machine: Machine, { takes }: MeasurementPlan, series: PlannedSeries): Promise<number> {
  const account = accountOf(series);
  if (series.before) await machine.must(account, series.before, 300);
  // EPOCHREALTIME is bash's own clock in microseconds: reading it starts no process.
  const timed = `start=$EPOCHREALTIME; { ${series.run}\n} >/dev/null 2>&1 || exit; end=$EPOCHREALTIME; echo $((\${end/./} - \${start/./}))`;
  const printed = await machine.must(account, takes === 'time' ? timed : series.run, 300);
  const number = Number(printed.split('\n').at(-1));
  if (!Number.isFinite(number)) throw new Error(`"${series.run}" printed no number: ${printed}`);
  return Math.round(takes === 'time' ? number / 100 : number * 10) / 10;
}
