import type { Loaded } from './load.ts';
import { element } from './nodes.ts';

/** Links to the sections of the site, for whoever has not typed or found anything yet. */
export function sectionLinks({ sections }: Loaded, heading: string): HTMLElement {
  const pages: [path: string, title: string][] = [
    ...sections.map(([id, title]): [string, string] => [`${id}/`, title]),
    ['interview/', 'Interview'],
    ['claims/', 'Claims'],
    ['glossary/', 'Glossary'],
  ];
  const links = pages.map(([path, title]) => {
    const link = element('a', '', title);
    link.href = import.meta.env.BASE_URL + path;
    return element('li', '', link);
  });
  return element('div', 'search-hint', element('p', '', heading), element('ul', '', ...links));
}

/** What to do when no place answers: the nearest words as buttons that search for them, and the sections. */
export function nothingFound(loaded: Loaded, query: string, search: (words: string) => void): HTMLElement {
  const box = element(
    'div',
    'search-empty',
    element('p', 'search-nothing', 'No place is named like ', element('q', '', query.trim()), '.'),
  );
  const near = loaded.engine.nearest(query);
  if (near.length > 0) {
    const buttons = near.map((word) => {
      const button = element('button', '', word);
      button.type = 'button';
      button.addEventListener('click', () => search(word));
      return element('li', '', button);
    });
    box.append(element('div', 'search-hint', element('p', '', 'Near it'), element('ul', '', ...buttons)));
  }
  box.append(sectionLinks(loaded, near.length > 0 ? 'Or start here' : 'Start here'));
  return box;
}
