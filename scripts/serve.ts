import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { basePath } from '../src/config.ts';

/**
 * Serves a built site as a good static host does: the headers of `_headers`, Brotli, slashes at the
 * end of pages, 404.html. `npm start` and the browser tests use it, so what is tested is what hosts do.
 */
const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: 'dist' },
    port: { type: 'string', default: '4321' },
    base: { type: 'string', default: basePath },
    // Of Brotli. The best takes forty times as long as one that is nearly as good.
    quality: { type: 'string', default: '11' },
  },
});
const root = resolve(values.dir);
const base = values.base;

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};
/** Already compressed, or small and binary. */
const packed = new Set(['.png', '.pagefind', '.pf_meta', '.pf_index', '.pf_fragment']);

const headers: [string, string][] = (
  existsSync(join(root, '_headers')) ? readFileSync(join(root, '_headers'), 'utf8') : ''
)
  .split('\n')
  .filter((line) => line.startsWith('  '))
  .map((line) => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]);

const compressed = new Map<string, Buffer>();

function body(file: string, accepts: string): { data: Buffer; encoding?: string } {
  const extension = extname(file);
  if (packed.has(extension) || !accepts.includes('br')) return { data: readFileSync(file) };
  const key = `${file}:${statSync(file).mtimeMs}`;
  const known = compressed.get(key);
  if (known) return { data: known, encoding: 'br' };
  const data = brotliCompressSync(readFileSync(file), {
    params: { [constants.BROTLI_PARAM_QUALITY]: Number(values.quality) },
  });
  compressed.set(key, data);
  return { data, encoding: 'br' };
}

function send(response: ServerResponse, status: number, file: string, request: IncomingMessage): void {
  const { data, encoding } = body(file, String(request.headers['accept-encoding'] ?? ''));
  response.statusCode = status;
  for (const [name, value] of headers) response.setHeader(name, value);
  response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
  response.setHeader('Content-Length', data.length);
  response.setHeader(
    'Cache-Control',
    file.includes(`${sep}_astro${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.setHeader('Vary', 'Accept-Encoding');
  response.end(request.method === 'HEAD' ? undefined : data);
}

function fileFor(path: string): { file?: string; redirect?: string } {
  if (!path.startsWith(base)) return path === '/' ? { redirect: base } : {};
  const inside = normalize(join(root, path.slice(base.length)));
  if (inside !== root && !inside.startsWith(root + sep) && inside !== `${root}${sep}`) return {};
  if (!existsSync(inside)) return {};
  if (statSync(inside).isFile()) return { file: inside };
  if (!path.endsWith('/')) return { redirect: `${path}/` };
  const index = join(inside, 'index.html');
  return existsSync(index) ? { file: index } : {};
}

const server = createServer((request, response) => {
  try {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const { file, redirect } = fileFor(decodeURIComponent(url.pathname));
    if (redirect) {
      response.writeHead(301, { Location: redirect + url.search }).end();
      return;
    }
    if (file) send(response, 200, file, request);
    else send(response, 404, join(root, '404.html'), request);
  } catch {
    response.writeHead(400).end();
  }
});

if (!existsSync(join(root, 'index.html'))) {
  console.error(`There is no built site in ${values.dir}. Run npm run build first.`);
  process.exit(1);
}
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${values.port} is taken. Stop what uses it or choose another with --port.`
      : error.message,
  );
  process.exit(1);
});
server.listen(Number(values.port), () => console.log(`Docker vs Podman: http://localhost:${values.port}${base}`));
