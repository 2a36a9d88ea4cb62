/**
 * The path of the page that is being built, below the base. Astro gives paths with the base in
 * front, and so does the address bar.
 */
export function shownOn(pathname: string, base = '/'): string {
  const path = pathname.startsWith(base) ? `/${pathname.slice(base.length)}` : pathname;
  return path.replace(/\/{2,}/g, '/').replace(/index\.html$/, '');
}
