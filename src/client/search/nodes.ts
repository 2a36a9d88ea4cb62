import { markText, type Piece } from '../../model/search/marks.ts';
import { isPage, kindNames, recordUrl, type SearchRecord } from '../../model/search/record.ts';

/** A node with a class and children. Everything is built like this: nothing of a text is ever read as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className = '',
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(name);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

/** Pieces as text and marks. */
export function marked(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, marked: found }) => (found ? element('mark', '', text) : text));
}

/** The address of a record on this host. */
export function hrefOf(record: SearchRecord): string {
  return import.meta.env.BASE_URL + recordUrl(record).slice(1);
}

/** The parts of a result, shared by the dialog, where all of it is one link, and the page, where its title is. */
export interface ResultParts {
  kind: HTMLElement;
  title: (Node | string)[];
  text: HTMLElement;
  id: HTMLElement;
}

/**
 * The parts of a result.
 *
 * @param terms tokens to mark in title and lead
 * @param excerpt stands in place of the lead when the full text was searched
 */
export function resultParts(record: SearchRecord, terms: ReadonlySet<string>, excerpt?: readonly Piece[]): ResultParts {
  const title = markText(record.title, terms);
  const lead = excerpt ?? markText(record.lead, terms);
  const text = element('span', 'result-text');
  if (record.pageTitle !== record.title)
    text.append(element('span', 'result-page', `${record.pageTitle.replace(/[.?!]$/, '')}.`), ' ');
  text.append(...marked(lead));
  // When neither title nor lead shows why this was found, its keyword does.
  if (![...title, ...lead].some((piece) => piece.marked)) {
    const keyword = [...record.keywords, ...record.code]
      .map((word) => markText(word, terms))
      .find((pieces) => pieces.some((piece) => piece.marked));
    if (keyword) text.append(' ', element('span', 'result-keyword', 'Keyword: ', ...marked(keyword)));
  }
  return {
    kind: element('span', 'result-kind', kindNames[record.kind]),
    title: marked(title),
    text,
    id: element('code', 'result-id', isPage(record) ? record.page : record.key),
  };
}

/** `7 places` or `1 place`. */
export function counted(count: number, word: string): string {
  return `${count === 0 ? 'No' : count} ${word}${count === 1 ? '' : 's'}`;
}
