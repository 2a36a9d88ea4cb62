/**
 * Number of slips between two words: letters left out, added, changed, or two neighbours swapped. Counting stops
 * beyond `limit`, and the result is then `limit + 1`.
 */
export function slips(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = above;
    above = row;
  }
  return above[b.length]!;
}

/** How many slips a word of this length is forgiven: none below four letters, because everything is near a short word. */
export function forgiven(length: number): number {
  return length < 4 ? 0 : length < 7 ? 1 : 2;
}

/** A word of the site near a word that the site does not have. */
export interface Correction {
  text: string;
  slips: number;
}

/**
 * The words of `vocabulary` nearest to a word, fewest slips first, at most `most`; only those with the fewest slips.
 * With `beginning` the word may also be the beginning of a longer one: the reader is still typing.
 */
export function corrections(
  word: string,
  vocabulary: Iterable<string>,
  beginning: boolean,
  most = 4,
  limit = forgiven(word.length),
): Correction[] {
  if (limit === 0) return [];
  const near: Correction[] = [];
  for (const text of vocabulary) {
    // Two slips and another first letter is another word.
    const allowed = text[0] === word[0] ? limit : 1;
    const whole = slips(word, text, allowed);
    if (whole <= allowed) near.push({ text, slips: whole });
    else if (beginning && begins(word, text)) near.push({ text, slips: 1.5 });
  }
  const fewest = Math.min(...near.map((found) => found.slips));
  return near.filter((found) => found.slips === fewest).slice(0, most);
}

/** Whether a word is, but for one slip, the beginning of a longer one. */
function begins(word: string, text: string): boolean {
  if (word.length < 4 || text.length <= word.length || text[0] !== word[0]) return false;
  return [0, 1].some((more) => slips(word, text.slice(0, word.length + more), 1) <= 1);
}
