import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idFault, kindOfId, leadOf, placeUrl, reservedIds, shortUrl, type PlaceKind } from '../../src/model/place.ts';

const good: [string, PlaceKind][] = [
  ['process-parent', 'section'],
  ['who-stays-when-gone', 'section'],
  ['x86-and-arm64', 'section'],
  ['q-dockerd-crash', 'question'],
  ['claim-child-of-podman', 'claim'],
  ['term-pod', 'term'],
  ['fig-uid-map', 'figure'],
  ['measured-start-time', 'measurement'],
  ['err-no-such-host', 'error'],
  ['cmd-podman-run', 'command'],
  ['term-a-b-c-d-e-f', 'term'],
];
for (const [id, kind] of good) {
  test(`"${id}" is a good id of a ${kind}`, () => assert.equal(idFault(id, kind), undefined));
}

const bad: [string, PlaceKind, RegExp][] = [
  ['Process-Parent', 'section', /not kebab-case/],
  ['process_parent', 'section', /not kebab-case/],
  ['process--parent', 'section', /not kebab-case/],
  ['-process-parent', 'section', /not kebab-case/],
  ['process-parent-', 'section', /not kebab-case/],
  ['2-processes', 'section', /not kebab-case/],
  ['', 'section', /not kebab-case/],
  ['größe-des-bildes', 'section', /not kebab-case/],
  ['term-', 'term', /not kebab-case/],
  ['process', 'section', /^has 1 word; sections have two to four$/],
  ['one-two-three-four-five', 'section', /^has 5 words/],
  ['term-a-b-c-d-e-f-g', 'term', /^has 7 words behind its prefix; at most six$/],
  ['podman-6-changes', 'section', /version or ordinal number/],
  ['cgroup-v2-limits', 'section', /version or ordinal number/],
  ['claim-podman-5', 'claim', /version/],
  ['child-of-podman', 'claim', /^lacks the prefix "claim-" of a claim$/],
  ['dockerd-crash', 'question', /^lacks the prefix "q-" of a question$/],
  ['fig-uid-map', 'section', /^has the prefix of a figure but is a section$/],
  ['term-pod', 'claim', /^has the prefix of a term but is a claim, which begins with "claim-"$/],
];
for (const [id, kind, reason] of bad) {
  test(`"${id}" is no id of a ${kind}: it ${reason.source}`, () => assert.match(idFault(id, kind) ?? '', reason));
}

test('ids that pages use for themselves are reserved', () => {
  for (const id of reservedIds) assert.equal(idFault(id, 'section'), 'is reserved for the page itself');
});

test('an id announces its kind by its prefix', () => {
  assert.equal(kindOfId('q-who-stays'), 'question');
  assert.equal(kindOfId('claim-x'), 'claim');
  assert.equal(kindOfId('term-x'), 'term');
  assert.equal(kindOfId('fig-x'), 'figure');
  assert.equal(kindOfId('measured-x'), 'measurement');
  assert.equal(kindOfId('err-x'), 'error');
  assert.equal(kindOfId('cmd-x'), 'command');
});

test('an id without prefix is that of a section, also when it only begins like one', () => {
  assert.equal(kindOfId('process-parent'), 'section');
  assert.equal(kindOfId('quadlet-units'), 'section');
  assert.equal(kindOfId('terms-of-use'), 'section');
});

test('a place has an address and a short link', () => {
  assert.equal(placeUrl({ page: '/claims/', id: 'claim-x' }), '/claims/#claim-x');
  assert.equal(shortUrl('claim-x'), '/s/claim-x/');
});

test('a text within the limit is its own lead', () => {
  assert.equal(leadOf('Both engines start a process.'), 'Both engines start a process.');
});

test('a long text is cut behind its first long enough sentence', () => {
  const first = 'Both engines end in the same place, and that place is an OCI runtime such as runc.';
  assert.equal(leadOf(`${first} ${'It goes on and on. '.repeat(20)}`), first);
});

test('a sentence that says too little does not end a lead', () => {
  const lead = leadOf(`No. ${'The daemon asks the runtime and the runtime starts '.repeat(8)}`);
  assert.ok(lead.startsWith('No. The daemon'));
});

test('without the end of a sentence, a lead is cut between words and says so', () => {
  const lead = leadOf('container '.repeat(40));
  assert.ok(lead.length <= 201);
  assert.match(lead, /container…$/);
});

test('a lead never exceeds another limit that is asked for', () => {
  assert.equal(leadOf('one two three', 9), 'one two…');
});
