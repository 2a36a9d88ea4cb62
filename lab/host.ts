import { existsSync, readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { run } from './shell.ts';

/** The machine that the lab runs on, as far as the lab depends on it. */
export interface Host {
  /** The package mirror that apt uses here. */
  mirror: string;
  /** Where new cgroups of version 2 are made. */
  cgroupRoot: string;
  /** The controllers that version 2 has here; those bound to version 1 are missing. */
  controllers: string[];
  /** What recordings say of it. */
  kernel: string;
  machine: string;
  /** A `containers.conf` that mends what Podman cannot do here; empty where it can. */
  limits: string;
}

/** What this machine lacks for the lab to run at all: one sentence each, none when nothing is missing. */
export function missing(): string[] {
  if (process.platform !== 'linux') return ['The lab runs on Linux only: its engines share the kernel of the machine.'];
  const lacks: string[] = [];
  if (process.getuid?.() !== 0) lacks.push('Run it as root: it makes namespaces, mounts and cgroups of its own.');
  if (!existsSync('/etc/debian_version') || !findMirror())
    lacks.push('It needs Debian: it takes both engines from the package mirror in /etc/apt.');
  if (!cgroup2()) lacks.push('This kernel has no cgroup v2 tree mounted below /sys/fs/cgroup.');
  for (const [needed, command] of Object.entries(kernelTests))
    if (
      lacks.length === 0 &&
      run('unshare', ['--mount', '--net', '--pid', '--fork', 'bash', '-euc', command]).status !== 0
    )
      lacks.push(`This kernel cannot ${needed}, or root may not here.`);
  return lacks;
}

/** What the kernel must allow, each tried for real in namespaces that vanish at once. */
const kernelTests: Record<string, string> = {
  'make an overlay':
    'mount --make-rprivate /; mount -t tmpfs tmpfs /mnt; mkdir /mnt/{l,u,w,m}; mount -t overlay overlay -o lowerdir=/mnt/l,upperdir=/mnt/u,workdir=/mnt/w /mnt/m',
  'make a user namespace': 'unshare --user --map-root-user true',
  'mount a cgroup v2 tree in a cgroup namespace':
    'mount --make-rprivate /; mount -t tmpfs tmpfs /mnt; unshare --cgroup mount -t cgroup2 cgroup2 /mnt',
  'make a network of its own': 'test -e /dev/net/tun || test -e /sys/class/misc/tun',
  'filter system calls (seccomp)': 'test -e /proc/sys/kernel/seccomp/actions_avail',
};

/** Reads what the lab needs to know of the machine. Call it after `missing()` found nothing. */
export function readHost(): Host {
  const cgroupRoot = cgroup2()!;
  const controllers = readFileSync(`${cgroupRoot}/cgroup.controllers`, 'utf8').trim().split(' ').filter(Boolean);
  return {
    mirror: findMirror()!,
    cgroupRoot,
    controllers,
    kernel: /^[\d.]*\d/.exec(run('uname', ['-r']).stdout)?.[0] ?? 'unknown',
    machine: `${cpus().length} processors, ${Math.round(totalmem() / 2 ** 30)} GiB`,
    limits: limitsFor(controllers),
  };
}

function cgroup2(): string | undefined {
  return ['/sys/fs/cgroup', '/sys/fs/cgroup/unified'].find((path) => existsSync(`${path}/cgroup.controllers`));
}

function findMirror(): string | undefined {
  for (const file of ['/etc/apt/sources.list.d/debian.sources', '/etc/apt/sources.list']) {
    const found = existsSync(file) && /^(?:URIs:|deb(?: \[.*?\])?) +(\S+)/m.exec(readFileSync(file, 'utf8'));
    if (found) return found[1];
  }
  return undefined;
}

/** Bit 24 of a capability set: only with it may a process raise its own hard limits. */
const capSysResource = 1n << 24n;

/** Podman fails where the pids controller is missing, and where it may not raise a limit: these settings keep it from trying. */
function limitsFor(controllers: readonly string[]): string {
  const lines: string[] = [];
  if (!controllers.includes('pids')) lines.push('pids_limit = 0');
  const bounding = /^CapBnd:\s+(\w+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0';
  if ((BigInt(`0x${bounding}`) & capSysResource) === 0n) {
    const [files, processes] = ['-Hn', '-Hu'].map((flag) => run('bash', ['-c', `ulimit ${flag}`]).stdout.trim());
    lines.push(`default_ulimits = ["nofile=${files}:${files}", "nproc=${processes}:${processes}"]`);
  }
  return lines.length > 0 ? ['[containers]', ...lines, ''].join('\n') : '';
}
