// The three answers to "supervision is overdue": a date is booked, they met, or something is in the way.
import { addWorkingDays, isPresentOn, isWorkingDay } from './calendar';
import type { Council } from './council';
import { addDays, instantAt, isTimeOfDay, londonDate } from './dates';
import type { Instant, LocalDate, OperationId, PersonId } from './ids';
import { accepted, type FieldProblem, type Outcome, refused } from './outcome';
import { policyOn } from './policy';
import { superviseesOf } from './relationships';
import { countsAsFormal } from './sessions';
import {
  type BookedSession,
  type ReasonEntry,
  reasonCodes,
  type SessionEntry,
  type ThreadEntry,
  type ThreadHead,
} from './thread';

type Answer = { readonly operationId: OperationId; readonly by: PersonId; readonly about: PersonId };

export type BookSession = Answer & { readonly on: LocalDate | undefined; readonly at: string | undefined };
export type SessionHeld = Answer & {
  readonly on: LocalDate | undefined;
  readonly minutes: number | undefined;
};
export type SayInTheWay = Answer & { readonly reason: string };

/** One date somebody wants in the diary. */
export type WantedDate = {
  readonly on: LocalDate | undefined;
  /** Local time `HH:MM`; without one only the day is known. */
  readonly at: string | undefined;
  /** Who decides meanwhile, when one of the two is on duty then. */
  readonly cover: PersonId | undefined;
};
export type BookDates = Answer & {
  readonly dates: readonly WantedDate[];
  readonly kind: 'FORMAL' | 'ADDITIONAL';
  /** Without it the length the two agreed, or the policy's. */
  readonly minutes: number | undefined;
  /** Books additional supervision that was asked for, and answers the request. */
  readonly requestId: string | undefined;
};

/** What is written: one entry, and the head that follows from it. */
export type Answered<Entry extends ThreadEntry> = { readonly entry: Entry; readonly head: ThreadHead };

/** Further ahead than this is a slip of the year. */
const furthestBookingDays = 366;

/** R18, R21: puts a session in the diary, on a day both are in. */
export function bookSession(
  council: Council,
  head: ThreadHead,
  command: BookSession,
  now: Instant,
): Outcome<Answered<SessionEntry>> {
  if (!supervises(council, command, now)) return refused({ kind: 'not-yours' });
  const { on, at } = command;
  const problems =
    on === undefined
      ? [{ field: 'on', kind: 'not-a-date' } as const]
      : bookingProblems(council, command, on, now);
  if (on === undefined || problems.length > 0) return refused({ kind: 'fields', problems });
  const entry = session(command, now, { on, time: at ?? null, state: 'PLANNED', minutes: null });
  const { standardMinutes: minutes } = policyOn(council, on).session;
  const date: BookedSession = {
    sessionId: entry.entryId,
    on,
    at: at ?? null,
    supervisorId: command.by,
    kind: 'FORMAL',
    minutes,
    cover: null,
  };
  const booked = [...head.booked, date];
  return accepted({
    entry,
    head: { ...head, booked: booked.sort((a, b) => (a.on < b.on ? -1 : 1)), inTheWay: null },
  });
}

/** "We met": a formal session that was held moves the due date; one shorter than the policy's minimum does not (R17). */
export function sessionHeld(
  council: Council,
  head: ThreadHead,
  command: SessionHeld,
  now: Instant,
): Outcome<Answered<SessionEntry>> {
  if (!supervises(council, command, now)) return refused({ kind: 'not-yours' });
  const { on, minutes } = command;
  const problems =
    on === undefined ? [{ field: 'on', kind: 'not-a-date' } as const] : heldProblems(head, command, on, now);
  if (on === undefined || problems.length > 0) return refused({ kind: 'fields', problems });
  const entry = session(command, now, { on, time: null, state: 'HELD', minutes: minutes ?? null });
  return accepted({ entry, head: headAfterSession(council, head, entry) });
}

