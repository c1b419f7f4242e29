// R57: what of a renewal year is there already. A help for the person, never a score.
import { localDate } from '../dates';
import type { LocalDate } from '../ids';
import type { CpdNote } from '../working-paper';

/** R57: the regulator's window to renew is September to November; the year runs from 1 December. */
export type RenewalHelp = {
  readonly since: LocalDate;
  readonly until: LocalDate;
  readonly notes: number;
  /** Whether one of them was discussed with somebody. */
  readonly discussed: boolean;
};

/** Null outside 1 September to 30 November. */
export function renewalHelp(
  notes: readonly Pick<CpdNote, 'on' | 'discussed'>[],
  today: LocalDate,
): RenewalHelp | null {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  if (month < 9 || month > 11) return null;
  const since = localDate(`${year - 1}-12-01`) ?? today;
  const until = localDate(`${year}-11-30`) ?? today;
  const ofTheYear = notes.filter(({ on }) => since <= on && on <= until);
  return { since, until, notes: ofTheYear.length, discussed: ofTheYear.some(({ discussed }) => discussed) };
}
