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

test('a decision record holds answers, decision, reasons, what speaks against it and what would reverse it', (context) => {
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
- Worked out at: https://example.org/choosing/helper/?place=server&api=tools

## Context

- Where does it run? **A server**
- What talks to it? **Tools**

## Decision

Take Docker.

## Reasons

- **Tools.** They expect the API.
- Its API is its own.

## What speaks against it

- A daemon runs as root.

## What would reverse it

- What talks to it? **People**: either engine.

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
