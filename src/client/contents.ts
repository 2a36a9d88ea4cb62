/** Marks the section that is being read in the contents, and names it in the folded contents of small screens. */
export function markCurrentSection(): void {
  const contents = document.querySelector<HTMLDetailsElement>('[data-contents]');
  if (!contents) return;
  const links = new Map([...contents.querySelectorAll('a')].map((link) => [link.hash.slice(1), link]));
  const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  const label = contents.querySelector('[data-contents-current]');
  const wide = matchMedia('(width >= 75rem)');
  const fit = (): void => {
    contents.open = wide.matches;
  };
  wide.addEventListener('change', fit);
  fit();
  contents.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a') && !wide.matches) contents.open = false;
  });
  const mark = (): void => {
    const line = innerHeight / 3;
    const current = headings.filter((heading) => heading.getBoundingClientRect().top < line).at(-1);
    for (const [id, link] of links) {
      if (id === current?.id) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    if (label) label.textContent = current?.textContent ?? '';
  };
  let asked = false;
  addEventListener(
    'scroll',
    () => {
      if (asked) return;
      asked = true;
      requestAnimationFrame(() => {
        asked = false;
        mark();
      });
    },
    { passive: true },
  );
  mark();
}
