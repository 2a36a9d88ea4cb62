import { passes, readAsked, writeAsked, type Asked } from '../../model/search/address.ts';
import type { Piece } from '../../model/search/marks.ts';
import type { RecordKind, SearchRecord } from '../../model/search/record.ts';
import { nothingFound, sectionLinks } from './empty.ts';
import { loadEngine, type Loaded } from './load.ts';
import { counted, element, hrefOf, resultParts } from './nodes.ts';
import { createSession, type View } from './session.ts';

/** More than these answer nothing any more. */
const mostHits = 40;

/** The page of the search: what is asked stands in the address, the answers in ordered lists, best first. */
async function runPage(page: HTMLElement): Promise<void> {
  const part = <T extends HTMLElement>(name: string): T => page.querySelector<T>(`[data-search="${name}"]`)!;
  const input = part<HTMLInputElement>('input');
  const [section, kind] = [...part('filters').querySelectorAll('select')] as [HTMLSelectElement, HTMLSelectElement];
  const [count, results] = [part('count'), part('results')];
  const fill = (): void => {
    const asked = readAsked(
      location.search,
      [...section.options].map(({ value }) => value),
    );
    [input.value, section.value, kind.value] = [asked.query, asked.section, asked.kind];
  };
  // What was typed before the script came is newer than the address.
  if (!input.value) fill();
  if (!input.value) input.focus();
  count.textContent = 'Loading';
  let loaded: Loaded;
  try {
    loaded = await loadEngine(fetch(page.dataset['records']!));
    // A page of results is read, not glanced at: it waits for the leads.
    await loaded.complete();
  } catch {
    count.textContent = '';
    results.replaceChildren(
      element('p', 'search-nothing', 'The search could not be loaded. Reload the page to try again.'),
    );
    return;
  }
  const asked = (): Asked => ({ query: input.value, section: section.value, kind: kind.value as RecordKind | '' });
  const view: View = {
    first: ({ query }, hits, searching) => {
      count.textContent = counted(hits.length, 'place');
      const list = element('ol', 'search-list', ...hits.map(({ record, terms }) => item(record, terms)));
      results.replaceChildren(...(hits.length > 0 ? [list] : searching ? [] : [nothing(query)]));
    },
    second: ({ query }, found, first) => {
      if (found.length > 0) {
        const list = element(
          'ol',
          'search-list',
          ...found.map(({ record, excerpt }) => item(record, new Set(), excerpt)),
        );
        results.append(element('h2', 'search-tier', 'Also in the full text'), list);
        count.textContent = `${counted(first.length, 'place')}, ${found.length} in the text`;
      } else if (first.length === 0) results.replaceChildren(nothing(query));
    },
  };
  const nothing = (query: string): HTMLElement =>
    nothingFound(loaded, query, (words) => {
      [input.value, section.value, kind.value] = [words, '', ''];
      input.focus();
      ask();
    });
  const session = createSession(loaded, view, mostHits);
  const ask = (): void => {
    const now = asked();
    document.title = document.title.replace(/^.*?(?=Search)/, now.query.trim() ? `${now.query.trim()} · ` : '');
    session({ query: now.query, allows: (record) => passes(record, now) });
    if (now.query.trim()) return;
    count.textContent = '';
    results.replaceChildren(sectionLinks(loaded, 'Start with a section'));
  };
  const change = (): void => {
    history.replaceState(history.state, '', location.pathname + writeAsked(asked()));
    ask();
  };
  input.addEventListener('input', change);
  section.addEventListener('change', change);
  kind.addEventListener('change', change);
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    change();
  });
  addEventListener('popstate', () => {
    fill();
    ask();
  });
  // What was typed while the records were on their way belongs into the address too.
  if (writeAsked(asked()) === location.search) ask();
  else change();
}

function item(record: SearchRecord, terms: ReadonlySet<string>, excerpt?: readonly Piece[]): HTMLElement {
  const { kind, title, text, id } = resultParts(record, terms, excerpt);
  const link = element('a', 'result-title', ...title);
  link.href = hrefOf(record);
  return element('li', 'result', kind, link, id, text);
}

const page = document.querySelector<HTMLElement>('[data-search-page]');
if (page) void runPage(page);
