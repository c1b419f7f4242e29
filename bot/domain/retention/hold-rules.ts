// Placing and lifting a hold: the data protection officer's alone, never on their own file, and nobody else ever hears of one.
import { mayProtect } from '../access/access';
import type { Act, Acted } from '../act';
import type { Council } from '../council';
import type { Instant, LocalDate, PersonId } from '../ids';
import { accepted, type FieldProblem, type Outcome, refused } from '../outcome';
import type { ThreadHead } from '../thread-head';
import { type HoldEntry, type HoldReason, type HoldStepEntry, holdReasons } from './hold';

/** Characters of a reason in words, as a person counts them. */
const mostWhy = 600;

export type PlaceHold = Act & { readonly reason: HoldReason; readonly why: string };
export type LiftHold = Act & { readonly holdId: string; readonly why: string };

/** Holds and removals of one's own file are another data protection officer's. */
export const mayKeep = (council: Council, viewer: PersonId, owner: PersonId, today: LocalDate): boolean =>
  viewer !== owner && mayProtect(council, viewer, today);

/** What is wrong with a reason in words. */
export function whyProblems(why: string): readonly FieldProblem[] {
  const { length } = [...why.trim()];
  if (length === 0) return [{ field: 'why', kind: 'missing' }];
  return length > mostWhy ? [{ field: 'why', kind: 'note-too-long', maximum: mostWhy, length }] : [];
}

/** `not-yours` also for somebody of whom neither the council's files nor a thread knows. */
export function placeHold(
  council: Council,
  head: ThreadHead,
  { operationId, by, about, reason, why }: PlaceHold,
  now: Instant,
): Outcome<Acted> {
  if (head.revision === 0 && !council.people.has(about)) return refused({ kind: 'not-yours' });
  const problems: readonly FieldProblem[] = [
    ...(holdReasons.includes(reason) ? [] : [{ field: 'reason', kind: 'not-a-choice' } as const]),
    ...whyProblems(why),
  ];
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  const hold: HoldEntry = {
    kind: 'hold',
    entryId: operationId,
    at: now,
    loggedBy: by,
    reason,
    why: why.trim(),
    lifted: null,
  };
  return accepted({ entries: [hold], head: { ...head, holds: [...head.holds, operationId] }, tell: [] });
}

/** A hold that was lifted before, in whatever words, is lifted: the first lifting stands. */
export function liftHold(
  head: ThreadHead,
  hold: HoldEntry,
  { operationId, by, holdId, why }: LiftHold,
  now: Instant,
): Outcome<Acted> {
  const problems: readonly FieldProblem[] =
    hold.lifted === null ? whyProblems(why) : [{ field: 'lift', kind: 'nothing-waits' }];
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  const said = { by, at: now, why: why.trim() };
  const step: HoldStepEntry = {
    kind: 'hold-step',
    entryId: operationId,
    at: now,
    saidBy: by,
    holdId,
    why: said.why,
  };
  return accepted({
    entries: [step],
    replaces: [{ ...hold, lifted: said }],
    head: { ...head, holds: head.holds.filter((one) => one !== holdId) },
    tell: [],
  });
}
