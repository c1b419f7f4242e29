// Dates in the diary and what became of them: what each act writes, what it refuses, and what it moves.
import fc from 'fast-check';
import type { Acted } from '../../../bot/domain/act';
import { isPresentOn } from '../../../bot/domain/calendar';
import { type BookDates, bookDates, headAfterSession, withSetback } from '../../../bot/domain/clock/booking';
import { supervisionStatus } from '../../../bot/domain/clock/due';
import { type SessionEntry, sessionKinds, sessionStates } from '../../../bot/domain/clock/session';
import { type SayMet, sayMet } from '../../../bot/domain/clock/session-held';
import { type SayOutcome, sayOutcome } from '../../../bot/domain/clock/session-outcome';
import type { Duty } from '../../../bot/domain/council';
import { addDays, londonDate } from '../../../bot/domain/dates';
import { personId, readOperationId } from '../../../bot/domain/ids';
import type { Outcome } from '../../../bot/domain/outcome';
import type { ThreadHead } from '../../../bot/domain/thread-head';
import { agreement, at, away, bookedOn, castWith, council, head, on, supervises } from '../given-council';

/** Thursday; Lewis was due on Tuesday 26 January. */
const now = at('2027-01-28T10:00:00Z');
const today = londonDate(now);
const arden = council();
const thread = head('lewis', '2026-12-29');

function operationId() {
  const id = readOperationId('00000000-0000-4000-8000-000000000001');
  if (!id) throw new Error('no operation id');
  return id;
}

const act = { operationId: operationId(), by: personId('priya'), about: personId('lewis') };
const date = (day: string | undefined, time?: string, cover?: string) => ({
  on: day === undefined ? undefined : on(day),
  at: time,
  cover: cover === undefined ? undefined : personId(cover),
});
const booking = (spoiled: Partial<BookDates> = {}): BookDates => ({
  ...act,
  dates: [date('2027-02-05', '14:30')],
  kind: 'FORMAL',
  minutes: undefined,
  requestId: undefined,
  ...spoiled,
});
const meeting = (spoiled: Partial<SayMet> = {}): SayMet => ({
  ...act,
  on: on('2027-01-27'),
  minutes: 90,
  ...spoiled,
});
const said = (spoiled: Partial<SayOutcome> = {}): SayOutcome => ({
  ...act,
  sessionId: 'session-2027-01-28',
  outcome: 'held',
  heldOn: undefined,
  minutes: undefined,
  reason: undefined,
  on: undefined,
  at: undefined,
  cover: undefined,
  toFollow: false,
  ...spoiled,
});

const refusalOf = (outcome: Outcome<Acted>) => (outcome.ok ? 'accepted' : outcome.refusal);
const problemsOf = (outcome: Outcome<Acted>) =>
  outcome.ok || outcome.refusal.kind !== 'fields' ? outcome : outcome.refusal.problems;
function doneBy(outcome: Outcome<Acted>) {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}
const stuck = {
  reason: 'COURT',
  saidBy: act.by,
  saidOn: today,
  quietUntil: addDays(today, 2),
  times: 1,
} as const;
/** Everything that may be said about a late session. */
const everythingSaid: Partial<ThreadHead> = {
  inTheWay: stuck,
  dateToFollow: { by: act.by, byOn: today },
  raised: { by: act.about, on: today },
  escalationNote: { by: personId('tom'), on: today, byOn: today },
};

describe('only the two a thread is between act in it', () => {
  it.each(['tom', 'helen', 'kerry', 'nobody'])('%s does not', (id) => {
    const by = personId(id);
    const booked = { ...thread, booked: [bookedOn('2027-01-28')] };
    const refused = { kind: 'not-yours' };
    expect(refusalOf(bookDates(arden, thread, booking({ by }), now))).toEqual(refused);
    expect(refusalOf(sayMet(arden, thread, meeting({ by }), now))).toEqual(refused);
    expect(refusalOf(sayOutcome(arden, booked, said({ by }), now))).toEqual(refused);
  });

  it('nor does who supervised until yesterday', () => {
    const ended = council({ relationships: [supervises('priya', 'lewis', { endDate: on('2027-01-27') })] });
    expect(refusalOf(bookDates(ended, thread, booking(), now))).toEqual({ kind: 'not-yours' });
    expect(refusalOf(bookDates(ended, thread, booking({ by: act.about }), now))).toEqual({
      kind: 'not-yours',
    });
  });
});

