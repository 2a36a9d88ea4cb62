import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { formatProblem } from '../../src/model/problem.ts';
import { article, claims, figures, makeProject, questions, type Project } from '../helpers/project.ts';

/** What the check says about a project whose files were changed. */
function complaints(context: TestContext, change: (project: Project) => void): string[] {
  const project = makeProject(context);
  change(project);
  return project.load().problems.map(formatProblem);
}

test('refuses a file of questions for no section', (context) => {
  assert.deepEqual(complaints(context, (project) => project.write('content/questions/network.yaml', '{}\n')), [
    'content/questions/network.yaml:1  "network" is no section. Use one of architecture, security, or add the section to content/sections.yaml',
  ]);
});

test('refuses a folder of articles for no section', (context) => {
  assert.deepEqual(complaints(context, (project) => project.write('content/articles/network/dns.mdx', project.read(article))), [
    'content/articles/network:1  "network" is no section. Use one of architecture, security, or add the section to content/sections.yaml',
  ]);
});

test('refuses an article with another ending, which would vanish', (context) => {
  assert.deepEqual(complaints(context, (project) => project.write('content/articles/security/escape.md', project.read(article))), [
    'content/articles/security/escape.md:1  "escape.md" is no article. Articles are files that end in .mdx, right below the folder of their section',
  ]);
});

test('refuses an article in a folder below its section', (context) => {
  assert.deepEqual(complaints(context, (project) => project.write('content/articles/security/more/escape.mdx', project.read(article))), [
    'content/articles/security/more:1  "more" is no article. Articles are files that end in .mdx, right below the folder of their section',
  ]);
});

test('does not mind what an operating system hides in folders', (context) => {
  assert.deepEqual(complaints(context, (project) => {
    project.write('content/articles/.DS_Store', '');
    project.write('content/articles/security/.DS_Store', '');
  }), []);
});

for (const file of [claims, questions, 'content/lab.yaml', 'content/releases.yaml', 'content/sources.yaml', 'content/glossary.yaml', 'content/home.yaml', figures, 'content/predictions.yaml']) {
  test(`names ${file} when it is missing`, (context) => {
    assert.deepEqual(complaints(context, (project) => project.remove(file)), [
      `${file}:1  this file is missing. Create it: CONTRIBUTING.md has an example, src/model/schemas.ts says what it holds`,
    ]);
  });
}

test('names every key that an article without frontmatter lacks', (context) => {
  const lines = complaints(context, (project) => project.write(article, 'Only text [@manual].\n'));
  assert.deepEqual(lines.map((line) => /missing "(.+?)" in the frontmatter/.exec(line)?.[1]), ['title', 'answer', 'order', 'updated', 'verified', 'readOn']);
});

test('refuses a figure without a drawing', (context) => {
  assert.deepEqual(complaints(context, (project) => project.remove('src/components/figures/two-trees.astro')), [
    'content/figures.yaml:1  the figure "fig-two-trees" has no drawing. Draw it in src/components/figures/two-trees.astro',
  ]);
});

test('refuses a drawing without a figure, but not the parts of drawings', (context) => {
  assert.deepEqual(complaints(context, (project) => {
    project.write('src/components/figures/uid-map.astro', '<svg></svg>');
    project.write('src/components/figures/Box.astro', '<svg></svg>');
  }), ['src/components/figures/uid-map.astro:1  the drawing "uid-map" belongs to no figure. Add fig-uid-map to content/figures.yaml']);
});

test('refuses a measurement of too few values', (context) => {
  assert.deepEqual(complaints(context, (project) => project.replace('content/measurements/start-time.json', '[300, 320, 310, 350, 330]', '[300]')), [
    'content/measurements/start-time.json:12  bad value [300] for "series.0.values" in a measurement. Too small: expected array to have >=3 items',
  ]);
});

test('refuses a recording that the lab did not write', (context) => {
  assert.deepEqual(complaints(context, (project) => project.replace('content/recordings/first-run.json', '"exit": 0, "duration": 12', '"duration": 12')), [
    'content/recordings/first-run.json:15  missing "runs.0.steps.0.exit" in a recording. Add runs.0.steps.0.exit: CONTRIBUTING.md has an example, src/model/schemas.ts says what it holds',
  ]);
});

test('refuses a recording that is no JSON, with one sentence', (context) => {
  const [first, ...others] = complaints(context, (project) => project.replace('content/recordings/first-run.json', '"title": "First run",', '"title": "First run'));
  assert.match(first ?? '', /^content\/recordings\/first-run\.json:\d+ {2}not valid YAML/);
  assert.deepEqual(others, []);
});

test('a problem in one file hides the problems that follow from it', (context) => {
  // Without the claims everything that embeds or links to one would be blamed.
  assert.equal(complaints(context, (project) => project.write(claims, 'claim-x: [')).length, 1);
});

test('problems come in reading order, by file and by line', (context) => {
  const lines = complaints(context, (project) => {
    project.replace(article, '### What stays {#what-stays}', '### What stays {#what-stays}\n\n{b}');
    project.replace(article, 'The opening says', '{a} The opening says');
    project.replace(figures, 'home: architecture/process-model', 'home: architecture/nothing');
    project.relock();
  });
  assert.deepEqual(lines.map((line) => line.split('  ')[0]), [`${article}:12`, `${article}:38`, `${figures}:2`]);
});

test('refuses two articles of one section in the same position', (context) => {
  const found = complaints(context, (project) => {
    const twin = project
      .read(article)
      .replaceAll(/\{#([\w-]+)/g, '{#second-$1')
      .replace('<Figure of="fig-two-trees" />', '');
    project.write('content/articles/architecture/second.mdx', twin);
  });
  assert.ok(
    found.includes(
      'content/articles/architecture/second.mdx:4  the order 1 in "architecture" is taken by content/articles/architecture/process-model.mdx. Give one of the two another number',
    ),
    found.join('\n'),
  );
});
