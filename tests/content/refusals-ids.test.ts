import { article, claims, figures, glossary, predictions, questions } from '../helpers/project.ts';
import { refuses } from '../helpers/refusal.ts';

const stays = '{#what-stays}';
const five = 'Choose two to four words that will still be right in five years';
const second = 'content/articles/security/escape.mdx';

refuses('an uppercase id', {
  file: article, from: stays, to: '{#What-Stays}',
  says: 'the id "What-Stays" is not kebab-case (a-z, 0-9 and single hyphens)', mend: five,
});
refuses('an id with an underscore', {
  file: article, from: stays, to: '{#what_stays}',
  says: 'the id "what_stays" is not kebab-case', mend: five,
});
refuses('an id of one word', {
  file: article, from: stays, to: '{#stays}',
  says: 'the id "stays" has 1 word; sections have two to four', mend: five,
});
refuses('an id of five words', {
  file: article, from: stays, to: '{#what-stays-when-it-ends}',
  says: 'the id "what-stays-when-it-ends" has 5 words; sections have two to four', mend: five,
});
refuses('a version number in an id', {
  file: article, from: stays, to: '{#podman-6-changes}',
  says: 'the id "podman-6-changes" holds a version or ordinal number', mend: five,
});
refuses('a reserved id', {
  file: article, from: stays, to: '{#read-on}',
  says: 'the id "read-on" is reserved for the page itself', mend: five,
});
refuses('a section with the prefix of another kind', {
  file: article, from: stays, to: '{#term-stays}',
  says: 'the id "term-stays" has the prefix of a term but is a section', mend: five,
});
refuses('a record with the prefix of another kind', {
  file: glossary, from: 'term-monitor:\n', to: 'claim-monitor:\n',
  prepare(project) {
    project.replace(article, 'see [monitor](term:monitor)', 'see the monitor');
    project.replace(article, 'a [monitor](term:monitor)', 'a monitor');
    project.replace(questions, ', see [the monitor](term:monitor)', '');
    project.replace(predictions, ', see [the monitor](term:monitor)', '');
  },
  says: 'the id "claim-monitor" has the prefix of a claim but is a term, which begins with "term-"', mend: five,
});
refuses('a record without its prefix, and says which', {
  file: claims, from: 'claim-needs-root:', to: 'needs-root:',
  prepare(project) {
    project.replace(article, 'to: claim-needs-root', 'to: needs-root');
    project.replace(article, '<Claim of="claim-needs-root" />', '<Claim of="needs-root" />');
  },
  says: 'the id "needs-root" lacks the prefix "claim-" of a claim', mend: five,
});
refuses('a record with too many words behind its prefix', {
  file: claims, from: 'claim-needs-root:', to: 'claim-all-of-them-need-root-all-the-time:',
  prepare(project) {
    project.replace(article, 'to: claim-needs-root', 'to: claim-all-of-them-need-root-all-the-time');
    project.replace(article, '<Claim of="claim-needs-root" />', '<Claim of="claim-all-of-them-need-root-all-the-time" />');
  },
  says: 'the id "claim-all-of-them-need-root-all-the-time" has 8 words behind its prefix; at most six', mend: five,
});
refuses('an id that stands twice in an article', {
  file: article, from: '{#what-is-said data-path="16"}', to: '{#what-stays data-path="16"}',
  says: `the id "what-stays" is taken by ${article}:36`, mend: 'Ids are unique over the whole site: choose another',
});
refuses('an id of another article', {
  file: second, from: '{#escape-uid}', to: '{#what-stays}',
  prepare(project) {
    project.write(second, project.read(article).replace(/^## Who[\s\S]*/m, '## What an escape gives {#escape-uid}\n\nRoot [@notes].\n'));
  },
  says: `the id "what-stays" is taken by ${article}:36`, mend: 'Ids are unique over the whole site: choose another',
});
refuses('an id that a data file has too', {
  file: article, from: stays, to: '{#q-who-stays}', blames: questions, at: 'q-who-stays:', problems: 2,
  says: `the id "q-who-stays" is taken by ${article}:36`, mend: 'Ids are unique over the whole site: choose another',
});
refuses('the same question in two files', {
  file: 'content/questions/security.yaml', from: '{}\n', to: 'q-who-stays: { question: "Who?", engines: both, answers: { junior: "The shim." }, hears: "You know.", proof: [process-start] }\n',
  says: `the id "q-who-stays" is taken by ${questions}:1`, mend: 'Ids are unique over the whole site: choose another',
});
refuses('a figure that its home does not show', {
  file: article, from: '<Figure of="fig-two-trees" />', to: 'No figure.', blames: figures, at: 'fig-two-trees:',
  says: '"fig-two-trees" is not embedded in its home "architecture/process-model"', mend: 'Write <Figure of="fig-two-trees" /> there, or change home',
});
refuses('a figure whose home is no article', {
  file: figures, from: 'home: architecture/process-model', to: 'home: content/articles/architecture/process-model.mdx',
  says: 'there is no article "content/articles/architecture/process-model.mdx"', mend: 'Write it as section/article, without content/ and .mdx',
});
