// Whether a message that waited is still worth telling when it comes to be sent, and whom by then.
import { mayReadThread } from './access';
import type { Told } from './act';
import { isAway } from './calendar';
import type { Council } from './council';
import type { LocalDate, PersonId } from './ids';
import { nextManagerOf, responsibleSupervisor, supervisorsOf } from './relationships';
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
    // The subject is the day.
    case 'cover-not-needed':
      return subjectId !== null && subjectId >= today;
    default:
      return true;
  }
}
