// Prompts about dates in the diary: one comes near, one has passed, one was to follow, or none is booked.
import { isEmployedOn, isPresentOn, workingDaysBetween } from './calendar';
import type { Council } from './council';
import { addDays, instantAt, minutesBefore } from './dates';
import type { LocalDate, PersonId } from './ids';
import type { Prompt } from './prompt';
import {
  isQuiet,
  isWorkerAway,
  once,
  ordinary,
  repeated,
  type Standing,
  type Waiting,
  waiting,
} from './prompts-standing';
import { supervisorsOf } from './relationships';
import type { BookedSession } from './thread';

/** Nobody is prepared for a session that is further away than this, not even across a long holiday. */
const furthestPreparationDays = 60;

/** Everything there is to say about the worker's dates today. */
export function promptsAboutDates(one: Standing): readonly Waiting[] {
  return [...preparations(one), ...outcome(one), ...rebooking(one), ...dueSoon(one)];
}

/** The latest booked session whose day, or whose planned end today, has passed without a word on what became of it. */
export function passedSession({ head, today, now }: Standing): BookedSession | undefined {
  return head.booked
    .filter(({ on, at, minutes }) => on < today || (on === today && isOver(at, minutes)))
    .at(-1);

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

/** R19: two working days before and on the eve, each in the recipient's own working days; never on the day or after. */
function preparations(one: Standing): readonly Waiting[] {
  const { head, today } = one;
  const near = head.booked.filter(({ on }) => today < on && on <= addDays(today, furthestPreparationDays));
  return near.flatMap((session) =>
    [...new Set([hostOf(one, session), head.personId])].flatMap((recipient) => {
      const step = recipient && preparationStep(one, recipient, session.on);
      if (!recipient || !step) return [];
      return once(one, about(one, 'prepare', session, recipient, step));
    }),
  );
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
  const { head, status, today, policy } = one;
  if (isQuiet(one)) return [];
  const passed = passedSession(one);
  if (passed) {
    const recipient = hostOf(one, passed);
    return recipient === null
      ? []
      : repeated(one, policy.reminders.thenEveryWorkingDays, about(one, 'outcome', passed, recipient, 1));
  }
  const unbooked = status.next === null && head.dateToFollow === null;
  if (status.dueOn !== today || !unbooked || isWorkerAway(one) || status.supervisorId === null) return [];
  return once(one, waiting(one, status.supervisorId, { kind: 'outcome', anchor: today }));
}

/** R21: the new date that was to follow, from the day it was promised for. */
function rebooking(one: Standing): readonly Waiting[] {
  const { council, head, status, today, policy } = one;
  const promised = head.dateToFollow;
  if (promised === null || today < promised.byOn || status.next !== null) return [];
  const recipient = isEmployedOn(council.people.get(promised.by), today) ? promised.by : status.supervisorId;
  if (recipient === null) return [];
  const wanted = waiting(one, recipient, { kind: 'rebook', anchor: promised.byOn });
  return repeated(one, policy.reminders.thenEveryWorkingDays, wanted);
}

/** Once for each due date. After a return the day of the return has said it (R22). */
function dueSoon(one: Standing): readonly Waiting[] {
  const { council, head, status, today, policy } = one;
  const { dueOn, supervisorId } = status;
  const nothing = status.next !== null || head.dateToFollow !== null || passedSession(one) !== undefined;
  if (dueOn === null || supervisorId === null || nothing || isQuiet(one)) return [];
  if (today >= dueOn || status.dueBecause === 'return') return [];
  const left = workingDaysBetween(today, dueOn, ordinary(council));
  if (left > policy.reminders.dueSoonWorkingDays) return [];
  return once(one, waiting(one, supervisorId, { kind: 'due-soon', anchor: dueOn }));
}

const about = (
  one: Standing,
  kind: Prompt['kind'],
  { on, sessionId }: BookedSession,
  recipient: PersonId,
  step: number,
) => waiting(one, recipient, { kind, anchor: on, subjectId: sessionId, step });

/** Whoever it is booked with, as long as they supervise the worker and are not away; else whoever is asked today. */
function hostOf({ council, head, status, today }: Standing, session: BookedSession): PersonId | null {
  const supervisors = supervisorsOf(council, head.personId, today);
  const absences = council.absencesOf.get(session.supervisorId) ?? [];
  const away = absences.some(({ fromDate, toDate }) => fromDate <= today && (toDate ?? today) >= today);
  return supervisors.includes(session.supervisorId) && !away ? session.supervisorId : status.supervisorId;
}
