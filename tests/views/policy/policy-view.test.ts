// The policy in words a principal social worker understands, and what a change to it would do.

import { personId } from '../../../bot/domain/ids';
import { defaultPolicy } from '../../../bot/domain/policy/default-policy';
import type { Ladder, LadderPhase, PolicyProfile } from '../../../bot/domain/policy/policy';
import { ladderSentence } from '../../../bot/views/policy/ladder-words';
import { policyChangeView, policyView } from '../../../bot/views/policy/policy-view';
import { council, on } from '../../domain/given-council';

const today = on('2027-01-19');
const view = (policy: PolicyProfile = defaultPolicy) =>
  policyView({
    council: council({ policies: [policy] }),
    viewer: personId('lewis'),
    today,
    mayChange: false,
    readVersion: 'as read',
  });
const settings = (policy?: PolicyProfile) => view(policy).groups.flatMap((group) => group.settings);

it('every setting is in one group, under a title of its own', () => {
  const all = settings();
  expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(70);
  for (const { title, key } of all) {
    expect(title.length).toBeGreaterThan(12);
    expect(title).not.toContain(key);
  }
});

it('numbers, times, choices and text are asked for as what they are', () => {
  const byKey = new Map(settings().map((setting) => [setting.key, setting]));
  expect(byKey.get('session.standardMinutes')).toEqual({
    key: 'session.standardMinutes',
    title: 'Supervision is booked for',
    unit: 'minutes',
    value: '90',
    input: 'number',
    choices: [],
  });
  expect(byKey.get('reminders.sendFrom')).toMatchObject({ value: '08:30', input: 'time' });
  expect(byKey.get('escalation.summaryWeekday')).toMatchObject({
    value: '5',
    input: 'choice',
    choices: expect.arrayContaining([{ value: '5', title: 'Friday' }]),
  });
  expect(byKey.get('quickDecision.endOfDayAskAt')).toMatchObject({ value: '16:30', input: 'time' });
  expect(byKey.get('ladder.TM.decides')).toMatchObject({ value: 'yes', input: 'choice' });
  expect(byKey.get('capture')).toMatchObject({ input: 'choice', value: 'card' });
  expect(byKey.get('closures')).toMatchObject({ input: 'text', value: '' });
});

const phase = (spoiled: Partial<LadderPhase>): LadderPhase => ({
  intervalDays: 28,
  mode: 'EVERY_N_DAYS',
  untilDay: null,
  untilMonth: null,
  untilMilestone: null,
  endsWhenBothAgree: false,
  ...spoiled,
});
const ladder = (...phases: LadderPhase[]): Ladder => ({
  grade: 'X',
  title: 'X',
  reminded: true,
  decides: false,
  phases,
});

it.each<[string, Ladder]>([
  ['Every 4 weeks.', ladder(phase({}))],
  ['Once in each calendar month.', ladder(phase({ mode: 'PER_CALENDAR_MONTH' }))],
  [
    'Weekly for the first 6 weeks and until both agree, then fortnightly to 6 months and the six-month review, then every 4 weeks.',
    defaultPolicy.ladders.find(({ grade }) => grade === 'NQSW') ?? ladder(),
  ],
  [
    'Weekly for the first 10 days, then every 4 weeks.',
    ladder(phase({ intervalDays: 7, untilDay: 10 }), phase({})),
  ],
  [
    'Weekly for the first 2 months, then fortnightly to the six-month review, then every 10 days.',
    ladder(
      phase({ intervalDays: 7, untilMonth: 2 }),
      phase({ intervalDays: 14, untilMilestone: 'six-month review' }),
      phase({ intervalDays: 10 }),
    ),
  ],
  [
    'Weekly. As agreed with the programme, without reminders.',
    { ...ladder(phase({ intervalDays: 7 })), reminded: false },
  ],
])('a ladder reads: %s', (sentence, given) => {
  expect(ladderSentence(given)).toBe(sentence);
});

