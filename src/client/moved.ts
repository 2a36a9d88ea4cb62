/** Follows an old fragment to the page on which its place stands now. */
export function forwardMoved(): void {
  const follow = (): void => {
    const link = document
      .getElementById(location.hash.slice(1))
      ?.querySelector<HTMLAnchorElement>(':scope > [data-moved]');
    if (!link) return;
    const target = new URL(link.href);
    target.search = location.search;
    location.replace(target);
  };
  addEventListener('hashchange', follow);
  follow();
}
