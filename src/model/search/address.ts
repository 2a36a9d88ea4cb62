import { recordKinds, type RecordKind, type SearchRecord } from './record.ts';

/** What `/search/?q=…&section=…&kind=…` asks for. */
export interface Asked {
  query: string;
  section: string;
  kind: RecordKind | '';
}

/** Reads the query of the address; what it does not know counts as not said. */
export function readAsked(search: string, sections: readonly string[]): Asked {
  const parameters = new URLSearchParams(search);
  const section = parameters.get('section') ?? '';
  const kind = parameters.get('kind') as RecordKind | null;
  return {
    query: parameters.get('q') ?? '',
    section: sections.includes(section) ? section : '',
    kind: kind && recordKinds.includes(kind) ? kind : '',
  };
}

/** The query of the address for what is asked, '' for nothing; only what is said stands in it. */
export function writeAsked({ query, section, kind }: Asked): string {
  const parameters = new URLSearchParams();
  if (query.trim()) parameters.set('q', query.trim());
  if (section) parameters.set('section', section);
  if (kind) parameters.set('kind', kind);
  return parameters.size > 0 ? `?${parameters}` : '';
}

/** Whether a record passes the filters. */
export function passes(record: SearchRecord, { section, kind }: Asked): boolean {
  return (!section || record.section === section) && (!kind || record.kind === kind);
}
