import { createHash } from 'node:crypto';

/** The hash by which a Content-Security-Policy names an inline script. */
export function scriptHash(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

/**
 * The Content-Security-Policy of every page: nothing from another host, one inline script named by
 * its hash, no inline styles. `'wasm-unsafe-eval'` is for the full-text search, which is WebAssembly.
 */
export function contentSecurityPolicy(inlineScript: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${scriptHash(inlineScript)}`,
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** The file `_headers` that Netlify, Cloudflare Pages and our own server read. */
export function headersFile(policy: string): string {
  return [
    '/*',
    `  Content-Security-Policy: ${policy}`,
    '  X-Content-Type-Options: nosniff',
    '  X-Frame-Options: DENY',
    '  Referrer-Policy: strict-origin-when-cross-origin',
    '',
  ].join('\n');
}
