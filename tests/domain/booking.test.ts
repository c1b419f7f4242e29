// The three answers to "supervision is overdue": what each writes, what it refuses, and what it moves.
import fc from 'fast-check';
import {
  type BookSession,
  bookSession,
  daysBothAreIn,
  headAfterSession,
  type SayInTheWay,
  type SessionHeld,
  sayInTheWay,
  sessionHeld,
} from '../../bot/domain/booking';
import { isPresentOn } from '../../bot/domain/calendar';
import { addDays, londonDate } from '../../bot/domain/dates';
import { supervisionStatus } from '../../bot/domain/due';
import { personId, readOperationId } from '../../bot/domain/ids';
import { reasonCodes, type SessionEntry, sessionKinds, sessionStates } from '../../bot/domain/thread';
import { agreement, at, away, bookedOn, council, head, on, supervises } from './given-council';

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

const pair = { operationId: operationId(), by: personId('priya'), about: personId('lewis') };
const booking = (spoiled: Partial<BookSession> = {}): BookSession => ({
  ...pair,
  on: on('2027-02-05'),
  at: '14:30',
  ...spoiled,
});
const meeting = (spoiled: Partial<SessionHeld> = {}): SessionHeld => ({
  ...pair,
  on: on('2027-01-27'),
  minutes: 90,
  ...spoiled,
});
const reason = (spoiled: Partial<SayInTheWay> = {}) => ({
  ...pair,
  reason: 'COURT',
  dueOn: on('2027-01-26'),
  ...spoiled,
});

type Outcome = ReturnType<typeof bookSession> | ReturnType<typeof sayInTheWay>;
const refusalOf = (outcome: Outcome) => (outcome.ok ? 'accepted' : outcome.refusal);
function headOf(outcome: Outcome) {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value.head;
}

describe('only who supervises the worker today answers for them', () => {
  it.each(['lewis', 'tom', 'helen', 'kerry', 'nobody'])('%s does not', (by) => {
    const refused = { kind: 'not-yours' };
    expect(refusalOf(bookSession(arden, thread, booking({ by: personId(by) }), now))).toEqual(refused);
    expect(refusalOf(sessionHeld(arden, thread, meeting({ by: personId(by) }), now))).toEqual(refused);
    expect(refusalOf(sayInTheWay(arden, thread, reason({ by: personId(by) }), now))).toEqual(refused);
  });

  it('nor who did until yesterday', () => {
    const ended = council({ relationships: [supervises('priya', 'lewis', { endDate: on('2027-01-27') })] });
    expect(refusalOf(bookSession(ended, thread, booking(), now))).toEqual({ kind: 'not-yours' });
  });
});

describe('booking a date', () => {
  it('puts a formal session in the diary and takes what was in the way off', () => {
    const stuck = {
      reason: 'COURT',
      saidBy: pair.by,
      saidOn: today,
      quietUntil: addDays(today, 2),
      times: 1,
    } as const;
    const outcome = bookSession(arden, { ...thread, inTheWay: stuck }, booking(), now);
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        entry: {
          kind: 'session',
          entryId: operationId(),
          at: '2027-02-05T14:30:00.000Z',
          on: '2027-02-05',
          time: '14:30',
          sessionKind: 'FORMAL',
          state: 'PLANNED',
          supervisorId: 'priya',
          minutes: null,
        },
        head: {
          booked: [{ sessionId: operationId(), on: '2027-02-05', at: '14:30', supervisorId: 'priya' }],
          inTheWay: null,
          lastFormal: thread.lastFormal,
        },
      },
    });
  });

  it('keeps the diary in order, soonest first', () => {
    const booked = [bookedOn('2027-02-02'), bookedOn('2027-03-02')];
    const after = headOf(bookSession(arden, { ...thread, booked }, booking(), now));
    expect(after.booked.map((one) => one.on)).toEqual(['2027-02-02', '2027-02-05', '2027-03-02']);
  });

  it('today is a day like any other', () => {
    expect(bookSession(arden, thread, booking({ on: today }), now).ok).toBe(true);
  });

  it.each<[string, Partial<BookSession>, object[]]>([
    ['no date', { on: undefined }, [{ field: 'on', kind: 'not-a-date' }]],
    ['yesterday', { on: on('2027-01-27') }, [{ field: 'on', kind: 'in-the-past' }]],
    ['a slip of the year', { on: on('2028-02-05') }, [{ field: 'on', kind: 'not-a-date' }]],
    [
      'a Saturday',
      { on: on('2027-01-30') },
      [{ field: 'on', kind: 'not-a-working-day', names: ['lewis', 'priya'] }],
    ],
    [
      'Good Friday',
      { on: on('2027-03-26') },
      [{ field: 'on', kind: 'not-a-working-day', names: ['lewis', 'priya'] }],
    ],
    ['no time of day', { at: '25:00' }, [{ field: 'at', kind: 'not-a-time' }]],
  ])('%s is refused', (_, spoiled, problems) => {
    expect(refusalOf(bookSession(arden, thread, booking(spoiled), now))).toEqual({
      kind: 'fields',
      problems,
    });
  });

  it('the one who is away that day is named, not why', () => {
    const absent = council({ absences: [away('lewis', 'SICK', '2027-02-05', '2027-02-05')] });
    expect(refusalOf(bookSession(absent, thread, booking(), now))).toEqual({
      kind: 'fields',
      problems: [{ field: 'on', kind: 'not-a-working-day', names: ['lewis'] }],
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
        const bothIn = [pair.by, pair.about].every((one) => isPresentOn(place, one, day));
        expect(bookSession(place, thread, booking({ on: day }), now).ok).toBe(ahead >= 0 && bothIn);
      }),
    );
  });
});

