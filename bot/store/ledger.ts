// The reminder ledger: an intent before each message, an outcome after it, and a lease that lets one process write.
import { randomUUID } from 'node:crypto';
import type { Container } from '@azure/cosmos';
import { addDays } from '../domain/dates';
import type { LocalDate, PersonId } from '../domain/ids';
import type { Ledger, Slot, SlotOutcome, SlotRecord, Turn } from '../ports/ledger';
import { readIfThere, statusOf } from './answers';
import { answeredBatch, ledgerBatch } from './ledger-batch';
import {
  type ArrivedDocument,
  arrivedId,
  intentId,
  type LeaseDocument,
  type LedgerDocument,
  secondsKept,
  slotKey,
  slotsFrom,
} from './ledger-documents';
import { dayKey } from './partitions';

/** A turn lapses this long after its last batch. */
const leaseMilliseconds = 60_000;
/** With less than this left a turn is renewed before anything else is sent. */
const renewBelowMilliseconds = 25_000;
/** What was said this long ago keeps nobody quiet any more. */
const lookBackDays = 31;

/** Who writes here, and the time by which leases end: a real clock that all processes share. */
export type LedgerParts = {
  readonly owner: string;
  wallClock(): number;
  /** Months until the store lets go of what is written now. */
  keptMonths(): number;
};

/** What this process knows of the ledger; right as long as nobody else has written, which the lease's ETag tells. */
type Known = {
  readonly day: LocalDate;
  etag: string | null;
  token: number;
  readonly slots: Map<string, SlotRecord>;
};

