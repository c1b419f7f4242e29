// What is said after a date was saved at an hour that somebody else was given in the same moment.
import type { BookedSession } from '../../domain/clock/session';
import type { Council } from '../../domain/council';
import type { LocalDate } from '../../domain/ids';
import { dayAndTime } from '../when-words';
import { firstNameOf, listed } from '../words';

/** Empty without such a date; begins with a space. Never with whom the other date is. */
export function sameHourWords(
  council: Council,
  clashes: readonly BookedSession[] | undefined,
  today: LocalDate,
): string {
  const [first] = clashes ?? [];
  if (!clashes || !first) return '';
  const days = listed(clashes.map(({ on, at }) => dayAndTime(on, at, today)));
  const host = firstNameOf(council, first.supervisorId);
  return ` In the same moment somebody else was given ${days} with ${host}. One of the two has to move; ${host} can say which.`;
}
