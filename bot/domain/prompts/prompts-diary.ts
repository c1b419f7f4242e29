// Prompts about dates in the diary: one comes near or cannot be, one has passed, one was to follow, or none is booked.
import { addWorkingDays, isAway, isPresentOn, workingDaysBetween } from '../calendar';
import { dueSoonFrom, isDueSoon, usuallyDueSoonFrom } from '../clock/due-soon';
import type { BookedSession } from '../clock/session';
import type { Council } from '../council';
import { addDays, instantAt, minutesBefore } from '../dates';
import { sessionsOverlap } from '../hours';
import type { LocalDate, PersonId } from '../ids';
import { responsibleSupervisor, supervisorsOf } from '../relationships';
import type { Prompt } from './prompt';
import {
  isQuiet,
  isWorkerAway,
  lastSaid,
  once,
  ordinary,
  repeated,
  type Standing,
  type Waiting,
  waiting,
} from './prompts-standing';

/** Nobody is prepared for a session that is further away than this, not even across a long holiday. */
const furthestPreparationDays = 60;
/** As early as a due date without a session. */
const clashAheadWorkingDays = 5;
/** Of a clash: not that somebody is away, but that whoever it is with has somebody else at the same hour. */
export const sameHourStep = 2;

/** Everything there is to say about the worker's dates today. */
export function promptsAboutDates(one: Standing): readonly Waiting[] {
  return [...comingDates(one), ...outcome(one), ...rebooking(one), ...dueSoon(one)];
}

/**
 * The latest formal session in the diary whose day, or whose planned end today, has passed without a word on what
 * became of it.
 */
export const passedSession = (one: Standing): BookedSession | undefined =>
  passedSessions(one)
    .filter(({ kind }) => kind === 'FORMAL')
    .at(-1);

function passedSessions({ head, today, now }: Standing): readonly BookedSession[] {
  return head.booked.filter(({ on, at, minutes }) => on < today || (on === today && isOver(at, minutes)));

  function isOver(at: string | null, minutes: number): boolean {
    return at !== null && instantAt(today, at) <= minutesBefore(now, minutes);
  }
}

/** The nth day before a session on which the person is in; `undefined` when there is none in the two months before. */
export function presentDayBefore(
  council: Council,
  personId: PersonId,
  on: LocalDate,
  n: number,
): LocalDate | undefined {
  let left = n;
  for (let back = 1; back <= furthestPreparationDays; back += 1) {
    const day = addDays(on, -back);
    if (isPresentOn(council, personId, day)) left -= 1;
    if (left <= 0) return day;
  }
  return undefined;
}

/** Everybody's dates to come within two months. */
function comingDates(one: Standing): readonly Waiting[] {
  const { council, head, today } = one;
  const near = head.booked.filter(({ on }) => today < on && on <= addDays(today, furthestPreparationDays));
  return near.flatMap((session) => {
    if (whoIsAwayThen(council, head.personId, session) !== undefined) return clash(one, session);
    const twice = sameHour(one, session);
    const asked = twice.map(({ recipient }) => recipient);
    return [...twice, ...preparations(one, session).filter(({ recipient }) => !asked.includes(recipient))];
  });
}

/** R19: two working days before and on the eve, each in the recipient's own working days; never on the day or after. */
function preparations(one: Standing, session: BookedSession): readonly Waiting[] {
  const { council, head } = one;
  const host = hostThen(council, head.personId, session);
  if (host === undefined) return [];
  return [...new Set([host, head.personId])].flatMap((recipient) => {
    const step = preparationStep(one, recipient, session.on);
    if (step === 0) return [];
    return once(one, about(one, 'prepare', session, recipient, step));
  });
}

/** Nobody prepares for a session that cannot be: whoever it is with can still move it. */
function clash(one: Standing, session: BookedSession): readonly Waiting[] {
  const recipient = hostOf(one, session);
  if (recipient === null || one.today < clashFrom(one.council, session.on)) return [];
  return once(one, about(one, 'clash', session, recipient, 1));
}

/**
 * An hour that was given twice, to two who booked in the same second: said of one of the two sessions, to whoever both
 * are with, in the place of its preparation.
 */
function sameHour(one: Standing, session: BookedSession): readonly Waiting[] {
  const { council, head, heads } = one;
  const host = hostThen(council, head.personId, session);
  if (host === undefined || session.at === null || preparationStep(one, host, session.on) === 0) return [];
  const isGivenTwice = [...heads.values()].some(({ personId, booked }) =>
    booked.some(
      (other) =>
        personId !== head.personId &&
        other.at !== null &&
        other.sessionId < session.sessionId &&
        sessionsOverlap(other, session) &&
        hostThen(council, personId, other) === host,
    ),
  );
  return isGivenTwice ? once(one, about(one, 'clash', session, host, sameHourStep)) : [];
}

/** From when on somebody is asked to move a session on whose day one of the two is away. */
export const clashFrom = (council: Council, on: LocalDate): LocalDate =>
  addWorkingDays(on, -clashAheadWorkingDays, ordinary(council));

/**
 * Which of the two is away on the day of a session, as far as anybody knows by now: the worker, or its supervisor when
 * nobody covers that day. `undefined` when both can be there.
 */
