import type { NamedText } from '../texts.ts';
import type { ErrorEntry, Note } from './schemas.ts';

/** Texts of a note. */
export function noteTexts(note: Note): NamedText[] {
  return [{ field: 'says', text: note.says, path: ['says'] }];
}

/** Texts of an error, as its page shows them; a printed message is no Markdown, what is seen of a silent failure is. */
export function errorTexts(error: ErrorEntry): NamedText[] {
  return [
    ...(error.silent ? [{ field: 'message', text: error.message, path: ['message'] }] : []),
    { field: 'when', text: error.when, path: ['when'] },
    { field: 'cause', text: error.cause, path: ['cause'] },
    { field: 'fix', text: error.fix, path: ['fix'] },
    { field: 'versions', text: error.versions, path: ['versions'] },
    ...error.seen.flatMap((seen, i) =>
      'told' in seen ? [{ field: `told-${i}`, text: seen.told, path: ['seen', i, 'told'] }] : [],
    ),
  ];
}
