// Prompts about the agreement of a worker and their supervisor: none yet, to be looked at again, or waiting to be signed.

import { agreementSupervisor } from '../agreements/agreement-access';
import { agreementDue, type ReviewDue, reviewDayAfter, reviewDue } from '../agreements/agreement-days';
import { signedAgreements } from '../agreements/signed-agreements';
import { addWorkingDays, nextWorkingDayOf } from '../calendar';
import type { Council } from '../council';
import { addDays, later } from '../dates';
import type { LocalDate, PersonId } from '../ids';
import type { PolicyProfile } from '../policy/policy';
import type { ThreadHead } from '../thread-head';
import { presentDayBefore } from './prompts-diary';
import { isNoNews, once, ordinary, type Standing, type Waiting, waiting } from './prompts-standing';

/** A signature was asked for by a message; so many working days later they hear of it once more. */
const signAfterWorkingDays = 5;

/** R35 to R37, of a worker whose clock runs. While one waits for its signature nothing else is asked of those two. */
export const promptsAboutAgreement = (one: Standing): readonly Waiting[] =>
  isWaiting(one.council, one.head, one.today) ? signing(one) : [...missing(one), ...reviewing(one)];

/** It was offered, and the pair it was offered in is still one. */
const isWaiting = (council: Council, { personId, agreement }: ThreadHead, today: LocalDate): boolean =>
  agreement?.state === 'AWAITING_SUPERVISEE' &&
  agreement.supervisorId === agreementSupervisor(council, personId, today);

/** Whose signature the worker's agreement waits for on that day; the other one gave theirs when it was offered. */
export function signatureWaitsFor(
  council: Council,
  head: ThreadHead,
  today: LocalDate,
): PersonId | undefined {
  if (head.agreement === null || !isWaiting(council, head, today)) return undefined;
  const { offeredBy, supervisorId } = head.agreement;
  return offeredBy === head.personId ? supervisorId : head.personId;
}

/** No later than the first days from `today` on with something to say; `changes` are those on which the pair may change. */
export function agreementDays(
  council: Council,
  head: ThreadHead,
  policies: readonly PolicyProfile[],
  changes: readonly LocalDate[],
): readonly LocalDate[] {
  const [today] = changes;
  if (today === undefined) return [];
  const pair = [head.personId, ...supervisorsEver(council, head.personId)];
  const isNews = (day: LocalDate) => pair.some((id) => !isNoNews(council, head.personId, id, day, today));
  // The last day in by then, of each of those who may be the two.
  const lastDayIn = (day: LocalDate) =>
    pair.map((id) => presentDayBefore(council, id, addDays(day, 1), 1) ?? day);
  const missingFrom = changes.flatMap((day) => {
    const due = agreementDue(council, head, day);
    return due === null || due.because === 'none-known' ? [] : [due.byOn];
  });
  const every = Math.min(...policies.map(({ agreement }) => agreement.reviewEveryDays));
  const reviewFrom = signedAgreements(council, head.personId, head.agreement).map((one) =>
    reviewDayAfter(one, head, every),
  );
  const waits =
    head.agreement?.state === 'AWAITING_SUPERVISEE' && changes.some((day) => isWaiting(council, head, day))
      ? [addWorkingDays(head.agreement.since, signAfterWorkingDays, ordinary(council))]
      : [];
  const byDays = [...missingFrom, ...reviewFrom].filter(isNews).flatMap(lastDayIn);
  return [...byDays, ...waits.filter(isNews)].map((day) => later(today, day));
}

/** To whoever has not signed: the other one did so when it was offered. */
function signing(one: Standing): readonly Waiting[] {
  const { council, head, today, asked } = one;
  const recipient = signatureWaitsFor(council, head, today);
  if (head.agreement === null || recipient === undefined) return [];
  const { since, entryId: subjectId } = head.agreement;
  const from = addWorkingDays(since, signAfterWorkingDays, ordinary(council));
  if (!asked && (today < from || isNoNews(council, head.personId, recipient, from, today))) return [];
  const wanted = { kind: 'agreement' as const, anchor: since, step: 3, subjectId };
  return once(one, waiting(one, recipient, wanted));
}

/** R36: from the last day on which they are in by then. A council's first weeks with the product are not spent on asking everybody. */
function missing(one: Standing): readonly Waiting[] {
  const due = agreementDue(one.council, one.head, one.today);
  if (due === null || due.because === 'none-known') return [];
  return toBoth(one, due.supervisorId, due.byOn, 1);
}

/** R37; of another supervisor the agreement is missing. */
function reviewing(one: Standing): readonly Waiting[] {
  const { council, head, today } = one;
  const supervisor = agreementSupervisor(council, head.personId, today);
  if (supervisor === undefined) return [];
  // Of what comes before anybody's next day in.
  const horizon = [head.personId, supervisor].map((id) => eveOfNextDayIn(council, id, today)).reduce(later);
  const due = reviewDue(council, head, today) ?? dayOnly(reviewDue(council, head, horizon), supervisor);
  // That the hours or the grade are others goes with what is said before the next session: since when, nobody knows.
  if (due === null || due.because !== 'day') return [];
  return toBoth(one, due.supervisorId, due.on, 2);
}

function toBoth(one: Standing, supervisor: PersonId, anchor: LocalDate, step: number): readonly Waiting[] {
  const { council, head, today } = one;
  const isNews = (recipient: PersonId) => !isNoNews(council, head.personId, recipient, anchor, today);
  const isTime = (recipient: PersonId) => anchor <= eveOfNextDayIn(council, recipient, today);
  return [supervisor, head.personId]
    .filter((recipient) => isTime(recipient) && isNews(recipient))
    .flatMap((recipient) => once(one, waiting(one, recipient, { kind: 'agreement', anchor, step })));
}

/** The last day until which somebody hears of something today or not before it. */
const eveOfNextDayIn = (council: Council, personId: PersonId, today: LocalDate): LocalDate =>
  addDays(nextWorkingDayOf(council, personId, today), -1);

const dayOnly = (due: ReviewDue | null, supervisor: PersonId): ReviewDue | null =>
  due?.because === 'day' && due.supervisorId === supervisor ? due : null;

const supervisorsEver = (council: Council, worker: PersonId): readonly PersonId[] =>
  (council.relationshipsOf.get(worker) ?? []).map(({ supervisorId }) => supervisorId);
