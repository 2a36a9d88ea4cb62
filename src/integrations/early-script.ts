import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The one inline script of the site, comments and line breaks taken out: what the page holds is what the policy hashes. */
export const earlyScript: string = readFileSync(join(process.cwd(), 'src/client/early.js'), 'utf8')
  .replace(/^\s*\/\/.*$/gm, '')
  .replace(/\n\s*/g, '\n')
  .trim();
