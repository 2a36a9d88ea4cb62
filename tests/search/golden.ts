/**
 * What readers type and where it must lead. Written from the content before the ranking was tuned, and meant to stay
 * that way: a golden that fails is a reason to mend the ranking or the keywords of a place, never to add a synonym
 * that helps one query only. A new place brings its own goldens.
 */
export type GoldenKind =
  | 'title'
  | 'question'
  | 'flag'
  | 'path'
  | 'short'
  | 'typo'
  | 'synonym'
  | 'error'
  | 'term'
  | 'claim'
  | 'spelling'
  | 'words';

/** One query with the places that answer it: any of them may stand first. Pages are named by their path, places by their id. */
export interface Golden {
  kind: GoldenKind;
  query: string;
  expected: readonly string[];
  /** Why this one is known to miss; the test then only reports it. */
  knownMiss?: string;
}

const of = (kind: GoldenKind, rows: readonly (readonly [query: string, ...expected: string[]])[]): Golden[] =>
  rows.map(([query, ...expected]) => ({ kind, query, expected }));

export const goldens: readonly Golden[] = [
  ...of('title', [
    ['what each death costs', 'what-dies'],
    ['who is the parent afterwards', 'process-parent'],
    ['Rootless and blast radius', '/security/blast-radius/'],
    ['what happens when you run a container', '/architecture/process-model/'],
    ['where the choice stops mattering', 'choice-not-matter'],
    ['compose, three ways', 'compose-three-ways'],
    ['two process trees', 'fig-process-tree'],
    ['three worked cases', 'worked-cases'],
    ['pods kube generate and kube play', '/kubernetes/pods/'],
    ['docker or podman which to choose', '/choosing/which-engine/'],
    ['interview questions', '/interview/'],
    ['glossary', '/glossary/'],
    ['commonly said', '/claims/'],
    ['architecture', '/architecture/'],
  ]),
  ...of('question', [
    ['what happens if dockerd crashes', 'q-dockerd-crash', 'claim-daemon-crash-kills', 'what-dies'],
    ['does kubernetes use docker?', 'q-kubernetes-uses-docker'],
    ['is rootless really safe', 'q-rootless-safe', 'rootless-limits'],
    ['why is the docker group dangerous', 'q-docker-group-danger'],
    ['what breaks first when I alias docker to podman', 'q-alias-breaks-first', 'alias-breaks'],
    ['should we move from docker to podman', 'q-stay-with-docker', '/choosing/which-engine/', 'move-and-return'],
    [
      'how does podman start containers after a reboot',
      'claim-podman-boot-restart',
      'boot-and-restart',
      'boot-ownership',
    ],
    ['which process is the parent of a container', 'process-parent'],
    ['can docker run images built with podman', 'q-podman-image-portable'],
    ['do I have to pay for docker', 'claim-docker-costs-money'],
    [
      'how to keep containers running while upgrading docker',
      'live-restore-limits',
      'term-live-restore',
      'q-dockerd-crash',
    ],
    ['what is a pod in podman', 'q-podman-pod', 'term-pod'],
    ['how does docker run work internally', 'q-docker-run-path', 'process-start', '/architecture/process-model/'],
    ['can podman replace docker in kubernetes', 'claim-podman-is-cri'],
    ['how do I go back from podman to docker', 'move-and-return', 'leaving-cost'],
    ['does docker compose work with podman', 'claim-podman-compose-only', 'compose-three-ways'],
  ]),
  ...of('flag', [
    ['--userns=keep-id', 'leaving-cost', 'move-and-return', 'uid-arithmetic', 'rootless-limits'],
    ['keep-id', 'uid-arithmetic', 'rootless-limits', 'move-and-return', 'leaving-cost'],
    ['keepid', 'uid-arithmetic', 'rootless-limits', 'move-and-return', 'leaving-cost'],
    ['--format docker', 'dockerfile-formats'],
    ['--network container:', 'docker-without-pods'],
    ['--cap-add', 'default-hardening', 'term-capabilities'],
    ['--cache-to type=gha', 'buildkit-gaps'],
    ['--share', 'pod-shared-namespaces'],
    ['--validate', 'kube-play-fields'],
    ['--pids-limit', 'default-hardening'],
    ['-v', 'alias-breaks', 'q-alias-breaks-first'],
    ['userns-remap', 'escape-uid', 'uid-arithmetic', 'claim-escape-daemon-root'],
  ]),
  ...of('path', [
    ['/var/run/docker.sock', 'docker-group', 'q-docker-group-danger', 'podman-socket'],
    ['docker.sock', 'docker-group', 'q-docker-group-danger', 'podman-socket'],
    ['docker sock', 'docker-group', 'q-docker-group-danger', 'podman-socket'],
    ['/etc/subuid', 'term-subuid', 'uid-arithmetic'],
    ['daemon.json', 'live-restore-limits', 'boot-and-restart'],
    ['.container', 'term-quadlet', 'boot-and-restart'],
    ['.kube', 'kube-quadlet', 'term-quadlet'],
    ['config.v2.json', 'state-without-daemon'],
    ['shortnames.conf', 'short-names'],
    ['podman.socket', 'podman-socket', 'optional-api-service'],
    ['net.ipv4.ip_unprivileged_port_start', 'rootless-costs'],
  ]),
  ...of('short', [
    ['k8s', '/kubernetes/', '/kubernetes/pods/'],
    ['cri', 'term-cri'],
    ['oci', 'term-oci-image', 'term-oci-runtime'],
    ['userns', 'term-user-namespace'],
    ['spof', 'claim-daemon-crash-kills', 'q-dockerd-crash'],
    ['cve', 'escape-uid'],
    ['mac', 'case-mac-team'],
    ['pid 1', 'process-parent'],
    ['uid map', 'uid-arithmetic', 'fig-uid-map'],
    ['gha', 'buildkit-gaps'],
    ['caps', 'term-capabilities'],
    ['ci', 'case-shared-ci'],
  ]),
  ...of('typo', [
    ['rotless', 'term-rootless', '/security/blast-radius/'],
    ['conmom', 'term-conmon'],
    ['quadlett', 'term-quadlet'],
    ['kuberntes', '/kubernetes/'],
    ['dokcer group', 'docker-group', 'q-docker-group-danger'],
    ['capabilites', 'term-capabilities'],
    ['buildkti', 'term-buildkit'],
    ['user namepsace', 'term-user-namespace'],
    ['containrd shim', 'term-containerd-shim'],
    ['compse provider', 'term-compose-provider'],
    ['seccmp profile', 'default-hardening'],
    ['dockershmi removed', 'node-runtime', 'claim-kubernetes-dropped-docker', 'q-kubernetes-uses-docker'],
  ]),
  ...of('synonym', [
    ['licence fee', 'claim-docker-costs-money', 'q-stay-with-docker'],
    ['pause container', 'term-infra-container'],
    ['autostart', 'boot-and-restart', 'claim-podman-boot-restart'],
    ['single point of failure', 'claim-daemon-crash-kills', 'q-dockerd-crash', '/architecture/process-model/'],
    ['pros and cons', 'choice-tradeoffs'],
    ['vendor lock-in', 'leaving-cost'],
    ['hardening', 'default-hardening'],
    ['export yaml for kubernetes', 'kube-generate'],
    ['docker daemon', 'term-dockerd'],
    ['unprivileged containers', 'term-rootless'],
    ['subscription price', 'claim-docker-costs-money'],
    ['sidecar', 'pod-shared-namespaces', 'q-podman-pod'],
    ['container breakout', 'escape-uid', 'claim-escape-daemon-root', '/security/blast-radius/'],
  ]),
  ...of('error', [
    ['permission denied while trying to connect to the Docker daemon socket', 'docker-group', 'q-docker-group-danger'],
    ['short-name "nginx" did not resolve to an alias and no unqualified-search registries are defined', 'short-names'],
    ['SHELL is not supported for OCI image format', 'dockerfile-formats'],
    ['client version 1.43 is too old. Minimum supported API version is 1.44', 'podman-socket'],
    ['Error: statfs /srv/data: no such file or directory', 'alias-breaks'],
    ['YAML document does not contain any supported kube kind', 'kube-play-fields'],
    ['ping: permission denied', 'alias-breaks', 'default-hardening'],
    ['bind: permission denied port 80', 'alias-breaks', 'rootless-costs'],
    ['cannot join network namespace of a non running container', 'docker-without-pods'],
    ['exit code 137', 'what-dies'],
  ]),
  ...of('term', [
    ['conmon', 'term-conmon'],
    ['dockerd', 'term-dockerd'],
    ['quadlet', 'term-quadlet'],
    ['short name', 'term-short-name', 'short-names'],
    ['infra container', 'term-infra-container'],
    ['podman machine', 'term-podman-machine'],
    ['OCI runtime', 'term-oci-runtime'],
    ['rootless', 'term-rootless', '/security/blast-radius/'],
    ['pod', 'term-pod'],
    ['containerd-shim-runc-v2', 'term-containerd-shim', 'process-start'],
  ]),
  ...of('claim', [
    ['podman is a drop-in replacement for docker', 'claim-alias-drop-in'],
    ['podman containers never run as root', 'claim-podman-always-rootless'],
    ['kubernetes dropped docker', 'claim-kubernetes-dropped-docker'],
    ['containers are children of the podman command', 'claim-child-of-podman'],
    ['all containers die when the docker daemon crashes', 'claim-daemon-crash-kills'],
    ['docker escape gives root', 'claim-escape-daemon-root'],
    ['you need podman-compose', 'claim-podman-compose-only'],
  ]),
  ...of('spelling', [
    ['licence', 'claim-docker-costs-money', 'q-stay-with-docker', '/choosing/which-engine/'],
    ['standardise on one engine', 'q-engine-standard'],
    ['Lizenzkosten Docker Desktop', 'claim-docker-costs-money', 'q-stay-with-docker', 'term-docker-desktop'],
    ['Sicherheit', '/security/'],
    ['Unterschiede Docker Podman', 'choice-tradeoffs', '/choosing/which-engine/'],
    ['Neustart', 'boot-and-restart', 'claim-podman-boot-restart', 'boot-ownership'],
    ['health check', 'dockerfile-formats', 'q-podman-image-portable'],
    ['HealthCheck', 'dockerfile-formats', 'q-podman-image-portable'],
  ]),
  ...of('words', [
    ['sqlite boltdb', 'state-without-daemon'],
    ['port 80 rootless', 'rootless-costs', 'alias-breaks'],
    ['DOCKER_HOST', 'podman-socket', 'optional-api-service', 'alias-keeps'],
    ['CVE-2025-31133', 'escape-uid'],
    ['dockershim 1.24', 'node-runtime', 'claim-kubernetes-dropped-docker'],
    ['minikube', 'local-test-clusters'],
    ['kube play', '/kubernetes/pods/', 'kube-play-fields'],
    ['what an interviewer asks about pods', 'pods-asked'],
    ['decision criteria', 'choice-questions', 'q-engine-standard'],
    ['systemd quadlet boot', 'boot-ownership', 'boot-and-restart', 'kube-quadlet'],
  ]),
  ...of('title', [
    ['container networks and names', '/architecture/networking/'],
    ['published ports and client addresses', '/architecture/published-ports/'],
  ]),
  ...of('question', [
    ['why can my containers not find each other by name', 'container-names', 'q-container-names'],
    ['why does ufw not block my container', 'firewall-bypass', 'claim-ufw-published', 'q-docker-firewall-surprises'],
  ]),
  ...of('synonym', [
    ['source IP', 'client-addresses', 'claim-rootless-client-ip', 'q-client-address-wrong', 'keep-client-address'],
    ['HTTPS without root', 'low-ports', 'q-rootless-https-port'],
  ]),
  ...of('flag', [
    ['isolate=false', 'network-isolation'],
    ['rootless_port_forwarder', 'client-addresses', 'keep-client-address', 'term-rootlessport'],
  ]),
  ...of('error', [
    ['wget: bad address', 'container-names', 'run-container-names', 'q-container-names'],
    ['host.docker.internal connection refused', 'container-to-host'],
  ]),
  ...of('typo', [
    ['netavrak', 'term-netavark'],
    ['docker-porxy', 'term-docker-proxy', 'port-carriers'],
  ]),
];
