import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { apiSchema } from '../../src/model/compat/schemas.ts';

const { requests } = apiSchema.parse(JSON.parse(readFileSync('content/compatibility/api.json', 'utf8')));
const article = readFileSync('content/articles/compatibility/api-and-tools.mdx', 'utf8').replaceAll(/\s+/g, ' ');
const alike = (some: typeof requests) => some.filter(({ docker, podman }) => docker.status === podman.status);
const granted = requests.filter(({ docker }) => docker.status < 400);

test('the article on the API counts requests as the recording has them', () => {
  assert.ok(article.includes(`the same ${requests.length} requests`));
  assert.ok(article.includes(`Docker granted ${granted.length}. Of those, ${alike(granted).length} got the same status`));
});

test('it counts refusals that came as a server error as the recording has them', () => {
  const refused = requests.filter(({ docker }) => docker.status >= 400 && docker.status < 500);
  const failed = refused.filter(({ podman }) => podman.status === 500);
  assert.ok(article.includes(`of ${refused.length} requests that Docker refused with 4xx, ${failed.length} were a 500`));
});

test('its table by parts of the API has the numbers of the recording', () => {
  const parts: Record<string, string[]> = {
    'System, events, login': ['system'],
    'Containers, exec': ['containers', 'exec'],
    'Images, builds, registries': ['images', 'build', 'distribution'],
    'Networks, volumes': ['networks', 'volumes'],
    Secrets: ['secrets'],
    'Swarm, services, tasks, configs': ['swarm', 'nodes', 'services', 'tasks', 'configs'],
    Plugins: ['plugins'],
    'BuildKit sessions': ['session'],
  };
  for (const [part, areas] of Object.entries(parts)) {
    const some = granted.filter(({ area }) => areas.includes(area));
    const row = new RegExp(`\\| ${part} \\| ${some.length}\\b[^|]*\\| ${alike(some).length}\\b`);
    assert.match(article, row);
  }
});
