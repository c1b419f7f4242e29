// What the day's card says of a supervision file: records, signatures, actions, what went upward, agreements, the policy.
import type { CouncilRows } from '../../../bot/domain/council';
import { instantAt } from '../../../bot/domain/dates';
import { personId } from '../../../bot/domain/ids';
import { defaultPolicy } from '../../../bot/domain/policy/default-policy';
import type { OpenRecord } from '../../../bot/domain/records/record';
import type { ThreadHead } from '../../../bot/domain/thread-head';
import { agreement, away, bookedOn, castWith, council, head, on, supervises } from '../given-council';
import { cardsBetween, inLines } from './given-prompts';

const [lewis, priya, helen] = [personId('lewis'), personId('priya'), personId('helen')];

const record = (spoiled: Partial<OpenRecord> = {}): OpenRecord => ({
  recordId: 'record-1',
  bookingId: null,
  heldOn: on('2027-03-08'),
  supervisorId: priya,
  state: 'to-write',
  issueBy: on('2027-03-22'),
  version: 0,
  issuedOn: null,
  sayBy: null,
  commentsBy: null,
  signed: [],
  disagreed: false,
  commented: false,
  ...spoiled,
});
const issued = (spoiled: Partial<OpenRecord> = {}) =>
  record({
    state: 'issued',
    version: 1,
    issuedOn: on('2027-03-16'),
    sayBy: on('2027-03-18'),
    commentsBy: on('2027-03-23'),
    signed: ['supervisor'],
    ...spoiled,
  });

/** Lewis's thread, met, and booked for the day a longer interval ends, so that nothing else is said. */
const longerInterval = {
  intervalDays: 84,
  reason: 'Long in the work',
  reviewOn: on('2027-06-30'),
  askedBy: priya,
  askedOn: on('2027-03-05'),
  decided: { by: personId('tom'), on: on('2027-03-08'), approved: true },
};
const file = (spoiled: Partial<ThreadHead>) =>
  head('lewis', '2027-03-08', { longerInterval, booked: [bookedOn('2027-05-31')], ...spoiled });
const signedOnPaper = { agreements: [agreement('priya', 'lewis', { signedOn: on('2026-12-01') })] };
const lines = (spoiled: Partial<ThreadHead>, from: string, until: string, rows: Partial<CouncilRows> = {}) =>
  inLines(cardsBetween(council({ ...signedOnPaper, ...rows }), from, until, () => [file(spoiled)]));

describe('a record is to be written (R26)', () => {
  const written = (rows: Partial<CouncilRows> = {}, spoiled: Partial<OpenRecord> = {}) =>
    lines({ records: [record(spoiled)] }, '2027-03-08', '2027-05-26', rows);

  it('S8: asked on its target day, on the eve of its last day and once after it, and never again', () => {
    expect(written()).toEqual([
      '2027-03-15 priya: record priya 1',
      '2027-03-19 priya: record priya 2',
      '2027-03-23 priya: record priya 3',
    ]);
  });

  it('also while it has been begun, and no more once it is out', () => {
    expect(written({}, { state: 'begun' })).toHaveLength(3);
    expect(written({}, { state: 'issued', issuedOn: null })).toEqual([]);
  });

  it('a session that has only begun is nobody’s task yet', () => {
    expect(written({}, { state: 'begun', heldOn: null, issueBy: null })).toEqual([]);
  });

  it('a supervisor who is away hears of it when they are back', () => {
    const rows = { absences: [away('priya', 'ANNUAL_LEAVE', '2027-03-15', '2027-04-09')] };
    expect(written(rows).filter((line) => line.includes('record'))).toEqual([
      // The last day in before the 22nd is the Friday before the leave.
      '2027-03-12 priya: record priya 2',
      '2027-04-12 priya: record priya 3',
    ]);
  });

  it('waits while the worker’s clock is paused', () => {
    const rows = { absences: [away('lewis', 'SICK', '2027-03-10', '2027-03-31')] };
    expect(written(rows).filter((line) => line.includes('record'))).toEqual([
      '2027-04-01 priya: return lewis 1 + record priya 3',
    ]);
  });

  it('whoever held the session is asked although they supervise the worker no longer', () => {
    const rows = {
      relationships: [
        supervises('tom', 'priya'),
        supervises('priya', 'lewis', { endDate: on('2027-03-12') }),
        supervises('helen', 'lewis', { startDate: on('2027-03-13') }),
        supervises('priya', 'helen'),
      ],
    };
    expect(written(rows).filter((line) => line.includes('record'))).toEqual([
      '2027-03-15 priya: record priya 1',
      '2027-03-19 priya: record priya 2',
      '2027-03-23 priya: record priya 3',
    ]);
  });

  it('a supervisor who leaves is asked on their last day in, the next manager hears once; of a worker who has left nobody', () => {
    const leaves = (id: string) =>
      written({ people: castWith(id, { endDate: on('2027-03-12') }) }).filter((line) =>
        line.includes('record'),
      );
    expect(leaves('priya')).toEqual(['2027-03-12 priya: record priya 2', '2027-03-15 tom: record tom 3']);
    expect(leaves('lewis')).toEqual([]);
  });
});

