import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

/** Pagefind's own user interfaces: ours is in `src/client/search/`. */
const unused = /^pagefind-(?!entry|worker)[\w-]+\.(?:js|css)$/;

/** What stands in a text and is not its words: numbers of citations, texts in drawings, buttons, labels in the margin. */
const notWords = ['.cite', 'svg', 'button', '.label', '.place-id', '.facts', '.letters'];

/** Builds the second tier of the search: Pagefind's full-text index of the finished pages. */
export function fullText(): AstroIntegration {
  return {
    name: 'full-text',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const path = fileURLToPath(dir);
        // Flags, paths and file names are words here: keep the signs that make them.
        const { index, errors } = await pagefind.createIndex({
          includeCharacters: '-_./=~',
          excludeSelectors: notWords,
        });
        if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
        const { page_count } = await index.addDirectory({ path });
        const { files } = await index.getFiles();
        const kept = files.filter((file) => !unused.test(file.path));
        for (const { path: name, content } of kept) {
          const target = join(path, 'pagefind', name);
          mkdirSync(dirname(target), { recursive: true });
          writeFileSync(target, content);
        }
        await pagefind.close();
        logger.info(`full text of ${page_count} pages in ${kept.length} files`);
      },
    },
  };
}
