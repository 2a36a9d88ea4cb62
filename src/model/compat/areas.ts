/** Names of areas that are more than their word with a capital letter. */
const names: Record<string, string> = {
  kube: 'Kubernetes YAML',
  names: 'Names, registries, images',
  rootless: 'Rootless: ids, ports, sessions',
  upgrade: 'After an upgrade',
  socket: 'Sockets and API versions',
  systemd: 'systemd and Quadlet',
  desktop: 'Desktops and machines',
  docker: 'From Podman to Docker',
  run: 'Starting containers',
  network: 'Networks',
  storage: 'Storage and volumes',
  build: 'Builds',
};

/** Areas in the order in which readers look for them; others follow in the order of the recording. */
const order = ['container', 'image', 'build', 'compose', 'volume', 'network', 'system', 'registry', 'context', 'swarm'];

/** Groups in the order in which readers look for their areas. */
export function inOrder<T>(groups: readonly [area: string, rows: T[]][]): [area: string, rows: T[]][] {
  const place = (area: string): number => (order.includes(area) ? order.indexOf(area) : order.length);
  return [...groups].sort(([a], [b]) => place(a) - place(b));
}

/** What an area is called on a page. */
export function areaName(area: string): string {
  return names[area] ?? area.charAt(0).toUpperCase() + area.slice(1);
}

/** The choices of a filter: each value that occurs, in the order of the names, with its number. */
export function statusesOf<K extends string>(
  values: readonly K[],
  labels: Record<K, string>,
): { value: K; label: string; count: number }[] {
  return (Object.keys(labels) as K[]).flatMap((value) => {
    const count = values.filter((one) => one === value).length;
    return count === 0 ? [] : [{ value, label: labels[value], count }];
  });
}
