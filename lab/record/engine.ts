import type { Host } from '../host.ts';
import type { Machine } from '../machine/machine.ts';
import type { RunParts } from '../scenario/select.ts';

/** Who runs an engine in a mode when nobody else is named. */
export function ownerOf({ mode }: Pick<RunParts, 'mode'>): 'root' | 'alice' {
  return mode === 'rootful' ? 'root' : 'alice';
}

/** Starts what a run needs and gives the engine its one image. @throws with the output of what failed */
export async function prepareEngine(machine: Machine, run: Pick<RunParts, 'engine' | 'mode'>): Promise<void> {
  const owner = ownerOf(run);
  if (run.engine === 'docker') {
    if (run.mode === 'rootful') await machine.must('root', 'systemctl start docker');
    else
      await machine.must(
        'alice',
        'systemctl --user start docker && docker context create rootless --docker "host=unix://$XDG_RUNTIME_DIR/docker.sock" && docker context use rootless',
      );
  }
  await machine.must(owner, `${run.engine} import --change 'CMD ["sh"]' /usr/share/lab/busybox.tar localhost/busybox`);
}

/** The packages whose versions a recording names, and what they are called there. */
const parts: Record<string, Record<string, string>> = {
  'docker-rootful': { 'docker.io': 'Docker Engine', containerd: 'containerd', runc: 'runc', 'docker-buildx': 'buildx' },
  'docker-rootless': {
    'docker.io': 'Docker Engine',
    runc: 'runc',
    'docker-buildx': 'buildx',
    rootlesskit: 'RootlessKit',
    slirp4netns: 'slirp4netns',
  },
  'podman-rootful': { podman: 'Podman', conmon: 'conmon', crun: 'crun', netavark: 'netavark', buildah: 'Buildah' },
  'podman-rootless': { podman: 'Podman', conmon: 'conmon', crun: 'crun', netavark: 'netavark', passt: 'passt' },
};

/** Name to version of what takes part in a run, as the packages in the lab say: upstream's part of each. */
export async function readVersions(
  machine: Machine,
  { engine, mode }: Pick<RunParts, 'engine' | 'mode'>,
): Promise<Record<string, string>> {
  return packageVersions(machine, parts[`${engine}-${mode}`]!);
}

/**
 * Upstream's versions of packages, by what they are called: `packages` maps the name of each to that. One that is not
 * installed is a failure, or with `missing` has the version ''.
 */
export async function packageVersions(
  machine: Machine,
  packages: Readonly<Record<string, string>>,
  { missing = false } = {},
): Promise<Record<string, string>> {
  const query = `dpkg-query --show ${Object.keys(packages).join(' ')}`;
  const listed = await machine.must('root', missing ? `${query} 2>/dev/null || true` : query);
  const found = new Map(listed.split('\n').map((line) => line.split('\t') as [string, string]));
  return Object.fromEntries(Object.entries(packages).map(([name, label]) => [label, upstream(found.get(name) ?? '')]));
}

/**
 * Upstream's version in a Debian version: without the epoch, what was repacked and the packaging's own number. A package
 * of a project without numbers, such as `0.0~git20261003.1a2b3c`, has the day of its release.
 */
export function upstream(version: string): string {
  const day = /git(\d{4})(\d{2})(\d{2})/.exec(version);
  return day ? day.slice(1).join('-') : version.replace(/^\d+:/, '').replace(/[-+~].*$/, '');
}

/** The storage driver in use. */
export async function readStorage(machine: Machine, run: Pick<RunParts, 'engine' | 'mode'>): Promise<string> {
  const format = run.engine === 'docker' ? '{{.Driver}}' : '{{.Store.GraphDriverName}}';
  return machine.must(ownerOf(run), `${run.engine} info --format '${format}'`);
}

/** What a recording says of the machine. */
export async function describeHost(machine: Machine, host: Host) {
  const systemd = upstream((await machine.must('root', 'dpkg-query --show systemd')).split('\t')[1] ?? '');
  const controllers = await machine.must('root', 'cat /sys/fs/cgroup/cgroup.controllers');
  return {
    system: `Debian forky, systemd ${systemd}`,
    kernel: host.kernel,
    cgroup: controllers ? `cgroup v2 with ${controllers.split(' ').join(', ')}` : 'cgroup v2 without controllers',
    machine: host.machine,
  };
}
