import { z } from 'zod';

/** The shape of the framework in `content/choosing/` and of the decisions in `content/decisions/`. */

const prose = z.string().trim().min(1);
const places = z.array(prose).min(1);
/** Answers by question: `{ place: [server, fleet] }`. All of the questions must be answered so. */
const conditions = z.record(z.string(), z.array(prose).min(1));

/** Which engine something speaks for. */
export const sides = ['docker', 'podman', 'either', 'both', 'neither'] as const;
export type ChoiceSide = (typeof sides)[number];

const answer = z
  .strictObject({
    /** What the reader ticks, in plain words. */
    label: prose,
    /** What follows from it, inline Markdown with citations. */
    implies: prose,
    /** The engine that it speaks for. */
    for: z.enum(['docker', 'podman']).optional(),
    /** How strongly: 1 leans, 2 is a strong reason. */
    weight: z.union([z.literal(1), z.literal(2)]).optional(),
    /** Whether it ends the discussion. */
    decides: z.literal(true).optional(),
    /** The outcome to which it leads whatever else is answered. */
    leads: prose.optional(),
    /** The places behind it. */
    to: places,
  })
  .refine(({ for: side, weight, decides }) => (side === undefined) === (weight === undefined && !decides), {
    message: 'needs "for" with a "weight" of 1 or 2 or with "decides: true", or neither',
  })
  .refine(({ weight, decides }) => weight === undefined || !decides, {
    message: 'has a weight and decides: choose one',
  });

/** One entry of `content/choosing/questions.yaml`; their order is the order in which to ask. */
export const choiceQuestionSchema = z.strictObject({
  ask: prose,
  /** Why it is asked, and asked here. */
  why: prose,
  /** Another answer makes it another decision: it reverses none. */
  frames: z.literal(true).optional(),
  /** Answers to earlier questions under which it is asked; always when left out. */
  only: conditions.optional(),
  answers: z
    .record(z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'must be kebab-case'), answer)
    .refine((answers) => Object.keys(answers).length >= 2, 'needs two answers or more'),
});

/** What the weights say when they name no engine: neither has a strong reason, or both nearly alike. */
export const undecided = ['none', 'close'] as const;

/** One entry of `content/choosing/outcomes.yaml`: of those that fit the weights, the first whose conditions hold is advised. */
export const outcomeSchema = z.strictObject({
  side: z.enum(sides),
  /** For which undecided weights it stands. */
  on: z.array(z.enum(undecided)).min(1).optional(),
  when: conditions.optional(),
  title: prose,
  /** What to do. */
  says: prose,
  /** What speaks for it whatever was answered. */
  because: z.array(prose).min(1),
  /** What speaks against it whatever was answered. */
  against: z.array(prose).min(1),
  to: places,
});

/** One entry of `content/choosing/balance.yaml`: an argument beside the counts; named after a place where it is about one. */
export const balanceSchema = z.strictObject({ says: prose });

/** `content/decisions/<id>.yaml`: a worked decision. */
export const decisionSchema = z.strictObject({
  title: prose,
  /** Position on the page, from 1. */
  order: z.number().int().positive(),
  context: prose,
  constraints: z.array(prose).min(2),
  options: z.array(z.strictObject({ name: prose, says: prose })).min(2),
  /** What a reader would answer to the framework in this case. */
  answers: z.record(z.string(), prose),
  /** The outcome that the framework must give for these answers. */
  outcome: prose,
  decision: prose,
  consequences: z.array(prose).min(2),
  /** What would reverse it. */
  reversal: z.array(prose).min(2),
  keywords: z.array(z.string().min(1)).default([]),
});

export type ChoiceQuestion = z.infer<typeof choiceQuestionSchema>;
export type ChoiceAnswer = ChoiceQuestion['answers'][string];
export type Outcome = z.infer<typeof outcomeSchema>;
export type Balance = z.infer<typeof balanceSchema>;
export type Decision = z.infer<typeof decisionSchema>;
