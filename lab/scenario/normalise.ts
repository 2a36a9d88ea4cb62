import type { Normaliser } from './schema.ts';

/** What is never the same twice, in any step: the first that fits wins. */
const always: [RegExp, string][] = [
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, '<uuid>'],
  [/\b\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(\.\d+)?( ?([+-]\d{2}:?\d{2}|Z)( [A-Z]+)?)?/g, '<time>'],
  [/\b[A-Z][a-z]{2} +\d{1,2} \d{2}:\d{2}(:\d{2})?( \d{4})?/g, '<time>'],
  [/\b\d{2}:\d{2}:\d{2}(\.\d+)?\b/g, '<time>'],
  [/\b(less than a|about an?|a few|\d+(\.\d+)?) ?(ms|millisecond|second|minute|hour)s?( ago)?\b/gi, '<duration>'],
  [/\b\d+(\.\d+)?m?s\b/g, '<duration>'],
  // Not at a word boundary: a short option may stand right before it, as in conmon's -u.
  [/(sha256:)?(?<![0-9a-f])[0-9a-f]{12,64}(?![0-9a-z])/g, '<id>'],
];

const named: Record<Normaliser, (text: string) => string> = {
  numbers: (text) => text.replace(/\d+(\.\d+)?/g, '<n>'),
  lines: (text) => text.split('\n').sort().join('\n'),
  all: () => '',
};

/**
 * An output with what differs from one recording to the next put aside: ids, hashes, times and the
 * width of columns always; numbers, the order of lines or everything where the step says so.
 */
export function normalise(output: string, names: readonly Normaliser[]): string {
  let text = output;
  for (const [pattern, sign] of always) text = text.replace(pattern, sign);
  // Columns and rules are as wide as the widest pid or name.
  text = text
    .replace(/[ \t]+/g, ' ')
    .replace(/[-─]{3,}/g, '---')
    .replace(/ $/gm, '')
    .trim();
  for (const name of names) text = named[name](text);
  return text;
}
