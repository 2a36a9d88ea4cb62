import { article } from '../helpers/project.ts';
import { refuses } from '../helpers/refusal.ts';

const aside = '<Aside kind="caution">';
const run = '<Run of="first-run" engine="podman" steps="1" />';
const since = '<Since podman="6.0">';
const figure = '<Figure of="fig-two-trees" />';

refuses('a misspelt component and suggests the right one', {
  file: article, from: '<Since podman="6.0">The old network is gone.</Since>', to: '<Sinse podman="6.0">The old network is gone.</Sinse>',
  says: 'unknown component <Sinse>', mend: 'Did you mean "Since"',
});
refuses('an HTML tag in a line', {
  file: article, from: 'beside the process', to: 'beside <b>the</b> process', at: '<b>',
  says: 'unknown component <b>', mend: 'HTML is not part of the vocabulary; if it is text, put it in backticks',
});
refuses('an HTML block', {
  file: article, from: figure, to: `<div>text</div>\n\n${figure}`, at: '<div>',
  says: 'unknown component <div>', mend: 'HTML is not part of the vocabulary',
});
refuses('an import', {
  file: article, from: figure, to: `import Chart from './Chart.astro'\n\n${figure}`,
  says: 'an import or export in an article', mend: 'Articles import nothing',
});
refuses('an export', {
  file: article, from: figure, to: `export const answer = 42\n\n${figure}`,
  says: 'an import or export in an article', mend: 'Articles import nothing',
});
refuses('an unknown prop and suggests the right one', {
  file: article, from: aside, to: '<Aside kind="caution" knd="x">',
  says: '<Aside> has the unknown prop "knd"', mend: 'Did you mean "kind"',
});
refuses('a prop on a component that takes none', {
  file: article, from: '<Engines>', to: '<Engines layout="wide">',
  says: '<Engines> has the unknown prop "layout"', mend: 'It takes no props',
});
refuses('a missing prop', {
  file: article, from: aside, to: '<Aside>',
  says: '<Aside> lacks the prop "kind"', mend: 'Write <Aside kind="…">',
});
refuses('a bad prop value', {
  file: article, from: aside, to: '<Aside kind="danger">',
  says: '<Aside> has the bad value "danger" for "kind"', mend: '"note"|"caution"',
});
refuses('a prop without a value', {
  file: article, from: aside, to: '<Aside kind>',
  says: '<Aside> has the bad value "" for "kind"', mend: '"note"|"caution"',
});
refuses('steps that are no range', {
  file: article, from: run, to: '<Run of="first-run" steps="one" />',
  says: '<Run> has the bad value "one" for "steps"', mend: 'must be a number, a range or a list such as 1,3-4',
});
refuses('an engine that the site does not compare', {
  file: article, from: run, to: '<Run of="first-run" engine="lxc" />',
  says: '<Run> has the bad value "lxc" for "engine"', mend: '"docker"|"podman"',
});
refuses('a version that is none', {
  file: article, from: since, to: '<Since podman="six">',
  says: '<Since> has the bad value "six" for "podman"', mend: 'must be a version such as 29.7',
});
refuses('a change of both engines at once', {
  file: article, from: since, to: '<Since docker="29.7" podman="6.0">',
  says: '<Since> needs docker="…" or podman="…", and only one', mend: 'CONTRIBUTING.md shows an example',
});
refuses('an expression as prop, without calling the prop missing too', {
  file: article, from: aside, to: '<Aside kind={"caution"}>',
  says: '<Aside> has an expression for "kind"', mend: 'Props are plain strings: write name="value"',
});
refuses('spread props', {
  file: article, from: aside, to: '<Aside kind="caution" {...rest}>',
  says: '<Aside> has an expression for "{…}"', mend: 'Props are plain strings',
});
refuses('a pane outside <Engines>', {
  file: article, from: 'until it ends.', to: 'until it ends.\n\n<Docker>\n\nAlone.\n\n</Docker>', at: '<Docker>',
  says: '<Docker> stands outside <Engines>', mend: 'Put it inside <Engines>',
});
refuses('a pane in a pane', {
  file: article, from: 'Docker asks a daemon.', to: '<Podman>\n\nInside.\n\n</Podman>',
  says: '<Podman> stands outside <Engines>', mend: 'Put it inside <Engines>',
});
refuses('text between panes', {
  file: article, from: '</Docker>\n<Podman>', to: '</Docker>\n\nOn the other hand:\n\n<Podman>', at: 'On the other hand',
  says: '<Engines> holds something other than <Docker> and <Podman>', mend: 'Move it into a pane or out of the component',
});
refuses('text inside a component that has none', {
  file: article, from: '<Claim of="claim-needs-root" />', to: '<Claim of="claim-needs-root">\n\nReally.\n\n</Claim>',
  says: '<Claim> has something inside', mend: 'Close it at once: <Claim … />',
});
refuses('a heading inside a pane', {
  file: article, from: 'Docker asks a daemon.', to: '### How it asks\n\nDocker asks a daemon.',
  says: 'heading "How it asks" stands inside <Docker>', mend: 'A link into a pane that is hidden lands nowhere: put the heading outside',
});
refuses('an id inside a pane', {
  file: article, from: 'Docker asks a daemon.', to: '### How it asks {#how-it-asks}\n\nDocker asks a daemon.',
  says: 'heading "How it asks" with the id "how-it-asks" stands inside <Docker>', mend: 'put the heading outside',
});
