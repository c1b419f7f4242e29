// A session: in the diary, held, or given up, and why.
import type { Instant, LocalDate, PersonId } from '../ids';
import type { AdditionalRequest } from './standing';

export const sessionKinds = [
  'FORMAL',
  'INFORMAL',
  'CHECK_IN',
  'GROUP',
  'JOINT',
  'ADDITIONAL',
  'DEBRIEF',
] as const;
export type SessionKind = (typeof sessionKinds)[number];

export const sessionStates = ['PLANNED', 'HELD', 'HELD_PART', 'CANCELLED', 'MISSED'] as const;
export type SessionState = (typeof sessionStates)[number];

/** docs/rules.md, reasons: why a session was late, cut short or could not be held. Never a medical reason. */
export const reasonCodes = [
  'SUPERVISEE_WORKLOAD',
  'SUPERVISOR_WORKLOAD',
  'MASH_24H',
  'DUTY',
  'COURT',
  'ANNUAL_LEAVE',
  'AWAY',
  'NOT_READY',
  'OTHER',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** A session put in the diary and not yet held. */
export type BookedSession = {
  readonly sessionId: string;
  readonly on: LocalDate;
  /** Local time `HH:MM`, or null when only the day is known. */
  readonly at: string | null;
  readonly supervisorId: PersonId;
  readonly kind: 'FORMAL' | 'ADDITIONAL';
  /** How long it is planned for. */
  readonly minutes: number;
  /** Who decides on MASH or duty while the two meet; null when neither is on duty. */
  readonly cover: PersonId | null;
  /** The request it was booked for (R14): given up without a new date, that waits again. */
  readonly answers?: AdditionalRequest;
};

/** A session that was given up, missed or cut short, and why. */
export type Setback = {
  readonly on: LocalDate;
  readonly state: 'CANCELLED' | 'MISSED' | 'HELD_PART';
  /** Who said so; null when it came with the files. */
  readonly by: PersonId | null;
  /** Whose session it was. */
  readonly supervisorId: PersonId;
  readonly reason: ReasonCode | null;
};

export type SessionEntry = {
  readonly kind: 'session';
  readonly entryId: string;
  readonly at: Instant;
  readonly on: LocalDate;
  /** Local time `HH:MM` or null. */
  readonly time: string | null;
  readonly sessionKind: SessionKind;
  readonly state: SessionState;
  readonly supervisorId: PersonId;
  readonly minutes: number | null;
  readonly reason: ReasonCode | null;
  readonly loggedBy: PersonId | null;
  readonly loggedAt: Instant;
  /** The booking it answers or replaces: on a session that was held, cancelled or moved. */
  readonly bookingId: string | null;
  /** On a session cancelled or cut short: the new date, or null when it is to follow. */
  readonly movedTo: LocalDate | null;
  readonly cover: PersonId | null;
};

/** "Something's in the way": the reason a session is late, in the worker's thread for both to see. */
export type ReasonEntry = {
  readonly kind: 'reason';
  readonly entryId: string;
  readonly at: Instant;
  readonly reason: ReasonCode;
  readonly saidBy: PersonId;
  readonly dueOn: LocalDate | null;
  readonly quietUntil: LocalDate;
};
