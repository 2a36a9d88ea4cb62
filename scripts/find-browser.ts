import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** Names under which systems install a Chromium that Playwright can drive. */
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The Chromium to test with: `CHROMIUM_PATH`, else one on the PATH, else Playwright's own. Undefined
 * when there is none.
 *
 * @throws when `CHROMIUM_PATH` names a file that does not exist
 */
export function findBrowser(): string | undefined {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked) {
    if (!existsSync(asked))
      throw new Error(`CHROMIUM_PATH is "${asked}", and there is no such file. Correct it or unset it.`);
    return asked;
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
  if (onPath) return onPath;
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}
