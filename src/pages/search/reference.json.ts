import { searchRecords } from '../../model/search/collect.ts';
import { isReference, pack, packDetails, type PackedReference } from '../../model/search/record.ts';
import { getSite, sectionTitles } from '../../site.ts';

/** The records of commands, requests, features and errors, with their details. */
export function GET(): Response {
  const site = getSite();
  const records = searchRecords(site).filter(isReference);
  const packed: PackedReference = { records: pack(records, sectionTitles(site)), details: packDetails(records) };
  return Response.json(packed);
}
