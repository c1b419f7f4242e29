// Puts together one council's ports over the store and the messenger.
import { randomUUID } from 'node:crypto';
import type { Card } from './cards/parts';
import type { CouncilRows } from './domain/council';
import { type OperationId, readOperationId } from './domain/ids';
import type { Clock, Conversation, CouncilPorts, FaultLog, Notice } from './ports';
import { cosmosConversationStore } from './store/conversation-store';
import { openDirectory } from './store/directory';
import { cosmosLedger } from './store/ledger';
import type { Containers } from './store/open-cosmos';
import { cosmosOutbox } from './store/outbox';
import { cosmosTeamStore } from './store/team-store';
import { cosmosThreadStore } from './store/thread-store';
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
  readonly clock: Clock;
  readonly adapter: BotAdapter;
  readonly appId: string;
  readonly links: Links;
  /** Names this process in the outbox's claims. */
  readonly run: string;
  /** What the product ships for a council that has given none of its own. */
  readonly shipped: Pick<CouncilRows, 'policies' | 'bankHolidays'>;
  readonly fault: FaultLog;
  readonly onSent?: (to: Conversation, notice: Notice, card: Card) => void;
};

/**
 * The ports of one tenant, its directory already read. Throws when the store cannot be read; opens no other
 * connection.
 */
export async function openCouncil(parts: CouncilParts): Promise<CouncilPorts> {
  const { tenant, containers, clock, adapter, appId, links, run, fault, onSent } = parts;
  const directory = await openDirectory(containers.directory, tenant, parts.shipped);
  return {
    tenant,
    clock,
    directory,
    threads: cosmosThreadStore(containers.threads, tenant),
    teams: cosmosTeamStore(containers.teams, tenant),
    conversations: cosmosConversationStore(containers.conversations, tenant),
    ledger: cosmosLedger(containers.reminders, tenant),
    outbox: cosmosOutbox(containers.threads, tenant, run),
    messenger: teamsMessenger({
      fault,
      adapter,
      appId,
      links,
      clock,
      directory,
      ...(onSent ? { onSent } : {}),
    }),
    newOperationId,
  };
}

function newOperationId(): OperationId {
  const made = readOperationId(randomUUID());
  if (made === undefined) throw new Error('a new operation id is not one of ours');
  return made;
}