describe('booking a date', () => {
  it('puts a formal session in the diary, tells the other, and ends the rest that "not now" gave', () => {
    const {
      entries,
      head: after,
      tell,
    } = doneBy(bookDates(arden, { ...thread, ...everythingSaid }, booking(), now));
    expect(entries).toMatchObject([
      {
        kind: 'session',
        entryId: operationId(),
        at: '2027-02-05T14:30:00.000Z',
        on: '2027-02-05',
        time: '14:30',
        sessionKind: 'FORMAL',
        state: 'PLANNED',
        supervisorId: 'priya',
        minutes: 90,
        loggedBy: 'priya',
      },
    ]);
    expect(after).toEqual({
      ...thread,
      ...everythingSaid,
      booked: [
        {
          sessionId: operationId(),
          on: '2027-02-05',
          at: '14:30',
          supervisorId: 'priya',
          kind: 'FORMAL',
          minutes: 90,
          cover: null,
        },
      ],
      inTheWay: { ...stuck, quietUntil: '2027-01-27' },
      dateToFollow: null,
    });
    expect(tell).toEqual([{ to: 'lewis', what: 'booked', subjectId: operationId(), need: null }]);
  });

  it('the worker books too, with whoever is asked about them, and that one is told', () => {
    const { entries, tell } = doneBy(bookDates(arden, thread, booking({ by: act.about }), now));
    expect(entries[0]).toMatchObject({ supervisorId: 'priya', loggedBy: 'lewis' });
    expect(tell).toMatchObject([{ to: 'priya', what: 'booked' }]);
  });

  it('R18: three months of dates go in at once, and the other hears of it once', () => {
    const dates = [date('2027-02-23', '10:00'), date('2027-02-02'), date('2027-03-23', '10:00')];
    const { entries, head: after, tell } = doneBy(bookDates(arden, thread, booking({ dates }), now));
    expect(after.booked.map((one) => one.on)).toEqual(['2027-02-02', '2027-02-23', '2027-03-23']);
    expect(entries.map((one) => one.entryId)).toEqual([
      operationId(),
      `${operationId()}:2`,
      `${operationId()}:3`,
    ]);
    expect(tell).toHaveLength(1);
  });

  it('all of them go in or none, and each problem says which date it is about', () => {
    const dates = [date('2027-02-02'), date('2027-01-30', '25:00'), date('2027-02-02', '10:00')];
    expect(problemsOf(bookDates(arden, thread, booking({ dates }), now))).toEqual([
      { field: 'dates.1.on', kind: 'not-a-working-day', names: ['lewis', 'priya'] },
      { field: 'dates.1.at', kind: 'not-a-time' },
      { field: 'dates.2.at', kind: 'already-booked' },
    ]);
  });

  it('R17: is as long as the two agreed, the policy says, or somebody wants', () => {
    const agreed = council({ agreements: [agreement('priya', 'lewis', { lengthMinutes: 75 })] });
    const minutesOf = (place: typeof arden, minutes?: number) =>
      doneBy(bookDates(place, thread, booking({ minutes }), now)).head.booked[0]?.minutes;
    expect([minutesOf(arden), minutesOf(agreed), minutesOf(agreed, 120)]).toEqual([90, 75, 120]);
  });

  it('R14: additional supervision answers the request it is for, and leaves everything about formal supervision', () => {
    const requests = ['first', 'second'].map((requestId) => ({
      requestId,
      by: act.about,
      on: today,
      need: null,
      coverOfferedOn: null,
    }));
    const command = booking({ requestId: 'first' });
    const { entries, head: after } = doneBy(
      bookDates(arden, { ...thread, inTheWay: stuck, requests }, command, now),
    );
    expect(entries[0]).toMatchObject({ sessionKind: 'ADDITIONAL' });
    expect(after.requests.map((one) => one.requestId)).toEqual(['second']);
    expect(after.inTheWay).toEqual(stuck);
    expect(problemsOf(bookDates(arden, thread, command, now))).toEqual([
      { field: 'requestId', kind: 'already-answered' },
    ]);
  });

  it('today is a day like any other', () => {
    expect(bookDates(arden, thread, booking({ dates: [date('2027-01-28')] }), now).ok).toBe(true);
  });

  it.each<[string, Partial<BookDates>, object[]]>([
    ['no date at all', { dates: [] }, [{ field: 'on', kind: 'missing' }]],
    ['no date', { dates: [date(undefined)] }, [{ field: 'on', kind: 'not-a-date' }]],
    ['yesterday', { dates: [date('2027-01-27')] }, [{ field: 'on', kind: 'in-the-past' }]],
    ['a slip of the year', { dates: [date('2028-02-05')] }, [{ field: 'on', kind: 'not-a-date' }]],
    [
      'Good Friday',
      { dates: [date('2027-03-26')] },
      [{ field: 'on', kind: 'not-a-working-day', names: ['lewis', 'priya'] }],
    ],
    ['no time of day', { dates: [date('2027-02-05', '25:00')] }, [{ field: 'at', kind: 'not-a-time' }]],
    ['half a minute', { minutes: 60.5 }, [{ field: 'minutes', kind: 'not-minutes' }]],
  ])('%s is refused', (_, spoiled, problems) => {
    expect(problemsOf(bookDates(arden, thread, booking(spoiled), now))).toEqual(problems);
  });

  it('the one who is away that day is named, not why', () => {
    const absent = council({ absences: [away('lewis', 'SICK', '2027-02-05', '2027-02-05')] });
    expect(problemsOf(bookDates(absent, thread, booking(), now))).toEqual([
      { field: 'on', kind: 'not-a-working-day', names: ['lewis'] },
    ]);
  });

  it('a second date at the same time is refused, a later one that day is not', () => {
    const booked = [{ ...bookedOn('2027-02-05'), at: '13:30' }];
    expect(problemsOf(bookDates(arden, { ...thread, booked }, booking(), now))).toEqual([
      { field: 'at', kind: 'already-booked' },
    ]);
    const dates = [date('2027-02-05', '15:00')];
    expect(bookDates(arden, { ...thread, booked }, booking({ dates }), now).ok).toBe(true);
  });

  describe('a time is one at which both are at work from beginning to end', () => {
    const bookedAt = (time: string, minutes: number | undefined, place = arden) =>
      bookDates(place, thread, booking({ dates: [date('2027-02-05', time)], minutes }), now);
    const lewisWorks = (from: string, to: string) =>
      council({ people: castWith('lewis', { workingHours: { from, to } }) });
    const refusal = (names: readonly string[], starts: object | null, minutes = 90) => [
      { field: 'at', kind: 'outside-hours', names, minutes, starts },
    ];

    it.each(['08:30', '12:00', '16:00'])('%s is in the hours of the policy', (time) => {
      expect(bookedAt(time, undefined).ok).toBe(true);
    });

    it.each(['22:00', '08:00', '16:30', '00:30'])(
      '%s is not, and the refusal says what is possible',
      (time) => {
        const starts = { earliest: '08:30', latest: '16:00' };
        expect(problemsOf(bookedAt(time, undefined))).toEqual(refusal(['lewis', 'priya'], starts));
      },
    );

    it("somebody's own hours come before the policy's", () => {
      const place = lewisWorks('12:00', '20:00');
      const starts = { earliest: '12:00', latest: '16:00' };
      expect(problemsOf(bookedAt('10:00', undefined, place))).toEqual(refusal(['lewis'], starts));
      expect(problemsOf(bookedAt('18:00', undefined, place))).toEqual(refusal(['priya'], starts));
      expect(bookedAt('14:00', undefined, place).ok).toBe(true);
    });

    it('hours that never meet for so long leave a day without a time, or a shorter session', () => {
      const place = lewisWorks('17:00', '02:00');
      expect(problemsOf(bookedAt('17:00', undefined, place))).toEqual(refusal(['priya'], null));
      expect(bookedAt('17:00', 30, place).ok).toBe(true);
      expect(bookDates(place, thread, booking({ dates: [date('2027-02-05')] }), now).ok).toBe(true);
    });

    it('a night shift reaches into the next morning, and past midnight', () => {
      const nights = { workingHours: { from: '22:00', to: '08:00' } };
      const people = castWith('lewis', nights).map((one) =>
        one.personId === 'priya' ? { ...one, ...nights } : one,
      );
      const place = council({ people });
      expect(bookedAt('23:00', undefined, place).ok).toBe(true);
      expect(bookedAt('05:00', undefined, place).ok).toBe(true);
      expect(problemsOf(bookedAt('07:00', undefined, place))).toMatchObject([{ kind: 'outside-hours' }]);
    });

    it('moving a session asks the same', () => {
      const standing = { ...thread, booked: [bookedOn('2027-01-28')] };
      const moved = said({ outcome: 'moved', reason: 'COURT', on: on('2027-02-02'), at: '21:00' });
      expect(problemsOf(sayOutcome(arden, standing, moved, now))).toMatchObject([
        { field: 'at', kind: 'outside-hours' },
      ]);
    });
  });

  it('whatever is booked is a day on which both are in, and never in the past', () => {
    const absences = [
      away('lewis', 'ANNUAL_LEAVE', '2027-02-08', '2027-02-12'),
      away('priya', 'STUDY', '2027-02-22', '2027-02-23'),
    ];
    const place = council({ absences });
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 60 }), (ahead) => {
        const day = addDays(today, ahead);
        const bothIn = [act.by, act.about].every((one) => isPresentOn(place, one, day));
        const outcome = bookDates(place, thread, booking({ dates: [date(day)] }), now);
        expect(outcome.ok).toBe(ahead >= 0 && bothIn);
      }),
    );
  });
});

