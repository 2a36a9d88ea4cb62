import type { ApiRequest } from '../../src/model/compat/schemas.ts';

/** What the matrix keeps of an answer. */
export type Answer = ApiRequest['docker'];

/** What `curl` printed: the status and the media type on the first line, the body below. */
export function readAnswer(printed: string): { answer: Answer; body: unknown } {
  const [first = '', ...rest] = printed.split('\n');
  const [status = '0', contentType = ''] = first.split('\t');
  const values = parseValues(rest.join('\n'));
  const body = values[0];
  const message = messageOf(Number(status), values, rest.join('\n'));
  const answer = {
    status: Number(status),
    type: contentType.split(';')[0]!.trim().toLowerCase(),
    keys: keysOf(body),
    ...(message ? { message: tidy(message) } : {}),
  };
  return { answer, body };
}

/** The JSON values of a body: one, or one a line as streams have them; none when it is something else. */
function parseValues(text: string): unknown[] {
  const whole = parse(text);
  if (whole !== undefined) return [whole];
  const lines = text.split('\n').filter((line) => line.trim());
  const values = lines.map(parse);
  return values.includes(undefined) ? [] : values;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The keys of an object, or of the first element of a list, sorted. */
function keysOf(value: unknown): string[] {
  const object: unknown = Array.isArray(value) ? value[0] : value;
  return isRecord(object) ? Object.keys(object).sort() : [];
}

/** The message of an error: of an answer, of a stream that began well, or the plain text of an answer that is not JSON. */
function messageOf(status: number, values: readonly unknown[], text: string): string | undefined {
  for (const value of values) {
    if (!isRecord(value)) continue;
    // Podman puts an error below a status of 200 where the answer had begun as a stream; `cause` tells it.
    if ((status >= 400 || 'cause' in value) && typeof value['message'] === 'string') return value['message'];
    if (typeof value['error'] === 'string') return value['error'];
    if (status >= 400 && Array.isArray(value['errors'])) return JSON.stringify(value['errors']);
  }
  return status >= 400 && values.length === 0 ? text.trim() || undefined : undefined;
}

/** A message on one line, without what differs from taking to taking: ids, times and temporary files. Pure. */
export function tidy(message: string): string {
  return message
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll(/\b[0-9a-f]{64}\b|\b(?=[0-9a-f]*\d)[0-9a-f]{12}\b/g, '…')
    .replaceAll(/\b[0-9a-z]{25}\b/g, '…') // ids of a swarm
    .replaceAll(/\d{6,}/g, '…') // of temporary files
    .replaceAll(/127\.0\.0\.1:\d{4,5}->/g, '127.0.0.1:…->');
}

/** What a path such as `Version.Index` leads to in a body, or in its first element. */
export function pick(body: unknown, path: string): string | undefined {
  let value: unknown = Array.isArray(body) ? body[0] : body;
  for (const key of path.split('.')) value = isRecord(value) ? value[key] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** How an answer differs from the committed one, in words; empty when it does not. Messages are outputs and put aside. */
export function compareAnswers(before: Answer, after: Answer): string {
  const parts: string[] = [];
  if (before.status !== after.status) parts.push(`status was ${before.status}, now ${after.status}`);
  if (before.type !== after.type) parts.push(`type was "${before.type}", now "${after.type}"`);
  const lost = before.keys.filter((key) => !after.keys.includes(key));
  const gained = after.keys.filter((key) => !before.keys.includes(key));
  if (lost.length > 0) parts.push(`without ${lost.join(', ')}`);
  if (gained.length > 0) parts.push(`new ${gained.join(', ')}`);
  return parts.join('; ');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
