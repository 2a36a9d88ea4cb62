import { z } from 'zod';
import { runsProp, stepsProp } from './evidence-schemas.ts';

/** What a prop may name, so that the check can look it up. */
export type RefersTo = 'figure' | 'claim' | 'question' | 'recording' | 'measurement' | 'prediction' | 'choice';

/** One component that an article may use. */
export interface VocabularyRow {
  name: string;
  /** One sentence for CONTRIBUTING.md. */
  purpose: string;
  /** Every prop is a plain string in the text; the schema says which are valid. */
  props: z.ZodObject;
  /** Which props name something that must exist. */
  refers: Record<string, RefersTo>;
  /** `text`: Markdown stands inside; `none`: nothing may; a list: only these components. */
  children: 'text' | 'none' | readonly string[];
  /** The components that this one must stand in. */
  inside?: readonly string[];
  /** True when the component creates the id it names on that id's home page. */
  createsId: boolean;
  /** How it reads in the Markdown twin of a page. */
  markdownForm: string;
  /** A sample that CONTRIBUTING.md shows. */
  example: string;
}

const version = z.string().regex(/^\d+(\.\d+){0,2}$/, 'must be a version such as 29.7');

/**
 * The components of articles, one row each. The check, the contents, the Markdown twins, the
 * inventory and the table in CONTRIBUTING.md read it; a component without a row does not build.
 */
export const vocabulary: readonly VocabularyRow[] = [
  {
    name: 'Engines',
    purpose:
      'Docker and Podman side by side: on the left and on the right of the middle line, one under the other on phones.',
    props: z.strictObject({}),
    refers: {},
    children: ['Docker', 'Podman'],
    createsId: false,
    markdownForm: 'Its panes, one after the other.',
    example:
      '<Engines>\n<Docker>\n\nDocker asks a daemon.\n\n</Docker>\n<Podman>\n\nPodman forks a monitor.\n\n</Podman>\n</Engines>',
  },
  {
    name: 'Docker',
    purpose: 'The Docker pane of `Engines`. Leave the other pane out where only one engine has the subject.',
    props: z.strictObject({}),
    refers: {},
    children: 'text',
    inside: ['Engines'],
    createsId: false,
    markdownForm: 'A line **Docker**, then its text.',
    example: '<Docker>\n\n`dockerd` keeps the state.\n\n</Docker>',
  },
  {
    name: 'Podman',
    purpose: 'The Podman pane of `Engines`.',
    props: z.strictObject({}),
    refers: {},
    children: 'text',
    inside: ['Engines'],
    createsId: false,
    markdownForm: 'A line **Podman**, then its text.',
    example: '<Podman>\n\nA database file keeps the state.\n\n</Podman>',
  },
  {
    name: 'Figure',
    purpose: 'A drawing from `content/figures.yaml`; drawn by `src/components/figures/<name>.astro`.',
    props: z.strictObject({ of: z.string() }),
    refers: { of: 'figure' },
    children: 'none',
    createsId: true,
    markdownForm: 'Title, description and the numbered strokes.',
    example: '<Figure of="fig-process-tree" />',
  },
  {
    name: 'Claim',
    purpose: 'Something commonly said, with its verdict, from `content/claims.yaml`.',
    props: z.strictObject({ of: z.string() }),
    refers: { of: 'claim' },
    children: 'none',
    createsId: false,
    markdownForm: 'A quotation: what is said, the verdict, what is true, why it is said.',
    example: '<Claim of="claim-child-of-podman" />',
  },
  {
    name: 'Ask',
    purpose: 'An interview question with its answers by level, from `content/questions/<topic>.yaml`.',
    props: z.strictObject({ of: z.string() }),
    refers: { of: 'question' },
    children: 'none',
    createsId: false,
    markdownForm: 'The question, then each answer under its level.',
    example: '<Ask of="q-dockerd-crash" />',
  },
  {
    name: 'Run',
    purpose:
      'A recorded run of the lab, from `content/recordings/`: all of it, one `engine`, some `runs` (`docker-rootful podman-rootless`, `podman-rootful@5.8`), some `steps` (`3`, `2-4`, `1,3-4`). Never write output by hand.',
    props: z
      .strictObject({
        of: z.string(),
        engine: z.enum(['docker', 'podman']).optional(),
        runs: runsProp.optional(),
        steps: stepsProp.optional(),
      })
      .refine(({ engine, runs }) => !engine || !runs, 'has engine="…" and runs="…": name the runs, or the engine'),
    refers: { of: 'recording' },
    children: 'none',
    createsId: false,
    markdownForm: 'A code block for each step and run: user, command, output, exit code.',
    example: '<Run of="process-tree" engine="podman" steps="2-4" />',
  },
  {
    name: 'Predict',
    purpose:
      'A prediction from `content/predictions.yaml`: the reader chooses, is told why, and then sees the run that settles it.',
    props: z.strictObject({ of: z.string() }),
    refers: { of: 'prediction' },
    children: 'none',
    createsId: false,
    markdownForm: 'The question and its choices, then which is right, each reason, and the run.',
    example: '<Predict of="predict-parent" />',
  },
  {
    name: 'Measured',
    purpose:
      'A measurement of the lab from `content/measurements/`, drawn value by value; `groups` names those to show, with commas between.',
    props: z.strictObject({ of: z.string(), groups: z.string().optional() }),
    refers: { of: 'measurement' },
    children: 'none',
    createsId: false,
    markdownForm: 'Title and question, then the median, the quartiles and the number of values of each series.',
    example: '<Measured of="start-time" groups="no network, default network" />',
  },
  {
    name: 'Choice',
    purpose:
      'A question of the framework from `content/choosing/questions.yaml`, with its answers and what each implies: the same data as the helper.',
    props: z.strictObject({ of: z.string() }),
    refers: { of: 'choice' },
    children: 'none',
    createsId: false,
    markdownForm: 'The question and why it is asked, then each answer with what it implies.',
    example: '<Choice of="place" />',
  },
  {
    name: 'Aside',
    purpose: 'A remark beside the argument. `note` adds, `caution` warns.',
    props: z.strictObject({ kind: z.enum(['note', 'caution']) }),
    refers: {},
    children: 'text',
    createsId: false,
    markdownForm: 'A quotation that opens with **Note** or **Caution**.',
    example: '<Aside kind="caution">\n\nKill conmon and the exit code is lost.\n\n</Aside>',
  },
  {
    name: 'Since',
    purpose: 'What changed with a version of one engine. One or two sentences.',
    props: z
      .strictObject({ docker: version.optional(), podman: version.optional() })
      .refine(
        ({ docker, podman }) => (docker === undefined) !== (podman === undefined),
        'needs docker="…" or podman="…", and only one',
      ),
    refers: {},
    children: 'text',
    createsId: false,
    markdownForm: 'A quotation that opens with **Since Podman 6.0**.',
    example: '<Since podman="6.0">slirp4netns is gone.</Since>',
  },
];

/** The row of a component, or undefined when there is no such component. */
export function vocabularyRow(name: string | null): VocabularyRow | undefined {
  return vocabulary.find((row) => row.name === name);
}
