// One session as a file for a calendar: when it is, and that it is supervision. Nobody's name.
import { createHash } from 'node:crypto';
import ical from 'ical-generator';
import type { BookedSession } from '../domain/clock/session';
import { addDays, instantAt, minutesAfter } from '../domain/dates';
import type { Instant, PersonId } from '../domain/ids';

/** What the file needs to know; `title` is its only text. */
export type CalendarFacts = {
  readonly tenant: string;
  readonly owner: PersonId;
  readonly session: BookedSession;
  readonly title: string;
  readonly now: Instant;
};

/**
 * iCalendar text. Times are in UTC, so that every calendar shows London's time on both sides of a clock change; a
 * session of which only the day is known takes the day. The same session always has the same UID, so that opening the
 * file twice leaves one event.
 */
export function calendarFile({ tenant, owner, session, title, now }: CalendarFacts): string {
  const calendar = ical({
    prodId: { company: 'Supervision Thread', product: 'Supervision Thread', language: 'EN' },
  });
  calendar.createEvent({
    id: uidOf(tenant, owner, session),
    summary: title,
    stamp: new Date(now),
    ...times(session),
  });
  return calendar.toString();
}

function times({ on, at, minutes }: BookedSession) {
  if (at === null) return { allDay: true, start: midnight(on), end: midnight(addDays(on, 1)) };
  const start = instantAt(on, at);
  return { start: new Date(start), end: new Date(minutesAfter(start, minutes)) };
}

const midnight = (day: string) => new Date(`${day}T00:00:00Z`);

/** A digest, because an imported session's own id is made of its day and its supervisor's key. */
const uidOf = (tenant: string, owner: PersonId, { sessionId }: BookedSession) =>
  `${createHash('sha256').update(`${tenant}|${owner}|${sessionId}`).digest('hex').slice(0, 32)}@supervision-thread`;
