import { existsSync, readdirSync, readFileSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Kills every process of a cgroup and those below it, waits until they are gone, and removes the tree. */
export async function sweepCgroup(cgroup: string): Promise<void> {
  for (let i = 0; i < 100 && existsSync(cgroup); i++) {
    const kill = join(cgroup, 'cgroup.kill');
    if (existsSync(kill)) writeFileSync(kill, '1');
    if (remove(cgroup)) return;
    await sleep(50);
  }
  if (existsSync(cgroup)) throw new Error(`Processes of the lab would not end: see ${cgroup}/cgroup.procs`);
}

/** Removes a cgroup and those below it, deepest first. False while one of them still holds a process. */
function remove(cgroup: string): boolean {
  const below = readdirSync(cgroup, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const emptied = below.map(({ name }) => remove(join(cgroup, name))).every(Boolean);
  if (!emptied) return false;
  try {
    rmdirSync(cgroup);
    return true;
  } catch {
    return false; // a process is still on its way out
  }
}

/**
 * Removes what machines left behind whose program was killed: their processes, cgroups and layers.
 * Returns how many there were.
 */
export async function sweepMachines(folder: string): Promise<number> {
  if (!existsSync(folder)) return 0;
  const names = readdirSync(folder);
  for (const name of names) {
    const note = join(folder, name, 'cgroup');
    if (existsSync(note)) await sweepCgroup(readFileSync(note, 'utf8'));
    rmSync(join(folder, name), { recursive: true, force: true });
  }
  return names.length;
}
