import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from './schema.ts';

/** A file or folder of the project on its way into a machine. */
export interface Carried {
  from: string;
  to: string;
  isFolder: boolean;
}

/**
 * What a scenario carries, with its place on disk below the project's `root`.
 *
 * @throws with a sentence for each file or folder that is not there, and how to mend it
 */
export function carried(root: string, id: string, { carry }: Pick<Scenario, 'carry'>): Carried[] {
  const wanted = Object.entries(carry).map(([path, to]) => ({ path, from: join(root, path), to }));
  const absent = wanted.filter(({ from }) => !existsSync(from));
  if (absent.length > 0) {
    const mend = (path: string) =>
      path.split('/')[0] === 'dist' ? 'Run npm run build first.' : 'Mend the path, or make the file.';
    const sentences = absent.map(({ path }) => `${id} carries ${path}, which is not in the project. ${mend(path)}`);
    throw new Error(sentences.join('\n'));
  }
  return wanted.map(({ from, to }) => ({ from, to, isFolder: statSync(from).isDirectory() }));
}
