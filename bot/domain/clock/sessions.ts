// Which sessions count towards the interval.
import { newestSigned, signedAgreements } from '../agreements/signed-agreements';
import type { Council } from '../council';
import type { LocalDate, PersonId } from '../ids';
import { policyOn } from '../policy/policy';
import type { ThreadHead } from '../thread-head';
import type { SessionKind, SessionState } from './session';

/** The facts of a session this rule looks at; a `SessionEntry` has them. */
export type SessionFacts = {
  readonly on: LocalDate;
  readonly sessionKind: SessionKind;
  readonly state: SessionState;
  readonly supervisorId: PersonId;
  readonly minutes: number | null;
};

/**
 * R16: an informal talk or a check-in never resets the formal clock; a group only where the policy says so.
 * R17: a session below the short limit does not count silently, unless the pair agreed to that length
 * (part-timers may, pro rata). Each is judged by the policy in force on its day. A session without minutes was simply not timed, and counts.
 * `agreement` is the thread's own, beside those of the council's files.
 */
export function countsAsFormal(
  council: Council,
  superviseeId: PersonId,
  session: SessionFacts,
  agreement: ThreadHead['agreement'],
): boolean {
  if (session.state !== 'HELD') return false;
  const { shortBelowMinutes, groupCounts } = policyOn(council, session.on).session;
  if (session.sessionKind !== 'FORMAL' && !(groupCounts && session.sessionKind === 'GROUP')) return false;
  if (session.minutes === null || session.minutes >= shortBelowMinutes) return true;
  const agreed = agreedMinutes(council, superviseeId, session, agreement);
  return agreed !== null && session.minutes >= agreed;
}

/** The length in the newest agreement the pair had signed by the day of the session; null when it names none. */
export function agreedMinutes(
  council: Council,
  superviseeId: PersonId,
  { on, supervisorId }: Pick<SessionFacts, 'on' | 'supervisorId'>,
  agreement: ThreadHead['agreement'],
): number | null {
  const signed = signedAgreements(council, superviseeId, agreement);
  return newestSigned(signed, supervisorId, on)?.lengthMinutes ?? null;
}