describe('"we met"', () => {
  it('moves the due date to one interval after the day they met', () => {
    const after = headOf(sessionHeld(arden, thread, meeting(), now));
    expect(after.lastFormal).toEqual({ heldOn: '2027-01-27', supervisorId: 'priya', minutes: 90 });
    expect(supervisionStatus(arden, after, today)).toMatchObject({ code: 'ON_TRACK', dueOn: '2027-02-24' });
  });

  it('without minutes it was not timed, and counts', () => {
    expect(headOf(sessionHeld(arden, thread, meeting({ minutes: undefined }), now)).lastFormal?.heldOn).toBe(
      '2027-01-27',
    );
  });

  it('R17: a short one is kept and moves nothing, unless the two agreed to that length', () => {
    const short = sessionHeld(arden, thread, meeting({ minutes: 45 }), now);
    expect(headOf(short)).toEqual(thread);
    expect(short).toMatchObject({ value: { entry: { state: 'HELD', minutes: 45 } } });
    const agreed = council({ agreements: [agreement('priya', 'lewis', { lengthMinutes: 45 })] });
    expect(headOf(sessionHeld(agreed, thread, meeting({ minutes: 45 }), now)).lastFormal?.heldOn).toBe(
      '2027-01-27',
    );
  });

  it.each<[string, Partial<SessionHeld>, object[]]>([
    ['no date', { on: undefined }, [{ field: 'on', kind: 'not-a-date' }]],
    ['tomorrow', { on: on('2027-01-29') }, [{ field: 'on', kind: 'in-the-future' }]],
    ['a day before the last time', { on: on('2026-12-28') }, [{ field: 'on', kind: 'before-last-met' }]],
    ['no minutes at all', { minutes: 0 }, [{ field: 'minutes', kind: 'not-minutes' }]],
    ['half a minute', { minutes: 60.5 }, [{ field: 'minutes', kind: 'not-minutes' }]],
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
    expect(refusalOf(sessionHeld(arden, thread, meeting(spoiled), now))).toEqual({
      kind: 'fields',
      problems,
    });
  });
});

describe('"something\'s in the way"', () => {
  it.each(reasonCodes)('%s is kept for both to see, and nobody is asked for three working days', (code) => {
    expect(sayInTheWay(arden, thread, reason({ reason: code }), now)).toMatchObject({
      ok: true,
      value: {
        entry: {
          kind: 'reason',
          reason: code,
          saidBy: 'priya',
          dueOn: '2027-01-26',
          quietUntil: '2027-02-01',
        },
        head: {
          inTheWay: {
            reason: code,
            saidBy: 'priya',
            saidOn: '2027-01-28',
            quietUntil: '2027-02-01',
            times: 1,
          },
        },
      },
    });
  });

  it('R16: the due date stays where it was', () => {
    const after = headOf(sayInTheWay(arden, thread, reason(), now));
    expect(supervisionStatus(arden, after, today)).toEqual(supervisionStatus(arden, thread, today));
  });

  it.each(['', 'HANGOVER', 'court'])('%j is no reason on the list', (given) => {
    expect(refusalOf(sayInTheWay(arden, thread, reason({ reason: given }), now))).toEqual({
      kind: 'fields',
      problems: [{ field: 'reason', kind: 'not-a-choice' }],
    });
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

describe('days on which both are in', () => {
  it('the next ones, soonest first, from tomorrow', () => {
    expect(daysBothAreIn(arden, [pair.by, personId('sunita')], today, 3)).toEqual([
      '2027-02-02',
      '2027-02-03',
      '2027-02-04',
    ]);
  });

  it('none, when they never meet', () => {
    const absences = [away('lewis', 'FAMILY_LEAVE', '2027-01-01', null)];
    expect(daysBothAreIn(council({ absences }), [pair.by, pair.about], today, 3)).toEqual([]);
  });
});
