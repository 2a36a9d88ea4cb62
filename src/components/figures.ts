import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

const drawings = import.meta.glob<{ default: AstroComponentFactory }>('./figures/[a-z]*.astro', { eager: true });

/** The drawing of a figure: `fig-process-tree` is drawn by `figures/process-tree.astro`. */
export function drawingOf(figure: string): AstroComponentFactory {
  const drawing = drawings[`./figures/${figure.replace(/^fig-/, '')}.astro`];
  if (!drawing) throw new Error(`No drawing for "${figure}": npm run check should have refused this`);
  return drawing.default;
}
