import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../helpers/content.ts';
import { faultsOf, objectsOf, type KubeObject } from '../helpers/kubernetes.ts';

const cluster = read('lab/app/cluster.yaml');
const files = { pod: read('lab/app/pod.yaml'), secret: read('lab/app/secret.yaml'), cluster };

/** What `podman kube generate` wrote in the recording, one file for each run. */
function generated(): Record<string, string> {
  const { runs } = JSON.parse(read('content/recordings/app-yaml-played.json')) as {
    runs: { mode: string; steps: { command: string; output: string }[] }[];
  };
  const written = runs.map(({ mode, steps }) => [
    `generated-${mode}`,
    steps.find(({ command }) => command.startsWith('podman kube generate'))?.output ?? '',
  ]);
  return Object.fromEntries(written) as Record<string, string>;
}

interface Template {
  labels: Record<string, string>;
  spec: {
    containers: { name: string; image: string; ports?: { containerPort: number }[]; volumeMounts?: { name: string }[] }[];
    volumes: { name: string; persistentVolumeClaim?: { claimName: string } }[];
  };
}

const objects = objectsOf(cluster);
const ofKind = (kind: string): KubeObject[] => objects.filter((object) => object.kind === kind);

function templates(): Template[] {
  return ofKind('Deployment').map(({ spec }) => {
    const { template } = spec as { template: { metadata: { labels: Record<string, string> }; spec: Template['spec'] } };
    return { labels: template.metadata.labels, spec: template.spec };
  });
}

const chosenBy = (selector: Record<string, string>) =>
  templates().filter(({ labels }) => Object.entries(selector).every(([name, value]) => labels[name] === value));

const broken: [what: string, from: string, to: string, says: RegExp][] = [
  ['an unknown field', 'readinessProbe:', 'readynessProbe:', /"readynessProbe"' does not exist/],
  ['a field of the pod in the container', 'readOnlyRootFilesystem: true', 'fsGroup: 1000', /"fsGroup"' does not exist/],
  ['a word for a number', 'replicas: 2', "replicas: '2'", /'string' is not assignable to type 'number'/],
  ['one value for a list', 'command: [/app/serve, store, \'8081\']', 'command: /app/serve', /'string' is not assignable to type 'string\[\]'/],
  ['a Deployment without a selector', '  selector:\n    matchLabels: { app: web }\n', '', /'selector' is missing/],
  ['a kind that the group does not have', 'kind: NetworkPolicy', 'kind: NetworkRule', /no exported member 'NetworkRule'/],
];

const spoiled = Object.fromEntries(broken.map(([what, from, to]) => [what, cluster.replace(from, to)]));
const faults = faultsOf({ ...files, ...generated(), ...spoiled });
const faultsIn = (...names: string[]) => faults.filter((fault) => names.some((name) => fault.startsWith(`${name}: `)));

test("the application's files are valid by the published schema of Kubernetes", () => {
  assert.deepEqual(faultsIn(...Object.keys(files)), []);
});

test('so is what podman kube generate wrote in the recording', () => {
  const written = generated();
  assert.deepEqual(Object.keys(written), ['generated-rootful', 'generated-rootless']);
  for (const text of Object.values(written)) assert.deepEqual(objectsOf(text).map(({ kind }) => kind), ['Pod']);
  assert.deepEqual(faultsIn(...Object.keys(written)), []);
});

for (const [what, from, , says] of broken) {
  test(`the schema refuses ${what}`, () => {
    assert.ok(cluster.includes(from), `cluster.yaml has ${from}`);
    assert.match(faultsIn(what).join('\n'), says);
  });
}

test('every Service and NetworkPolicy selects the pods of a Deployment, at a port that they have', () => {
  for (const { metadata, spec } of ofKind('Service')) {
    const { selector, ports } = spec as { selector: Record<string, string>; ports: { port: number; targetPort?: number }[] };
    const chosen = chosenBy(selector);
    assert.equal(chosen.length, 1, `Service ${metadata.name} selects one Deployment`);
    const open = chosen.flatMap((template) => template.spec.containers.flatMap(({ ports: own = [] }) => own.map(({ containerPort }) => containerPort)));
    for (const { port, targetPort } of ports) assert.ok(open.includes(targetPort ?? port), `Service ${metadata.name} leads to an open port`);
  }
  for (const { spec } of ofKind('NetworkPolicy')) {
    const { podSelector, ingress } = spec as {
      podSelector: { matchLabels: Record<string, string> };
      ingress: { from: { podSelector: { matchLabels: Record<string, string> } }[] }[];
    };
    const peers = ingress.flatMap(({ from }) => from.map((peer) => peer.podSelector.matchLabels));
    for (const labels of [podSelector.matchLabels, ...peers]) assert.equal(chosenBy(labels).length, 1);
  }
});

test('what a Deployment selects, mounts and claims is there', () => {
  const claims = ofKind('PersistentVolumeClaim').map(({ metadata }) => metadata.name);
  for (const { metadata, spec } of ofKind('Deployment')) {
    const { selector } = spec as { selector: { matchLabels: Record<string, string> } };
    assert.equal(chosenBy(selector.matchLabels).length, 1, `Deployment ${metadata.name} selects its own pods`);
  }
  for (const { spec } of templates()) {
    const volumes = spec.volumes.map(({ name }) => name);
    for (const { volumeMounts = [] } of spec.containers) for (const { name } of volumeMounts) assert.ok(volumes.includes(name), `volume ${name}`);
    for (const { persistentVolumeClaim } of spec.volumes) if (persistentVolumeClaim) assert.ok(claims.includes(persistentVolumeClaim.claimName));
  }
});
