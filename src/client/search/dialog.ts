import { isPage, isReference, type SearchRecord } from '../../model/search/record.ts';
import type { Piece } from '../../model/search/marks.ts';
import { copyText, shortLink } from '../copy.ts';
import { nothingFound, sectionLinks } from './empty.ts';
import { Listbox } from './listbox.ts';
import { loadEngine, type Loaded } from './load.ts';
import { counted, element, hrefOf, resultParts } from './nodes.ts';
import { createSession, pause, type View } from './session.ts';

/** More would be scrolled past: the page of the search has the rest. */
const mostHits = 10;

/** Which record an option stands for, the words that are marked in it, and whether its lead is still to come. */
const shownIn = new WeakMap<Element, { record: SearchRecord; terms: ReadonlySet<string>; bare: boolean }>();

/** Parts of the dialog that `shell.ts` wrote. */
interface Parts {
  dialog: HTMLDialogElement;
  input: HTMLInputElement;
  count: HTMLElement;
  /** Holds the options, and only those. */
  list: HTMLElement;
  /** What is said when there are none. */
  hint: HTMLElement;
  all: HTMLAnchorElement;
}

/** Brings the open dialog to life. Called once; the dialog lives as long as the page. */
export async function runDialog(dialog: HTMLDialogElement, answer: Promise<Response>): Promise<void> {
  const parts = partsOf(dialog);
  const listbox = new Listbox(parts.input, parts.list);
  listenToKeys(parts, listbox);
  try {
    bind(parts, listbox, await loadEngine(answer));
  } catch {
    parts.count.textContent = '';
    parts.hint.replaceChildren(
      element('p', 'search-nothing', 'The search could not be loaded. Enter tries again on a page of its own.'),
    );
  }
}

function partsOf(dialog: HTMLDialogElement): Parts {
  const part = <T extends HTMLElement>(name: string): T => dialog.querySelector<T>(`[data-search="${name}"]`)!;
  return {
    dialog,
    input: part('input'),
    count: part('count'),
    list: part('list'),
    hint: part('hint'),
    all: part('all'),
  };
}

function bind(parts: Parts, listbox: Listbox, loaded: Loaded): void {
  const { input, count, list, hint, all } = parts;
  const search = (words: string): void => {
    input.value = words;
    input.focus();
    ask();
  };
  const show = (groups: HTMLElement[], instead?: HTMLElement): void => {
    list.replaceChildren(...groups);
    list.hidden = groups.length === 0;
    hint.replaceChildren(...(instead ? [instead] : []));
    listbox.refresh();
  };
  const view: View = {
    first: ({ query }, hits, searching) => {
      list.scrollTop = 0;
      count.textContent = counted(hits.length, 'place');
      if (hits.length > 0)
        show([
          group(
            'Places',
            hits.map(({ record, terms }) => option(record, terms)),
          ),
        ]);
      // While the full text is being asked it is too early to say that there is nothing.
      else show([], searching ? undefined : nothingFound(loaded, query, search));
    },
    second: ({ query }, found, first) => {
      if (found.length > 0) {
        const title = element('p', 'search-tier', 'Also in the full text');
        title.setAttribute('aria-hidden', 'true');
        show([
          ...(list.children as Iterable<HTMLElement>),
          title,
          group(
            'Also in the full text',
            found.map(({ record, excerpt }) => option(record, new Set(), excerpt)),
          ),
        ]);
        count.textContent = `${counted(first.length, 'place')}, ${found.length} in the text`;
      } else if (first.length === 0) show([], nothingFound(loaded, query, search));
    },
  };
  const complete = async (): Promise<void> => {
    await loaded.complete();
    for (const shown of list.querySelectorAll('[role="option"]')) fillIn(shown, loaded);
    addReference();
  };
  /**
   * What was asked before the reference had come is answered by it below: what is shown stays where it is. Only where a
   * message or a command is the best answer, and nobody has chosen another yet, it comes first.
   */
  const addReference = (): void => {
    const known = new Set([...list.querySelectorAll('[role="option"]')].map((one) => shownIn.get(one)!.record.key));
    const hits = loaded.engine.find(input.value).slice(0, mostHits);
    const late = hits.filter(({ record }) => isReference(record) && !known.has(record.key));
    if (late.length === 0) return;
    if (late[0] === hits[0] && listbox.isFirst) return ask();
    const options = late.map(({ record, terms }) => option(record, terms));
    show([...(list.children as Iterable<HTMLElement>), group('Reference', options)]);
    count.textContent = counted(known.size + late.length, 'place');
  };
  const session = createSession(loaded, view, mostHits);
  const ask = (): void => {
    const query = input.value.trim();
    all.search = query ? `?q=${encodeURIComponent(query)}` : '';
    session({ query: input.value, allows: () => true });
    if (query) return;
    count.textContent = '';
    show([], sectionLinks(loaded, 'Start with a section'));
  };
  input.addEventListener('input', ask);
  ask();
  // Not before the browser had a chance to paint what is there.
  requestAnimationFrame(() => setTimeout(() => void complete(), pause));
}

