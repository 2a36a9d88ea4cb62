import { refuses } from '../helpers/refusal.ts';

const questions = 'content/choosing/questions.yaml';
const outcomes = 'content/choosing/outcomes.yaml';
const decision = 'content/decisions/case-one-server.yaml';

refuses('a question asked under an answer that does not exist', {
  file: questions, from: 'place: [server]', to: 'place: [servers]',
  says: '"place" has no answer "servers"', mend: 'Did you mean "server"',
});
refuses('a weight for no engine', {
  file: questions, from: '      for: docker\n', to: '', at: '    tools:',
  says: 'bad value', mend: 'Needs "for" with a "weight" of 1 or 2 or with "decides: true", or neither',
});
refuses('an answer that leads nowhere', {
  file: questions, from: 'leads: node-runtime', to: 'leads: node-runtimes',
  says: 'unknown outcome "node-runtimes"', mend: 'Did you mean "node-runtime"',
});
refuses('an answer without places behind it', {
  file: questions, from: '      leads: node-runtime\n      to: [process-start]', to: '      leads: node-runtime\n      to: [process-begin]',
  at: '      to: [process-begin]', says: 'unknown place "process-begin"', mend: 'Did you mean "process-start"',
});
refuses('a framework whose advice may find no outcome', {
  file: outcomes, from: 'podman-rootless:\n  side: podman', to: 'podman-rootless:\n  side: podman\n  when: { place: [server] }', line: 1,
  says: 'no outcome for "podman" is without conditions', mend: 'every set of answers needs an advice',
});
refuses('a framework that lacks the outcome for a close call', {
  file: outcomes, from: '  on: [close]\n', to: '', line: 1,
  says: 'no outcome for "close" is without conditions', mend: 'Add one behind the others',
});
refuses('a decision that comes out otherwise than it says', {
  file: decision, from: 'api: tools', to: 'api: people', at: 'outcome: docker-engine',
  says: 'the framework advises "no-matter" for these answers, not "docker-engine"', mend: 'Change the answers or the record',
});
refuses('a decision with an answer that is none', {
  file: decision, from: 'api: tools', to: 'api: tool',
  says: '"api" has no answer "tool"', mend: 'Did you mean "tools"',
});
refuses('a decision that leaves a question open', {
  file: decision, from: 'answers: { place: server, api: tools }', to: 'answers: { place: server }',
  says: '"api" is asked and not answered', mend: 'Answer every question that is asked',
});
refuses('a decision that answers what is not asked', {
  file: decision, from: 'answers: { place: server, api: tools }', to: 'answers: { place: nodes, api: tools }',
  says: '"api" is not asked after the other answers', mend: 'Take it out',
});
