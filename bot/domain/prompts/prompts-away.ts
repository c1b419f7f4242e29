// Prompts about absences: a worker's pause and return, a supervisor nobody covers, and somebody messages do not reach.
import { addWorkingDays, covers, isEmployedOn, isWorkingDay, workingDaysBetween } from '../calendar';
import { pauseOn, pausesOf } from '../clock/pauses';
import type { Absence, Council } from '../council';
import { addDays, later } from '../dates';
import type { LocalDate, PersonId } from '../ids';
import { lastSupervisorOf, nextManagerOf, responsibleSupervisor, usualSupervisor } from '../relationships';
import type { ThreadHead } from '../thread-head';
import { passedSession } from './prompts-diary';
import { once, ordinary, repeated, type Standing, type Waiting, waiting } from './prompts-standing';

/** A pause that became known later than this is no news, and what was said once stays said. */
const pauseIsNewsDays = 28;
/** A coming absence, or the supervisor's last day, is raised this many ordinary working days ahead. */
export const coverAheadWorkingDays = 5;
/** Somebody nobody covers, or without a supervisor, is brought up again after as many ordinary working days. */
const coverEveryWorkingDays = 5;

/** Days somebody is away without a working day between. `until` null is open. */
export type AwayStretch = { readonly from: LocalDate; readonly until: LocalDate | null };

/** What somebody has left, or soon leaves, while they are away for long or for good: it needs an owner. */
export const promptsAboutWorkLeft = (one: Standing): readonly Waiting[] => [
  ...promptsAboutPause(one),
  ...promptsAboutLeaver(one),
];

/** The one thing that is said while a worker's clock is paused. People outside it have none. */
function promptsAboutPause(one: Standing): readonly Waiting[] {
  const { council, head, status, today } = one;
  const person = council.people.get(head.personId);
  const pause = person && pauseOn(council, person, today);
  if (!pause || status.pausedBy === null || status.code === 'NOT_REMINDED') return [];
  if (status.supervisorId === null || !leavesWork(head)) return [];
  if (today > addDays(pause.fromDate, pauseIsNewsDays)) return [];
  return once(one, waiting(one, status.supervisorId, { kind: 'paused', anchor: pause.fromDate }));
}

/** Once, before the last day: the files may end the supervision with the job, and then nobody may open the thread. */
function promptsAboutLeaver(one: Standing): readonly Waiting[] {
  const { council, head, today } = one;
  const last = council.people.get(head.personId)?.endDate ?? null;
  const supervisor = responsibleSupervisor(council, head.personId, today)?.personId;
  if (last === null || !supervisor || !leavesSomething(head)) return [];
  if (today < leavingFrom(council, last) || today > addDays(last, pauseIsNewsDays)) return [];
  return once(one, waiting(one, supervisor, { kind: 'paused', anchor: addDays(last, 1) }));
}

/** Work, records that only they can still sign, or waits that nobody can say anything of once they are gone. */
export const leavesSomething = (
  head: Pick<ThreadHead, 'personId' | 'open' | 'actions' | 'waits' | 'records' | 'recordsLeftOut'>,
): boolean => leavesWork(head) || head.waits.length > 0 || recordsLeftOpen(head) > 0;

/** From when on what a leaver has open is raised. */
export const leavingFrom = (council: Council, lastDay: LocalDate): LocalDate =>
  addWorkingDays(lastDay, -coverAheadWorkingDays, ordinary(council));

/** Something of this person's own needs a new owner when they go. */
export const leavesWork = (head: Pick<ThreadHead, 'personId' | 'open' | 'actions'>): boolean =>
  actionsLeftBy(head) + confirmationsOf(head) > 0;

/** How many actions of the thread are this person's own. */
export const actionsLeftBy = ({ personId, actions }: Pick<ThreadHead, 'personId' | 'actions'>): number =>
  actions.filter(({ owner }) => owner === personId).length;

/** How many sessions that were held have no record both have signed. */
export const recordsLeftOpen = ({
  records,
  recordsLeftOut: { toWrite, issued },
}: Pick<ThreadHead, 'records' | 'recordsLeftOut'>): number =>
  records.filter(({ heldOn }) => heldOn !== null).length + toWrite + issued;

/** How many children's files this person still has to see to. */
export const confirmationsOf = ({ personId, open }: Pick<ThreadHead, 'personId' | 'open'>): number =>
  open.flatMap(({ childFile }) => childFile).filter(({ recorder }) => recorder === personId).length;

/** R22, R23 and who cannot be reached, of a worker whose clock runs. */
export function promptsAboutPeople(one: Standing): readonly Waiting[] {
  return [...back(one), ...(alone(one) ?? cover(one)), ...refused(one)];
}

/** R22: on the first day back, as long as a session is owed for it. */
function back(one: Standing): readonly Waiting[] {
  const { council, head, status, today, policy } = one;
  const person = council.people.get(head.personId);
  if (!person || status.supervisorId === null) return [];
  const returnsOn = pausesOf(council, person)
    .flatMap((pause) => pause.returnsOn ?? [])
    .filter((day) => day <= today)
    .at(-1);
  if (returnsOn === undefined || returnsOn < person.startDate) return [];
  // A booked day that has passed since is asked about by itself.
  const passed = passedSession(one);
  const met =
    (head.lastFormal !== null && head.lastFormal.heldOn >= returnsOn) ||
    (passed !== undefined && passed.on >= returnsOn);
  const days = workingDaysBetween(returnsOn, today, ordinary(council));
  if (met || days > policy.returnWithinWorkingDays) return [];
  return once(one, waiting(one, status.supervisorId, { kind: 'return', anchor: returnsOn }));
}

