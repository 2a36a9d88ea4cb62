import { createEngine, type SearchEngine } from '../../model/search/engine.ts';
import { unpack, type PackedDetails, type PackedRecords } from '../../model/search/record.ts';

/** What the search works with once its records are there. */
export interface Loaded {
  /** Knows leads and words in code only after `complete`. */
  engine: SearchEngine;
  /** The sections of the site, for suggestions. */
  sections: PackedRecords['sections'];
  /** Fetches the rest of the records, once, and sets `engine` anew. Resolves also when the rest did not come. */
  complete(): Promise<void>;
}

/** Builds the engine from the answer to the request for the records. Rejects when they did not come. */
export async function loadEngine(answer: Promise<Response>): Promise<Loaded> {
  const packed = await read<PackedRecords>(answer);
  let whole: Promise<void> | undefined;
  const loaded: Loaded = {
    engine: createEngine(unpack(packed)),
    sections: packed.sections,
    complete: () => (whole ??= add()),
  };
  const add = async (): Promise<void> => {
    try {
      const details = await read<PackedDetails>(fetch(`${import.meta.env.BASE_URL}search/details.json`));
      loaded.engine = createEngine(unpack(packed, details));
    } catch {
      // Titles and keywords answer without it.
    }
  };
  return loaded;
}

async function read<T>(answer: Promise<Response>): Promise<T> {
  const response = await answer;
  if (!response.ok) throw new Error(`The records of the search: ${response.status}`);
  return (await response.json()) as T;
}
