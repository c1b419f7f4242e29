// What becomes of an opening: a second person's yes or no, the worker's agreement about wellbeing, and an early end.
import type { Act, Acted, Told } from '../act';
import { told } from '../act';
import type { Council } from '../council';
import { londonDate } from '../dates';
import type { Instant, LocalDate } from '../ids';
import { accepted, type FieldProblem, type Outcome, refused } from '../outcome';
import type { ThreadHead } from '../thread-head';
import { mayProtect } from './access';
import { dayProblems, tellOpened } from './asking-opening';
import { isPutOff } from './hidden';
import type { OpeningEntry, OpeningStep } from './opening';
import {
  asksForWellbeing,
  inHead,
  isOfPair,
  lacksWellbeing,
  mayAnswer,
  opensFrom,
  opensUntil,
  stillOpensTo,
} from './opening-rules';
import { openingsLeft, stillWaits } from './opening-told';

export type OnOpening = Act & {
  readonly openingId: string;
  readonly step: OpeningStep;
  /** With a yes to one whose notice is to be put off: until when. Null: both hear of it at once. Undefined: no day. */
  readonly noticeOn: LocalDate | null | undefined;
};

/** Whether this step can be this person's at all. By the directory alone: nothing is read for anybody else. */
export function mayStep(
  council: Council,
  { by, about, step }: Pick<OnOpening, 'by' | 'about' | 'step'>,
  today: LocalDate,
): boolean {
  switch (step) {
    case 'approved':
    case 'refused':
      return (
        council.people.has(about) && mayProtect(council, by, today) && !isOfPair(council, by, about, today)
      );
    case 'closed':
      return by !== about && opensFrom(council, by, about, today).length > 0;
    case 'wellbeing-agreed':
    case 'wellbeing-declined':
    case 'wellbeing-taken-back':
      return by === about && isOfPair(council, by, about, today);
  }
}

/**
 * Refuses `not-yours` for a step that is somebody else's, also for an opening the worker does not know of yet, and
 * `nothing-waits` for what was answered, has lapsed or is over.
 */
export function onOpening(
  council: Council,
  head: ThreadHead,
  entry: OpeningEntry,
  command: OnOpening,
  now: Instant,
): Outcome<Acted & { readonly changed: OpeningEntry }> {
  const today = londonDate(now);
  if (!isTheirs(council, entry, command, today)) return refused({ kind: 'not-yours' });
  const problems = problemsOf(council, entry, command, now);
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  const { openingId, operationId, by, step } = command;
  const changed = after(council, entry, command, now);
  const others = head.openings.filter(({ entryId }) => entryId !== openingId);
  const openings = [...others, inHead(changed)];
  return accepted({
    entries: [{ kind: 'opening-step', entryId: operationId, at: now, saidBy: by, openingId, step }],
    replaces: [changed],
    changed,
    head: { ...head, openings: openingsLeft(council, { ...head, openings }, now) },
    tell: toldOf(council, changed, command, today),
  });
}

function isTheirs(
  council: Council,
  entry: OpeningEntry,
  { by, about, step }: OnOpening,
  today: LocalDate,
): boolean {
  switch (step) {
    case 'approved':
    case 'refused':
      return mayAnswer(council, by, about, entry.loggedBy, today);
    case 'closed':
      return by === entry.loggedBy;
    case 'wellbeing-agreed':
    case 'wellbeing-declined':
    case 'wellbeing-taken-back':
      return by === about && !isPutOff(entry, today);
  }
}

function problemsOf(
  council: Council,
  entry: OpeningEntry,
  { about, step, noticeOn }: OnOpening,
  now: Instant,
): readonly FieldProblem[] {
  const today = londonDate(now);
  const isOpen = entry.state === 'open' && entry.until !== null && now < entry.until;
  const isStill = stillOpensTo(council, about, inHead(entry), today);
  const nothing: readonly FieldProblem[] = [{ field: 'step', kind: 'nothing-waits' }];
  switch (step) {
    case 'approved': {
      // Whoever asked may have moved on since.
      if (!stillWaits(entry, now) || !isStill) return nothing;
      if (noticeOn === undefined) return [{ field: 'noticeOn', kind: 'not-a-date' }];
      // A day is a second person's yes to what the first one asked for, never one person's own idea.
      if (noticeOn !== null && entry.noticeOn === null) return [{ field: 'noticeOn', kind: 'not-a-choice' }];
      return dayProblems('noticeOn', noticeOn, today);
    }
    case 'refused':
      return stillWaits(entry, now) ? [] : nothing;
    case 'closed':
      return isOpen || stillWaits(entry, now) ? [] : nothing;
    // Also after a no: who thinks better of it says so while the file is open.
    case 'wellbeing-agreed':
      return isOpen && isStill && lacksWellbeing(inHead(entry)) ? [] : nothing;
    case 'wellbeing-declined':
      return isOpen && isStill && asksForWellbeing(inHead(entry)) ? [] : nothing;
    case 'wellbeing-taken-back':
      return isOpen && entry.wellbeingAgreed !== null ? [] : nothing;
  }
}

function after(
  council: Council,
  entry: OpeningEntry,
  { by, step, noticeOn = null }: OnOpening,
  now: Instant,
): OpeningEntry {
  switch (step) {
    case 'approved': {
      const until = opensUntil(council, entry.reason, now);
      return { ...entry, state: 'open', until, noticeOn, answered: { by, at: now, yes: true } };
    }
    case 'refused':
      return { ...entry, state: 'refused', answered: { by, at: now, yes: false } };
    case 'closed':
      return { ...entry, state: 'closed', until: entry.until === null ? null : now };
    case 'wellbeing-agreed':
      return { ...entry, wellbeingAgreed: now, wellbeingDeclined: null };
    case 'wellbeing-declined':
      return { ...entry, wellbeingDeclined: now };
    // A yes taken back is a no: they are not asked once more.
    case 'wellbeing-taken-back':
      return { ...entry, wellbeingAgreed: null, wellbeingDeclined: now };
  }
}

function toldOf(
  council: Council,
  entry: OpeningEntry,
  { about, step }: OnOpening,
  today: LocalDate,
): readonly Told[] {
  const { loggedBy, entryId } = entry;
  switch (step) {
    case 'approved':
      return [told(loggedBy, 'opening-answered', entryId), ...tellOpened(council, about, entry, today)];
    case 'refused':
      return [told(loggedBy, 'opening-answered', entryId)];
    // Whoever looks sees that it is closed.
    case 'closed':
    case 'wellbeing-taken-back':
      return [];
    case 'wellbeing-agreed':
    case 'wellbeing-declined':
      return [told(loggedBy, step, entryId)];
  }
}
