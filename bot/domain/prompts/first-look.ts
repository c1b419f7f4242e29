// The first day on which the sweep should look at a thread: whoever has nothing coming costs the sweep nothing.

import { addWorkingDays, isEmployedOn } from '../calendar';
import { openQuestion } from '../clock/agreeing';
import { type SupervisionStatus, supervisionStatus } from '../clock/due';
import { dueSoonFrom } from '../clock/due-soon';
import { levelOfSetbacks } from '../clock/escalation';
import { approvedInterval } from '../clock/interval';
import { pausesOf } from '../clock/pauses';
import type { Council, Person } from '../council';
import { addDays, earlier, later } from '../dates';
import type { LocalDate, PersonId } from '../ids';
import { type PolicyProfile, policiesFrom } from '../policy/policy';
import { responsibleSupervisor, usualSupervisor } from '../relationships';
import type { ThreadHead } from '../thread-head';
import type { Said } from './prompt';
import { actionDays } from './prompts-actions';
import { agreementDays } from './prompts-agreements';
import { restOf } from './prompts-asked';
import {
  type AwayStretch,
  awayStretches,
  coverAheadWorkingDays,
  isLongAway,
  isOwedDuring,
  leavesSomething,
  leavesWork,
  leavingFrom,
} from './prompts-away';
import { isStillAsked } from './prompts-decisions';
import { clashFrom, presentDayBefore, whoIsAwayThen } from './prompts-diary';
import { fileDays } from './prompts-files';
import { newPairDays } from './prompts-new-pair';
import { openingDays } from './prompts-openings';
import { writingDaysFrom } from './prompts-records';
import { signingDays } from './prompts-signing';
import { ordinary } from './prompts-standing';
import { takeOverDays } from './prompts-taking-over';

/** A pause or a return this long ago says nothing any more. */
const newsDays = 31;

/** The thread and the policy versions that will be in force from now on. */
type Looked = {
  readonly council: Council;
  readonly person: Person;
  readonly head: ThreadHead;
  readonly today: LocalDate;
  readonly policies: readonly PolicyProfile[];
};

/** How the thread will stand on a day on which something known already changes. */
type Standing = { readonly from: LocalDate; readonly status: SupervisionStatus };

/**
 * No later than the first day on which `promptsDue` has something to say about the thread as it stands: early is
 * harmless (the rules look again), late would lose a message. Null when nothing will ever need saying. `told`: of a new
 * policy this person was told already.
 */
export function firstDayToCheck(
  council: Council,
  head: ThreadHead,
  today: LocalDate,
  told: readonly Said[] = [],
): LocalDate | null {
  const person = council.people.get(head.personId);
  if (!person) return null;
  const policies = policiesFrom(council, today);
  const looked: Looked = { council, person, head, today, policies };
  const changes = [today, ...daysOfChange(looked)];
  const openDays = [
    ...agreementDays(council, head, policies, changes),
    ...newPairDays(council, head, changes),
    ...takeOverDays(council, head, changes),
    ...decisionDays(head, today),
    ...actionDays(head, today),
    ...writingDaysFrom(council, head, today),
    ...signingDays(council, head, today),
    ...fileDays(council, head, policies, today, told),
    ...openingDays(council, head, today),
    ...leavingDays(council, person, head, today),
  ];
  if (person.endDate !== null && person.endDate < today) {
    return responsibleSupervisor(council, head.personId, today) ? earliest(openDays) : null;
  }
  if (head.endOfDayQuestion || isOpenNow(council, head, today)) return today;
  const standings = changes
    .map((from) => ({ from, status: supervisionStatus(council, head, from) }))
    .filter(({ status }) => status.code !== 'NOT_REMINDED' && status.code !== 'LEAVER');
  if (standings.length === 0) return earliest(openDays);
  return earliest([
    ...openDays,
    ...standings.flatMap((one) => [...dueDays(looked, one), ...stepDownDays(looked, one)]),
    ...bookedDays(looked),
    ...pauseDays(looked),
    ...coverDays(looked, standings),
    ...aloneDays(looked, standings),
  ]);
}

