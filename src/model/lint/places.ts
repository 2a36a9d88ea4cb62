import type { Corpus } from '../corpus.ts';
import { idFault, type Place } from '../place.ts';
import { problem, type Problem } from '../problem.ts';
import { attributesOf, isJsx, walk } from '../tree.ts';
import type { Article } from '../site.ts';

/** Refuses two articles of one section that claim the same position. */
export function lintOrder(articles: readonly Article[]): Problem[] {
  const taken = new Map<string, Article>();
  return articles.flatMap((article) => {
    const { section, meta, locate } = article.file;
    const key = `${section} ${meta.order}`;
    const other = taken.get(key);
    taken.set(key, other ?? article);
    return other
      ? [
          problem(
            locate(['order']),
            `the order ${meta.order} in "${section}" is taken by ${other.file.file}`,
            'Give one of the two another number',
          ),
        ]
      : [];
  });
}

/** Refuses ids that are ill-formed or stand twice, and figures without home or drawing. */
export function lintPlaces(places: readonly Place[], corpus: Corpus, articles: readonly Article[]): Problem[] {
  const first = new Map<string, Place>();
  const problems: Problem[] = [];
  for (const place of places) {
    const fault = idFault(place.id, place.kind);
    if (fault)
      problems.push(
        problem(
          place.at,
          `the id "${place.id}" ${fault}`,
          'Choose two to four words that will still be right in five years',
        ),
      );
    const other = first.get(place.id);
    if (other)
      problems.push(
        problem(
          place.at,
          `the id "${place.id}" is taken by ${other.at.file}:${other.at.line}`,
          'Ids are unique over the whole site: choose another',
        ),
      );
    else first.set(place.id, place);
  }
  return [...problems, ...lintFigures(corpus, articles)];
}

function lintFigures(corpus: Corpus, articles: readonly Article[]): Problem[] {
  const embeds = new Map(
    articles.map(({ path, file }) => {
      const ids = new Set<string>();
      walk(file.body, (node) => {
        if (isJsx(node) && node.name === 'Figure') ids.add(attributesOf(node).values['of'] ?? '');
      });
      return [path.slice(1, -1), ids];
    }),
  );
  const drawn = new Set(corpus.figures.map(({ id }) => id.replace(/^fig-/, '')));
  const parts = /^[A-Z]/;
  return [
    ...corpus.figures.flatMap(({ id, data, at, locate }) => {
      const name = id.replace(/^fig-/, '');
      const home = embeds.get(data.home);
      return [
        ...(home
          ? []
          : [
              problem(
                locate(['home']),
                `there is no article "${data.home}"`,
                'Write it as section/article, without content/ and .mdx',
              ),
            ]),
        ...(home && !home.has(id)
          ? [
              problem(
                at,
                `"${id}" is not embedded in its home "${data.home}"`,
                `Write <Figure of="${id}" /> there, or change home`,
              ),
            ]
          : []),
        ...(corpus.drawings.includes(name)
          ? []
          : [problem(at, `the figure "${id}" has no drawing`, `Draw it in src/components/figures/${name}.astro`)]),
      ];
    }),
    ...corpus.drawings
      .filter((name) => !parts.test(name) && !drawn.has(name))
      .map((name) =>
        problem(
          { file: `src/components/figures/${name}.astro`, line: 1 },
          `the drawing "${name}" belongs to no figure`,
          `Add fig-${name} to content/figures.yaml`,
        ),
      ),
  ];
}
