import { parseArgs } from 'node:util';
import { loadSite } from '../src/corpus/load.ts';
import { commandRows, featureRows, requestRows } from '../src/model/compat/rows.ts';
import { textsOfCorpus } from '../src/model/all-texts.ts';
import { sentencesOf, shuffled, type Sentence } from '../src/model/sentences.ts';

/**
 * Draws sentences at random for an audit: each with its place, the sources that it cites and what it links to. The same
 * seed gives the same order, so `--skip 80` goes on where the first 80 ended.
 */
const usage = `npm run draw -- [--count 80] [--skip 0] [--seed WORD] [--topics architecture,security] [--own]
       npm run draw -- --rows commands [--count 20] [--seed WORD]

Without --topics, sentences of all sections; terms, predictions and the page of the lab belong to none and are drawn always,
unless --own leaves them out. --rows draws rows of a comparison instead: commands, flags, requests, compose or kube.`;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '80' },
    skip: { type: 'string', default: '0' },
    seed: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    topics: { type: 'string', default: '' },
    own: { type: 'boolean', default: false },
    rows: { type: 'string', default: '' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}
const [count, skip] = [Number(values.count), Number(values.skip)];
if (!Number.isInteger(count) || !Number.isInteger(skip) || count < 1 || skip < 0) {
  console.error(`--count and --skip take whole numbers.\n\n${usage}`);
  process.exit(2);
}

const { site, problems } = loadSite(process.cwd());
if (problems.length > 0) {
  console.error(`The content has ${problems.length} problems: run npm run check and mend them first.`);
  process.exit(1);
}
const { corpus } = site;
const topics = values.topics.split(',').filter(Boolean);
const known = corpus.sections.map(({ id }) => id);
for (const topic of topics)
  if (!known.includes(topic)) {
    console.error(`There is no section "${topic}". It is one of ${known.join(', ')}.`);
    process.exit(2);
  }

const rowsOf: Record<string, () => object[]> = {
  commands: () =>
    commandRows(corpus).map(({ flags: _flags, command, ...row }) => ({ ...row, passed: command?.passed })),
  flags: () => commandRows(corpus).flatMap(({ name, flags }) => flags.map((row) => ({ command: name, ...row }))),
  requests: () => requestRows(corpus),
  compose: () => featureRows(corpus, 'compose'),
  kube: () => featureRows(corpus, 'kube'),
};
if (values.rows) {
  const rows = rowsOf[values.rows]?.();
  if (!rows) {
    console.error(`There are no rows "${values.rows}".\n\n${usage}`);
    process.exit(2);
  }
  const drawnRows = shuffled(
    rows.map((row) => ({ words: JSON.stringify(row) })),
    values.seed,
  );
  for (const { words } of drawnRows.slice(skip, skip + count)) console.log(words);
  process.exit(0);
}

const sentences = textsOfCorpus(corpus)
  .filter(
    ({ topic, said }) => !said && (topics.length === 0 || (topic === undefined ? !values.own : topics.includes(topic))),
  )
  .flatMap(sentencesOf);
const drawn = shuffled(sentences, values.seed).slice(skip, skip + count);

function show({ file, line, words, sources, links }: Sentence, n: number): string {
  const cited = sources.map((id) => {
    const source = corpus.sources.find((entry) => entry.id === id)!.data;
    return `   @${id} ${source.version}: ${source.url}`;
  });
  return [`${n}. ${file}:${line}`, `   ${words}`, ...cited, ...links.map((link) => `   → ${link}`)].join('\n');
}

console.log(`${drawn.length} of ${sentences.length} sentences, seed ${values.seed}, after ${skip}\n`);
console.log(drawn.map((sentence, i) => show(sentence, skip + i + 1)).join('\n\n'));
