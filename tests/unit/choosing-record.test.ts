import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advise } from '../../src/model/choosing/advise.ts';
import { frameworkOf } from '../../src/model/choosing/pages.ts';
import { portable, recordTexts } from '../../src/model/choosing/plain.ts';
import { decisionRecord } from '../../src/model/choosing/record.ts';
import { makeProject } from '../helpers/project.ts';

const absolute = (path: string): string => `https://example.org${path}`;

test('a text for elsewhere has no citations, and links with full addresses', () => {
  assert.equal(
    portable(
      'Boot is yours [@manual, boot\n  at once], see [who](id:process-start)\n  and a [monitor](term:monitor).',
      absolute,
    ),
    'Boot is yours, see [who](https://example.org/s/process-start/) and a [monitor](https://example.org/s/term-monitor/).',
  );
});

test('a decision record holds answers, decision, reasons, the other option, consequences and what would reverse it', (context) => {
  const { corpus } = makeProject(context).load().site;
  const answers = { place: 'server', api: 'tools' };
  const record = decisionRecord(recordTexts(corpus, absolute), advise(frameworkOf(corpus), answers), answers, {
    link: 'https://example.org/choosing/helper/?place=server&api=tools',
    date: '2026-01-02',
  });
  assert.equal(
    record,
    `# Container engine: Docker

- Date: 2026-01-02
- Status: proposed
- Owner:
- Review: 2027-01-02, or when a fact below changes
- Checked against: ${recordTexts(corpus, absolute).versions}
- Worked out at: https://example.org/choosing/helper/?place=server&api=tools

## Context

- Where does it run? **A server**. Boot is yours to arrange, see [who starts it](https://example.org/s/process-start/).
- What talks to it? **Tools**

## Decision

Take Docker.

## Reasons

- What talks to it? **Tools** (speaks for Docker). They expect the API.
- Its API is its own.

## The other option at its best

None of the answers speaks for another option alone.

## Consequences to accept

- A daemon runs as root.

## What would reverse it

- What talks to it? **People**: No matter.

Sources stand beside each sentence at https://example.org/choosing/helper/?place=server&api=tools

`,
  );
});

test('a record of a framework half answered names what is open', (context) => {
  const { corpus } = makeProject(context).load().site;
  const answers = { place: 'server' };
  const record = decisionRecord(recordTexts(corpus, absolute), advise(frameworkOf(corpus), answers), answers, {
    link: 'https://example.org/',
    date: '2026-01-02',
  });
  assert.match(record, /Not answered: What talks to it\?/);
  assert.match(record, /No single other answer does/);
});
