import { z } from 'zod';
import { hostSchema } from '../evidence-schemas.ts';

/**
 * The shape of `content/compatibility/`. The JSON files are written by `npm run lab -- --only cli` (`api`, `compose`,
 * `kube`) from real engines and never by hand; `notes.yaml` and `content/errors.yaml` are written by people.
 */

const prose = z.string().trim().min(1);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as 2026-11-23');

/** What every matrix says of itself. */
const head = {
  /** `cli`, `api`, `compose` or `kube`: the name of the file. */
  matrix: prose,
  title: prose,
  /** The question that it answers. */
  question: prose,
  /** How each row was found out, as sentences; the commands among them. */
  method: z.array(prose).min(1),
  date: isoDate,
  host: hostSchema,
  /** Name to version, of everything that took part. */
  versions: z.record(z.string(), prose),
};

/** A flag as the help of one program prints it. */
const flagSide = z.strictObject({
  /** One letter without the dash; left out when there is none. */
  short: z.string().length(1).optional(),
  /** The kind of value that the help names, such as `list` or `stringArray`; empty for a switch. */
  takes: z.string(),
  /** The default that the help prints, without `(default …)`. */
  default: z.string().optional(),
  /** Its one line of description. */
  says: z.string(),
});

const flag = z.strictObject({
  /** With its dashes: `--detach`. */
  name: z.string().regex(/^--?[A-Za-z0-9][\w.-]*$/, 'must be a flag with its dashes'),
  docker: flagSide.optional(),
  podman: flagSide.optional(),
  /** What Podman's parser did when Docker's flag was really passed to it; only where Docker has the flag. */
  passed: z.enum(['accepted', 'other value', 'refused']).optional(),
  /** What Podman's parser did with Docker's one-letter form, where Docker has one. */
  passedShort: z.enum(['accepted', 'other value', 'refused']).optional(),
  /** What Podman printed when it refused, first line. */
  printed: z.string().optional(),
});

const commandSide = z.strictObject({
  /** Every path under which this program has the command, without the program: `run`, `container run`. */
  names: z.array(prose).min(1),
  /** Its one line of description. */
  says: z.string(),
  usage: z.string(),
  /** Whether the help of its parent leaves it out. */
  hidden: z.boolean().default(false),
});

const command = z.strictObject({
  /** Its shortest name, without the program: `run`, `volume create`. Its place is `cmd-volume-create`. */
  name: z.string().regex(/^[a-z][a-z0-9-]*( [a-z][a-z0-9-]*)*$/),
  /** Where it belongs: container, image, build, compose, volume, network, system, swarm, pod, … */
  area: prose,
  docker: commandSide.optional(),
  podman: commandSide.optional(),
  /** What Podman did when Docker's command was really passed to it; only where Docker has the command. */
  passed: z.enum(['accepted', 'refused']).optional(),
  printed: z.string().optional(),
  flags: z.array(flag),
});

/** `content/compatibility/cli.json`. */
export const cliSchema = z.strictObject({ ...head, commands: z.array(command).min(1) });

const answer = z.strictObject({
  /** The HTTP status; 0 when the connection was closed or nothing came within ten seconds. */
  status: z.number().int().nonnegative(),
  /** Media type without parameters; empty when there was none. */
  type: z.string(),
  /** For JSON: the keys of the answer, or of its first element, sorted. */
  keys: z.array(z.string()),
  /** For errors: the message. */
  message: z.string().optional(),
});

const request = z.strictObject({
  /** Its place: `req-containers-json`. */
  id: z.string().regex(/^req(-[a-z0-9]+)+$/),
  area: prose,
  method: z.enum(['GET', 'HEAD', 'POST', 'PUT', 'DELETE']),
  /** As sent, without the version: `/containers/web/json`. */
  path: z.string().startsWith('/'),
  /** What a client does with it, in a few words. */
  does: prose,
  docker: answer,
  podman: answer,
});

/** `content/compatibility/api.json`: both answers to the same request. */
export const apiSchema = z.strictObject({ ...head, requests: z.array(request).min(1) });

const outcomes = ['works', 'differs', 'ignored', 'refused'] as const;

