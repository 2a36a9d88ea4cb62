import { basePath, withBase } from '../config.ts';
import type { TextContext } from '../markdown/inline.ts';
import { shownOn } from '../model/page-path.ts';
import { placeUrl, type Place } from '../model/place.ts';
import { getSite } from '../site.ts';

/** The path, below the base, of the page that is being built; `url` is `Astro.url`. */
export function pageAt(url: URL): string {
  return shownOn(url.pathname, basePath);
}

/** Where the texts of a record stand on the page that is being built. */
export function textsAt(url: URL, id: string): TextContext {
  return { site: getSite(), page: pageAt(url), id };
}

/** The place with an id. Throws when there is none: a bug, as the check refuses it. */
export function placeOf(id: string): Place {
  const place = getSite().places.get(id);
  if (!place) throw new Error(`No place "${id}": npm run check should have refused this`);
  return place;
}

/** The address of a place, below the base path. */
export function placeHref(id: string): string {
  return withBase(placeUrl(placeOf(id)));
}
