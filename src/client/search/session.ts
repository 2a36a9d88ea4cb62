import { textHits, type TextHit } from '../../model/search/full-text.ts';
import { tellingWords } from '../../model/search/query.ts';
import type { Hit } from '../../model/search/rank.ts';
import type { SearchRecord } from '../../model/search/record.ts';
import { searchFullText } from './full-text.ts';
import type { Loaded } from './load.ts';

/** What the reader asks. */
export interface Question {
  query: string;
  /** Leaves records out by section and kind. */
  allows(record: SearchRecord): boolean;
}

/** Where the answers go. */
export interface View {
  /** Shows the first tier at once; `searching` says that the second is under way. */
  first(question: Question, hits: readonly Hit[], searching: boolean): void;
  /** Adds the second tier below, possibly nothing. */
  second(question: Question, hits: readonly TextHit[], first: readonly Hit[]): void;
}

/** Pause after the last keystroke before more is asked of the network than the first results need. */
export const pause = 250;

/** Answers questions in two tiers: places at once, the full text when the first tier has been painted and the reader pauses. */
export function createSession(loaded: Loaded, view: View, most: number): (question: Question) => void {
  let latest = 0;
  return (question) => {
    const mine = ++latest;
    const { engine } = loaded;
    const hits = engine
      .find(question.query)
      .filter(({ record }) => question.allows(record))
      .slice(0, most);
    const words = tellingWords(question.query);
    const searching = words.length > 1;
    view.first(question, hits, searching);
    if (!searching) return;
    const ask = async (): Promise<void> => {
      if (mine !== latest) return;
      const pages = await searchFullText(words);
      if (mine !== latest) return;
      const known = new Set(hits.map(({ record }) => record.key));
      view.second(
        question,
        textHits(words, pages, engine.records.filter(question.allows), import.meta.env.BASE_URL, known),
        hits,
      );
    };
    // Not before the browser had a chance to paint the first tier.
    requestAnimationFrame(() => setTimeout(() => void ask(), pause));
  };
}
