// The diary through the real store: one batch an act, answered once however often it arrives, whoever acts meanwhile.
import { localDate } from '../../bot/domain/dates';
import type { Outcome } from '../../bot/domain/outcome';
import type { Done } from '../../bot/use-cases/act';
import { bookDates, met, sayOutcome } from '../../bot/use-cases/keep-diary';
import { openWorkingCouncil, type WorkingCouncil, withoutEvidence } from './working-council';

let arden: WorkingCouncil;
beforeEach(async () => {
  arden = await openWorkingCouncil();
});
afterEach(() => arden.close());

const day = (text: string) => localDate(text);
const booking = (by: string, ...days: readonly string[]) => ({
  ...arden.act(by, 'lewis'),
  dates: days.map((one) => ({ on: day(one), at: '10:00', cover: undefined })),
  kind: 'FORMAL' as const,
  minutes: undefined,
  requestId: undefined,
});
const outcomeOf = (by: string, sessionId: string) => ({
  ...arden.act(by, 'lewis'),
  sessionId,
  outcome: 'held' as const,
  heldOn: undefined,
  minutes: 90,
  reason: undefined,
  on: undefined,
  at: undefined,
  cover: undefined,
  toFollow: false,
});
const meeting = (by: string) => ({ ...arden.act(by, 'lewis'), on: day('2027-01-27'), minutes: 90 });

function doneBy(outcome: Outcome<Done>): Done {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return withoutEvidence(outcome.value);
}
/** One query as the SDK sends it: its plan, and the page. */
const elsewhere = { query: 1, 'query-plan': 1 } as const;
/** Before the date is saved and after it. */
const twiceElsewhere = { query: 2, 'query-plan': 2 } as const;
const used = { ok: false, refusal: { kind: 'used-before' } };
const booked = async () => (await arden.headOf('lewis')).booked;

describe('one act', () => {
  it('writes entries, head and messages in one batch, and copies the head for the team screen', async () => {
    const command = booking('priya', '2027-02-02', '2027-03-02');
    const { entry, head, alreadySaved } = doneBy(await bookDates(arden.ports, command));
    expect(alreadySaved).toBe(false);
    expect(entry).toMatchObject({ entryId: command.operationId, state: 'PLANNED' });
    expect(await arden.headOf('lewis')).toEqual(head);
    expect(await arden.entriesOf('lewis')).toHaveLength(2);
    expect(await arden.messages()).toMatchObject([
      { what: 'booked', to: 'lewis', from: 'priya', about: 'lewis', subjectId: command.operationId },
    ]);
    expect(await arden.ports.teams.rows(command.by)).toEqual([head]);
    expect(await arden.rowsToCopy()).toBe(0);
  });

  it('costs one read and one batch of at most 40 units, and looks before and after at what else the supervisor has at that hour', async () => {
    const alone = arden.withoutCopies();
    for (const act of [
      () => met(alone, meeting('priya')),
      () => bookDates(alone, booking('priya', '2027-01-28')),
      async () => sayOutcome(alone, outcomeOf('priya', (await booked())[0]?.sessionId ?? '')),
    ]) {
      await booked();
      const before = arden.store.counters.snapshot();
      doneBy(await act());
      const { requestUnits, byKind } = arden.store.counters.since(before);
      expect(byKind).toMatchObject({ batch: 1 });
      expect(requestUnits).toBeLessThanOrEqual(40);
    }
    const before = arden.store.counters.snapshot();
    await bookDates(alone, booking('priya', '2027-02-02'));
    expect(arden.store.counters.since(before).byKind).toEqual({ ...twiceElsewhere, read: 1, batch: 1 });
  });

  it('looks for nothing elsewhere where only the day is known', async () => {
    const before = arden.store.counters.snapshot();
    const [date] = booking('priya', '2027-02-02').dates;
    const dates = [{ on: date?.on, at: undefined, cover: undefined }];
    await bookDates(arden.withoutCopies(), { ...booking('priya'), dates });
    expect(arden.store.counters.since(before).byKind).toEqual({ read: 1, batch: 1 });
  });

  it('afterwards each supervisor sees it on the team screen at once, for a read, a write and what is ticked off', async () => {
    await met(arden.ports, meeting('priya'));
    const before = arden.store.counters.snapshot();
    await bookDates(arden.ports, booking('priya', '2027-02-02'));
    const { byKind } = arden.store.counters.since(before);
    expect(byKind).toEqual({ ...twiceElsewhere, read: 2, batch: 1, replace: 1, delete: 1 });
  });

  it('a refusal writes nothing, and somebody without a part in the thread costs nothing at all', async () => {
    const before = arden.store.counters.snapshot();
    const refused = await bookDates(arden.ports, booking('helen', '2027-02-02'));
    expect(refused).toEqual({ ok: false, refusal: { kind: 'not-yours' } });
    expect(arden.store.counters.since(before).requests).toBe(0);
    expect(await bookDates(arden.ports, booking('priya', '2027-01-30'))).toMatchObject({
      refusal: { problems: [{ field: 'on', kind: 'not-a-working-day' }] },
    });
    expect(arden.store.counters.since(before).byKind).toEqual({ ...elsewhere, read: 2 });
  });
});

