// Which sessions count towards the interval.
import type { SessionKind, SessionState } from './thread';

/** The facts of a session this rule looks at; a `SessionEntry` has them. */
export type SessionFacts = {
  readonly sessionKind: SessionKind;
  readonly state: SessionState;
  readonly minutes: number | null;
};

/**
 * R16: an informal talk, a check-in or a group never resets the formal clock.
 * R17: a session below the short limit does not count silently, unless the pair agreed to that length
 * (part-timers may, pro rata). A session without minutes was simply not timed, and counts.
 */
export function countsAsFormal(
  session: SessionFacts,
  length: { readonly shortBelowMinutes: number; readonly agreedMinutes: number | null },
): boolean {
  if (session.sessionKind !== 'FORMAL' || session.state !== 'HELD') return false;
  if (session.minutes === null || session.minutes >= length.shortBelowMinutes) return true;
  return length.agreedMinutes !== null && session.minutes >= length.agreedMinutes;
}
