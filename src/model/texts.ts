import type { Lab, Measurement, Prediction } from './evidence-schemas.ts';
import { levels, type Claim, type Figure, type Home, type Level, type Question, type Term } from './schemas.ts';

/**
 * The Markdown texts of each record, in the order in which a page shows them, each with a name. The
 * name is the container of its citations: numbering and rendering meet there.
 */
export interface NamedText {
  field: string;
  text: string;
  /** Path of keys in the YAML record, for the line. */
  path: PropertyKey[];
}

/** Texts of a claim. */
export function claimTexts(claim: Claim): NamedText[] {
  return [
    { field: 'truth', text: claim.truth, path: ['truth'] },
    { field: 'why', text: claim.why, path: ['why'] },
  ];
}

/** Texts of a glossary term. */
export function termTexts(term: Term): NamedText[] {
  return [
    { field: 'short', text: term.short, path: ['short'] },
    { field: 'long', text: term.long, path: ['long'] },
  ];
}

/** The answers of a question, from junior to staff. */
export function answersOf(question: Question): { level: Level; text: string }[] {
  return levels.flatMap((level) => {
    const text = question.answers[level];
    return text === undefined ? [] : [{ level, text }];
  });
}

/** What an article shows of a question that it embeds: the question and its answers. The rest stands on its home page. */
export function embeddedQuestionTexts(question: Question): NamedText[] {
  return [
    { field: 'question', text: question.question, path: ['question'] },
    ...answersOf(question).map(({ level, text }) => ({ field: level, text, path: ['answers', level] })),
  ];
}

/** Texts of a question. */
export function questionTexts(question: Question): NamedText[] {
  return [
    ...embeddedQuestionTexts(question),
    { field: 'hears', text: question.hears, path: ['hears'] },
    ...question.mistakes.flatMap(({ said, wrong }, i) => [
      { field: `said-${i}`, text: said, path: ['mistakes', i, 'said'] },
      { field: `wrong-${i}`, text: wrong, path: ['mistakes', i, 'wrong'] },
    ]),
    ...question.followUps.map(({ ask }, i) => ({ field: `ask-${i}`, text: ask, path: ['followUps', i, 'ask'] })),
  ];
}

/** Texts of a figure beside its drawing. */
export function figureTexts(figure: Figure): NamedText[] {
  return [
    { field: 'caption', text: figure.caption, path: ['caption'] },
    ...figure.strokes.flatMap(({ draw, say }, i) => [
      { field: `draw-${i}`, text: draw, path: ['strokes', i, 'draw'] },
      { field: `say-${i}`, text: say, path: ['strokes', i, 'say'] },
    ]),
  ];
}

/** One part or limit of the page of the lab, which is a place of its own. */
export interface LabPart {
  id: string;
  title: string;
  texts: NamedText[];
  /** Path of keys of its id, for the line. */
  path: PropertyKey[];
}

/** The parts of the page of the lab, then its limits, with their texts. */
export function labTexts(lab: Lab): LabPart[] {
  return [
    ...lab.parts.map(({ id, title, text }, i) => ({
      id,
      title,
      texts: [{ field: 'text', text, path: ['parts', i, 'text'] }],
      path: ['parts', i, 'id'],
    })),
    ...lab.limits.map(({ id, what, why, instead }, i) => ({
      id,
      title: what,
      texts: [
        { field: 'why', text: why, path: ['limits', i, 'why'] },
        { field: 'instead', text: instead, path: ['limits', i, 'instead'] },
      ],
      path: ['limits', i, 'id'],
    })),
  ];
}

/** Texts of a prediction: what is asked, then each choice with its reason. */
export function predictionTexts({ ask, choices }: Prediction): NamedText[] {
  return [
    { field: 'ask', text: ask, path: ['ask'] },
    ...choices.map(({ text }, i) => ({ field: `choice-${i}`, text, path: ['choices', i, 'text'] })),
    ...choices.map(({ reason }, i) => ({ field: `reason-${i}`, text: reason, path: ['choices', i, 'reason'] })),
  ];
}

/** What an article shows of a measurement beside the drawing; the method stands on its page. */
export function embeddedMeasurementTexts({ question, caveats }: Measurement): NamedText[] {
  return [
    { field: 'question', text: question, path: ['question'] },
    ...caveats.map((text, i) => ({ field: `caveat-${i}`, text, path: ['caveats', i] })),
  ];
}

/** Texts of a measurement. */
export function measurementTexts(measurement: Measurement): NamedText[] {
  return [
    ...embeddedMeasurementTexts(measurement),
    ...measurement.method.map((text, i) => ({ field: `method-${i}`, text, path: ['method', i] })),
  ];
}

/** Texts of the home page. */
export function homeTexts(home: Home): NamedText[] {
  return [
    ...home.facing.flatMap(({ docker, podman }, i) => [
      { field: `docker-${i}`, text: docker.note ?? '', path: ['facing', i, 'docker'] },
      { field: `podman-${i}`, text: podman.note ?? '', path: ['facing', i, 'podman'] },
    ]),
    { field: 'conditions', text: home.conditions, path: ['conditions'] },
    { field: 'answer', text: home.answer, path: ['answer'] },
    ...home.readers.map(({ start }, i) => ({ field: `reader-${i}`, text: start, path: ['readers', i, 'start'] })),
    ...home.tradeoffs.flatMap((row, i) =>
      (['docker', 'podman', 'soWhat'] as const).map((key) => ({
        field: `${key}-${i}-t`,
        text: row[key],
        path: ['tradeoffs', i, key],
      })),
    ),
  ];
}
