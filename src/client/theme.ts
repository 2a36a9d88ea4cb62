import { announce } from './announce.ts';
import { keep, kept } from './store.ts';

const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];
const names: Record<Theme, string> = { system: 'System', light: 'Light', dark: 'Dark' };

/** The button in the header goes from the system's theme to light, to dark and back. */
export function switchThemes(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
  if (!button) return;
  let current: Theme = kept('theme', themes, 'system');
  const show = (): void => {
    if (current === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = current;
    button.textContent = names[current];
    button.setAttribute('aria-label', `Theme: ${names[current].toLowerCase()}`);
  };
  button.addEventListener('click', () => {
    current = themes[(themes.indexOf(current) + 1) % themes.length]!;
    keep('theme', current === 'system' ? undefined : current);
    show();
    announce(`Theme: ${names[current].toLowerCase()}`);
  });
  show();
}
