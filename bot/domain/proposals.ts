// Dates both can do, from working days, leave and duty alone: nobody's calendar is read.
import type { Pair } from './act';
import type { Council, Duty } from './council';
import type { LocalDate, PersonId } from './ids';
import type { ThreadHead } from './thread';

/** A date to offer. `because` says why it is after the due date; `workingDaysAfterDue` is 0 up to it. */
export type ProposedDate = {
  readonly on: LocalDate;
  /** Local time `HH:MM`. */
  readonly at: string;
  readonly workingDaysAfterDue: number;
  readonly because: 'leave' | null;
};

export function proposedDates(
  _council: Council,
  _head: ThreadHead,
  _pair: Pair,
  _today: LocalDate,
  _count: number,
): readonly ProposedDate[] {
  return [];
}

export function datesAhead(
  _council: Council,
  _head: ThreadHead,
  _pair: Pair,
  _today: LocalDate,
): readonly Pick<ProposedDate, 'on' | 'at'>[] {
  return [];
}

export function coverChoices(_council: Council, _pair: Pair, _on: LocalDate): readonly PersonId[] {
  return [];
}

export function dutyOn(
  _council: Council,
  _pair: Pair,
  _on: LocalDate,
  _at: string | null,
  _minutes: number,
): Duty | undefined {
  return undefined;
}
