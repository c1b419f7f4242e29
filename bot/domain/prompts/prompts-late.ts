// Prompts to the supervisor about a late session: the reminder, and the preview of what the next manager will hear.
import { addWorkingDays, isPresentOn, workingDaysBetween } from '../calendar';
import { isLate } from '../clock/due';
import { type EscalationLevel, escalationLevel, levelOfSetbacks, reaches } from '../clock/escalation';
import { addDays, weekday } from '../dates';
import type { LocalDate, PersonId } from '../ids';
import { nextManagerOf, usualSupervisor } from '../relationships';
import { passedSession } from './prompts-diary';
import { couldNotBeTold } from './prompts-reach';
import {
  isQuiet,
  isWorkerAway,
  lastSaid,
  ordinary,
  presenceOf,
  type Standing,
  type Waiting,
  waiting,
} from './prompts-standing';

/** A preview is renewed after three weeks: what is older than a month nobody remembers, neither people nor the ledger. */
const previewHoldsDays = 21;
/** Further ahead nobody can say what a summary will show. */
const furthestSummaryDays = 35;

/** What the preview comes before; its number is the prompt's step. */
const previewOf = { summary: 1, manager: 2, head: 3 } as const;

/** What to say to the supervisor of a late worker, or in few words why nothing is said. */
export function promptsAboutLateness(one: Standing): {
  readonly waiting: readonly Waiting[];
  readonly why: string | undefined;
} {
  const preview = one.asked ? [] : headsUp(one);
  if (preview.length > 0) return { waiting: preview, why: undefined };
  const late = isLate(one.status);
  const why = late ? whyNoReminder(one) : undefined;
  return { waiting: late && why === undefined ? reminder(one) : [], why };
}

/**
 * How far up the session has come by that day. A date in the diary settles that it is late, and the summary shows the
 * date; it does not settle that the session fell through before.
 */
export function levelOn(one: Standing, day: LocalDate): EscalationLevel {
  const { council, head, status } = one;
  const counts = status.dueOn !== null && isLate(status) && status.next === null;
  return counts && status.dueOn !== null
    ? escalationLevel(council, head, status.dueOn, day)
    : levelOfSetbacks(council, head, day);
}

/**
 * Whether whoever is the supervisor now has read, so many of their working days before `day`, what is said higher up
 * that day. The wait runs while there is nobody to tell: whoever is away costs the worker no day.
 */
export function previewStood(one: Standing, level: 'summary' | 'manager' | 'head', day: LocalDate): boolean {
  const { council, head, status, heard, policy } = one;
  const wait = policy.escalation.previewWorkingDays;
  const told = (heard.get(head.personId) ?? []).some(
    ({ kind, anchor, step, on, recipient }) =>
      kind === 'heads-up' &&
      recipient === status.supervisorId &&
      anchor === status.dueOn &&
      step >= previewOf[level] &&
      workingDaysBetween(on, day, presenceOf(council, recipient)) >= wait,
  );
  if (told) return true;
  const from = addWorkingDays(day, -wait, ordinary(council));
  return status.supervisorId !== null && couldNotBeTold(one, status.supervisorId, from, day);
}

/** A manager's note says what will be done and by when; until then nobody above is told again. */
export const isNoted = ({ head, today }: Pick<Standing, 'head' | 'today'>): boolean =>
  head.escalationNote !== null && today <= head.escalationNote.byOn;

function reminder(one: Standing): readonly Waiting[] {
  const { head, today, policy, status } = one;
  const { dueOn, supervisorId } = status;
  if (dueOn === null || supervisorId === null) return [];
  const { firstAfterWorkingDays, thenEveryWorkingDays } = policy.reminders;
  const since = workingDaysBetween(dueOn, today, presenceOf(one.council, head.personId));
  const step = Math.floor((since - firstAfterWorkingDays) / thenEveryWorkingDays) + 1;
  return [waiting(one, supervisorId, { kind: 'overdue', anchor: dueOn, step })];
}

/** The days that count are days on which the supervisee is in. */
function whyNoReminder(one: Standing): string | undefined {
  const { council, head, status, today, policy } = one;
  if (status.next) return `booked for ${status.next.on}`;
  if (isQuiet(one)) return `quiet until ${head.inTheWay?.quietUntil}`;
  if (isWorkerAway(one)) return 'away';
  const passed = passedSession(one);
  if (passed) return `asked what became of ${passed.on}`;
  if (head.dateToFollow) return `new date to follow by ${head.dateToFollow.byOn}`;
  const present = presenceOf(council, head.personId);
  const { firstAfterWorkingDays } = policy.reminders;
  if (status.dueOn && workingDaysBetween(status.dueOn, today, present) < firstAfterWorkingDays) {
    return 'too soon after the due date';
  }
  const last = spokenLately(one);
  return last && `reminded on ${last}`;
}

