import { article, measurement, predictions } from '../helpers/project.ts';
import { refuses } from '../helpers/refusal.ts';

refuses('a prediction of an unknown recording', {
  file: predictions, from: 'run: first-run', to: 'run: first-runs',
  says: 'unknown recording "first-runs"', mend: 'Did you mean "first-run"? They are defined in content/recordings/',
});
refuses('a prediction of a run that its recording does not have', {
  file: predictions, from: 'runs: podman-rootless', to: 'runs: docker-rootful', at: 'run:',
  says: 'the recording "first-run" has no run "docker-rootful"', mend: 'It has podman-rootless',
});
refuses('a prediction of steps that are no range', {
  file: predictions, from: 'steps: "1"', to: 'steps: "one"',
  says: 'bad value "one" for "steps" in a prediction', mend: 'Must be a number, a range or a list such as 1,3-4',
});
refuses('a prediction without a right choice', {
  file: predictions, from: '      right: true\n', to: '', at: 'choices:',
  says: '"predict-first-line" has no right choice', mend: 'Write right: true at the one that the run proves',
});
refuses('a prediction with two right choices', {
  file: predictions, from: 'reason: No container is no failure.', to: 'reason: No container is no failure.\n      right: true', at: 'choices:',
  says: '"predict-first-line" has 2 right choices', mend: 'and nowhere else',
});
refuses('a prediction with two choices only', {
  file: predictions, from: '    - text: An error\n      reason: No container is no failure.\n', to: '', at: 'choices:',
  says: 'for "choices" in a prediction ("predict-first-line")', mend: 'Needs three or four choices',
});
refuses('a prediction with five choices', {
  file: predictions, from: '    - text: An error\n', to: '    - { text: A, reason: A. }\n    - { text: B, reason: B. }\n    - text: An error\n', at: 'choices:',
  says: 'for "choices" in a prediction ("predict-first-line")', mend: 'Needs three or four choices',
});
refuses('a choice without its reason', {
  file: predictions, from: '\n      reason: No container is no failure.', to: '', at: 'An error',
  says: 'missing "choices.2.reason" in a prediction ("predict-first-line")', mend: 'Add choices.2.reason',
});
refuses('a prediction whose id does not say that it is one', {
  file: predictions, from: 'predict-first-line:', to: 'first-line:',
  prepare: (project) => project.replace(article, '<Predict of="predict-first-line" />', '<Predict of="first-line" />'),
  says: 'the id "first-line" is none of a prediction', mend: 'Begin it with "predict-"',
});
refuses('an unknown source in what a prediction asks', {
  file: predictions, from: '[@manual, ps]', to: '[@manuel, ps]',
  says: 'unknown source "manuel"', mend: 'Did you mean "manual"',
});
refuses('an unknown term in the reason of a choice', {
  file: predictions, from: 'term:monitor', to: 'term:montor',
  says: 'unknown term "term-montor"', mend: 'Did you mean "term-monitor"',
});
refuses('a choice of two paragraphs', {
  file: predictions, from: 'text: Nothing', to: 'text: "Nothing\\n\\nat all"', at: 'at all',
  says: '"choice-1" is more than one paragraph', mend: 'It stands in one line',
});
refuses('an unknown prediction', {
  file: article, from: '<Predict of="predict-first-line" />', to: '<Predict of="predict-first-lines" />',
  says: 'unknown prediction "predict-first-lines"', mend: 'Did you mean "predict-first-line"? They are defined in content/predictions.yaml',
});
refuses('the same prediction twice in an article', {
  file: article, from: '<Measured of="start-time"', to: '<Predict of="predict-first-line" />\n\n<Measured of="start-time"', line: 60,
  says: '"predict-first-line" is embedded twice in this article', mend: 'Link to it the second time',
});
refuses('an unknown measurement', {
  file: article, from: '<Measured of="start-time"', to: '<Measured of="start-times"',
  says: 'unknown measurement "start-times"', mend: 'Did you mean "start-time"? They are defined in content/measurements/, written by npm run lab',
});
refuses('the same measurement twice in an article', {
  file: article, from: '<Measured of="start-time" groups="no network" />', to: '<Measured of="start-time" groups="no network" />\n\nAnd:\n\n<Measured of="start-time" />', line: 64,
  says: '"start-time" is embedded twice in this article', mend: 'Link to it the second time',
});
refuses('a group that the measurement does not have', {
  file: article, from: 'groups="no network"', to: 'groups="no networks"',
  says: '"start-time" has no group "no networks"', mend: 'Did you mean "no network"? They are defined in content/measurements/start-time.json',
});
refuses('a list of groups that names none', {
  file: article, from: 'groups="no network"', to: 'groups=" , "',
  says: '<Measured> names no group', mend: 'Leave groups out',
});
refuses('a measurement in a file of another name', {
  file: measurement, from: '"scenario": "start-time"', to: '"scenario": "stop-time"',
  says: 'the measurement "stop-time" stands in a file of another name', mend: 'Name the file stop-time.json',
});
refuses('an unknown source in the method of a measurement', {
  file: measurement, from: '[@manual, run]', to: '[@manuel, run]',
  says: 'unknown source "manuel"', mend: 'Did you mean "manual"',
});
