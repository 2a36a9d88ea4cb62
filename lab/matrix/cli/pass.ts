import type { Flag } from '../../../src/model/compat/schemas.ts';
import type { Answer, Ask } from './ask.ts';
import type { HelpFlag } from './parse-help.ts';
import { wordsOf } from './walk.ts';

type Passed = NonNullable<Flag['passed']>;

/** A flag of Docker that is really passed to the other program. */
export interface Question {
  /** The command on both sides, without the program. */
  docker: string;
  podman: string;
  flag: HelpFlag;
  /** The other program's flags, as its help has them. */
  others: readonly HelpFlag[];
}

/** What came of it: the fields of a flag in the matrix. */
export type Verdict = Pick<Flag, 'passed' | 'passedShort' | 'printed'>;

/** A flag that exists nowhere: where a parser complains about it, it has read everything before it. */
const nowhere = '--no-such-flag';

/** Values of every kind, the likeliest first. None is a word that a switch takes, such as 1 or true. */
const values = [
  ...['x', '2', '2s', '64m', '2.5', 'x=y', 'x:y', '/dev/null', '/dev/null:/dev/null', '/dev/null:2', '/dev/null:1mb'],
  ...['127.0.0.1', '127.0.0.1/8', 'x:127.0.0.1', '8080:80', '8080', 'nofile=1024', 'type=tmpfs,dst=/x', 'all'],
  ...['always', 'none', 'json', 'auto', 'SIGTERM', '92:d0:c6:0a:29:33', '0-3', 'type=local,dest=x', 'linux/amd64'],
  ...['key=x,value=y', 'source=x', 'label=x', 'x=2', 'active', 'worker', 'vip', 'pause', 'stop-first', 'type=sbom'],
];

const likely: Record<string, string> = {
  int: '2',
  uint: '2',
  int64: '2',
  uint16: '2',
  uint64: '2',
  float: '2.5',
  decimal: '2.5',
  bytes: '64m',
  duration: '2s',
  map: 'x=y',
  ip: '127.0.0.1',
  mount: 'type=tmpfs,dst=/x',
  port: '8080:80',
  filter: 'label=x',
  ulimit: 'nofile=1024',
  'gpu-request': 'all',
};

