import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { toTwin } from '../../src/model/twin.ts';
import { componentForm } from '../../src/model/twin-forms.ts';
import { vocabulary } from '../../src/model/vocabulary.ts';
import { parseMdx } from '../../src/corpus/mdx.ts';
import { makeProject } from '../helpers/project.ts';

/** The Markdown of a component as it stands in an article. */
function formOf(context: TestContext, mdx: string): string {
  const { site } = makeProject(context).load();
  const body = parseMdx(mdx, 'test.mdx').body;
  return toTwin(body, { site, page: '/architecture/process-model/', absolute: (path) => `https://example.org${path}` })
    .split('\n[^')[0]!
    .trim();
}

test('panes follow one another, each under the name of its engine', (context) => {
  assert.equal(
    formOf(context, '<Engines>\n<Docker>\n\nAsks a daemon.\n\n</Docker>\n<Podman>\n\nForks.\n\n</Podman>\n</Engines>'),
    '**Docker**\n\nAsks a daemon.\n\n**Podman**\n\nForks.',
  );
});

test('a figure is told in words, with its strokes to draw', (context) => {
  assert.equal(
    formOf(context, '<Figure of="fig-two-trees" />'),
    '**Figure: Two trees.** What starts and what stays.\n\nOn the left a daemon, on the right a monitor.\n\n1. Two boxes. “Both start a process.”',
  );
});

test('a claim is a quotation with its verdict, its truth and its reason', (context) => {
  assert.equal(
    formOf(context, '<Claim of="claim-needs-root" />'),
    '> **Commonly said:** “Containers need root.”\n>\n> **Wrong.** They do not [^1].\n>\n> Why it is said: The first ones did [^2].',
  );
});

test('a question is a quotation with each answer under its level, and a link to the rest', (context) => {
  assert.equal(
    formOf(context, '<Ask of="q-who-stays" />'),
    [
      '> **[Who stays when the command is gone?](https://example.org/interview/architecture/#q-who-stays)**',
      '>',
      '> **Junior.** The monitor stays [^1].',
      '>',
      '> **Senior.** The shim or the monitor, see [the monitor](https://example.org/glossary/#term-monitor).',
    ].join('\n'),
  );
});

test('a recorded run is a block for each step and run, with prompt, output and exit code', (context) => {
  const form = formOf(context, '<Run of="first-run" />');
  assert.match(
    form,
    /^\*\*Recorded run: \[First run\]\(https:\/\/example\.org\/recorded\/first-run\/#run-first-run\)\*\*\n/,
  );
  assert.ok(
    form.includes('**1. List**\n\nPodman 6.0, rootless:\n\n```text\nalice$ podman ps --all\nCONTAINER ID\n```'),
    form,
  );
  assert.ok(
    form.includes('```text\nroot# podman info\nhost:\n(exit 125)\n(asked again until it said so, at most 5 s)\n```'),
    form,
  );
  assert.ok(form.includes('- Podman 6.0, rootless: podman 6.0.0, storage overlay.'), form);
  assert.match(form, /Changed since: \*\*Podman 6\.1\.\*\* The list has another head/);
});

test('a run shows the steps that were asked for, of the engine that was asked for', (context) => {
  assert.match(formOf(context, '<Run of="first-run" steps="1" />'), /podman ps/);
  assert.doesNotMatch(formOf(context, '<Run of="first-run" steps="1" />'), /podman info/);
  assert.doesNotMatch(formOf(context, '<Run of="first-run" engine="docker" />'), /podman ps/);
});

test('a prediction is its question and choices, then the answer with each reason, and the run', (context) => {
  const form = formOf(context, '<Predict of="predict-first-line" />');
  assert.ok(
    form.startsWith(
      [
        '**Predict.** What does `podman ps` print first on an idle host [^1]?',
        '1. A line of headings\n2. Nothing\n3. An error',
        '**Answer: 1**',
        '1. **Right.** Tools that read tables expect them [^2].\n2. **Wrong.** That is the form with `--quiet`, see [the monitor](https://example.org/glossary/#term-monitor).\n3. **Wrong.** No container is no failure.',
      ].join('\n\n'),
    ),
    form,
  );
  assert.ok(form.includes('CONTAINER ID'), 'what it printed');
  assert.ok(!form.includes('podman info'), 'only the steps that the prediction names');
});

test('a measurement is its summaries in words, and a link to its page', (context) => {
  const form = formOf(context, '<Measured of="start-time" groups="no network" />');
  assert.equal(
    form,
    [
      '**Measured: Start to exit.** How long does `run --rm` take?',
      '- Docker rootful: median 320 ms, quartiles 310 and 330, from 300 to 350, 5 values\n- Podman rootless: median 250 ms, quartiles 245 and 255, from 240 to 260, 5 values',
      'Measured 2 Jan 2026 on 2 processors, 4 GB, Fedora 44, kernel 6.19. Two processors of a virtual machine.',
      '[Every value and the method](https://example.org/measured/start-time/#measured-start-time)',
    ].join('\n\n'),
  );
});

test('a measurement names its groups where it shows several', (context) => {
  assert.match(
    formOf(context, '<Measured of="start-time" />'),
    /no network:\n\n- Docker.*default network:\n\n- Docker/s,
  );
});

test('an aside is a quotation that names its kind', (context) => {
  assert.equal(
    formOf(context, '<Aside kind="caution">\n\nKill it and the code is lost.\n\n</Aside>'),
    '> **Caution**\n>\n> Kill it and the code is lost.',
  );
  assert.equal(formOf(context, '<Aside kind="note">\nShort.\n</Aside>'), '> **Note**\n>\n> Short.');
});

test('a change is a quotation that names engine and version', (context) => {
  assert.equal(
    formOf(context, '<Since podman="6.0">slirp4netns is gone.</Since>'),
    '> **Since Podman 6.0**\n>\n> slirp4netns is gone.',
  );
  assert.equal(
    formOf(context, '<Since docker="29">It is the default.</Since>'),
    '> **Since Docker 29**\n>\n> It is the default.',
  );
});

test('every component of the vocabulary has a form, or shows what is inside it', (context) => {
  const { site } = makeProject(context).load();
  const of = {
    figure: 'fig-two-trees',
    claim: 'claim-needs-root',
    question: 'q-who-stays',
    recording: 'first-run',
    measurement: 'start-time',
    prediction: 'predict-first-line',
    choice: 'place',
  };
  for (const { name, refers, children } of vocabulary) {
    const props = Object.fromEntries(Object.entries(refers).map(([prop, kind]) => [prop, of[kind]]));
    const { before } = componentForm(name, props, site);
    if (children === 'none' || children === 'text')
      assert.notEqual(before, '', `<${name}> would vanish from the twins`);
  }
});
