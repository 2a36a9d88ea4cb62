/** The two builds that the browser tests read: at the root of a host, and below a sub-path. Others can build elsewhere and say where. */
export interface ServedSite {
  /** Folder of the built site, relative to the project. */
  dir: string;
  /** Host and port, without a slash at the end. */
  origin: string;
  port: number;
  /** Path below the host, with a slash at both ends. */
  base: string;
  /** Of its Brotli. */
  quality: number;
}

/** Hosts compress well and once; tests read every page once, and only those that count bytes need the best. */
const quick = 5;

const served = (dir: string, port: string, base: string, quality = quick): ServedSite => ({
  dir,
  origin: `http://localhost:${port}`,
  port: Number(port),
  base,
  quality,
});

const variable = (name: string, fallback: string): string => process.env[name]?.trim() || fallback;

/** `SITE_DIR` and `SITE_PORT` name another build of the site at the root. */
export const atRoot = served(variable('SITE_DIR', 'dist'), variable('SITE_PORT', '4399'), '/');

/** The same build with the compression that readers get, for the tests that count bytes. */
export const asSent = served(atRoot.dir, String(atRoot.port + 2), '/', 11);

/** `NOTES_DIR` and `NOTES_PORT` name another build of the site below /notes/. */
export const belowNotes = served(variable('NOTES_DIR', 'dist-notes'), variable('NOTES_PORT', '4398'), '/notes/');
