import { z } from 'zod';

/**
 * The shape of `lab/matrix/<compose or kube>/<area>.yaml`: the features of one area. Every feature is tried in every way
 * that its matrix names, and what is printed must tell one outcome and no other.
 */

const text = z.string().trim().min(1);

/** Regular expressions, `^` and `$` at lines: all must match what was printed; those that begin with `! ` must not. */
const patterns = z.union([text, z.array(text).min(1)]).transform((value) => [value].flat());

const feature = z.strictObject({
  /** The key or kind, as it is written. */
  title: text,
  /** What must be seen for it to work, in words. */
  shows: text,
  /** The file that is run: `compose.yaml`, `pod.yaml`. */
  file: z.string().min(1),
  /** Further files beside it, name to content. Readers see them too. */
  files: z.record(text, z.string()).default({}),
  /** Run first in the folder of the files; readers need not see it. */
  prepare: text.optional(),
  /** The commands: `{compose}` stands for the program, `{engine}` for docker or podman. They stop at the first that fails. */
  run: text,
  /** What looks at the result, again and again until the feature is seen or `within` is over. */
  look: text.optional(),
  /** Seconds that `look` is given. */
  within: z.number().positive().max(60).default(5),
  /** Seconds after which `run` is given up. */
  timeout: z.number().positive().max(120).default(40),
  /** Whether it gets a machine of its own, because it could spoil what comes after it. */
  apart: z.boolean().default(false),
  /** What each outcome looks like. Where none or two are seen, the taking fails. */
  works: patterns,
  differs: patterns.optional(),
  ignored: patterns.optional(),
  refused: patterns.optional(),
});

export const featureFileSchema = z.strictObject({
  /** The title of the area. */
  area: text,
  features: z.record(z.string().regex(/^feat-(compose|kube)(-[a-z0-9]+){1,4}$/), feature),
});

/** A feature as its file has it, with its id and its area. */
export type FeaturePlan = z.infer<typeof feature> & { id: string; area: string };