describe('MASH, duty and court', () => {
  const duties: Duty[] = [
    { personId: act.by, kind: 'MASH', date: on('2027-02-05'), fromTime: '13:00', toTime: '17:00' },
    { personId: personId('tom'), kind: 'DUTY', date: on('2027-02-05'), fromTime: '09:00', toTime: '15:00' },
  ];
  const place = council({ duties });
  const booked = (cover?: string, time = '14:30') =>
    bookDates(place, thread, booking({ dates: [date('2027-02-05', time, cover)] }), now);

  it('somebody has to decide meanwhile: the form says who is on what', () => {
    expect(problemsOf(booked())).toEqual([
      { field: 'cover', kind: 'cover-needed', duty: 'MASH', name: 'priya' },
    ]);
  });

  it('with a name it is booked, and whoever covers is told', () => {
    const { head: after, tell } = doneBy(booked('helen'));
    expect(after.booked[0]).toMatchObject({ cover: 'helen' });
    expect(tell).toEqual([
      { to: 'lewis', what: 'booked', subjectId: operationId(), need: null },
      { to: 'helen', what: 'cover-named', subjectId: operationId(), need: null },
    ]);
  });

  it.each<[string, string, string]>([
    ['on duty too', 'tom', 'cover-not-free'],
    ['somebody who supervises no one', 'kerry', 'not-a-choice'],
    ['somebody not in post yet', 'josh', 'not-a-choice'],
    ['one of the two', 'lewis', 'not-a-choice'],
    ['nobody we know', 'nobody', 'not-a-choice'],
  ])('%s does not cover', (_, cover, kind) => {
    expect(problemsOf(booked(cover))).toMatchObject([{ field: 'cover', kind }]);
  });

  it('nobody covers a session outside the duty, whoever was named', () => {
    expect(doneBy(booked('helen', '09:00')).head.booked[0]).toMatchObject({ cover: null });
  });
});

