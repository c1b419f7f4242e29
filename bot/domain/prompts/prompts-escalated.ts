// What the next manager hears of a late session, and the manager after that: a weekly list, and the very late one by one.

import { isLate } from '../clock/due';
import { escalationLevel, isExplained, reaches } from '../clock/escalation';
import { addDays, weekday } from '../dates';
import type { LocalDate, PersonId } from '../ids';
import type { PolicyProfile } from '../policy/policy';
import type { SummaryLine } from './prompt';
import { isNoted, levelOn, previewStood, readersOf } from './prompts-late';
import {
  isWorkerAway,
  type Memory,
  once,
  presenceOf,
  repeated,
  type Standing,
  type Waiting,
  waiting,
} from './prompts-standing';

/** A line and everybody in whose summary it stands. */
export type LineFor = { readonly readers: readonly PersonId[]; readonly line: SummaryLine };

/** Individually, and again every few working days until a note says what will be done. */
export function promptsToManagers(one: Standing): readonly Waiting[] {
  if (isNoted(one) || isWorkerAway(one)) return [];
  const { next, afterNext } = readersOf(one);
  return [
    ...(next ? individually(one, 'manager', 'very-late', next) : []),
    ...(afterNext ? individually(one, 'head', 'recovery', afterNext) : []),
  ];
}

/**
 * The worker's line in the summary of `day`, as things stood then; `undefined` when the supervisor has not seen it in
 * time, or has settled it since. A date or a reason given since then is shown.
 */
export function summaryLine(one: Standing, day: LocalDate): LineFor | undefined {
  const { council, head, status } = one;
  const { dueOn, supervisorId } = status;
  if (dueOn === null || supervisorId === null || !isLate(status) || day <= dueOn) return undefined;
  const level = escalationLevel(council, head, dueOn, day);
  if (!reaches(level, 'summary') || !previewStood(one, 'summary', day)) return undefined;
  const { next, afterNext } = readersOf(one);
  const readers = [next, level === 'head' ? afterNext : undefined].filter((reader) => reader !== undefined);
  const line = {
    personId: head.personId,
    supervisorId,
    dueOn,
    workingDaysLate: status.workingDaysLate,
    bookedOn: status.next?.on ?? null,
    reasonGiven: head.inTheWay !== null || isExplained(head),
  };
  return { readers, line };
}

/** One summary a week and reader: on its weekday, or on the reader's next day in. */
export function summaries(lines: readonly LineFor[], day: LocalDate, memory: Memory): readonly Waiting[] {
  const anchor = addDays(day, -weekday(day));
  const readers = new Set(lines.flatMap((one) => one.readers));
  return [...readers].flatMap((reader) => {
    const said = (memory.get(reader) ?? []).some(
      (one) => one.kind === 'summary' && one.recipient === reader && one.anchor === anchor,
    );
    if (said) return [];
    const names = lines.filter((one) => one.readers.includes(reader)).map(({ line }) => line);
    const prompt = { kind: 'summary' as const, about: reader, anchor, step: 1, subjectId: null };
    return [{ recipient: reader, prompt: { ...prompt, names: names.sort(longestLateFirst) }, dueOn: null }];
  });
}

/** The day of the newest summary: today's, or that of the last seven days. */
export function summaryDay({ escalation }: PolicyProfile, today: LocalDate): LocalDate {
  return addDays(today, -((weekday(today) + 8 - escalation.summaryWeekday) % 7));
}

function individually(
  one: Standing,
  level: 'manager' | 'head',
  kind: 'very-late' | 'recovery',
  recipient: PersonId,
): readonly Waiting[] {
  const { council, head, status, today, policy } = one;
  if (status.dueOn === null) return [];
  const wanted = waiting(one, recipient, { kind, anchor: status.dueOn });
  // The worker's own message said it first; whoever looks finds it again, though that card may be lost.
  const raised = one.asked && level === 'manager' && head.raised !== null && isLate(status);
  if (raised) return [wanted];
  if (!reaches(levelOn(one, today), level) || !previewStood(one, level, today)) return [];
  // A session that fell through and is booked again, or is not due yet, is mentioned and not repeated.
  if (!isLate(status) || status.next !== null) return once(one, wanted);
  return repeated(one, policy.reminders.thenEveryWorkingDays, wanted, presenceOf(council, head.personId));
}

const longestLateFirst = (one: SummaryLine, other: SummaryLine) =>
  `${one.dueOn}|${one.personId}` < `${other.dueOn}|${other.personId}` ? -1 : 1;
