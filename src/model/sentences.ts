import type { MdastNode } from 'satteri';
import type { Text } from './all-texts.ts';
import { fingerprint } from './hash.ts';
import { citationPattern, countWords } from './inline.ts';
import { childrenOf, lineOf, textOf, walk } from './tree.ts';

/** A sentence of the content as an auditor needs it. */
export interface Sentence {
  file: string;
  line: number;
  /** Its words with their citations; links have their target behind them, as in `this {id:what-dies}`. */
  words: string;
  /** Ids of the sources that it cites. */
  sources: string[];
  /** Targets of its links, such as `id:run-uid-map`. */
  links: string[];
}

/** Shorter ones assert nothing that could be held against a source. */
const fewestWords = 6;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a text in reading order: each row of a table is one. Questions and fragments are left out. */
export function sentencesOf({ at, tree, lines }: Text): Sentence[] {
  const found: Sentence[] = [];
  walk(tree, (node) => {
    if (node.type === 'heading') return false;
    if (node.type !== 'paragraph' && node.type !== 'tableRow') return true;
    const line = lines ? lineOf(node) : at.line;
    for (const words of split(node)) {
      if (countWords(words) < fewestWords || words.endsWith('?')) continue;
      found.push({
        file: at.file,
        line,
        words,
        sources: [...new Set([...words.matchAll(citationPattern)].map((match) => match[1]!))],
        links: [...new Set([...words.matchAll(/\{((?:id|term):[^}]+)\}/g)].map((match) => match[1]!))],
      });
    }
    return false;
  });
  return found;
}

function split(node: MdastNode): string[] {
  if (node.type === 'tableRow') return [childrenOf(node).map(marked).join(' | ')];
  const citations: string[] = [];
  // A full stop inside a citation ends no sentence.
  const text = marked(node).replace(citationPattern, (citation) => `⟦${citations.push(citation) - 1}⟧`);
  return [...segmenter.segment(text)].map(({ segment }) =>
    segment.replace(/⟦(\d+)⟧/g, (_, index: string) => citations[Number(index)]!).trim(),
  );
}

/** The words of a node, with the target of each link behind it. */
function marked(node: MdastNode): string {
  if (node.type === 'link') return `${textOf(node)} {${node.url}}`;
  if ('value' in node && typeof node.value === 'string') return node.value.replace(/\s+/g, ' ');
  return childrenOf(node).map(marked).join('');
}

/**
 * Puts sentences into an order that looks random and depends on nothing but the seed and the words of each: a mended
 * sentence is drawn anew, all others keep their turn.
 */
export function shuffled<T extends { words: string }>(sentences: readonly T[], seed: string): T[] {
  return sentences
    .map((sentence) => ({ sentence, turn: fingerprint(`${seed} ${sentence.words}`) }))
    .sort((a, b) => (a.turn < b.turn ? -1 : a.turn > b.turn ? 1 : 0))
    .map(({ sentence }) => sentence);
}