describe('delivered again', () => {
  it('four times at once, a booking is one change', async () => {
    const command = booking('priya', '2027-02-02', '2027-03-02');
    const all = await Promise.all([1, 2, 3, 4].map(() => bookDates(arden.ports, command)));
    const done = all.map(doneBy);
    expect(done.filter((one) => !one.alreadySaved)).toHaveLength(1);
    expect(new Set(done.map((one) => JSON.stringify(one.entry)))).toHaveProperty('size', 1);
    expect(await booked()).toHaveLength(2);
    expect(await arden.entriesOf('lewis')).toHaveLength(2);
    expect(await arden.messages()).toHaveLength(1);
    expect((await arden.headOf('lewis')).revision).toBe(1);
  });

  it.each(['held', 'interrupted', 'moved', 'cancelled'] as const)(
    'four times one after the other, "%s" is answered like the first, though the date is gone from the diary',
    async (outcome) => {
      const command = booking('priya', '2027-01-28');
      await bookDates(arden.ports, command);
      const answer = {
        ...outcomeOf('priya', command.operationId),
        ...(outcome === 'held' ? {} : { reason: 'DUTY', toFollow: true }),
        outcome,
      };
      const first = doneBy(await sayOutcome(arden.ports, answer));
      for (const _ of [2, 3, 4]) {
        const again = doneBy(await sayOutcome(arden.ports, answer));
        expect(again).toEqual({ ...first, alreadySaved: true });
      }
      expect(await arden.entriesOf('lewis')).toHaveLength(2);
      expect(await arden.headOf('lewis')).toEqual(first.head);
    },
  );

  it.each<[string, object]>([
    ['another day', { on: '2027-02-03' }],
    ['another time', { at: '11:00' }],
    ['no time', { at: undefined }],
  ])('a booking with %s is another booking', async (_, change) => {
    const command = booking('priya', '2027-02-02', '2027-03-02');
    await bookDates(arden.ports, command);
    for (const place of [0, 1]) {
      const dates = command.dates.map((date, index) => (index === place ? { ...date, ...change } : date));
      expect(await bookDates(arden.ports, { ...command, dates })).toEqual(used);
    }
  });

  it('a booking with fewer dates, or more, or longer ones, is another booking', async () => {
    const command = booking('priya', '2027-02-02', '2027-03-02');
    await bookDates(arden.ports, command);
    const more = booking('priya', '2027-02-02', '2027-03-02', '2027-03-30').dates;
    for (const dates of [command.dates.slice(0, 1), more]) {
      expect(await bookDates(arden.ports, { ...command, dates })).toEqual(used);
    }
    expect(await bookDates(arden.ports, { ...command, minutes: 60 })).toEqual(used);
    expect(doneBy(await bookDates(arden.ports, command)).alreadySaved).toBe(true);
  });

  it('an outcome with another new date, time, reason or day is another outcome', async () => {
    const { operationId, ...rest } = booking('priya', '2027-01-28');
    doneBy(await bookDates(arden.ports, { operationId, ...rest }));
    const moved = {
      ...outcomeOf('priya', operationId),
      ...{
        outcome: 'moved' as const,
        minutes: undefined,
        reason: 'DUTY',
        on: day('2027-02-02'),
        at: '10:00',
      },
    };
    doneBy(await sayOutcome(arden.ports, moved));
    for (const other of [{ on: day('2027-02-03') }, { at: '11:00' }, { reason: 'COURT' }]) {
      expect(await sayOutcome(arden.ports, { ...moved, ...other })).toEqual(used);
    }
    expect(doneBy(await sayOutcome(arden.ports, moved)).alreadySaved).toBe(true);
  });

  it('a meeting on another day or of another length is another meeting', async () => {
    const command = meeting('priya');
    doneBy(await met(arden.ports, command));
    for (const other of [{ on: day('2027-01-28') }, { minutes: 60 }]) {
      expect(await met(arden.ports, { ...command, ...other })).toEqual(used);
    }
    expect(doneBy(await met(arden.ports, command)).alreadySaved).toBe(true);
  });

  it('a form that was used for something else says so', async () => {
    const command = booking('priya', '2027-02-02');
    await bookDates(arden.ports, command);
    const { operationId } = command;
    expect(await met(arden.ports, { ...meeting('priya'), operationId })).toEqual(used);
    expect(await bookDates(arden.ports, { ...booking('lewis', '2027-02-03'), operationId })).toEqual(used);
  });
});

