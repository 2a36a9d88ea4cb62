import type { Cli, Command, Flag } from '../../../src/model/compat/schemas.ts';

/** How a new walk differs from the committed one: one sentence for each row and each flag. Pure. */
export function compareCli(before: Cli, after: Cli): string[] {
  return both(before.commands, after.commands, ({ name }) => name).flatMap(([name, old, now]) => {
    if (!old) return [`cli, ${name}: a new row`];
    if (!now) return [`cli, ${name}: the row is gone`];
    return [
      ...sides(old, now).map((text) => `cli, ${name}: ${text}`),
      ...both(old.flags, now.flags, (flag) => flag.name).flatMap(([flag, was, is]) =>
        compareFlag(was, is).map((text) => `cli, ${name} ${flag}: ${text}`),
      ),
    ];
  });
}

function compareFlag(was: Flag | undefined, is: Flag | undefined): string[] {
  if (!was) return ['a new flag'];
  if (!is) return ['the flag is gone'];
  const kind = (flag: Flag, side: 'docker' | 'podman') => JSON.stringify(flag[side]?.takes);
  return [
    ...sides(was, is),
    ...(['docker', 'podman'] as const)
      .filter((side) => was[side] && is[side] && kind(was, side) !== kind(is, side))
      .map((side) => `${side} took ${kind(was, side)}, now ${kind(is, side)}`),
    ...(was.passedShort === is.passedShort
      ? []
      : [`its letter was ${told(was.passedShort)}, now ${told(is.passedShort)}`]),
  ];
}

/** What changed in which side has it, and in what came of passing it. */
function sides(was: Command | Flag, is: Command | Flag): string[] {
  const changed = (['docker', 'podman'] as const).filter((side) => Boolean(was[side]) !== Boolean(is[side]));
  return [
    ...changed.map((side) => (is[side] ? `${side} has it now` : `${side} has it no more`)),
    ...(was.passed === is.passed ? [] : [`was ${told(was.passed)}, now ${told(is.passed)}`]),
  ];
}

const told = (passed: string | undefined) => passed ?? 'not passed';

/** Pairs the entries of two lists by name, in the order of the first and then what is new. */
function both<T>(
  before: readonly T[],
  after: readonly T[],
  nameOf: (entry: T) => string,
): [string, T | undefined, T | undefined][] {
  const old = new Map(before.map((entry) => [nameOf(entry), entry]));
  const now = new Map(after.map((entry) => [nameOf(entry), entry]));
  return [...new Set([...old.keys(), ...now.keys()])].map((name) => [name, old.get(name), now.get(name)]);
}
