import { LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import { problem, suggest, type Location, type Problem } from '../model/problem.ts';

/** A YAML text that was read: its plain value and the line of any key in it. */
export interface LocatedYaml {
  value: unknown;
  /** The line of the nearest existing key on a path such as `['q-x', 'answers', 'senior']`. */
  locate(path: readonly PropertyKey[]): Location;
  problems: Problem[];
}

/**
 * Parses YAML and keeps the positions.
 *
 * @param firstLine where the text starts in its file: 2 for the frontmatter of an article
 */
export function parseYaml(text: string, file: string, firstLine = 1): LocatedYaml {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
  const at = (offset: number): Location => ({ file, line: counter.linePos(offset).line + firstLine - 1 });
  const problems = faultsOf(document, text).map(({ offset, message }) =>
    problem(
      at(offset),
      `not valid YAML: ${message}`,
      'Quote strings that hold ": " or brackets, or start with a special character; indent alike, also in the line above; each key stands once',
    ),
  );
  return {
    value: problems.length > 0 ? undefined : (document.toJS() as unknown),
    locate: (path) => at(offsetOf(document, path)),
    problems,
  };
}

/** Repeated keys, and the first fault of any other kind: those after it are mostly its echoes. */
function faultsOf(document: Document.Parsed, text: string): { offset: number; message: string }[] {
  const repeated = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const other = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY').slice(0, 1);
  const faults = [...repeated, ...other].map(({ pos: [offset], message }) => {
    const near = excerpt(text, offset);
    return {
      offset,
      message:
        message
          .split('\n')[0]!
          .replace(/ at line .*$/, '')
          .replace(/closing (['"])quote/, 'closing quote $1') + (near ? `, at "${near}"` : ''),
    };
  });
  if (faults.length > 0) return faults;
  visit(document, {
    Alias: (_, alias) => {
      if (!alias.resolve(document))
        faults.push({ offset: alias.range?.[0] ?? 0, message: `"*${alias.source}" is read as an alias` });
    },
  });
  return faults;
}

/** What stands at an offset, up to the end of its line. */
function excerpt(text: string, offset: number): string {
  const line = text.slice(offset).split('\n')[0]!.trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let offset = 0;
  let node: unknown = document.contents;
  for (const key of path) {
    const items = (node as { items?: unknown[] } | null)?.items;
    if (!items) break;
    const item = items.find((candidate, index) => {
      const pairKey = (candidate as { key?: { value?: unknown } }).key;
      return pairKey ? pairKey.value === key : index === key;
    });
    if (!item) break;
    const pair = item as { key?: { range?: number[] }; value?: unknown; range?: number[] };
    offset = (pair.key?.range ?? pair.range)?.[0] ?? offset;
    node = pair.key ? pair.value : item;
  }
  return offset;
}

/** Checks a value against a schema; what is wrong is named with its line and a way to mend it. */
export function checkShape<T extends z.ZodType>(
  schema: T,
  value: unknown,
  locate: (path: readonly PropertyKey[]) => Location,
  what: string,
): { data?: z.output<T>; problems: Problem[] } {
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, problems: [] };
  return { problems: result.error.issues.flatMap((issue) => describe(issue, schema, value, locate, what)) };
}

function describe(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  value: unknown,
  locate: (path: readonly PropertyKey[]) => Location,
  what: string,
): Problem[] {
  const name = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const shape = issue.path.length === 0 && 'shape' in schema ? Object.keys(schema.shape as object) : [];
    return issue.keys.map((key) =>
      problem(
        locate([...issue.path, key]),
        `unknown key "${[...issue.path, key].map(String).join('.')}" in ${what}`,
        shape.length > 0
          ? suggest(key, shape, 'src/model/schemas.ts')
          : 'Take it away, or see src/model/schemas.ts for the keys that exist',
      ),
    );
  }
  const given = issue.path.reduce<unknown>(
    (current, key) => (current as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
  if (given === undefined) {
    return [
      problem(
        locate(issue.path),
        `missing "${name}" in ${what}`,
        `Add ${name}: CONTRIBUTING.md has an example, src/model/schemas.ts says what it holds`,
      ),
    ];
  }
  const shown = JSON.stringify(given instanceof Date ? given.toISOString().slice(0, 10) : given);
  return [
    problem(
      locate(issue.path),
      `bad value ${shown.length > 60 ? `${shown.slice(0, 60)}…` : shown} for "${name}" in ${what}`,
      sentence(issue.message),
    ),
  ];
}

function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}`;
}
