// The diary of a thread in words: what stands, what is offered, and what an invitation is filled in with.

import type { BookedSession } from '../../../bot/domain/clock/session';
import { instant } from '../../../bot/domain/dates';
import { personId, readOperationId } from '../../../bot/domain/ids';
import type { ThreadHead } from '../../../bot/domain/thread-head';
import { diaryView } from '../../../bot/views/clock/diary-view';
import { away, bookedOn, castWith, council, head, on, person, supervises } from '../../domain/given-council';

const today = on('2027-01-19');
const operationId = readOperationId('00000000-0000-4000-8000-000000000001');
if (!operationId) throw new Error('no operation id');

const view = (
  booked: readonly BookedSession[],
  {
    viewer = 'priya',
    rows = council(),
    spoiled = {},
  }: { viewer?: string; rows?: ReturnType<typeof council>; spoiled?: Partial<ThreadHead> } = {},
) =>
  diaryView(
    {
      council: rows,
      viewer: personId(viewer),
      owner: personId('lewis'),
      today,
      head: head('lewis', '2027-01-05', { booked, ...spoiled }),
    },
    operationId,
  );

it('a date reads as people say it, and says who it is with to the worker only', () => {
  const date = { ...bookedOn('2027-01-28'), at: '14:00' };
  expect(view([date])?.dates).toMatchObject([
    {
      words: 'Thursday 28 January at 14:00, 90 minutes',
      title: 'Supervision',
      facts: [],
      needsOutcome: false,
      calendarPath: '/api/threads/lewis/sessions/session-2027-01-28/calendar',
    },
  ]);
  expect(view([date], { viewer: 'lewis' })?.dates[0]?.facts).toEqual(['With priya']);
});

it('a date of which only the day is known says the day', () => {
  expect(view([bookedOn('2027-01-28')])?.dates[0]).toMatchObject({
    words: 'Thursday 28 January, 90 minutes',
    at: '',
  });
});

it.each([
  ['2027-01-18', true],
  ['2027-01-19', true],
  ['2027-01-20', false],
])('a date on %s, seen on 19 January: an outcome is missing: %s', (day, missing) => {
  expect(view([bookedOn(day)])?.dates[0]?.needsOutcome).toBe(missing);
});

it('an id with signs an address does not take is written so that it can be asked for', () => {
  const date = { ...bookedOn('2027-01-28'), sessionId: 'session:2027-01-28:FORMAL:priya' };
  expect(view([date])?.dates[0]?.calendarPath).toBe(
    '/api/threads/lewis/sessions/session%3A2027-01-28%3AFORMAL%3Apriya/calendar',
  );
});

describe("Teams' own form for a meeting is filled in", () => {
  const linkTo = (date: BookedSession, viewer: string, rows = council()) =>
    new URL(view([date], { viewer, rows })?.dates[0]?.meetingLink ?? '');

  it.each([
    ['priya', 'lewis@arden.example'],
    ['lewis', 'priya@arden.example'],
  ])('for %s with the other one and no other word about anybody', (viewer, other) => {
    const link = linkTo({ ...bookedOn('2027-01-28'), at: '14:00' }, viewer);
    expect(link.origin + link.pathname).toBe('https://teams.microsoft.com/l/meeting/new');
    expect(Object.fromEntries(link.searchParams)).toEqual({
      subject: 'Supervision',
      startTime: '2027-01-28T14:00:00Z',
      endTime: '2027-01-28T15:30:00Z',
      attendees: other,
    });
  });

  it("in London's time on both sides of the clock change", () => {
    const start = (day: string) =>
      linkTo({ ...bookedOn(day), at: '10:00' }, 'priya').searchParams.get('startTime');
    expect(start('2027-03-26')).toBe('2027-03-26T10:00:00Z');
    expect(start('2027-03-29')).toBe('2027-03-29T09:00:00Z');
    expect(instant(start('2027-03-29'))).toBeDefined();
  });

  it('for a second supervisor with both of the two', () => {
    const rows = council({
      relationships: [supervises('priya', 'lewis'), supervises('helen', 'lewis', { kind: 'assessor' })],
    });
    const link = linkTo({ ...bookedOn('2027-01-28'), at: '14:00' }, 'helen', rows);
    expect(link.searchParams.get('attendees')).toBe('lewis@arden.example,priya@arden.example');
  });
});

