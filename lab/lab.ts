import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readHost, type Host } from './host.ts';
import { Machine } from './machine/machine.ts';
import { sweepMachines } from './machine/sweep.ts';
import { buildSystem, sizeOf } from './system/build.ts';

/** What is printed while the lab works. */
export type Say = (text: string) => void;

/** The lab: the built system in a folder of its own, and the machines that are started from it one after another. */
export class Lab {
  readonly host: Host;
  readonly today: string;
  readonly #dir: string;
  readonly #say: Say;
  #machine: Machine | undefined;
  #started = 0;

  private constructor(dir: string, host: Host, say: Say) {
    this.#dir = dir;
    this.host = host;
    this.#say = say;
    this.today = new Date().toISOString().slice(0, 10);
  }

  /** Opens the lab in `dir` and removes what an earlier start, killed half-way, left running there. */
  static async open(dir: string, say: Say): Promise<Lab> {
    mkdirSync(dir, { recursive: true });
    const swept = await sweepMachines(join(dir, 'machines'));
    if (swept > 0) say(`removed ${swept} machine${swept === 1 ? '' : 's'} that an earlier start left behind`);
    return new Lab(dir, readHost(), say);
  }

  /** Starts a fresh machine, hands it to `use` and takes it down, whatever happens. */
  async onMachine(system: 'base' | 'newest', use: (machine: Machine) => Promise<void>): Promise<void> {
    const layers = await buildSystem(join(this.#dir, 'system'), this.host, system, this.#say);
    this.#machine = await Machine.start(join(this.#dir, 'machines', String(++this.#started)), layers, this.host);
    try {
      await use(this.#machine);
    } finally {
      await this.#machine.stop();
      this.#machine = undefined;
    }
  }

  /** Takes the running machine down at once: for a program that is told to end. */
  async abandon(): Promise<void> {
    await this.#machine?.stop();
  }

  /** Bytes on disk, at present. */
  size(): number {
    return sizeOf(this.#dir);
  }

  /** Removes the whole folder, the built system included. */
  remove(): void {
    rmSync(this.#dir, { recursive: true, force: true });
  }
}
