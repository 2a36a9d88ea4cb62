import { z } from 'zod';
import { runIds } from '../../src/model/evidence-schemas.ts';

/** The shape of `lab/measurements/<id>.yaml`. */

const text = z.string().trim().min(1);

const series = z.strictObject({
  group: text,
  label: text,
  on: z.enum(runIds),
  /** Run once by the run's own account, before the first round. */
  prepare: text.optional(),
  /** Run before every value, not timed. */
  before: text.optional(),
  /** What is measured: its time, or the number that it prints. */
  run: text,
});

export const measurementPlanSchema = z.strictObject({
  title: text,
  question: text,
  unit: z.enum(['ms', 'MB']),
  /** `time` takes the milliseconds from start to end, `number` what the command prints. */
  takes: z.enum(['time', 'number']),
  /** All series on one machine, one value of each in turn; or a new machine for each series and round. */
  machine: z.enum(['shared', 'own']),
  rounds: z.number().int().min(3).max(100),
  /** Rounds whose values are thrown away. */
  warmUp: z.number().int().min(0).max(10).default(0),
  method: z.array(text).min(1),
  caveats: z.array(text).min(1),
  series: z.array(series).min(2),
});

export type MeasurementPlan = z.infer<typeof measurementPlanSchema>;
export type PlannedSeries = MeasurementPlan['series'][number];
