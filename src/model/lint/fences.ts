import type { MdastNode } from 'satteri';
import { problem, suggest, type Location, type Problem } from '../problem.ts';
import { lineOf, walk } from '../tree.ts';

/** The languages that code may be in. None is for output: that exists only in recordings. */
export const languages = ['sh', 'dockerfile', 'yaml', 'json', 'ini', 'toml'] as const;

/** Names under which output is usually written. */
const outputLanguages = [
  'text',
  'txt',
  'plaintext',
  'console',
  'shell-session',
  'shellsession',
  'terminal',
  'log',
  'ansi',
  'output',
];

/** Languages of files: without a name a block of them may as well be what a command printed. */
const fileLanguages = ['json'];

const showIt = 'Show a recorded run: <Run of="…" />. Output exists only in recordings';

/** Lines of a terminal that nobody types: prompts, heads of tables, messages, ids, listings. */
const printed: { what: string; pattern: RegExp }[] = [
  { what: 'a prompt', pattern: /^\s*[$%]\s|^>\s|^\w+@[\w-]+[:~]|^\w+[$#]\s/ },
  { what: 'the head of a table', pattern: /^[A-Z][A-Z_]+(?: [A-Z]+)?(?:\s{2,}[A-Z][A-Z_]+(?: [A-Z]+)?)+\s*$/ },
  {
    what: 'a message',
    pattern:
      /^(?:Error\b|error:|WARN\b|WARNING:|ERRO\[|FATA|time="|Cannot connect|[\w./-]+: (?:command not found|[A-Z][a-z]+ (?:denied|not)))/,
  },
  { what: 'an id', pattern: /^(?:sha256:)?[0-9a-f]{12,64}$/ },
  { what: 'a listing of files', pattern: /^(?:total \d+|[-dlsc][rwxsStT-]{9}\s)/ },
  { what: 'output behind an arrow', pattern: /#\s*(?:=>|->|→|⇒)|^\s*(?:=>|->|→|⇒)|#\s*(?:prints|output|returns):/i },
];

/** Refuses every block of code below a node that holds what a program printed, or that no language is named for. */
export function lintFences(tree: MdastNode, at: (line: number) => Location): Problem[] {
  const problems: Problem[] = [];
  walk(tree, (node) => {
    if (node.type === 'code') problems.push(...lintFence(node, at(lineOf(node))));
  });
  return problems;
}

/** What is wrong with one block of code that begins at a line. */
export function lintFence(node: Extract<MdastNode, { type: 'code' }>, at: Location): Problem[] {
  const { lang, meta, value } = node;
  if (!lang)
    return [problem(at, 'a code block without a language', `Name one after the fence: ${languages.join(', ')}`)];
  if (outputLanguages.includes(lang)) return [problem(at, `a block of "${lang}", which is for output`, showIt)];
  if (!(languages as readonly string[]).includes(lang))
    return [problem(at, `unknown code language "${lang}"`, suggest(lang, languages, 'src/model/lint/fences.ts'))];
  if (fileLanguages.includes(lang) && !/\btitle="/.test(meta ?? ''))
    return [
      problem(
        at,
        `a block of "${lang}" that names no file`,
        `If it is a file, name it with title="…". If a command printed it: ${showIt}`,
      ),
    ];
  return lang === 'sh' ? lintCommands(value, at) : [];
}

function lintCommands(code: string, at: Location): Problem[] {
  return code.split('\n').flatMap((line, index) => {
    const found = printed.find(({ pattern }) => pattern.test(line));
    if (!found) return [];
    const place = { file: at.file, line: at.line + 1 + index };
    const what = `${found.what} in an sh block: "${line.trim().slice(0, 40)}"`;
    return [problem(place, what, 'sh blocks hold commands only; output exists only in recordings')];
  });
}
