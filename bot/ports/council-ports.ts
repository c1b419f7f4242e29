// Everything the use cases need for one council (Entra tenant), bound to its partitions; and the log of faults.
import type { OperationId } from '../domain/ids';
import type { Directory } from './directory';
import type { Everything } from './everything';
import type { Anchors, EvidenceStore } from './evidence';
import type { Ledger, SweepDiary } from './ledger';
import type { Outbox } from './outbox';
import type { DraftStore, PaperStore, TicketStore } from './papers';
import type { ConversationStore, Messenger, Pace } from './sending';
import type { TeamStore } from './teams';
import type { ThreadStore } from './threads';
import type { Clock, Timer } from './time';

/** Everything for one council. */
export type CouncilPorts = {
  readonly tenant: string;
  readonly clock: Clock;
  readonly directory: Directory;
  readonly threads: ThreadStore;
  readonly papers: PaperStore;
  readonly drafts: DraftStore;
  readonly tickets: TicketStore;
  readonly everything: Everything;
  readonly evidence: EvidenceStore;
  readonly anchors: Anchors;
  readonly teams: TeamStore;
  readonly conversations: ConversationStore;
  readonly ledger: Ledger;
  readonly diary: SweepDiary;
  readonly pace: Pace;
  readonly outbox: Outbox;
  readonly messenger: Messenger;
  readonly timer: Timer;
  /** Tells whoever runs the product, by name and number, without any content. */
  alarm(what: 'missed slots' | 'ends set back', count: number): void;
  newOperationId(): OperationId;
  /** Eleven characters that differ where the texts do; the same in every process. */
  fingerprint(text: string): string;
};

/** Logs a fault without any content and gives the number that the person is told. */
export type FaultLog = (error: unknown, where: string) => string;
