import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

/** Runs a command of the machine and waits. Never throws for its exit code. */
export function run(command: string, args: readonly string[]) {
  return spawnSync(command, args, { encoding: 'utf8' });
}

/**
 * Runs a command whose output goes to a log. Its mounts and processes are its own and end with it,
 * and it ends with this program, however that ends.
 *
 * @throws naming the log and its last lines when the command fails
 */
export async function runApart(
  log: string,
  command: readonly string[],
  env: Record<string, string> = {},
): Promise<void> {
  const file = openSync(log, 'a');
  const apart = ['--pdeathsig', 'KILL', 'unshare', '--mount', '--pid', '--fork', '--mount-proc', '--kill-child'];
  const child = spawn('setpriv', [...apart, ...command], {
    stdio: ['ignore', file, file],
    env: { ...process.env, ...env },
    detached: true, // a Ctrl-C is answered by this program alone
  });
  closeSync(file);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (status !== 0) {
    const last = readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n');
    throw new Error(`${command[0]} ended with ${status ?? 'a signal'}. The log is ${log}; it ends with:\n${last}`);
  }
}
