import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { earlyScript } from './early-script.ts';
import { contentSecurityPolicy, headersFile } from './policy.ts';

/** Writes `dist/_headers`: the policy of the pages as a header, for hosts that read the file. */
export function headers(): AstroIntegration {
  return {
    name: 'headers',
    hooks: {
      'astro:build:done': ({ dir }) => {
        writeFileSync(new URL('_headers', dir), headersFile(contentSecurityPolicy(earlyScript)));
      },
    },
  };
}