describe('R18: three dates stand in the diary', () => {
  const notice = 'Fewer than three dates stand in the diary. Three months ahead can be booked in one go.';
  const dates = ['2027-01-28', '2027-02-25', '2027-03-25'].map((day) => bookedOn(day));

  it.each([
    [0, notice],
    [2, notice],
    [3, null],
  ])('with %i of them the notice is %s', (count, wanted) => {
    expect(view(dates.slice(0, count))?.notice).toBe(wanted);
  });

  it('dates ahead are offered as long as too few stand', () => {
    expect(view([])?.ahead.length).toBeGreaterThan(0);
    expect(view(dates)?.ahead).toEqual([]);
  });

  it('a date that has passed does not stand, and additional supervision is no substitute', () => {
    expect(view([bookedOn('2027-01-18'), ...dates.slice(1)])?.notice).toBe(notice);
    expect(view([{ ...bookedOn('2027-01-21'), kind: 'ADDITIONAL' }, ...dates.slice(1)])?.notice).toBe(notice);
  });

  it('nobody is asked to fill the diary of somebody who is away ill', () => {
    const rows = council({ absences: [away('lewis', 'SICK', '2027-01-11', null)] });
    expect(view([], { rows })).toMatchObject({ notice: null, ahead: [] });
  });
});

it('R21: a date to follow stays in sight', () => {
  const spoiled = { dateToFollow: { by: personId('priya'), byOn: on('2027-01-20') } };
  expect(view([], { spoiled })?.toFollow).toBe(
    'A new date is to follow. You said it would be here by Wednesday 20 January.',
  );
  expect(view([], { spoiled, viewer: 'lewis' })?.toFollow).toBe(
    'A new date is to follow. priya said it would be here by Wednesday 20 January.',
  );
});

describe('dates both can do', () => {
  it('before the due date speak for themselves', () => {
    const offered = view([])?.proposals ?? [];
    expect(offered.length).toBe(3);
    for (const { note } of offered) expect(note).toBeNull();
  });

  it('after it say how late, and never why somebody is away', () => {
    const rows = council({ absences: [away('priya', 'ANNUAL_LEAVE', '2027-01-20', '2027-02-05')] });
    const [first] = view([], { rows })?.proposals ?? [];
    expect(first?.note).toBe('4 working days after the due date: one of you is away before');
  });

  it('once it is overdue, do not say it again on each', () => {
    const late = view([], {
      spoiled: { lastFormal: { heldOn: on('2026-12-01'), supervisorId: personId('priya'), minutes: 90 } },
    });
    for (const { note } of late?.proposals ?? []) expect(note).toBeNull();
  });
});

it('on MASH, somebody else decides, or the date says that nobody does yet', () => {
  const rows = council({
    duties: [
      {
        personId: personId('priya'),
        kind: 'MASH',
        date: on('2027-01-28'),
        fromTime: '09:00',
        toTime: '17:00',
      },
    ],
  });
  const date = { ...bookedOn('2027-01-28'), at: '10:00' };
  expect(view([date], { rows })?.dates[0]?.facts).toEqual(['priya is on MASH then; nobody covers yet']);
  const covered = { ...date, cover: personId('helen') };
  expect(view([covered], { rows })?.dates[0]?.facts).toEqual(['helen decides for MASH meanwhile']);
});

it('a length the two agreed fills the form', () => {
  const rows = council({
    agreements: [
      {
        superviseeId: personId('lewis'),
        supervisorId: personId('priya'),
        signedOn: on('2026-01-05'),
        reviewOn: null,
        intervalDays: null,
        lengthMinutes: 60,
        documentReference: null,
      },
    ],
  });
  expect(view([], { rows })?.minutes).toBe(60);
  expect(view([])?.minutes).toBe(90);
});

it.each([
  ["a manager's manager", 'tom', council()],
  ['a peer', 'peer', council({ people: [...council().people.values(), person('peer')] })],
  [
    'anybody once the worker has left',
    'priya',
    council({ people: castWith('lewis', { endDate: on('2027-01-18') }) }),
  ],
  ['a worker nobody supervises', 'lewis', council({ relationships: [] })],
])('there is no diary for %s', (_, viewer, rows) => {
  expect(view([], { viewer, rows })).toBeNull();
});
