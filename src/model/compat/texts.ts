import type { NamedText } from '../texts.ts';
import type { ErrorEntry, Note } from './schemas.ts';

/** Texts of a note. */
export function noteTexts(note: Note): NamedText[] {
  return [{ field: 'says', text: note.says, path: ['says'] }];
}

/** Texts of an error, as its page shows them; the message itself is no Markdown. */
export function errorTexts(error: ErrorEntry): NamedText[] {
  return [
    { field: 'when', text: error.when, path: ['when'] },
    { field: 'cause', text: error.cause, path: ['cause'] },
    { field: 'fix', text: error.fix, path: ['fix'] },
    { field: 'versions', text: error.versions, path: ['versions'] },
    ...error.seen.flatMap((seen, i) =>
      'told' in seen ? [{ field: `told-${i}`, text: seen.told, path: ['seen', i, 'told'] }] : [],
    ),
  ];
}
