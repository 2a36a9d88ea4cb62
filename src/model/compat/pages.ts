import type { CitationUse } from '../citations.ts';
import type { Corpus } from '../corpus.ts';
import { recordUses } from '../uses.ts';
import { anchorOf, commandRows, featureRows, inAreas, requestRows } from './rows.ts';
import { errorTexts, noteTexts } from './texts.ts';

/** The four comparisons, by the name of their file. */
export const matrixNames = ['cli', 'api', 'compose', 'kube'] as const;
export type MatrixName = (typeof matrixNames)[number];

/** Where each comparison stands and what it is called. */
export const matrixPages: Record<MatrixName, { path: string; title: string; description: string }> = {
  cli: {
    path: '/compatibility/commands/',
    title: 'Every command and flag',
    description:
      'Every command and flag of Docker, really passed to Podman: same, different, of another name, missing, and what only Podman has.',
  },
  api: {
    path: '/compatibility/api/',
    title: 'The API, request by request',
    description: 'The same requests of the Docker Engine API sent to both sockets, with both answers.',
  },
  compose: {
    path: '/compatibility/compose/',
    title: 'Compose, feature by feature',
    description:
      'Compose features, each a small file run by Docker Compose on Docker, by Docker Compose on Podman’s socket and by podman-compose.',
  },
  kube: {
    path: '/compatibility/kube/',
    title: 'Kubernetes YAML, field by field',
    description: 'Kinds and fields of Kubernetes YAML played by podman kube play: kept, different, ignored or refused.',
  },
};

/** The page of the errors. */
export const errorsPath = '/compatibility/errors/';

/** The citations of a comparison's notes, in the order in which its page shows them. */
export function matrixUses(corpus: Corpus, name: MatrixName): CitationUse[] {
  return notesShown(corpus, name).flatMap((note) => recordUses(anchorOf(note.id), noteTexts(note.data)));
}

function notesShown(corpus: Corpus, name: MatrixName): Corpus['notes'] {
  const grouped = <T>(rows: readonly T[], areaOf: (row: T) => string): T[] =>
    inAreas(rows, areaOf).flatMap(([, some]) => some);
  const notes =
    name === 'cli'
      ? grouped(commandRows(corpus), ({ area }) => area).flatMap(({ note, flags }) => [
          note,
          ...flags.map((flag) => flag.note),
        ])
      : name === 'api'
        ? grouped(requestRows(corpus), ({ request }) => request.area).map(({ note }) => note)
        : grouped(featureRows(corpus, name), ({ feature }) => feature.area).map(({ note }) => note);
  return notes.filter((note) => note !== undefined);
}

/** The errors in the order of their page: area by area, as written. */
export function errorsInOrder({ errors }: Pick<Corpus, 'errors'>): Corpus['errors'] {
  return [...Map.groupBy(errors, ({ data }) => data.area).values()].flat();
}

/** The citations of the errors, in the order of their page. */
export function errorUses(corpus: Corpus): CitationUse[] {
  return errorsInOrder(corpus).flatMap(({ id, data }) => recordUses(id, errorTexts(data)));
}
