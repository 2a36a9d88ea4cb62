import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stepsOf } from '../../src/model/recording.ts';

const steps = ['a', 'b', 'c', 'd'].map((command) => ({ command, user: 'you', output: '', exit: 0, duration: 1 }));
const commands = (range?: string) =>
  stepsOf(steps, range)
    .map(({ command }) => command)
    .join('');

test('without a range all steps are shown', () => {
  assert.equal(commands(), 'abcd');
  assert.equal(commands(''), 'abcd');
});

test('a number is one step, counted from 1', () => assert.equal(commands('2'), 'b'));

test('a range holds both its ends', () => assert.equal(commands('2-4'), 'bcd'));

test('a range ends with the recording', () => assert.equal(commands('3-9'), 'cd'));

test('a range behind the recording is empty', () => assert.equal(commands('7'), ''));
