import { article } from '../helpers/project.ts';
import { refuses } from '../helpers/refusal.ts';

const ends = 'until it ends.';
const fence = '```sh title="One request"\ndocker run nginx:1.29\n```';
const h3 = '### What stays {#what-stays}';

refuses('a loose brace', {
  file: article, from: ends, to: 'until {it} ends.',
  says: 'loose braces "{it}" in prose', mend: 'Put them in backticks: `{it}`',
});
refuses('a loose brace deep in a paragraph, at its own line', {
  file: article, from: ends, to: 'until\nit\nends {someday}.', at: '{someday}',
  says: 'loose braces "{someday}" in prose', mend: 'Put them in backticks: `{someday}`',
});
refuses('a Go template outside backticks', {
  file: article, from: ends, to: 'until {{.State}} ends.',
  says: 'in "beside the process [@notes, 2.0] until {{.State}} ends."', mend: 'A loose {, } or < in prose must stand in backticks',
});
refuses('an unclosed brace', {
  file: article, from: ends, to: 'until {it ends.',
  says: 'not valid MDX: Unexpected end of file in expression', mend: 'A loose {, } or < in prose must stand in backticks',
});
refuses('a loose angle bracket', {
  file: article, from: ends, to: 'until <none> ends.',
  says: 'not valid MDX: Expected a closing tag for `<none>`', mend: 'A loose {, } or < in prose must stand in backticks',
});
refuses('an address in angle brackets', {
  file: article, from: ends, to: 'until it ends <https://example.org>.',
  says: 'in "beside the process [@notes, 2.0] until it ends <https://exam…"', mend: 'A loose {, } or < in prose must stand in backticks',
});
refuses('a component that is not closed', {
  file: article, from: '</Docker>\n<Podman>', to: '<Podman>', at: '</Engines>',
  says: 'expected corresponding closing tag for `<Docker>`', mend: 'every component must be closed',
});
refuses('a comment in braces', {
  file: article, from: h3, to: '{/* later */}\n\n### What stays {#what-stays}',
  says: 'loose braces "{/* later */}" in prose', mend: 'Put them in backticks',
});
refuses('a title of level 1 in the text', {
  file: article, from: '## What is said {#what-is-said data-path="16"}', to: '# What is said {#what-is-said data-path="16"}',
  says: 'heading "What is said" has level 1', mend: 'Use ## and ###: the title of the article is the only level 1',
});
refuses('a heading of level 4', {
  file: article, from: h3, to: '#### What stays {#what-stays}',
  says: 'heading "What stays" has level 4', mend: 'Use ## and ###',
});
refuses('a skipped level', {
  file: article, from: '## Who starts the process {', to: '### Who starts the process {',
  says: 'heading "Who starts the process" skips from level 1 to 3', mend: 'Make it level 2',
});
refuses('a heading without id', {
  file: article, from: h3, to: '### What stays for good',
  says: 'heading "What stays for good" has no id', mend: 'Write it as: ## Title {#two-to-four-words}',
});
refuses('a reading path that does not exist', {
  file: article, from: 'data-path="16"', to: 'data-path="10"',
  says: 'bad value "10" for data-path', mend: 'It is "2" or "16", or left out',
});
refuses('an unknown attribute on a heading', {
  file: article, from: 'data-keywords="fork, exec"', to: 'data-words="fork, exec"',
  says: 'unknown attribute "data-words" on heading "Who starts the process"', mend: 'Headings have id, data-path, data-keywords',
});
refuses('an image without alt text, width and height', {
  file: article, from: h3, to: '![](tree.png)\n\n### What stays {#what-stays}', problems: 2,
  says: 'the image "tree.png" has no alt text', mend: 'Say in words what it shows: ![words](file)',
});
refuses('an image that nobody measured', {
  file: article, from: h3, to: '![Two trees](tree.png)\n\n### What stays {#what-stays}',
  says: 'the image "tree.png" has neither width nor height', mend: 'Draw it as a figure: <Figure of="fig-…" />',
});
refuses('a code block without a language', {
  file: article, from: '```sh title="One request"', to: '```', at: '```',
  says: 'a code block without a language', mend: 'Name one after the fence: sh, dockerfile, yaml, json, ini, toml',
});
refuses('an unknown language and suggests the right one', {
  file: article, from: '```sh title="One request"', to: '```yml title="One request"',
  says: 'unknown code language "yml"', mend: 'Did you mean "yaml"',
});
refuses('a prompt among commands', {
  file: article, from: fence, to: '```sh\ncd /tmp\n$ docker run nginx:1.29\n```', at: '$ docker run',
  says: 'a prompt in an sh block: "$ docker run nginx:1.29"', mend: 'sh blocks hold commands only; output exists only in recordings',
});
refuses('a broken citation', {
  file: article, from: '[@notes, 2.0]', to: '[@Bad Id]',
  says: '"[@Bad Id] until it ends." is no citation', mend: 'Write [@source-id] or [@source-id, place]',
});
refuses('code in the place of a citation', {
  file: article, from: '[@notes, 2.0]', to: '[@notes, `--rm`]',
  says: '"[@notes, " is no citation', mend: 'no Markdown and no ] in the place',
});
refuses('an article that cites nothing', {
  file: article, from: ' [@notes, 2.0]', to: '', line: 1,
  prepare(project) {
    project.replace(article, ' [@manual, introduction]', '');
    project.replace(article, ' [@manual, conmon]', '');
  },
  says: 'the article cites no source', mend: 'Cite one for each claim that could be wrong: [@source-id, place]',
});

refuses('a citation that lost its @', {
  file: article,
  from: '[@manual, introduction]',
  to: '[podman-run-1, introduction]',
  says: '"[podman-run-1, introduction]." is no citation',
  mend: 'Write [@source-id]',
});
refuses('a table row that lacks a cell', {
  file: article,
  from: '| Monitor | shim | conmon [@manual, conmon] |',
  to: '| Monitor | shim [@manual, conmon] |',
  says: 'a table row has 2 cells, its header 3',
  mend: 'an empty cell is two bars',
});
