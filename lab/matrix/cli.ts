import { cliSchema, type Cli, type Command } from '../../src/model/compat/schemas.ts';
import type { Lab } from '../lab.ts';
import type { Machine } from '../machine/machine.ts';
import { describeHost, packageVersions } from '../record/engine.ts';
import { askOn, type Ask } from './cli/ask.ts';
import { compareCli } from './cli/compare.ts';
import { areaOf, nameOf } from './cli/names.ts';
import { parseArgparseHelp, parseDockerHelp, parsePodmanHelp } from './cli/parse-help.ts';
import { passToPodman, passToPodmanCompose, type Question } from './cli/pass.ts';
import { commandSide, dockerOperations, joinFlags, podmanOperations, type Operation } from './cli/rows.ts';
import { walk, wordsOf, type Found } from './cli/walk.ts';
import type { Matrix } from './matrix.ts';

const title = 'Commands and flags';
const question = 'Which commands and flags of docker does podman have, and what does its parser do with the others?';
const method = [
  'Every command of docker was found by asking for its help, from `docker --help` down; the roots that the help leaves out until a swarm is on (swarm, service, node, stack, config, secret) were asked by name. Flags are those that the help lists beside a daemon on Linux that is in no swarm; hidden ones were not compared.',
  'Commands that a help names as aliases of each other, or that print the same usage, are one row: `docker ps`, `docker container ls` and `docker container list`. In Podman, commands with the same description, arguments and flags are one row too.',
  'Every name of every Docker command was passed to Podman as `podman PATH --help`. It was accepted when that printed the help of a command, and refused when it printed the list of commands of its parent.',
  'Every flag was passed as `podman PATH FLAG --no-such-flag --help`: the parser complains about the first word that it does not know, which tells an unknown flag, a switch and a flag with a value apart and runs nothing. A flag with a value was then passed as `podman PATH FLAG=VALUE --help`, with up to 40 values that `docker PATH FLAG=VALUE --help` accepts, until Podman accepted one.',
  '"Other value" means that the flag exists in Podman and takes another kind of value, or takes a value where Docker has a switch, or the reverse; for a letter, also that it stands for another flag. "Accepted" means parsed, and says nothing of what the flag does.',
  '`podman compose` hands over to another program, so the commands of `docker compose` were passed to podman-compose, as `podman-compose COMMAND FLAG --no-such-flag web 80`: with `--help` its parser would print the help before it complains. The row `compose` holds the flags before the command.',
];

/** Commands that no help lists, or only with a swarm. */
const dockerUnlisted = [
  ...['swarm', 'service', 'node', 'stack', 'config', 'secret', 'plugin', 'checkpoint', 'trust', 'completion'],
  ...['ca', 'init', 'join', 'join-token', 'leave', 'unlock', 'unlock-key', 'update'].map((name) => `swarm ${name}`),
  ...['builder', 'buildx', 'compose', 'bake', 'image build'],
];
const podmanUnlisted = [
  ...['builder', 'buildx', 'completion', 'context', 'play', 'play kube'],
  ...['generate kube', 'generate systemd', 'image sign', 'image trust', 'container runlabel'],
];

const docker = {
  ...{ words: ['docker'], parse: parseDockerHelp, unlisted: dockerUnlisted },
  ...{ leaves: ['completion'], both: ['buildx history inspect', 'builder history inspect'] },
};
const podman = {
  ...{ words: ['podman'], parse: parsePodmanHelp, unlisted: podmanUnlisted },
  ...{ leaves: ['completion'], both: [] },
};
const podmanCompose = { words: ['podman-compose'], parse: parseArgparseHelp, unlisted: [], leaves: [], both: [] };

/** Both command lines, command by command and flag by flag. */
export const cli: Matrix<Cli> = {
  title,
  question,
  schema: cliSchema,
  describe: () => 'every command and every flag of docker, passed to podman',
  take,
  compare: compareCli,
};

