import { parseArgs } from 'node:util';
import { suggest } from '../src/model/problem.ts';

/** What the lab is asked to do. */
export interface Options {
  help: boolean;
  list: boolean;
  check: boolean;
  keep: boolean;
  /** The ids asked for; all when empty. */
  only: string[];
  /** Where the lab builds its system and keeps what is unfinished. */
  dir: string;
}

export const usage = `npm run lab                      record every scenario and take every measurement, into content/
npm run lab -- --list            what there is
npm run lab -- --only ID[,ID]    only these
npm run lab -- --check           record again and compare with content/, writing nothing
npm run lab -- --keep            keep the built system on disk: the next start is a minute shorter
npm run lab -- --dir FOLDER      where to build it (2 GB), /var/tmp/docker-vs-podman-lab when left out`;

/** Reads the command line. @throws with a sentence for an option that does not exist, or an id that is none of `known` */
export function readOptions(args: readonly string[], known: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      dir: { type: 'string', default: '/var/tmp/docker-vs-podman-lab' },
    },
  });
  const only = values.only.flatMap((list) => list.split(',')).filter(Boolean);
  for (const id of only)
    if (!known.includes(id))
      throw new Error(`There is no "${id}". ${suggest(id, known, 'lab/scenarios and lab/measurements')}.`);
  return { ...values, only };
}