it('versions are listed newest first, with who changed them and why', () => {
  const second: PolicyProfile = {
    ...defaultPolicy,
    version: '2',
    effectiveFrom: on('2027-04-01'),
    changed: { by: personId('tom'), on: on('2027-01-18'), why: 'Early career standards.' },
    closures: [{ title: 'Christmas', fromDate: on('2027-12-24'), toDate: on('2027-12-31') }],
  };
  const facts = { viewer: personId('lewis'), mayChange: true, readVersion: '' };
  const policies = [defaultPolicy, second] as const;
  const before = policyView({ ...facts, council: council({ policies }), today });
  expect(before).toMatchObject({
    version: 'Version 1, in force since Thursday 1 January 2026',
    earliest: '2027-01-20',
    closures: [],
    history: [
      'Version 2, from Thursday 1 April 2027: changed by tom on Monday 18 January 2027. Early career standards.',
      'Version 1, from Thursday 1 January 2026 (in force).',
    ],
  });
  const after = policyView({ ...facts, council: council({ policies }), today: on('2027-04-01') });
  expect(after).toMatchObject({
    version: 'Version 2, in force since Thursday 1 April 2027',
    closures: ['Christmas: Friday 24 December 2027 to Friday 31 December 2027'],
  });
});

describe('a change', () => {
  const facts = {
    policy: { ...defaultPolicy, version: '2', effectiveFrom: on('2027-04-01') },
    changed: [{ key: 'reminders.thenEveryWorkingDays', before: '3', after: '5' }],
    people: 0,
    grades: [],
    nextFrom: null,
    saved: false,
    alreadySaved: false,
  };

  it.each([
    ['reminders.thenEveryWorkingDays', '3', '5', 'Then at most one reminder in: 3 → 5 working days'],
    ['escalation.summaryWeekday', '5', '4', 'Day of the weekly summary: Friday → Thursday'],
    ['session.groupCounts', 'no', 'yes', 'Group supervision counts towards the interval: No → Yes'],
    ['ladder.SW.1', '28', '21', 'Social worker: from one session to the next: 28 → 21 days'],
    [
      'ladder.SP.decides',
      'no',
      'yes',
      'Senior practitioner: may decide about a child, as a supervisor: No → Yes',
    ],
    ['quickDecision.childFileAskAt', '16:00', '15:30', '"On the child\'s file?" is asked at: 16:00 → 15:30'],
    ['quickDecision.withdrawMinutes', '5', '10', 'Its author may withdraw it for: 5 → 10 minutes'],
    [
      'escalation.managerAfterByGrade.NQSW',
      '3',
      '',
      'Newly qualified social worker: the next manager hears of it once it is late by: 3 → like everybody',
    ],
    [
      'closures',
      '',
      '2027-12-24 Christmas',
      'Days on which the council is closed, besides bank holidays: none → 2027-12-24 Christmas',
    ],
  ])('of %s reads before and after', (key, before, after, words) => {
    expect(policyChangeView({ ...facts, changed: [{ key, before, after }] }).changes).toEqual([words]);
  });

  it('says whose ladder changes, from when, and until when', () => {
    const given = { ...facts, people: 2, grades: ['Social worker'], nextFrom: on('2027-09-01') };
    expect(policyChangeView(given).effect).toBe(
      'The ladder of 2 people changes (social worker). A shorter interval counts from Thursday 1 April 2027, a longer one from the next session that is held. Sessions before that day keep their policy. It holds until the version that begins on Wednesday 1 September 2027, which stays as it is.',
    );
    expect(policyChangeView(facts).effect).toBe(
      "Nobody's ladder changes. Sessions before that day keep their policy.",
    );
  });

  it('says what becomes of decisions when another grade may decide', () => {
    const changed = [{ key: 'ladder.SP.decides', before: 'no', after: 'yes' }];
    expect(policyChangeView({ ...facts, changed }).effect).toBe(
      "Nobody's ladder changes. A decision logged from then on goes to whoever may decide about a child by then. Sessions before that day keep their policy.",
    );
  });

  it('says whether it is saved', () => {
    expect(policyChangeView(facts).message).toContain('Nothing is saved yet.');
    expect(policyChangeView({ ...facts, saved: true }).message).toBe(
      'Saved. Version 2 begins on Thursday 1 April 2027. Dates and reminders follow within a few minutes.',
    );
    expect(policyChangeView({ ...facts, changed: [] }).message).toContain('Nothing is different');
  });
});
