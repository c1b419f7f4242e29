// Which parts of quick decisions are still open, as the head of a thread knows them.
import { isAway, isEmployedOn } from '../calendar';
import type { Council } from '../council';
import type { CaseReference, LocalDate, PersonId } from '../ids';
import { responsibleSupervisor, supervisorsOf } from '../relationships';
import type { ThreadHead } from '../thread-head';
import { type Discussed, openPart } from './discussed';
import type { ByAt, OpenDecision } from './management-oversight';

/** Something that is not on a child's file yet, and who is asked about it today. */
export type ChildFileAsked = {
  readonly open: OpenDecision;
  readonly item: OpenDecision['childFile'][number];
  readonly askedOf: PersonId;
  /** The one who was to record it, when they are away or have left; only `askedOf` sees it. */
  readonly insteadOf: PersonId | null;
};

/** The head with what is open about this entry now, oldest first; nothing else of it changes (R16). */
export function headWithDecision(head: ThreadHead, entry: Discussed): ThreadHead {
  const others = head.open.filter(({ entryId }) => entryId !== entry.entryId);
  const open = openPart(entry);
  return { ...head, open: open === null ? others : [...others, open].sort(bySaid) };
}

/** The newest references come first, each once, ten at most. */
export function headWithReferences(
  head: ThreadHead,
  references: readonly CaseReference[],
  { by: loggedBy, at }: ByAt,
): ThreadHead {
  const fresh = references.map((reference) => ({ reference, loggedBy, at }));
  const older = head.recentReferences.filter(({ reference }) => !references.includes(reference));
  return { ...head, recentReferences: [...fresh, ...older].slice(0, 10) };
}

/** Everything that is not on a child's file yet, whatever its day, with whoever is asked about it today (R30). */
export function childFileOf(
  head: Pick<ThreadHead, 'personId' | 'open'>,
  council: Council,
  today: LocalDate,
): readonly ChildFileAsked[] {
  return head.open.flatMap((open) =>
    open.childFile.map((item) => {
      const askedOf = askedInstead(council, head.personId, item.recorder, today) ?? item.recorder;
      return { open, item, askedOf, insteadOf: askedOf === item.recorder ? null : item.recorder };
    }),
  );
}

/** Everything that comes back at the next formal session, oldest first, what was said today too (R31). */
export const comingBackIn = ({ open }: Pick<ThreadHead, 'open'>): readonly OpenDecision[] =>
  open.filter(({ lookAgain }) => lookAgain);

/**
 * What the two are asked about by now, oldest first: on the day something is said nobody can know yet what came of it,
 * unless a session has begun since, which looks at everything that was logged before it.
 */
export function lookAgainIn(head: Pick<ThreadHead, 'open' | 'records'>, today: LocalDate) {
  const begunAfter = ({ loggedAt }: OpenDecision) =>
    head.records.some(({ begunAt }) => begunAt !== undefined && loggedAt < begunAt);
  return comingBackIn(head).filter((open) => open.saidOn < today || begunAfter(open));
}

/** Whether one of the two can say what became of it; `inSession`: a session has begun since. */
export function looksAgain(entry: Discussed, today: LocalDate, inSession = false): boolean {
  const open = openPart(entry);
  return open?.lookAgain === true && (inSession || open.saidOn < today);
}

/** Why somebody else is asked than the recorder; `undefined` for one who can be, as far as the files say. */
export function whyNotRecorder(
  council: Council,
  worker: PersonId,
  recorder: PersonId,
  today: LocalDate,
): 'left' | 'moved-on' | 'away' | undefined {
  if (!isEmployedOn(council.people.get(recorder), today)) return 'left';
  if (recorder !== worker && !supervisorsOf(council, worker, today).includes(recorder)) return 'moved-on';
  return isAway(council, recorder, today) === undefined ? undefined : 'away';
}

/** For a recorder who is away, has left or has nothing to do with the worker any more. */
function askedInstead(
  council: Council,
  worker: PersonId,
  recorder: PersonId,
  today: LocalDate,
): PersonId | undefined {
  if (whyNotRecorder(council, worker, recorder, today) === undefined) return undefined;
  const isIn = (one: PersonId) =>
    isEmployedOn(council.people.get(one), today) && isAway(council, one, today) === undefined;
  const now = responsibleSupervisor(council, worker, today)?.personId;
  return [now, worker].find((one) => one !== undefined && one !== recorder && isIn(one));
}

const bySaid = (one: OpenDecision, other: OpenDecision) =>
  compare(one.saidOn, other.saidOn) ||
  compare(one.loggedAt, other.loggedAt) ||
  compare(one.entryId, other.entryId);

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
