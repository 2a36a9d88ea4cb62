import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatProblem } from '../../src/model/problem.ts';
import { article, makeProject } from '../helpers/project.ts';

const advice = (project: ReturnType<typeof makeProject>): string[] => project.load().advice.map(formatProblem);
const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

test('an article that is too short, too bare and without its end is told each of it, with the limits', (context) => {
  const told = advice(makeProject(context));
  assert.equal(told.length, 4);
  assert.match(told[0]!, /^content\/articles\/architecture\/process-model\.mdx:1 {2}the article has \d+ words\. Keep it between 300 and 1900/);
  assert.match(told[1]!, /has 2 sections\. Give it 3 to 10 headings of level 2$/);
  assert.match(told[2]!, /cites 3 times\. Cite each claim that could be wrong, 5 times at least$/);
  assert.match(told[3]!, /End it with "What would change this advice" and "What an interviewer asks"$/);
});

test('an article that is too long is told how long it is', (context) => {
  const project = makeProject(context);
  project.replace(article, 'The daemon asks', `${words(2000)}. The daemon asks`);
  assert.match(advice(project)[0]!, /the article has 20\d\d words\. Keep it between 300 and 1900/);
});

test('a reading path that takes longer than it promises is told its words and what to do', (context) => {
  const project = makeProject(context);
  project.replace(article, 'The daemon asks', `${words(500)}. The daemon asks`);
  const told = advice(project).filter((line) => line.includes('path'));
  assert.equal(told.length, 1);
  assert.match(told[0]!, /the 2-minute path over all articles has 5\d\d words, 2\.\d minutes\. At most 440: take data-path="2" from a section/);
});

test('content that does not hold together is mended first: there is no advice yet', (context) => {
  const project = makeProject(context);
  project.replace(article, '[@notes, 2.0]', '[@nowhere, 2.0]');
  assert.deepEqual(advice(project), []);
});
