/** Ctrl+K, Cmd+K and the button in the header open the search. Nothing of it is fetched before. */
export function openSearch(): void {
  const button = document.querySelector<HTMLAnchorElement>('[data-search-open]');
  if (!button) return;
  const apple = /Mac|iP(hone|ad)/.test(navigator.platform);
  const key = button.querySelector('[data-search-key]');
  if (key) key.textContent = apple ? '⌘ K' : 'Ctrl K';
  const open = (): void => {
    import('./search/dialog.ts').then(({ showDialog }) => showDialog(), () => location.assign(button.href));
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
