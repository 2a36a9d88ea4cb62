import { searchRecords } from '../../model/search/collect.ts';
import { pack } from '../../model/search/record.ts';
import { getSite } from '../../site.ts';

/** The records of the first tier of the search, packed. */
export function GET(): Response {
  const site = getSite();
  return Response.json(
    pack(
      searchRecords(site),
      site.corpus.sections.map(({ id, data }) => [id, data.title]),
    ),
  );
}
