// With whom a date is, who hears of it, whose hour it takes, and what giving it up leaves behind.
import type { Acted } from '../../../bot/domain/act';
import { type BookDates, bookDates } from '../../../bot/domain/clock/booking';
import { supervisionStatus } from '../../../bot/domain/clock/due';
import { snooze } from '../../../bot/domain/clock/lateness';
import { proposedDates } from '../../../bot/domain/clock/proposals';
import type { BookedSession } from '../../../bot/domain/clock/session';
import { type SayOutcome, sayOutcome } from '../../../bot/domain/clock/session-outcome';
import type { Council } from '../../../bot/domain/council';
import { personId, readOperationId } from '../../../bot/domain/ids';
import type { Outcome } from '../../../bot/domain/outcome';
import type { ThreadHead } from '../../../bot/domain/thread-head';
import { at, away, bookedOn, council, head, on, supervises } from '../given-council';

/** Tuesday; Lewis is due on Tuesday 26 January. */
const now = at('2027-01-19T10:00:00Z');
const thread = head('lewis', '2026-12-29');
const [lewis, priya, helen] = ['lewis', 'priya', 'helen'].map(personId);

function operationId() {
  const id = readOperationId('00000000-0000-4000-8000-000000000001');
  if (!id) throw new Error('no operation id');
  return id;
}
const actOf = (by: string) => ({ operationId: operationId(), by: personId(by), about: personId('lewis') });
const booking = (by: string, days: readonly string[], spoiled: Partial<BookDates> = {}): BookDates => ({
  ...actOf(by),
  dates: days.map((day) => ({ on: on(day), at: '10:00', cover: undefined })),
  kind: 'FORMAL',
  minutes: undefined,
  requestId: undefined,
  ...spoiled,
});
const outcomeOf = (by: string, { sessionId }: BookedSession, spoiled: Partial<SayOutcome>): SayOutcome => ({
  ...actOf(by),
  sessionId,
  outcome: 'cancelled',
  heldOn: undefined,
  minutes: undefined,
  reason: 'DUTY',
  on: undefined,
  at: undefined,
  cover: undefined,
  toFollow: spoiled.on === undefined,
  ...spoiled,
});
function doneBy(outcome: Outcome<Acted>) {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}
const problemsOf = (outcome: Outcome<Acted>) =>
  outcome.ok || outcome.refusal.kind !== 'fields' ? outcome : outcome.refusal.problems;
const withEach = ({ booked }: ThreadHead) => booked.map((one) => one.supervisorId);
const toldOf = ({ tell }: Acted) => tell.map(({ to, what }) => `${to}: ${what}`);
const lines = council().relationships;