describe('"we met"', () => {
  it('moves the due date to one interval after the day they met, and settles everything said about being late', () => {
    const {
      entries,
      head: after,
      tell,
    } = doneBy(sayMet(arden, { ...thread, ...everythingSaid }, meeting(), now));
    expect(entries).toMatchObject([{ state: 'HELD', minutes: 90, bookingId: null }]);
    expect(after).toEqual({
      ...thread,
      lastFormal: { heldOn: '2027-01-27', supervisorId: 'priya', minutes: 90 },
      records: [recordToWrite('2027-01-27')],
    });
    expect(tell).toEqual([]);
    expect(supervisionStatus(arden, after, today)).toMatchObject({ code: 'ON_TRACK', dueOn: '2027-02-24' });
  });

  it('answers the date that stood there, even when it was too short to count', () => {
    const booked = { ...thread, booked: [bookedOn('2027-01-27'), bookedOn('2027-02-24')] };
    const short = doneBy(sayMet(arden, booked, meeting({ minutes: 30 }), now));
    expect(short.entries).toMatchObject([{ bookingId: 'session-2027-01-27' }]);
    expect(short.head).toEqual({
      ...thread,
      booked: [bookedOn('2027-02-24')],
      records: [recordToWrite('2027-01-27')],
    });
  });

  it('without minutes it was not timed, and counts', () => {
    const { head: after } = doneBy(sayMet(arden, thread, meeting({ minutes: undefined }), now));
    expect(after.lastFormal?.heldOn).toBe('2027-01-27');
  });

  it('R17: a short one is kept and moves nothing, unless the two agreed to that length', () => {
    const late = { ...thread, ...everythingSaid };
    expect(doneBy(sayMet(arden, late, meeting({ minutes: 45 }), now)).head).toEqual({
      ...late,
      records: [recordToWrite('2027-01-27')],
    });
    const agreed = council({ agreements: [agreement('priya', 'lewis', { lengthMinutes: 45 })] });
    const { head: after } = doneBy(sayMet(agreed, thread, meeting({ minutes: 45 }), now));
    expect(after.lastFormal?.heldOn).toBe('2027-01-27');
  });

  it.each<[string, Partial<SayMet>, object[]]>([
    ['no date', { on: undefined }, [{ field: 'on', kind: 'not-a-date' }]],
    ['tomorrow', { on: on('2027-01-29') }, [{ field: 'on', kind: 'in-the-future' }]],
    ['a day before the last time', { on: on('2026-12-28') }, [{ field: 'on', kind: 'before-last-met' }]],
    ['the day of the last time', { on: on('2026-12-29') }, [{ field: 'on', kind: 'already-held' }]],
    ['no minutes at all', { minutes: 0 }, [{ field: 'minutes', kind: 'not-minutes' }]],
    ['words for minutes', { minutes: Number.NaN }, [{ field: 'minutes', kind: 'not-minutes' }]],
    ['a night and a day', { minutes: 481 }, [{ field: 'minutes', kind: 'not-minutes' }]],
    [
      'all at once',
      { on: on('2027-02-01'), minutes: -1 },
      [
        { field: 'on', kind: 'in-the-future' },
        { field: 'minutes', kind: 'not-minutes' },
      ],
    ],
  ])('%s is refused', (_, spoiled, problems) => {
    expect(problemsOf(sayMet(arden, thread, meeting(spoiled), now))).toEqual(problems);
  });
});

