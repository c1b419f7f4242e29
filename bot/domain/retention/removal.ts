// What a removal would take, before it takes it: counts and days of documents, never a word of them.
import type { Council } from '../council';
import { londonDate } from '../dates';
import type { Instant, LocalDate, OperationId, PersonId } from '../ids';
import { accepted, type Outcome, refused } from '../outcome';
import { newHead, type ThreadHead } from '../thread-head';
import { hasRows } from './directory-rows';
import type { RemovalRule, RemovedEntry } from './hold';
import { whyProblems } from './hold-rules';
import { classOf, type KindKept, type ReviewedClass, reviewedClasses } from './retention-table';
import {
  classesDue,
  isDay,
  isDueForReview,
  keptUntil,
  leavingDate,
  monthsKept,
  reviewDueOn,
} from './review-due';

/** Why nothing of a file is removed today; `until` where a day is known. */
export type Kept = {
  readonly because: 'in-post' | 'unknown' | 'held' | 'too-early' | 'nothing-left';
  readonly until: LocalDate | null;
};

/** What is known of a document without its words. */
export type Counted = { readonly of: KindKept; readonly on: LocalDate | null };

/** So many documents of one kind, with the days of the oldest and the newest; null where documents carry no day of their own. */
export type KindCount = {
  readonly class: ReviewedClass;
  readonly of: KindKept;
  readonly count: number;
  readonly oldest: LocalDate | null;
  readonly newest: LocalDate | null;
};

/**
 * The classes of which something is there now; what says that a part was removed is of none. What the council's files say
 * of the person is there until it is removed with the last of the file.
 */
export function classesLying(
  council: Council,
  personId: PersonId,
  kinds: Iterable<KindKept>,
): readonly ReviewedClass[] {
  const found = new Set([...kinds].map(classOf));
  if (hasRows(council, personId)) found.add('directory');
  return reviewedClasses.filter((one) => found.has(one));
}

/**
 * A hold comes before every date. Null: it is due, no hold stands, and it may be removed. `lying`: of what is there now:
 * nothing is due before the day of what lies there, in a whole file either.
 */
export function keptBecause(
  council: Council,
  { personId, holds }: Pick<ThreadHead, 'personId' | 'holds'>,
  lying: readonly ReviewedClass[],
  today: LocalDate,
): Kept | null {
  const dueOn = reviewDueOn(council, personId, today, lying);
  const until = isDay(dueOn) ? dueOn : null;
  if (holds.length > 0) return { because: 'held', until };
  if (!isDay(dueOn)) return { because: dueOn, until };
  return isDueForReview(dueOn, today) ? null : { because: 'too-early', until };
}

/** The same for a removal that has begun already: only a hold, or somebody's return, stops it. */
export function stoppedBecause(
  council: Council,
  { personId, holds }: Pick<ThreadHead, 'personId' | 'holds'>,
  today: LocalDate,
): Kept | null {
  if (holds.length > 0) return { because: 'held', until: null };
  const dueOn = reviewDueOn(council, personId, today);
  if (!isDay(dueOn)) return { because: dueOn, until: null };
  return isDueForReview(dueOn, today) ? null : { because: 'too-early', until: dueOn };
}

/**
 * Whether somebody has worked here again since a removal began: what they wrote then nobody has looked at, and another
 * review is needed for it.
 */
export function cameBackSince(
  council: Council,
  personId: PersonId,
  begunAt: Instant,
  today: LocalDate,
): boolean {
  const leftOn = leavingDate(council, personId, today);
  return leftOn === 'in-post' || (leftOn !== 'unknown' && leftOn >= londonDate(begunAt));
}

/** Those of the documents that go today: of the classes whose time is over. */
export function goes<Document extends Counted>(
  council: Council,
  personId: PersonId,
  documents: readonly Document[],
  today: LocalDate,
): readonly Document[] {
  const due: readonly (ReviewedClass | null)[] = classesDue(council, personId, today);
  return documents.filter(({ of }) => classOf(of) !== null && due.includes(classOf(of)));
}

/** In the order of the classes, then of the kinds' first documents. */
export function countedByKind(documents: readonly Counted[]): readonly KindCount[] {
  const kinds = [...new Set(documents.map(({ of }) => of))];
  return kinds.flatMap((of) => {
    const name = classOf(of);
    if (name === null) return [];
    const days = documents.flatMap((one) => (one.of === of && one.on !== null ? [one.on] : [])).sort();
    const count = documents.filter((one) => one.of === of).length;
    return [{ class: name, of, count, oldest: days[0] ?? null, newest: days.at(-1) ?? null }];
  });
}

/**
 * Whether what the council's files say of them goes too: with the last of the file, never before. Its time is over with
 * the longest of the other classes, so that nothing else is left then.
 */
export const directoryGoes = (council: Council, personId: PersonId, today: LocalDate): boolean =>
  hasRows(council, personId) && classesDue(council, personId, today).includes('directory');

/** Which of its documents a removal is of, and why. */
export type RemoveFile = {
  readonly operationId: OperationId;
  readonly by: PersonId;
  readonly about: PersonId;
  readonly plan: string;
  readonly why: string;
};

/**
 * The entry that stands before the first document goes, and the head without anything that was said in the file. `lying`:
 * everything that is there; `documents`: those of it that go.
 */
export function beginRemoval(
  council: Council,
  head: ThreadHead,
  lying: readonly Counted[],
  documents: readonly Counted[],
  { operationId, by, plan, why }: RemoveFile,
  now: Instant,
): Outcome<{ readonly entry: RemovedEntry; readonly head: ThreadHead }> {
  const today = londonDate(now);
  const { personId } = head;
  const there = classesLying(
    council,
    personId,
    lying.map(({ of }) => of),
  );
  const due = classesDue(council, personId, today);
  const classes = there.filter((one) => due.includes(one));
  const kept = keptBecause(council, head, there, today) ?? (classes.length === 0 ? nothingLeft : null);
  if (kept !== null)
    return refused({ kind: 'fields', problems: [{ field: 'person', kind: 'kept', ...kept }] });
  const problems = whyProblems(why);
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  const dueOn = reviewDueOn(council, personId, today, classes);
  if (!isDay(dueOn)) throw new Error('what is removed has no day since when it was due');
  const entry: RemovedEntry = {
    kind: 'removed',
    entryId: operationId,
    at: now,
    saidBy: by,
    classes,
    count: documents.length,
    dueOn,
    rules: rulesFor(council, personId, classes, today),
    plan,
    why: why.trim(),
    finished: null,
  };
  return accepted({ entry, head: emptied(head, { entryId: operationId, on: today }) });
}

const nothingLeft: Kept = { because: 'nothing-left', until: null };

function rulesFor(
  council: Council,
  personId: PersonId,
  classes: readonly ReviewedClass[],
  today: LocalDate,
): readonly RemovalRule[] {
  const leftOn = leavingDate(council, personId, today);
  if (leftOn === 'in-post' || leftOn === 'unknown') return [];
  return classes.map((one) => ({
    class: one,
    months: monthsKept(council, leftOn, one),
    until: keptUntil(council, leftOn, one),
  }));
}

/** What every head says of whose thread it is, how far it has come and what stops a removal; nothing else. */
const emptied = (
  { personId, countsFrom, revision, holds, access, evidence }: ThreadHead,
  removed: ThreadHead['removed'],
): ThreadHead => ({ ...newHead(personId, countsFrom), revision, holds, access, evidence, removed });
