import { z } from 'zod';

/**
 * The shape of everything a writer may put into `content/`. Every object is strict: an unknown key
 * is a spelling mistake until somebody adds it here.
 */

const isoDate = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as 2026-11-23'),
);

const versionWanted = 'must be a version in quotes such as "29.7"';
const versionNumber = z.string(versionWanted).regex(/^\d+(\.\d+){0,2}$/, versionWanted);
const prose = z.string().trim().min(1);
const keywords = z.array(z.string().min(1)).default([]);

/** Which engine versions a text was checked against, and when. */
export const verifiedSchema = z.strictObject({
  date: isoDate,
  docker: versionNumber,
  podman: versionNumber,
});

export const engines = ['docker', 'podman', 'both'] as const;

/** Frontmatter of an article in `content/articles/<section>/`. */
export const articleSchema = z.strictObject({
  title: prose,
  /** The 30-second answer: inline Markdown, at most 60 words, no citations. */
  answer: prose,
  /** Position within its section, from 1. */
  order: z.number().int().positive(),
  /** The shortest reading path on which its answer stands, in minutes; on neither of the short ones when left out. */
  path: z.enum(['2', '16'], 'is "2" or "16" in quotes, or left out').optional(),
  /** When its text was last changed. */
  updated: isoDate,
  verified: verifiedSchema,
  /** Words that a searcher may type and that the title lacks. */
  keywords,
  /** Where to read on: places (`to`) or pages (`page`), each with a reason. */
  readOn: z
    .array(
      z.union(
        [z.strictObject({ to: prose, why: prose }), z.strictObject({ page: prose, why: prose })],
        'write { to: place-id, why: "…" } or { page: /path/, why: "…" }',
      ),
    )
    .min(1),
});

/** One entry of `content/sections.yaml`; its order in the file is the order on the site. */
export const sectionSchema = z.strictObject({
  title: prose,
  /** The question that the section answers, shown on the home page. */
  question: prose,
  /** One or two sentences that open the section's page. */
  lead: prose,
  /** Words that a searcher may type and that the title lacks. */
  keywords,
});

/** One entry of `content/sources.yaml`: a work that texts cite as `[@id, place]`. */
export const sourceSchema = z.strictObject({
  title: prose,
  publisher: prose,
  url: z.url({ protocol: /^https$/ }),
  /** The version of the work that was read: a release, a tag, or the date of a page. */
  version: prose,
  checked: isoDate,
});

export const verdicts = ['wrong', 'half-true', 'outdated', 'depends'] as const;

/** One entry of `content/claims.yaml`: something commonly said, and what is true instead. */
export const claimSchema = z.strictObject({
  topic: prose,
  said: prose,
  verdict: z.enum(verdicts),
  truth: prose,
  why: prose,
  seen: prose,
  verified: verifiedSchema,
  keywords,
});

/** One entry of `content/glossary.yaml`. */
export const termSchema = z.strictObject({
  term: prose,
  also: z.array(prose).default([]),
  engine: z.enum(engines),
  short: prose,
  long: prose,
  see: z.array(prose).default([]),
});

export const levels = ['junior', 'senior', 'staff'] as const;

/** One entry of `content/questions/<topic>.yaml`: an interview question with answers by level. */
export const questionSchema = z.strictObject({
  question: prose,
  engines: z.enum(engines),
  answers: z
    .strictObject({ junior: prose.optional(), senior: prose.optional(), staff: prose.optional() })
    .refine((answers) => Object.keys(answers).length > 0, 'needs an answer for at least one level'),
  /** What the interviewer hears in a strong answer. */
  hears: prose,
  followUps: z.array(z.strictObject({ ask: prose, to: prose.optional() })).default([]),
  mistakes: z.array(z.strictObject({ said: prose, wrong: prose })).default([]),
  /** Ids of the places that prove the answer. */
  proof: z.array(prose).min(1),
  keywords,
});

/** One entry of `content/figures.yaml`; the drawing is `src/components/figures/<id without fig->.astro`. */
export const figureSchema = z.strictObject({
  /** The article where the figure lives, as `section/article`. */
  home: prose,
  title: prose,
  caption: prose,
  /** All that the drawing says, for people who cannot see it. */
  desc: prose,
  /** How to redraw it on a whiteboard, stroke by stroke, and what to say meanwhile. */
  strokes: z.array(z.strictObject({ draw: prose, say: prose })).min(1),
  /** Which signs beside the two engines the drawing uses: the legend explains those and no others. */
  legend: z.array(z.enum(['leaves', 'empty', 'parent'])).default([]),
  keywords,
});

const homeSide = z.strictObject({
  /** The large words of a facing row. */
  fact: prose,
  note: prose.optional(),
  /** A number for a bar; every bar of a row shares one scale. */
  value: z.number().nonnegative().optional(),
});

/** `content/home.yaml`: the whole comparison in brief. */
export const homeSchema = z.strictObject({
  title: prose,
  description: prose,
  versions: z.strictObject({ docker: prose, podman: prose }),
  /** Who the site is for. */
  readers: z.array(z.strictObject({ who: prose, start: prose })).min(1),
  answer: prose,
  facing: z.array(z.strictObject({ label: prose, to: prose, docker: homeSide, podman: homeSide })).min(1),
  conditions: prose,
  tradeoffs: z.array(z.strictObject({ aspect: prose, to: prose, docker: prose, podman: prose, soWhat: prose })).min(1),
});

export type Engine = (typeof engines)[number];
export type Level = (typeof levels)[number];
export type Verdict = (typeof verdicts)[number];
export type Verified = z.infer<typeof verifiedSchema>;
export type ArticleMeta = z.infer<typeof articleSchema>;
export type SectionMeta = z.infer<typeof sectionSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type Term = z.infer<typeof termSchema>;
export type Question = z.infer<typeof questionSchema>;
export type Figure = z.infer<typeof figureSchema>;
export type Home = z.infer<typeof homeSchema>;
