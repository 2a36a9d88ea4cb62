/**
 * Where the site stands. Three environment variables move it to any host and sub-path; these are
 * their defaults, and the only place that has them.
 */
const defaults = { SITE_URL: 'http://localhost:4321', BASE_PATH: '/', REPO_URL: '' };

const variable = (name: keyof typeof defaults): string => process.env[name]?.trim() || defaults[name];

/** Origin of the site, without a slash at the end. */
export const siteUrl = variable('SITE_URL').replace(/\/+$/, '');

/** Path below the origin, with a slash at both ends. */
export const basePath = `/${variable('BASE_PATH').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');

/** Where the source lives and mistakes are reported; empty when it is not public. */
export const repoUrl = variable('REPO_URL').replace(/\/+$/, '');

/** The name of the site. */
export const siteName = 'Docker vs Podman';

/** A path of the site below the base: `/claims/` becomes `/notes/claims/` under `BASE_PATH=/notes/`. */
export function withBase(path: string): string {
  return basePath + path.replace(/^\//, '');
}

/** The full address of a path of the site. */
export function absolute(path: string): string {
  return siteUrl + withBase(path);
}