const earliest = (days: readonly LocalDate[]) =>
  days.reduce<LocalDate | null>((one, other) => (one === null ? other : earlier(one, other)), null);

/** An answer is waited for from now on, what is not on a child's file from its day; whoever records it may be away by then. */
const decisionDays = ({ open }: ThreadHead, today: LocalDate): readonly LocalDate[] =>
  open.flatMap((one) => [
    ...(isStillAsked(one, today) ? [today] : []),
    ...one.childFile.map(({ byOn }) => later(today, byOn)),
  ]);

/** What a leaver will have open nobody knows yet. */
function leavingDays(
  council: Council,
  { endDate }: Person,
  head: ThreadHead,
  today: LocalDate,
): readonly LocalDate[] {
  if (endDate === null) return [];
  const from = leavingFrom(council, endDate);
  if (today < from) return [from];
  return leavesSomething(head) && today <= addDays(endDate, newsDays) ? [today] : [];
}

/** The worker waits for an answer, a promise or a question is open, or somebody cannot be reached. */
const isOpenNow = (council: Council, head: ThreadHead, today: LocalDate): boolean =>
  head.requests.some(({ by }) => by === head.personId) ||
  head.dateToFollow !== null ||
  openQuestion(head, today) !== undefined ||
  head.unreachableSince !== null ||
  levelOfSetbacks(council, head, today) !== 'none';

/** Before the due date, unless a formal date in the diary keeps that quiet; the summary and its heads-up show it all the same. */
function dueDays(
  { council, person, head, policies }: Looked,
  { from, status }: Standing,
): readonly LocalDate[] {
  if (status.dueOn === null) return [];
  const soon = Math.max(...policies.map(({ reminders }) => reminders.dueSoonWorkingDays));
  const day = head.booked.some(({ kind }) => kind === 'FORMAL')
    ? addDays(status.dueOn, 1)
    : dueSoonFrom(council, person, status.dueOn, soon);
  return [later(from, day)];
}

function stepDownDays({ head }: Looked, { from, status }: Standing): readonly LocalDate[] {
  if (status.stepDown === null) return [];
  const answers = head.stepDown?.phase === status.stepDown.phase ? head.stepDown : null;
  const rests = [answers?.worker, answers?.supervisor].flatMap(restOf);
  return [rests.reduce(later, later(from, status.stepDown.since))];
}

/** Preparation, in the days of whoever may be the host by then, or the clash with somebody's leave; and the day itself. */
function bookedDays({ council, person, head, policies }: Looked): readonly LocalDate[] {
  const most = Math.max(1, ...policies.map(({ reminders }) => reminders.prepareWorkingDays));
  const supervisors = (council.relationshipsOf.get(person.personId) ?? []).map((one) => one.supervisorId);
  return head.booked.flatMap((session) => {
    const { on, supervisorId } = session;
    if (whoIsAwayThen(council, person.personId, session) !== undefined) return [clashFrom(council, on)];
    return [...new Set([person.personId, supervisorId, ...supervisors])].flatMap((id) => [
      presentDayBefore(council, id, on, most) ?? presentDayBefore(council, id, on, 1) ?? on,
      on,
    ]);
  });
}

function pauseDays({ council, person, head, today }: Looked): readonly LocalDate[] {
  const recent = addDays(today, -newsDays);
  return pausesOf(council, person).flatMap(({ fromDate, returnsOn }) => {
    const met = returnsOn !== null && head.lastFormal !== null && head.lastFormal.heldOn >= returnsOn;
    return [
      // What will be left open on a day to come nobody knows yet.
      ...(fromDate > today || (leavesWork(head) && fromDate >= recent) ? [fromDate] : []),
      ...(returnsOn !== null && returnsOn >= recent && !met ? [returnsOn] : []),
    ];
  });
}

