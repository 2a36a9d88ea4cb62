import { wordsOf } from './walk.ts';

/** Where the shortest name is not the one that most people type. */
const typed = [
  'buildx bake',
  'builder prune',
  'context use',
  'generate systemd',
  'image unmount',
  'kube apply',
  'kube down',
  'kube generate',
  'kube play',
  'stack deploy',
  'stack rm',
  'unmount',
];

/** The name under which an operation stands in the matrix: the fewest words, then the fewest letters. */
export function nameOf(names: readonly string[]): string {
  const known = names.find((name) => typed.includes(name));
  if (known) return known;
  return [...names].sort(
    (a, b) => wordsOf(a).length - wordsOf(b).length || a.length - b.length || a.localeCompare(b),
  )[0]!;
}

/** Areas by the first word of a name. What is not here is an area of its own: `volume`, `pod`, `machine`. */
const areas: Record<string, string> = {
  'auto-update': 'quadlet',
  build: 'build',
  builder: 'build',
  buildx: 'build',
  checkpoint: 'container',
  completion: 'system',
  config: 'swarm',
  events: 'system',
  generate: 'kube',
  healthcheck: 'container',
  info: 'system',
  inspect: 'system',
  login: 'registry',
  logout: 'registry',
  node: 'swarm',
  search: 'registry',
  service: 'swarm',
  stack: 'swarm',
  unshare: 'system',
  version: 'system',
};

/** Where an operation belongs: `ps`, which is also `container ls`, belongs to containers. */
export function areaOf(names: readonly string[]): string {
  const name = nameOf(names);
  if (name === 'generate systemd') return 'quadlet';
  if (name === 'generate spec') return 'container';
  const first = wordsOf(name)[0]!;
  if (areas[first]) return areas[first];
  const long = names.find((other) => /^(container|image|system|manifest) /.test(other));
  return wordsOf(long ?? name)[0]!;
}
