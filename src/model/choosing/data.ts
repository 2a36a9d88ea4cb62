import type { Corpus } from '../corpus.ts';
import type { Answers, FrameworkOutcome, FrameworkQuestion } from './advise.ts';
import { decisionsInOrder, frameworkOf } from './pages.ts';
import { recordTexts } from './plain.ts';
import type { RecordTexts } from './record.ts';

/** What the page of the helper carries for its script. */
export interface HelperData {
  questions: [id: string, question: FrameworkQuestion][];
  outcomes: [id: string, outcome: FrameworkOutcome][];
  texts: RecordTexts;
  /** The home page as the links in `texts` begin. */
  home: string;
  cases: { title: string; href: string; answers: Answers }[];
}

/** The framework without its prose, the texts of a record, and the worked decisions with their answers. */
export function helperData(
  corpus: Corpus,
  { absolute, hrefOf }: { absolute: (path: string) => string; hrefOf: (id: string) => string },
): HelperData {
  const { questions, outcomes } = frameworkOf(corpus);
  return {
    questions: [...questions].map(([id, { only, frames, answers }]) => [
      id,
      {
        ...(only && { only }),
        ...(frames && { frames }),
        answers: Object.fromEntries(
          Object.entries(answers).map(([answer, { for: side, weight, decides, leads }]) => [
            answer,
            {
              ...(side && { for: side }),
              ...(weight && { weight }),
              ...(decides && { decides }),
              ...(leads && { leads }),
            },
          ]),
        ),
      },
    ]),
    outcomes: [...outcomes].map(([id, { side, on, when }]) => [id, { side, ...(on && { on }), ...(when && { when }) }]),
    texts: recordTexts(corpus, absolute),
    home: absolute('/'),
    cases: decisionsInOrder(corpus).map(({ id, data }) => ({
      title: data.title,
      href: hrefOf(id),
      answers: data.answers,
    })),
  };
}
