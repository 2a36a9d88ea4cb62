import type { Features, Outcome } from '../../src/model/compat/schemas.ts';
import type { FeaturePlan } from './feature-plan.ts';

/** How long an output is kept, in characters. */
const longest = 600;
/** Of a long output, how much of its beginning stays: the end is where the observation stands. */
const beginning = 240;

const ids = /^(sha256:)?[0-9a-f]{12,64}$/;

/**
 * What a terminal would show, without colors, times of log lines, lines that hold an id alone, and the inside of
 * tracebacks and of usage messages.
 */
export function tidy(output: string): string {
  return output
    .replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^time="[^"]*" /gm, '')
    .replace(/^(Traceback \(most recent call last\):\n)(?:[ \t].*\n)+/gm, '$1  …\n')
    .replace(/^usage: .*\n(?:[ \t].*\n)+/gm, 'usage: …\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => !ids.test(line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** An output as it is kept: whole lines of its beginning and its end where it is long. */
export function shorten(output: string): string {
  if (output.length <= longest) return output;
  const start = output.slice(0, beginning).replace(/\s\S*$/, '');
  const end = output.slice(-(longest - beginning - 5)).replace(/^\S*\s/, '');
  return `${start}\n…\n${end}`;
}

/** The outcomes that an output tells: exactly one when the patterns of the feature are right. */
export function outcomesOf(plan: FeaturePlan, output: string): Outcome['is'][] {
  return (['works', 'differs', 'ignored', 'refused'] as const).filter((is) =>
    plan[is]?.every((pattern) => matches(pattern, output)),
  );
}

/** Whether an output matches a pattern; one that begins with `! ` must not be found. */
function matches(pattern: string, output: string): boolean {
  return pattern.startsWith('! ') ? !matches(pattern.slice(2), output) : new RegExp(pattern, 'm').test(output);
}

/** The commands as readers see them: those that act and those that look. */
export function commandsOf({ run, look }: FeaturePlan): string {
  return look === undefined ? run : `${run}\n${look}`;
}

/** The files as readers see them: alone, or each under a comment with its name. */
export function filesOf(name: string, { file, files }: FeaturePlan): string {
  const others = Object.entries(files);
  if (others.length === 0) return file.trimEnd();
  return [[name, file] as const, ...others].map(([path, text]) => `# ${path}\n${text.trimEnd()}`).join('\n\n');
}

/** How a new taking differs: rows that came or went, and outcomes that changed. Outputs and versions aside. */
export function compareFeatures(before: Features, after: Features): string[] {
  const rows = new Map(after.features.map((row) => [row.id, row]));
  const known = new Set(before.features.map(({ id }) => id));
  const { matrix } = before;
  return [
    ...before.features.flatMap((old) => {
      const now = rows.get(old.id);
      if (!now) return [`${matrix}: ${old.id} is gone`];
      return Object.keys({ ...old.outcomes, ...now.outcomes }).flatMap((way) => {
        const [was, is] = [old.outcomes[way]?.is, now.outcomes[way]?.is];
        return was === is ? [] : [`${matrix}: ${old.id}, ${way}: was ${was ?? 'not tried'}, now ${is ?? 'not tried'}`];
      });
    }),
    ...after.features.filter(({ id }) => !known.has(id)).map(({ id }) => `${matrix}: ${id} is new`),
  ];
}
