// A council's ports without a store, for sweeps too large to keep: the same waits, everything in memory, requests counted.

import type { CouncilRows } from '../../bot/domain/council';
import { councilOf } from '../../bot/domain/council';
import { tenantId } from '../../bot/domain/ids';
import { newHead, type ThreadHead } from '../../bot/domain/thread-head';
import { anchorsInMemory } from '../../bot/local/file-anchors';
import { fingerprint } from '../../bot/open-council';
import { createPace } from '../../bot/pace';
import type { CouncilPorts } from '../../bot/ports/council-ports';
import type { SlotRecord, SweepDay, Turn } from '../../bot/ports/ledger';
import type { ImportedSession } from '../../bot/use-cases/import-council';
import { instantOf, operationFrom } from './replica';
import type { SimulatedConnector } from './simulated-connector';
import type { VirtualTime } from './virtual-time';

export type PortsInMemory = {
  readonly ports: CouncilPorts;
  /** Requests that would have gone to the store. */
  requests(): number;
};

const storeWait = 10;
const never = () => Promise.reject(new Error('a sweep has no business here'));
const nothingRead = () => {
  throw new Error('a sweep has no business here');
};

/** One process alone: nobody else writes. Everybody has a chat. */
export function portsInMemory(
  time: VirtualTime,
  connector: SimulatedConnector,
  tenant: string,
  rows: CouncilRows,
  sessions: readonly ImportedSession[],
): PortsInMemory {
  const council = councilOf(tenantId(tenant), rows);
  const teamRows = sessions.map((session) => ({
    supervisorId: session.supervisorId,
    head: headAfter(session),
    checkOn: null,
  }));
  const slots = new Map<string, SlotRecord>();
  const days = new Map<string, SweepDay>();
  let requests = 0;
  const asked = async <T>(answer: () => T): Promise<T> => {
    requests += 1;
    await time.wait(storeWait);
    return answer();
  };
  const timer = { now: time.now, wait: time.wait };
  const clock = { now: () => instantOf(time.now()) };
  const sender = { tenant, by: tenant, now: time.now };
  const turn: Turn = {
    slots: () => [...slots.values()],
    hold: async () => 'mine',
    record: (intents, outcomes) =>
      asked(() => {
        for (const { recipient, outcome } of outcomes) {
          const slot = slots.get(recipient);
          if (slot) slots.set(recipient, { ...slot, outcome });
        }
        for (const slot of intents) slots.set(slot.recipient, { ...slot, outcome: null });
        return 'written' as const;
      }),
    end: (outcomes) => turn.record([], outcomes),
  };
  return {
    requests: () => requests,
    ports: {
      tenant,
      clock,
      timer,
      directory: {
        council: () => council,
        refresh: never,
        changedElsewhere: () => asked(() => false),
        replace: never,
        addPolicy: never,
        rowsOwed: () => undefined,
        rowsCopiedSoFar: never,
        noteRowsCopied: never,
        rowsCopied: never,
        forget: never,
      },
      threads: {
        readHead: never,
        write: never,
        leave: never,
        page: never,
        putSessions: never,
        lying: never,
        entomb: never,
        markOf: () => '',
        entry: never,
        entries: never,
        fullText: never,
        sheets: never,
        newest: never,
        everyEntry: nothingRead,
        everyHead: nothingRead,
      },
      papers: { papers: async () => [], papersAndEntries: never, papersOf: never, keepPaper: never },
      drafts: {
        ...{ keep: never, of: never, one: never, clear: never, spend: never, forget: never },
        ...{ lot: never, keepLot: never },
      },
      tickets: { keep: never, take: never, keepPart: never, part: never, parts: never },
      everything: {
        threadOf: nothingRead,
        documentsOf: nothingRead,
        threadsBut: nothingRead,
        drafts: nothingRead,
        remindersOf: never,
      },
      evidence: {
        thread: never,
        ends: async function* () {},
        nameOf: String,
        lastCheck: never,
        noteCheck: never,
      },
      anchors: anchorsInMemory(tenant),
      teams: {
        rows: never,
        put: never,
        forget: never,
        changes: () => 0,
        // One request a thousand rows, as the store answers them.
        toCheckBy: async () => {
          for (let read = 0; read < teamRows.length; read += 1_000) await asked(() => undefined);
          return teamRows;
        },
      },
      conversations: {
        find: (people) =>
          asked(
            () =>
              new Map(
                people.map((personId) => [
                  personId,
                  {
                    personId,
                    conversationId: `chat-${personId}`,
                    serviceUrl: 'https://teams.invalid',
                    botId: '28:bot',
                    userId: `29:${personId}`,
                    tenantId: tenant,
                    seenAt: clock.now(),
                    refused: false,
                  },
                ]),
              ),
          ),
        newest: (found) => found,
        put: never,
        refused: never,
        accepted: never,
        forget: never,
      },
      ledger: { takeTurn: () => asked(() => turn), lately: never, arrived: never },
      diary: {
        read: (day) => asked(() => days.get(day)),
        write: (day) => asked(() => void days.set(day.day, day)),
        lastBefore: () => asked(() => undefined),
      },
      pace: createPace({ timer, clock, random: () => 0.5 }),
      outbox: {
        pending: () => asked(() => []),
        claim: never,
        rowsCopied: never,
        settle: never,
        toldOn: never,
        forget: never,
        done: never,
      },
      messenger: {
        send: (to, notice) => connector.send(sender, to, notice),
        canary: (to) => connector.send(sender, to, null),
      },
      alarm: () => undefined,
      newOperationId: () => operationFrom(1),
      fingerprint,
    },
  };
}

const headAfter = ({ superviseeId, supervisorId, date, minutes }: ImportedSession): ThreadHead => ({
  ...newHead(superviseeId, date),
  lastFormal: { heldOn: date, supervisorId, minutes },
});
