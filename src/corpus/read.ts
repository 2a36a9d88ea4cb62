import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { balanceSchema, choiceQuestionSchema, decisionSchema, outcomeSchema } from '../model/choosing/schemas.ts';
import { apiSchema, cliSchema, errorSchema, featuresSchema, noteSchema } from '../model/compat/schemas.ts';
import type { ArticleFile, Corpus, Entry, Taken } from '../model/corpus.ts';
import {
  labSchema,
  measurementSchema,
  predictionSchema,
  recordingSchema,
  releaseSchema,
} from '../model/evidence-schemas.ts';
import { problem, type Problem } from '../model/problem.ts';
import {
  articleSchema,
  claimSchema,
  figureSchema,
  homeSchema,
  questionSchema,
  sectionSchema,
  sourceSchema,
  termSchema,
} from '../model/schemas.ts';
import { parseMdx } from './mdx.ts';
import { checkShape, parseYaml, type LocatedYaml } from './yaml.ts';

/** What reading `content/` gives: a corpus of all that has the right shape, and every problem met on the way. */
export interface ReadResult {
  corpus: Corpus;
  problems: Problem[];
}

/**
 * Reads `content/` below `root`. Never throws for what a writer did: a record of the wrong shape is
 * left out and named in `problems`. Throws only when the file system fails.
 */
export function readCorpus(root: string): ReadResult {
  const problems: Problem[] = [];
  const sections = readMap(root, 'content/sections.yaml', sectionSchema, 'a section', problems);
  const home = readOne(root, 'content/home.yaml', homeSchema, 'the home page', problems);
  const corpus: Corpus = {
    sections,
    articles: sections.flatMap((section) => readArticles(root, section.id, problems)),
    sources: readMap(root, 'content/sources.yaml', sourceSchema, 'a source', problems),
    claims: readMap(root, 'content/claims.yaml', claimSchema, 'a claim', problems),
    terms: readMap(root, 'content/glossary.yaml', termSchema, 'a term', problems),
    questions: sections.flatMap(({ id: topic }) =>
      readMap(root, `content/questions/${topic}.yaml`, questionSchema, 'a question', problems).map((entry) => ({
        ...entry,
        topic,
      })),
    ),
    figures: readMap(root, 'content/figures.yaml', figureSchema, 'a figure', problems),
    recordings: readRecordings(root, problems),
    measurements: readJson(root, 'content/measurements', measurementSchema, 'a measurement', problems),
    predictions: readMap(root, 'content/predictions.yaml', predictionSchema, 'a prediction', problems),
    releases: readMap(root, 'content/releases.yaml', releaseSchema, 'a release', problems),
    lab: readOne(root, 'content/lab.yaml', labSchema, 'the page of the lab', problems) as Corpus['lab'],
    matrices: readMatrices(root, problems),
    notes: readIfThere(root, 'content/compatibility/notes.yaml', noteSchema, 'a note', problems),
    errors: readIfThere(root, 'content/errors.yaml', errorSchema, 'an error', problems),
    choices: readIfThere(root, 'content/choosing/questions.yaml', choiceQuestionSchema, 'a question', problems),
    outcomes: readIfThere(root, 'content/choosing/outcomes.yaml', outcomeSchema, 'an outcome', problems),
    balance: readIfThere(root, 'content/choosing/balance.yaml', balanceSchema, 'an argument', problems),
    decisions: list(root, 'content/decisions', '.yaml').flatMap(
      (file) => readOne(root, file, decisionSchema, 'a decision', problems) ?? [],
    ),
    home: home as Entry<z.output<typeof homeSchema>>,
    drawings: list(root, 'src/components/figures', '.astro').map((path) => basename(path, '.astro')),
  };
  problems.push(
    ...strayFiles(
      root,
      sections.map((section) => section.id),
    ),
  );
  return { corpus, problems };
}

function list(root: string, folder: string, ending: string): string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => `${folder}/${name}`);
}

function loadYaml(root: string, file: string, problems: Problem[]): LocatedYaml | undefined {
  if (!existsSync(join(root, file))) {
    problems.push(
      problem(
        { file, line: 1 },
        'this file is missing',
        'Create it: CONTRIBUTING.md has an example, src/model/schemas.ts says what it holds',
      ),
    );
    return undefined;
  }
  const yaml = parseYaml(readFileSync(join(root, file), 'utf8'), file);
  problems.push(...yaml.problems);
  return yaml.problems.length === 0 ? yaml : undefined;
}

function readMap<T extends z.ZodType>(
  root: string,
  file: string,
  schema: T,
  what: string,
  problems: Problem[],
): Entry<z.output<T>>[] {
  const yaml = loadYaml(root, file, problems);
  if (!yaml) return [];
  if (typeof yaml.value !== 'object' || yaml.value === null || Array.isArray(yaml.value)) {
    problems.push(
      problem(
        { file, line: 1 },
        'this file must be a map from ids to records',
        'Start each record with its id and a colon',
      ),
    );
    return [];
  }
  return Object.entries(yaml.value).flatMap(([id, value]) => {
    const locate = (path: readonly PropertyKey[]) => yaml.locate([id, ...path]);
    const { data, problems: found } = checkShape(schema, value, locate, `${what} ("${id}")`);
    problems.push(...found);
    return data === undefined ? [] : [{ id, data, at: locate([]), locate }];
  });
}

