import { article, claims, figures, glossary, home, questions } from '../helpers/project.ts';
import { refuses } from '../helpers/refusal.ts';

refuses('an unknown source and suggests the right one, at its own line', {
  file: article, from: '[@notes, 2.0]', to: '[@note, 2.0]',
  says: 'unknown source "note"', mend: 'Did you mean "notes"',
});
refuses('an unknown source in a table', {
  file: article, from: '[@manual, conmon]', to: '[@handbook, conmon]',
  says: 'unknown source "handbook"', mend: 'Define it in content/sources.yaml or use a name that is there',
});
refuses('an unknown source in a record', {
  file: claims, from: '[@notes]', to: '[@noted]',
  says: 'unknown source "noted"', mend: 'Did you mean "notes"',
});
refuses('an unknown source on the home page', {
  file: home, from: '[@notes, shim]', to: '[@noted, shim]',
  says: 'unknown source "noted"', mend: 'Did you mean "notes"',
});
refuses('a broken citation in a record', {
  file: glossary, from: '[@manual, exit]', to: '[@ manual]',
  says: '"[@ manual]. See " is no citation', mend: 'Write [@source-id] or [@source-id, place]',
});
refuses('a broken citation in the frontmatter of an article', {
  file: article, from: 'A small monitor stays,', to: 'A small monitor [@Manual] stays,',
  says: '"[@Manual] stays, see " is no citation', mend: 'Write [@source-id] or [@source-id, place]',
});
refuses('a citation in the 30-second answer', {
  file: article, from: 'A small monitor stays,', to: 'A small monitor [@manual] stays,',
  says: 'the 30-second answer cites "manual"', mend: 'Cite in the text below',
});
refuses('an unknown term and suggests the right one', {
  file: article, from: 'and a [monitor](term:monitor) stays', to: 'and a [monitor](term:montor) stays',
  says: 'unknown term "term-montor"', mend: 'Did you mean "term-monitor"? They are defined in content/glossary.yaml',
});
refuses('an unknown term in the 30-second answer', {
  file: article, from: 'see [monitor](term:monitor).', to: 'see [monitor](term:shim).',
  says: 'unknown term "term-shim"', mend: 'content/glossary.yaml',
});
refuses('an unknown place and suggests the right one', {
  file: article, from: 'see [claims](/claims/).', to: 'see [what stays](id:what-stay).',
  says: 'unknown place "what-stay"', mend: 'Did you mean "what-stays"',
});
refuses('an unknown place in a record', {
  file: glossary, from: '(id:process-start)', to: '(id:process-end)',
  says: 'unknown place "process-end"', mend: 'Did you mean "process-start"',
});
refuses('an unknown page', {
  file: article, from: 'see [claims](/claims/).', to: 'see [claims](/claim/).',
  says: 'there is no page "/claim/"', mend: 'Did you mean "/claims/"',
});
refuses('a page without the slash at its end', {
  file: article, from: 'see [claims](/claims/).', to: 'see [claims](/claims).',
  says: 'there is no page "/claims"', mend: 'Did you mean "/claims/"? They are defined in the site: pages begin and end with a slash',
});
refuses('a link with page and fragment', {
  file: article, from: 'see [claims](/claims/).', to: 'see [claims](/claims/#claim-needs-root).',
  says: 'the link "/claims/#claim-needs-root" names a page and a fragment', mend: 'Write id:claim-needs-root: it finds the page itself',
});
refuses('a link scheme that the site does not have', {
  file: article, from: 'see [claims](/claims/).', to: 'see [docs](http://example.org/).',
  says: 'the link target "http://example.org/" is none', mend: 'Use id:…, term:…, /page/ or https://…',
});
refuses('a relative link', {
  file: article, from: 'see [claims](/claims/).', to: 'see [claims](../claims/).',
  says: 'the link target "../claims/" is none', mend: 'Use id:…, term:…, /page/ or https://…',
});
refuses('an unknown recording', {
  file: article, from: '<Run of="first-run" engine="podman" steps="1" />', to: '<Run of="first-runs" />',
  says: 'unknown recording "first-runs"', mend: 'Did you mean "first-run"',
});
refuses('an unknown figure', {
  file: article, from: '<Run of="first-run" engine="podman" steps="1" />', to: '<Figure of="fig-two-tree" />',
  says: 'unknown figure "fig-two-tree"', mend: 'Did you mean "fig-two-trees"? They are defined in content/figures.yaml',
});
refuses('an unknown claim', {
  file: article, from: '<Claim of="claim-needs-root" />', to: '<Claim of="claim-need-root" />',
  says: 'unknown claim "claim-need-root"', mend: 'Did you mean "claim-needs-root"? They are defined in content/claims.yaml',
});
refuses('an unknown question', {
  file: article, from: '<Ask of="q-who-stays" />', to: '<Ask of="q-who-stay" />',
  says: 'unknown question "q-who-stay"', mend: 'Did you mean "q-who-stays"? They are defined in content/questions/',
});
refuses('the same record twice in an article', {
  file: article, from: '<Ask of="q-who-stays" />', to: '<Ask of="q-who-stays" />\n\nAnd:\n\n<Ask of="q-who-stays" />', line: 60,
  says: '"q-who-stays" is embedded twice in this article', mend: 'Link to it the second time: [text](id:…)',
});
refuses('an unknown place to read on', {
  file: article, from: 'to: claim-needs-root', to: 'to: claim-need-root', at: 'claim-need-root',
  says: 'unknown place "claim-need-root"', mend: 'Did you mean "claim-needs-root"',
});
refuses('an unknown page to read on', {
  file: article, from: 'page: /interview/architecture/', to: 'page: /interview/architect/', at: '/architect/',
  says: 'there is no page "/interview/architect/"', mend: 'Did you mean "/interview/architecture/"',
});
refuses('proof that does not exist', {
  file: questions, from: 'proof: [process-start]', to: 'proof: [process-starts]',
  says: 'unknown place "process-starts"', mend: 'Did you mean "process-start"',
});
refuses('a follow-up that leads nowhere', {
  file: questions, from: 'to: process-start', to: 'to: process-started',
  says: 'unknown place "process-started"', mend: 'Did you mean "process-start"',
});
refuses('a term that refers to a place that does not exist', {
  file: glossary, from: 'see: [process-start]', to: 'see: [term-shim]',
  says: 'unknown term "term-shim"', mend: 'content/glossary.yaml',
});
refuses('a row of the home page that leads nowhere', {
  file: home, from: '  - label: who stays\n    to: process-start', to: '  - label: who stays\n    to: process-stay', at: 'to: process-stay',
  says: 'unknown place "process-stay"', mend: 'Did you mean',
});
refuses('a claim of a topic that is no section', {
  file: claims, from: 'topic: architecture', to: 'topic: architectures',
  says: 'unknown topic "architectures"', mend: 'Did you mean "architecture"? They are defined in content/sections.yaml',
});
refuses('a claim that is answered without a source', {
  file: claims, from: 'They do not [@manual, rootless].', to: 'They do not.', at: 'truth:',
  says: 'a claim is answered without a source', mend: 'Cite what proves it: [@source-id, place]',
});
refuses('an unknown source in the strokes of a figure', {
  file: figures, from: 'say: Both start a process.', to: 'say: Both start a process [@paper].',
  says: 'unknown source "paper"', mend: 'content/sources.yaml',
});
refuses('a 30-second answer of more than 60 words', {
  file: article, from: 'Both engines ask a runtime', to: `${'word '.repeat(50)}Both engines ask a runtime`, at: 'answer:',
  says: 'the 30-second answer has 65 words', mend: 'At most 60: say less',
});
refuses('an answer to a question that takes too long to say', {
  file: questions, from: 'junior: The monitor stays', to: `junior: ${'word '.repeat(118)}The monitor stays`, at: 'junior:',
  says: 'the junior answer has 121 words', mend: 'At most 119: say less',
});
