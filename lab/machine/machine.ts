import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LabUser } from '../../src/model/evidence-schemas.ts';
import type { Host } from '../host.ts';
import type { Carried } from '../scenario/carry.ts';
import { run } from '../shell.ts';
import type { Layers } from '../system/build.ts';
import { sweepCgroup } from './sweep.ts';

const here = import.meta.dirname;

/** What a command in the lab did. */
export interface Ran {
  output: string;
  exit: number;
  /** Milliseconds, with the few that entering the lab takes. */
  duration: number;
}

/**
 * A lab that is up: systemd as process 1 in namespaces of its own, on a fresh layer above the root.
 * It ends with this program, however that ends, and takes everything inside along.
 */
export class Machine {
  readonly #folder: string;
  readonly #cgroup: string;
  readonly #process: ChildProcess;
  readonly #init: number;

  private constructor(folder: string, cgroup: string, process: ChildProcess, init: number) {
    this.#folder = folder;
    this.#cgroup = cgroup;
    this.#process = process;
    this.#init = init;
  }

  /** Starts a machine below `folder` and waits until its accounts can run services. @throws when it does not come up */
  static async start(folder: string, layers: Layers, host: Host): Promise<Machine> {
    const at = (name: string) => join(folder, name);
    for (const name of ['root', 'upper', 'work', 'state']) mkdirSync(at(name), { recursive: true });
    writeFileSync(at('limits.conf'), host.limits);
    const cgroup = join(host.cgroupRoot, `docker-vs-podman-lab-${process.pid}-${Date.now()}`);
    writeFileSync(at('cgroup'), cgroup); // first, so that a later start finds what a kill leaves behind
    // Processes enter below it: a cgroup that hands controllers on may not hold any itself.
    mkdirSync(join(cgroup, 'enter'), { recursive: true });
    const log = openSync(at('init.log'), 'w');
    const start =
      'echo $$ >"$0/cgroup.procs"; exec setpriv --pdeathsig KILL unshare --mount --net --uts --ipc --cgroup --pid --fork --kill-child "$@"';
    const child = spawn(
      'bash',
      ['-c', start, cgroup, join(here, 'init.sh'), at('root'), at('state'), at('limits.conf')],
      {
        stdio: ['ignore', log, log],
        // Out of reach of the terminal's Ctrl-C, which this program answers by taking the machine down in order.
        detached: true,
        env: { PATH: process.env['PATH'], LOWER: layers.join(':'), UPPER: at('upper'), WORK: at('work') },
      },
    );
    closeSync(log);
    const init = await firstChild(child);
    const machine = new Machine(folder, cgroup, child, init);
    await machine.#ready();
    return machine;
  }

  /**
   * Runs a command line as an account would type it. Never throws for its exit code; 124 when it took too long.
   * It reads the file `input` where one is named.
   */
  async exec(user: LabUser, command: string, timeout = 60, input?: string): Promise<Ran> {
    // A file and not a pipe: what a command leaves behind in the background may hold it open.
    const path = join(this.#folder, 'output');
    const file = openSync(path, 'w');
    const stdin = openSync(input ?? '/dev/null', 'r');
    const start = performance.now();
    const child = spawn(join(here, 'enter.sh'), [join(this.#cgroup, 'enter'), String(this.#init), user, command], {
      stdio: [stdin, file, file],
    });
    closeSync(file);
    closeSync(stdin);
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, timeout * 1000);
    const exit = await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => resolve(late ? 124 : signal ? 128 + 9 : (code ?? 0)));
    });
    clearTimeout(timer);
    return { output: readFileSync(path, 'utf8'), exit, duration: Math.round(performance.now() - start) };
  }

  /** Runs a command that must succeed and returns what it printed. @throws with its output when it does not */
  async must(user: LabUser, command: string, timeout = 60, input?: string): Promise<string> {
    const { output, exit } = await this.exec(user, command, timeout, input);
    if (exit !== 0) throw new Error(`"${command}" as ${user} ended with ${exit}:\n${output.trim()}`);
    return output.trim();
  }

  /** Copies a file or folder of the project into the machine. @throws when that fails */
  async carry({ from, to, isFolder }: Carried): Promise<void> {
    if (!isFolder) {
      await this.must('root', `mkdir -p "$(dirname ${to})" && cat >${to} && chmod a+r ${to}`, 60, from);
      return;
    }
    const archive = join(this.#folder, 'carried.tar');
    const owner = ['--sort=name', '--owner=0', '--group=0', '--mode=u+rwX,go=rX'];
    const { status, stderr } = run('tar', ['--create', '--file', archive, ...owner, '--directory', from, '.']);
    if (status !== 0) throw new Error(`${from} could not be packed:\n${stderr.trim()}`);
    await this.must('root', `mkdir -p ${to} && tar --extract --directory ${to}`, 60, archive);
    rmSync(archive);
  }

  /** Takes the machine down and everything it wrote with it. */
  async stop(): Promise<void> {
    this.#process.kill('SIGKILL');
    await sweepCgroup(this.#cgroup);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #isSystemd(): boolean {
    try {
      return readFileSync(`/proc/${this.#init}/comm`, 'utf8').trim() === 'systemd';
    } catch {
      return false; // it has ended
    }
  }

  /** Waits for systemd and for every account's own. Nothing may enter before: until then the root is still the machine's. */
  async #ready(): Promise<void> {
    const up = async (user: LabUser, question: string) => {
      const { output } = await this.exec(user, question, 10);
      return /running|degraded/.test(output);
    };
    for (let i = 0; i < 100; i++) {
      if (
        this.#isSystemd() &&
        (await up('root', 'systemctl is-system-running')) &&
        (await up('alice', 'systemctl --user is-system-running')) &&
        (await up('bob', 'systemctl --user is-system-running'))
      )
        return;
      await sleep(100);
    }
    const log = readFileSync(join(this.#folder, 'init.log'), 'utf8').trim();
    await this.stop();
    throw new Error(`systemd did not come up in the lab.\n${log}`);
  }
}

/** The process that `unshare` forks: process 1 of the new pid namespace. @throws when the start fails before */
async function firstChild(parent: ChildProcess): Promise<number> {
  for (let i = 0; i < 100; i++) {
    const children = `/proc/${parent.pid}/task/${parent.pid}/children`;
    const found = existsSync(children)
      ? readFileSync(children, 'utf8').trim()
      : run('pgrep', ['-P', String(parent.pid)]).stdout.trim();
    if (found) return Number(found.split(/\s/)[0]);
    if (parent.exitCode !== null) break;
    await sleep(50);
  }
  throw new Error('The lab did not start: unshare ended at once.');
}