async function take(lab: Lab): Promise<{ data: Cli; failures: string[] }> {
  let data: Cli | undefined;
  await lab.onMachine('newest', async (machine) => {
    const host = await describeHost(machine, lab.host);
    const versions = await readVersions(machine);
    const [asRoot, asAlice] = [askOn(machine, 'root'), askOn(machine, 'alice')];
    const commands = await compareCommands(asRoot, asAlice, await walkDocker(machine, asRoot));
    data = cliSchema.parse({ matrix: 'cli', title, question, method, date: lab.today, host, versions, commands });
  });
  return { data: data!, failures: [] };
}

/**
 * Every command of docker, with the help that it prints beside a daemon on Linux that is in no swarm. Without a daemon it
 * lists all that it has; with one it leaves out what that daemon cannot do, such as flags for Windows.
 */
async function walkDocker(machine: Machine, ask: Ask): Promise<Found[]> {
  const all = await walk(ask, docker);
  await machine.must('root', 'systemctl start docker');
  const listed = new Set((await walk(ask, docker)).filter(({ hidden }) => !hidden).map(({ path }) => path));
  const answers = await ask(all.map(({ path }) => ['docker', ...wordsOf(path), '--help']));
  return all.map(({ path }, i) => ({ path, help: parseDockerHelp(answers[i]!.output), hidden: !listed.has(path) }));
}

async function readVersions(machine: Machine): Promise<Record<string, string>> {
  const packages: Record<string, string> = {
    'docker-cli': 'Docker CLI',
    'docker-buildx': 'buildx',
    'docker-compose': 'Docker Compose',
    podman: 'Podman',
    'podman-compose': 'podman-compose',
  };
  return packageVersions(machine, packages);
}

async function compareCommands(asRoot: Ask, asAlice: Ask, dockers: readonly Found[]): Promise<Command[]> {
  const dockerSide = dockerOperations(dockers);
  dockerSide.push({ names: ['compose'], help: await helpOf(asRoot, docker, ['compose']), listed: ['compose'] });
  const isCompose = ({ names }: Operation) => names.some((name) => wordsOf(name)[0] === 'compose');
  const plain = await compareWithPodman(
    asRoot,
    asAlice,
    dockerSide.filter((operation) => !isCompose(operation)),
  );
  const composed = await compareWithPodmanCompose(asAlice, dockerSide.filter(isCompose));
  return [...plain, ...composed].sort((a, b) => a.area.localeCompare(b.area) || a.name.localeCompare(b.name));
}

async function helpOf(ask: Ask, { words, parse }: typeof docker, path: readonly string[]) {
  return parse((await ask([[...words, ...path, '--help']]))[0]!.output);
}

