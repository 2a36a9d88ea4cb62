/** Commands of the engines that are followed by a command of their own, such as `volume create`. */
const parents =
  'builder|buildx|compose|config|container|context|generate|healthcheck|image|kube|machine|manifest|network|node|plugin|pod|quadlet|secret|service|stack|swarm|system|trust|volume';

/** Long flags and paths of a line of code: what a reader copies from a terminal into the search. */
export function flagsAndPaths(code: string): string[] {
  return [...code.matchAll(/(?<=^|[\s"'=])(?:--[a-z][\w-]*(?:=[\w:,.-]+)?|(?:\/[\w.@-]+){2,})/gm)].map(String);
}

/** The same, and the commands of an engine that the line calls: `podman kube play`. */
export function commandFlags(code: string): string[] {
  const called = [...code.matchAll(new RegExp(`\\b(?:docker|podman) (?:(?:${parents}) )?[a-z][a-z-]+`, 'g'))];
  return [...called.map(String), ...flagsAndPaths(code)];
}

/** A command in pieces: flags, which must not break behind their dashes, and what stands between them. */
export function splitAtFlags(code: string): string[] {
  return code.split(/((?<=^|\s)--?[a-z][\w-]*)/i).filter((part) => part !== '');
}

/** Whether a piece is a flag that a browser could break. */
export function isFlag(piece: string): boolean {
  return piece.startsWith('-') && piece.length > 2;
}
