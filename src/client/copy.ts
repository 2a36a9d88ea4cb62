import { announce } from './announce.ts';

/** Puts text on the clipboard; falls back to a selection where the clipboard is refused. Returns whether it worked. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'unseen';
    // Everything outside an open dialog is inert.
    (document.querySelector('dialog[open]') ?? document.body).append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    return done;
  }
}

/** The commands of a code block as they would be typed, lines marked as deleted left out; or those of one recorded run. */
function codeOf(button: HTMLElement): string {
  const run = button.dataset['copyCode'];
  const typed = run ? `[data-run~="${run}"] kbd` : 'pre .line:not(.del)';
  const lines = [...(button.closest('figure')?.querySelectorAll(typed) ?? [])];
  return lines.map((line) => line.textContent).join('\n');
}

/** The permanent short link of a place, on the host where the reader is. */
export function shortLink(id: string): string {
  const base = document.querySelector<HTMLAnchorElement>('.brand')?.href ?? location.href;
  return new URL(`s/${id}/`, base).href;
}

/** What a button copies, and what is said of it: the link to a place, a text that it carries, or a block of code. */
function asked(button: HTMLElement): { text: string; what: string } {
  const { copyLink: id, copyText: text } = button.dataset;
  if (id !== undefined) return { text: shortLink(id), what: `the link to ${id}` };
  return text === undefined ? { text: codeOf(button), what: 'the code' } : { text, what: 'it' };
}

/** Buttons that copy a block of code, the link to a place, or a text that another script gave them. */
export function copyOnClick(): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>(
      '[data-copy-code], [data-copy-link], [data-copy-text]',
    );
    if (!button) return;
    const { text, what } = asked(button);
    void copyText(text).then((done) => {
      const label = button.textContent;
      button.textContent = done ? 'Copied' : 'Not copied';
      announce(done ? `Copied ${what}` : 'The browser refused the clipboard');
      setTimeout(() => (button.textContent = label), 1600);
    });
  });
}
