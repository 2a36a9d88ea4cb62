/** Where the Markdown twin of a page lies: `/claims/` is `/claims.md`, the home page `/index.md`. */
export function twinPath(page: string): string {
  return page === '/' ? '/index.md' : `${page.replace(/\/$/, '')}.md`;
}
