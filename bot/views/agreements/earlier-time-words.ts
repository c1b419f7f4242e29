// What is said of an agreement that stopped counting because another time of the two began.
import { ofEarlierTime } from '../../domain/agreements/signed-agreements';
import type { Council } from '../../domain/council';
import type { LocalDate, PersonId } from '../../domain/ids';
import type { ThreadHead } from '../../domain/thread-head';
import { fullDay, nameOf } from '../words';

/** Without a full stop; null where the newest of these two counts, and where there is none. */
export function earlierTimeWords(
  council: Council,
  head: Pick<ThreadHead, 'personId' | 'agreement'>,
  supervisor: PersonId,
  today: LocalDate,
): string | null {
  const old = ofEarlierTime(council, head, supervisor, today);
  return old
    ? `The one with ${nameOf(council, supervisor)} of ${fullDay(old.signedOn)} was for the time before ${fullDay(old.until)} and does not count any more`
    : null;
}

/** In a list of facts of that very agreement. */
export const notCountingWords = (since: LocalDate): string =>
  `of an earlier time: since ${fullDay(since)} it does not count any more`;
