import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Claims a folder for this program, so that two labs never share one. Returns what gives it back.
 *
 * @throws when another program that still runs has claimed it
 */
export function claim(dir: string): () => void {
  mkdirSync(dir, { recursive: true });
  const path = join(dir, 'claimed-by');
  const owner = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (owner && owner !== identity(process.pid) && owner === identity(Number(owner.split(' ')[0])))
    throw new Error(
      `Another lab works in ${dir} (process ${owner.split(' ')[0]}). Wait for it, or name another folder with --dir.`,
    );
  writeFileSync(path, identity(process.pid));
  return () => rmSync(path, { force: true });
}

/** A process by its number and the time at which it started, which tells it from a later one of the same number. */
function identity(pid: number): string {
  const stat = `/proc/${pid}/stat`;
  const startTime = existsSync(stat) ? readFileSync(stat, 'utf8').split(') ').at(-1)?.split(' ')[19] : undefined;
  return `${pid} ${startTime ?? 'ended'}`;
}
