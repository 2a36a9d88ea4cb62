/**
 * How texts and queries become tokens. Flags, paths and file names are words here: `--userns=keep-id` is found whole
 * and by `userns`, `keep-id` and `keepid`. The same functions serve the index, the query and the marks in a result.
 */

/** A word as it stands in a text, without the punctuation around it. */
export interface RawWord {
  text: string;
  start: number;
}

/** One form under which a word is found; `weight` says how much of the word the form still is. */
export interface Token {
  text: string;
  weight: number;
}

const wordPattern = /[^\s"“”„«»`()[\]{}<>,;!?|…]+/g;
const leading = /^[‘’'*+^%&:=]+/;
const trailing = /[‘’'*:.=\\]+$/;

/** The words of a text with their positions. A dot or dash in front of a word belongs to it, a full stop behind it does not. */
export function rawWords(text: string): RawWord[] {
  return [...text.matchAll(wordPattern)].flatMap((match) => {
    const front = leading.exec(match[0])?.[0].length ?? 0;
    const word = match[0].slice(front).replace(trailing, '');
    return /[\p{L}\p{N}]/u.test(word) ? [{ text: word, start: match.index + front }] : [];
  });
}

/** Lower case, without accents and apostrophes; `Docker’s` is `docker`. */
export function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘]s$/, '')
    .replace(/['’‘]/g, '');
}

/**
 * A plain English word without its inflection, and in American spelling: `containers`, `standardise` and `crashed`
 * become `container`, `standardiz` and `crash`. Rough on purpose: texts and queries are cut the same way.
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  let cut = word
    .replace(/icence/, 'icense')
    .replace(/is(e|es|ed|er|ing|ation|ations)$/, 'iz$1')
    .replace(/our(s|ed|al)?$/, 'or$1');
  if (/[^aeiou]ies$/.test(cut) && cut.length > 4) cut = `${cut.slice(0, -3)}y`;
  else if (/[^sui]s$/.test(cut)) cut = cut.slice(0, -1);
  const bare = /^(.*[aeiouy].*?)(?:ing|ed)$/.exec(cut)?.[1];
  if (bare && bare.length >= 3) cut = bare.replace(/([bdgkmnprt])\1$/, '$1');
  return cut.length > 3 ? cut.replace(/e$/, '') : cut;
}

const plain = /^[a-z0-9]+$/;

/** Words that were taken apart already: an index asks for the same flags again and again. */
const takenApart = new Map<string, readonly Token[]>();

/** Every form under which a word is found, the word itself first. */
export function tokensOf(word: string): readonly Token[] {
  const known = takenApart.get(word);
  if (known) return known;
  const forms = takeApart(word);
  takenApart.set(word, forms);
  return forms;
}

function takeApart(word: string): Token[] {
  const whole = fold(word);
  const forms = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    const token = plain.test(text) ? stem(text) : text;
    if (token && !forms.has(token)) forms.set(token, weight);
  };
  if (plain.test(whole)) {
    add(whole, 1);
    for (const hump of humps(word)) add(fold(hump), 0.4);
  } else if (/^v?\d+(\.\d+)+$/.test(whole)) {
    // Versions stay whole: 1.24 is not 24. A longer one is found by its beginning.
    add(whole.replace(/^v/, ''), 1);
    add(/^v?(\d+\.\d+)/.exec(whole)![1]!, 0.8);
  } else {
    const bare = whole.replace(/^[-./~$@:#]+|[/:=-]+$/g, '');
    add(whole, 1);
    if (bare.length > 1) add(bare, 1);
    for (const piece of bare.split(/[=/:]+/)) {
      if (piece.length > 1) add(piece, 0.7);
      const parts = piece.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length > 1);
      if (parts.length > 1 || piece.length > parts.join('').length) add(parts.join(''), 0.7);
      if (parts.length > 1) for (const part of parts) add(part, 0.4);
    }
  }
  return [...forms].map(([text, weight]) => ({ text, weight }));
}

/** The humps of a CamelCase word: HealthCheck gives Health and Check; DNS and Podman give none. */
function humps(word: string): string[] {
  const parts = word.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\d+/gu) ?? [];
  return parts.length > 1 ? parts.filter((part) => part.length > 2) : [];
}

/** Words that say nothing about what is looked for. `no`, `not` and `without` do. */
const stopWords = new Set(
  (
    'a about after afterwards all an and any are as at be been being but by can could did do does doing for from get gets had has have ' +
    'having how i if in into is it its just may me my of on onto or our really set should so some than that the their them then there ' +
    'these they this to too us was we were what when where which while who whom whose why will with would you your ' +
    'auf bei der die das ein eine ist im mit oder und von was wie zu zum zur'
  ).split(' '),
);

/** Whether a word is left out of the index and, unless nothing else remains, of the query. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word.toLowerCase());
}

/** The tokens of a text for the index, stop words left out. */
export function tokenize(text: string): string[] {
  return rawWords(text).flatMap(({ text: word }) =>
    isStopWord(word) ? [] : tokensOf(word).map((token) => token.text),
  );
}
