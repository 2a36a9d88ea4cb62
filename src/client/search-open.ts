/**
 * Ctrl+K, Cmd+K and the button in the header open the search. The dialog stands in the page, so it opens at once, takes
 * what is typed and, on phones, brings the keyboard; script and records are fetched together, and only then.
 */
export function openSearch(): void {
  const button = document.querySelector<HTMLAnchorElement>('[data-search-open]');
  const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');
  if (!button || !dialog) return;
  const key = button.querySelector('[data-search-key]');
  if (key && /Mac|iP(hone|ad)/.test(navigator.platform)) key.textContent = '⌘ K';
  let asked = false;
  const open = (): void => {
    if (!dialog.open) dialog.showModal();
    dialog.querySelector('input')?.select();
    if (asked) return;
    asked = true;
    const records = fetch(dialog.dataset['records']!);
    // Without the script the form still leads to the page of the search.
    import('./search/dialog.ts').then(
      ({ runDialog }) => runDialog(dialog, records),
      () => (asked = false),
    );
  };
  button.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  dialog.addEventListener('click', (event) => {
    if ((event.target as Element).closest('[data-search="close"]')) dialog.close();
  });
  addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  });
}