/** Rejects when the store gives no answer; what was to be written then is written by this process's next turn. */
export function cosmosLedger(
  reminders: Container,
  tenant: string,
  { owner, wallClock, keptMonths }: LedgerParts,
): Ledger {
  let known: Known | undefined;
  /** What was read besides; a turn under way keeps its own. */
  let read: Known | undefined;
  /** Outcomes that never came to be written: the store did not answer, or somebody else had the turn. */
  let unwritten: readonly (SlotOutcome & { readonly day: LocalDate })[] = [];
  const arrivals = new Set<string>();

  const readLease = (day: LocalDate) => readIfThere<LeaseDocument>(reminders, 'lease', dayKey(tenant, day));

  async function load(day: LocalDate, lease: (LeaseDocument & Stored) | undefined): Promise<Known> {
    const days = Array.from({ length: lookBackDays + 1 }, (_, back) => dayKey(tenant, addDays(day, -back)));
    const { resources } = await reminders.items
      .query<LedgerDocument>(
        {
          query: 'SELECT * FROM c WHERE ARRAY_CONTAINS(@days, c.day)',
          parameters: [{ name: '@days', value: days }],
        },
        { maxItemCount: 1_000 },
      )
      .fetchAll();
    return { day, etag: lease?._etag ?? null, token: lease?.token ?? 0, slots: slotsFrom(resources) };
  }

  return {
    async takeTurn(day) {
      const lease = await readLease(day);
      if (lease && lease.owner !== owner && stands(lease, wallClock())) return 'held';
      if (known?.day !== day || known.etag !== (lease?._etag ?? null)) known = await load(day, lease);
      const late = unwritten.filter((one) => one.day === day && isStillTrue(one, known, lease));
      unwritten = [];
      return turnOf(known, late);
    },

    async lately(day) {
      const lease = await readLease(day);
      const isNow = (one: Known | undefined) => one?.day === day && one.etag === (lease?._etag ?? null);
      const now = [known, read].find(isNow) ?? (await load(day, lease));
      if (now !== known) read = now;
      return [...now.slots.values()];
    },

    async arrived(recipient, day) {
      const key = slotKey(recipient, day);
      const slot = known?.slots.get(key);
      if (slot?.outcome === 'sent' || arrivals.has(key)) return;
      const partition = dayKey(tenant, day);
      // The day comes from a card: without an intent there is nothing that could have arrived.
      if (!slot && !(await readIfThere(reminders, intentId(recipient), partition))) return;
      const document: ArrivedDocument = {
        id: arrivedId(recipient),
        day: partition,
        ttl: secondsKept(keptMonths()),
        on: day,
        arrived: recipient,
      };
      await reminders.items.create(document).catch((error: unknown) => {
        if (statusOf(error) !== 409) throw error;
      });
      arrivals.add(key);
      if (slot) known?.slots.set(key, { ...slot, outcome: 'sent' });
    },
  };

  /**
   * What this process knows better than the store. That a message never left says something only as long as nobody
   * else has written since: another process may have begun it anew.
   */
  function isStillTrue(
    { recipient, day, outcome }: SlotOutcome & { readonly day: LocalDate },
    ledger: Known | undefined,
    lease: LeaseDocument | undefined,
  ): boolean {
    const slot = ledger?.slots.get(slotKey(recipient, day));
    if (slot === undefined || (slot.outcome !== null && slot.outcome !== 'ambiguous')) return false;
    return outcome !== 'retry-later' || lease?.owner === owner;
  }

  function turnOf(mine: Known, late: readonly SlotOutcome[]): Turn {
    let lost = false;
    let until: number | undefined;
    let toWrite = late;
    for (const { recipient, outcome } of late) follow(mine, recipient, outcome);
    /** One batch at a time: each needs the ETag of the one before. */
    let last: Promise<unknown> = Promise.resolve();
    const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
      const next = last.then(work);
      last = next.catch(() => undefined);
      return next;
    };

    async function write(
      intents: readonly Slot[],
      given: readonly SlotOutcome[],
      ending: boolean,
    ): Promise<'written' | 'lost'> {
      const outcomes = [...toWrite, ...given];
      toWrite = [];
      if (lost) return keep(outcomes);
      const lasts = wallClock() + leaseMilliseconds;
      const lease: LeaseDocument = {
        id: 'lease',
        day: dayKey(tenant, mine.day),
        ttl: secondsKept(keptMonths()),
        owner,
        token: mine.token + 1,
        until: ending ? 0 : lasts,
        batchId: randomUUID(),
      };
      let etag: string | undefined;
      try {
        etag = await writeBatch(mine, lease, intents, outcomes);
      } catch (error) {
        keep(outcomes);
        throw error;
      }
      if (etag === undefined) return keep(outcomes);
      mine.etag = etag;
      mine.token = lease.token;
      until = ending ? undefined : lasts;
      for (const slot of intents)
        mine.slots.set(slotKey(slot.recipient, slot.day), { ...slot, outcome: null });
      for (const { recipient, outcome } of given) follow(mine, recipient, outcome);
      return 'written';
    }

    const standsLong = () => !lost && until !== undefined && until - wallClock() > renewBelowMilliseconds;

    /** After this nothing is written in this turn; the next one of this process brings the outcomes along. */
    function keep(outcomes: readonly SlotOutcome[]): 'lost' {
      lost = true;
      if (known === mine) known = undefined;
      unwritten = [...unwritten, ...outcomes.map((one) => ({ ...one, day: mine.day }))];
      return 'lost';
    }

    return {
      slots: () => [...mine.slots.values()],
      async hold() {
        // Not behind a batch under way: whoever has time left need not wait for it.
        if (standsLong()) return 'mine';
        return inTurn(async () => {
          if (lost) return 'lost';
          return standsLong() || (await write([], [], false)) === 'written' ? 'mine' : 'lost';
        });
      },
      record: (intents, outcomes) => inTurn(() => write(intents, outcomes, false)),
      end: (outcomes) =>
        inTurn(async () => {
          const nothing = until === undefined && toWrite.length + outcomes.length === 0;
          return nothing && !lost ? 'written' : write([], outcomes, true);
        }),
    };
  }

  /** The lease's new ETag, or undefined when somebody else has written meanwhile. */
  async function writeBatch(
    { day, etag, slots }: Known,
    lease: LeaseDocument,
    intents: readonly Slot[],
    outcomes: readonly SlotOutcome[],
  ): Promise<string | undefined> {
    const operations = ledgerBatch(lease, etag, { on: day, intents, outcomes });
    const answer = await answeredBatch(reminders, operations, lease.day);
    const [fenced] = answer.codes;
    if (answer.written) return answer.etags[0] ?? (await readLease(day))?._etag;
    if (fenced === 412 || fenced === 409 || fenced === 404) {
      // It may have been this very batch, sent again because its first answer never came.
      const now = await readLease(day);
      return now?.batchId === lease.batchId ? now._etag : undefined;
    }
    throw new Error(
      `the reminder ledger could not be written (${slots.size} slots): ${answer.codes.join(', ')}`,
    );
  }
}

type Stored = { readonly _etag: string };

/** A lease further in the future than any could be was written by a clock that ran ahead. */
const stands = ({ until }: LeaseDocument, now: number) => until > now && until <= now + 2 * leaseMilliseconds;

function follow(mine: Known, recipient: PersonId, outcome: SlotOutcome['outcome']): void {
  const key = slotKey(recipient, mine.day);
  const slot = mine.slots.get(key);
  if (outcome === 'retry-later') mine.slots.delete(key);
  else if (slot) mine.slots.set(key, { ...slot, outcome });
}
