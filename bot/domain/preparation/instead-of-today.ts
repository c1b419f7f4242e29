// "Not today": dates to offer instead, close enough that supervision is not lost.
import { pairActing } from '../act';
import type { HourTaken } from '../clock/hours-taken';
import { freeDates, type ProposedDate } from '../clock/proposals';
import { latestWhenNotReady } from '../clock/session-outcome';
import type { Council } from '../council';
import { addDays } from '../dates';
import type { LocalDate } from '../ids';
import type { ThreadHead } from '../thread-head';
import type { Preparing } from './preparing';

/** More would be a second diary. */
const offered = 4;

/** What "not today" may be answered with. */
export type InsteadOfToday = {
  /** Soonest first; may be empty when one of them is away. */
  readonly dates: readonly Pick<ProposedDate, 'on' | 'at'>[];
  readonly latest: LocalDate;
};

/**
 * Within five working days; nobody is asked why and it is not counted against anybody. Null before the day of the
 * session has come: until then a date is moved in the diary. Hours that either has given to somebody else are left out,
 * as far as `taken` knows them.
 */
export function insteadOfToday(
  council: Council,
  head: ThreadHead,
  { session, supervisor, viewer, worker }: Preparing,
  today: LocalDate,
  taken: readonly HourTaken[] = [],
): InsteadOfToday | null {
  if (session === null || supervisor === null || session.on > today) return null;
  const acting = pairActing(council, { by: viewer, about: worker }, today);
  if (acting === undefined) return null;
  const latest = latestWhenNotReady(council, session, today);
  const between = [addDays(today, 1), latest] as const;
  const free = freeDates(council, head, { ...acting, supervisor }, between, taken);
  return { dates: free.slice(0, offered), latest };
}
