import { spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';

/** Runs a command of the machine and waits. Never throws for its exit code. */
export function run(command: string, args: readonly string[], env: Record<string, string> = {}) {
  return spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, ...env }, maxBuffer: 2 ** 28 });
}

/** Runs a command whose output goes to a log. @throws naming the log and its last lines when the command fails */
export function runLogged(log: string, command: string, args: readonly string[], env: Record<string, string> = {}): void {
  const { status, signal, stdout, stderr } = run(command, args, env);
  appendFileSync(log, `${stdout}${stderr}`);
  if (status !== 0) {
    const last = `${stdout}${stderr}`.trim().split('\n').slice(-5).join('\n');
    throw new Error(`${command} ended with ${signal ?? status}. The log is ${log}; it ends with:\n${last}`);
  }
}