describe('a cover week: Helen covers while Priya is off sick', () => {
  const off = [away('priya', 'SICK', '2027-01-18', '2027-01-22')];
  const week = { kind: 'cover', startDate: on('2027-01-18'), endDate: on('2027-01-22') } as const;
  const covered = council({ relationships: [...lines, supervises('helen', 'lewis', week)], absences: off });
  const { endDate: _, ...standing } = week;
  const always = council({
    relationships: [...lines, supervises('helen', 'lewis', standing)],
    absences: off,
  });

  it.each<[string, Council]>([
    ['of one week', covered],
    ['without an end in the files', always],
  ])(
    '%s: what the worker books is with whoever is asked about them on that day, and each hears of theirs',
    (_name, place) => {
      const done = doneBy(bookDates(place, thread, booking('lewis', ['2027-01-21', '2027-01-26']), now));
      expect(withEach(done.head)).toEqual(['helen', 'priya']);
      expect(done.tell).toMatchObject([
        { to: 'helen', subjectId: operationId() },
        { to: 'priya', subjectId: `${operationId()}:2` },
      ]);
    },
  );

  it('what the cover books for afterwards is with the supervisor, who is told like the worker', () => {
    const done = doneBy(bookDates(covered, thread, booking('helen', ['2027-01-26']), now));
    expect(withEach(done.head)).toEqual(['priya']);
    expect(toldOf(done)).toEqual(['lewis: booked', 'priya: booked']);
  });

  it('a cover whose time goes on may see the worker themselves', () => {
    const done = doneBy(bookDates(always, thread, booking('helen', ['2027-01-26']), now));
    expect(withEach(done.head)).toEqual(['helen']);
  });

  it('the days offered are those of whoever it will be with', () => {
    const helenOff = [...off, away('helen', 'ANNUAL_LEAVE', '2027-01-25', '2027-01-29')];
    const place = council({ relationships: covered.relationships, absences: helenOff });
    const pair = {
      worker: lewis ?? personId(''),
      supervisor: helen ?? personId(''),
      byWorker: true,
    } as const;
    const days = proposedDates(place, thread, pair, on('2027-01-19'), 3).map((one) => one.on);
    expect(days).toContain('2027-01-26');
  });

  it('a date moved out of the cover week goes to the supervisor; everybody whose date it was or is hears of it', () => {
    const [session] = doneBy(bookDates(covered, thread, booking('lewis', ['2027-01-21']), now)).head.booked;
    if (!session) throw new Error('nothing is booked');
    const moved = outcomeOf('lewis', session, { outcome: 'moved', on: on('2027-01-26'), at: '10:00' });
    const done = doneBy(sayOutcome(covered, { ...thread, booked: [session] }, moved, now));
    expect(withEach(done.head)).toEqual(['priya']);
    expect(toldOf(done)).toEqual(['helen: moved', 'priya: moved']);
  });
});

describe('an hour that is given to somebody else', () => {
  const elsewhere = (time: string | null, supervisor = 'priya') => [
    { ...bookedOn('2027-01-25', supervisor), at: time },
  ];
  const booked = (others: readonly BookedSession[]) =>
    problemsOf(bookDates(council(), thread, booking('priya', ['2027-01-25']), now, others));

  it('is not booked twice; the refusal says when both can that day', () => {
    const clash = { field: 'at', kind: 'meets-somebody-else', name: 'priya', on: '2027-01-25', at: '10:00' };
    expect(booked(elsewhere('10:00'))).toEqual([{ ...clash, freeAt: '14:00' }]);
    expect(booked(elsewhere('11:00'))).toEqual([{ ...clash, freeAt: '14:00' }]);
    const allDay = [...elsewhere('10:00'), { ...bookedOn('2027-01-25'), at: '09:00', minutes: 480 }];
    expect(booked(allDay)).toEqual([{ ...clash, freeAt: null }]);
  });

  it('is free again an hour and a half later, with another supervisor, and where only the day is known', () => {
    for (const others of [elsewhere('11:30'), elsewhere('10:00', 'helen'), elsewhere(null)])
      expect(booked(others)).toMatchObject({ ok: true });
  });

  it('is no new date for a session that moves either', () => {
    const session = bookedOn('2027-01-22');
    const moved = outcomeOf('priya', session, { outcome: 'moved', on: on('2027-01-25'), at: '10:00' });
    const given = { ...thread, booked: [session] };
    expect(problemsOf(sayOutcome(council(), given, moved, now, elsewhere('10:00')))).toMatchObject([
      { kind: 'meets-somebody-else' },
    ]);
  });
});

