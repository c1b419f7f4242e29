// "Not useful because…" of the behaviour framework, and what tagging does to people's time (seed 7.3 and 7.5).
import type { Act, Acted } from '../act';
import type { Council } from '../council';
import { addMonths, londonDate } from '../dates';
import type { Instant, LocalDate, PersonId } from '../ids';
import { accepted, type Outcome, refused } from '../outcome';
import type { RecordEntry } from '../records/record';
import type { ThreadHead } from '../thread-head';
import type { FrameworkFeedbackEntry } from './activity';
import { frameworkOn } from './behaviours';
import { wordProblems } from './typed-words';

/** What fewer people said could be somebody's. */
const fewestAnswers = 5;
/** Reviewed half-yearly. */
const monthsLookedAt = 6;

/** `code` null: the framework as a whole. */
export type GiveFeedback = Act & {
  readonly code: string | null;
  readonly because: string;
  readonly notIdentifiers: readonly string[];
};

/** An entry of one's own file, which whoever reviews the framework reads without a name. */
export function giveFeedback(
  council: Council,
  head: ThreadHead,
  { operationId, by, about, code, because, notIdentifiers }: GiveFeedback,
  now: Instant,
): Outcome<Acted> {
  if (by !== about) return refused({ kind: 'not-yours' });
  const { version, statements } = frameworkOn(council, londonDate(now));
  if (code !== null && !statements.some((one) => one.code === code)) {
    return refused({ kind: 'fields', problems: [{ field: 'code', kind: 'not-a-choice' }] });
  }
  const typed = [{ field: 'because', text: because, maximum: 600, needed: true }];
  const problems = wordProblems(council, typed, notIdentifiers);
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  const entry: FrameworkFeedbackEntry = {
    kind: 'framework-feedback',
    entryId: operationId,
    at: now,
    saidBy: by,
    framework: version,
    code,
    because: because.trim(),
  };
  return accepted({ entries: [entry], head, tell: [] });
}

export type TimeEffects = { readonly added: number; readonly saved: number; readonly neither: number };

/** The first day whose sessions are looked at. */
export const lookedAtFrom = (today: LocalDate): LocalDate => addMonths(today, -monthsLookedAt);

/** What one of the two said of a tagged record, with who they are. */
export type TaggedRecord = Pick<RecordEntry, 'heldOn' | 'timeEffect' | 'supervisorId'> & {
  readonly worker: PersonId;
};

/** What was said of the tagged records of the last half year; null when too few different people said anything. */
export function timeEffects(records: Iterable<TaggedRecord>, today: LocalDate): TimeEffects | null {
  const counts = { added: 0, saved: 0, neither: 0 };
  const people = new Set<PersonId>();
  for (const { heldOn, timeEffect, worker, supervisorId } of records) {
    if (heldOn < lookedAtFrom(today)) continue;
    const said = [
      [worker, timeEffect.worker],
      [supervisorId, timeEffect.supervisor],
    ] as const;
    for (const [who, effect] of said) {
      if (effect === undefined) continue;
      counts[effect] += 1;
      people.add(who);
    }
  }
  return people.size < fewestAnswers ? null : counts;
}
