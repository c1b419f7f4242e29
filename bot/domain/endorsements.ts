// Decisions directed and decisions endorsed, for coaching: for the two of the pair, on request only.
import { supervisesInOwnRight } from './act';
import { isEmployedOn } from './calendar';
import type { Council } from './council';
import { addMonths, londonDate } from './dates';
import type { LocalDate, PersonId } from './ids';
import type { ManagementOversightEntry } from './management-oversight';

/** So long after somebody began there are no lists, and so far back they go. */
const months = 6;

/** The first day on which there are lists for this worker: six months after they began; null from then on. */
export function endorsementsOffUntil(council: Council, worker: PersonId, today: LocalDate): LocalDate | null {
  const began = council.people.get(worker)?.startDate;
  if (began === undefined) return null;
  const from = addMonths(began, months);
  return today < from ? from : null;
}

/** The worker, and whoever supervises them today in their own right: a cover is not one of the pair. */
export function mayReadEndorsements(
  council: Council,
  viewer: PersonId,
  worker: PersonId,
  today: LocalDate,
): boolean {
  if (!isEmployedOn(council.people.get(viewer), today) || !council.people.has(worker)) return false;
  return viewer === worker || supervisesInOwnRight(council, { worker, supervisor: viewer }, today);
}

/**
 * Of the last six months, newest first, without what was taken back: what the supervisor decided, and the worker's own
 * decisions that were endorsed. Nothing is counted.
 */
export function endorsementsAmong(
  entries: readonly ManagementOversightEntry[],
  today: LocalDate,
): {
  readonly directed: readonly ManagementOversightEntry[];
  readonly endorsed: readonly ManagementOversightEntry[];
} {
  const since = addMonths(today, -months);
  const recent = entries
    .filter(({ state, at }) => state !== 'WITHDRAWN' && londonDate(at) >= since)
    .sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
  return {
    directed: recent.filter(({ type }) => type === 'decision'),
    endorsed: recent.filter(({ type }) => type === 'endorsement'),
  };
}