const outcome = z.strictObject({
  /**
   * `works`: what the feature is for was seen. `differs`: something of it was seen. `ignored`: the program said nothing
   * and did nothing. `refused`: it said that it will not.
   */
  is: z.enum(outcomes),
  exit: z.number().int(),
  /** What the commands printed, shortened in the middle where it is long. */
  output: z.string(),
});

const feature = z.strictObject({
  /** Its place: `feat-compose-configs`, `feat-kube-pod-hostname`. */
  id: z.string().regex(/^feat-(compose|kube)(-[a-z0-9]+)+$/),
  area: prose,
  /** The key or kind, as it is written: `depends_on: service_completed_successfully`, `spec.hostNetwork`. */
  title: prose,
  /** The file that was run. */
  file: z.string().min(1),
  /** The commands, with `{compose}` for the program where programs are compared. */
  commands: z.string().min(1),
  /** What must be seen for it to work, in words. */
  shows: prose,
  /** One outcome for each way: the keys of `ways`. */
  outcomes: z.record(z.string(), outcome),
});

/** `content/compatibility/compose.json` and `kube.json`. */
export const featuresSchema = z.strictObject({
  ...head,
  /** Key to name of each way in which every feature was tried, in the order of the columns. */
  ways: z.record(z.string(), prose),
  features: z.array(feature).min(1),
});

/** What a row comes to, as readers see it. */
export const relations = ['same', 'differs', 'renamed', 'missing', 'podman-only'] as const;

/**
 * One entry of `content/compatibility/notes.yaml`. Its key is the id of a row (`cmd-run`, `req-info`, `feat-compose-configs`,
 * `feat-kube-job`), or a command and one of its flags (`cmd-run --link`).
 */
export const noteSchema = z.strictObject({
  /** Where what was recorded does not say it: a flag that is accepted and means something else, a command of another name. */
  relation: z.enum(relations).optional(),
  /** How it differs, or what to do instead: one or two sentences, inline Markdown with citations or links to runs. */
  says: prose,
  /** For a command that a later recording has no more: since when, such as "Docker 29.0". Keeps its place alive. */
  removed: prose.optional(),
});

const seen = z.union(
  [
    /** Printed in a recording: a test looks for the message there. */
    z.strictObject({ run: prose }),
    /** Told in a thread, a document or code: a citation. */
    z.strictObject({
      told: z.string().regex(/^\[@[^\]]+\]$/, 'must be one citation such as [@ghissue-podman-9390, thread]'),
    }),
  ],
  'write { run: recording } or { told: "[@source, place]" }',
);

export const errorAreas = [
  'names',
  'build',
  'rootless',
  'run',
  'network',
  'storage',
  'upgrade',
  'socket',
  'compose',
  'systemd',
  'desktop',
  'docker',
] as const;

/** One entry of `content/errors.yaml`: a problem under its message as it is printed, or a silent failure. */
export const errorSchema = z.strictObject({
  /** As printed; `…` stands for what differs from case to case. For a silent failure: what one sees instead, as a sentence. */
  message: prose,
  /** Whether nothing is printed: then `message` is an observation. */
  silent: z.boolean().default(false),
  area: z.enum(errorAreas),
  /** Who prints it. */
  engine: z.enum(['docker', 'podman', 'both', 'compose', 'podman-compose', 'systemd']),
  /** The versions that print it, as far as known: `Podman 6.1 and newer; 5.8 prints the other text`. Inline Markdown. */
  versions: prose,
  /** Other wordings, of other versions or layers. */
  also: z.array(prose).default([]),
  /** What one did when it came, in one line. */
  when: prose,
  cause: prose,
  /** What to do: a paragraph, a list or a code block. */
  fix: prose,
  seen: z.array(seen).min(1, 'needs the recording that prints it, or a citation of where it is told'),
  keywords: z.array(z.string().min(1)).default([]),
});

export type Cli = z.infer<typeof cliSchema>;
export type Command = Cli['commands'][number];
export type Flag = Command['flags'][number];
export type Api = z.infer<typeof apiSchema>;
export type ApiRequest = Api['requests'][number];
export type Features = z.infer<typeof featuresSchema>;
export type Feature = Features['features'][number];
export type Relation = (typeof relations)[number];
export type Note = z.infer<typeof noteSchema>;
export type ErrorEntry = z.infer<typeof errorSchema>;
export type Outcome = Feature['outcomes'][string];
