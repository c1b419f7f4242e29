// The reminder ledger: one process has the turn, the intent is there before the message, the outcome after it.
import { personId } from '../../bot/domain/ids';
import type { Ledger, Slot, Turn } from '../../bot/ports/ledger';
import type { SendOutcome } from '../../bot/ports/sending';
import { on } from '../domain/given-council';
import { type OpenedStores, openStores } from './opened-stores';

const today = on('2027-01-28');
const tomorrow = on('2027-01-29');
let opened: OpenedStores;
let ledger: Ledger;
let other: Ledger;
beforeEach(async () => {
  opened = await openStores();
  ledger = await ledgerOf('run-1');
  other = await ledgerOf('run-2');
});
afterEach(() => opened.local.close());

const ledgerOf = async (run: string) => (await opened.of('arden', run)).ledger;

async function turnOf(of: Ledger, day = today): Promise<Turn> {
  const turn = await of.takeTurn(day);
  if (turn === 'held') throw new Error('somebody else has the turn');
  return turn;
}

const slot = (recipient: string, day = today): Slot => ({
  recipient: personId(recipient),
  day,
  prompts: [
    { kind: 'overdue', about: personId('lewis'), anchor: on('2027-01-26'), step: 1, subjectId: null },
  ],
});
const outcome = (recipient: string, what: SendOutcome) => ({ recipient: personId(recipient), outcome: what });
const outcomes = (turn: Turn) => Object.fromEntries(turn.slots().map((one) => [one.recipient, one.outcome]));

async function requestsOf(work: () => Promise<unknown>) {
  const before = opened.local.counters.snapshot();
  await work();
  return opened.local.counters.since(before);
}

describe('a slot', () => {
  it('is there before anything is sent, without an outcome, for every process', async () => {
    const turn = await turnOf(ledger);
    expect(await turn.record([slot('priya')], [])).toBe('written');
    expect(turn.slots()).toEqual([{ ...slot('priya'), outcome: null }]);
    await turn.end([]);
    expect((await turnOf(other)).slots()).toEqual([{ ...slot('priya'), outcome: null }]);
  });

  it.each<SendOutcome>(['sent', 'ambiguous', 'unreachable'])(
    'keeps the outcome %s across processes',
    async (what) => {
      const turn = await turnOf(ledger);
      await turn.record([slot('priya')], []);
      await turn.end([outcome('priya', what)]);
      expect(outcomes(turn)).toEqual({ priya: what });
      expect(outcomes(await turnOf(other))).toEqual({ priya: what });
    },
  );

  it('is free again after retry-later, and what was known of the withdrawn one is forgotten', async () => {
    const turn = await turnOf(ledger);
    await turn.record([slot('priya')], []);
    await turn.record([], [outcome('priya', 'ambiguous')]);
    await turn.record([], [outcome('priya', 'retry-later')]);
    expect(turn.slots()).toEqual([]);
    await turn.record([slot('priya')], []);
    await turn.end([]);
    expect(outcomes(await turnOf(other))).toEqual({ priya: null });
  });

  it('says what is known last: taken for lost, and sent after all', async () => {
    const turn = await turnOf(ledger);
    await turn.record([slot('priya')], []);
    await turn.record([], [outcome('priya', 'ambiguous')]);
    await turn.end([outcome('priya', 'sent')]);
    expect(outcomes(await turnOf(other))).toEqual({ priya: 'sent' });
  });

  it('of another day is another slot, and a month later nobody remembers it', async () => {
    for (const day of [today, tomorrow]) {
      const turn = await turnOf(ledger, day);
      await turn.record([slot('priya', day)], []);
      await turn.end([outcome('priya', 'sent')]);
    }
    expect((await turnOf(other, tomorrow)).slots()).toHaveLength(2);
    expect((await turnOf(other, on('2027-03-01'))).slots()).toHaveLength(1);
    expect((await turnOf(other, on('2027-03-02'))).slots()).toHaveLength(0);
  });
});