export function whoIsAwayThen(
  council: Council,
  worker: PersonId,
  session: Pick<BookedSession, 'on' | 'supervisorId'>,
): PersonId | undefined {
  const host = hostThen(council, worker, session);
  return [worker, host].find((one) => one !== undefined && isAway(council, one, session.on));
}

function preparationStep(
  { council, policy, today }: Standing,
  recipient: PersonId,
  on: LocalDate,
): 0 | 1 | 2 {
  const eve = presentDayBefore(council, recipient, on, 1);
  if (eve === undefined) return 0;
  if (today >= eve) return 2;
  const first = presentDayBefore(council, recipient, on, policy.reminders.prepareWorkingDays);
  return first !== undefined && today >= first ? 1 : 0;
}

/** R21: held, interrupted or moved? Asked once a session has passed, and on a due date that comes without one. */
function outcome(one: Standing): readonly Waiting[] {
  const { status, today, policy } = one;
  if (isQuiet(one)) return [];
  const passed = passedSessions(one).at(-1);
  const asked = passed ? hostOf(one, passed) : null;
  const every = policy.reminders.thenEveryWorkingDays;
  return [
    ...(passed && asked ? repeated(one, every, about(one, 'outcome', passed, asked, 1)) : []),
    ...(status.dueOn === today ? dueToday(one) : []),
  ];
}

function dueToday(one: Standing): readonly Waiting[] {
  const { head, status, today } = one;
  const settled = status.next !== null || head.dateToFollow !== null || passedSession(one) !== undefined;
  if (settled || isWorkerAway(one) || status.supervisorId === null) return [];
  return once(one, waiting(one, status.supervisorId, { kind: 'outcome', anchor: today }));
}

/** R21: the new date that was to follow, from the day it was promised for, or from the end of a "not now". */
function rebooking(one: Standing): readonly Waiting[] {
  const { head, status, today, policy } = one;
  const promised = head.dateToFollow;
  if (promised === null || today < promised.byOn || status.next !== null || isQuiet(one)) return [];
  if (status.supervisorId === null) return [];
  const recipient = promised.by === head.personId ? promised.by : stillAsked(one, promised.by);
  if (recipient === null) return [];
  const wanted = waiting(one, recipient, { kind: 'rebook', anchor: promised.byOn });
  return repeated(one, policy.reminders.thenEveryWorkingDays, wanted);
}

/** What is due to be said so long before a due date is forgotten by the week in which a day is still to be found. */
const saidAgainDays = 14;

/**
 * Once for each due date; where that is from two weeks ahead on, because the two are hardly ever in together, again from the
 * usual day on, whatever put the first one off by a few days. After a return the day of the return has said it (R22).
 */
function dueSoon(one: Standing): readonly Waiting[] {
  const { council, head, status, today, policy } = one;
  const { dueOn, supervisorId } = status;
  const nothing = status.next !== null || head.dateToFollow !== null || passedSession(one) !== undefined;
  if (dueOn === null || supervisorId === null || nothing || isQuiet(one)) return [];
  if (today >= dueOn || status.dueBecause === 'return') return [];
  const days = policy.reminders.dueSoonWorkingDays;
  const worker = council.people.get(head.personId);
  if (!worker || !isDueSoon(council, { worker, dueOn }, days, today)) return [];
  const said = lastSaid(one, supervisorId, ['due-soon'], ({ anchor }) => anchor === dueOn);
  const wanted = (step: number) => [waiting(one, supervisorId, { kind: 'due-soon', anchor: dueOn, step })];
  if (said === undefined) return wanted(1);
  const usual = usuallyDueSoonFrom(council, dueOn, days);
  const isSaidEarly = dueSoonFrom(council, worker, dueOn, days) <= addDays(dueOn, -saidAgainDays);
  const wasLongAgo = workingDaysBetween(said, today, ordinary(council)) >= days;
  return isSaidEarly && said < usual && today >= usual && wasLongAgo ? wanted(2) : [];
}

const about = (
  one: Standing,
  kind: Prompt['kind'],
  { on, sessionId }: BookedSession,
  recipient: PersonId,
  step: number,
) => waiting(one, recipient, { kind, anchor: on, subjectId: sessionId, step });

/** Whoever a session is booked with, if they can be asked today. */
const hostOf = (one: Standing, { supervisorId }: BookedSession) => stillAsked(one, supervisorId);

/** That supervisor, as long as they supervise the worker and are not away; else whoever is asked today. */
function stillAsked({ council, head, status, today }: Standing, supervisor: PersonId): PersonId | null {
  const theirs = supervisorsOf(council, head.personId, today).includes(supervisor);
  return theirs && !isAway(council, supervisor, today) ? supervisor : status.supervisorId;
}

/** Who will sit there on the day: whoever it is booked with, a cover in their place, or whoever has taken over by then. */
export function hostThen(
  council: Council,
  worker: PersonId,
  { on, supervisorId }: Pick<BookedSession, 'on' | 'supervisorId'>,
): PersonId | undefined {
  const asked = responsibleSupervisor(council, worker, on);
  if (!supervisorsOf(council, worker, on).includes(supervisorId)) return asked?.personId;
  const covered = asked?.kind === 'cover' && isAway(council, supervisorId, on);
  return covered ? asked.personId : supervisorId;
}