function readOne<T extends z.ZodType>(
  root: string,
  file: string,
  schema: T,
  what: string,
  problems: Problem[],
): Entry<z.output<T>> | undefined {
  const yaml = loadYaml(root, file, problems);
  if (!yaml) return undefined;
  const { data, problems: found } = checkShape(schema, yaml.value, yaml.locate, what);
  problems.push(...found);
  return data === undefined
    ? undefined
    : { id: basename(file, '.yaml'), data, at: yaml.locate([]), locate: yaml.locate };
}

function readArticles(root: string, section: string, problems: Problem[]): ArticleFile[] {
  return list(root, `content/articles/${section}`, '.mdx').flatMap((file) => {
    const raw = readFileSync(join(root, file), 'utf8');
    const parsed = parseMdx(raw, file);
    const yaml = parseYaml(parsed.frontmatter, file, 2);
    const found = [...parsed.problems, ...yaml.problems];
    if (found.length === 0) {
      const { data, problems: shape } = checkShape(articleSchema, yaml.value ?? {}, yaml.locate, 'the frontmatter');
      problems.push(...shape);
      if (data)
        return [
          { file, section, slug: basename(file, '.mdx'), meta: data, body: parsed.body, raw, locate: yaml.locate },
        ];
    }
    problems.push(...found);
    return [];
  });
}

/** A map that a project may lack: what it once held is missed by the lock. */
function readIfThere<T extends z.ZodType>(
  root: string,
  file: string,
  schema: T,
  what: string,
  problems: Problem[],
): Entry<z.output<T>>[] {
  return existsSync(join(root, file)) ? readMap(root, file, schema, what, problems) : [];
}

/** The matrices that were taken. */
function readMatrices(root: string, problems: Problem[]): Corpus['matrices'] {
  const folder = 'content/compatibility';
  const one = <T extends z.ZodType>(name: string, schema: T): Taken<z.output<T>> | undefined =>
    readJsonFile(root, `${folder}/${name}.json`, schema, `the matrix "${name}"`, problems);
  const read = {
    cli: one('cli', cliSchema),
    api: one('api', apiSchema),
    compose: one('compose', featuresSchema),
    kube: one('kube', featuresSchema),
  };
  return Object.fromEntries(Object.entries(read).filter(([, entry]) => entry)) as Corpus['matrices'];
}

/** The recordings, each with the scenario that it was made from. */
function readRecordings(root: string, problems: Problem[]): Corpus['recordings'] {
  return readJson(root, 'content/recordings', recordingSchema, 'a recording', problems).map((recording) => ({
    ...recording,
    scenario: readScenario(root, recording.id, recording.at.file, problems),
  }));
}

/** A folder of records that the lab wrote, one in a file that bears its id. */
function readJson<T extends z.ZodType>(
  root: string,
  folder: string,
  schema: T,
  what: string,
  problems: Problem[],
): (Entry<z.output<T>> & { raw: string })[] {
  return list(root, folder, '.json').flatMap((file) => readJsonFile(root, file, schema, what, problems) ?? []);
}

function readJsonFile<T extends z.ZodType>(
  root: string,
  file: string,
  schema: T,
  what: string,
  problems: Problem[],
): (Entry<z.output<T>> & { raw: string }) | undefined {
  if (!existsSync(join(root, file))) return undefined;
  const raw = readFileSync(join(root, file), 'utf8');
  const yaml = parseYaml(raw, file);
  problems.push(...yaml.problems);
  if (yaml.problems.length > 0) return undefined;
  const { data, problems: found } = checkShape(schema, yaml.value, yaml.locate, what);
  problems.push(...found);
  return data === undefined
    ? undefined
    : { id: basename(file, '.json'), data, at: { file, line: 1 }, locate: yaml.locate, raw };
}

/** The scenario of a recording as text: without it nobody could record again. */
function readScenario(root: string, id: string, recording: string, problems: Problem[]): string {
  const file = `lab/scenarios/${id}.yaml`;
  if (existsSync(join(root, file))) return readFileSync(join(root, file), 'utf8');
  problems.push(
    problem(
      { file, line: 1 },
      `this scenario is missing, and ${recording} is its recording`,
      'Put it back or rename it to the name of the recording; if it is gone for good, take out the recording too',
    ),
  );
  return '';
}

/** The names in a folder, without what an operating system hides there. */
function existing(root: string, folder: string): string[] {
  return existsSync(join(root, folder))
    ? readdirSync(join(root, folder))
        .filter((name) => !name.startsWith('.'))
        .sort()
    : [];
}

/** Articles and questions in folders that are no section would vanish without a word. */
function strayFiles(root: string, sections: readonly string[]): Problem[] {
  if (sections.length === 0) return []; // content/sections.yaml itself is blamed
  const folders = existing(root, 'content/articles');
  const topics = list(root, 'content/questions', '.yaml').map((file) => basename(file, '.yaml'));
  const mend = `Use one of ${sections.join(', ')}, or add the section to content/sections.yaml`;
  const others = folders
    .filter((name) => sections.includes(name))
    .flatMap((section) =>
      existing(root, `content/articles/${section}`)
        .filter((name) => !name.endsWith('.mdx'))
        .map((name) => `content/articles/${section}/${name}`),
    );
  return [
    ...others.map((file) =>
      problem(
        { file, line: 1 },
        `"${basename(file)}" is no article`,
        'Articles are files that end in .mdx, right below the folder of their section',
      ),
    ),
    ...folders
      .filter((name) => !sections.includes(name))
      .map((name) => problem({ file: `content/articles/${name}`, line: 1 }, `"${name}" is no section`, mend)),
    ...topics
      .filter((name) => !sections.includes(name))
      .map((name) => problem({ file: `content/questions/${name}.yaml`, line: 1 }, `"${name}" is no section`, mend)),
  ];
}