/** Values to try for a flag, the one that fits the kind that its help names first. */
export function valuesFor(takes: string): string[] {
  const first = likely[takes.replace(/\[=.*$/, '')];
  return first ? [first, ...values.filter((value) => value !== first)] : [...values];
}

/** Passes every flag to Podman in every way that tells something, and judges. */
export async function passToPodman(ask: Ask, askDocker: Ask, questions: readonly Question[]): Promise<Verdict[]> {
  const podman = ({ podman: path }: Question, ...rest: string[]) => ['podman', ...wordsOf(path), ...rest, '--help'];
  // The name alone, before a flag that exists nowhere: tells a switch from a flag that swallows the next word.
  const alone = await ask(questions.map((q) => podman(q, q.flag.name, nowhere)));
  const lettered = questions.filter(({ flag }) => flag.short);
  const answers = await ask(lettered.map((q) => podman(q, `-${q.flag.short}`, nowhere)));
  const short = new Map(lettered.map((q, i) => [q, answers[i]!]));
  const fitting = await fit(ask, askDocker, questions);
  return questions.map((q, i) => {
    const { flag, others } = q;
    const long = judgeLong(flag, alone[i]!, fitting[i]);
    if (!flag.short) return long;
    const holder = others.find((other) => other.short === flag.short || other.name === `-${flag.short}`);
    return { ...long, passedShort: judgeShort(flag, long.passed!, short.get(q)!, holder) };
  });
}

/** For each flag with a value: Podman's answer to a value that Docker takes too, the first good one if there is one. */
async function fit(ask: Ask, askDocker: Ask, questions: readonly Question[]): Promise<(Answer | undefined)[]> {
  const answers: (Answer | undefined)[] = questions.map(() => undefined);
  const round = async (pairs: readonly { i: number; value: string }[]) => {
    const given = (program: 'docker' | 'podman') =>
      pairs.map(({ i, value }) => {
        const { flag, [program]: path } = questions[i]!;
        return [program, ...wordsOf(path), `${flag.name}=${value}`, '--help'];
      });
    const taken = await askDocker(given('docker'));
    const said = await ask(given('podman'));
    for (const [n, { i }] of pairs.entries())
      if (taken[n]!.exit === 0 && answers[i]?.exit !== 0 && !(answers[i] && said[n]!.exit !== 0)) answers[i] = said[n]!;
  };
  const open = () => questions.flatMap(({ flag }, i) => (flag.takes && answers[i]?.exit !== 0 ? [i] : []));
  await round(open().map((i) => ({ i, value: valuesFor(questions[i]!.flag.takes)[0]! })));
  const unknown = (i: number) => /unknown flag/.test(answers[i]?.output ?? '');
  await round(
    open()
      .filter((i) => !unknown(i))
      .flatMap((i) =>
        valuesFor(questions[i]!.flag.takes)
          .slice(1)
          .map((value) => ({ i, value })),
      ),
  );
  return answers;
}

const firstLine = (text: string) =>
  text
    .split('\n')
    .find((line) => line.trim())
    ?.trim() ?? '';

/** What Podman did with the long form. Pure. */
export function judgeLong({ name, takes }: HelpFlag, alone: Answer, value: Answer | undefined): Verdict {
  const said = firstLine(alone.output);
  if (said.includes(`unknown flag: ${name}`) && !said.includes(nowhere)) return { passed: 'refused', printed: said };
  const isSwitch = said.includes(`unknown flag: ${nowhere}`);
  // A flag whose value is optional in Docker's help too is typed with `=`.
  const optional = takes.includes('[=');
  if (!takes) return isSwitch ? { passed: 'accepted' } : { passed: 'other value', ...printed(alone) };
  if (value && value.exit !== 0) return { passed: 'other value', ...printed(value) };
  return isSwitch && !optional ? { passed: 'other value' } : { passed: 'accepted' };
}

const printed = ({ exit, output }: Answer) => (exit === 0 ? {} : { printed: firstLine(output) });

/** Long names of one and the same flag: Docker's first. */
const synonyms: readonly (readonly [string, string])[] = [['--timeout', '--time']];

/** Whether the flag that has the letter is the one that is meant, under another long name or under none. */
function isSame({ name, short }: HelpFlag, holder: HelpFlag): boolean {
  return holder.name === `-${short}` || synonyms.some(([docker, other]) => name === docker && holder.name === other);
}

/** What Podman did with the letter: its own flag of that letter may be another one. Pure. */
export function judgeShort(flag: HelpFlag, long: Passed, alone: Answer, holder: HelpFlag | undefined): Passed {
  if (/unknown shorthand flag/.test(firstLine(alone.output))) return 'refused';
  if (!holder) return long === 'refused' ? 'other value' : long;
  if (holder.name === flag.name) return long;
  return isSame(flag, holder) ? 'accepted' : 'other value';
}

/** Passes every flag to podman-compose, whose parser would print the help before it complains: so without `--help`. */
export async function passToPodmanCompose(ask: Ask, questions: readonly Question[]): Promise<Verdict[]> {
  const long = await giveToArgparse(ask, questions, ({ name }) => name);
  const lettered = questions.filter(({ flag }) => flag.short);
  const given = await giveToArgparse(ask, lettered, ({ short }) => `-${short}`);
  const short = new Map(lettered.map((q, i) => [q, given[i]!]));
  return questions.map((q, i) => {
    const { flag, others } = q;
    // argparse takes the beginning of a name for the name, where only one flag begins so.
    const meant = others.some(({ name }) => name === flag.name);
    const verdict: Verdict = long[i]!.passed === 'accepted' && !meant ? { passed: 'other value' } : long[i]!;
    if (!flag.short) return verdict;
    const { passed } = short.get(q)!;
    const holder = others.find((other) => other.short === flag.short || other.name === `-${flag.short}`);
    const meantShort = holder && (holder.name === flag.name || isSame(flag, holder));
    return { ...verdict, passedShort: passed === 'accepted' && !meantShort ? 'other value' : passed };
  });
}

/** Gives each flag, in the form that `form` names, with one value after the other until one is taken. */
async function giveToArgparse(
  ask: Ask,
  questions: readonly Question[],
  form: (flag: HelpFlag) => string,
): Promise<Verdict[]> {
  const verdicts: Verdict[] = questions.map(() => ({}));
  for (const value of ['x', '2', 'always', 'json', 'tcp', 'all', 'x=2']) {
    const open = questions.flatMap(({ flag }, i) =>
      !verdicts[i]!.passed || (flag.takes && verdicts[i]!.passed === 'other value') ? [i] : [],
    );
    const answers = await ask(
      open.map((i) => {
        const { podman: path, flag } = questions[i]!;
        const name = form(flag);
        const given = !flag.takes ? [name] : name.startsWith('--') ? [`${name}=${value}`] : [name, value];
        // Two words for the commands that want a service and a port or a command; what they are too many for says so too.
        return path === 'compose'
          ? ['podman-compose', ...given, nowhere, 'ps']
          : ['podman-compose', ...wordsOf(path).slice(1), ...given, nowhere, 'web', '80'];
      }),
    );
    for (const [n, i] of open.entries()) {
      const verdict = judgeArgparse(form(questions[i]!.flag), answers[n]!);
      if (!verdicts[i]!.passed || verdict.passed === 'accepted') verdicts[i] = verdict;
    }
  }
  return verdicts;
}

/** What argparse did with a flag that stood before one that exists nowhere. Pure. */
export function judgeArgparse(name: string, { output }: Answer): Verdict {
  const said = /^podman-compose.*: error: .*$/m.exec(output)?.[0] ?? '';
  const unknown = /unrecognized arguments: (.*)$/.exec(said)?.[1]?.split(' ') ?? [];
  if (unknown.some((word) => word === name || word.startsWith(`${name}=`)))
    return { passed: 'refused', printed: said.replace(/(?<=arguments: ).*/, name) };
  return unknown.includes(nowhere) ? { passed: 'accepted' } : { passed: 'other value', printed: said };
}
