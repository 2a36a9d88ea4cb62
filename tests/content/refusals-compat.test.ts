import { cli, errors, notes } from '../helpers/project.ts';
import { refuses } from '../helpers/refusal.ts';

refuses('a note about a flag that no recording has', {
  file: notes, from: 'cmd-ps --size:', to: 'cmd-ps --sizes:',
  says: 'no recording has a row "cmd-ps --sizes"', mend: 'Did you mean "cmd-ps --size"? They are defined in content/compatibility/*.json',
});
refuses('a note that rests on nothing', {
  file: notes, from: ' [@manual, ps]', to: '', at: 'says:',
  says: 'the note rests on nothing', mend: 'Cite a source, or link to the run that shows it',
});
refuses('an unknown source in a note', {
  file: notes, from: '[@manual, ps]', to: '[@manuel, ps]',
  says: 'unknown source "manuel"', mend: 'Did you mean "manual"',
});
refuses('a note with a relation that is none', {
  file: notes, from: 'relation: differs', to: 'relation: other',
  says: 'bad value "other" for "relation" in a note', mend: 'same',
});
refuses('an error whose message its recording does not print', {
  file: errors, from: 'message: CON…NER ID', to: 'message: CON…NER NAME', at: '- run: first-run',
  says: 'the recording "first-run" does not print the message of "err-no-containers"', mend: 'put … where it differs from case to case',
});
refuses('an error seen in a recording that is not there', {
  file: errors, from: 'run: first-run', to: 'run: first-runs',
  says: 'unknown recording "first-runs"', mend: 'Did you mean "first-run"? They are defined in content/recordings/',
});
refuses('an error that nothing proves', {
  file: errors, from: 'seen:\n    - run: first-run', to: 'seen: []',
  says: 'for "seen" in an error ("err-no-containers")', mend: 'Needs the recording that prints it',
});
refuses('an error told by something that is no citation', {
  file: errors, from: '- run: first-run', to: '- told: a friend', at: 'told',
  says: 'in an error ("err-no-containers")', mend: 'Must be one citation such as [@ghissue-podman-9390, thread]',
});
refuses('an error without its prefix', {
  file: errors, from: 'err-no-containers:', to: 'no-containers:',
  says: 'the id "no-containers" lacks the prefix "err-"', mend: 'Choose two to four words',
});
refuses('an unknown source in the cause of an error', {
  file: errors, from: 'is none [@manual, ps]', to: 'is none [@manuel, ps]',
  says: 'unknown source "manuel"', mend: 'Did you mean "manual"',
});
refuses('a flag without its dashes in the recording of the commands', {
  file: cli, from: '"name": "--size"', to: '"name": "size"',
  prepare: (project) => project.replace(notes, 'cmd-ps --size:', 'cmd-ps:'),
  says: 'in the matrix "cli"', mend: 'Must be a flag with its dashes',
});