async function compareWithPodman(asRoot: Ask, asAlice: Ask, dockers: readonly Operation[]): Promise<Command[]> {
  const walked = (await walk(asAlice, podman)).filter(({ path }) => path !== 'compose');
  const paths = dockers.flatMap(({ names }) => names);
  const answers = await asAlice(paths.map((path) => ['podman', ...wordsOf(path), '--help']));
  const accepted = new Map<string, Found>();
  for (const [i, path] of paths.entries()) {
    const { exit, output } = answers[i]!;
    const help = parsePodmanHelp(output);
    // The help of a parent lists commands; `podman play` lists none because all of its are hidden.
    if (exit === 0 && help.commands.length === 0) accepted.set(path, { path, help, hidden: true });
  }
  const known = new Set(walked.map(({ path }) => path));
  const podmans = podmanOperations([...walked, ...[...accepted.values()].filter(({ path }) => !known.has(path))]);

  const taken = new Set(paths);
  const rows: Command[] = [];
  const questions: (Question & { row: Command })[] = [];
  const used = new Set<Operation>();
  const refusals = new Map<string, Command>();
  for (const operation of dockers) {
    const name = nameOf(operation.names);
    const own = operation.names.filter((path) => accepted.has(path));
    // `podman diff` and `podman container diff` are two commands; the one that is typed stands for both.
    const others = podmans.filter(({ names }) => own.some((path) => names.includes(path)));
    const other = others.find(({ names }) => names.includes(name)) ?? others[0];
    const row: Command = {
      name,
      area: areaOf(operation.names),
      docker: commandSide(operation),
      passed: own.length > 0 ? 'accepted' : 'refused',
      flags: joinFlags(operation.help.flags, other?.help.flags ?? []),
    };
    if (other) {
      for (const one of others) used.add(one);
      // One command of Podman may answer to two of Docker: each row has the names that are no other row's.
      const all = [...new Set(others.flatMap(({ names }) => names))];
      const listed = others.flatMap((one) => one.listed);
      const names = all.filter((path) => own.includes(path) || !taken.has(path));
      row.podman = commandSide({ names, help: other.help, listed });
      const path = own.includes(name) ? name : own[0]!;
      for (const flag of operation.help.flags)
        questions.push({ row, docker: name, podman: path, flag, others: other.help.flags });
    } else refusals.set(name, row);
    rows.push(row);
  }
  const verdicts = await passToPodman(asAlice, asRoot, questions);
  for (const [i, { row, flag }] of questions.entries())
    Object.assign(
      row.flags.find(({ name }) => name === flag.name)!,
      verdicts[i],
    );
  const said = await asAlice([...refusals.keys()].map((path) => ['podman', ...wordsOf(path)]));
  for (const [i, row] of [...refusals.values()].entries()) row.printed = said[i]!.output.split('\n')[0]!;

  for (const operation of podmans.filter((one) => !used.has(one)))
    rows.push({
      name: nameOf(operation.names),
      area: areaOf(operation.names),
      podman: commandSide(operation),
      flags: joinFlags([], operation.help.flags),
    });
  return rows;
}

async function compareWithPodmanCompose(ask: Ask, dockers: readonly Operation[]): Promise<Command[]> {
  const root = await helpOf(ask, podmanCompose, []);
  const walked = await walk(ask, podmanCompose);
  const others = new Map<string, Operation>(
    walked.map(({ path, help }) => {
      const says = help.says || (root.commands.find(({ name }) => name === path)?.says ?? '');
      return [`compose ${path}`, { names: [`compose ${path}`], help: { ...help, says }, listed: [`compose ${path}`] }];
    }),
  );
  const launcher = (await helpOf(ask, podman, [])).commands.find(({ name }) => name === 'compose');
  others.set('compose', { names: ['compose'], help: { ...root, says: launcher?.says ?? '' }, listed: ['compose'] });
  const rows: Command[] = [];
  const questions: (Question & { row: Command })[] = [];
  for (const operation of dockers) {
    const name = nameOf(operation.names);
    const other = operation.names.map((path) => others.get(path)).find(Boolean);
    const row: Command = {
      name,
      area: 'compose',
      docker: commandSide(operation),
      ...(other ? { podman: commandSide(other) } : {}),
      passed: other ? 'accepted' : 'refused',
      flags: joinFlags(operation.help.flags, other?.help.flags ?? []),
    };
    rows.push(row);
    if (other)
      for (const flag of operation.help.flags)
        questions.push({ row, docker: name, podman: other.names[0]!, flag, others: other.help.flags });
    else {
      const [answer] = await ask([['podman-compose', ...wordsOf(name).slice(1)]]);
      row.printed = (/^podman-compose.*error: .*$/m.exec(answer!.output)?.[0] ?? '').replace(
        /choose from .*\)/,
        'choose from …)',
      );
    }
  }
  const verdicts = await passToPodmanCompose(ask, questions);
  for (const [i, { row, flag }] of questions.entries())
    Object.assign(
      row.flags.find(({ name }) => name === flag.name)!,
      verdicts[i],
    );
  for (const [name, operation] of others)
    if (!rows.some(({ podman: side }) => side?.names.includes(name)))
      rows.push({ name, area: 'compose', podman: commandSide(operation), flags: joinFlags([], operation.help.flags) });
  return rows;
}
