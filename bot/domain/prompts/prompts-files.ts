// Prompts about the rest of a supervision file: what was taken upward, activities that come back, the policy to read.

import { answererOfIssue } from '../actions/whose-issue';
import type { DueActivity } from '../activities/activity';
import { dueSoon, saidAheadDays } from '../activities/due-activities';
import { addWorkingDays, worksOn } from '../calendar';
import type { Council } from '../council';
import { addDays, later } from '../dates';
import { grouped } from '../grouped';
import type { LocalDate, PersonId } from '../ids';
import type { PolicyProfile } from '../policy/policy';
import { superviseesOf } from '../relationships';
import type { ThreadHead } from '../thread-head';
import type { Said } from './prompt';
import { awayStretches } from './prompts-away';
import { presentDayBefore } from './prompts-diary';
import { isNoNews, newsDays, once, type Standing, type Waiting, waiting } from './prompts-standing';

/** On the eve of the day by which it is to be answered, and once after it: one line for what has the same day. */
export function promptsAboutIssues(one: Standing): readonly Waiting[] {
  const { council, head, today, asked } = one;
  const manager = answererOfIssue(council, head.personId, today);
  if (manager === undefined || head.issues.length === 0) return [];
  const managesSince = answersSince(council, head.personId, manager, today);
  return [...grouped(head.issues, ({ replyBy }) => replyBy)].flatMap(([replyBy, [issue, ...more]]) => {
    if (
      issue === undefined ||
      (!asked && isNoNews(council, head.personId, manager, later(addDays(replyBy, 1), managesSince), today))
    )
      return [];
    const isEve = today >= eveFor(council, manager, replyBy);
    const step = today > replyBy ? 2 : isEve || asked ? 1 : 0;
    if (step === 0) return [];
    const subjectId = more.length === 0 ? issue.entryId : null;
    return once(one, waiting(one, manager, { kind: 'issue', anchor: replyBy, step, subjectId }));
  });
}

/** The first day of late on which this person is whoever answers; how long it was before does not matter. */
function answersSince(council: Council, worker: PersonId, manager: PersonId, today: LocalDate): LocalDate {
  let since = today;
  while (
    since > addDays(today, -2 * newsDays) &&
    answererOfIssue(council, worker, addDays(since, -1)) === manager
  )
    since = addDays(since, -1);
  return since;
}

const eveFor = (council: Council, personId: PersonId, day: LocalDate): LocalDate =>
  presentDayBefore(council, personId, day, 1) ?? day;

/** Checks run out for the supervisor to ask after; what comes back for somebody's own team or learning is their own. */
export function promptsAboutActivities(one: Standing): readonly Waiting[] {
  const { council, head, today, status, asked } = one;
  const supervisesNobody = superviseesOf(council, head.personId, today).length === 0;
  return dueSoon(head, today).flatMap((due) => {
    const recipient = isTheirOwn(due) ? head.personId : status.supervisorId;
    if (recipient === null || (isTheirOwn(due) && supervisesNobody)) return [];
    if (!asked && isNoNews(council, head.personId, recipient, aheadOf(due), today)) return [];
    const wanted = { kind: 'activity' as const, anchor: due.dueOn, subjectId: due.entryId };
    return once(one, waiting(one, recipient, wanted));
  });
}

const isTheirOwn = ({ activity }: DueActivity): boolean =>
  activity === 'health-check' || activity === 'supervisor-development';

const aheadOf = ({ dueOn }: DueActivity): LocalDate => addDays(dueOn, -saidAheadDays);

/** R38: once for each version, to everybody with a thread; nobody is told of it weeks after it began. */
export function promptsAboutPolicy(one: Standing): readonly Waiting[] {
  const { council, head, policy, today } = one;
  const until = policyIsNewsUntil(council, head, policy);
  if (until === undefined || today > until) return [];
  return once(one, waiting(one, head.personId, { kind: 'policy-read', anchor: policy.effectiveFrom }));
}

/** Somebody who was away when it began reads of it when they are back; who came later begins with their induction. */
function policyIsNewsUntil(
  council: Council,
  { personId, policyRead }: Pick<ThreadHead, 'personId' | 'policyRead'>,
  { version, effectiveFrom }: PolicyProfile,
): LocalDate | undefined {
  const person = council.people.get(personId);
  if (!person || policyRead?.version === version || person.startDate > effectiveFrom) return undefined;
  const until = addDays(effectiveFrom, newsDays);
  // Whoever goes later was there to be told.
  const toldBy = addWorkingDays(effectiveFrom, 1, (day) => worksOn(person, day, council.daysOff));
  const away = awayStretches(council, personId).filter(({ from }) => from <= toldBy);
  return away.reduce((day, stretch) => {
    return stretch.until !== null && stretch.until >= effectiveFrom
      ? later(day, addDays(stretch.until, 1 + newsDays))
      : day;
  }, until);
}

/** No later than the first days from `today` on with something to say about any of these. An open issue is rare and looked at. */
export function fileDays(
  council: Council,
  head: ThreadHead,
  policies: readonly PolicyProfile[],
  today: LocalDate,
  told: readonly Said[] = [],
): readonly LocalDate[] {
  const supervisors = (council.relationshipsOf.get(head.personId) ?? []).map((one) => one.supervisorId);
  return [
    ...head.issues.map(() => today),
    ...head.dueActivities.flatMap((due) => {
      const recipients = isTheirOwn(due) ? [head.personId] : supervisors;
      const isNews = recipients.some((id) => !isNoNews(council, head.personId, id, aheadOf(due), today));
      return due.activity !== 'training' && isNews ? [later(today, aheadOf(due))] : [];
    }),
    ...policies.flatMap((policy) => {
      const until = policyIsNewsUntil(council, head, policy);
      const isTold = told.some(
        ({ kind, anchor }) => kind === 'policy-read' && anchor === policy.effectiveFrom,
      );
      return until !== undefined && today <= until && !isTold ? [later(today, policy.effectiveFrom)] : [];
    }),
  ];
}
