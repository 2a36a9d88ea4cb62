import { mdxToMdast } from 'satteri';
import type { Root, Yaml } from 'mdast';
import { features } from '../model/dialect.ts';
import { problem, type Problem } from '../model/problem.ts';

/** An article taken apart: the text of its frontmatter and its body as a tree with lines. */
export interface ParsedMdx {
  frontmatter: string;
  body: Root;
  problems: Problem[];
}

/** Parses MDX. A syntax error becomes a problem with its line; the body is then empty. */
export function parseMdx(raw: string, file: string): ParsedMdx {
  try {
    const tree = mdxToMdast(raw, { features: { ...features, frontmatter: true } }) as Root;
    const yaml = tree.children.find((node): node is Yaml => node.type === 'yaml');
    return {
      frontmatter: yaml?.value ?? '',
      body: { ...tree, children: tree.children.filter((node) => node.type !== 'yaml') },
      problems: [],
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = Number(/^(\d+):\d+/.exec(message)?.[1] ?? lineOfLooseSign(raw));
    const reason = message
      .split('\n')[0]!
      .replace(/^\d+:\d+: /, '')
      .replace(/ \(mdx[^)]*\)$/, '');
    const near = (raw.split('\n')[line - 1] ?? '').trim();
    return {
      frontmatter: '',
      body: { type: 'root', children: [] },
      problems: [
        problem(
          { file, line },
          `not valid MDX: ${reason}, in "${near.length > 60 ? `${near.slice(0, 60)}…` : near}"`,
          'A loose {, } or < in prose must stand in backticks; every component must be closed',
        ),
      ],
    };
  }
}

/** The first line outside code that holds a brace or an angle bracket: the best guess when the parser names none. */
function lineOfLooseSign(raw: string): number {
  const lines = raw.split('\n');
  let fenced = false;
  for (const [index, line] of lines.entries()) {
    if (/^\s*```/.test(line)) fenced = !fenced;
    else if (!fenced && /[{}]|<[a-z]/.test(line.replace(/`[^`]*`/g, '').replace(/\{#[^}]*\}\s*$/, '')))
      return index + 1;
  }
  return 1;
}
