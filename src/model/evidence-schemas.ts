import { z } from 'zod';

/**
 * The shape of what the lab records and of what writers say about it. `npm run lab` writes
 * recordings and measurements with these schemas, and the site reads them with the same.
 */

const prose = z.string().trim().min(1);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as 2026-11-23');

/** One engine in one mode: the unit in which the lab runs a scenario. */
export const runIds = ['docker-rootful', 'docker-rootless', 'podman-rootful', 'podman-rootless'] as const;

const oneRun = `(?:${runIds.join('|')})(?:@\\d+\\.\\d+)?`;

/** Which runs of a recording are meant, by name: for everything that shows one. */
export const runsProp = z
  .string()
  .regex(
    new RegExp(`^${oneRun}(?: ${oneRun})*$`),
    `must be one or more of ${runIds.join(', ')}, or podman-rootful@5.8`,
  );

/** Which of its steps: their numbers in the scenario. */
export const stepsProp = z
  .string()
  .regex(/^\d+(-\d+)?(,\d+(-\d+)?)*$/, 'must be a number, a range or a list such as 1,3-4');

/** The accounts of the lab: the administrator, a plain account, and one in the group `docker`. */
export const labUsers = ['root', 'alice', 'bob'] as const;

const step = z.strictObject({
  /** The step's number in the scenario: the same in every run, so that runs face each other. */
  n: z.number().int().positive(),
  /** What the step is for, in one line. */
  does: prose,
  command: z.string().min(1),
  user: z.enum(labUsers),
  /** What standard output and standard error showed, in the order in which a terminal would. */
  output: z.string(),
  exit: z.number().int(),
  /** Milliseconds. */
  duration: z.number().int().nonnegative(),
  /** For a step that was repeated until it printed what was waited for: the seconds it was given. */
  within: z.number().positive().optional(),
});

const run = z.strictObject({
  engine: z.enum(['docker', 'podman']),
  mode: z.enum(['rootful', 'rootless']),
  /** The engine's release as `major.minor`, such as `6.1`: tells two runs of one engine and mode apart. */
  release: z.string().regex(/^\d+\.\d+$/, 'must be a release such as "6.1"'),
  /** Name to version, of everything below the command that took part. */
  versions: z.record(z.string(), prose),
  /** The storage driver that was in use. */
  storage: prose,
  steps: z.array(step).min(1),
});

export const hostSchema = z.strictObject({
  /** The system in the lab's root, such as `Debian forky`. */
  system: prose,
  kernel: prose,
  cgroup: prose,
  /** Processors and memory. */
  machine: prose,
});

/** `content/recordings/<scenario>.json`, written by the lab from real engines and never by hand. */
export const recordingSchema = z.strictObject({
  /** The scenario's id, which is the file's name and that of `lab/scenarios/<id>.yaml`. */
  scenario: prose,
  title: prose,
  /** The question that it answers. */
  question: prose,
  date: isoDate,
  host: hostSchema,
  runs: z.array(run).min(1),
});

const series = z.strictObject({
  /** Which bar of which group this is. */
  group: prose,
  label: prose,
  engine: z.enum(['docker', 'podman']),
  mode: z.enum(['rootful', 'rootless']),
  /** Every value measured, in the order in which they were taken. */
  values: z.array(z.number().nonnegative()).min(3),
});

/** `content/measurements/<id>.json`, written by the lab: distributions, never single figures. */
export const measurementSchema = z.strictObject({
  scenario: prose,
  title: prose,
  question: prose,
  unit: z.enum(['ms', 'MB']),
  /** How it was measured, as sentences; the commands among them. */
  method: z.array(prose).min(1),
  /** What a reader must bear in mind before repeating a figure. */
  caveats: z.array(prose).min(1),
  date: isoDate,
  host: hostSchema,
  versions: z.record(z.string(), prose),
  series: z.array(series).min(2),
});

/** One entry of `content/predictions.yaml`: a question that a reader answers before the run is shown. */
export const predictionSchema = z.strictObject({
  /** The recording that settles it. */
  run: prose,
  /** Which of its runs are shown, such as `docker-rootful podman-rootless`; all when left out. */
  runs: runsProp.optional(),
  /** Which of its steps are shown, such as `2-4`; all when left out. */
  steps: stepsProp.optional(),
  /** What the reader is told and asked, inline Markdown. */
  ask: prose,
  choices: z
    .array(z.strictObject({ text: prose, reason: prose, right: z.boolean().default(false) }))
    .min(3, 'needs three or four choices')
    .max(4, 'needs three or four choices'),
});

/** One entry of `content/releases.yaml`: what a release changed that recordings or texts depend on. */
export const releaseSchema = z.strictObject({
  engine: z.enum(['docker', 'podman']),
  version: z.string().regex(/^\d+\.\d+(\.\d+)?$/, 'must be a version in quotes such as "29.0"'),
  date: z.preprocess((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value), isoDate),
  changes: z
    .array(
      z.strictObject({
        /** One or two sentences with a citation. */
        text: prose,
        /** Recordings that would look different on this release, as it affects them. */
        recordings: z.array(prose).default([]),
      }),
    )
    .min(1),
});

/** `content/lab.yaml`: how the recordings were made, as their page tells it. */
export const labSchema = z.strictObject({
  title: prose,
  description: prose,
  /** Paragraphs and lists in Markdown, each with a heading of its own. */
  parts: z.array(z.strictObject({ id: prose, title: prose, text: prose })).min(1),
  /** What could not be recorded, why, and what stands in for it; `id` is that of its place. */
  limits: z.array(z.strictObject({ id: prose, what: prose, why: prose, instead: prose })).min(1),
});

export type RunId = (typeof runIds)[number];
export type LabUser = (typeof labUsers)[number];
export type Recording = z.infer<typeof recordingSchema>;
export type Run = Recording['runs'][number];
export type Step = Run['steps'][number];
export type Measurement = z.infer<typeof measurementSchema>;
export type Series = Measurement['series'][number];
export type Prediction = z.infer<typeof predictionSchema>;
export type Release = z.infer<typeof releaseSchema>;
export type Lab = z.infer<typeof labSchema>;
