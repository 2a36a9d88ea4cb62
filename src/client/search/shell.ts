/**
 * The search as it opens over every page, empty until `dialog.ts` fills it. Made by the first request, in the same
 * gesture, so that phones bring their keyboard; the pages carry nothing of it.
 *
 * @param page address of the search page, to which the form leads when the rest does not arrive
 */
export function makeDialog(page: string): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = 'search-dialog';
  dialog.ariaLabel = 'Search';
  dialog.setAttribute('closedby', 'any');
  dialog.innerHTML =
    '<form class="search-bar"><input name="q" type="text" inputmode="search" enterkeyhint="search" placeholder="Word, flag, path or question" autocomplete="off" autocapitalize="none" spellcheck="false" aria-label="Search the site" role="combobox" aria-autocomplete="list" aria-expanded="false" aria-controls="site-search" data-search="input"><p role="status" data-search="count">Loading</p><button type="button" data-search="close">Close</button></form>' +
    '<div class="search-results" id="site-search" role="listbox" aria-label="Results" tabindex="-1" data-search="list" hidden></div><div class="search-results" data-search="hint"></div>' +
    '<div class="search-keys"><a data-search="all">All results</a><span>↑ ↓ choose</span><span>Enter opens</span><span>Ctrl Enter copies the link</span><span>Esc closes</span></div>';
  dialog.querySelector('form')!.action = page;
  dialog.querySelector<HTMLAnchorElement>('[data-search="all"]')!.href = page;
  dialog.querySelector('[data-search="close"]')!.addEventListener('click', () => dialog.close());
  document.body.append(dialog);
  return dialog;
}
