// What one act leaves in the store: its entries, what it replaces, papers that go with it, and whoever is told.
import type { Act, Acted, Told } from '../domain/act';
import type { ManagementOversightEntry } from '../domain/decisions/management-oversight';
import type { Instant, PersonId } from '../domain/ids';
import type { ThreadEntry } from '../domain/thread';
import type { ThreadHead } from '../domain/thread-head';
import type { Asked, DecisionToRead } from '../ports/outbox';
import type { PaperChange, ReadPaper } from '../ports/papers';
import type { ReadEntry } from '../ports/threads';
import type { Decided } from './decide-and-write';
import { decisionToRead } from './decision-to-read';
import { nextRevision } from './head-or-new';

/** What an act writes, and whose word on a quick decision is asked for now. */
export type ActedOn = Acted & {
  readonly ask: readonly { readonly to: PersonId; readonly entry: ManagementOversightEntry }[];
};

/** The head and the entries an act is on, as one attempt found them. */
export type AsRead = {
  readonly head: ThreadHead;
  readonly entries: readonly ReadEntry[];
  readonly papers: readonly ReadPaper[];
};

/** Under which the copies for the team screen wait in the outbox. */
export const rowsIdOf = ({ operationId }: Act) => `outbox:${operationId}`;

/** Throws when something is to be replaced or taken away that was not read: a fault of ours. */
export function changeFor(command: Act, read: AsRead, acted: ActedOn, now: Instant): Decided {
  const { entries, replaces = [], sheets = [], papers = [], head, tell, ask } = acted;
  const { about } = command;
  return {
    entries,
    replaces: replaces.map((entry) => ({ ...asItWas(read, entry), entry })),
    fullText: null,
    sheets,
    papers: papers.map((one) => paperChange(read, one)),
    head: nextRevision(head),
    outbox: [
      { kind: 'team-rows', outboxId: rowsIdOf(command), about },
      ...messages(command, tell, now),
      ...toRead(command, ask),
    ],
  };
}

function paperChange({ papers }: AsRead, change: NonNullable<Acted['papers']>[number]): PaperChange {
  const paperId = 'remove' in change ? change.remove : change.paperId;
  const etag = papers.find(({ paper }) => paper.paperId === paperId)?.etag ?? null;
  if (!('remove' in change)) return { put: change, etag };
  if (etag === null) throw new Error('a paper is to be taken away that was not read');
  return { remove: paperId, etag };
}

function asItWas({ entries }: AsRead, { entryId }: ThreadEntry): ReadEntry {
  const read = entries.find(({ entry }) => entry.entryId === entryId);
  if (read === undefined) throw new Error('an entry is to be replaced that was not read');
  return read;
}

/** Who is told, under ids that make a second delivery the same. */
export function messages(
  { operationId, by, about }: Act,
  tell: readonly Told[],
  at: Instant,
): readonly Asked[] {
  return tell.map((one, index) => ({
    ...one,
    kind: 'asked',
    outboxId: `outbox:${operationId}:${index + 1}`,
    from: by,
    about,
    at,
  }));
}

function toRead({ operationId, by, about }: Act, ask: ActedOn['ask']): readonly DecisionToRead[] {
  return ask.map(({ to, entry }, index) =>
    decisionToRead(entry, { to, by, about, outboxId: `outbox:${operationId}:read:${index + 1}` }),
  );
}