describe('what became of a date', () => {
  const standing = [bookedOn('2027-01-28'), bookedOn('2027-02-25')];
  const late: ThreadHead = { ...thread, ...everythingSaid, booked: standing };
  const outcome = (spoiled: Partial<SayOutcome>, before = late) =>
    sayOutcome(arden, before, said(spoiled), now);

  it('held: the entry names the booking, and the clock starts anew', () => {
    const { entries, head: after, tell } = doneBy(outcome({ outcome: 'held' }));
    expect(entries).toMatchObject([
      { entryId: operationId(), state: 'HELD', on: '2027-01-28', bookingId: 'session-2027-01-28' },
    ]);
    expect(after).toEqual({
      ...thread,
      booked: [bookedOn('2027-02-25')],
      lastFormal: { heldOn: '2027-01-28', supervisorId: 'priya', minutes: null },
      records: [recordToWrite('2027-01-28')],
    });
    expect(tell).toEqual([]);
  });

  it('held ahead of its day: it was today', () => {
    const { head: after } = doneBy(outcome({ sessionId: 'session-2027-02-25' }));
    expect(after.lastFormal?.heldOn).toBe('2027-01-28');
    expect(after.booked).toEqual([]);
  });

  it('R16: additional supervision that was held never resets the clock', () => {
    const additional = { ...bookedOn('2027-01-28'), kind: 'ADDITIONAL' as const };
    const before = { ...thread, ...everythingSaid, booked: [additional] };
    expect(doneBy(outcome({}, before)).head).toEqual({
      ...before,
      booked: [],
      records: [recordToWrite('2027-01-28')],
    });
  });

  it('formal supervision leaves additional dates standing', () => {
    const additional = { ...bookedOn('2027-01-27'), kind: 'ADDITIONAL' as const };
    expect(doneBy(outcome({}, { ...late, booked: [additional, ...standing] })).head.booked).toEqual([
      additional,
      bookedOn('2027-02-25'),
    ]);
  });

  it('interrupted by a MASH decision: kept with its minutes, does not count, and is booked again', () => {
    const {
      entries,
      head: after,
      tell,
    } = doneBy(
      outcome({ outcome: 'interrupted', reason: 'MASH_24H', minutes: 25, on: on('2027-02-02'), at: '10:00' }),
    );
    expect(entries).toMatchObject([
      {
        state: 'HELD_PART',
        reason: 'MASH_24H',
        minutes: 25,
        movedTo: '2027-02-02',
        bookingId: 'session-2027-01-28',
      },
      { state: 'PLANNED', entryId: `${operationId()}:2`, on: '2027-02-02', minutes: 90 },
    ]);
    expect(after.lastFormal).toEqual(thread.lastFormal);
    expect(after.booked.map((one) => one.on)).toEqual(['2027-02-02', '2027-02-25']);
    expect(after).toMatchObject({ dateToFollow: null, raised: everythingSaid.raised });
    expect(after.setbacks).toEqual([
      { on: '2027-01-28', state: 'HELD_PART', by: 'priya', supervisorId: 'priya', reason: 'MASH_24H' },
    ]);
    expect(tell).toMatchObject([{ to: 'lewis', what: 'booked' }]);
  });

  it('R21: moved to a later day with a reason: a setback of whoever moved it, and the other is told', () => {
    const {
      entries,
      head: after,
      tell,
    } = doneBy(outcome({ outcome: 'moved', by: act.about, reason: 'COURT', on: on('2027-02-02') }));
    expect(entries).toMatchObject([
      { state: 'CANCELLED', movedTo: '2027-02-02', minutes: null, loggedBy: 'lewis' },
      { state: 'PLANNED', supervisorId: 'priya' },
    ]);
    expect(after.setbacks).toMatchObject([{ state: 'CANCELLED', by: 'lewis', reason: 'COURT' }]);
    expect(tell).toEqual([{ to: 'priya', what: 'moved', subjectId: `${operationId()}:2`, need: null }]);
  });

  it('brought forward is no setback', () => {
    const { head: after } = doneBy(
      outcome({ sessionId: 'session-2027-02-25', outcome: 'moved', reason: 'OTHER', on: on('2027-02-02') }),
    );
    expect(after.setbacks).toEqual([]);
    expect(after.booked.map((one) => one.on)).toEqual(['2027-01-28', '2027-02-02']);
  });

  const heldOn = (day: string) => ({ heldOn: on(day), supervisorId: personId('priya'), minutes: 90 });

  it('moved to another day that is still in time, it did not fall through', () => {
    const inTime = { ...thread, booked: [bookedOn('2027-02-04')], lastFormal: heldOn('2027-01-19') };
    const moved = { sessionId: 'session-2027-02-04', outcome: 'moved', reason: 'COURT' } as const;
    // Due on Tuesday 16 February.
    expect(doneBy(outcome({ ...moved, on: on('2027-02-16') }, inTime)).head.setbacks).toEqual([]);
    expect(doneBy(outcome({ ...moved, on: on('2027-02-17') }, inTime)).head.setbacks).toHaveLength(1);
    const cancelled = { ...moved, outcome: 'cancelled', toFollow: true } as const;
    expect(doneBy(outcome(cancelled, inTime)).head.setbacks).toHaveLength(1);
  });

  it('a date may move to another time of its own day', () => {
    const moved = outcome({ outcome: 'moved', reason: 'DUTY', on: on('2027-01-28'), at: '15:00' });
    expect(doneBy(moved).head.booked[0]).toMatchObject({ on: '2027-01-28', at: '15:00' });
  });

  it('R21: cancelled with the date to follow is a task for the next working day of whoever said so', () => {
    const friday = at('2027-01-29T10:00:00Z');
    const command = said({ outcome: 'cancelled', reason: 'SUPERVISOR_WORKLOAD', toFollow: true });
    const { entries, head: after, tell } = doneBy(sayOutcome(arden, late, command, friday));
    expect(entries).toMatchObject([{ state: 'CANCELLED', movedTo: null }]);
    expect(after.dateToFollow).toEqual({ by: 'priya', byOn: '2027-02-01' });
    expect(after.setbacks).toHaveLength(1);
    expect(tell).toEqual([{ to: 'lewis', what: 'cancelled', subjectId: operationId(), need: null }]);
  });

  it('"not ready" counts against nobody, and the new date is within five working days', () => {
    const ready = { outcome: 'moved', reason: 'NOT_READY' } as const;
    expect(doneBy(outcome({ ...ready, on: on('2027-02-04') })).head.setbacks).toEqual([]);
    expect(doneBy(outcome({ ...ready, toFollow: true })).head.setbacks).toEqual([]);
    expect(problemsOf(outcome({ ...ready, on: on('2027-02-05') }))).toEqual([
      { field: 'on', kind: 'too-far-ahead', latest: '2027-02-04' },
    ]);
  });

  it.each(['interrupted', 'moved', 'cancelled'] as const)(
    'R21: %s without a reason and a new date is refused, field by field',
    (what) => {
      expect(problemsOf(outcome({ outcome: what }))).toEqual([
        { field: 'reason', kind: 'missing' },
        { field: 'on', kind: 'missing' },
      ]);
      expect(problemsOf(outcome({ outcome: what, reason: 'HANGOVER', on: on('2027-01-30') }))).toEqual([
        { field: 'reason', kind: 'not-a-choice' },
        { field: 'on', kind: 'not-a-working-day', names: ['lewis', 'priya'] },
      ]);
    },
  );

  it.each<[string, Partial<SayOutcome>, object]>([
    ['held tomorrow', { heldOn: on('2027-01-29') }, { field: 'heldOn', kind: 'in-the-future' }],
    ['held before the last one', { heldOn: on('2026-12-01') }, { field: 'heldOn', kind: 'before-last-met' }],
    ['held for no minutes', { minutes: 0 }, { field: 'minutes', kind: 'not-minutes' }],
    [
      'cut short tomorrow',
      { outcome: 'interrupted', reason: 'DUTY', toFollow: true, heldOn: on('2027-01-29') },
      { field: 'heldOn', kind: 'in-the-future' },
    ],
    ['answered before', { sessionId: 'gone' }, { field: 'sessionId', kind: 'already-answered' }],
  ])('%s is refused', (_, spoiled, problem) => {
    expect(problemsOf(outcome(spoiled))).toEqual([problem]);
  });

  it.each(['held', 'interrupted'] as const)('at nine, the session of four o’clock was not %s yet', (what) => {
    const afternoon = { ...late, booked: [{ ...bookedOn('2027-01-28'), at: '16:00' }] };
    const command = said({ outcome: what, reason: 'DUTY', toFollow: true });
    const saidAt = (when: string) => sayOutcome(arden, afternoon, command, at(when));
    expect(problemsOf(saidAt('2027-01-28T09:00:00Z'))).toEqual([{ field: 'heldOn', kind: 'in-the-future' }]);
    expect(saidAt('2027-01-28T16:00:00Z').ok).toBe(true);
    const metAt = (when: string) => sayMet(arden, afternoon, meeting({ on: on('2027-01-28') }), at(when));
    expect(problemsOf(metAt('2027-01-28T09:00:00Z'))).toEqual([{ field: 'on', kind: 'in-the-future' }]);
    expect(metAt('2027-01-28T16:00:00Z').ok).toBe(true);
  });

  it('a new date stays with the supervisor it was with', () => {
    const relationships = [
      ...arden.relationships,
      supervises('helen', 'lewis', { kind: 'professional', startDate: on('2026-01-01') }),
    ];
    const place = council({ relationships });
    const command = said({ outcome: 'moved', by: personId('helen'), reason: 'DUTY', on: on('2027-02-02') });
    expect(doneBy(sayOutcome(place, late, command, now)).head.booked[0]).toMatchObject({
      supervisorId: 'priya',
    });
  });
});

