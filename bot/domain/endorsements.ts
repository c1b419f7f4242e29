// Decisions directed and decisions endorsed, for coaching: for the two of the pair, on request only.
import type { Council } from './council';
import type { LocalDate, PersonId } from './ids';
import type { ManagementOversightEntry } from './management-oversight';

export function endorsementsOffUntil(
  _council: Council,
  worker: PersonId,
  _today: LocalDate,
): LocalDate | null {
  throw new Error(worker);
}
export function mayReadEndorsements(
  _council: Council,
  viewer: PersonId,
  _worker: PersonId,
  _today: LocalDate,
): boolean {
  throw new Error(viewer);
}
/** Of the last six months, newest first, without what was taken back. */
export function endorsementsAmong(
  _entries: readonly ManagementOversightEntry[],
  today: LocalDate,
): {
  readonly directed: readonly ManagementOversightEntry[];
  readonly endorsed: readonly ManagementOversightEntry[];
} {
  throw new Error(today);
}
