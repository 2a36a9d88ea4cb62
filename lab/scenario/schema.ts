import { z } from 'zod';
import { labUsers, runIds } from '../../src/model/evidence-schemas.ts';

/**
 * The shape of `lab/scenarios/<id>.yaml`. The same steps run on every engine and mode that `on`
 * names; where a command, a user or an exit code differs, a map says for whom.
 */

const text = z.string().trim().min(1);

const runName = z
  .string()
  .regex(
    new RegExp(`^(${runIds.join('|')})(@\\d+\\.\\d+)?$`),
    `must be one of ${runIds.join(', ')}, with a release where it is not the newest: podman-rootful@5.8`,
  );

const selectors = ['docker', 'podman', 'rootful', 'rootless', ...runIds] as const;
/** Besides the names of runs: a group of them, or those on the newest release alone, such as `podman-rootless@newest`. */
const selector = z.union([z.enum(selectors), runName, z.enum(runIds.map((id) => `${id}@newest` as const))]);

/** One value for every run, or a map: the longest selector that fits a run wins, and a run that none fits has no value. */
const perRun = <T extends z.ZodType>(value: T) => z.union([value, z.partialRecord(selector, value)]);

/** Names of what differs from one recording to the next, besides hashes, times and spaces. */
export const normalisers = ['numbers', 'lines', 'all'] as const;

const assertion = z
  .strictObject({
    /** Only for these runs; for all when left out. */
    on: z.union([selector, z.array(selector)]).optional(),
    /** The output holds this text. */
    prints: text.optional(),
    /** The output does not hold this text. */
    lacks: text.optional(),
    /** The output matches this regular expression, `^` and `$` at lines. */
    matches: text.optional(),
    /** The output is this text, spaces at its ends aside. */
    equals: z.string().optional(),
    /** The output is that of an earlier step. */
    sameAs: z.number().int().positive().optional(),
    /** The output is not that of an earlier step. */
    differsFrom: z.number().int().positive().optional(),
  })
  .refine(({ on: _, ...kinds }) => Object.keys(kinds).length === 1, {
    message: 'must say one of prints, lacks, matches, equals, sameAs, differsFrom',
  });

const step = z.strictObject({
  /** What the step is for, in one line. */
  do: text,
  /** The command as a reader would type it; `{engine}` stands for docker or podman. */
  run: perRun(text),
  /** Who types it: root in rootful modes and alice in rootless ones when left out. */
  user: perRun(z.enum(labUsers)).optional(),
  /** The exit code that is expected: 0 when left out, `any` when it does not matter. */
  exit: perRun(z.union([z.number().int(), z.literal('any')])).optional(),
  /** Seconds in which the command is repeated until its assertions hold. */
  within: z.number().positive().max(120).optional(),
  /** Seconds after which the command is given up: 60 when left out. */
  timeout: z.number().positive().max(600).optional(),
  expect: z.array(assertion).default([]),
  /** What to put aside when two recordings are compared: numbers, the order of lines, or all of the output. */
  normalise: z.array(z.enum(normalisers)).default([]),
});

/** A file or folder of the project, named from its root. */
const projectPath = z
  .string()
  .regex(
    /^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$)).*[^/]$/,
    'must name a file or folder of the project from its root, such as dist',
  );

/** A place in the machine; quotes and spaces would need care and help nobody. */
const machinePath = z.string().regex(/^(?:\/[\w.-]+)+$/, 'must be an absolute path in the machine, such as /srv/site');

export const scenarioSchema = z.strictObject({
  title: text,
  /** The question that the recording answers. */
  question: text,
  /** The engines and modes. */
  on: z.array(runName).min(1),
  /** Engines that take part besides: their versions are named too. */
  with: z.array(z.enum(runIds)).default([]),
  /**
   * Files and folders of the project, each with its path in the machine: copied in before `prepare`, owned by root and
   * readable by all. A machine of the lab does not see the project otherwise.
   */
  carry: z.record(projectPath, machinePath).default({}),
  /** A script that root runs before the first step, and that readers need not see in the transcript. */
  prepare: perRun(text).optional(),
  steps: z.array(step).min(1),
});

export type Scenario = z.infer<typeof scenarioSchema>;
export type ScenarioStep = Scenario['steps'][number];
export type Assertion = ScenarioStep['expect'][number];
export type Normaliser = (typeof normalisers)[number];
export type RunName = string;
