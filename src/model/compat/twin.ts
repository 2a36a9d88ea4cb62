import { dayOf } from '../dates.ts';
import { runId } from '../recorded.ts';
import type { Page, Site } from '../site.ts';
import { areaName } from './areas.ts';
import { printerNames } from './errors.ts';
import { commandNumbers, featureNumbers, requestNumbers } from './numbers.ts';
import { errorsInOrder, matrixNames, matrixPages, type MatrixName } from './pages.ts';
import {
  commandRows,
  featureRows,
  flagsInGroups,
  inAreas,
  programOf,
  relationNames,
  requestRows,
  type CommandRow,
} from './rows.ts';
import type { ErrorEntry } from './schemas.ts';
import { answerDifference, commandSummary, flagDifference, flagForms, outcomesInWords } from './words.ts';

/** The Markdown of a comparison, for its twin. */
export function matrixTwin(site: Site, page: Page): string {
  const name = matrixNames.find((candidate) => matrixPages[candidate].path === page.path)!;
  const { data } = site.corpus.matrices[name]!;
  return [data.question, ...bodies[name](site), `Recorded ${dayOf(data.date)}. ${data.method.join(' ')}`].join('\n\n');
}

const bodies: Record<MatrixName, (site: Site) => string[]> = {
  cli: ({ corpus }) => {
    const rows = commandRows(corpus);
    const areas = inAreas(rows, ({ area }) => area);
    return [
      ...commandNumbers(rows),
      ...areas.map(([area, some]) => `## ${areaName(area)}\n\n${some.map(commandForm).join('\n')}`),
    ];
  },
  api: ({ corpus }) => {
    const rows = requestRows(corpus);
    return [
      ...requestNumbers(rows),
      ...inAreas(rows, ({ request }) => request.area).map(
        ([area, some]) =>
          `## ${areaName(area)}\n\n${some
            .map(({ request, relation, note }) => {
              const { method, path, docker, podman } = request;
              const says = [note?.data.says, answerDifference(request)].filter(Boolean).join(' ');
              return `- \`${method} ${path}\`: ${relationNames[relation]}. Docker ${docker.status}, Podman ${podman.status}. ${says}`;
            })
            .join('\n')}`,
      ),
    ];
  },
  compose: (site) => featureForm(site, 'compose'),
  kube: (site) => featureForm(site, 'kube'),
};

function featureForm({ corpus }: Site, name: 'compose' | 'kube'): string[] {
  const { ways } = corpus.matrices[name]!.data;
  const rows = featureRows(corpus, name);
  return [
    ...featureNumbers(rows, ways),
    ...inAreas(rows, ({ feature }) => feature.area).map(
      ([area, some]) =>
        `## ${areaName(area)}\n\n${some
          .map((row) => {
            const { feature, note } = row;
            return `- \`${feature.title}\`: ${outcomesInWords(row, ways)}. ${note?.data.says ?? feature.shows}`;
          })
          .join('\n')}`,
    ),
  ];
}

function commandForm(row: CommandRow): string {
  const { name, relation, note } = row;
  const { rows, lists } = flagsInGroups(row);
  return [
    `- \`${programOf(row)} ${name}\`: ${relationNames[relation]}. ${note?.data.says ?? ''} ${commandSummary(row)}`,
    ...rows.map(
      (flag) =>
        `  - \`${flagForms(flag.flag)}\`: ${relationNames[flag.relation]}. ${flag.note?.data.says ?? flagDifference(flag.flag)}`,
    ),
    ...lists.map(
      ({ title, flags }) => `  - Flags ${title}: ${flags.map(({ flag }) => `\`${flagForms(flag)}\``).join(', ')}`,
    ),
  ].join('\n');
}

/** The Markdown of the errors, for the twin of their page. */
export function errorsTwin({ corpus }: Site): string {
  return inAreas(errorsInOrder(corpus), ({ data }) => data.area)
    .map(
      ([area, entries]) => `## ${areaName(area)}\n\n${entries.map(({ id, data }) => errorForm(id, data)).join('\n\n')}`,
    )
    .join('\n\n');
}

/** What was printed, as code: backticks in it would end the code. */
function printedForm(message: string): string {
  return `\`${message.replaceAll('`', "'")}\``;
}

function errorForm(id: string, error: ErrorEntry): string {
  const seen = error.seen.map((one) => ('run' in one ? `[${one.run}](id:${runId(one.run)})` : one.told)).join(', ');
  return [
    `### ${error.silent ? error.message : printedForm(error.message)} {#${id}}`,
    error.silent ? 'Prints nothing.' : `Printed by ${printerNames[error.engine]}.`,
    ...(error.also.length > 0 ? [`Also: ${error.also.map(printedForm).join('; ')}`] : []),
    `**When.** ${error.when}`,
    `**Why.** ${error.cause}`,
    // A block of code or a list begins a line of its own.
    `**What to do.**${/^(?:```|[-*] |\d+\. )/.test(error.fix) ? '\n\n' : ' '}${error.fix}`,
    `${error.versions} Seen: ${seen}.`,
  ].join('\n\n');
}
