import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What an unfinished session has recorded: kept beside the lab, so that the next start goes on where it ended. */
export class Progress {
  readonly #folder: string;

  constructor(dir: string) {
    this.#folder = join(dir, 'done');
  }

  /** What was recorded for an id from this very definition, or undefined. */
  find(id: string, definition: unknown): unknown {
    const path = this.#path(id);
    if (!existsSync(path)) return undefined;
    const kept = JSON.parse(readFileSync(path, 'utf8')) as { definition: string; result: unknown };
    return kept.definition === JSON.stringify(definition) ? kept.result : undefined;
  }

  /** Keeps a result until the session is finished. */
  keep(id: string, definition: unknown, result: unknown): void {
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(this.#path(id), JSON.stringify({ definition: JSON.stringify(definition), result }));
  }

  /** How many results are kept. */
  count(): number {
    return existsSync(this.#folder) ? readdirSync(this.#folder).length : 0;
  }

  /** Forgets all: the session is finished. */
  finish(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #path(id: string): string {
    return join(this.#folder, `${id}.json`);
  }
}
