import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareCli } from '../../lab/matrix/cli/compare.ts';
import { areaOf, nameOf } from '../../lab/matrix/cli/names.ts';
import { parseArgparseHelp, parseDockerHelp, parsePodmanHelp } from '../../lab/matrix/cli/parse-help.ts';
import { judgeArgparse, judgeLong, judgeShort, valuesFor } from '../../lab/matrix/cli/pass.ts';
import { dockerOperations, joinFlags, pathOf, podmanOperations } from '../../lab/matrix/cli/rows.ts';
import { cliSchema, type Flag } from '../../src/model/compat/schemas.ts';

const dockerLs = `
Usage:  docker container ls [OPTIONS]

List containers

Aliases:
  docker container ls, docker container list, docker container ps, docker ps

Options:
  -a, --all             Show all containers (default shows just running)
  -f, --filter filter   Filter output based on conditions provided
      --format string   Format output using a custom template:
                        'table':            Print output in table format
                        --or something that only looks like a flag
  -n, --last int        Show n last created containers (includes all
                        states) (default -1)
      --no-trunc        Don't truncate output
      --pull string[="missing"]   Pull
`;

const podmanLs = `List containers

Description:
  Prints out information about the containers

Usage:
  podman container list [options]

Aliases:
  list, ls

Examples:
  podman container list -a

Options:
  -a, --all                  Show all the containers, default is only running containers
      --add-host host:ip     add a custom host-to-IP mapping (host:ip) (default [])
      --network string       Network

                             for it (default "bridge")
`;

test('reads usage, description, aliases and flags of a help of docker', () => {
  const help = parseDockerHelp(dockerLs);
  assert.equal(help.usage, 'docker container ls [OPTIONS]');
  assert.equal(help.says, 'List containers');
  assert.deepEqual(help.aliases, ['docker container ls', 'docker container list', 'docker container ps', 'docker ps']);
  assert.deepEqual(
    help.flags.map(({ name }) => name),
    ['--all', '--filter', '--format', '--last', '--no-trunc', '--pull'],
  );
  assert.deepEqual(help.flags[3], {
    ...{ name: '--last', short: 'n', takes: 'int', default: '-1' },
    says: 'Show n last created containers (includes all states)',
  });
  assert.equal(help.flags[0]!.takes, '');
  assert.equal(help.flags[5]!.takes, 'string[="missing"]');
});

test('keeps a default that is a sentence in the description', () => {
  assert.equal(parseDockerHelp(dockerLs).flags[0]!.says, 'Show all containers (default shows just running)');
});

test('reads the commands of every section of a help of docker, and several usages', () => {
  const help = parseDockerHelp(
    'Usage:  docker a [OPTIONS]\n\tdocker a COMMAND\n\nDo\n\nManagement Commands:\n  buildx*     Docker Buildx\n\nCommands:\n  ls          List\n',
  );
  assert.deepEqual(help.commands, [
    { name: 'buildx', says: 'Docker Buildx' },
    { name: 'ls', says: 'List' },
  ]);
  assert.equal(help.usage, 'docker a [OPTIONS] | docker a COMMAND');
});

test('reads a help of podman, whose flags may have an empty line', () => {
  const help = parsePodmanHelp(podmanLs);
  assert.equal(help.usage, 'podman container list [options]');
  assert.equal(help.says, 'List containers');
  assert.deepEqual(help.aliases, ['list', 'ls']);
  assert.deepEqual(help.flags[1], {
    ...{ name: '--add-host', takes: 'host:ip', default: '[]' },
    says: 'add a custom host-to-IP mapping (host:ip)',
  });
  assert.deepEqual(help.flags[2], { name: '--network', takes: 'string', default: 'bridge', says: 'Network for it' });
});

