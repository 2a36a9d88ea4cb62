/** Sends whoever opened a short link on to its place; the query goes along, as in `/s/id/?engine=podman`. */
const link = document.querySelector<HTMLAnchorElement>('[data-forward]');
if (link) {
  const target = new URL(link.href);
  target.search = location.search;
  location.replace(target);
}
