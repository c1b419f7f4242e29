// Whether a message that waited is still worth telling when it comes to be sent, and whom by then.
import { hearsOfBrokenGlass, mayOpenFiles, mayProtect, mayReadThread } from '../access/access';
import { isPutOff, wasOpened } from '../access/hidden';
import { type OpeningInHead, waitsOn } from '../access/opening';
import { answerersOf, asksForWellbeing, pairOf } from '../access/opening-rules';
import type { Told } from '../act';
import { agreementInForce } from '../agreements/signed-agreements';
import { isAway, isEmployedOn } from '../calendar';
import type { Council } from '../council';
import type { ManagementOversightEntry } from '../decisions/management-oversight';
import type { Instant, LocalDate, PersonId } from '../ids';
import { nextManagerOf, responsibleSupervisor, supervisorsOf } from '../relationships';
import type { ThreadHead } from '../thread-head';
import { decisionReaderOn } from './waits-for';

/** One person tells another something of a thread. */
export type Telling = Told & { readonly from: PersonId; readonly about: PersonId };

/**
 * Whom a message is for on this day; `undefined` when it is for nobody any more. Supervision may have passed on
 * overnight: a worker's request goes to whoever is asked about them now, a late session to the next manager of now, and
 * what only the two of a pair should read goes no further once they are none.
 */
export function recipientOn(council: Council, telling: Telling, today: LocalDate): PersonId | undefined {
  const { what, to, from, about } = telling;
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
    case 'record-disagreement-raised':
    case 'issue-raised':
      return nextManagerOf(council, about, today);
    case 'booked':
    case 'longer-interval-answered':
      return mayReadThread(council, to, about, today) ? to : undefined;
    case 'decision-confirmed':
    case 'decision-amended':
    case 'decision-not-said':
    case 'decision-not-quite':
    case 'decision-disagreed':
    case 'decision-completed':
    case 'decision-withdrawn': {
      const reader = decisionReaderOn(council, { to, about, ...telling.part }, today);
      if (reader !== from) return reader;
      // In the place of somebody away the one who did it would be told: it waits for whoever it was for.
      return supervise(to) ? to : undefined;
    }
    // Whoever held the session finishes its record, also when they supervise the worker no longer.
    case 'record-disagreed':
    case 'record-commented':
    case 'record-signed':
      return isEmployedOn(council.people.get(to), today) ? to : undefined;
    case 'child-file-yours':
    case 'child-file-begun':
    case 'record-issued':
    case 'record-changed':
    case 'record-addendum':
    case 'agreement-offered':
    case 'agreement-answered':
    case 'agreement-signed':
    case 'agreement-on-paper':
    case 'agreement-sent-back':
    case 'agreement-ended':
    case 'earlier-opened':
      return mayReadThread(council, to, about, today) ? to : undefined;
    // The answer from above is for the worker and for whoever supervises them by now.
    case 'issue-answered': {
      if (to === about || supervise(to)) return mayReadThread(council, to, about, today) ? to : undefined;
      return responsibleSupervisor(council, about, today)?.personId;
    }
    // The worker and whoever supervises them by now.
    case 'file-opened': {
      const pair = pairOf(council, about, today);
      if (pair.includes(to)) return to;
      return to === about ? undefined : pair.find((one) => one !== about && one !== from);
    }
    case 'glass-broken':
      return to !== about && (hearsOfBrokenGlass(council, to, today) || mayProtect(council, to, today))
        ? to
        : undefined;
    // Whoever may answer it by now; of several it reaches each by themselves.
    case 'opening-waits': {
      const answerers = answerersOf(council, about, from, today);
      return answerers.includes(to) ? to : answerers[0];
    }
    case 'wellbeing-asked':
      return to === about && mayReadThread(council, to, about, today) ? to : undefined;
    case 'opening-answered':
    case 'wellbeing-agreed':
    case 'wellbeing-declined':
      return mayOpenFiles(council, to, today) ? to : undefined;
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
  const opening = head.openings.find(({ entryId }) => entryId === subjectId);
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
    case 'record-issued':
    case 'record-changed':
    case 'record-disagreed':
    case 'record-commented':
    case 'record-signed':
      return isRecordNews(what, to === about, subjectId, head);
    // The worker was told that it goes out: a new version of the record does not call it back.
    case 'record-disagreement-raised':
      return true;
    case 'issue-raised':
      return head.issues.some(({ entryId }) => entryId === subjectId);
    case 'agreement-offered':
    case 'agreement-answered':
      return head.agreement?.entryId === subjectId && head.agreement.state === 'AWAITING_SUPERVISEE';
    case 'agreement-signed':
    case 'agreement-on-paper':
      return [head.agreement, head.agreement?.standing].some((one) => one?.entryId === subjectId);
    // Of an opening that is over the head knows nothing any more: that it was is still true.
    case 'file-opened':
    case 'glass-broken':
      return isTellable(opening, today);
    case 'opening-waits':
      return opening !== undefined && waitsOn(opening, today);
    case 'opening-answered':
      return opening?.state !== 'waiting' && opening?.state !== 'closed';
    case 'wellbeing-asked':
      return opening?.state === 'open' && asksForWellbeing(opening) && !isPutOff(opening, today);
    case 'wellbeing-agreed':
      return opening?.state === 'open' && opening.wellbeingAgreed;
    case 'wellbeing-declined':
      return opening?.state === 'open' && opening.wellbeingDeclined === true;
    // Another one has been offered since.
    case 'agreement-sent-back':
      return head.agreement?.state !== 'AWAITING_SUPERVISEE';
    // Both have signed a new one since.
    case 'agreement-ended':
      return agreementInForce(head) === null;
    default:
      return true;
  }
}

/** Until the day that was approved the daily card says nothing, and neither does a message; nor ever of what never opened. */
const isTellable = (opening: OpeningInHead | undefined, today: LocalDate): boolean =>
  opening === undefined || (wasOpened(opening) && !isPutOff(opening, today));

/** A record signed by both is settled; of one that is open it depends on what was done to its newest version. */
function isRecordNews(
  what: Exclude<Extract<Told['what'], `record-${string}`>, 'record-addendum' | 'record-disagreement-raised'>,
  toWorker: boolean,
  recordId: string | null,
  head: ThreadHead,
): boolean {
  const record = head.records.find((one) => one.recordId === recordId);
  if (record === undefined) {
    const closed = head.closedRecords.some((one) => one.recordId === recordId);
    // One of very many that wait is not among those the head names: it is still news.
    if (!closed) return head.recordsLeftOut.issued > 0;
    return what === 'record-signed';
  }
  switch (what) {
    case 'record-issued':
    case 'record-changed':
      // Of a newer version there is a message of its own.
      return !record.signed.includes('worker') && (what === 'record-changed' || record.version === 1);
    case 'record-commented':
      return record.commented;
    case 'record-signed':
      return record.signed.includes(toWorker ? 'supervisor' : 'worker');
    default:
      return record.disagreed;
  }
}

/** What is told of an answer to a quick decision. */
export const isOfAnswer = ({ what }: Pick<Telling, 'what'>): boolean =>
  what.startsWith('decision-') && what !== 'decision-withdrawn';

/**
 * What is told of an answer is no news of a decision taken back since, nor to somebody who has answered it since `at`,
 * the moment of that news.
 */
export function isAnswerStillNews(
  { to, at }: Pick<Telling, 'to'> & { readonly at: Instant },
  entry: Pick<ManagementOversightEntry, 'state' | 'answers'>,
): boolean {
  return entry.state !== 'WITHDRAWN' && !entry.answers.some((one) => one.by === to && one.at > at);
}
