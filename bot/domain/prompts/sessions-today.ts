// Sessions of the day itself: no reminder of their own (R19 asks before), but said first on a card that goes out anyway.
import type { BookedSession } from '../clock/session';
import type { Council } from '../council';
import type { LocalDate, PersonId } from '../ids';
import { superviseesOf } from '../relationships';
import type { ThreadHead } from '../thread-head';
import { hostThen, whoIsAwayThen } from './prompts-diary';

/** In whose thread, and whom the reader meets. */
export type SessionToday = {
  readonly about: PersonId;
  readonly other: PersonId;
  readonly session: BookedSession;
};

/** Earliest first, those without an hour last; not one that cannot be because one of the two is away. */
export function sessionsToday(
  council: Council,
  to: PersonId,
  heads: ReadonlyMap<PersonId, ThreadHead>,
  today: LocalDate,
): readonly SessionToday[] {
  const order = ({ session }: SessionToday) => `${session.at ?? '~'} ${session.sessionId}`;
  return [to, ...superviseesOf(council, to, today)]
    .flatMap((about) => heads.get(about) ?? [])
    .flatMap(({ personId: about, booked }) =>
      booked.flatMap((session): readonly SessionToday[] => {
        if (session.on !== today || whoIsAwayThen(council, about, session) !== undefined) return [];
        const host = hostThen(council, about, session);
        if (host === undefined || (to !== about && to !== host)) return [];
        return [{ about, other: to === about ? host : about, session }];
      }),
    )
    .sort((one, other) => (order(one) < order(other) ? -1 : 1));
}