test('reads a help of argparse, whose long names push their description to the next line', () => {
  const help = parseArgparseHelp(`usage: podman-compose up [-h] [-d] [-t TIMEOUT]
                         [services ...]

Start them

options:
  -h, --help            show this help message and exit
  -t, --timeout TIMEOUT
                        Use this timeout. (default:
                        10)
  -T                    Disable pseudo-tty allocation.
  --pull [{always,missing}]
                        Pull image policy

command:
  {up,down}
    up                  Create and start the entire stack or some of its
                        services
    down                tear down
`);
  assert.equal(help.usage, 'podman-compose up [-h] [-d] [-t TIMEOUT] [services ...]');
  assert.equal(help.says, 'Start them');
  assert.deepEqual(help.flags, [
    { name: '--timeout', short: 't', takes: 'TIMEOUT', default: '10', says: 'Use this timeout.' },
    { name: '-T', takes: '', says: 'Disable pseudo-tty allocation.' },
    { name: '--pull', takes: '[{always,missing}]', says: 'Pull image policy' },
  ]);
  assert.deepEqual(help.commands[0], { name: 'up', says: 'Create and start the entire stack or some of its services' });
  assert.equal(help.commands.length, 2);
});

test('names a row by its shortest name, or by the one that people type', () => {
  assert.equal(nameOf(['container ls', 'container list', 'ps']), 'ps');
  assert.equal(nameOf(['volume list', 'volume ls']), 'volume ls');
  assert.equal(nameOf(['bake', 'buildx bake']), 'buildx bake');
  assert.equal(areaOf(['container ls', 'ps']), 'container');
  assert.equal(areaOf(['build', 'image build']), 'build');
  assert.equal(areaOf(['stack deploy']), 'swarm');
});

test('finds the command in a usage', () => {
  assert.equal(
    pathOf('docker checkpoint ls is only supported on a Docker daemon with experimental features enabled', 'docker'),
    'checkpoint ls',
  );
  assert.equal(pathOf('docker container ls [OPTIONS]', 'docker'), 'container ls');
  assert.equal(pathOf('podman system connection list [options]', 'podman'), 'system connection list');
  assert.equal(pathOf('podman context use NAME', 'podman'), 'context use');
});

test('makes one operation of all names of a command', () => {
  const help = parseDockerHelp(dockerLs);
  const found = ['ps', 'container ls'].map((path) => ({ path, help, hidden: path === 'ps' }));
  const [operation, ...others] = dockerOperations(found);
  assert.deepEqual(others, []);
  assert.deepEqual(operation!.names, ['ps', 'container list', 'container ls', 'container ps']);
  assert.deepEqual(operation!.listed, ['container ls']);

  const list = parsePodmanHelp(podmanLs);
  const ps = parsePodmanHelp(podmanLs.replace('podman container list', 'podman ps').replace('  list, ls\n', '\n'));
  const podmans = podmanOperations([
    { path: 'container list', help: list, hidden: false },
    { path: 'ps', help: ps, hidden: false },
    { path: 'pod list', help: { ...list, usage: 'podman pod list [options]', says: 'List pods' }, hidden: false },
  ]);
  assert.deepEqual(
    podmans.map(({ names }) => names),
    [
      ['ps', 'container list', 'container ls'],
      ['pod list', 'pod ls'],
    ],
  );
});

test('puts the flags of both sides together, a lone letter with its letter', () => {
  const flags = joinFlags(
    [
      { name: '--no-tty', short: 'T', takes: '', says: 'No tty' },
      { name: '--link', takes: 'list', says: 'Link' },
    ],
    [
      { name: '--pod', takes: 'string', default: 'x', says: 'Pod' },
      { name: '-T', takes: '', says: 'Disable' },
    ],
  );
  assert.deepEqual(flags, [
    {
      name: '--no-tty',
      docker: { short: 'T', takes: '', says: 'No tty' },
      podman: { short: 'T', takes: '', says: 'Disable' },
    },
    { name: '--link', docker: { takes: 'list', says: 'Link' } },
    { name: '--pod', podman: { takes: 'string', default: 'x', says: 'Pod' } },
  ]);
});

