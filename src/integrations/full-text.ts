import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

/** Builds the second tier of the search: Pagefind's full-text index of the finished pages. */
export function fullText(): AstroIntegration {
  return {
    name: 'full-text',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const path = fileURLToPath(dir);
        // Flags, paths and file names are words here: keep the signs that make them.
        const { index, errors } = await pagefind.createIndex({ includeCharacters: '-_./=~' });
        if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
        const { page_count } = await index.addDirectory({ path });
        await index.writeFiles({ outputPath: `${path}pagefind` });
        await pagefind.close();
        logger.info(`full text of ${page_count} pages`);
      },
    },
  };
}
