// What is said about a session that is late: what was in the way, and what a manager will do about it.
import { type Act, type Acted, pairActing } from '../act';
import { addWorkingDays, type DayTest, isWorkingDay } from '../calendar';
import type { Council } from '../council';
import { addDays, earlier, londonDate } from '../dates';
import type { Instant, LocalDate, PersonId } from '../ids';
import { noteProblems } from '../note';
import { accepted, type FieldProblem, type Outcome, refused } from '../outcome';
import { policyOn } from '../policy/policy';
import { nextManagerOf, usualSupervisor } from '../relationships';
import type { ThreadHead } from '../thread-head';
import { isLate, supervisionStatus } from './due';
import { escalationLevel, reaches } from './escalation';
import { reasonCodes } from './session';

/** `reason` is one of `reasonCodes`; without a day the usual pause between two reminders. */
export type Snooze = Act & { readonly reason: string; readonly askAgainOn: LocalDate | undefined };
export type NoteLateSession = Act & {
  readonly step: 'action-note' | 'recovery-plan';
  readonly text: string;
  readonly byOn: LocalDate | undefined;
};

const noteWithinWorkingDays = 20;

/**
 * "Not now, because…": kept in the thread for both to see, and reminders are quiet until the day before the question
 * comes back. The due date stays. The policy says for how long, and how often in a row each of the two may say so.
 */
export function snooze(council: Council, head: ThreadHead, command: Snooze, now: Instant): Outcome<Acted> {
  const saidOn = londonDate(now);
  if (!pairActing(council, command, saidOn)) return refused({ kind: 'not-yours' });
  const { atMostTimes } = policyOn(council, saidOn).snooze;
  const times = timesPutOff(head, command.by);
  const askAgainOn = command.askAgainOn ?? usualPause(council, saidOn);
  const reason = reasonCodes.find((code) => code === command.reason);
  const problems: FieldProblem[] = [
    ...(reason === undefined ? [{ field: 'reason', kind: 'not-a-choice' } as const] : []),
    ...(times >= atMostTimes ? [{ field: 'reason', kind: 'snooze-used-up', times } as const] : []),
    ...askAgainProblems(council, askAgainOn, saidOn),
  ];
  if (reason === undefined || problems.length > 0) return refused({ kind: 'fields', problems });
  const { by, operationId } = command;
  const quietUntil = addDays(askAgainOn, -1);
  const { dueOn } = supervisionStatus(council, head, saidOn);
  return accepted({
    entries: [{ kind: 'reason', entryId: operationId, at: now, reason, saidBy: by, dueOn, quietUntil }],
    head: {
      ...head,
      inTheWay: { reason, saidBy: by, saidOn, quietUntil, times: times + 1, ...othersBeside(head, by) },
    },
    tell: [],
  });
}

/**
 * How often in a row that person has said "not now"; what the other one said counts for the other one. An earlier version
 * counted the two together: of that no more than one is surely theirs.
 */
export function timesPutOff({ inTheWay }: Pick<ThreadHead, 'inTheWay'>, by: PersonId): number {
  if (inTheWay === null) return 0;
  const { others, times } = inTheWay;
  if (others === undefined) return inTheWay.saidBy === by ? Math.min(times, 1) : 0;
  return [inTheWay, ...others].find(({ saidBy }) => saidBy === by)?.times ?? 0;
}

/**
 * What the next manager will do about a session that has come up to them (or was raised with them), or the recovery
 * plan of the manager after that; with a day by which it is done.
 */
export function noteLateSession(
  council: Council,
  head: ThreadHead,
  command: NoteLateSession,
  now: Instant,
): Outcome<Acted> {
  const today = londonDate(now);
  const { by, byOn, step, text, operationId } = command;
  if (!mayNote(council, command, today)) return refused({ kind: 'not-yours' });
  if (!hasComeUp(council, head, step, today)) return refusedFor({ field: 'step', kind: 'nothing-waits' });
  const problems = [...noteProblems('text', text, 'needed'), ...byOnProblems(council, byOn, today)];
  if (problems.length > 0 || byOn === undefined) return refused({ kind: 'fields', problems });
  return accepted({
    entries: [
      { kind: 'escalation', entryId: operationId, at: now, saidBy: by, step, text: text.trim(), byOn },
    ],
    head: { ...head, escalationNote: { by, on: today, byOn } },
    tell: [],
  });
}

/** The next manager writes what will be done; the one after agrees a recovery plan. */
export function mayNote(
  council: Council,
  { by, about, step }: Pick<NoteLateSession, 'by' | 'about' | 'step'>,
  today: LocalDate,
): boolean {
  const supervisor = usualSupervisor(council, about, today);
  const below = step === 'action-note' ? about : supervisor;
  return below !== undefined && nextManagerOf(council, below, today) === by;
}

function othersBeside(
  { inTheWay }: ThreadHead,
  by: PersonId,
): Required<Pick<NonNullable<ThreadHead['inTheWay']>, 'others'>> {
  if (inTheWay === null) return { others: [] };
  const others = [inTheWay, ...(inTheWay.others ?? [])]
    .filter(({ saidBy }) => saidBy !== by)
    .map(({ saidBy }) => ({ saidBy, times: timesPutOff({ inTheWay }, saidBy) }));
  return { others };
}

function hasComeUp(
  council: Council,
  head: ThreadHead,
  step: NoteLateSession['step'],
  today: LocalDate,
): boolean {
  const status = supervisionStatus(council, head, today);
  if (status.dueOn === null) return false;
  if (step === 'action-note' && head.raised !== null && isLate(status)) return true;
  const level = escalationLevel(council, head, status.dueOn, today);
  return reaches(level, step === 'action-note' ? 'manager' : 'head');
}

/** A reason is not asked for again before as many working days have passed as between two reminders. */
function usualPause(council: Council, saidOn: LocalDate): LocalDate {
  const days = policyOn(council, saidOn).reminders.thenEveryWorkingDays;
  return earlier(addWorkingDays(saidOn, days, workingDayIn(council)), latestAskingAgain(council, saidOn));
}

function askAgainProblems(
  council: Council,
  askAgainOn: LocalDate,
  saidOn: LocalDate,
): readonly FieldProblem[] {
  const latest = latestAskingAgain(council, saidOn);
  if (askAgainOn <= saidOn) return [{ field: 'askAgainOn', kind: 'in-the-past' }];
  return askAgainOn > latest ? [{ field: 'askAgainOn', kind: 'snooze-too-far', latest }] : [];
}

function latestAskingAgain(council: Council, saidOn: LocalDate): LocalDate {
  return addWorkingDays(saidOn, policyOn(council, saidOn).snooze.atMostWorkingDays, workingDayIn(council));
}

function byOnProblems(
  council: Council,
  byOn: LocalDate | undefined,
  today: LocalDate,
): readonly FieldProblem[] {
  const latest = addWorkingDays(today, noteWithinWorkingDays, workingDayIn(council));
  if (byOn === undefined) return [{ field: 'byOn', kind: 'not-a-date' }];
  if (byOn < today) return [{ field: 'byOn', kind: 'in-the-past' }];
  return byOn > latest ? [{ field: 'byOn', kind: 'too-far-ahead', latest }] : [];
}

const workingDayIn =
  (council: Council): DayTest =>
  (day) =>
    isWorkingDay(day, council.daysOff);

const refusedFor = (problem: FieldProblem) => refused({ kind: 'fields', problems: [problem] });