/** The last word to the supervisor about a late session, while the next one would come too soon after it. */
function spokenLately(one: Standing): LocalDate | undefined {
  const { council, head, status, today, policy } = one;
  const last = status.supervisorId && lastSaid(one, status.supervisorId, ['overdue', 'heads-up']);
  if (!last) return undefined;
  const since = workingDaysBetween(last, today, presenceOf(council, head.personId));
  return since < policy.reminders.thenEveryWorkingDays ? last : undefined;
}

/**
 * Takes the place of a reminder, the last one that comes early enough. Nobody reads of their manager first, something
 * was said about this due date before, unless the next turn would be too late to be told in time.
 */
function headsUp(one: Standing): readonly Waiting[] {
  const { status, today } = one;
  const { dueOn, supervisorId } = status;
  if (dueOn === null || supervisorId === null || isWorkerAway(one) || spokenLately(one)) return [];
  const level = levelOn(one, today);
  const step = isLate(status) || level !== 'none' ? previewNeeded(one, supervisorId) : undefined;
  if (step === undefined) return [];
  if (isLate(status) && level !== 'none' && !wasSpokenOf(one)) return [];
  const last = lastSaid(one, supervisorId, ['heads-up'], (it) => it.anchor === dueOn && it.step >= step);
  if (last !== undefined && today < addDays(last, previewHoldsDays)) return [];
  return [waiting(one, supervisorId, { kind: 'heads-up', anchor: dueOn, step })];
}

/** Whoever promised a new date knows that one is owed. */
const wasSpokenOf = ({ memory, head, status, today }: Standing): boolean =>
  head.dateToFollow !== null ||
  (memory.get(head.personId) ?? []).some(
    ({ kind, anchor, on }) =>
      ['outcome', 'overdue', 'heads-up'].includes(kind) && anchor === status.dueOn && on < today,
  );

/** Nothing is previewed that nobody will read. The usual line: a cover's own manager has nothing to do with it. */
export function readersOf({ council, head, today }: Standing): {
  readonly next: PersonId | undefined;
  readonly afterNext: PersonId | undefined;
} {
  const supervisor = usualSupervisor(council, head.personId, today);
  const next = nextManagerOf(council, head.personId, today);
  const afterNext = supervisor && nextManagerOf(council, supervisor, today);
  // With nobody between, one person is asked one thing.
  return { next, afterNext: afterNext === next ? undefined : afterNext };
}

/** What the next manager will hear individually. */
const isPreviewed = (one: Standing, supervisor: PersonId): boolean =>
  lastSaid(
    one,
    supervisor,
    ['heads-up'],
    ({ anchor, step }) => anchor === one.status.dueOn && step >= previewOf.manager,
  ) !== undefined;

function previewNeeded(one: Standing, supervisor: PersonId): 1 | 2 | 3 | undefined {
  const { escalation, reminders } = one.policy;
  const early = escalation.previewWorkingDays;
  const window = { early, earliest: early + reminders.thenEveryWorkingDays - 1 };
  const soon = presentDayAfter(one, supervisor, window.earliest);
  const level = soon && !isNoted(one) ? levelOn(one, soon) : 'none';
  const { next, afterNext } = readersOf(one);
  if (next === undefined) return undefined;
  if (level === 'head' && afterNext !== undefined && isPreviewed(one, supervisor)) return previewOf.head;
  // Whoever is written to first is previewed first.
  if (level === 'head' || level === 'manager') return previewOf.manager;
  const summary = summaryToPreview(one, supervisor, window);
  return summary && isNamedOn(one, summary) ? previewOf.summary : undefined;
}

/**
 * A date after the due date is still late: the summary names the worker with the date until it comes, and the supervisor
 * hears of it as often as without one. A date before the day of the summary needs no word.
 */
function isNamedOn({ council, head, status }: Standing, day: LocalDate): boolean {
  const { dueOn, next } = status;
  if (dueOn === null || !isLate(status)) return false;
  if (next !== null && next.on <= day) return false;
  return reaches(escalationLevel(council, head, dueOn, day), 'summary');
}

/** The summary that is as many of the supervisor's days away as the preview needs, before the next reminder's turn. */
function summaryToPreview(
  { council, today, policy }: Standing,
  supervisor: PersonId,
  { early, earliest }: { readonly early: number; readonly earliest: number },
): LocalDate | undefined {
  let days = 0;
  for (let ahead = 1; ahead <= furthestSummaryDays; ahead += 1) {
    const day = addDays(today, ahead);
    if (isPresentOn(council, supervisor, day)) days += 1;
    if (days > earliest) return undefined;
    if (days >= early && weekday(day) + 1 === policy.escalation.summaryWeekday) return day;
  }
  return undefined;
}

function presentDayAfter({ council, today }: Standing, who: PersonId, n: number): LocalDate | undefined {
  let left = n;
  for (let ahead = 1; ahead <= furthestSummaryDays; ahead += 1) {
    const day = addDays(today, ahead);
    if (isPresentOn(council, who, day)) left -= 1;
    if (left <= 0) return day;
  }
  return undefined;
}
