import { announce } from './announce.ts';
import { keep } from './store.ts';

type Shown = 'docker' | 'podman' | 'both';
const sentences: Record<Shown, string> = {
  docker: 'Showing Docker only',
  podman: 'Showing Podman only',
  both: 'Showing both engines',
};

/** The block of the text that the reader looks at: the first that is not above the window, nor behind what sticks there. */
function blockInSight(): Element | undefined {
  const edge = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
  const blocks = [...document.querySelectorAll('.bench > :not([data-engine-bar])')];
  return blocks.find((block) => block.getBoundingClientRect().bottom > edge);
}

/** Buttons that show one engine or both, on every page until chosen otherwise. The inline script set the first state. */
export function switchEngines(): void {
  const root = document.documentElement;
  const show = (shown: Shown): void => {
    if (shown === 'both') delete root.dataset['engine'];
    else root.dataset['engine'] = shown;
    for (const button of document.querySelectorAll<HTMLElement>('[data-engine-set][aria-pressed]')) {
      button.setAttribute('aria-pressed', String(button.dataset['engineSet'] === shown));
    }
  };
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-engine-set]');
    const shown = button?.dataset['engineSet'] as Shown | undefined;
    if (!button || !shown) return;
    // What the reader looks at stays where it is while panes above it come and go.
    const block = blockInSight();
    const before = block?.getBoundingClientRect().top ?? 0;
    show(shown);
    keep('engine', shown === 'both' ? undefined : shown);
    const moved = (block?.getBoundingClientRect().top ?? 0) - before;
    if (moved !== 0) scrollBy({ top: moved, behavior: 'instant' });
    // A button that hides itself hands the focus to the panes that it showed.
    const pane = button.closest('.engines, .run')?.querySelector<HTMLElement>('.pane');
    if (pane) {
      pane.tabIndex = -1;
      pane.focus({ preventScroll: true });
    }
    announce(sentences[shown]);
  });
  show((root.dataset['engine'] as Shown | undefined) ?? 'both');
}
