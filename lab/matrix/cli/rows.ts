import type { Command, Flag } from '../../../src/model/compat/schemas.ts';
import type { Help, HelpFlag } from './parse-help.ts';
import { nameOf } from './names.ts';
import { parentOf, wordsOf, type Found } from './walk.ts';

/** One thing that a program does, under all its names. */
export interface Operation {
  names: string[];
  help: Help;
  /** Those of its names that the help of their parents lists. */
  listed: string[];
}

/**
 * Docker's operations: commands that each other's `Aliases:` name, or that print one and the same usage. `docker builder`
 * answers with the help of `docker buildx`, and so does `docker build`.
 */
export function dockerOperations(found: readonly Found[]): Operation[] {
  return merge(found, ({ path, help }) => [
    path,
    pathOf(help.usage, 'docker'),
    ...help.aliases.map((alias) => alias.replace(/^docker /, '')),
  ]);
}

/**
 * Podman's operations: commands that print one usage, or the same description, the same arguments and the same flags.
 * An alias is a word that stands beside the last word of the path.
 */
export function podmanOperations(found: readonly Found[]): Operation[] {
  return merge(
    found,
    ({ path, help }) => [
      path,
      pathOf(help.usage, 'podman'),
      ...help.aliases.map((alias) => [...wordsOf(parentOf(path)), alias].join(' ')),
    ],
    ({ help }) => {
      const rest = help.usage.slice(`podman ${pathOf(help.usage, 'podman')}`.length);
      return JSON.stringify([help.says, help.more, rest, help.flags]);
    },
  );
}

/** The command in a usage: `container ls` of `docker container ls [OPTIONS]`. */
export function pathOf(usage: string, program: string): string {
  // What needs an experimental daemon has no usage: `docker checkpoint ls is only supported on a Docker daemon with …`.
  const words = usage.replace(/ (\| |is only supported on ).*/, '').split(' ');
  if (words[0] === program) words.shift();
  const end = words.findIndex((word) => !/^[a-z][a-z0-9-]*$/.test(word));
  return words.slice(0, end < 0 ? undefined : end).join(' ');
}

/** Puts commands together that share a name or a signature. */
function merge(
  found: readonly Found[],
  namesOf: (command: Found) => string[],
  signatureOf?: (command: Found) => string,
): Operation[] {
  const groups: { keys: Set<string>; names: Set<string>; members: Found[] }[] = [];
  for (const command of found) {
    const names = new Set(namesOf(command));
    const keys = new Set([...names, ...(signatureOf ? [signatureOf(command)] : [])]);
    const group = { keys, names, members: [command] };
    for (const other of groups.filter(({ keys: theirs }) => [...theirs].some((key) => keys.has(key)))) {
      for (const key of other.keys) keys.add(key);
      for (const name of other.names) names.add(name);
      group.members.unshift(...other.members);
      groups.splice(groups.indexOf(other), 1);
    }
    groups.push(group);
  }
  return groups.map(({ names, members }) => {
    const all = [...names].sort((a, b) => wordsOf(a).length - wordsOf(b).length || a.localeCompare(b));
    const first = members.find(({ path }) => path === nameOf(all)) ?? members[0]!;
    const listed = members.filter(({ hidden }) => !hidden).map(({ path }) => path);
    return { names: all, help: first.help, listed };
  });
}

/** The flags of both sides, Docker's order first. */
export function joinFlags(docker: readonly HelpFlag[], podman: readonly HelpFlag[]): Flag[] {
  const used = new Set<HelpFlag>();
  const joined: Flag[] = docker.map((flag) => {
    const other = podman.find(({ name }) => name === flag.name || (flag.short && name === `-${flag.short}`));
    if (other) used.add(other);
    return { name: flag.name, docker: sideOf(flag), ...(other ? { podman: sideOf(other) } : {}) };
  });
  return [
    ...joined,
    ...podman.filter((flag) => !used.has(flag)).map((flag) => ({ name: flag.name, podman: sideOf(flag) })),
  ];
}

function sideOf({ name, short, takes, says, ...rest }: HelpFlag): NonNullable<Flag['docker']> {
  const letter = short ?? (/^-\w$/.test(name) ? name[1] : undefined);
  return {
    ...(letter ? { short: letter } : {}),
    takes,
    ...(rest.default === undefined ? {} : { default: rest.default }),
    says,
  };
}

/** One side of a row. */
export function commandSide({ names, help, listed }: Operation): NonNullable<Command['docker']> {
  return { names, says: help.says, usage: help.usage, hidden: !names.some((name) => listed.includes(name)) };
}
