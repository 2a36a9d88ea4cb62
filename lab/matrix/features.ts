import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkShape, parseYaml } from '../../src/corpus/yaml.ts';
import { featuresSchema, type Feature, type Features, type Outcome } from '../../src/model/compat/schemas.ts';
import type { LabUser, RunId } from '../../src/model/evidence-schemas.ts';
import { formatProblem } from '../../src/model/problem.ts';
import type { Lab } from '../lab.ts';
import type { Machine } from '../machine/machine.ts';
import { describeHost, ownerOf, prepareEngine, readVersions, packageVersions } from '../record/engine.ts';
import { partsOf } from '../scenario/select.ts';
import { commandsOf, compareFeatures, filesOf, outcomesOf, shorten, tidy } from './feature-outcome.ts';
import { featureFileSchema, type FeaturePlan } from './feature-plan.ts';
import type { Matrix } from './matrix.ts';

/** One column: a program on an engine in a mode. */
export interface Way {
  name: string;
  on: RunId;
  /** What `{compose}` stands for. */
  program?: string;
  /** Set before every command, as a reader would in the shell. */
  env?: string;
  /** Run once on each machine by the engine's account. */
  start?: string;
}

/** What one matrix of features is: its columns, and what its rows are made of. */
export interface FeatureMatrix {
  id: 'compose' | 'kube';
  title: string;
  question: string;
  method: string[];
  /** The name of the file that every feature has. */
  file: string;
  ways: Record<string, Way>;
  /** Packages whose versions are named besides those of the engines, and what they are called there. */
  packages: Record<string, string>;
}

/** Where the files of a feature lie, below the home of the account. */
const folder = 'shop';
/** What features may use besides, where a path must be absolute. */
const scratch = '/tmp/shop';

/** Every feature of a matrix, area by area. @throws with every fault of every file */
export function readFeatures(root: string, id: string): FeaturePlan[] {
  const faults: string[] = [];
  const plans = readdirSync(join(root, 'lab/matrix', id))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => {
      const path = `lab/matrix/${id}/${name}`;
      const yaml = parseYaml(readFileSync(join(root, path), 'utf8'), path);
      const shape = yaml.problems.length > 0 ? yaml : checkShape(featureFileSchema, yaml.value, yaml.locate, 'an area');
      faults.push(...shape.problems.map(formatProblem));
      if (!('data' in shape) || !shape.data) return [];
      const { area, features } = shape.data;
      return Object.entries(features).map(([key, feature]) => ({ ...feature, id: key, area }));
    });
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return plans;
}

/** A matrix of features that the lab can take. */
export function featureMatrix(root: string, about: FeatureMatrix): Matrix<Features> {
  const plans = readFeatures(root, about.id);
  const { title, question, ways } = about;
  return {
    title,
    question,
    schema: featuresSchema,
    describe: () => `${plans.length} features in ${Object.keys(ways).length} ways`,
    take: (lab) => takeFeatures(lab, about, plans),
    compare: compareFeatures,
  };
}

/** Tries every feature in every way. Returns what was seen, with a sentence for everything that no pattern tells. */
export async function takeFeatures(lab: Lab, about: FeatureMatrix, plans: readonly FeaturePlan[]) {
  const outcomes = new Map(plans.map((plan) => [plan, {} as Feature['outcomes']]));
  const failures: string[] = [];
  const versions: Record<string, string> = {};
  let host: Features['host'] | undefined;
  for (const [key, way] of Object.entries(about.ways))
    for (const group of groupsOf(plans))
      await lab.onMachine('newest', async (machine) => {
        host ??= await describeHost(machine, lab.host);
        Object.assign(versions, await setUp(machine, about, way));
        for (const plan of group) {
          const { outcome, told } = await attempt(machine, about.file, way, plan);
          outcomes.get(plan)![key] = outcome;
          if (told.length !== 1)
            failures.push(
              `${plan.id}, ${key}: tells ${told.join(' and ') || 'nothing'}. It printed:\n${outcome.output}`,
            );
        }
      });
  const { id, title, question, method, ways, file } = about;
  const data = featuresSchema.parse({
    ...{ matrix: id, title, question, method, date: lab.today, host, versions },
    ways: Object.fromEntries(Object.entries(ways).map(([key, { name }]) => [key, name])),
    features: plans.map((plan) => ({
      ...{ id: plan.id, area: plan.area, title: plan.title, file: filesOf(file, plan) },
      ...{ commands: commandsOf(plan), shows: plan.shows, outcomes: outcomes.get(plan) },
    })),
  });
  return { data, failures };
}

