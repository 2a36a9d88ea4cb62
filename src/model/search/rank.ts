import type { RecordKind, SearchRecord } from './record.ts';
import { isStopWord, rawWords, tokensOf } from './tokens.ts';

/** How one word of the query matched one record. */
export interface Match {
  score: number;
  /** 1 for the word as typed, less for its parts, synonyms and corrections. */
  quality: number;
  /** Those tokens of the record that stand for this word as well as any. */
  best: string[];
  /** The tokens of the record that matched, each with the fields in which it stands. */
  fields: Record<string, string[]>;
}

/** The records that one word of the query matched. */
export type UnitMatch = ReadonlyMap<SearchRecord, Match>;

/** A record that answers a query. */
export interface Hit {
  record: SearchRecord;
  score: number;
  /** Tokens of the record that matched best: what to mark. Where `docker.sock` stands, `docker` alone is no find. */
  terms: Set<string>;
}

/**
 * How readily a kind answers when all else is equal. Only a nudge: a page that is named by the query should stand
 * before its parts, a definition before mentions, a picture after the text that it belongs to; a message only when much of it
 * was typed, a request when nothing else has the name.
 */
const kindFactor: Record<RecordKind, number> = {
  article: 1.12,
  page: 1.05,
  term: 1.1,
  error: 0.75,
  section: 1,
  question: 1,
  claim: 1,
  command: 1,
  feature: 0.75,
  decision: 1,
  request: 0.45,
  figure: 0.8,
  run: 0.65,
  measurement: 0.8,
};

/** Results this much weaker than the best one are left out: they share a common word with the query and no more. */
const leastShare = 0.1;

/**
 * Orders records by how well they answer: the scores of the words that match, times how much of the query that covers,
 * times how nearly the title or a keyword is the query itself.
 */
export function rank(units: readonly UnitMatch[], total: number): Hit[] {
  const rarity = units.map((matches) => Math.log(1 + total / (1 + matches.size)));
  const whole = rarity.reduce((sum, value) => sum + value, 0);
  const candidates = new Set(units.flatMap((matches) => [...matches.keys()]));
  const hits = [...candidates].map((record): Hit => {
    const matches = units.map((unit) => unit.get(record));
    const terms = new Set(matches.flatMap((match) => Object.keys(match?.fields ?? {})));
    const sum = matches.reduce((score, match) => score + (match?.score ?? 0), 0);
    const covered =
      matches.reduce(
        (share, match, i) => share + (match ? rarity[i]! * Math.min(1, 0.4 + 0.6 * match.quality) : 0),
        0,
      ) / (whole || 1);
    const score = sum * covered ** 2 * (1 + named(record, matches, terms)) * kindFactor[record.kind];
    return { record, score, terms: new Set(matches.flatMap((match) => match?.best ?? [])) };
  });
  hits.sort((a, b) => b.score - a.score || a.record.key.localeCompare(b.record.key));
  const best = hits[0]?.score ?? 0;
  return hits.filter(({ score }) => score >= best * leastShare);
}

/** What it adds when the query is a name, no word more and no word less: who types a name wants what bears it. */
const wholeName = 2;

/** How nearly the query names the record: 0 for not at all, 4 when it is the title itself, less for parts and keywords. */
function named(record: SearchRecord, matches: readonly (Match | undefined)[], terms: ReadonlySet<string>): number {
  const inTitle = matches.map((match) =>
    match && Object.values(match.fields).some((fields) => fields.includes('title')) ? match.quality : 0,
  );
  const asked = average(inTitle);
  const said = shareOf(record.title, terms);
  const byTitle = asked ** 2 * (0.5 + 1.5 * said);
  // What a term is also called is its name as much as its title is.
  const weight = record.kind === 'term' ? 1.8 : 0.9;
  const byKeyword =
    weight *
    (matches.every(Boolean)
      ? Math.max(
          0,
          ...record.keywords.map((keyword) => (shareOf(keyword, terms) === 1 ? phraseFit(keyword, matches) : 0)),
        )
      : 0);
  return Math.max(byTitle, byKeyword) + (isName(record, matches) ? wholeName * asked : 0);
}

/** Whether the query, corrected but not replaced by synonyms, is the title of the record or another name of a term. */
function isName({ kind, title, keywords }: SearchRecord, matches: readonly (Match | undefined)[]): boolean {
  if (!matches.every((match) => match && match.quality >= 0.7)) return false;
  const best = new Set(matches.flatMap((match) => match!.best));
  // A compound is named by all of it: `userns` is not the name of `userns-remap`.
  return (kind === 'term' ? [title, ...keywords] : [title]).some((name) =>
    rawWords(name).every(({ text }) => isStopWord(text) || best.has(tokensOf(text)[0]!.text)),
  );
}

/** 1 when every word of the query stands in the keyword, which is known to hold nothing else; less otherwise. */
function phraseFit(keyword: string, matches: readonly (Match | undefined)[]): number {
  const tokens = new Set(rawWords(keyword).flatMap(({ text }) => tokensOf(text).map((token) => token.text)));
  return (
    average(
      matches.map((match) => (match && Object.keys(match.fields).some((term) => tokens.has(term)) ? match.quality : 0)),
    ) ** 2
  );
}

/** Which share of the telling words of a text is among the tokens. */
function shareOf(text: string, terms: ReadonlySet<string>): number {
  const words = rawWords(text).filter((word) => !isStopWord(word.text));
  return average(
    words.map(({ text: word }) =>
      tokensOf(word).some((token) => token.weight >= 0.7 && terms.has(token.text)) ? 1 : 0,
    ),
  );
}

function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