/** R23: absences of whoever will be the supervisor, when nobody covers all of them and something depends on it. */
function coverDays(looked: Looked, standings: readonly Standing[]): readonly LocalDate[] {
  const { council, person, today, policies } = looked;
  const longAfter = Math.min(...policies.map(({ booking }) => booking.coverAfterWorkingDays));
  const supervisors = new Set(standings.map(({ from }) => usualSupervisor(council, person.personId, from)));
  return [...supervisors]
    .flatMap((id) => (id ? awayStretches(council, id) : []))
    .filter(({ until }) => until === null || until >= today)
    .filter((stretch) => !isCoveredThroughout(council, person.personId, stretch, today))
    .filter((stretch) => {
      const owed = standings.some(({ status }) => isOwedDuring(looked.head, status.dueOn, stretch));
      return owed || isLongAway(council, stretch, longAfter);
    })
    .map(({ from }) => addWorkingDays(from, -coverAheadWorkingDays, ordinary(council)));
}

/** R23: nobody supervises the worker from then on, or not yet. */
function aloneDays({ council, person }: Looked, standings: readonly Standing[]): readonly LocalDate[] {
  return standings
    .filter(({ from }) => isEmployedOn(person, from))
    .filter(({ from }) => usualSupervisor(council, person.personId, from) === undefined)
    .map(({ from }) => addWorkingDays(from, -coverAheadWorkingDays, ordinary(council)));
}

function isCoveredThroughout(
  council: Council,
  personId: PersonId,
  { from, until }: AwayStretch,
  today: LocalDate,
): boolean {
  return (council.relationshipsOf.get(personId) ?? []).some(
    ({ kind, startDate, endDate }) =>
      kind === 'cover' &&
      startDate <= later(from, today) &&
      (endDate === null || (until !== null && endDate >= until)),
  );
}

/** Days to come, known already, on which another interval, pair, step or policy begins, or somebody leaves or returns. */
function daysOfChange(looked: Looked): readonly LocalDate[] {
  const { council, person, head, today, policies } = looked;
  const id = person.personId;
  const relationships = council.relationshipsOf.get(id) ?? [];
  const supervisors = relationships.flatMap(({ supervisorId }) => council.people.get(supervisorId) ?? []);
  const firstDays = [
    person.startDate,
    ...policies.map(({ effectiveFrom }) => effectiveFrom),
    ...(council.agreementsOf.get(id) ?? []).map(({ signedOn }) => signedOn),
    ...(council.milestonesOf.get(id) ?? []).map(({ date }) => date),
    ...[...relationships, ...supervisors].map(({ startDate }) => startDate),
    ...pausesOf(council, person).flatMap(({ fromDate, returnsOn }) => [fromDate, returnsOn ?? fromDate]),
    ...(head.longerInterval?.decided ? [head.longerInterval.decided.on] : []),
  ];
  const lastDays = [
    ...(council.milestonesOf.get(id) ?? []).flatMap(({ endDate }) => endDate ?? []),
    ...[...relationships, ...supervisors].flatMap(({ endDate }) => endDate ?? []),
    ...[head.longerInterval, approvedInterval(head)].flatMap((one) => one?.reviewOn ?? []),
  ].map((day) => addDays(day, 1));
  const days = [...firstDays, ...lastDays].filter((day) => day > today);
  return [...new Set([...days, ...stepEnds(looked, [today, ...days])])];
}

/** The planned last days of the ladder's steps, and the days after them; a review or a policy may set them later on. */
function stepEnds({ council, head }: Looked, days: readonly LocalDate[]): readonly LocalDate[] {
  const ends: LocalDate[] = [];
  for (const start of days) {
    let day: LocalDate | null = start;
    while (day !== null) {
      const endsOn: LocalDate | null = supervisionStatus(council, head, day).phase?.endsOn ?? null;
      if (endsOn !== null) ends.push(later(endsOn, start), addDays(endsOn, 1));
      day = endsOn === null || endsOn < day ? null : addDays(endsOn, 1);
    }
  }
  return ends;
}
