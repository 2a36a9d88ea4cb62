import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inlineUse, wordsPerMinute } from '../../src/model/inline.ts';
import { pathMinutes, readingPath, type PathMinutes } from '../../src/model/reading-path.ts';
import { countNodes } from '../../src/model/sections.ts';
import { answersOf } from '../../src/model/texts.ts';
import { childrenOf, isJsx, textOf, walk } from '../../src/model/tree.ts';
import { corpus, site } from '../helpers/content.ts';

for (const { path, file, outline } of site.articles) {
  test(`${path} has five to ten sections`, () => {
    const count = outline.sections.filter(({ depth }) => depth === 2).length;
    assert.ok(count >= 5 && count <= 10, `${file.file} has ${count} headings of level 2`);
  });

  test(`${path} has between 900 and 1,900 words of text`, () => {
    const words = countNodes(file.body.children);
    assert.ok(words >= 900 && words <= 1900, `${file.file} has ${words} words`);
  });

  test(`${path} cites at least fifteen times`, () => {
    const { citations } = inlineUse(file.body);
    assert.ok(citations.length >= 15, `${file.file} has ${citations.length} citations`);
  });

  test(`${path} has a table that compares Docker and Podman`, () => {
    let compared = false;
    walk(file.body, (node) => {
      const header = node.type === 'table' ? childrenOf(node)[0] : undefined;
      const cells = header ? childrenOf(header).map(textOf) : [];
      if (cells.some((cell) => cell.includes('Docker')) && cells.some((cell) => cell.includes('Podman'))) compared = true;
    });
    assert.ok(compared, `${file.file} has no table whose header names both engines`);
  });

  test(`${path} has one figure, of which it is the home`, () => {
    const figures: string[] = [];
    walk(file.body, (node) => {
      if (isJsx(node) && node.name === 'Figure') figures.push(node.name);
    });
    assert.equal(figures.length, 1);
    assert.equal(corpus.figures.filter(({ data }) => `/${data.home}/` === path).length, 1);
  });

  test(`${path} ends with what would change the advice and what an interviewer asks`, () => {
    const titles = outline.sections.filter(({ depth }) => depth === 2).map(({ title }) => title);
    assert.deepEqual(titles.slice(-2), ['What would change this advice', 'What an interviewer asks']);
  });
}

for (const minutes of ['2', '16'] satisfies PathMinutes[]) {
  test(`the path of ${minutes} minutes can be read in ${minutes} minutes`, () => {
    const steps = readingPath(site, minutes);
    const words = steps.reduce((sum, step) => sum + step.words, 0);
    const list = steps.map((step) => `${String(step.words).padStart(5)}  ${step.url}`).join('\n');
    assert.ok(words <= Number(minutes) * wordsPerMinute, `It has ${words} words, ${pathMinutes(steps)} minutes:\n${list}`);
  });
}

test('every question is answered for at least two levels', () => {
  const short = corpus.questions.filter(({ data }) => answersOf(data).length < 2).map(({ id }) => id);
  assert.deepEqual(short, []);
});

test('an answer of a higher level is another answer, not the same one', () => {
  for (const { id, data } of corpus.questions) {
    const answers = answersOf(data).map(({ text }) => text);
    assert.equal(new Set(answers).size, answers.length, id);
  }
});
