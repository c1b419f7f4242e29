// Hours people have given away in one thread, as every other thread of theirs has to know them.
import type { Council } from '../council';
import type { Timed } from '../hours';
import type { PersonId } from '../ids';
import { supervisorsOf } from '../relationships';
import type { ThreadHead } from '../thread-head';
import type { BookedSession } from './session';

/** When somebody is taken, and whose hour it is: that of both who meet. Never shown to anybody. */
export type HourTaken = Timed & { readonly of: readonly PersonId[] };

/** What of a head a date in the diary is read from. */
type Booked = Pick<ThreadHead, 'personId' | 'booked'>;

/** Every date in these heads, with both whose hour it is. */
export const hoursIn = (council: Council, heads: readonly Booked[]): readonly HourTaken[] =>
  heads.flatMap((head) =>
    datesStanding(council, head).map(({ on, at, minutes, supervisorId }) => ({
      ...{ on, at, minutes },
      of: [head.personId, supervisorId],
    })),
  );

/** A date that was left behind when supervision passed on takes nobody's hour. */
export const datesStanding = (council: Council, { personId, booked }: Booked): readonly BookedSession[] =>
  booked.filter(({ on, supervisorId }) => supervisorsOf(council, personId, on).includes(supervisorId));
