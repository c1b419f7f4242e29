// Who else hears of a late session, judged by how late it is and how often it fell through. Says nothing itself.
import { isPresentOn, workingDaysBetween } from '../calendar';
import type { Council } from '../council';
import { addMonths } from '../dates';
import type { LocalDate } from '../ids';
import { policyOn } from '../policy/policy';
import type { ThreadHead } from '../thread-head';

/** From nobody else to the manager after the next manager; each includes the ones before it. */
const escalationLevels = ['none', 'summary', 'manager', 'head'] as const;
export type EscalationLevel = (typeof escalationLevels)[number];

/**
 * How far up a session that was due on `dueOn` has come by `today` (docs/rules.md, ladder of reminders). Days late are
 * days on which the supervisee was in. Sessions that fell through count from the last one that was held, so that
 * holding one settles everything; they may lift a session that is not late yet.
 */
export function escalationLevel(
  council: Council,
  head: ThreadHead,
  dueOn: LocalDate,
  today: LocalDate,
): EscalationLevel {
  const steps = policyOn(council, today).escalation;
  const grade = council.people.get(head.personId)?.grade ?? '';
  const daysLate = workingDaysBetween(dueOn, today, (day) => isPresentOn(council, head.personId, day));
  const fellThrough = levelOfSetbacks(council, head, today);
  if (fellThrough === 'head' || daysLate >= steps.headAfterWorkingDays) return 'head';
  const managerAfter = steps.managerAfterByGrade[grade] ?? steps.managerAfterWorkingDays;
  if (fellThrough === 'manager' || daysLate >= managerAfter) return 'manager';
  return daysLate >= steps.summaryAfterWorkingDays ? 'summary' : 'none';
}

/** The part of it that a new date in the diary does not settle: it fell through before. */
export function levelOfSetbacks(council: Council, head: ThreadHead, today: LocalDate): EscalationLevel {
  const steps = policyOn(council, today).escalation;
  if (fellThroughInSixMonths(head, today) >= steps.missedInSixMonths) return 'head';
  return cancelledInARow(head) >= steps.cancellationsInARow ? 'manager' : 'none';
}

/** Whoever gave a session up said why, and none was held since. */
export const isExplained = (head: ThreadHead): boolean =>
  sinceLastHeld(head).some(({ reason }) => reason !== null);

/** Whether a level includes another. */
export function reaches(level: EscalationLevel, wanted: EscalationLevel): boolean {
  return escalationLevels.indexOf(level) >= escalationLevels.indexOf(wanted);
}

/** None while the newest one lies before a session that was held since. */
function fellThroughInSixMonths(head: ThreadHead, today: LocalDate): number {
  if (sinceLastHeld(head).length === 0) return 0;
  const sixMonthsAgo = addMonths(today, -6);
  return head.setbacks.filter(({ on }) => on > sixMonthsAgo).length;
}

/** Cancelled by the supervisor, with nothing held and nobody else's reason between. */
function cancelledInARow(head: ThreadHead): number {
  const setbacks = sinceLastHeld(head);
  const others = setbacks.findIndex(({ state, by, supervisorId }) => {
    return state !== 'CANCELLED' || by !== supervisorId;
  });
  return others === -1 ? setbacks.length : others;
}

function sinceLastHeld({ setbacks, lastFormal }: ThreadHead): ThreadHead['setbacks'] {
  return setbacks.filter(({ on }) => lastFormal === null || on > lastFormal.heldOn);
}
