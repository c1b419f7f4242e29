// What "not today" may be answered with, in words.
import type { HourTaken } from '../../domain/clock/hours-taken';
import type { Council } from '../../domain/council';
import type { LocalDate } from '../../domain/ids';
import { insteadOfToday } from '../../domain/preparation/instead-of-today';
import type { Preparing } from '../../domain/preparation/preparing';
import type { ThreadHead } from '../../domain/thread-head';
import type { InsteadView } from '../clock/clock-view-types';
import { longDay } from '../words';

type Facts = {
  readonly council: Council;
  readonly head: ThreadHead;
  readonly today: LocalDate;
  readonly preparing: Preparing;
};

/** Null before the day of the session. Without `taken` it knows of no other diary. */
export function insteadView(
  { council, head, today, preparing }: Facts,
  taken: readonly HourTaken[] = [],
): InsteadView | null {
  const instead = insteadOfToday(council, head, preparing, today, taken);
  if (instead === null) return null;
  const until = longDay(instead.latest, today);
  return {
    text:
      instead.dates.length > 0
        ? `A new date by ${until}. Nobody is asked why, and it is not counted against anybody.`
        : `There is no hour at which you are both free until ${until}. Please move the date in the diary.`,
    dates: instead.dates.map(({ on, at }) => ({
      on,
      at,
      words: `${longDay(on, today)} at ${at}`,
      note: null,
    })),
  };
}
