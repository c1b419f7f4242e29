// The product's own stores over one local store in memory, for as many councils and runs as a test needs.

import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import { type LocalCosmos, openLocalCosmos } from '../../bot/local/cosmos/local-cosmos';
import { anchorsInMemory } from '../../bot/local/file-anchors';
import type { CouncilPorts } from '../../bot/ports/council-ports';
import { cosmosConversationStore } from '../../bot/store/conversation-store';
import { openDirectory } from '../../bot/store/directory';
import { cosmosDraftStore } from '../../bot/store/drafts-store';
import { cosmosEverything } from '../../bot/store/everything';
import { cosmosEvidenceStore } from '../../bot/store/evidence-store';
import { cosmosLedger } from '../../bot/store/ledger';
import { createContainers, openContainers } from '../../bot/store/open-cosmos';
import { cosmosOutbox } from '../../bot/store/outbox';
import { cosmosPaperStore } from '../../bot/store/paper-store';
import { cosmosSweepDiary } from '../../bot/store/sweep-diary';
import { cosmosTeamStore } from '../../bot/store/team-store';
import { cosmosThreadStore } from '../../bot/store/thread-store';
import { cosmosTicketStore } from '../../bot/store/ticket-store';
import { bankHolidays } from '../domain/given-council';

export type Stores = Pick<
  CouncilPorts,
  | 'directory'
  | 'threads'
  | 'papers'
  | 'drafts'
  | 'tickets'
  | 'everything'
  | 'evidence'
  | 'anchors'
  | 'teams'
  | 'conversations'
  | 'ledger'
  | 'diary'
  | 'outbox'
>;

export type OpenedStores = {
  readonly local: LocalCosmos;
  /** Moves the clock all processes share. */
  pass(milliseconds: number): void;
  /** The stores of one council, as the process named `run` sees them. */
  of(tenant: string, run?: string): Promise<Stores>;
};

export async function openStores(): Promise<OpenedStores> {
  let now = Date.parse('2027-01-28T10:00:00Z');
  const local = openLocalCosmos({ file: ':memory:', now: () => now });
  await createContainers(local);
  const containers = openContainers(local);
  return {
    local,
    pass: (milliseconds) => {
      now += milliseconds;
    },
    of: async (tenant, run = 'run-1') => ({
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
      anchors: anchorsInMemory(tenant),
      teams: cosmosTeamStore(containers.teams, tenant),
      conversations: cosmosConversationStore(containers.conversations, tenant, () => now),
      ledger: cosmosLedger(containers.reminders, tenant, {
        owner: run,
        wallClock: () => now,
        keptMonths: () => 13,
      }),
      diary: cosmosSweepDiary(containers.reminders, tenant, () => 13),
      outbox: cosmosOutbox(containers.threads, tenant, run),
    }),
  };
}
