import type { Location } from './problem.ts';

export const placeKinds = [
  'section',
  'question',
  'claim',
  'term',
  'figure',
  'run',
  'measurement',
  'error',
  'command',
  'request',
  'feature',
  'decision',
] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** Something on the site that has an id of its own and can be linked to for ever. */
export interface Place {
  id: string;
  kind: PlaceKind;
  /** Plain words. */
  title: string;
  /** Its first sentence or two, plain words, at most 200 characters. */
  lead: string;
  /** Path of its home page below the base, such as `/architecture/process-model/`. */
  page: string;
  /** The section of the site it belongs to, where there is one. */
  section: string | undefined;
  /** Further words under which a searcher may look for it. */
  keywords: string[];
  /** Everything it says, for its fingerprint. */
  text: string;
  at: Location;
}

/** Where a place stands: its page and its fragment. */
export function placeUrl(place: Pick<Place, 'page' | 'id'>): string {
  return `${place.page}#${place.id}`;
}

/** The permanent short link of an id. */
export function shortUrl(id: string): string {
  return `/s/${id}/`;
}

const prefixes: Record<string, PlaceKind> = {
  'q-': 'question',
  'claim-': 'claim',
  'term-': 'term',
  'fig-': 'figure',
  'run-': 'run',
  'measured-': 'measurement',
  'err-': 'error',
  'cmd-': 'command',
  'req-': 'request',
  'feat-': 'feature',
  'case-': 'decision',
};

/** The kind that an id announces by its prefix; sections have none. */
export function kindOfId(id: string): PlaceKind {
  return prefixes[Object.keys(prefixes).find((prefix) => id.startsWith(prefix)) ?? ''] ?? 'section';
}

/** Ids that pages use for themselves and that no place may take. */
export const reservedIds: ReadonlySet<string> = new Set([
  'main',
  'top',
  'sources',
  'read-on',
  'search',
  'contents',
  'answer',
  'moved',
  'site-search',
  'scenario',
]);

/**
 * What is wrong with an id, or undefined. Kebab-case; two to four words for sections, one to six
 * behind a prefix; no version numbers, because versions pass and links stay.
 */
export function idFault(id: string, kind: PlaceKind): string | undefined {
  const announced = kindOfId(id);
  if (reservedIds.has(id)) return 'is reserved for the page itself';
  if (announced !== kind) {
    const wanted = Object.keys(prefixes).find((prefix) => prefixes[prefix] === kind);
    if (announced !== 'section')
      return `has the prefix of a ${announced} but is a ${kind}${wanted ? `, which begins with "${wanted}"` : ''}`;
    return `lacks the prefix "${wanted}" of a ${kind}`;
  }
  const bare = kind === 'section' ? id : id.slice(id.indexOf('-') + 1);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(bare)) return 'is not kebab-case (a-z, 0-9 and single hyphens)';
  const words = bare.split('-');
  if (kind === 'section' && (words.length < 2 || words.length > 4))
    return `has ${words.length} word${words.length === 1 ? '' : 's'}; sections have two to four`;
  if (kind !== 'section' && words.length > 6) return `has ${words.length} words behind its prefix; at most six`;
  if (words.some((word) => /^v?\d+$/.test(word))) return 'holds a version or ordinal number';
  return undefined;
}

/** Shortens plain words to whole words within `limit` characters. */
export function leadOf(text: string, limit = 200): string {
  if (text.length <= limit) return text;
  const sentence = /^.{60,}?[.!?](?=\s)/.exec(text.slice(0, limit))?.[0];
  return sentence ?? `${text.slice(0, limit).replace(/\s+\S*$/, '')}…`;
}