test('judges what podman said to a long flag', () => {
  const flag = (takes: string) => ({ name: '--x', takes, says: '' });
  const said = (output: string, exit = 125) => ({ output, exit });
  const unknown = said("Error: unknown flag: --x\nSee 'podman run --help'");
  const read = said("Error: unknown flag: --no-such-flag\nSee 'podman run --help'");
  const help = said('Run a command', 0);
  const bad = said('Error: invalid argument "64m" for "--x" flag');
  assert.deepEqual(judgeLong(flag(''), unknown, undefined), { passed: 'refused', printed: 'Error: unknown flag: --x' });
  assert.deepEqual(judgeLong(flag(''), read, undefined), { passed: 'accepted' });
  assert.deepEqual(judgeLong(flag(''), help, undefined), { passed: 'other value' }, 'it swallows the next word');
  assert.deepEqual(judgeLong(flag('int'), help, help), { passed: 'accepted' });
  assert.deepEqual(judgeLong(flag('int'), bad, help), { passed: 'accepted' });
  assert.equal(judgeLong(flag('bytes'), help, bad).passed, 'other value');
  assert.equal(judgeLong(flag('string'), read, help).passed, 'other value', 'a switch that takes =value too');
  assert.equal(judgeLong(flag('string[="x"]'), read, help).passed, 'accepted');
});

test('judges what podman said to a letter, which may be the letter of another flag', () => {
  const tail = { name: '--tail', short: 'n', takes: 'string', says: '' };
  const known = { output: 'Error: unknown flag: --no-such-flag', exit: 125 };
  const unknown = { output: "Error: unknown shorthand flag: 'n' in -n", exit: 125 };
  assert.equal(judgeShort(tail, 'accepted', unknown, undefined), 'refused');
  assert.equal(judgeShort(tail, 'accepted', known, { ...tail, name: '--names' }), 'other value');
  assert.equal(judgeShort(tail, 'accepted', known, tail), 'accepted');
  const timeout = { name: '--timeout', short: 't', takes: 'int', says: '' };
  assert.equal(judgeShort(timeout, 'refused', known, { ...timeout, name: '--time' }), 'accepted');
});

test('judges what podman-compose said', () => {
  const said = (text: string) => ({ output: `usage: podman-compose\npodman-compose: error: ${text}\n`, exit: 2 });
  assert.deepEqual(judgeArgparse('--x', said('unrecognized arguments: --x=2 --no-such-flag web 80')), {
    ...{ passed: 'refused', printed: 'podman-compose: error: unrecognized arguments: --x' },
  });
  assert.deepEqual(judgeArgparse('--x', said('unrecognized arguments: --no-such-flag')), { passed: 'accepted' });
  assert.equal(judgeArgparse('--x', said('argument --x: expected one argument')).passed, 'other value');
});

test('tries the likeliest value of a kind first', () => {
  assert.equal(valuesFor('duration')[0], '2s');
  assert.equal(valuesFor('string[="always"]')[0], 'x');
  assert.ok(!valuesFor('int').some((value) => ['1', '0', 'true', 'false', 't', 'f'].includes(value)));
});

test('tells a new walk from an old one in one sentence each', () => {
  const side = { names: ['run'], says: 'Run', usage: 'run', hidden: false };
  const flag: Flag = { name: '--link', docker: { takes: 'list', says: '' }, passed: 'refused', passedShort: 'refused' };
  const walked = (flags: Flag[], name = 'run') =>
    cliSchema.parse({
      ...{ matrix: 'cli', title: 'T', question: 'Q?', method: ['M'], date: '2026-11-24', versions: {} },
      host: { system: 'Debian', kernel: '6.18', cgroup: 'v2', machine: 'small' },
      commands: [{ name, area: 'container', docker: side, podman: side, passed: 'accepted', flags }],
    });
  assert.deepEqual(compareCli(walked([flag]), walked([flag])), []);
  const changed: Flag = { ...flag, docker: { takes: 'string', says: '' }, podman: { takes: '', says: '' } };
  assert.deepEqual(
    compareCli(walked([flag]), walked([{ ...changed, passed: 'accepted', passedShort: 'other value' }])),
    [
      'cli, run --link: podman has it now',
      'cli, run --link: was refused, now accepted',
      'cli, run --link: docker took "list", now "string"',
      'cli, run --link: its letter was refused, now other value',
    ],
  );
  assert.deepEqual(compareCli(walked([flag]), walked([])), ['cli, run --link: the flag is gone']);
  assert.deepEqual(compareCli(walked([]), walked([], 'ps')), ['cli, run: the row is gone', 'cli, ps: a new row']);
});
