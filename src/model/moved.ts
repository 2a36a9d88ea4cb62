import { fragmentOf, pageOf } from './lock.ts';
import type { Place } from './place.ts';
import type { Site } from './site.ts';

/** A former fragment of a page and the place that it means now. */
export interface MovedPlace {
  fragment: string;
  place: Place;
}

/** Every fragment that a page once had and that its places no longer have: renamed here, or moved to another page. */
export function movedFrom(site: Site, page: string): MovedPlace[] {
  return Object.entries(site.lock).flatMap(([id, { was }]) => {
    const place = site.places.get(id);
    if (!place) return [];
    return was
      .filter((address) => pageOf(address) === page && !(place.page === page && fragmentOf(address) === id))
      .map((address) => ({ fragment: fragmentOf(address), place }));
  });
}