/**
 * R23: the last supervisor has gone, or soon will, and nobody comes after them. Said until the files name somebody;
 * `undefined` when there is somebody all along.
 */
function alone(one: Standing): readonly Waiting[] | undefined {
  const { council, head, today } = one;
  const from = aloneFrom(one);
  if (from === undefined) return undefined;
  const manager = nextManagerOf(council, head.personId, today);
  if (manager === undefined) return [];
  return repeated(one, coverEveryWorkingDays, waiting(one, manager, { kind: 'cover', anchor: from }));
}

/** The first day without anybody, when nobody begins within the working days after it. */
function aloneFrom({ council, head: { personId }, today }: Standing): LocalDate | undefined {
  const last = lastSupervisorOf(council, personId, today);
  const startsOn = council.people.get(personId)?.startDate ?? today;
  const from =
    last && startsOn <= today
      ? later(addDays(last.until, 1), startsOn)
      : firstDayAlone(council, personId, today);
  if (from === undefined) return undefined;
  const soon = addWorkingDays(later(from, today), coverAheadWorkingDays, ordinary(council));
  return usualSupervisor(council, personId, soon) === undefined ? from : undefined;
}

function firstDayAlone(council: Council, personId: PersonId, today: LocalDate): LocalDate | undefined {
  const near = addWorkingDays(today, coverAheadWorkingDays, ordinary(council));
  for (let day = today; day <= near; day = addDays(day, 1)) {
    const here = isEmployedOn(council.people.get(personId), day);
    if (here && usualSupervisor(council, personId, day) === undefined) return day;
  }
  return undefined;
}

/** R23: nobody covers, and the supervisor is away for long or on the very day that something is due. */
function cover(one: Standing): readonly Waiting[] {
  const { council, head, status, today, policy } = one;
  const supervisor = usualSupervisor(council, head.personId, today);
  const manager = nextManagerOf(council, head.personId, today);
  if (!supervisor || !manager) return [];
  const near = addWorkingDays(today, coverAheadWorkingDays, ordinary(council));
  const stretch = awayStretches(council, supervisor).find(
    ({ from, until }) => from <= near && (until === null || today <= until),
  );
  if (!stretch || isCovered(council, head.personId, later(stretch.from, today))) return [];
  if (
    !isOwedDuring(head, status.dueOn, stretch) &&
    !isLongAway(council, stretch, policy.booking.coverAfterWorkingDays)
  )
    return [];
  const wanted = waiting(one, manager, { kind: 'cover', anchor: stretch.from });
  return repeated(one, coverEveryWorkingDays, wanted);
}

/** Messages to the worker are refused: a person has to tell them. */
function refused(one: Standing): readonly Waiting[] {
  const { council, head, today } = one;
  const supervisor = responsibleSupervisor(council, head.personId, today)?.personId;
  if (head.unreachableSince === null || !supervisor) return [];
  return once(one, waiting(one, supervisor, { kind: 'unreachable', anchor: head.unreachableSince }));
}

/** Oldest first; one sick note after the other is one stretch, weekends between them included. */
export function awayStretches(council: Council, personId: PersonId): readonly AwayStretch[] {
  const stretches: AwayStretch[] = [];
  const absences = [...(council.absencesOf.get(personId) ?? [])];
  for (const { fromDate, toDate } of absences.sort(soonestFirst)) {
    const last = stretches.at(-1);
    if (last && follows(council, last, fromDate)) {
      const until = last.until === null || toDate === null ? null : later(last.until, toDate);
      stretches[stretches.length - 1] = { from: last.from, until };
    } else stretches.push({ from: fromDate, until: toDate });
  }
  return stretches;
}

/** Ordinary working days, an open end counted as long. */
export function isLongAway(council: Council, { from, until }: AwayStretch, days: number): boolean {
  return until === null || workingDaysBetween(addDays(from, -1), until, ordinary(council)) > days;
}

/** Something is due within those days, and no formal session was put in the diary before it. */
export function isOwedDuring(
  { booked }: Pick<ThreadHead, 'booked'>,
  dueOn: LocalDate | null,
  { from, until }: AwayStretch,
): boolean {
  if (dueOn === null || !covers({ fromDate: from, toDate: until }, dueOn)) return false;
  return !booked.some(({ kind, on }) => kind === 'FORMAL' && on <= dueOn);
}

function follows(council: Council, { until }: AwayStretch, day: LocalDate): boolean {
  if (until === null) return true;
  for (let between = addDays(until, 1); between < day; between = addDays(between, 1)) {
    if (isWorkingDay(between, council.daysOff)) return false;
  }
  return true;
}

function isCovered(council: Council, personId: PersonId, day: LocalDate): boolean {
  return (council.relationshipsOf.get(personId) ?? []).some(
    ({ kind, startDate, endDate }) =>
      kind === 'cover' && covers({ fromDate: startDate, toDate: endDate }, day),
  );
}

const soonestFirst = (one: Absence, other: Absence) => (one.fromDate < other.fromDate ? -1 : 1);
