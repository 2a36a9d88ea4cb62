import { searchRecords } from '../../model/search/collect.ts';
import { isReference, pack } from '../../model/search/record.ts';
import { getSite, sectionTitles } from '../../site.ts';

/** The records of the first tier of the search that the first results need, packed. */
export function GET(): Response {
  const site = getSite();
  const records = searchRecords(site).filter((record) => !isReference(record));
  return Response.json(pack(records, sectionTitles(site)));
}
