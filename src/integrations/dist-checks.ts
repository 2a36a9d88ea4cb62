import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { basePath } from '../config.ts';
import { loadSite } from '../corpus/load.ts';
import { checkDist } from './check-dist.ts';
import { earlyScript } from './early-script.ts';
import { scriptHash } from './policy.ts';

/** Reads the built pages once more and refuses to finish when a link, an anchor or an image is not right. */
export function distChecks(): AstroIntegration {
  return {
    name: 'dist-checks',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const { site } = loadSite(process.cwd());
        const former = new Set(Object.values(site.lock).flatMap(({ was }) => was));
        const { faults, links } = checkDist(root, basePath, [...site.places.values()], scriptHash(earlyScript), former);
        if (faults.length > 0) throw new Error(`The built site has ${faults.length} faults:\n${faults.join('\n')}`);
        logger.info(`${links} links and anchors lead somewhere`);
      },
    },
  };
}
