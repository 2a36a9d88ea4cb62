import { corrections } from './typos.ts';
import { synonymGroups } from './synonyms.ts';
import { fold, isStopWord, rawWords, tokensOf, type Token } from './tokens.ts';

/** One word of a query with every token that stands for it, each with how much it counts. */
export interface Unit {
  word: string;
  tokens: Map<string, number>;
  /** Tokens of which the beginning of a word is enough. */
  prefixes: Set<string>;
  /** How much a word counts that only begins like this: little when the site has the word itself. */
  prefixWeight: number;
}

/** What the index knows: its tokens, to tell what needs correcting. */
export interface Vocabulary {
  has(token: string): boolean;
  startsWith(token: string): boolean;
  all(): Iterable<string>;
}

/** Weights of what was not typed like this. */
const weights = { synonym: 0.35, onlySynonym: 0.85, joined: 0.9, typo: 0.8, partOfKnown: 0.5 };

/** Synonyms by the folded tokens of each entry, joined by a space. Built once. */
const synonyms = new Map<string, string[]>();
for (const group of synonymGroups) {
  for (const entry of group) {
    const key = phraseKey(rawWords(entry).map(({ text }) => text));
    synonyms.set(key, [...(synonyms.get(key) ?? []), ...group.filter((other) => other !== entry)]);
  }
}

function phraseKey(words: readonly string[]): string {
  return words.map((word) => tokensOf(word)[0]!.text).join(' ');
}

/**
 * What a query asks for, word by word. Each word stands for its own forms, for its synonyms, and for the nearest words
 * of the site when the site does not have it. The last word may be unfinished.
 */
export function unitsOf(query: string, vocabulary: Vocabulary): Unit[] {
  const all = rawWords(query).map(({ text }) => text);
  const telling = all.filter((word) => !isStopWord(word));
  const words = telling.length > 0 ? telling : all;
  const unfinished = /[\p{L}\p{N}]$/u.test(query);
  const units = words.map((word, i) => unitOf(word, unfinished && i === words.length - 1, vocabulary));
  joinNeighbours(words, units, vocabulary);
  addSynonyms(words, units, vocabulary);
  return units.filter((unit) => unit.tokens.size > 0);
}

function unitOf(word: string, last: boolean, vocabulary: Vocabulary): Unit {
  const forms = tokensOf(word);
  const unit: Unit = {
    word,
    tokens: new Map(forms.map(({ text, weight }) => [text, weight])),
    prefixes: new Set(),
    prefixWeight: 0.45,
  };
  const [whole] = forms;
  if (!whole) return unit;
  // A flag or file name that the site has as typed means itself more than its parts.
  if (forms.length > 1 && vocabulary.has(whole.text)) {
    for (const { text, weight } of forms.slice(1)) unit.tokens.set(text, weight * weights.partOfKnown);
  }
  for (const token of [whole.text, fold(word)]) {
    if (token.length < (last ? 2 : 4)) continue;
    if (!unit.tokens.has(token)) unit.tokens.set(token, 0.7);
    unit.prefixes.add(token);
  }
  if (forms.some(({ text, weight }) => weight > 0.4 && vocabulary.has(text))) unit.prefixWeight = 0.15;
  else if (!synonyms.has(phraseKey([word])))
    correct(
      unit,
      forms,
      last,
      [...unit.prefixes].some((token) => vocabulary.startsWith(token)),
      vocabulary,
    );
  return unit;
}

/** Adds the nearest words of the site to a word that the site does not have; less sure of it when a word of the site begins like that. */
function correct(unit: Unit, forms: readonly Token[], last: boolean, begun: boolean, vocabulary: Vocabulary): void {
  const sure = begun ? weights.typo / 2 : weights.typo;
  for (const { text, weight } of forms) {
    if (vocabulary.has(text)) continue;
    for (const { text: near, slips } of corrections(text, vocabulary.all(), last && !begun)) {
      if (!unit.tokens.has(near)) unit.tokens.set(near, (weight * sure) / Math.max(1, slips));
    }
  }
}

/** `health check` also means `healthcheck`, and `keep id` means `keep-id`: two words that the site writes as one. */
function joinNeighbours(words: readonly string[], units: readonly Unit[], vocabulary: Vocabulary): void {
  for (let i = 0; i + 1 < words.length; i += 1) {
    const joined = tokensOf(fold(words[i]!) + fold(words[i + 1]!))[0]?.text;
    if (joined === undefined || !vocabulary.has(joined)) continue;
    for (const unit of [units[i]!, units[i + 1]!])
      if (!unit.tokens.has(joined)) unit.tokens.set(joined, weights.joined);
  }
}

/** Adds what a word, or a run of up to four words, is also called. */
function addSynonyms(words: readonly string[], units: readonly Unit[], vocabulary: Vocabulary): void {
  for (let length = 1; length <= Math.min(4, words.length); length += 1) {
    for (let i = 0; i + length <= words.length; i += 1) {
      const others = synonyms.get(phraseKey(words.slice(i, i + length)));
      if (!others) continue;
      for (const unit of units.slice(i, i + length)) {
        const known = [...unit.tokens].some(([token, weight]) => weight === 1 && vocabulary.has(token));
        for (const other of others) addPhrase(unit, other, known ? weights.synonym : weights.onlySynonym);
      }
    }
  }
}

function addPhrase(unit: Unit, phrase: string, weight: number): void {
  const words = rawWords(phrase)
    .map(({ text }) => text)
    .filter((word) => !isStopWord(word));
  for (const word of words) {
    const token = tokensOf(word)[0]!.text;
    // One word of a phrase alone says little.
    const part = weight / words.length ** 1.5;
    if ((unit.tokens.get(token) ?? 0) < part) unit.tokens.set(token, part);
  }
}

/** The words of a query that say what is looked for, as they were typed: what the full text is asked. */
export function tellingWords(query: string): string {
  const words = rawWords(query).map(({ text }) => text);
  const telling = words.filter((word) => !isStopWord(word));
  return (telling.length > 0 ? telling : words).join(' ');
}
