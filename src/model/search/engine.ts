import MiniSearch from 'minisearch';
import { corrections } from './typos.ts';
import { unitsOf, type Unit, type Vocabulary } from './query.ts';
import { rank, type Hit, type UnitMatch } from './rank.ts';
import type { SearchRecord } from './record.ts';
import { fold, isStopWord, rawWords, tokenize, tokensOf } from './tokens.ts';

/** The first tier of the search, ready for queries. */
export interface SearchEngine {
  records: readonly SearchRecord[];
  /** Records that answer a query, best first. */
  find(query: string): Hit[];
  /** Words of the site near the words of a query that found nothing, as they stand in the texts. */
  nearest(query: string, most?: number): string[];
}

/** How much a word counts by where it stands. */
const boosts = { title: 5, keywords: 3, id: 1.5, code: 2, lead: 1.2, page: 0.7, section: 0.4 };
type Field = keyof typeof boosts;
const fields = Object.keys(boosts) as Field[];

function fieldText(record: SearchRecord, field: string): string {
  switch (field as Field | 'key') {
    // What a term is also called is its name.
    case 'title':
      return record.kind === 'term' ? [record.title, ...record.keywords].join(' , ') : record.title;
    case 'keywords':
      return record.kind === 'term' ? '' : record.keywords.join(' , ');
    case 'code':
      return record.code.join(' , ');
    case 'lead':
      return record.lead;
    case 'page':
      return record.title === record.pageTitle ? '' : record.pageTitle;
    case 'section':
      return record.section ?? '';
    default:
      return record.key;
  }
}

/** An index with what it has seen: its tokens, and how each word is written. */
interface Indexed {
  index: MiniSearch<SearchRecord>;
  tokens: Set<string>;
  shown: Map<string, string>;
}

function emptyIndex(): Indexed {
  const shown = new Map<string, string>();
  const tokens = new Set<string>();
  const index = new MiniSearch<SearchRecord>({
    fields,
    idField: 'key',
    extractField: fieldText,
    processTerm: (term) => term,
    tokenize: (text) => {
      for (const { text: word } of rawWords(text)) {
        if (isStopWord(word)) continue;
        const token = tokensOf(word)[0]!.text;
        if (!shown.has(token)) shown.set(token, word);
      }
      const found = tokenize(text);
      for (const token of found) tokens.add(token);
      return found;
    },
  });
  return { index, tokens, shown };
}

/** Builds the index in memory: milliseconds for hundreds of records, so nothing but the records has to travel. */
export function createEngine(records: readonly SearchRecord[]): SearchEngine {
  const empty = emptyIndex();
  empty.index.addAll([...records]);
  return engineOf(records, empty);
}

/** The same in steps of a few milliseconds, for when somebody may be typing. */
export async function createEngineInSteps(records: readonly SearchRecord[]): Promise<SearchEngine> {
  const empty = emptyIndex();
  await empty.index.addAllAsync([...records], { chunkSize: 60 });
  return engineOf(records, empty);
}

function engineOf(records: readonly SearchRecord[], { index, tokens, shown }: Indexed): SearchEngine {
  const sorted = [...tokens].sort();
  const vocabulary: Vocabulary = {
    has: (token) => tokens.has(token),
    startsWith: (token) => (sorted[firstFrom(sorted, token)] ?? '').startsWith(token),
    all: () => tokens,
  };
  const byKey = new Map(records.map((record) => [record.key, record]));
  const matchesOf = (unit: Unit): UnitMatch => {
    const results = index.search([...unit.tokens.keys()].join('\n'), {
      tokenize: (text) => text.split('\n'),
      combineWith: 'OR',
      boost: boosts,
      weights: { prefix: unit.prefixWeight, fuzzy: 0 },
      boostTerm: (term) => unit.tokens.get(term) ?? 0,
      prefix: (term) => unit.prefixes.has(term),
    });
    return new Map(
      results.map(({ id, score, match, queryTerms }) => {
        const quality = Math.max(...queryTerms.map((term) => unit.tokens.get(term) ?? 0));
        const best = Object.keys(match).filter((term) => weightOf(term, unit) >= quality * 0.6);
        return [byKey.get(id as string)!, { score, quality, best, fields: match as Record<string, Field[]> }];
      }),
    );
  };
  return {
    records,
    find: (query) => rank(unitsOf(query, vocabulary).map(matchesOf), records.length).map((hit) => atFlag(hit, query)),
    nearest: (query, most = 5) => nearestWords(query, shown, most),
  };
}

/** A command that was asked for with one of its flags leads to the line of that flag. */
function atFlag(hit: Hit, query: string): Hit {
  const { record } = hit;
  if (record.kind !== 'command') return hit;
  const asked = new Set(query.split(/[\s=]+/));
  const flag = record.code.find((name) => asked.has(name));
  return flag ? { ...hit, record: { ...record, title: `${record.title} ${flag}`, fragment: record.key + flag } } : hit;
}

/** How much a token of a record stands for a word of the query: as one of its forms, or as a longer word that begins like it. */
function weightOf(term: string, unit: Unit): number {
  return (
    unit.tokens.get(term) ??
    Math.max(0, ...[...unit.prefixes].map((prefix) => (term.startsWith(prefix) ? unit.tokens.get(prefix)! : 0)))
  );
}

function nearestWords(query: string, shown: ReadonlyMap<string, string>, most: number): string[] {
  const words = rawWords(query).filter(({ text }) => !isStopWord(text));
  // Here even far words are offered: the reader chooses.
  const near = words.flatMap(({ text }) =>
    corrections(fold(text), shown.keys(), true, most, Math.max(2, Math.floor(text.length / 3))),
  );
  return [...new Set(near.map(({ text }) => shown.get(text)!))].slice(0, most);
}

/** Index of the first entry of a sorted list that is not before `text`. */
function firstFrom(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
