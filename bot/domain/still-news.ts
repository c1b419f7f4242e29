// Whether a message that waited is still worth telling when it comes to be sent, and whom by then.
import { mayReadThread } from './access';
import type { Told } from './act';
import { authorityFor } from './authority';
import { covers, isAway, isEmployedOn } from './calendar';
import type { Council } from './council';
import type { LocalDate, PersonId } from './ids';
import type { WaitsFor } from './management-oversight';
import { policyOn } from './policy';
import { awayStretches, isLongAway } from './prompts-away';
import { nextManagerOf, responsibleSupervisor, supervisorsOf, usualSupervisor } from './relationships';
import type { ThreadHead } from './thread';

/** One person tells another something of a thread. */
export type Telling = Told & { readonly from: PersonId; readonly about: PersonId };

/**
 * Whom a message is for on this day; `undefined` when it is for nobody any more. Supervision may have passed on
 * overnight: a worker's request goes to whoever is asked about them now, a late session to the next manager of now, and
 * what only the two of a pair should read goes no further once they are none.
 */
export function recipientOn(
  council: Council,
  { what, to, from, about }: Telling,
  today: LocalDate,
): PersonId | undefined {
  const supervise = (one: PersonId) => supervisorsOf(council, about, today).includes(one);
  switch (what) {
    case 'additional': {
      if (to === about) return supervise(from) ? to : undefined;
      const stays = supervise(to) && !isAway(council, to, today);
      return stays ? to : responsibleSupervisor(council, about, today)?.personId;
    }
    case 'five-minutes':
    case 'five-minutes-now':
    case 'five-minutes-later':
      return supervise(to === about ? from : to) ? to : undefined;
    case 'raised':
      return nextManagerOf(council, about, today);
    case 'booked':
    case 'longer-interval-answered':
      return mayReadThread(council, to, about, today) ? to : undefined;
    case 'decision-confirmed':
    case 'decision-amended':
    case 'decision-not-said':
    case 'decision-not-quite':
    case 'decision-disagreed':
    case 'decision-withdrawn':
      return roleIn(council, to, about, today) === undefined ? undefined : to;
    case 'decision-completed':
    case 'child-file-yours':
    case 'child-file-begun':
      return mayReadThread(council, to, about, today) ? to : undefined;
    // Whoever kept that hour free must hear that it is free again, and a cover need not supervise.
    case 'moved':
    case 'cancelled':
    case 'cover-named':
    case 'cover-not-needed':
      return to;
  }
}

/**
 * False when the thread has gone on meanwhile: a request taken back or answered, a late session held, a date that has
 * passed or was moved again, a cover no longer needed.
 */
export function isStillNews(
  { what, to, about, subjectId }: Telling,
  head: ThreadHead,
  today: LocalDate,
): boolean {
  const isAsked = head.requests.some(({ requestId }) => requestId === subjectId);
  switch (what) {
    case 'additional':
      return isAsked;
    case 'raised':
      return head.raised !== null;
    case 'booked':
    case 'moved':
      return (
        subjectId !== null &&
        head.booked.some(({ sessionId, on }) => sessionId.startsWith(subjectId) && on >= today)
      );
    case 'cover-named': {
      // To the worker the subject is whoever covers; without a subject it is for the worker in general.
      if (to === about || subjectId === null || isAsked) return true;
      return head.booked.some(
        ({ sessionId, cover, on }) => sessionId === subjectId && cover === to && on >= today,
      );
    }
    case 'child-file-yours':
      return head.open.some(
        ({ entryId, childFile }) =>
          entryId === subjectId && childFile.some(({ recorder }) => recorder === to),
      );
    case 'child-file-begun':
      return head.open.some(({ entryId, childFile }) => entryId === subjectId && childFile.length > 0);
    // The subject is the day.
    case 'cover-not-needed':
      return subjectId !== null && subjectId >= today;
    default:
      return true;
  }
}

/**
 * Whose answer to a quick decision is waited for on this day: a supervisor who has passed the worker on, or is away for
 * long, makes room for whoever supervises now, and an authority who is away for the next one. `undefined` for nobody.
 */
export function answererOn(
  council: Council,
  about: PersonId,
  { by, as }: Pick<WaitsFor, 'by' | 'as'>,
  today: LocalDate,
): PersonId | undefined {
  const isHere = isEmployedOn(council.people.get(by), today);
  switch (as) {
    case 'worker':
      return isHere ? by : undefined;
    case 'supervisor': {
      const stays = supervisorsOf(council, about, today).includes(by) && !isAwayForLong(council, by, today);
      return stays ? by : responsibleSupervisor(council, about, today)?.personId;
    }
    case 'authority': {
      if (isHere && !isAway(council, by, today)) return by;
      const supervisor = usualSupervisor(council, about, today);
      return (supervisor && authorityFor(council, supervisor, today)) ?? (isHere ? by : undefined);
    }
  }
}

/** Whom the news of a decision is for by now, as far as that can be known without its thread. */
export function decisionReaderOn(
  council: Council,
  { to, about }: { readonly to: PersonId; readonly about: PersonId },
  today: LocalDate,
): PersonId | undefined {
  return answererOn(council, about, { by: to, as: roleIn(council, to, about, today) ?? 'supervisor' }, today);
}

/**
 * False when whoever it is for now has nothing to answer any more: answered, settled or withdrawn meanwhile. A worker
 * reads what waits for somebody above their supervisor, without being asked.
 */
export function isStillToRead(
  council: Council,
  { to, about, entryId }: { readonly to: PersonId; readonly about: PersonId; readonly entryId: string },
  head: ThreadHead,
  today: LocalDate,
): boolean {
  const waits = head.open.find((open) => open.entryId === entryId)?.waitsFor ?? null;
  if (waits === null) return false;
  return answererOn(council, about, waits, today) === to || (waits.as === 'authority' && to === about);
}

/** What somebody is to this thread today; above the supervisor only for who alone may decide. */
function roleIn(
  council: Council,
  id: PersonId,
  about: PersonId,
  today: LocalDate,
): WaitsFor['as'] | undefined {
  if (!isEmployedOn(council.people.get(id), today)) return undefined;
  if (id === about) return 'worker';
  if (supervisorsOf(council, about, today).includes(id)) return 'supervisor';
  return isAbove(council, id, about, today) ? 'authority' : undefined;
}

function isAbove(council: Council, id: PersonId, about: PersonId, today: LocalDate): boolean {
  const line: PersonId[] = [about];
  for (const one of line) {
    if (one === id) return true;
    const above = usualSupervisor(council, one, today) ?? nextManagerOf(council, one, today);
    if (above && !line.includes(above)) line.push(above);
  }
  return false;
}

/** So long that somebody else is found meanwhile (R23). */
function isAwayForLong(council: Council, id: PersonId, today: LocalDate): boolean {
  const stretch = awayStretches(council, id).find(({ from, until }) =>
    covers({ fromDate: from, toDate: until }, today),
  );
  const { coverAfterWorkingDays } = policyOn(council, today).booking;
  return stretch !== undefined && isLongAway(council, stretch, coverAfterWorkingDays);
}
