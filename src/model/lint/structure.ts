import type { MdastNode } from 'satteri';
import type { ArticleFile } from '../corpus.ts';
import { problem, suggest, type Location, type Problem } from '../problem.ts';
import { attributesOf, childrenOf, headingAttributes, isJsx, lineOf, textOf, walk, type JsxNode } from '../tree.ts';
import { vocabulary, vocabularyRow } from '../vocabulary.ts';
import { lintFence } from './fences.ts';

const headingKeys = ['id', 'data-path', 'data-keywords'];

/** Refuses what the dialect of the articles does not have, with file and line. */
export function lintStructure(article: ArticleFile): Problem[] {
  const problems: Problem[] = [];
  let depth = 1;
  walk(article.body, (node, ancestors) => {
    const at = { file: article.file, line: lineOf(node) };
    if (node.type === 'heading') {
      problems.push(...lintHeading(node, ancestors, depth, at));
      depth = node.depth;
    }
    if (isJsx(node)) problems.push(...lintComponent(node, ancestors, at));
    else problems.push(...lintNode(node, at));
  });
  return problems;
}

function lintHeading(
  node: Extract<MdastNode, { type: 'heading' }>,
  ancestors: readonly MdastNode[],
  previous: number,
  at: Location,
): Problem[] {
  const title = textOf(node);
  const { id, 'data-path': path, ...rest } = headingAttributes(node);
  const component = ancestors.findLast(isJsx);
  if (component) {
    return [
      problem(
        at,
        `heading "${title}"${id ? ` with the id "${id}"` : ''} stands inside <${component.name}>`,
        'A link into a pane that is hidden lands nowhere: put the heading outside',
      ),
    ];
  }
  const problems: Problem[] = [];
  if (node.depth === 1 || node.depth > 3) {
    problems.push(
      problem(
        at,
        `heading "${title}" has level ${node.depth}`,
        'Use ## and ###: the title of the article is the only level 1',
      ),
    );
  } else if (node.depth > previous + 1) {
    problems.push(
      problem(at, `heading "${title}" skips from level ${previous} to ${node.depth}`, `Make it level ${previous + 1}`),
    );
  }
  if (!id) problems.push(problem(at, `heading "${title}" has no id`, 'Write it as: ## Title {#two-to-four-words}'));
  if (path !== undefined && path !== '2' && path !== '16') {
    problems.push(problem(at, `bad value "${path}" for data-path`, 'It is "2" or "16", or left out'));
  }
  for (const key of Object.keys(rest).filter((name) => !headingKeys.includes(name))) {
    problems.push(
      problem(at, `unknown attribute "${key}" on heading "${title}"`, `Headings have ${headingKeys.join(', ')}`),
    );
  }
  return problems;
}

function lintComponent(node: JsxNode, ancestors: readonly MdastNode[], at: Location): Problem[] {
  const name = node.name ?? '';
  const row = vocabularyRow(name);
  if (!row) {
    const names = vocabulary.map((known) => known.name);
    return [
      problem(
        at,
        `unknown component <${name}>`,
        /^[a-z]/.test(name)
          ? 'HTML is not part of the vocabulary; if it is text, put it in backticks'
          : suggest(name, names, 'src/model/vocabulary.ts'),
      ),
    ];
  }
  const problems: Problem[] = [];
  const { values, expressions } = attributesOf(node);
  for (const expression of expressions) {
    problems.push(
      problem(at, `<${name}> has an expression for "${expression}"`, 'Props are plain strings: write name="value"'),
    );
  }
  const result = row.props.safeParse(values);
  const issues = (result.error?.issues ?? []).filter(({ path }) => !expressions.includes(String(path[0])));
  for (const issue of issues) problems.push(propProblem(name, issue, values, Object.keys(row.props.shape), at));
  const parent = ancestors.at(-1);
  if (row.inside && !(parent && isJsx(parent) && row.inside.includes(parent.name ?? ''))) {
    problems.push(
      problem(at, `<${name}> stands outside <${row.inside.join('> or <')}>`, `Put it inside <${row.inside[0]!}>`),
    );
  }
  if (row.children === 'none' && childrenOf(node).length > 0) {
    problems.push(problem(at, `<${name}> has something inside`, `Close it at once: <${name} … />`));
  }
  if (Array.isArray(row.children)) {
    const allowed: readonly string[] = row.children;
    const strangers = childrenOf(node).filter((child) => !(isJsx(child) && allowed.includes(child.name ?? '')));
    for (const child of strangers) {
      problems.push(
        problem(
          { file: at.file, line: lineOf(child) },
          `<${name}> holds something other than <${allowed.join('> and <')}>`,
          'Move it into a pane or out of the component',
        ),
      );
    }
  }
  return problems;
}

function propProblem(
  name: string,
  issue: { code: string; path: PropertyKey[]; message: string; keys?: string[] },
  values: Record<string, string>,
  known: string[],
  at: Location,
): Problem {
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys?.[0] ?? '';
    return problem(
      at,
      `<${name}> has the unknown prop "${key}"`,
      known.length > 0 ? suggest(key, known, 'src/model/vocabulary.ts') : 'It takes no props',
    );
  }
  const prop = issue.path.map(String).join('.');
  if (prop === '') return problem(at, `<${name}> ${issue.message}`, 'CONTRIBUTING.md shows an example');
  return prop in values
    ? problem(
        at,
        `<${name}> has the bad value "${values[prop]}" for "${prop}"`,
        `${issue.message}. CONTRIBUTING.md shows an example`,
      )
    : problem(at, `<${name}> lacks the prop "${prop}"`, `Write <${name} ${prop}="…">`);
}

function lintNode(node: MdastNode, at: Location): Problem[] {
  switch (node.type) {
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return [problem(at, `loose braces "{${node.value}}" in prose`, `Put them in backticks: \`{${node.value}}\``)];
    case 'mdxjsEsm':
      return [
        problem(
          at,
          'an import or export in an article',
          'Articles import nothing: the components of the vocabulary are there',
        ),
      ];
    case 'html':
      return [problem(at, 'HTML in an article', 'Use Markdown and the vocabulary, or put it in backticks')];
    case 'table':
      return lintTable(node, at);
    case 'image':
      return [
        ...(node.alt
          ? []
          : [problem(at, `the image "${node.url}" has no alt text`, 'Say in words what it shows: ![words](file)')]),
        problem(
          at,
          `the image "${node.url}" has neither width nor height`,
          'Draw it as a figure: <Figure of="fig-…" />, see CONTRIBUTING.md',
        ),
      ];
    case 'code':
      return lintFence(node, at);
    default:
      return [];
  }
}

function lintTable(node: Extract<MdastNode, { type: 'table' }>, at: Location): Problem[] {
  const columns = node.children[0]?.children.length ?? 0;
  return node.children
    .filter((row) => row.children.length !== columns)
    .map((row) =>
      problem(
        { file: at.file, line: lineOf(row) },
        `a table row has ${row.children.length} cells, its header ${columns}`,
        'Give it as many: an empty cell is two bars with a space between',
      ),
    );
}
