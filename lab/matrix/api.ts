import { apiSchema, type Api, type ApiRequest } from '../../src/model/compat/schemas.ts';
import type { Lab } from '../lab.ts';
import type { Machine } from '../machine/machine.ts';
import { describeHost, ownerOf, prepareEngine, readVersions } from '../record/engine.ts';
import { compareAnswers, pick, readAnswer, type Answer } from './api-answer.ts';
import { apiVersion, curlOf, folder, readRequests, type RequestPlan } from './api-plan.ts';
import type { Matrix } from './matrix.ts';

/** Who is asked, and how a client reaches them. The rootful Podman is asked only to see whether it differs. */
const sides = {
  docker: { engine: 'docker', mode: 'rootful', socket: '/run/docker.sock' },
  podman: { engine: 'podman', mode: 'rootless', socket: '/run/user/1000/podman/podman.sock' },
  rootful: { engine: 'podman', mode: 'rootful', socket: '/run/podman/podman.sock' },
} as const;

type Side = keyof typeof sides;

/** What both have before the first request: the same image, registry, containers, volume, network and archives. */
const registry = `
set -e
printf 'version: 0.1\\nstorage: { filesystem: { rootdirectory: /var/lib/hub } }\\nhttp: { addr: "127.0.0.1:5000" }\\n' >/etc/hub.yml
systemd-run --quiet --unit=hub docker-registry serve /etc/hub.yml
printf '[[registry]]\\nlocation = "127.0.0.1:%s"\\ninsecure = true\\n' 5000 5999 >/etc/containers/registries.conf.d/90-local.conf
echo '127.0.0.1 registry-1.docker.io index.docker.io docker.io' >>/etc/hosts # no internet: fail at once
curl --silent --retry 20 --retry-delay 1 --retry-connrefused --output /dev/null http://127.0.0.1:5000/v2/`;

const fixtures = `
set -e
mkdir -p ${folder}/context ${folder}/plugin/rootfs
cd ${folder}
echo hello >note
tar --create --file note.tar note
printf 'FROM localhost/busybox\\nRUN echo built >/built\\n' >context/Dockerfile
printf 'FROM localhost/busybox\\nRUN exit 3\\n' >context/Failing
tar --create --file context.tar --directory context .
echo '{ "description": "none", "entrypoint": ["/none"], "interface": { "types": ["docker.volumedriver/1.0"], "socket": "none.sock" } }' >plugin/config.json
tar --create --file plugin.tar --directory plugin .
{engine} tag localhost/busybox 127.0.0.1:5000/app
{engine} push --quiet 127.0.0.1:5000/app
{engine} volume create data
{engine} volume create unused
{engine} network create net
{engine} run --detach --name web --network net --volume data:/data --publish 8080:80 --health-cmd true localhost/busybox httpd -f -h /www
{engine} import /usr/share/lab/busybox.tar localhost/used
{engine} run --detach --name user localhost/used sleep 1000
{engine} exec web sh -c 'echo hello >/etc/note'
{engine} run --name done localhost/busybox echo done
{engine} run --name past localhost/busybox echo past
{engine} run --name spare --label spare=yes localhost/busybox true
{engine} run --detach --tty --interactive --name shell localhost/busybox sh`;

/** Asks one engine everything, on a machine of its own. */
async function ask(machine: Machine, side: Side, plans: readonly RequestPlan[]): Promise<Answer[]> {
  const { engine, socket } = sides[side];
  const owner = ownerOf(sides[side]);
  await machine.must('root', registry);
  await prepareEngine(machine, sides[side]);
  await machine.must(owner, fixtures.replaceAll('{engine}', engine), 120);
  if (side === 'podman') await machine.must(owner, 'systemctl --user start podman.socket');
  if (side === 'rootful') await machine.must(owner, 'systemctl start podman.socket');
  const kept: Record<string, string> = {};
  const answers: Answer[] = [];
  for (const plan of plans) {
    const now = await machine.must(owner, 'date +%s');
    const { output } = await machine.exec(owner, curlOf(plan, socket, { ...kept, now }), 90);
    const { answer, body } = readAnswer(output);
    for (const [name, path] of Object.entries(plan.keep)) {
      const found = pick(body, path);
      if (found !== undefined) kept[name] = found;
    }
    answers.push(answer);
  }
  return answers;
}