describe('the turn', () => {
  it('belongs to one process until it is given back', async () => {
    const turn = await turnOf(ledger);
    await turn.record([slot('priya')], []);
    expect(await other.takeTurn(today)).toBe('held');
    await turn.end([]);
    expect(await other.takeTurn(today)).not.toBe('held');
  });

  it('lapses a minute after its last write, and a process of the same name takes its own at once', async () => {
    await (await turnOf(ledger)).record([slot('priya')], []);
    opened.pass(59_000);
    expect(await other.takeTurn(today)).toBe('held');
    expect(await (await ledgerOf('run-1')).takeTurn(today)).not.toBe('held');
    opened.pass(2_000);
    expect(await other.takeTurn(today)).not.toBe('held');
  });

  it('of a clock that ran an hour ahead binds nobody', async () => {
    opened.pass(3_600_000);
    await (await turnOf(ledger)).record([slot('priya')], []);
    opened.pass(-3_600_000);
    expect(await other.takeTurn(today)).not.toBe('held');
  });

  it('is won by one of two that took it at the same moment', async () => {
    const turns = [await turnOf(ledger), await turnOf(other)];
    const results = await Promise.all(turns.map((turn) => turn.record([slot('priya')], [])));
    expect(results.sort()).toEqual(['lost', 'written']);
  });

  it('F6: is lost to a process that was paused beyond its end, and nothing of its batch is written', async () => {
    const zombie = await turnOf(ledger);
    await zombie.record([slot('priya')], []);
    opened.pass(90_000);
    const successor = await turnOf(other);
    await successor.record([slot('helen')], [outcome('priya', 'ambiguous')]);
    expect(await zombie.hold()).toBe('lost');
    expect(await zombie.record([slot('tom')], [outcome('priya', 'sent')])).toBe('lost');
    expect(await zombie.end([])).toBe('lost');
    expect(outcomes(successor)).toEqual({ priya: 'ambiguous', helen: null });
    expect(await successor.record([slot('tom')], [])).toBe('written');
  });

  it('what the paused process knew of its sends it says in its next turn, but never that one did not leave', async () => {
    const zombie = await turnOf(ledger);
    await zombie.record([slot('priya'), slot('helen')], []);
    opened.pass(90_000);
    const successor = await turnOf(other);
    await successor.end([outcome('priya', 'ambiguous'), outcome('helen', 'ambiguous')]);
    await zombie.end([outcome('priya', 'sent'), outcome('helen', 'retry-later')]);
    const next = await turnOf(ledger);
    expect(outcomes(next)).toEqual({ priya: 'sent', helen: 'ambiguous' });
    await next.end([]);
    expect(outcomes(await turnOf(other))).toEqual({ priya: 'sent', helen: 'ambiguous' });
  });

  it('is renewed before it lapses, and only then', async () => {
    const turn = await turnOf(ledger);
    expect((await requestsOf(() => turn.hold())).byKind).toEqual({ batch: 1 });
    opened.pass(30_000);
    expect((await requestsOf(() => turn.hold())).requests).toBe(0);
    opened.pass(10_000);
    expect((await requestsOf(() => turn.hold())).byKind).toEqual({ batch: 1 });
    opened.pass(50_000);
    expect(await other.takeTurn(today)).toBe('held');
  });

  it('in which nothing was written costs one read and no write', async () => {
    await (await turnOf(ledger)).end([]);
    const cost = await requestsOf(async () => (await turnOf(ledger)).end([]));
    expect(cost.byKind).toEqual({ read: 1 });
  });

  it('reads the slots again only when somebody else has written', async () => {
    const first = await turnOf(ledger);
    await first.end([outcome('nobody', 'sent')]);
    expect((await requestsOf(() => turnOf(ledger))).byKind).toEqual({ read: 1 });
    await (await turnOf(other)).record([slot('priya')], []);
    opened.pass(61_000);
    expect(outcomes(await turnOf(ledger))).toEqual({ priya: null });
  });

  it('25 new intents and the 25 outcomes before them are one batch', async () => {
    const people = Array.from({ length: 50 }, (_, index) => `person-${index}`);
    const [before, after] = [people.slice(0, 25), people.slice(25)];
    const turn = await turnOf(ledger);
    await turn.record(
      before.map((one) => slot(one)),
      [],
    );
    const cost = await requestsOf(() =>
      turn.record(
        after.map((one) => slot(one)),
        before.map((one) => outcome(one, 'sent')),
      ),
    );
    expect(cost.byKind).toEqual({ batch: 1 });
    expect(cost.requestUnits / 25).toBeLessThan(7);
    await turn.end([]);
    const slots = (await turnOf(other)).slots();
    expect(slots.filter((one) => one.outcome === 'sent')).toHaveLength(25);
    expect(slots).toHaveLength(50);
  });
});

