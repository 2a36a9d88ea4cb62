import { searchRecords } from '../../model/search/collect.ts';
import { isReference, packDetails } from '../../model/search/record.ts';
import { getSite } from '../../site.ts';

/** Leads and words in code of the records in `places.json`, in the same order. */
export function GET(): Response {
  return Response.json(packDetails(searchRecords(getSite()).filter((record) => !isReference(record))));
}
