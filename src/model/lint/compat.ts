import { commandId } from '../compat/rows.ts';
import type { Corpus } from '../corpus.ts';
import { parseMarkdown } from '../dialect.ts';
import { inlineUse } from '../inline.ts';
import { problem, suggest, type Problem } from '../problem.ts';

/**
 * Refuses notes about rows that no recording has, notes and errors that nothing proves, and errors whose message their
 * recording does not show.
 */
export function lintCompat(corpus: Corpus): Problem[] {
  return [...lintNotes(corpus), ...corpus.errors.flatMap((error) => lintError(error, corpus))];
}

function lintNotes(corpus: Corpus): Problem[] {
  const known = keysOf(corpus);
  return corpus.notes.flatMap(({ id, data, at, locate }) => {
    const use = inlineUse(parseMarkdown(data.says));
    const proven = use.citations.length > 0 || use.links.some(({ target }) => target.to === 'place');
    return [
      ...(known.has(id) || data.removed
        ? []
        : [problem(at, `no recording has a row "${id}"`, suggest(id, known, 'content/compatibility/*.json'))]),
      ...(proven
        ? []
        : [problem(locate(['says']), 'the note rests on nothing', 'Cite a source, or link to the run that shows it')]),
    ];
  });
}

/** The keys that a note may have: rows of every matrix, and commands with their flags. */
function keysOf({ matrices: { cli, api, compose, kube } }: Corpus): Set<string> {
  return new Set([
    ...(cli?.data.commands ?? []).flatMap(({ name, flags }) => {
      const id = commandId(name);
      return [id, ...flags.map((flag) => `${id} ${flag.name}`)];
    }),
    ...(api?.data.requests ?? []).map(({ id }) => id),
    ...[compose, kube].flatMap((matrix) => (matrix?.data.features ?? []).map(({ id }) => id)),
  ]);
}

function lintError({ id, data, locate }: Corpus['errors'][number], { recordings }: Corpus): Problem[] {
  return data.seen.flatMap((seen, i) => {
    if (!('run' in seen)) return [];
    const at = locate(['seen', i]);
    const recording = recordings.find((candidate) => candidate.id === seen.run);
    if (!recording) {
      const known = recordings.map((candidate) => candidate.id);
      return [problem(at, `unknown recording "${seen.run}"`, suggest(seen.run, known, 'content/recordings/'))];
    }
    if (data.silent) return [];
    const outputs = recording.data.runs.flatMap(({ steps }) => steps.map(({ output }) => output));
    return [data.message, ...data.also].some((message) => outputs.some((output) => prints(output, message)))
      ? []
      : [
          problem(
            at,
            `the recording "${seen.run}" does not print the message of "${id}"`,
            'Copy the message from the recording and put … where it differs from case to case',
          ),
        ];
  });
}

/** Whether an output holds a message: its pieces between `…`, in order; line breaks and spaces count alike. */
export function prints(output: string, message: string): boolean {
  const flat = flatten(output);
  let from = 0;
  for (const piece of message.split('…').map(flatten).filter(Boolean)) {
    const found = flat.indexOf(piece, from);
    if (found < 0) return false;
    from = found + piece.length;
  }
  return true;
}

function flatten(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