describe('setbacks', () => {
  it('are the ten newest of the last six months, newest first', () => {
    const setback = { state: 'MISSED', by: null, supervisorId: act.by, reason: null } as const;
    const days = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 30 });
    fc.assert(
      fc.property(days, (ago) => {
        const after = ago.reduce(
          (before, one) => withSetback(before, { ...setback, on: addDays(today, -one) }, today),
          thread,
        );
        const kept = after.setbacks.map((one) => one.on);
        const recent = ago.map((one) => addDays(today, -one)).filter((day) => day > '2026-07-28');
        expect(kept).toEqual(recent.sort().reverse().slice(0, 10));
      }),
    );
  });
});

describe('a session that became known, in whatever way', () => {
  const session = (spoiled: Partial<SessionEntry>): SessionEntry => ({
    kind: 'session',
    entryId: 'session-1',
    at: at('2027-01-27T12:00:00Z'),
    on: on('2027-01-27'),
    time: null,
    sessionKind: 'FORMAL',
    state: 'HELD',
    supervisorId: personId('priya'),
    minutes: 90,
    reason: null,
    loggedBy: null,
    loggedAt: now,
    bookingId: null,
    movedTo: null,
    cover: null,
    ...spoiled,
  });
  const every = sessionKinds.flatMap((sessionKind) => sessionStates.map((state) => ({ sessionKind, state })));

  it.each(every)('R16: $sessionKind, $state: only a formal one that was held moves the date', (facts) => {
    const moved = headAfterSession(arden, thread, session(facts)).lastFormal?.heldOn === '2027-01-27';
    expect(moved).toBe(facts.sessionKind === 'FORMAL' && facts.state === 'HELD');
  });

  it('the order in which sessions become known does not matter', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(days, (ago) => {
        const sessions = ago.map((one) => session({ on: addDays(today, -one) }));
        const lastFormalOf = (all: readonly SessionEntry[]) =>
          all.reduce((before, one) => headAfterSession(arden, before, one), head('lewis', null)).lastFormal;
        expect(lastFormalOf(sessions)?.heldOn).toBe(addDays(today, -Math.min(...ago)));
        expect(lastFormalOf([...sessions].reverse())).toEqual(lastFormalOf(sessions));
      }),
    );
  });

  it('what was in the diary up to that day is over, what comes later stays', () => {
    const booked = [bookedOn('2027-01-26'), bookedOn('2027-01-27'), bookedOn('2027-02-10')];
    const after = headAfterSession(arden, { ...thread, booked }, session({}));
    expect(after.booked.map((one) => one.on)).toEqual(['2027-02-10']);
  });
});

/** What a session that was held leaves to be written. */
function recordToWrite(heldOn: string) {
  return expect.objectContaining({
    recordId: operationId(),
    state: 'to-write',
    heldOn,
    supervisorId: 'priya',
  });
}
