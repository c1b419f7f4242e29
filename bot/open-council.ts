// Puts together one council's ports over the store and the messenger.
import { createHash, randomUUID } from 'node:crypto';
import type { Card } from './cards/parts';
import type { CouncilRows } from './domain/council';
import { londonDate } from './domain/dates';
import { type OperationId, readOperationId } from './domain/ids';
import { policyOn } from './domain/policy/policy';
import { createPace, type PaceRules } from './pace';
import type { CouncilPorts, FaultLog } from './ports/council-ports';
import type { Anchors } from './ports/evidence';
import type { Conversation, Notice } from './ports/sending';
import type { Clock, Timer } from './ports/time';
import { realTimer } from './real-time';
import { cosmosConversationStore } from './store/conversation-store';
import { openDirectory } from './store/directory';
import { cosmosDraftStore } from './store/drafts-store';
import { cosmosEverything } from './store/everything';
import { cosmosEvidenceStore } from './store/evidence-store';
import { cosmosLedger } from './store/ledger';
import type { Containers } from './store/open-cosmos';
import { cosmosOutbox } from './store/outbox';
import { cosmosPaperStore } from './store/paper-store';
import { cosmosSweepDiary } from './store/sweep-diary';
import { cosmosTeamStore } from './store/team-store';
import { cosmosThreadStore } from './store/thread-store';
import { cosmosTicketStore } from './store/ticket-store';
import type { BotAdapter } from './teams/adapter';
import type { Links } from './teams/links';
import { teamsMessenger } from './teams/messenger';

/**
 * What a council's ports are made of. `containers`, `adapter` and `clock` are shared by all councils; `tenant`
 * tells them apart.
 */
export type CouncilParts = {
  readonly tenant: string;
  readonly containers: Containers;
  /** Outside the store, or they would prove nothing. */
  readonly anchors: Anchors;
  readonly clock: Clock;
  readonly adapter: BotAdapter;
  readonly appId: string;
  readonly links: Links;
  /** Names this process in the outbox's claims and the ledger's lease; a restarted one may bear the same name. */
  readonly run: string;
  /** What the product ships for a council that has given none of its own. */
  readonly shipped: Pick<CouncilRows, 'policies' | 'bankHolidays'>;
  readonly fault: FaultLog;
  /** The machine's own unless a test hands in another. */
  readonly time?: SendingTime;
  /** Other than Teams' usual ones. */
  readonly pace?: PaceRules;
  /** See `MessengerParts`; true when left out. */
  readonly redraws?: boolean;
  readonly onSent?: (to: Conversation, notice: Notice, card: Card) => void;
};

/** By what sending is timed, which a calendar that stands still must not stop. */
export type SendingTime = {
  readonly timer: Timer;
  /** Milliseconds since 1970 on a clock that all processes share: by it a turn to send ends. */
  wallClock(): number;
  /** At least 0, below 1; spreads repeated tries. */
  random(): number;
};

const realTime: SendingTime = { timer: realTimer, wallClock: Date.now, random: Math.random };

/**
 * The ports of one tenant, its directory already read. Throws when the store cannot be read; opens no other
 * connection.
 */
export async function openCouncil(parts: CouncilParts): Promise<CouncilPorts> {
  const { tenant, containers, clock, adapter, appId, links, run, fault, time = realTime, onSent } = parts;
  const { timer, random } = time;
  const directory = await openDirectory(containers.directory, tenant, parts.shipped);
  const keptMonths = () => policyOn(directory.council(), londonDate(clock.now())).retention.reminderMonths;
  return {
    tenant,
    clock,
    directory,
    threads: cosmosThreadStore(containers.threads, tenant),
    papers: cosmosPaperStore(containers.threads, tenant),
    drafts: cosmosDraftStore(containers.drafts, tenant),
    tickets: cosmosTicketStore(containers.drafts, tenant),
    everything: cosmosEverything(containers, tenant),
    evidence: cosmosEvidenceStore(containers, tenant),
    anchors: parts.anchors,
    teams: cosmosTeamStore(containers.teams, tenant),
    conversations: cosmosConversationStore(containers.conversations, tenant, timer.now),
    ledger: cosmosLedger(containers.reminders, tenant, {
      owner: run,
      wallClock: time.wallClock,
      keptMonths,
    }),
    diary: cosmosSweepDiary(containers.reminders, tenant, keptMonths),
    pace: createPace({ timer, clock, random, ...(parts.pace ? { rules: parts.pace } : {}) }),
    outbox: cosmosOutbox(containers.threads, tenant, run),
    messenger: teamsMessenger({
      redraws: parts.redraws ?? true,
      fault,
      adapter,
      appId,
      links,
      clock,
      directory,
      ...(onSent ? { onSent } : {}),
    }),
    timer,
    alarm: (what, count) => void fault(new Alarm(what, count), what),
    newOperationId,
    fingerprint,
  };
}

/** What a fault log shows of it: its name, and the number where a fault has its code. */
class Alarm extends Error {
  override readonly name = 'Alarm';
  constructor(
    what: string,
    readonly code: number,
  ) {
    super(what);
  }
}

function newOperationId(): OperationId {
  const made = readOperationId(randomUUID());
  if (made === undefined) throw new Error('a new operation id is not one of ours');
  return made;
}

/** Of 66 bits: two facts of one worker never meet in it by chance. */
export const fingerprint = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 11);
