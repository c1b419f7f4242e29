// When a person's formal supervision is due and how they stand today: facts for cards, screens and reminders, no sentences.
import { lastYearCovered } from '../calendar';
import type { AbsenceKind, Council, Person } from '../council';
import type { LocalDate, PersonId } from '../ids';
import { type IntervalMode, type Ladder, policyOn } from '../policy/policy';
import { responsibleSupervisor } from '../relationships';
import type { ThreadHead } from '../thread-head';
import { type DueBecause, dueDate, isNewcomer } from './due-date';
import { isDueSoon } from './due-soon';
import { escalationLevel, reaches } from './escalation';
import type { IntervalReason, NewInterval } from './interval';
import { ladderFacts, ladderOf, type PhaseInForce, phaseOn, type StepDownOpen, stepDownOpen } from './ladder';
import { pauseOn, workingDaysLate } from './pauses';
import type { BookedSession } from './session';

export const statusCodes = [
  'ON_TRACK',
  'DUE_SOON',
  'OVERDUE',
  /** Overdue for so long, or after so much that fell through, that the next manager hears of it individually. */
  'ESCALATED',
  'PAUSED',
  'NEW_STARTER',
  'NOT_REMINDED',
  'NO_SUPERVISOR',
  'LEAVER',
] as const;
export type StatusCode = (typeof statusCodes)[number];

export type SupervisionStatus = {
  readonly code: StatusCode;
  /** The last day to meet on; null when nothing is due (leavers, grades without a ladder). */
  readonly dueOn: LocalDate | null;
  readonly dueBecause: DueBecause | null;
  /** With `PER_CALENDAR_MONTH` a guide only. */
  readonly intervalDays: number | null;
  readonly intervalMode: IntervalMode | null;
  readonly reasonForInterval: IntervalReason | null;
  /** The day an approved longer interval is looked at again; null for every other interval. */
  readonly longerUntil: LocalDate | null;
  /** The interval that runs is an earlier policy's: what the one in force says instead. Null where they say the same. */
  readonly thenEvery: NewInterval | null;
  /** The step of the ladder today; null without a ladder. */
  readonly phase: PhaseInForce | null;
  /** R4: a step of the ladder has come to its planned end and goes on until both agree; null otherwise. */
  readonly stepDown: StepDownOpen | null;
  readonly lastHeldOn: LocalDate | null;
  /** The day the first interval runs from when nothing is known of the time before; null for everybody else. */
  readonly countsFrom: LocalDate | null;
  /** The soonest formal session booked from today on, even after the due date: then reminders stay quiet. Additional supervision comes on top (R14). */
  readonly next: BookedSession | null;
  /** Ordinary working days since the due date, without those of a pause; 0 when not overdue. */
  readonly workingDaysLate: number;
  /** Supervisor and above may see the kind; everybody else reads "away". */
  readonly pausedBy: AbsenceKind | null;
  readonly returnsOn: LocalDate | null;
  /** The due date (or today) lies beyond the last bank holiday the council has given us. */
  readonly beyondBankHolidayFile: boolean;
  /** Who is asked about this person today. */
  readonly supervisorId: PersonId | null;
};

/** Past the due date, whoever has been told. */
export const isLate = ({ code }: Pick<SupervisionStatus, 'code'>): boolean =>
  code === 'OVERDUE' || code === 'ESCALATED';

