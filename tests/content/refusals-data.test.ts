import { article, claims, figures, glossary, home, lock, questions, sections, sources } from '../helpers/project.ts';
import { refuses } from '../helpers/refusal.ts';

refuses('an unknown key in the frontmatter and suggests the right one', {
  file: article, from: 'keywords: [runc]', to: 'keyword: [runc]',
  says: 'unknown key "keyword" in the frontmatter', mend: 'Did you mean "keywords"',
});
refuses('a missing key in the frontmatter', {
  file: article, from: 'order: 1\n', to: '', line: 2,
  says: 'missing "order" in the frontmatter', mend: 'Add order: CONTRIBUTING.md has an example, src/model/schemas.ts says what it holds',
});
refuses('an article without its 30-second answer', {
  file: article, from: 'answer: Both engines ask a runtime to start a process. A small monitor stays, see [monitor](term:monitor).\n', to: '', line: 2,
  says: 'missing "answer" in the frontmatter', mend: 'Add answer',
});
refuses('an article that nobody verified', {
  file: article, from: 'verified: { date: 2026-01-02, docker: "29.7", podman: "6.0" }\n', to: '', line: 2,
  says: 'missing "verified" in the frontmatter', mend: 'Add verified',
});
refuses('a verification without the version of one engine', {
  file: article, from: 'verified: { date: 2026-01-02, docker: "29.7", podman: "6.0" }', to: 'verified: { date: 2026-01-02, docker: "29.7" }',
  says: 'missing "verified.podman" in the frontmatter', mend: 'Add verified.podman',
});
refuses('an ill-typed value in the frontmatter', {
  file: article, from: 'order: 1', to: 'order: first',
  says: 'bad value "first" for "order" in the frontmatter', mend: 'expected number',
});
refuses('a date that is none', {
  file: article, from: 'updated: 2026-01-02', to: 'updated: yesterday',
  says: 'bad value "yesterday" for "updated" in the frontmatter', mend: 'Must be a date such as 2026-11-23',
});
refuses('a version without quotes, which YAML reads as a number', {
  file: article, from: 'docker: "29.7", podman: "6.0" }', to: 'docker: 29.7, podman: "6.0" }',
  says: 'bad value 29.7 for "verified.docker" in the frontmatter', mend: 'Must be a version in quotes such as "29.7"',
});
refuses('a way to read on without a reason', {
  file: article, from: '{ to: claim-needs-root, why: "What is said." }', to: '{ to: claim-needs-root }',
  says: 'bad value {"to":"claim-needs-root"} for "readOn.0" in the frontmatter', mend: 'Write { to: place-id, why: "…" } or { page: /path/, why: "…" }',
});
refuses('frontmatter that is not YAML', {
  file: article, from: 'title: What happens when a container runs', to: 'title: Docker: what happens',
  says: 'not valid YAML: Nested mappings are not allowed in compact mappings, at "Docker: what happens"', mend: 'Quote strings that hold ": "',
});
refuses('an unknown key in a record', {
  file: claims, from: '  seen: slides', to: '  seem: slides', problems: 2,
  says: 'unknown key "seem" in a claim ("claim-needs-root")', mend: 'Did you mean "seen"',
});
refuses('a verdict that the site does not have', {
  file: claims, from: 'verdict: wrong', to: 'verdict: false',
  says: 'bad value false for "verdict" in a claim ("claim-needs-root")', mend: '"wrong"|"half-true"|"outdated"|"depends"',
});
refuses('an unknown level of answers', {
  file: questions, from: '    junior: The monitor', to: '    beginner: The monitor',
  says: 'unknown key "answers.beginner" in a question ("q-who-stays")', mend: 'see src/model/schemas.ts for the keys that exist',
});
refuses('a question without an answer', {
  file: questions, from: '    junior: The monitor stays [@manual, exit].\n    senior: The shim or the monitor, see [the monitor](term:monitor).\n', to: '    {}\n', at: 'answers:',
  says: 'bad value {} for "answers" in a question ("q-who-stays")', mend: 'Needs an answer for at least one level',
});
refuses('a question without proof', {
  file: questions, from: '  proof: [process-start]\n', to: '', at: 'q-who-stays:',
  says: 'missing "proof" in a question ("q-who-stays")', mend: 'Add proof',
});
refuses('a question with an empty list of proof', {
  file: questions, from: '  proof: [process-start]', to: '  proof: []',
  says: 'bad value [] for "proof" in a question ("q-who-stays")', mend: 'oo small',
});
refuses('a term of an engine that the site does not compare', {
  file: glossary, from: 'engine: podman', to: 'engine: lxc',
  says: 'bad value "lxc" for "engine" in a term ("term-monitor")', mend: '"docker"|"podman"|"both"',
});
refuses('a source that is not on the secure web', {
  file: sources, from: 'https://example.org/manual', to: 'http://example.org/manual',
  says: 'bad value "http://example.org/manual" for "url" in a source ("manual")', mend: 'nvalid URL',
});
refuses('a figure that nobody can redraw', {
  file: figures, from: '  strokes:\n    - draw: Two boxes.\n      say: Both start a process.\n', to: '  strokes: []\n',
  says: 'bad value [] for "strokes" in a figure ("fig-two-trees")', mend: 'oo small',
});
refuses('a home page that lacks a column', {
  file: home, from: '    podman: No service to keep up\n', to: '', at: 'aspect: Daemon',
  says: 'missing "tradeoffs.0.podman" in the home page', mend: 'Add tradeoffs.0.podman',
});
refuses('YAML that cannot be read, once and not with its echoes', {
  file: home, from: 'note: "and a shim [@notes, shim]"', to: 'note: and a shim [@notes, shim]',
  says: 'not valid YAML', mend: 'Quote strings that hold ": " or brackets',
});
refuses('a key that stands twice', {
  file: claims, from: '  seen: slides', to: '  seen: slides\n  said: Containers need sudo.', at: 'said: Containers need sudo.',
  says: 'Map keys must be unique, at "said: Containers need sudo."', mend: 'each key stands once',
});
refuses('a record that stands twice in a file', {
  file: sources, from: 'notes:\n', to: 'manual:\n',
  prepare: (project) => project.replace(sources, 'manual:\n', '\n\nmanual:\n'), line: 9,
  says: 'Map keys must be unique, at "manual:"', mend: 'each key stands once',
});
refuses('emphasis at the start of a text, which YAML reads as an alias', {
  file: claims, from: '  why: The first ones did [@notes].', to: '  why: *Never*',
  says: '"*Never*" is read as an alias', mend: 'Quote strings that',
});
refuses('a list where records should be', {
  file: sections, from: 'architecture:\n', to: '- a\n', line: 1,
  prepare: (project) => project.write(sections, 'architecture:\n'),
  says: 'this file must be a map from ids to records', mend: 'Start each record with its id and a colon',
});
refuses('a lock that a merge left broken', {
  file: lock, from: '{\n', to: '<<<<<<< HEAD\n{\n', line: 1,
  prepare: (project) => { project.write(lock, '{\n}\n'); project.relock = () => undefined; },
  says: 'the lock is not valid JSON', mend: 'npm run anchors -- check',
});
refuses('two paragraphs where a text stands in one line', {
  file: claims, from: 'why: ', to: 'why: |\n    One.\n\n    Two. ',
  says: '"why" is more than one paragraph', mend: 'take out the empty line',
});
