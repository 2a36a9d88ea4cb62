import { basePath, siteUrl } from '../config.ts';
import { inventory } from '../model/inventory.ts';
import { getSite } from '../site.ts';

/** The inventory of every place, for notes, checkers and other sites. */
export function GET(): Response {
  return Response.json(inventory(getSite(), { site: siteUrl, base: basePath }));
}