describe('a store that gives no answer', () => {
  it('has written all the same: the turn goes on as if it had said so', async () => {
    const turn = await turnOf(ledger);
    await turn.record([slot('priya')], []);
    opened.local.faults.next({ on: 'batch', status: 'timeout-after-commit', times: 1 });
    expect(await turn.record([slot('helen')], [outcome('priya', 'sent')])).toBe('written');
    expect(await turn.end([outcome('helen', 'sent')])).toBe('written');
    expect(outcomes(await turnOf(other))).toEqual({ priya: 'sent', helen: 'sent' });
  });

  it('stays silent: the batch is a fault, and what was known is written in the next turn', async () => {
    const turn = await turnOf(ledger);
    await turn.record([slot('priya')], []);
    opened.local.faults.next({ on: 'batch', status: 503, times: 100 });
    await expect(turn.record([slot('helen')], [outcome('priya', 'sent')])).rejects.toThrow();
    opened.local.faults.clear();
    // Nothing further may be written in a turn of which nobody knows how it stands.
    expect(await turn.end([outcome('helen', 'retry-later')])).toBe('lost');
    const next = await turnOf(ledger);
    expect(outcomes(next)).toEqual({ priya: 'sent' });
    await next.end([]);
    expect(outcomes(await turnOf(other))).toEqual({ priya: 'sent' });
  });

  it('had written the intents of a batch that nobody began: the next turn takes them back', async () => {
    const turn = await turnOf(ledger);
    opened.local.faults.next({ on: 'batch', status: 'timeout-after-commit', times: 100 });
    opened.local.faults.next({ on: 'read', status: 503, times: 100 });
    await expect(turn.record([slot('priya')], [])).rejects.toThrow();
    opened.local.faults.clear();
    await turn.end([outcome('priya', 'retry-later')]);
    const next = await turnOf(ledger);
    expect(next.slots()).toEqual([]);
    expect(await next.record([slot('priya')], [])).toBe('written');
  });
});

describe('somebody who only reads', () => {
  it('sees what every process has said lately', async () => {
    const turn = await turnOf(ledger);
    await turn.record([slot('priya')], []);
    await turn.end([outcome('priya', 'sent')]);
    for (const reader of [ledger, other]) {
      expect((await reader.lately(today)).map(({ recipient }) => recipient)).toEqual(['priya']);
    }
    const next = await turnOf(other);
    await next.record([slot('tom')], []);
    expect((await ledger.lately(today)).map(({ recipient }) => recipient).sort()).toEqual(['priya', 'tom']);
    expect(await next.end([outcome('tom', 'sent')])).toBe('written');
  });

  it('asks the store for one document while nothing has changed', async () => {
    await other.lately(today);
    expect((await requestsOf(() => other.lately(today))).byKind).toEqual({ read: 1 });
  });
});

describe('evidence that a card arrived', () => {
  it.each<SendOutcome | null>([null, 'ambiguous', 'unreachable'])(
    'turns the outcome %s into sent, here and elsewhere',
    async (what) => {
      const turn = await turnOf(ledger);
      await turn.record([slot('priya')], []);
      await turn.end(what ? [outcome('priya', what)] : []);
      await other.arrived(personId('priya'), today);
      await other.arrived(personId('priya'), today);
      expect(outcomes(await turnOf(await ledgerOf('run-3')))).toEqual({ priya: 'sent' });
      await ledger.arrived(personId('priya'), today);
      expect(outcomes(await turnOf(ledger))).toEqual({ priya: 'sent' });
    },
  );

  it('costs nothing when there was no doubt', async () => {
    const turn = await turnOf(ledger);
    await turn.record([slot('priya')], []);
    await turn.end([outcome('priya', 'sent')]);
    expect((await requestsOf(() => ledger.arrived(personId('priya'), today))).requests).toBe(0);
  });

  it('of a card that was never begun is none, whatever day a client makes up', async () => {
    const cost = await requestsOf(() => ledger.arrived(personId('priya'), on('1999-01-01')));
    expect(cost.byKind).toEqual({ read: 1 });
    expect((await turnOf(ledger)).slots()).toEqual([]);
  });
});
