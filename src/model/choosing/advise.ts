import type { ChoiceAnswer, ChoiceQuestion, ChoiceSide, Outcome, undecided } from './schemas.ts';

/**
 * The framework as plain data: what the advice is worked out from, in the order of the questions and of
 * the outcomes. The texts may be there or not: the browser gets the weights alone.
 */
export interface Framework {
  questions: ReadonlyMap<string, FrameworkQuestion>;
  outcomes: ReadonlyMap<string, FrameworkOutcome>;
}

/** What the advice needs of an outcome. */
export type FrameworkOutcome = Pick<Outcome, 'side' | 'on' | 'when'>;

/** What the advice needs of a question. */
export interface FrameworkQuestion {
  only?: ChoiceQuestion['only'];
  frames?: ChoiceQuestion['frames'];
  answers: Readonly<Record<string, Pick<ChoiceAnswer, 'for' | 'weight' | 'decides' | 'leads'>>>;
}

/** Answer by question. A question that is missing is not answered yet. */
export type Answers = Readonly<Record<string, string>>;

/** One answer that was given. */
export interface Given {
  question: string;
  answer: string;
}

/** A question of which one other answer alone would lead to another outcome. */
export interface Reversal {
  question: string;
  to: { answer: string; outcome: string }[];
}

/** What to do, why, and what would change it. */
export interface Advice {
  /** The id of the outcome. */
  outcome: string;
  side: ChoiceSide;
  /** The answers that speak for it, those that decide first, then by weight. */
  reasons: Given[];
  /** The answers that speak for the other engine. */
  against: Given[];
  /** Questions that are asked and not answered, in order. */
  open: string[];
  /** Other answers to one question that would lead to another outcome, in the order of the questions. */
  reversals: Reversal[];
}

/** The weight of a strong reason: without one no engine is advised, and a difference below one is a close call. */
const strong = 2;

/** The questions that are asked with these answers, in order. */
export function questionsAsked({ questions }: Framework, answers: Answers): string[] {
  const asked: string[] = [];
  for (const [id, { only }] of questions) {
    // An answer to a question that is not asked itself counts for nothing.
    const counted = Object.fromEntries(asked.flatMap((q) => (answers[q] ? [[q, answers[q]]] : [])));
    if (!holds(only, counted)) continue;
    asked.push(id);
    // Where an answer alone leads to the outcome, the rest is not asked.
    if (questions.get(id)!.answers[answers[id] ?? '']?.leads) break;
  }
  return asked;
}

/**
 * The advice for a set of answers, complete or not. Answers to questions that are not asked, and
 * answers that do not exist, count for nothing.
 *
 * @throws when no outcome fits: a bug in the data, which a test refuses
 */
export function advise(framework: Framework, answers: Answers): Advice {
  const { outcome, given, counted, asked } = settle(framework, answers);
  const { side } = framework.outcomes.get(outcome)!;
  return {
    outcome,
    side,
    reasons: speaking(framework, given, side, outcome),
    against:
      side === 'docker' || side === 'podman'
        ? speaking(framework, given, side === 'docker' ? 'podman' : 'docker', undefined)
        : [],
    open: asked.filter((question) => !(question in counted)),
    reversals: given
      .filter(({ question }) => !framework.questions.get(question)!.frames)
      .map(({ question, answer }) => ({
        question,
        to: Object.keys(framework.questions.get(question)!.answers)
          .filter((other) => other !== answer)
          .map((other) => ({ answer: other, outcome: settle(framework, { ...counted, [question]: other }).outcome }))
          .filter((other) => other.outcome !== outcome),
      }))
      .filter(({ to }) => to.length > 0),
  };
}

/** The outcome for a set of answers: the advice without its reasons. */
export function outcomeOf(framework: Framework, answers: Answers): string {
  return settle(framework, answers).outcome;
}

/** What the answers come to: the outcome, and those that count. */
function settle(
  framework: Framework,
  answers: Answers,
): { outcome: string; given: Given[]; counted: Answers; asked: string[] } {
  const asked = questionsAsked(framework, answers);
  const given = asked.flatMap((question) => {
    const answer = answers[question];
    return answer !== undefined && Object.hasOwn(framework.questions.get(question)!.answers, answer)
      ? [{ question, answer }]
      : [];
  });
  const counted = Object.fromEntries(given.map(({ question, answer }) => [question, answer]));
  const facts = given.map((one) => factsOf(framework, one));
  const led = facts.find(({ leads }) => leads)?.leads;
  return { outcome: led ?? outcomeFor(framework, sideOf(facts), counted), given, counted, asked };
}

type Facts = FrameworkQuestion['answers'][string];

function factsOf({ questions }: Framework, { question, answer }: Given): Facts {
  return questions.get(question)!.answers[answer]!;
}

/** The engine that the answers speak for; `none` when neither has a strong reason, `close` when they differ by less than one. */
function sideOf(facts: readonly Facts[]): Weighed {
  const decided = facts.find(({ decides }) => decides);
  if (decided) return decided.for!;
  if (!facts.some(({ weight }) => weight === strong)) return 'none';
  const weigh = (side: 'docker' | 'podman') =>
    facts.reduce((sum, fact) => sum + (fact.for === side ? (fact.weight ?? 0) : 0), 0);
  const lead = weigh('docker') - weigh('podman');
  if (Math.abs(lead) < strong) return 'close';
  return lead > 0 ? 'docker' : 'podman';
}

/** What the weights say. */
export type Weighed = 'docker' | 'podman' | (typeof undecided)[number];

/** Whether an outcome stands for what the weights say. */
export function fits({ side, on }: FrameworkOutcome, weighed: Weighed): boolean {
  return side === weighed || (on ?? []).some((one) => one === weighed);
}

function outcomeFor({ outcomes }: Framework, side: Weighed, answers: Answers): string {
  for (const [id, outcome] of outcomes) {
    if (fits(outcome, side) && holds(outcome.when, answers)) return id;
  }
  throw new Error(`No outcome for "${side}" with ${JSON.stringify(answers)}: add one without "when"`);
}

function holds(conditions: Readonly<Record<string, readonly string[]>> | undefined, answers: Answers): boolean {
  return Object.entries(conditions ?? {}).every(([question, fits]) => fits.includes(answers[question] ?? ''));
}

/** The answers that speak for a side or lead to an outcome, the strongest first; then those that only choose its form. */
function speaking(framework: Framework, given: Given[], side: ChoiceSide, outcome: string | undefined): Given[] {
  const form = framework.outcomes.get(outcome ?? '')?.when ?? {};
  const strength = (one: Given): number => {
    const { for: speaks, weight = 0, decides, leads } = factsOf(framework, one);
    if (leads) return leads === outcome ? 4 : 0;
    // Between the engines both sides are reasons: that is why it is close.
    if (speaks !== undefined && (speaks === side || side === 'either')) return decides ? 3 : weight;
    return one.question in form && !framework.questions.get(one.question)!.frames ? 0.5 : 0;
  };
  return given.filter((one) => strength(one) > 0).sort((a, b) => strength(b) - strength(a));
}
