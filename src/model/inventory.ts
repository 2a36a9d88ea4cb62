import { fragmentOf, pageOf } from './lock.ts';
import { placeUrl, shortUrl, type PlaceKind } from './place.ts';
import type { Site } from './site.ts';

/** One place in `/anchors.json`. All addresses are paths from the root of the host. */
export interface InventoryEntry {
  url: string;
  short: string;
  kind: PlaceKind;
  title: string;
  lead: string;
  page: string;
  /** Every address it had before, newest first. */
  formerly: string[];
  hash: string;
  changed: string;
}

/** `/anchors.json`, version 1. */
export interface Inventory {
  version: 1;
  site: string;
  anchors: Record<string, InventoryEntry>;
}

/** The inventory of a site that stands at `site` below `base`. Places that are not locked are left out: the check refuses to build them. */
export function inventory(site: Site, at: { site: string; base: string }): Inventory {
  const path = (below: string): string => at.base + below.replace(/^\//, '');
  const anchors = Object.entries(site.lock).flatMap(([id, entry]) => {
    const place = site.places.get(id);
    if (!place) return [];
    return [
      [
        id,
        {
          url: path(placeUrl(place)),
          short: path(shortUrl(id)),
          kind: place.kind,
          title: place.title,
          lead: place.lead,
          page: path(place.page),
          formerly: entry.was.map((was) => path(`${pageOf(was)}#${fragmentOf(was)}`)),
          hash: entry.hash,
          changed: entry.changed,
        },
      ] as const,
    ];
  });
  return { version: 1, site: at.site, anchors: Object.fromEntries(anchors) };
}
