import { createHash } from 'node:crypto';

/** A short fingerprint of a text, white space folded: `sha256-` and 16 hexadecimal digits. */
export function fingerprint(text: string): string {
  const folded = text.replace(/\s+/g, ' ').trim();
  return `sha256-${createHash('sha256').update(folded).digest('hex').slice(0, 16)}`;
}