describe('two people, two devices', () => {
  it('of two answers to the same date one counts, and the other hears that it was answered', async () => {
    const command = booking('priya', '2027-01-28');
    await bookDates(arden.ports, command);
    const { operationId } = command;
    const answers = await Promise.all([
      sayOutcome(arden.ports, outcomeOf('priya', operationId)),
      sayOutcome(arden.ports, { ...outcomeOf('lewis', operationId), heldOn: day('2027-01-28') }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({
      refusal: { problems: [{ field: 'sessionId', kind: 'already-answered' }] },
    });
    expect(await arden.entriesOf('lewis')).toHaveLength(2);
  });

  it('different acts at once all count, and the head holds every one of them', async () => {
    const days = ['2027-02-02', '2027-02-09', '2027-02-16', '2027-02-23'];
    const all = await Promise.all(
      days.map((one, index) => bookDates(arden.ports, booking(index % 2 ? 'lewis' : 'priya', one))),
    );
    expect(all.every(({ ok }) => ok)).toBe(true);
    expect((await booked()).map(({ on }) => on)).toEqual(days);
    expect((await arden.headOf('lewis')).revision).toBe(4);
  });

  it('the same date booked by both at once stands once', async () => {
    const both = ['priya', 'lewis'].map((by) => bookDates(arden.ports, booking(by, '2027-02-02')));
    const answers = await Promise.all(both);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await booked()).toHaveLength(1);
  });
});

describe('when the store does not answer', () => {
  it('after the batch was written: pressing again says that it is saved, and it is saved once', async () => {
    const command = booking('priya', '2027-02-02');
    arden.store.faults.next({ on: 'batch', status: 'timeout-after-commit' });
    await expect(bookDates(arden.ports, command)).rejects.toThrow();
    expect(doneBy(await bookDates(arden.ports, command)).alreadySaved).toBe(true);
    expect(await booked()).toHaveLength(1);
    // The copy that was never made is still to do.
    expect(await arden.rowsToCopy()).toBe(1);
    expect(await arden.messages()).toHaveLength(1);
  });

  it('before it: nothing is written, and pressing again writes it', async () => {
    const command = booking('priya', '2027-02-02');
    arden.store.faults.next({ on: 'batch', status: 503 });
    await expect(bookDates(arden.ports, command)).rejects.toThrow();
    expect(await arden.entriesOf('lewis')).toEqual([]);
    expect(doneBy(await bookDates(arden.ports, command)).alreadySaved).toBe(false);
  });
});