async function take(lab: Lab): Promise<{ data: Api; failures: string[] }> {
  const plans = readRequests();
  const versions: Record<string, string> = {};
  let host: Api['host'] | undefined;
  const answers = {} as Record<Side, Answer[]>;
  for (const side of ['docker', 'podman', 'rootful'] as const)
    await lab.onMachine('newest', async (machine) => {
      host ??= await describeHost(machine, lab.host);
      if (side !== 'rootful') Object.assign(versions, await readVersions(machine, sides[side]));
      answers[side] = await ask(machine, side, plans);
    });
  const requests = plans.map(({ id, area, method, path, does }, i) => {
    return { id, area, method, path, does, docker: answers.docker[i]!, podman: answers.podman[i]! };
  });
  const failures = plans.flatMap(({ id, docker }, i) => {
    const { status, message } = answers.docker[i]!;
    return status === docker ? [] : [`${id}: Docker answered ${status}, not ${docker}. ${message ?? ''}`.trim()];
  });
  const { title, question } = api;
  const others = plans.filter((_, i) => compareAnswers(answers.podman[i]!, answers.rootful[i]!) !== '');
  const said = [...method, tellRootful(others.map(({ id }) => id))];
  return {
    data: apiSchema.parse({ matrix: 'api', title, question, method: said, date: lab.today, host, versions, requests }),
    failures,
  };
}

const method = [
  `Each request was sent once to each engine, in the order of the rows, by \`curl --silent --max-time 10 --unix-socket SOCKET --request METHOD http://localhost/v${apiVersion}PATH\`, with a body where it needs one; ${apiVersion} is the highest version that both announce.`,
  'The sockets are `/run/docker.sock` of a rootful Docker, and `$XDG_RUNTIME_DIR/podman/podman.sock` of a rootless Podman after `systemctl --user start podman.socket`.',
  'Both had the same before: two images, a registry on 127.0.0.1:5000 that holds it as `app`, the volumes `data` and `unused`, the network `net`, a running container `web` with a health check, a volume and a published port, a running `shell` with a terminal, a running `user` of another image, and `done`, `past` and `spare`, which had ended.',
  'Names in braces stand for ids and versions from an earlier answer, and for the word `nothing` where the engine had given none. Docker was made a swarm by the request `/swarm/init`; the rows before it saw none.',
  'Of an answer, the matrix keeps the status, the media type, the keys of the JSON object or of the first element of a list or stream, and the message of an error, also of one inside a stream that began with 200. Values, headers and keys further inside are not compared.',
  'There is no internet in the lab, and the names of Docker Hub lead to 127.0.0.1: a search fails on both. A connection that is upgraded was closed after three seconds, and a driver that does not exist was waited for up to a minute, because Docker looks for it that long.',
];

/** What is said of the rootful Podman, by the rows in which it answered otherwise. Pure. */
export function tellRootful(others: readonly string[]): string {
  const so = 'A rootful Podman was asked the same at `/run/podman/podman.sock`';
  if (others.length === 0) return `${so}, and gave the same status, type and keys in every row.`;
  return `${so}, and answered otherwise in ${others.map((id) => `\`${id}\``).join(', ')}.`;
}

/** Docker's Engine API, asked request by request. */
export const api: Matrix<Api> = {
  title: "Docker's Engine API on both engines",
  question: "What does Podman's socket answer to the requests that Docker's API defines?",
  schema: apiSchema,
  describe: () => `${readRequests().length} requests to each of three sockets`,
  take,
  compare(before, after) {
    const now = new Map(after.requests.map((request) => [request.id, request]));
    const known = new Set(before.requests.map(({ id }) => id));
    return [
      ...before.requests.flatMap((old) => compareRows(old, now.get(old.id))),
      ...after.requests.filter(({ id }) => !known.has(id)).map(({ id }) => `${id}: is new`),
    ];
  },
};

function compareRows(old: ApiRequest, now: ApiRequest | undefined): string[] {
  if (!now) return [`${old.id}: is gone`];
  const asked = ({ method, path }: ApiRequest) => `${method} ${path}`;
  const parts = [
    asked(old) === asked(now) ? '' : `asked ${asked(old)}, now ${asked(now)}`,
    ...(['docker', 'podman'] as const).map((side) => {
      const found = compareAnswers(old[side], now[side]);
      return found && `${side}: ${found}`;
    }),
  ].filter(Boolean);
  return parts.length > 0 ? [`${old.id}: ${parts.join('. ')}`] : [];
}
