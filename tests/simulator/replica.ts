// One process of the product in the simulation: its own road to the store, its own clock, and a life that may end.
import { instant } from '../../bot/domain/dates';
import { type Instant, readOperationId } from '../../bot/domain/ids';
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import { fingerprint } from '../../bot/open-council';
import { createPace } from '../../bot/pace';
import type { Anchors } from '../../bot/ports/evidence';
import type { SweepReport } from '../../bot/ports/ledger';
import type { Timer } from '../../bot/ports/time';
import { cosmosConversationStore } from '../../bot/store/conversation-store';
import { openDirectory } from '../../bot/store/directory';
import { cosmosDraftStore } from '../../bot/store/drafts-store';
import { cosmosEverything } from '../../bot/store/everything';
import { cosmosEvidenceStore } from '../../bot/store/evidence-store';
import { cosmosLedger } from '../../bot/store/ledger';
import { cosmosOutbox } from '../../bot/store/outbox';
import { cosmosPaperStore } from '../../bot/store/paper-store';
import { cosmosSweepDiary } from '../../bot/store/sweep-diary';
import { cosmosTeamStore } from '../../bot/store/team-store';
import { cosmosThreadStore } from '../../bot/store/thread-store';
import { cosmosTicketStore } from '../../bot/store/ticket-store';
import { createSweeper } from '../../bot/sweep';
import { bankHolidays } from '../domain/given-council';
import { type Fall, type MortalPorts, mortalPorts, type Witness } from './mortal-ports';
import type { Random } from './random';
import type { SimulatedConnector } from './simulated-connector';
import type { SimulatedStore, StoreFault } from './store-road';
import type { VirtualTime } from './virtual-time';

/** What all processes of a run share. */
export type Surroundings = Witness & {
  readonly time: VirtualTime;
  readonly store: SimulatedStore;
  readonly connector: SimulatedConnector;
  /** Outside the store, and never down. */
  readonly anchors: Anchors;
  readonly chance: Random;
  /** Councils of which nothing may pass when another one's ports are at work. */
  readonly tenants: readonly string[];
  strayed(what: string): void;
  alarm(what: string): void;
};

export type Replica = MortalPorts & {
  /** Names this life of the process; a restart has another. */
  readonly name: string;
  /** `asked`: looks who is due in any case; otherwise what a minute of the product's own clock is worth. */
  sweep(asked: boolean, fall: Fall | null, storeFaults: readonly (StoreFault | undefined)[]): Promise<Swept>;
  orderStoreFaults(faults: readonly (StoreFault | undefined)[]): void;
  /** Milliseconds by which its clock is ahead. */
  setClockWrong(by: number): void;
};

export type Swept = SweepReport | 'crashed' | 'busy' | { readonly fault: string };

/** Starts the process for one council, on a host that may have run an earlier one: reads the directory. Takes virtual time; rejects when the store fails. */
export async function startReplica(
  around: Surroundings,
  tenant: string,
  name: string,
  host = name,
): Promise<Replica> {
  const { time, store, connector } = around;
  const others = around.tenants.filter((other) => other !== tenant);
  const road = store.roadFor(time, {
    others,
    strayed: around.strayed,
    ledgerWritten: () =>
      around.answered({
        asked: time.now(),
        at: time.now(),
        by: name,
        call: 'ledger batch',
        answer: 'written',
      }),
  });
  const chance = around.chance.stream(name);
  let wrongBy = 0;
  const clock = { now: () => instantOf(time.now() + wrongBy) };
  const sender = { tenant, by: name, now: () => time.now() + wrongBy };
  const { containers } = road;
  // A timer that the operating system keeps: it does not jump when the clock is put right.
  const timer: Timer = { now: time.now, wait: time.wait };
  const random = () => chance.upTo(1_000) / 1_000;
  const mortal = mortalPorts(
    {
      tenant,
      clock,
      timer,
      directory: await openDirectory(containers.directory, tenant, {
        policies: [defaultPolicy],
        bankHolidays,
      }),
      threads: cosmosThreadStore(containers.threads, tenant),
      papers: cosmosPaperStore(containers.threads, tenant),
      drafts: cosmosDraftStore(containers.drafts, tenant),
      tickets: cosmosTicketStore(containers.drafts, tenant),
      everything: cosmosEverything(containers, tenant),
      evidence: cosmosEvidenceStore(containers, tenant),
      anchors: around.anchors,
      teams: cosmosTeamStore(containers.teams, tenant),
      conversations: cosmosConversationStore(containers.conversations, tenant, timer.now),
      ledger: cosmosLedger(containers.reminders, tenant, {
        owner: host,
        wallClock: () => time.now() + wrongBy,
        keptMonths: () => 13,
      }),
      diary: cosmosSweepDiary(containers.reminders, tenant, () => 13),
      outbox: cosmosOutbox(containers.threads, tenant, host),
      pace: createPace({ timer, clock, random }),
      messenger: {
        send: (to, notice) => connector.send(sender, to, notice),
        canary: (to) => connector.send(sender, to, null),
      },
      alarm: (what, count) => around.alarm(`${what}: ${count}`),
      newOperationId: () => operationFrom(chance.upTo(2 ** 31)),
      fingerprint,
    },
    name,
    time,
    around,
  );
  const sweeper = createSweeper(String);
  /** A sweep's fault is logged and the next minute tries again. */
  const sweptOnce = (asked: boolean): Promise<Swept> =>
    (asked ? sweeper.run(mortal.ports) : sweeper.tick(mortal.ports)).then(
      (report) => report ?? 'busy',
      (error: unknown) => ({ fault: String(error) }),
    );
  let last: Promise<unknown> = Promise.resolve();
  return {
    ...mortal,
    name,
    orderStoreFaults: road.order,
    setClockWrong: (by) => {
      wrongBy = by;
    },
    sweep(asked, fall, storeFaults) {
      const next = last.then(async (): Promise<Swept> => {
        if (!mortal.isAlive()) return 'crashed';
        mortal.befall(fall);
        road.order(storeFaults);
        const swept = await Promise.race([sweptOnce(asked), mortal.death]);
        road.order([]);
        return swept;
      });
      last = next;
      return next;
    },
  };
}

export function instantOf(milliseconds: number): Instant {
  const found = instant(new Date(milliseconds).toISOString());
  if (found === undefined) throw new Error(`${milliseconds} is no time`);
  return found;
}

/** An operation id that the seed decides. */
export function operationFrom(number: number) {
  const id = readOperationId(`00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`);
  if (id === undefined) throw new Error(`${number} makes no operation id`);
  return id;
}
