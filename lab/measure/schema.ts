import { z } from 'zod';
import { labUsers, runIds } from '../../src/model/evidence-schemas.ts';

/** The shape of `lab/measurements/<id>.yaml`. Every group is measured on every engine and mode that has it. */

const text = z.string().trim().min(1);

const group = z.strictObject({
  name: text,
  /** The engines and modes that have it; those of the whole measurement when left out. */
  on: z.array(z.enum(runIds)).optional(),
  /** Run by the engine's account before every value, and not timed. */
  before: text.optional(),
  /** What is measured: its time, or the number that it prints. `{engine}` stands for docker or podman. */
  run: text,
  /** Who runs it, when not the engine's account: root in rootful modes, alice in rootless ones. */
  user: z.enum(labUsers).optional(),
});

export const measurementPlanSchema = z.strictObject({
  title: text,
  question: text,
  on: z.array(z.enum(runIds)).min(2),
  unit: z.enum(['ms', 'MB']),
  /** `time` takes the milliseconds from start to end, `number` what the command prints. */
  takes: z.enum(['time', 'number']),
  /** All on one machine, one value of each in turn; or a new machine for each engine, mode and round. */
  machine: z.enum(['shared', 'own']),
  rounds: z.number().int().min(3).max(100),
  /** Rounds whose values are thrown away. */
  warmUp: z.number().int().min(0).max(10).default(0),
  /** A script that root runs on each machine first. */
  prepare: text.optional(),
  /** Run once by each engine's account, before the first round. */
  start: text.optional(),
  groups: z.array(group).min(1),
  method: z.array(text).min(1),
  caveats: z.array(text).min(1),
});

export type MeasurementPlan = z.infer<typeof measurementPlanSchema>;
export type MeasuredGroup = MeasurementPlan['groups'][number];
