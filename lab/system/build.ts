import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../host.ts';
import { run, runApart } from '../shell.ts';

const here = import.meta.dirname;
const suite = 'forky';

/** The layers of a lab's root, topmost first. */
export type Layers = readonly string[];

/**
 * Builds what is not yet built below `dir` and returns the layers: Debian with both engines, and
 * above it the newest Podman unless the `base` alone is wanted. Says what it does through `say`.
 *
 * @throws when debootstrap or apt fails, with the last lines of the log
 */
export async function buildSystem(
  dir: string,
  host: Host,
  wanted: 'base' | 'newest',
  say: (text: string) => void,
): Promise<Layers> {
  mkdirSync(dir, { recursive: true });
  const log = join(dir, 'build.log');
  const base = join(dir, 'base');
  const newest = join(dir, 'newest');
  await build(base, async () => {
    say(`building Debian ${suite} with both engines from packages (about a minute)`);
    const { command, env } = await debootstrap(dir, log);
    await runApart(log, [join(here, 'build-base.sh'), base, host.mirror], {
      ...env,
      DEBOOTSTRAP: command,
      SUITE: suite,
    });
  });
  if (wanted === 'base') return [base];
  await build(newest, async () => {
    say('adding the newest Podman from Debian experimental');
    await runApart(log, [join(here, 'build-newer.sh'), base, newest, `${newest}.work`, host.mirror]);
  });
  return [newest, base];
}

/** Builds a folder from nothing unless it is whole: a mark beside it is written last. */
async function build(folder: string, make: () => Promise<void>): Promise<void> {
  const mark = `${folder}.built`;
  if (existsSync(mark)) return;
  rmSync(folder, { recursive: true, force: true });
  await make();
  writeFileSync(mark, '');
}

/** The machine's own debootstrap, or one unpacked beside the lab, so that nothing need be installed. */
async function debootstrap(dir: string, log: string): Promise<{ command: string; env: Record<string, string> }> {
  const unpacked = join(dir, 'debootstrap');
  await build(unpacked, async () => {
    mkdirSync(unpacked);
    const get = 'apt-get download debootstrap';
    const script = `cd "$0"; ${get} || { apt-get update -q; ${get}; }; dpkg-deb -x debootstrap_*.deb .`;
    await runApart(log, ['bash', '-euc', script, unpacked]);
  });
  const home = join(unpacked, 'usr/share/debootstrap');
  const script = join(home, 'scripts', suite);
  // An older debootstrap does not know the suite by name; the scripts of all recent suites are the same.
  if (!existsSync(script)) symlinkSync('sid', script);
  return { command: join(unpacked, 'usr/sbin/debootstrap'), env: { DEBOOTSTRAP_DIR: home } };
}

/** The size of a folder on disk in bytes. */
export function sizeOf(folder: string): number {
  return Number(run('du', ['-s', '--block-size=1', folder]).stdout.split('\t')[0] ?? 0);
}
