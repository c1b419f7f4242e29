// Prompts about the agreement of a worker and their supervisor: none yet, to be looked at again, or waiting to be signed.

import { agreementDue, reviewDue } from '../agreements/agreement-days';
import { signedAgreements } from '../agreements/signed-agreements';
import { addWorkingDays } from '../calendar';
import type { Council } from '../council';
import { addDays, later } from '../dates';
import type { LocalDate, PersonId } from '../ids';
import type { PolicyProfile } from '../policy/policy';
import type { ThreadHead } from '../thread-head';
import { isNoNews, once, ordinary, type Standing, type Waiting, waiting } from './prompts-standing';

/** A signature was asked for by a message; so many working days later they hear of it once more. */
const signAfterWorkingDays = 5;

/** R35 to R37, of a worker whose clock runs. While one waits for its signature nothing else is asked. */
export const promptsAboutAgreement = (one: Standing): readonly Waiting[] =>
  one.head.agreement?.state === 'AWAITING_SUPERVISEE' ? signing(one) : [...missing(one), ...reviewing(one)];

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
  const missingFrom = changes.flatMap((day) => agreementDue(council, head, day)?.byOn ?? []);
  const every = Math.min(...policies.map(({ agreement }) => agreement.reviewEveryDays));
  const reviewFrom = signedAgreements(council, head.personId, head.agreement).map(
    ({ reviewOn, signedOn }) => reviewOn ?? addDays(signedOn, every),
  );
  const changed = changes.filter((day) => isChange(reviewDue(council, head, day)?.because));
  const waits =
    head.agreement?.state === 'AWAITING_SUPERVISEE'
      ? [addWorkingDays(head.agreement.since, signAfterWorkingDays, ordinary(council))]
      : [];
  const days = [...missingFrom, ...reviewFrom, ...waits].filter(isNews);
  return [...days, ...changed].map((day) => later(today, day));
}

/** To whoever has not signed: the other one did so when it was offered. */
function signing(one: Standing): readonly Waiting[] {
  const { council, head, today, asked } = one;
  if (head.agreement === null) return [];
  const { since, entryId: subjectId, offeredBy, supervisorId } = head.agreement;
  const recipient = offeredBy === head.personId ? supervisorId : head.personId;
  const from = addWorkingDays(since, signAfterWorkingDays, ordinary(council));
  if (!asked && (today < from || isNoNews(council, head.personId, recipient, from, today))) return [];
  const wanted = { kind: 'agreement' as const, anchor: since, step: 3, subjectId };
  return once(one, waiting(one, recipient, wanted));
}

/** R36: from its last day on. A council's first weeks with the product are not spent on asking everybody. */
function missing(one: Standing): readonly Waiting[] {
  const due = agreementDue(one.council, one.head, one.today);
  return due === null || due.because === 'none-known' || one.today < due.byOn
    ? []
    : toBoth(one, due.supervisorId, due.byOn, 1);
}

/** R37; of another supervisor the agreement is missing. */
function reviewing(one: Standing): readonly Waiting[] {
  const due = reviewDue(one.council, one.head, one.today);
  if (due === null || due.because === 'supervisor') return [];
  // Since when the hours are others nobody knows: it hangs on the agreement.
  const signedOn = one.head.agreement?.standing?.since ?? one.head.agreement?.since ?? due.on;
  return isChange(due.because)
    ? toBoth(one, due.supervisorId, signedOn, 2, 'always')
    : toBoth(one, due.supervisorId, due.on, 2);
}

function toBoth(
  one: Standing,
  supervisor: PersonId,
  anchor: LocalDate,
  step: number,
  until: 'while-new' | 'always' = 'while-new',
): readonly Waiting[] {
  const { council, head, today } = one;
  const isNews = (recipient: PersonId) =>
    until === 'always' || !isNoNews(council, head.personId, recipient, anchor, today);
  return [supervisor, head.personId]
    .filter(isNews)
    .flatMap((recipient) => once(one, waiting(one, recipient, { kind: 'agreement', anchor, step })));
}

const isChange = (because: string | undefined): boolean => because === 'grade' || because === 'hours';

const supervisorsEver = (council: Council, worker: PersonId): readonly PersonId[] =>
  (council.relationshipsOf.get(worker) ?? []).map(({ supervisorId }) => supervisorId);
