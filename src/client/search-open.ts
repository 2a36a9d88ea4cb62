import { makeDialog } from './search/shell.ts';

/**
 * Ctrl+K, Cmd+K and the button in the header open the search. It opens at once, takes what is typed and, on phones,
 * brings the keyboard; script and records are fetched together, and only then.
 */
export function openSearch(): void {
  const button = document.querySelector<HTMLAnchorElement>('[data-search-open]');
  if (!button) return;
  const key = button.querySelector('[data-search-key]');
  if (key && /Mac|iP(hone|ad)/.test(navigator.platform)) key.textContent = '⌘ K';
  let dialog: HTMLDialogElement | undefined;
  let asked = false;
  const open = (): void => {
    const shown = (dialog ??= makeDialog(button.href));
    if (!shown.open) shown.showModal();
    shown.querySelector('input')?.select();
    if (asked) return;
    asked = true;
    const records = fetch(`${button.href}places.json`);
    // Without the script the form still leads to the page of the search.
    import('./search/dialog.ts').then(
      ({ runDialog }) => runDialog(shown, records),
      () => (asked = false),
    );
  };
  button.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  });
}