describe('additional supervision comes on top', () => {
  const additional: BookedSession = { ...bookedOn('2027-01-22'), kind: 'ADDITIONAL' };
  const asked = {
    requestId: 'r',
    by: personId('lewis'),
    on: on('2027-01-11'),
    need: 'safety',
    coverOfferedOn: null,
  } as const;

  it('R14: the soonest formal date is the one that counts', () => {
    const both = { ...thread, booked: [additional, bookedOn('2027-01-25')] };
    expect(supervisionStatus(council(), both, on('2027-01-19'))).toMatchObject({
      code: 'ON_TRACK',
      next: { on: '2027-01-25' },
    });
  });

  it('R21: given up without a date, it leaves nothing open where nobody had asked for it', () => {
    const cancelled = outcomeOf('priya', additional, {});
    const { head: after } = doneBy(
      sayOutcome(council(), { ...thread, booked: [additional] }, cancelled, now),
    );
    expect(after).toEqual(thread);
  });

  it('R14: given up without a date, the request it was booked for waits again, also after it had moved', () => {
    const requested = { ...thread, requests: [asked] };
    const place = council();
    const booked = doneBy(
      bookDates(place, requested, booking('priya', ['2027-01-21'], { requestId: 'r' }), now),
    ).head;
    expect(booked.requests).toEqual([]);
    const [session] = booked.booked;
    if (!session) throw new Error('nothing is booked');
    const moved = outcomeOf('priya', session, { outcome: 'moved', on: on('2027-01-22') });
    const later = doneBy(sayOutcome(place, booked, moved, now)).head;
    const [second] = later.booked;
    if (!second) throw new Error('nothing is booked');
    const { head: after } = doneBy(sayOutcome(place, later, outcomeOf('priya', second, {}), now));
    expect(after).toMatchObject({ dateToFollow: null, requests: [{ ...asked, on: '2027-01-19' }] });
  });
});

describe('whoever was named to decide meanwhile', () => {
  const session = { ...bookedOn('2027-01-25'), cover: helen ?? null };
  const given = { ...thread, booked: [session] };
  const notNeeded = { to: 'helen', what: 'cover-not-needed', subjectId: '2027-01-25', need: null };
  const tellOf = (spoiled: Partial<SayOutcome>) =>
    doneBy(sayOutcome(council(), given, outcomeOf('priya', session, spoiled), now)).tell;

  it.each<[string, Partial<SayOutcome>]>([
    ['cancelled', {}],
    ['moved', { outcome: 'moved', on: on('2027-01-26'), at: '10:00' }],
    ['held ahead of its day', { outcome: 'held' }],
  ])('hears when the session is %s', (_, spoiled) => {
    expect(tellOf(spoiled)).toContainEqual(notNeeded);
  });

  it('is not told of a day that is theirs still, for another hour of it', () => {
    const duty = {
      personId: priya ?? personId(''),
      kind: 'MASH',
      date: on('2027-01-25'),
      fromTime: '09:00',
      toTime: '17:00',
    } as const;
    const moved = outcomeOf('priya', session, {
      outcome: 'moved',
      on: on('2027-01-25'),
      at: '14:00',
      cover: personId('helen'),
    });
    const { tell } = doneBy(sayOutcome(council({ duties: [duty] }), given, moved, now));
    expect(tell.map(({ to, what }) => `${to}: ${what}`)).toEqual(['lewis: moved', 'helen: cover-named']);
  });
});

describe('"not now", twice in a row', () => {
  const notNow = (before: ThreadHead) =>
    snooze(council(), before, { ...actOf('priya'), reason: 'COURT', askAgainOn: undefined }, now);

  it('is counted on through a date that was booked and given up', () => {
    const twice = doneBy(notNow(doneBy(notNow(thread)).head)).head;
    const booked = doneBy(bookDates(council(), twice, booking('priya', ['2027-01-25']), now)).head;
    const [session] = booked.booked;
    if (!session) throw new Error('nothing is booked');
    const again = doneBy(sayOutcome(council(), booked, outcomeOf('priya', session, {}), now)).head;
    expect(problemsOf(notNow(again))).toEqual([{ field: 'reason', kind: 'snooze-used-up', times: 2 }]);
  });

  it('is forgotten once a session is held', () => {
    const twice = doneBy(notNow(doneBy(notNow(thread)).head)).head;
    const booked = doneBy(bookDates(council(), twice, booking('priya', ['2027-01-19']), now)).head;
    const [session] = booked.booked;
    if (!session) throw new Error('nothing is booked');
    const met = doneBy(
      sayOutcome(council(), booked, outcomeOf('priya', session, { outcome: 'held' }), now),
    ).head;
    expect(met.inTheWay).toBeNull();
  });
});
