import { featureMatrix, type FeatureMatrix } from './features.ts';

const quiet = 'COMPOSE_PROGRESS=quiet COMPOSE_ANSI=never COMPOSE_MENU=false';

/** What the matrix of Compose compares. */
export const composeMatrix: FeatureMatrix = {
  id: 'compose',
  title: 'The Compose file in three ways',
  question: 'Which keys of a Compose file does each way honor, and what does it do with the others?',
  method: [
    'Every file was written to a new folder named `shop` and the commands were run there, by root for Docker and by a plain account for Podman; they stop at the first that fails.',
    '`{compose}` is `docker compose` for Docker; `docker compose` with `DOCKER_HOST` set to the rootless socket of Podman and `DOCKER_BUILDKIT=0`, as `podman compose` sets them; and `podman-compose`. `{engine}` is `docker` or `podman`.',
    'What the commands print must match the patterns of one outcome and of no other; the last commands look inside the container or ask the engine, for up to five seconds unless the row says otherwise.',
    'Progress lines of Docker Compose are switched off, lines that hold an id alone are left out, and long outputs are cut in the middle. Everything is removed between two rows.',
  ],
  file: 'compose.yaml',
  ways: {
    docker: { name: 'docker compose on Docker Engine', on: 'docker-rootful', program: 'docker compose', env: quiet },
    socket: {
      name: 'docker compose on the socket of Podman',
      on: 'podman-rootless',
      program: 'docker compose',
      env: `DOCKER_HOST=unix://$XDG_RUNTIME_DIR/podman/podman.sock DOCKER_BUILDKIT=0 ${quiet}`,
      start: 'systemctl --user start podman.socket',
    },
    'podman-compose': { name: 'podman-compose', on: 'podman-rootless', program: 'podman-compose' },
  },
  packages: { 'docker-compose': 'Docker Compose', 'podman-compose': 'podman-compose' },
};

export const compose = featureMatrix(process.cwd(), composeMatrix);
