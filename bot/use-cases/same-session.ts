// Whether a form about dates that comes again says what was saved the first time.
import type { BookDates } from '../domain/clock/booking';
import type { SessionEntry, SessionState } from '../domain/clock/session';
import type { SayMet } from '../domain/clock/session-held';
import type { SaidOutcome, SayOutcome } from '../domain/clock/session-outcome';
import type { WantedDate } from '../domain/clock/wanted-date';
import type { ThreadEntry } from '../domain/thread';
import type { IsSame } from './act';

/** The same dates in the same order and no more of them. What the form left open is whatever it came to then. */
export const sameDates =
  ({ dates, kind, minutes, requestId }: BookDates): IsSame =>
  async (stored, furtherEntry) => {
    const [first, ...others] = dates;
    const wanted = requestId === undefined ? kind : 'ADDITIONAL';
    const isSame = (entry: ThreadEntry | undefined, date: WantedDate | undefined) =>
      isSession(entry, 'PLANNED') &&
      entry.sessionKind === wanted &&
      (minutes === undefined || entry.minutes === minutes) &&
      isDate(entry, date);
    if (!isSame(stored, first)) return false;
    // One date can be told from several by nothing in its own entry.
    for (const [index, date] of [...others, undefined].entries()) {
      const entry = await furtherEntry(index + 2);
      if (date === undefined ? entry !== undefined : !isSame(entry, date)) return false;
    }
    return true;
  };

/** The same session, day, minutes, reason and new date. */
export const sameOutcome =
  (command: SayOutcome): IsSame =>
  async (stored, furtherEntry) => {
    const { outcome, sessionId, heldOn, minutes, reason, on } = command;
    if (!isSession(stored, stateAfter[outcome]) || stored.bookingId !== sessionId) return false;
    const hadPart = outcome === 'held' || outcome === 'interrupted';
    if (hadPart && ((heldOn ?? stored.on) !== stored.on || (minutes ?? null) !== stored.minutes))
      return false;
    if (outcome === 'held') return true;
    if (stored.reason !== reason || stored.movedTo !== (on ?? null)) return false;
    const next = on === undefined ? undefined : await furtherEntry(2);
    return on === undefined || (isSession(next, 'PLANNED') && isDate(next, command));
  };

/** The same day and minutes. */
export const sameMeeting =
  ({ on, minutes }: SayMet): IsSame =>
  (stored) =>
    isSession(stored, 'HELD') && stored.on === on && stored.minutes === (minutes ?? null);

const stateAfter: Record<SaidOutcome, SessionState> = {
  held: 'HELD',
  interrupted: 'HELD_PART',
  moved: 'CANCELLED',
  cancelled: 'CANCELLED',
};

const isSession = (entry: ThreadEntry | undefined, state: SessionState): entry is SessionEntry =>
  entry?.kind === 'session' && entry.state === state;

/** A cover that was named though nobody was on duty was not kept, and is no difference. */
const isDate = (entry: SessionEntry, date: WantedDate | undefined): boolean =>
  date !== undefined &&
  entry.on === date.on &&
  entry.time === (date.at ?? null) &&
  (entry.cover === null || entry.cover === date.cover);
