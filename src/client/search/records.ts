/** Asks for the records of the search. Its own module, so that the request can start before the rest has come. */
export function fetchRecords(): Promise<Response> {
  return fetch(`${import.meta.env.BASE_URL}search/places.json`);
}
