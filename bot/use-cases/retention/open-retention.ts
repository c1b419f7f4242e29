// The data protection officer's page of what is kept: whose file is due for review, whose is not and why, and every hold.
import { mayProtect } from '../../domain/access/access';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { LocalDate, PersonId } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import type { HoldEntry, RemovedEntry } from '../../domain/retention/hold';
import { classesLying, type Kept, keptBecause } from '../../domain/retention/removal';
import { reviewedClasses } from '../../domain/retention/retention-table';
import {
  isDueForReview,
  leavingDate,
  type ReviewDueOn,
  reviewDueOn,
} from '../../domain/retention/review-due';
import type { ThreadHead } from '../../domain/thread-head';
import type { CouncilPorts } from '../../ports/council-ports';
import { inParallel } from '../in-parallel';

/** A file with something left in it, of somebody who has left or whom the council's files no longer name. */
export type FileKept = {
  readonly personId: PersonId;
  readonly dueOn: ReviewDueOn;
  /** Null: it is due. */
  readonly kept: Kept | null;
  /** The day of the last review that removed something of it; what is there now was kept for longer, or came afterwards. */
  readonly removedOn: LocalDate | null;
};

type Removal = { readonly personId: PersonId; readonly entry: RemovedEntry };

export type RetentionOpened = {
  readonly council: Council;
  readonly today: LocalDate;
  /** Soonest first, then those without a day. */
  readonly files: readonly FileKept[];
  /** Removals that were broken off. */
  readonly begun: readonly Removal[];
  /** Those that were finished, newest first. */
  readonly removed: readonly Removal[];
  /** Newest first. */
  readonly holds: readonly { readonly personId: PersonId; readonly hold: HoldEntry }[];
};

/** Nothing about the viewer's own file. Three queries over the council's threads, of a few documents and of what heads say in a line, and one for each file that is due or of which a part was removed. */
export async function openRetention(
  ports: CouncilPorts,
  viewer: PersonId,
): Promise<Outcome<RetentionOpened>> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  if (!mayProtect(council, viewer, today)) return refused({ kind: 'not-yours' });
  const [files, removals, holds] = await Promise.all([
    filesKept(ports, council, today),
    everyRemoval(ports),
    everyHold(ports),
  ]);
  const isOthers = ({ personId }: { readonly personId: PersonId }) => personId !== viewer;
  const begun = removals.filter(({ entry }) => entry.finished === null);
  const removed = removals.filter(({ entry }) => entry.finished !== null);
  const running = new Set(begun.map(({ personId }) => personId));
  return accepted({
    council,
    today,
    files: files.filter((one) => isOthers(one) && !running.has(one.personId)).sort(byDay),
    begun: begun.filter(isOthers),
    removed: removed.filter(isOthers).sort((one, other) => (one.entry.at < other.entry.at ? 1 : -1)),
    holds: holds.filter(isOthers).sort((one, other) => (one.hold.at < other.hold.at ? 1 : -1)),
  });
}

async function filesKept(
  { threads }: CouncilPorts,
  council: Council,
  today: LocalDate,
): Promise<readonly FileKept[]> {
  const heads: Pick<ThreadHead, 'personId' | 'holds' | 'removed'>[] = [];
  for await (const head of threads.everyHead())
    if (leavingDate(council, head.personId, today) !== 'in-post') heads.push(head);
  // Of a file that is whole nobody need look what is in it before something in it may be due.
  const looked = heads.filter(
    ({ personId, removed }) =>
      removed !== null || isDueForReview(reviewDueOn(council, personId, today), today),
  );
  const lying = await inParallel(8, looked, async ({ personId }) => {
    const found = await threads.lying(personId);
    return [personId, found.map(({ of }) => of)] as const;
  });
  const kinds = new Map(lying);
  return heads.flatMap((head): readonly FileKept[] => {
    const { personId, removed } = head;
    const there = kinds.get(personId);
    const found = there === undefined ? reviewedClasses : classesLying(council, personId, there);
    const dueOn = reviewDueOn(council, personId, today, found);
    if (dueOn === 'nothing-left') return [];
    const kept = keptBecause(council, head, found, today);
    return [{ personId, dueOn, kept, removedOn: removed?.on ?? null }];
  });
}

async function everyRemoval({ threads }: CouncilPorts): Promise<readonly Removal[]> {
  const all: Removal[] = [];
  for await (const { personId, entry } of threads.everyEntry('removed')) {
    if (entry.kind === 'removed') all.push({ personId, entry });
  }
  return all;
}

async function everyHold({ threads }: CouncilPorts): Promise<{ personId: PersonId; hold: HoldEntry }[]> {
  const holds: { personId: PersonId; hold: HoldEntry }[] = [];
  for await (const { personId, entry } of threads.everyEntry('hold')) {
    if (entry.kind === 'hold') holds.push({ personId, hold: entry });
  }
  return holds;
}

/** A day before a reason why there is none. */
const byDay = (one: FileKept, other: FileKept) =>
  one.dueOn === other.dueOn ? (one.personId < other.personId ? -1 : 1) : one.dueOn < other.dueOn ? -1 : 1;
