// Decisions directed and decisions endorsed, for coaching: for the two of the pair, on request only.
import { supervisesInOwnRight } from '../act';
import { isEmployedOn } from '../calendar';
import type { Council } from '../council';
import { addMonths, londonDate } from '../dates';
import type { LocalDate, PersonId } from '../ids';
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
 * Of the last six months, newest first, only what the supervisor stands by: what they decided, and the worker's own
 * decisions they endorsed. What waits for their word, is disputed or was taken back is neither. Nothing is counted.
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
    .filter((entry) => standsBy(entry) && londonDate(entry.at) >= since)
    .sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
  return {
    directed: recent.filter(({ type }) => type === 'decision'),
    endorsed: recent.filter(({ type }) => type === 'endorsement'),
  };
}

/** The supervisor's own word counts although its reason or case reference is still to come. */
const standsBy = ({ state, loggedBy, supervisorId, beyondSupervisor }: ManagementOversightEntry): boolean =>
  state === 'CONFIRMED' || (state === 'PROPOSED' && loggedBy === supervisorId && !beyondSupervisor);