/** How a person stands on `today` (R1 to R13, R16, R22, docs/rules.md, calendar). Somebody the files no longer name is a leaver. */
export function supervisionStatus(council: Council, head: ThreadHead, today: LocalDate): SupervisionStatus {
  const person = council.people.get(head.personId);
  if (!person || (person.endDate !== null && person.endDate < today))
    return statusOfLeaver(council, head, today);
  const ladder = ladderOf(policyOn(council, today), person);
  const facts = ladderFacts(council, person, head);
  const target = ladder ? dueDate({ council, person, head, facts, today }) : undefined;
  const pause = pauseOn(council, person, today);
  const dueOn = target?.dueOn ?? null;
  const next = head.booked.find(({ kind, on }) => kind === 'FORMAL' && on >= today) ?? null;
  const supervisorId = responsibleSupervisor(council, person.personId, today)?.personId ?? null;
  const paused = pause !== undefined;
  const code = codeOf({ next, dueOn, supervisorId, council, person, ladder, head, today, paused });
  return {
    code,
    next,
    dueOn,
    supervisorId,
    dueBecause: target?.because ?? null,
    intervalDays: target?.days ?? null,
    intervalMode: target?.mode ?? null,
    reasonForInterval: target?.reason ?? null,
    longerUntil: target?.reviewOn ?? null,
    thenEvery: target?.thenEvery ?? null,
    phase: ladder ? phaseOn(ladder, facts, today) : null,
    stepDown: ladder ? stepDownOpen(ladder, facts, today) : null,
    lastHeldOn: head.lastFormal?.heldOn ?? null,
    countsFrom: !head.lastFormal && person.startDate <= head.countsFrom ? head.countsFrom : null,
    workingDaysLate: isLate({ code }) && dueOn ? workingDaysLate(council, person, dueOn, today) : 0,
    pausedBy: pause?.kind ?? null,
    returnsOn: pause?.returnsOn ?? null,
    beyondBankHolidayFile: isBeyond(council, dueOn ?? today),
  };
}

type Standing = Pick<SupervisionStatus, 'next' | 'dueOn' | 'supervisorId'> & {
  readonly council: Council;
  readonly person: Person;
  readonly ladder: Ladder | undefined;
  readonly head: ThreadHead;
  readonly today: LocalDate;
  readonly paused: boolean;
};

function codeOf(standing: Standing): StatusCode {
  const { council, person, head, today, dueOn, next } = standing;
  // R12: students are outside the overdue logic; so is a grade for which the council has no ladder.
  if (!standing.ladder?.reminded || dueOn === null) return 'NOT_REMINDED';
  if (today < person.startDate) return 'NEW_STARTER';
  if (standing.paused) return 'PAUSED';
  if (standing.supervisorId === null) return 'NO_SUPERVISOR';
  if (today > dueOn) return late(council, head, dueOn, today);
  if (next && next.on <= dueOn) return 'ON_TRACK';
  const { dueSoonWorkingDays } = policyOn(council, today).reminders;
  if (isDueSoon(council, { worker: person, dueOn }, dueSoonWorkingDays, today)) return 'DUE_SOON';
  return isNewcomer(person, head) ? 'NEW_STARTER' : 'ON_TRACK';
}

const late = (council: Council, head: ThreadHead, dueOn: LocalDate, today: LocalDate): StatusCode =>
  reaches(escalationLevel(council, head, dueOn, today), 'manager') ? 'ESCALATED' : 'OVERDUE';

function statusOfLeaver(council: Council, head: ThreadHead, today: LocalDate): SupervisionStatus {
  return {
    code: 'LEAVER',
    dueOn: null,
    dueBecause: null,
    intervalDays: null,
    intervalMode: null,
    reasonForInterval: null,
    longerUntil: null,
    thenEvery: null,
    phase: null,
    stepDown: null,
    lastHeldOn: head.lastFormal?.heldOn ?? null,
    countsFrom: null,
    next: null,
    workingDaysLate: 0,
    pausedBy: null,
    returnsOn: null,
    beyondBankHolidayFile: isBeyond(council, today),
    supervisorId: null,
  };
}

function isBeyond(council: Council, day: LocalDate): boolean {
  const last = lastYear(council);
  return last === null || Number(day.slice(0, 4)) > last;
}

/** Of each council once: the list is read for every status otherwise. */
const lastYears = new WeakMap<Council, number | null>();

function lastYear(council: Council): number | null {
  const known = lastYears.get(council);
  if (known !== undefined) return known;
  const last = lastYearCovered(council.bankHolidays);
  lastYears.set(council, last);
  return last;
}
