import { readFilter, rowFits, textFits, writeFilter, type Asked } from '../model/compat/filter.ts';

/** A row of a group with its words, folded once. */
interface Row {
  node: HTMLElement;
  words: string;
  status: string | undefined;
}

/** A command with its flags, a request, a feature with its files, an error: shown when any of its rows is. */
interface Group {
  node: HTMLElement;
  head: Row;
  rest: Row[];
}

function rowOf(node: HTMLElement): Row {
  return { node, words: wordsOf(node).toLowerCase(), status: node.dataset['row'] };
}

/** The texts of a row with a space between elements: a flag begins a word wherever it stands. */
function wordsOf(node: HTMLElement): string {
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  let words = '';
  while (texts.nextNode()) words += ` ${texts.currentNode.nodeValue}`;
  return words;
}

/** Reads the rows of the page once. */
function readGroups(): { node: HTMLElement; area: string; groups: Group[] }[] {
  return [...document.querySelectorAll<HTMLElement>('[data-area]')].map((node) => ({
    node,
    area: node.dataset['area']!,
    groups: [...node.querySelectorAll<HTMLElement>('[data-group]')].map((group) => {
      const rows = [...group.querySelectorAll<HTMLElement>('.row')].map(rowOf);
      return { node: group, head: rows[0] ?? rowOf(group), rest: rows.slice(1) };
    }),
  }));
}

/** Filters the rows by what the form asks, and keeps that in the address. */
function filterRows(form: HTMLFormElement): void {
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  const count = form.querySelector('[data-filter-count]')!;
  const none = document.querySelector<HTMLElement>('[data-filter-none]')!;
  let areas: ReturnType<typeof readGroups> | undefined;
  const asked = (): Asked => ({ q: field('q').value, status: field('status').value, area: field('area').value });
  const fill = (): void => {
    for (const [name, value] of Object.entries(readFilter(location.search))) field(name).value = value;
  };
  const show = (): void => {
    areas ??= readGroups();
    const now = asked();
    const everything = !now.q && !now.status && !now.area;
    let shown = 0;
    for (const { node, area, groups } of areas) {
      const open = now.area === '' || now.area === area;
      let inArea = 0;
      for (const group of groups) inArea += open ? showGroup(group, now) : hide(group.node);
      node.hidden = inArea === 0;
      shown += inArea;
    }
    none.hidden = shown > 0;
    const elsewhere = none.querySelector('a');
    if (elsewhere) elsewhere.search = `?q=${encodeURIComponent(now.q)}`;
    count.textContent = everything ? '' : `${shown} ${shown === 1 ? 'row' : 'rows'}`;
  };
  const change = (): void => {
    history.replaceState(history.state, '', location.pathname + writeFilter(asked()) + location.hash);
    show();
  };
  form.addEventListener('input', change);
  form.addEventListener('submit', (event) => event.preventDefault());
  document.querySelector('[data-filter-reset]')?.addEventListener('click', () => {
    form.reset();
    change();
    field('q').focus();
  });
  addEventListener('popstate', () => {
    fill();
    show();
  });
  // A link into a row that the filter hides must still land.
  const showTarget = (): void => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target?.closest('[hidden]')) return;
    form.reset();
    change();
    target.scrollIntoView();
  };
  addEventListener('hashchange', showTarget);
  fill();
  if (writeFilter(asked())) show();
  showTarget();
}

/** Shows those rows of a group that fit, its head with them. Returns how many fit. */
function showGroup({ node, head, rest }: Group, asked: Asked): number {
  const named = textFits(head.words, asked.q);
  const headFits = named && rowFits(head.status, asked.status);
  let shown = headFits ? 1 : 0;
  for (const row of rest) {
    // `run --link` asks for a part by its own word and by that of its head.
    const own = !named && textFits(`${head.words} ${row.words}`, asked.q);
    // What has no status of its own, such as a file with its outputs, has that of its head.
    const fits = (named || own) && rowFits(row.status ?? head.status, asked.status);
    setHidden(row.node, !fits);
    if (!fits) continue;
    if (row.status !== undefined || !headFits) shown += 1;
    const list = row.node.querySelector('details');
    if (list && own) list.open = true;
  }
  setHidden(node, shown === 0);
  return shown;
}

function hide(node: HTMLElement): number {
  setHidden(node, true);
  return 0;
}

/** Writing is what costs: only what changes is written. */
function setHidden(node: HTMLElement, hidden: boolean): void {
  if (node.hidden !== hidden) node.hidden = hidden;
}

const form = document.querySelector<HTMLFormElement>('[data-filter]');
if (form) filterRows(form);
