import type { Corpus } from '../corpus.ts';
import { plainText } from '../inline.ts';
import { leadOf, type Place } from '../place.ts';
import { matrixPages, errorsPath, type MatrixName } from './pages.ts';
import {
  commandRows,
  featureRows,
  programOf,
  requestRows,
  type CommandRow,
  type FeatureRow,
  type RequestRow,
} from './rows.ts';
import type { ErrorEntry } from './schemas.ts';
import { errorTexts } from './texts.ts';
import { commandSummary, outcomesInWords } from './words.ts';

/** The section of the site under which all of this stands. */
export const compatSection = 'compatibility';

/** A longer title is cut: the whole message stays among the keywords. */
const titleLimit = 140;

/** The places of the four comparisons and of the errors. Flags have fragments, but are no places of their own. */
export function compatPlaces(corpus: Corpus): Place[] {
  const { matrices } = corpus;
  const at = (name: MatrixName, path: readonly PropertyKey[]) => matrices[name]!.locate(path);
  const common = (name: MatrixName) => ({ page: matrixPages[name].path, section: compatSection });
  return [
    ...commandRows(corpus).map((row, i): Place => ({
      ...common('cli'),
      id: row.id,
      at: row.command ? at('cli', ['commands', i, 'name']) : row.note!.at,
      kind: 'command',
      ...commandWords(row),
    })),
    ...requestRows(corpus).map((row, i): Place => ({
      ...common('api'),
      id: row.request.id,
      at: at('api', ['requests', i, 'id']),
      kind: 'request',
      ...requestWords(row),
    })),
    ...(['compose', 'kube'] as const).flatMap((name) =>
      featureRows(corpus, name).map((row, i): Place => ({
        ...common(name),
        id: row.feature.id,
        at: at(name, ['features', i, 'id']),
        kind: 'feature',
        ...featureWords(row, matrices[name]!.data.ways),
      })),
    ),
    ...corpus.errors.map(({ id, data, at: location }): Place => ({
      id,
      at: location,
      kind: 'error',
      page: errorsPath,
      section: compatSection,
      ...errorWords(data),
    })),
  ];
}

type Words = Pick<Place, 'title' | 'lead' | 'keywords' | 'text'>;

function noteOf({ note }: { note: CommandRow['note'] }): string {
  return note ? plainText(note.data.says) : '';
}

function commandWords(row: CommandRow): Words {
  const { name, command } = row;
  const names = [...(command?.docker?.names ?? []), ...(command?.podman?.names ?? [])];
  const program = programOf(row);
  const says = command?.docker?.says ?? command?.podman?.says ?? '';
  const flags = row.flags.map(({ flag, relation }) => `${flag.name} ${relation}`);
  return {
    title: `${program} ${name}`,
    lead: leadOf([noteOf(row), commandSummary(row), says].filter(Boolean).join(' ')),
    keywords: [...new Set(names)].filter((other) => other !== name).map((other) => `${program} ${other}`),
    text: [name, ...names, row.relation, says, noteOf(row), ...flags].join(' '),
  };
}

function requestWords(row: RequestRow): Words {
  const { method, path, does, docker, podman } = row.request;
  return {
    title: `${method} ${path}`,
    lead: leadOf([noteOf(row), `${does}: Docker ${docker.status}, Podman ${podman.status}.`].filter(Boolean).join(' ')),
    keywords: [does, 'API'],
    text: [method, path, does, row.relation, docker.status, podman.status, noteOf(row)].join(' '),
  };
}

function featureWords(row: FeatureRow, ways: Record<string, string>): Words {
  const { id, title, shows } = row.feature;
  const kind = id.startsWith('feat-kube') ? ['podman kube play', 'YAML'] : ['Compose', 'podman-compose'];
  return {
    title,
    lead: leadOf([noteOf(row), `${outcomesInWords(row, ways)}.`].filter(Boolean).join(' ')),
    keywords: kind,
    text: [title, shows, outcomesInWords(row, ways), noteOf(row)].join(' '),
  };
}

/** An error's message as a title: whole, or cut at a word. */
export function errorTitle({ message: text, silent }: Pick<ErrorEntry, 'message' | 'silent'>): string {
  const message = silent ? plainText(text) : text;
  return message.length > titleLimit ? `${message.slice(0, titleLimit).replace(/\s+\S*$/, '')} …` : message;
}

function errorWords(error: ErrorEntry): Words {
  const title = errorTitle(error);
  return {
    title,
    lead: leadOf(plainText(error.cause)),
    keywords: [...(title.endsWith(' …') ? [error.message] : []), ...error.also, ...error.keywords],
    text: [error.message, ...error.also, ...errorTexts(error).map(({ text }) => plainText(text))].join(' '),
  };
}
