import type { Root } from 'mdast';
import { claimsInOrder, termsInOrder } from './build.ts';
import { decisionsTwin, helperTwin } from './choosing/twin.ts';
import { errorsTwin, matrixTwin } from './compat/twin.ts';
import { dayOf } from './dates.ts';
import { parseMarkdown } from './dialect.ts';
import type { Measurement } from './evidence-schemas.ts';
import { plainText } from './inline.ts';
import { verdictNames } from './places.ts';
import { seriesName, versionsInWords } from './measurement.ts';
import { articlesOf, entry, referencePagesOf, type Article, type Page } from './site.ts';
import { recordedTwin, recordingTwin } from './twin-recorded.ts';
import { toTwin, type TwinContext } from './twin.ts';
import { claimForm, groupsForm, questionForm } from './twin-forms.ts';

/** The Markdown twin of a page, or undefined for pages that have none (the search). */
export function pageTwin(page: Page, context: TwinContext): string | undefined {
  const article = context.site.articles.find(({ path }) => path === page.path);
  const body = article ? articleTwin(article) : fromMarkdown(listTwin(page, context));
  if (page.kind === 'search' || !body) return undefined;
  return `# ${page.title}\n\nFrom ${context.absolute(page.path)}\n\n${toTwin(body, context)}`;
}

function fromMarkdown(markdown: string | undefined): Root | undefined {
  return markdown === undefined ? undefined : (parseMarkdown(markdown) as Root);
}

function articleTwin({ file, minutes }: Article): Root {
  const { meta, body } = file;
  const readOn = meta.readOn.map((item) =>
    'to' in item ? `- [${item.to}](id:${item.to}): ${item.why}` : `- [${item.page}](${item.page}): ${item.why}`,
  );
  const head = `${minutes} min. Verified ${dayOf(meta.verified.date)}: Docker ${meta.verified.docker}, Podman ${meta.verified.podman}. Updated ${dayOf(meta.updated)}.\n\n**Answer.** ${meta.answer}`;
  const children = (markdown: string): Root['children'] => (parseMarkdown(markdown) as Root).children;
  return {
    type: 'root',
    children: [...children(head), ...body.children, ...children(`## Read on\n\n${readOn.join('\n')}`)],
  };
}

function listTwin(page: Page, { site }: TwinContext): string | undefined {
  const { corpus } = site;
  switch (page.kind) {
    case 'home':
      return homeTwin(site);
    case 'section': {
      const { data } = corpus.sections.find(({ id }) => id === page.section)!;
      const articles = articlesOf(site, page.section!).map(
        ({ path, file, minutes }) => `## [${file.meta.title}](${path})\n\n${minutes} min. ${file.meta.answer}`,
      );
      return [
        `${data.question} ${data.lead}`,
        ...lookUps(site, page.section!),
        ...articles,
        '## Be asked',
        questionLinks(site, page.section),
        '## Commonly said',
        claimLinks(site, page.section),
      ].join('\n\n');
    }
    case 'interview':
      return corpus.sections.map(({ id, data }) => `## ${data.title}\n\n${questionLinks(site, id)}`).join('\n\n');
    case 'topic':
      return corpus.questions
        .filter(({ topic }) => topic === page.section)
        .map(
          ({ id, data }) =>
            `## ${data.question} {#${id}}\n\n${questionForm(data)}\n\nProof: ${data.proof.map((to) => `[${to}](id:${to})`).join(', ')}`,
        )
        .join('\n\n');
    case 'claims':
      return claimsInOrder(corpus)
        .map(
          ({ id, data }) =>
            `## “${data.said}” {#${id}}\n\n${claimForm(data)}\n\nSeen in ${data.seen}. Checked ${dayOf(data.verified.date)} against Docker ${data.verified.docker} and Podman ${data.verified.podman}.`,
        )
        .join('\n\n');
    case 'glossary':
      return termsInOrder(corpus)
        .map(({ id, data }) => `## ${data.term} {#${id}}\n\n**${data.short}** ${data.long}`)
        .join('\n\n');
    case 'recorded':
      return recordedTwin(site);
    case 'recording':
      return recordingTwin(site, page.path);
    case 'matrix':
      return matrixTwin(site, page);
    case 'errors':
      return errorsTwin(site);
    case 'helper':
      return helperTwin(corpus);
    case 'decisions':
      return decisionsTwin(corpus);
    case 'measurement':
      return measurementTwin(entry(corpus.measurements, page.path.split('/')[2]!).data);
    default:
      return undefined;
  }
}

function measurementTwin(measurement: Measurement): string {
  const { question, date, host, versions, method, caveats, series, unit } = measurement;
  const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');
  return [
    question,
    groupsForm(measurement),
    `## How it was measured\n\n${list(method)}`,
    `## What to bear in mind\n\n${list(caveats)}`,
    `## Where and when\n\n${dayOf(date)}, ${host.machine}, ${host.system}, kernel ${host.kernel}, ${host.cgroup}. ${versionsInWords(versions)}.`,
    `## Every value, in order of measuring\n\n${list(series.map((one) => `${one.group}, ${seriesName(one)} (${unit}): ${one.values.join(', ')}`))}`,
  ].join('\n\n');
}

function lookUps(site: TwinContext['site'], section: string): string[] {
  const pages = referencePagesOf(site, section).map(
    ({ path, title, description }) => `- [${title}](${path}): ${description}`,
  );
  return pages.length > 0 ? ['## Look up', pages.join('\n')] : [];
}

function questionLinks({ corpus }: TwinContext['site'], topic: string | undefined): string {
  return corpus.questions
    .filter((question) => question.topic === topic)
    .map(({ id, data }) => `- [${plainText(data.question)}](id:${id})`)
    .join('\n');
}

function claimLinks({ corpus }: TwinContext['site'], topic?: string): string {
  return claimsInOrder(corpus)
    .filter(({ data }) => !topic || data.topic === topic)
    .map(({ id, data }) => `- [“${data.said}”](id:${id}) ${verdictNames[data.verdict]}`)
    .join('\n');
}

function homeTwin(site: TwinContext['site']): string {
  const { data: home } = site.corpus.home;
  const cell = (side: { fact: string; note?: string | undefined }) =>
    [`**${side.fact}**`, side.note].filter(Boolean).join(' ');
  const facing = home.facing.map(
    (row) => `| [${row.label}](id:${row.to}) | ${cell(row.docker)} | ${cell(row.podman)} |`,
  );
  const tradeoffs = home.tradeoffs.map(
    (row) => `| [${row.aspect}](id:${row.to}) | ${row.docker} | ${row.podman} | ${row.soWhat} |`,
  );
  const articles = site.corpus.sections.map(({ id, data }) => {
    const list = articlesOf(site, id).map(
      ({ path, file, minutes }) => `- [${file.meta.title}](${path}), ${minutes} min`,
    );
    return `## [${data.title}](/${id}/)\n\n${data.question}\n\n${list.join('\n')}`;
  });
  return [
    `| | ${home.versions.docker} | ${home.versions.podman} |\n| --- | --- | --- |\n${facing.join('\n')}`,
    home.conditions,
    `**Answer.** ${home.answer}`,
    ...home.readers.map(({ who, start }) => `**${who}.** ${start}`),
    '## Trade-offs',
    `| | Docker | Podman | So what |\n| --- | --- | --- | --- |\n${tradeoffs.join('\n')}`,
    ...articles,
    '## Be asked',
    ...site.corpus.sections.map(({ id }) => questionLinks(site, id)),
    '## Commonly said',
    claimLinks(site),
  ].join('\n\n');
}
