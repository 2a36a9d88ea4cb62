import { countBy } from './rows.ts';

/** Names of areas that are more than their word with a capital letter. */
const names: Record<string, string> = {
  api: 'API',
  kube: 'Kubernetes YAML',
  cli: 'Command line',
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

/** What an area is called on a page. */
export function areaName(area: string): string {
  return names[area] ?? area.charAt(0).toUpperCase() + area.slice(1);
}

/** The choices of a filter: each value that occurs, in the order of the names, with its number. */
export function statusesOf<K extends string>(
  values: readonly K[],
  labels: Record<K, string>,
): { value: K; label: string; count: number }[] {
  const counts = countBy(values, (value) => value);
  return (Object.keys(labels) as K[]).flatMap((value) => {
    const count = counts.get(value);
    return count === undefined ? [] : [{ value, label: labels[value], count }];
  });
}