it('before a worker’s last day the supervisor hears which records are not signed by both', () => {
  const people = castWith('lewis', { endDate: on('2027-03-26') });
  const said = lines({ records: [issued()] }, '2027-03-17', '2027-03-30', { people });
  expect(said.filter((line) => line.includes('paused'))).toEqual(['2027-03-19 priya: paused lewis 1']);
});

it('before a worker’s last day the supervisor hears of waits on other agencies too, which nobody can end after it', () => {
  const people = castWith('lewis', { endDate: on('2027-03-26') });
  const waits = [{ entryId: 'wait-1', referredOn: on('2027-01-11'), expectedBy: null }];
  const said = lines({ waits }, '2027-03-17', '2027-03-30', { people });
  expect(said.filter((line) => line.includes('paused'))).toEqual(['2027-03-19 priya: paused lewis 1']);
});

describe('records of many people', () => {
  const threads = (state: OpenRecord['state'] = 'to-write') => [
    file({ records: [record({ state })] }),
    head('helen', '2027-03-09', {
      booked: [bookedOn('2027-05-31')],
      records: [record({ recordId: 'record-2', heldOn: on('2027-03-09'), issueBy: on('2027-03-23') })],
    }),
  ];

  it('are one line for their author; what only has its target day waits a few days beside it', () => {
    const cards = cardsBetween(council(signedOnPaper), '2027-03-08', '2027-03-26', () => threads()).filter(
      ({ prompts }) => prompts.some(({ kind }) => kind === 'record'),
    );
    expect(cards.map(({ day, prompts }) => [day, prompts[0]?.records?.length])).toEqual([
      ['2027-03-15', 1],
      ['2027-03-19', 2],
      ['2027-03-22', 2],
      ['2027-03-24', 2],
    ]);
  });

  it('are not asked about any more where three in a row were never written', () => {
    const heldOn = ['2027-02-01', '2027-02-08', '2027-02-15', '2027-03-08'];
    const unwritten = heldOn.map((day, n) => record({ recordId: `record-${n}`, heldOn: on(day) }));
    const asked = (records: readonly OpenRecord[]) =>
      lines({ records }, '2027-03-15', '2027-03-15').filter((line) => line.includes('record'));
    expect(asked(unwritten.slice(1))).toEqual(['2027-03-15 priya: record priya 3']);
    const [first, ...others] = unwritten;
    if (!first) throw new Error('four records');
    const oldest = cardsBetween(council(signedOnPaper), '2027-03-15', '2027-03-15', () => [
      file({ records: unwritten }),
    ]).flatMap(({ prompts }) =>
      prompts.flatMap(({ records = [] }) => records.map(({ recordId }) => recordId)),
    );
    expect(oldest).not.toContain('record-3');
    const written = cardsBetween(council(signedOnPaper), '2027-03-15', '2027-03-15', () => [
      file({ records: [...others, { ...first, heldOn: on('2027-02-22'), state: 'begun' }] }),
    ]).flatMap(({ prompts }) =>
      prompts.flatMap(({ records = [] }) => records.map(({ recordId }) => recordId)),
    );
    expect(written).toContain('record-3');
  });
});

describe('a record is to be signed (R27, R28)', () => {
  const signing = (spoiled: Partial<OpenRecord> = {}, rows: Partial<CouncilRows> = {}) =>
    lines({ records: [issued(spoiled)] }, '2027-03-16', '2027-05-26', rows);

  it('S8: one nudge to the worker on the last day for comments, and never another', () => {
    expect(signing()).toEqual(['2027-03-23 lewis: sign-record lewis 1']);
  });

  it('on the first day back when that day finds the worker on leave', () => {
    const rows = { absences: [away('lewis', 'ANNUAL_LEAVE', '2027-03-23', '2027-03-24')] };
    expect(signing({}, rows)).toEqual(['2027-03-25 lewis: sign-record lewis 1']);
  });

  it('one nudge to a supervisor whose signature is the last one missing', () => {
    expect(signing({ signed: ['worker'] })).toEqual(['2027-03-23 priya: sign-record lewis 2']);
    expect(signing({ signed: ['worker', 'supervisor'] })).toEqual([]);
  });

  it('and to both of them while neither has signed', () => {
    expect(signing({ signed: [] })).toEqual([
      '2027-03-23 lewis: sign-record lewis 1',
      '2027-03-23 priya: sign-record lewis 2',
    ]);
  });
});