/** Gives an option of the first tier, shown before the leads had come, its lead; its place in the list stays. */
function fillIn(shown: Element, { engine }: Loaded): void {
  const { record, terms, bare } = shownIn.get(shown)!;
  const whole = engine.records.find(({ key }) => key === record.key);
  if (bare && whole?.lead) shown.querySelector('.result-text')?.replaceWith(resultParts(whole, terms).text);
}

function listenToKeys({ dialog, input, count }: Parts, listbox: Listbox): void {
  const moves: Record<string, 'next' | 'previous' | 'first' | 'last'> = { ArrowDown: 'next', ArrowUp: 'previous' };
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.altKey || event.shiftKey) return;
    const command = event.ctrlKey || event.metaKey;
    // Home and End belong to the text; with Ctrl they mean the ends of the list.
    const move = command ? ({ Home: 'first', End: 'last' } as const)[event.key] : moves[event.key];
    if (move && listbox.move(move)) event.preventDefault();
    if (event.key !== 'Enter' || !listbox.selected) return;
    event.preventDefault();
    if (command) void copyLink(listbox.selected, count);
    else listbox.selected.click();
  });
  // A modal dialog lets Tab out to the browser's own bars; here it goes round.
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab') return;
    const stops = [...dialog.querySelectorAll<HTMLElement>('input, button, a[href]:not([tabindex])')].filter(
      (stop) => stop.offsetParent,
    );
    const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
    if (document.activeElement !== from) return;
    event.preventDefault();
    to?.focus();
  });
  dialog.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    // The place may stand on this very page.
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) dialog.close();
  });
}

async function copyLink(selected: HTMLAnchorElement, count: HTMLElement): Promise<void> {
  const record = shownIn.get(selected)?.record;
  if (!record) return;
  const done = await copyText(isPage(record) ? selected.href : shortLink(record.key));
  count.textContent = done ? `Copied the link to ${record.key}` : 'The browser refused the clipboard';
}

function group(name: string, items: HTMLElement[]): HTMLElement {
  const list = element('ol', 'search-list', ...items);
  list.setAttribute('role', 'group');
  list.setAttribute('aria-label', name);
  return list;
}

function option(record: SearchRecord, terms: ReadonlySet<string>, excerpt?: readonly Piece[]): HTMLElement {
  const { kind, title, text, id } = resultParts(record, terms, excerpt);
  const link = element('a', 'result', kind, element('span', 'result-title', ...title), id, text);
  link.href = hrefOf(record);
  link.setAttribute('role', 'option');
  link.setAttribute('aria-selected', 'false');
  link.tabIndex = -1;
  shownIn.set(link, { record, terms, bare: !excerpt && !record.lead });
  const item = element('li', '', link);
  item.setAttribute('role', 'none');
  return item;
}
