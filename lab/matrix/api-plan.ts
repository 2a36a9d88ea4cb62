import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { checkShape, parseYaml } from '../../src/corpus/yaml.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { quote } from './quote.ts';

/** The version that every path begins with: the highest that both engines announce. */
export const apiVersion = '1.44';

/** Where archives and answers are while the matrix is taken, in the machine. */
export const folder = '/tmp/api';

const text = z.string().trim().min(1);

const planSchema = z.strictObject({
  id: z.string().regex(/^req(-[a-z]+)+$/),
  area: text,
  method: z.enum(['GET', 'HEAD', 'POST', 'PUT', 'DELETE']),
  /** Without the version. `{name}` stands for what was kept under that name, `{now}` for the second of asking. */
  path: z.string().startsWith('/'),
  does: text,
  /** Sent as JSON. */
  body: z.unknown().optional(),
  /** Sent as it is, under the type of JSON. */
  raw: z.string().optional(),
  /** Sent from the folder: an archive that is prepared, or the answer to an earlier request by its id. */
  file: z.string().optional(),
  /** The type of the file. */
  type: z.string().optional(),
  /** What the connection is to become. */
  upgrade: z.enum(['tcp', 'websocket', 'h2c']).optional(),
  /** Whether to send an empty `X-Registry-Auth`, which a push needs. */
  auth: z.boolean().default(false),
  /** What later requests need of this answer: name to the way to it. */
  keep: z.record(z.string(), z.string()).default({}),
  /** How long to wait for an answer; an upgraded connection stays open and is closed after three seconds. */
  seconds: z.number().default(10),
  /** Seconds to let pass afterwards. */
  pause: z.number().default(0),
  /** The status with which Docker answers, as known before: another one is a fault of the fixture. */
  docker: z.number().int(),
});

/** A request as `api-requests.yaml` has it. */
export type RequestPlan = z.infer<typeof planSchema>;

/** The requests in their order. @throws with every fault of the file, or when an id stands twice */
export function readRequests(file = join(import.meta.dirname, 'api-requests.yaml')): RequestPlan[] {
  const yaml = parseYaml(readFileSync(file, 'utf8'), 'lab/matrix/api-requests.yaml');
  const shape =
    yaml.problems.length > 0 ? yaml : checkShape(z.array(planSchema), yaml.value, yaml.locate, 'the requests');
  if (shape.problems.length > 0) throw new Error(shape.problems.map(formatProblem).join('\n'));
  const plans = 'data' in shape && shape.data ? shape.data : [];
  const twice = plans.map(({ id }) => id).filter((id, i, all) => all.indexOf(id) !== i);
  if (twice.length > 0) throw new Error(`lab/matrix/api-requests.yaml has twice: ${twice.join(', ')}`);
  return plans;
}

/** A path as it is sent: with what was kept, `nothing` where the engine gave none, and fit for a URL. Pure. */
export function fillPath(path: string, kept: Readonly<Record<string, string>>): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => kept[name] ?? 'nothing');
  return filled.replaceAll(/[{}[\]" ]/g, (character) => encodeURIComponent(character));
}

/**
 * The command line that sends a request, prints the status, the media type and the body, and leaves the body behind
 * under the request's id. Pure.
 */
export function curlOf(plan: RequestPlan, socket: string, kept: Readonly<Record<string, string>>): string {
  const answer = `${folder}/${plan.id}`;
  const json = plan.raw ?? (plan.body === undefined ? undefined : JSON.stringify(plan.body));
  const words = [
    ...['curl', '--silent', '--max-time', String(plan.upgrade ? 3 : plan.seconds), '--unix-socket', socket],
    ...(plan.method === 'HEAD' ? ['--head'] : ['--request', plan.method]),
    ...(json === undefined ? [] : ['--header', 'Content-Type: application/json', '--data-raw', json]),
    ...(plan.file === undefined
      ? []
      : ['--header', `Content-Type: ${plan.type}`, '--data-binary', `@${folder}/${plan.file}`]),
    ...(plan.upgrade === undefined ? [] : ['--http1.1', ...headers(upgradeHeaders(plan.upgrade))]),
    ...(plan.auth ? ['--header', 'X-Registry-Auth: e30='] : []),
    ...['--output', answer, '--write-out', '%{http_code}\t%{content_type}\\n'],
    `http://localhost/v${apiVersion}${fillPath(plan.path, kept)}`,
  ];
  // Of archives, only the beginning is of use here; what is no JSON is not read anyway. A HEAD's answer has no body.
  const show = plan.method === 'HEAD' ? 'true' : `head --bytes 400000 ${answer} 2>/dev/null`;
  return `rm -f ${answer}; ${words.map(quote).join(' ')}; ${show}; sleep ${plan.pause}`;
}

function upgradeHeaders(protocol: NonNullable<RequestPlan['upgrade']>): string[] {
  const plain = ['Connection: Upgrade', `Upgrade: ${protocol}`];
  if (protocol !== 'websocket') return plain;
  return [
    ...plain,
    'Origin: http://localhost',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: bG9va2luZyBhdCBsb2dzIQ==',
  ];
}

function headers(lines: readonly string[]): string[] {
  return lines.flatMap((line) => ['--header', line]);
}