/** Features that share a machine: all that can, and each of the others alone. */
export function groupsOf(plans: readonly FeaturePlan[]): FeaturePlan[][] {
  const shared = plans.filter(({ apart }) => !apart);
  return [...(shared.length > 0 ? [shared] : []), ...plans.filter(({ apart }) => apart).map((plan) => [plan])];
}

async function setUp(machine: Machine, { packages }: FeatureMatrix, way: Way): Promise<Record<string, string>> {
  const run = partsOf(way.on);
  await prepareEngine(machine, run);
  if (way.start) await machine.must(ownerOf(run), way.start);
  const others = await packageVersions(machine, packages, { missing: true });
  return { ...(await readVersions(machine, run)), ...others };
}

/** Tries one feature in one way and puts the machine back. */
async function attempt(machine: Machine, file: string, way: Way, plan: FeaturePlan) {
  const { engine } = partsOf(way.on);
  const user = ownerOf(partsOf(way.on));
  const fill = (text: string) => text.replaceAll('{compose}', way.program ?? '').replaceAll('{engine}', engine);
  const shell = (text: string, env = way.env) =>
    `cd ${folder}; ${env ? `export ${env}; ` : ''}exec </dev/null; set -e; shopt -s expand_aliases\n${fill(text)}`;
  await machine.must(user, writeFiles({ [file]: plan.file, ...plan.files }));
  if (plan.prepare) await machine.must(user, shell(plan.prepare, ''), 120);
  const ran = await machine.exec(user, shell(plan.run), plan.timeout);
  const done = { exit: ran.exit, output: shorten(tidy(ran.output)) };
  if (plan.look !== undefined && ran.exit === 0)
    Object.assign(done, await lookAt(machine, user, shell(plan.look), plan, tidy(ran.output)));
  const told = outcomesOf(plan, done.output);
  await clean(machine, user, engine);
  const outcome: Outcome = { is: told[0] ?? 'refused', ...done };
  return { outcome, told };
}

/** Looks until the feature is seen to work, or its time is over. What was printed before stands before what is seen. */
async function lookAt(machine: Machine, user: LabUser, command: string, plan: FeaturePlan, before: string) {
  const end = Date.now() + plan.within * 1000;
  for (;;) {
    const { exit, output } = await machine.exec(user, command, 30);
    const all = shorten([before, tidy(output)].filter(Boolean).join('\n'));
    if (Date.now() >= end || outcomesOf(plan, all).join() === 'works') return { exit, output: all };
    await sleep(250);
  }
}

/** A command line that writes files into a new folder. */
export function writeFiles(files: Record<string, string>): string {
  const write = Object.entries(files).map(([name, text]) => {
    const coded = Buffer.from(text).toString('base64');
    return `mkdir -p "$(dirname '${folder}/${name}')" && echo ${coded} | base64 -d >'${folder}/${name}'`;
  });
  return [`mkdir ${folder}`, ...write].join(' && ');
}

/** Removes all that a feature left: containers, pods, volumes, networks, secrets, images, caches of builds, files. */
async function clean(machine: Machine, user: LabUser, engine: 'docker' | 'podman'): Promise<void> {
  const images = `${engine} images --format '{{.Repository}} {{.ID}}' | awk '$1 != "localhost/busybox" {print $2}' | sort -u`;
  const steps =
    engine === 'docker'
      ? [
          'docker ps -aq | xargs -r docker rm -fv',
          'docker network prune -f',
          'docker volume prune -af',
          `${images} | xargs -r docker rmi -f`,
          'docker builder prune -af',
          `rm -rf ${folder}`,
        ]
      : [
          'podman pod rm -af -t 0',
          'podman rm -af -t 0 -v',
          'podman volume rm -af',
          'podman secret rm -a',
          'podman network prune -f',
          `${images} | xargs -r podman rmi -f`,
          user === 'root' ? `rm -rf ${folder} ${scratch}` : `podman unshare rm -rf ${folder} ${scratch}`,
        ];
  await machine.exec(user, steps.join('; '), 60);
  await machine.must(user, `test ! -e ${folder}`);
}
