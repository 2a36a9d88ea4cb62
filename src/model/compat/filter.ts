/** What the filter of a comparison is asked: words, a status, an area; empty is all. */
export interface Asked {
  q: string;
  status: string;
  area: string;
}

const keys = ['q', 'status', 'area'] as const;

/** An API version in a path says nothing of the request. */
const apiVersion = /\/v1\.\d+(?=\/)/g;

/** What an address asks of the filter; what it does not name is empty. */
export function readFilter(search: string): Asked {
  const values = new URLSearchParams(search);
  const [q, status, area] = keys.map((key) => values.get(key) ?? '');
  return { q: q!, status: status!, area: area! };
}

/** The address of what is asked: nothing when all is shown. */
export function writeFilter(asked: Asked): string {
  const values = new URLSearchParams();
  for (const key of keys) if (asked[key].trim()) values.set(key, asked[key].trim());
  const text = values.toString();
  return text ? `?${text}` : '';
}

/** Whether folded words hold every word that is asked for, in any order, each where a word begins: `run` is not in `trunc`. */
export function textFits(words: string, q: string): boolean {
  return q
    .replace(apiVersion, '')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => beginsIn(words, word));
}

function beginsIn(words: string, asked: string): boolean {
  for (let at = words.indexOf(asked); at >= 0; at = words.indexOf(asked, at + 1))
    if (at === 0 || !/[a-z0-9]/.test(words[at - 1]!)) return true;
  return false;
}

/** Whether a row's status is the one that is asked for. */
export function rowFits(status: string | undefined, asked: string): boolean {
  return asked === '' || status === asked;
}