describe('actions that are due', () => {
  const action = (owner = lewis, byOn = '2027-03-10', n = 1) => ({
    entryId: `action-${n}`,
    owner,
    byOn: on(byOn),
    carried: 0,
  });
  const due = (actions: ThreadHead['actions'], rows: Partial<CouncilRows> = {}, until = '2027-03-26') =>
    lines({ actions }, '2027-03-08', until, rows);

  it('the owner hears on the day, and then once a week', () => {
    expect(due([action()])).toEqual([
      '2027-03-10 lewis: actions lewis 1',
      '2027-03-17 lewis: actions lewis 1',
      '2027-03-24 lewis: actions lewis 1',
    ]);
    expect(due([action(priya)], {}, '2027-03-10')).toEqual(['2027-03-10 priya: actions priya 1']);
  });

  it('of a quick decision the day after, where the child’s file is asked about on the same day at its own hour', () => {
    const decided: ThreadHead['open'][number] = {
      entryId: 'decision-1',
      type: 'decision',
      supervisorId: priya,
      loggedBy: lewis,
      saidOn: on('2027-03-09'),
      loggedAt: instantAt(on('2027-03-09'), '16:00'),
      waitsFor: null,
      childFile: [],
      lookAgain: true,
      disputed: false,
    };
    const of = (byOn: string) =>
      lines(
        { open: [decided], actions: [{ ...action(lewis, byOn), entryId: 'action:decision-1' }] },
        '2027-03-08',
        '2027-03-19',
      );
    expect(of('2027-03-10')[0]).toBe('2027-03-11 lewis: actions lewis 1');
    // Somebody chose that day.
    expect(of('2027-03-16')[0]).toBe('2027-03-16 lewis: actions lewis 1');
  });

  it('all of one owner are one line; a new one is said on its day with the others', () => {
    const cards = cardsBetween(council(signedOnPaper), '2027-03-08', '2027-03-19', () => [
      file({ actions: [action(), action(lewis, '2027-03-12', 2)] }),
    ]);
    expect(cards.map(({ day, prompts }) => [day, prompts[0]?.actions?.length])).toEqual([
      ['2027-03-10', 1],
      ['2027-03-12', 2],
      ['2027-03-19', 2],
    ]);
  });

  it('of an owner who has left or supervises no longer whoever supervises now is asked', () => {
    const left = { people: castWith('helen', { endDate: on('2027-03-01') }) };
    const [card] = cardsBetween(council({ ...signedOnPaper, ...left }), '2027-03-10', '2027-03-10', () => [
      file({ actions: [action(helen)] }),
    ]);
    expect(card).toMatchObject({
      recipient: 'priya',
      prompts: [{ kind: 'actions', actions: [{ insteadOf: 'helen' }] }],
    });
    expect(due([action(helen)], {}, '2027-03-10')).toEqual(['2027-03-10 priya: actions priya 1']);
  });

  it('S4: what a worker who is off sick has open is told once for all of it, and they hear nothing', () => {
    const sick = { absences: [away('lewis', 'SICK', '2027-03-09', '2027-03-26')] };
    expect(due([action()], sick)).toEqual(['2027-03-09 priya: paused lewis 1']);
  });

  it('an owner on a few days of leave is waited for', () => {
    const leave = { absences: [away('lewis', 'ANNUAL_LEAVE', '2027-03-10', '2027-03-12')] };
    expect(due([action()], leave, '2027-03-16')).toEqual(['2027-03-15 lewis: actions lewis 1']);
  });
});

it('what went upward waits with the next manager: on the eve of its day and once after it', () => {
  const issues = [
    { entryId: 'i', to: personId('tom'), raisedOn: on('2027-03-08'), replyBy: on('2027-03-22') },
  ];
  expect(lines({ issues }, '2027-03-08', '2027-05-26')).toEqual([
    '2027-03-19 tom: issue lewis 1',
    '2027-03-23 tom: issue lewis 2',
  ]);
});

