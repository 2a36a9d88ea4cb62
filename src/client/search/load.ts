import { createEngine, createEngineInSteps, type SearchEngine } from '../../model/search/engine.ts';
import { unpack, type PackedDetails, type PackedRecords, type PackedReference } from '../../model/search/record.ts';

/** What the search works with once its records are there. */
export interface Loaded {
  /** Knows leads, words in code, and the reference (commands, requests, features, errors) only after `complete`. */
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
    const rest = (name: string): Promise<Response> => fetch(`${import.meta.env.BASE_URL}search/${name}.json`);
    const [details, reference] = await Promise.all([
      read<PackedDetails>(rest('details')).catch(() => undefined),
      read<PackedReference>(rest('reference')).catch(() => undefined),
    ]);
    // Titles and keywords answer without them.
    if (!details && !reference) return;
    loaded.engine = await createEngineInSteps([
      ...unpack(packed, details),
      ...(reference ? unpack(reference.records, reference.details) : []),
    ]);
  };
  return loaded;
}

async function read<T>(answer: Promise<Response>): Promise<T> {
  const response = await answer;
  if (!response.ok) throw new Error(`The records of the search: ${response.status}`);
  return (await response.json()) as T;
}
