import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a program printed and how it ended. */
export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Compiled modules are kept between runs: a script then starts in half the time. */
const cache = join(tmpdir(), 'docker-vs-podman-compiled');
const repository = join(import.meta.dirname, '../..');

/** Runs a script of the project in another folder, as npm would there. */
export function runScript(script: string, args: readonly string[], cwd: string): Ended {
  return run([join(repository, script), ...args], cwd);
}

/** Runs a line of TypeScript under other environment variables; relative imports start at the repository. */
export function evaluate(code: string, env: Record<string, string>): Ended {
  return run(['--input-type=module', '--eval', code], repository, env);
}

function run(args: readonly string[], cwd: string, env: Record<string, string> = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NODE_COMPILE_CACHE: cache, ...env },
  });
  return { code: status, out: stdout, err: stderr };
}