describe('an agreement', () => {
  const josh = (spoiled: Partial<ThreadHead>, from: string, until: string, rows: Partial<CouncilRows> = {}) =>
    inLines(
      cardsBetween(council(rows), from, until, () => [
        head('josh', '2027-03-22', {
          countsFrom: on('2027-03-01'),
          booked: [bookedOn('2027-03-29')],
          ...spoiled,
        }),
      ]),
    ).filter((line) => line.includes('agreement'));

  it('R36: both hear once that they have none, ten working days after the start', () => {
    expect(josh({}, '2027-03-01', '2027-03-26')).toEqual([
      '2027-03-15 josh: agreement josh 1',
      '2027-03-15 priya: agreement josh 1',
    ]);
    const signed = { agreements: [agreement('priya', 'josh', { signedOn: on('2027-03-05') })] };
    expect(josh({}, '2027-03-01', '2027-03-26', signed)).toEqual([]);
  });

  it('R37: both hear once when it is to be looked at again', () => {
    const rows = {
      agreements: [agreement('priya', 'lewis', { signedOn: on('2026-03-10'), reviewOn: on('2027-03-10') })],
    };
    expect(lines({}, '2027-03-08', '2027-05-26', rows)).toEqual([
      '2027-03-10 lewis: agreement lewis 2',
      '2027-03-10 priya: agreement lewis 2',
    ]);
  });

  it('one that waits for a signature is brought up once more, to whoever has not signed', () => {
    const waits = {
      entryId: 'a',
      version: 1,
      supervisorId: priya,
      state: 'AWAITING_SUPERVISEE' as const,
      since: on('2027-03-08'),
      reviewOn: on('2028-03-08'),
      intervalDays: null,
      lengthMinutes: null,
      policyVersion: '1',
      offeredBy: priya,
      standing: null,
    };
    expect(lines({ agreement: waits }, '2027-03-08', '2027-05-26')).toEqual([
      '2027-03-15 lewis: agreement lewis 3',
    ]);
    const back = { ...waits, offeredBy: lewis };
    expect(lines({ agreement: back }, '2027-03-08', '2027-05-26')).toEqual([
      '2027-03-15 priya: agreement lewis 3',
    ]);
  });
});

it('a check that runs out is told to the supervisor once, a health check to the manager whose file it is on', () => {
  const due = (activity: 'check-seen' | 'health-check' | 'training') => ({
    dueActivities: [{ entryId: 'a', activity, title: 'x', on: on('2024-04-12'), dueOn: on('2027-04-12') }],
  });
  expect(lines(due('check-seen'), '2027-03-08', '2027-05-26')).toEqual([
    '2027-03-15 priya: activity lewis 1',
  ]);
  const helens = {
    relationships: [supervises('tom', 'priya'), supervises('priya', 'lewis'), supervises('lewis', 'helen')],
  };
  expect(lines(due('health-check'), '2027-03-08', '2027-05-26', helens)).toEqual([
    '2027-03-15 lewis: activity lewis 1',
  ]);
  // They supervise nobody any more.
  expect(lines(due('health-check'), '2027-03-08', '2027-05-26')).toEqual([]);
  expect(lines(due('training'), '2027-03-08', '2027-05-26')).toEqual([]);
});

describe('a new version of the policy (R38)', () => {
  const next = { ...defaultPolicy, version: '2', effectiveFrom: on('2027-03-15') };
  const policies = [defaultPolicy, next] as const;

  it('is brought up once for everybody who has not read it', () => {
    expect(lines({}, '2027-03-08', '2027-05-26', { policies })).toEqual([
      '2027-03-15 lewis: policy-read lewis 1',
    ]);
    const read = { policyRead: { version: '2', on: on('2027-03-15') } };
    expect(lines(read, '2027-03-08', '2027-05-26', { policies })).toEqual([]);
  });

  it('on the first day back for somebody on leave, and never to somebody who came later', () => {
    const absences = [away('lewis', 'ANNUAL_LEAVE', '2027-03-11', '2027-03-24')];
    expect(lines({}, '2027-03-08', '2027-05-26', { policies, absences })).toEqual([
      '2027-03-25 lewis: policy-read lewis 1',
    ]);
    const people = castWith('lewis', { startDate: on('2027-03-16') });
    expect(lines({}, '2027-03-08', '2027-04-26', { policies, people }).join()).not.toContain('policy-read');
  });

  it('comes last on a card', () => {
    expect(
      lines({ records: [record()] }, '2027-03-15', '2027-03-15', { policies: [defaultPolicy, next] }),
    ).toEqual(['2027-03-15 lewis: policy-read lewis 1', '2027-03-15 priya: record priya 1']);
  });
});