/** "Something's in the way": kept in the thread for both to see; reminders are quiet for a while. */
export function sayInTheWay(
  council: Council,
  head: ThreadHead,
  command: SayInTheWay & { readonly dueOn: LocalDate | null },
  now: Instant,
): Outcome<Answered<ReasonEntry>> {
  if (!supervises(council, command, now)) return refused({ kind: 'not-yours' });
  const reason = reasonCodes.find((code) => code === command.reason);
  if (reason === undefined)
    return refused({ kind: 'fields', problems: [{ field: 'reason', kind: 'not-a-choice' }] });
  const saidOn = londonDate(now);
  const quietUntil = quietUntilAfter(council, saidOn);
  return accepted({
    entry: {
      kind: 'reason',
      entryId: command.operationId,
      at: now,
      reason,
      saidBy: command.by,
      dueOn: command.dueOn,
      quietUntil,
    },
    head: {
      ...head,
      inTheWay: { reason, saidBy: command.by, saidOn, quietUntil, times: (head.inTheWay?.times ?? 0) + 1 },
    },
  });
}

/** The head once a session has been held, in whatever way it became known. */
export function headAfterSession(council: Council, head: ThreadHead, entry: SessionEntry): ThreadHead {
  const counts = countsAsFormal(council, head.personId, entry);
  const newer = head.lastFormal === null || entry.on > head.lastFormal.heldOn;
  return {
    ...head,
    lastFormal:
      counts && newer
        ? { heldOn: entry.on, supervisorId: entry.supervisorId, minutes: entry.minutes }
        : head.lastFormal,
    booked: counts ? head.booked.filter(({ on }) => on > entry.on) : head.booked,
    inTheWay: counts ? null : head.inTheWay,
  };
}

/** A reason is not asked for again before as many working days have passed as between two reminders. */
function quietUntilAfter(council: Council, saidOn: LocalDate): LocalDate {
  const days = policyOn(council, saidOn).reminders.thenEveryWorkingDays;
  const next = addWorkingDays(saidOn, days, (day) => isWorkingDay(day, council.daysOff));
  return addDays(next, -1);
}

const supervises = (council: Council, { by, about }: Answer, now: Instant) =>
  superviseesOf(council, by, londonDate(now)).includes(about);

function session(
  { operationId, by }: Answer,
  now: Instant,
  facts: Pick<SessionEntry, 'on' | 'time' | 'state' | 'minutes'>,
): SessionEntry {
  return {
    kind: 'session',
    entryId: operationId,
    at: instantAt(facts.on, facts.time ?? '12:00'),
    sessionKind: 'FORMAL',
    supervisorId: by,
    reason: null,
    loggedBy: by,
    loggedAt: now,
    bookingId: null,
    movedTo: null,
    cover: null,
    ...facts,
  };
}

function bookingProblems(
  council: Council,
  { by, about, at }: BookSession,
  on: LocalDate,
  now: Instant,
): FieldProblem[] {
  const today = londonDate(now);
  if (on < today) return [{ field: 'on', kind: 'in-the-past' }];
  if (on > addDays(today, furthestBookingDays)) return [{ field: 'on', kind: 'not-a-date' }];
  const problems: FieldProblem[] =
    at === undefined || isTimeOfDay(at) ? [] : [{ field: 'at', kind: 'not-a-time' }];
  const names = [about, by].flatMap((id) => {
    return isPresentOn(council, id, on) ? [] : [council.people.get(id)?.displayName ?? id];
  });
  return names.length > 0 ? [{ field: 'on', kind: 'not-a-working-day', names }, ...problems] : problems;
}

function heldProblems(
  head: ThreadHead,
  { minutes }: SessionHeld,
  on: LocalDate,
  now: Instant,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (on > londonDate(now)) problems.push({ field: 'on', kind: 'in-the-future' });
  if (head.lastFormal && on < head.lastFormal.heldOn) problems.push({ field: 'on', kind: 'before-last-met' });
  if (minutes !== undefined && !(Number.isInteger(minutes) && minutes > 0 && minutes <= 480)) {
    problems.push({ field: 'minutes', kind: 'not-minutes' });
  }
  return problems;
}

/** The next days on which both are in and neither is on duty or at court, soonest first, starting tomorrow. */
export function daysBothAreIn(
  council: Council,
  pair: readonly PersonId[],
  today: LocalDate,
  count: number,
): LocalDate[] {
  const found: LocalDate[] = [];
  for (let ahead = 1; ahead <= 60 && found.length < count; ahead += 1) {
    const day = addDays(today, ahead);
    if (pair.every((person) => isFree(council, person, day))) found.push(day);
  }
  return found;
}

/** For proposals only: a duty day can still be booked, somebody then covers (docs/rules.md, reasons). */
const isFree = (council: Council, personId: PersonId, day: LocalDate) =>
  isPresentOn(council, personId, day) && !council.dutiesOf.get(personId)?.some((duty) => duty.date === day);
