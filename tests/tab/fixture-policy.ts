/** An invented policy, what a change of it would do, and the health of an invented bot. */
import { policyRead, policyReaders } from '../../bot/api/agreements/pair-contract';
import {
  type Alive,
  alive,
  changePolicyRequest,
  type Policy,
  type PolicyChange,
  policy,
  policyChange,
} from '../../bot/api/clock-contract';
import type { ViewerView } from '../../bot/views/view-types';

type Setting = Policy['groups'][number]['settings'][number];

export function policyAnswer(viewer: ViewerView, version: number): Policy {
  return policy.parse({
    viewer,
    name: 'Riverbank supervision policy',
    version: `Version ${version}, in force since Thursday 1 April 2026`,
    readVersion: String(version),
    mayChange: viewer.personId === 'dana',
    earliest: '2027-01-20',
    groups: [
      {
        title: 'Reminders',
        settings: [
          setting('reminders.prepareWorkingDays', 'Preparation before a session', '2', 'working days'),
          setting('reminders.thenEveryWorkingDays', 'Then at most one in', '3', 'working days'),
          { ...setting('reminders.from', 'Sent from', '08:30', ''), input: 'time' },
          { ...setting('reminders.until', 'Sent until', '17:30', ''), input: 'time' },
        ],
      },
      {
        title: 'Ladders',
        settings: [
          setting('ladder.SW.1', 'Social worker', '28', 'days'),
          {
            ...setting('ladder.NQSW.3', 'Newly qualified, after six months', 'month', ''),
            input: 'choice',
            choices: [
              { value: 'days', title: 'Every 28 days' },
              { value: 'month', title: 'Once in each calendar month' },
            ],
          },
          {
            ...setting('closures', 'Days the council is closed', '2026-12-25 to 2027-01-01', ''),
            input: 'text',
          },
        ],
      },
    ],
    ladders: [
      {
        title: 'Newly qualified social worker',
        sentence:
          'Weekly for the first six weeks, then every two weeks until six months, then once in each calendar month. Each step down is agreed by both.',
      },
      { title: 'Social worker', sentence: 'Every 28 days.' },
    ],
    closures: ['Friday 25 December 2026 to Friday 1 January 2027'],
    texts: [{ title: 'Models for a talk', lines: ['Plain agenda: You would rather not use a model.'] }],
    history: [
      `Version ${version}, from Thursday 1 April 2026, by Dana Fairweather: yearly review`,
      'Version 1, from Tuesday 1 April 2025',
    ],
  } satisfies Policy);
}

/** Refuses 0 and what is no number; else tells, and when confirmed saves. */
export function changedPolicy(
  body: unknown,
): PolicyChange | { readonly refused: readonly { readonly field: string; readonly message: string }[] } {
  const request = changePolicyRequest.parse(body);
  const refused = request.settings
    .filter(({ value }) => !/[1-9]|^[a-z]/i.test(value))
    .map(({ key }) => ({ field: key, message: 'Give a whole number from 1.' }));
  if (request.confirmed && request.why.trim() === '')
    refused.push({ field: 'why', message: 'Say why, in a few words.' });
  if (refused.length > 0) return { refused };
  return policyChange.parse({
    changes: request.settings.map(({ key, value }) => `${key}: now ${value}`),
    effect: '14 people’s next date moves; nobody becomes overdue by it.',
    saved: request.confirmed,
    message: request.confirmed ? 'Saved. It is in force from Wednesday 20 January.' : 'Nothing is saved yet.',
  } satisfies PolicyChange);
}

/** Everybody has read it, whoever asks; `asked` is the last part of the address. */
export function policyReadAnswer(asked: string): object | null {
  if (asked === 'readers') return policyReaders.parse({ words: 'Everybody in post has read it.' });
  if (asked !== 'read') return null;
  return policyRead.parse({
    version: '2',
    ask: null,
    read: 'You read version 2 on Monday 18 January.',
    changes: [],
    changesSince: '',
    note: 'Nobody is chased for it.',
    operationId: '3f2b8a52-6a0e-4f6e-9d52-0a4d3f1c7e79',
  });
}

export function aliveAnswer(viewer: ViewerView, asked: number): Alive | null {
  if (!viewer.seesHealth) return null;
  return alive.parse({
    viewer,
    today: 'Tuesday 19 January 2027',
    answer:
      asked === 0
        ? 'Yes. It last looked at 16:10 and will look again at 16:25.'
        : 'Not quite. It last looked at 16:10, which is 40 minutes ago.',
    tone: asked === 0 ? 'good' : 'attention',
    facts: [
      { title: 'Due today', value: '31' },
      { title: 'Sent', value: '28' },
      { title: 'In doubt', value: '1' },
      { title: 'Missed slots', value: '0' },
      { title: 'Canary', value: 'Delivered at 08:31' },
    ],
    skipped: [
      { why: 'On leave', people: 4 },
      { why: 'Outside sending hours', people: 2 },
    ],
    unreachable: ['Tom Adeyemi'],
  } satisfies Alive);
}

function setting(key: string, title: string, value: string, unit: string): Setting {
  return { key, title, value, unit, input: 'number', choices: [] };
}
