import { createEngine, type SearchEngine } from '../../model/search/engine.ts';
import { unpack, type PackedRecords } from '../../model/search/record.ts';

/** The engine with the sections of the site, for suggestions. */
export interface Loaded {
  engine: SearchEngine;
  sections: PackedRecords['sections'];
}

/** Builds the engine from the answer to the request for the records. Rejects when they did not come. */
export async function loadEngine(answer: Promise<Response>): Promise<Loaded> {
  const response = await answer;
  if (!response.ok) throw new Error(`The records of the search: ${response.status}`);
  const packed = (await response.json()) as PackedRecords;
  return { engine: createEngine(unpack(packed)), sections: packed.sections };
}
