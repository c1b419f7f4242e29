// Whether a date somebody wants can go into the diary, and what it is there.
import { type Act, type Pair, pairOn } from '../act';
import { isPresentOn } from '../calendar';
import type { Council, Duty } from '../council';
import { addDays, instantAt, isTimeOfDay, londonDate } from '../dates';
import {
  dutyDuring,
  isAtWork,
  isStillThere,
  sessionsOverlap,
  startsBothCanDo,
  timeBothCanDo,
} from '../hours';
import type { Instant, LocalDate, PersonId } from '../ids';
import type { FieldProblem } from '../outcome';
import { superviseesOf } from '../relationships';
import type { ThreadHead } from '../thread-head';
import { dutyOn, plannedMinutes } from './proposals';
import type { BookedSession, SessionEntry } from './session';

/** One date somebody wants in the diary. */
export type WantedDate = {
  readonly on: LocalDate | undefined;
  /** Local time `HH:MM`; without one only the day is known. */
  readonly at: string | undefined;
  /** Who decides meanwhile, when one of the two is on duty then. */
  readonly cover: PersonId | undefined;
};

/** Further ahead than this is a slip of the year. */
const furthestBookingDays = 366;

/** What the date stands among, and what kind of session it is for. */
export type Place = {
  readonly council: Council;
  /** The two as of today; on the day of the session it may be with somebody else (`pairOn`). */
  readonly pair: Pair;
  /** Everything that stands already; two sessions of one worker never overlap. */
  readonly standing: readonly BookedSession[];
  /** What supervisors of the worker have in the diary with others. */
  readonly elsewhere: readonly BookedSession[];
  readonly kind: BookedSession['kind'];
  /** Null: as long as the two agreed, or as the policy says. */
  readonly minutes: number | null;
  /** The thread's own agreement, beside those of the council's files. */
  readonly agreement: ThreadHead['agreement'];
  readonly now: Instant;
};

/** The session as it would stand, or every field that needs another look. */
export type Checked = { readonly session: BookedSession } | { readonly problems: readonly FieldProblem[] };

/**
 * Looks at the day (one both are in), the time (in the hours of both, and given to nobody else), and at cover where one
 * of the two is on MASH, on duty or at court meanwhile.
 */
export function sessionOn(place: Place, wanted: WantedDate, sessionId: string): Checked {
  const { council, kind, now } = place;
  const { on, at = null } = wanted;
  const pair = on === undefined ? place.pair : pairOn(council, place.pair, on);
  const problems = [dayProblem(council, pair, { on, at }, now), timeProblem(at)].flatMap((one) => one ?? []);
  if (on === undefined || problems.length > 0) return { problems };
  const minutes = place.minutes ?? plannedMinutes(council, pair, on, place.agreement);
  const session = { sessionId, on, at, supervisorId: pair.supervisor, kind, minutes };
  if (place.standing.some((one) => sessionsOverlap(one, session))) {
    return { problems: [{ field: at === null ? 'on' : 'at', kind: 'already-booked' }] };
  }
  const hours = hoursProblem(council, pair, session);
  if (hours) return { problems: [hours] };
  const clash = clashProblem(place, pair, session);
  if (clash) return { problems: [clash] };
  const duty = dutyOn(council, pair, on, at, minutes);
  if (duty === undefined) return { session: { ...session, cover: null } };
  const { cover } = wanted;
  const problem = coverProblem(council, pair, duty, cover, session);
  return problem ? { problems: [problem] } : { session: { ...session, cover: cover ?? null } };
}

/** The entry that says the session was put in the diary. */
export function plannedEntry({ by }: Act, session: BookedSession, now: Instant): SessionEntry {
  return {
    kind: 'session',
    entryId: session.sessionId,
    at: instantAt(session.on, session.at ?? '12:00'),
    on: session.on,
    time: session.at,
    sessionKind: session.kind,
    state: 'PLANNED',
    supervisorId: session.supervisorId,
    minutes: session.minutes,
    reason: null,
    loggedBy: by,
    loggedAt: now,
    bookingId: null,
    movedTo: null,
    cover: session.cover,
  };
}

function dayProblem(
  council: Council,
  pair: Pair,
  { on, at }: { readonly on: LocalDate | undefined; readonly at: string | null },
  now: Instant,
): FieldProblem | undefined {
  const today = londonDate(now);
  if (on === undefined) return { field: 'on', kind: 'not-a-date' };
  if (on < today) return { field: 'on', kind: 'in-the-past' };
  if (on > addDays(today, furthestBookingDays)) return { field: 'on', kind: 'not-a-date' };
  const isNight = (one: PersonId) => at !== null && isTimeOfDay(at) && isStillThere(council, one, on, at);
  const names = [pair.worker, pair.supervisor]
    .filter((one) => !isPresentOn(council, one, on) && !isNight(one))
    .map((one) => nameOf(council, one));
  return names.length > 0 ? { field: 'on', kind: 'not-a-working-day', names } : undefined;
}

/** It begins and ends while both are at work; of a date without a time only the day is known. */
function hoursProblem(
  council: Council,
  { worker, supervisor }: Pair,
  { on, at, minutes }: Pick<BookedSession, 'on' | 'at' | 'minutes'>,
): FieldProblem | undefined {
  if (at === null) return undefined;
  const both = [worker, supervisor];
  const names = both
    .filter((one) => !isAtWork(council, one, on, { at, minutes }))
    .map((one) => nameOf(council, one));
  if (names.length === 0) return undefined;
  const starts = startsBothCanDo(council, both, on, minutes);
  return { field: 'at', kind: 'outside-hours', names, minutes, starts };
}

/** Nobody meets two people at one hour. Of others' dates without a time nothing is known but the day. */
function clashProblem(
  { council, standing, elsewhere }: Place,
  pair: Pair,
  session: Pick<BookedSession, 'on' | 'at' | 'minutes'>,
): FieldProblem | undefined {
  const { on, at, minutes } = session;
  const others = elsewhere.filter((one) => one.supervisorId === pair.supervisor && one.at !== null);
  if (at === null || !others.some((one) => sessionsOverlap(one, session))) return undefined;
  const taken = [...others, ...standing];
  const freeAt = timeBothCanDo(council, [pair.worker, pair.supervisor], on, minutes, taken) ?? null;
  return { field: 'at', kind: 'meets-somebody-else', name: nameOf(council, pair.supervisor), on, at, freeAt };
}

/** Only somebody who supervises others decides in place of one of the two. */
function coverProblem(
  council: Council,
  { worker, supervisor }: Pair,
  duty: Duty,
  cover: PersonId | undefined,
  { on, at, minutes }: Pick<BookedSession, 'on' | 'at' | 'minutes'>,
): FieldProblem | undefined {
  const name = nameOf(council, duty.personId);
  if (cover === undefined) return { field: 'cover', kind: 'cover-needed', duty: duty.kind, name };
  if (cover === worker || cover === supervisor || superviseesOf(council, cover, on).length === 0) {
    return { field: 'cover', kind: 'not-a-choice' };
  }
  const free = isPresentOn(council, cover, on) && !dutyDuring(council, cover, on, at, minutes);
  return free ? undefined : { field: 'cover', kind: 'cover-not-free', name: nameOf(council, cover) };
}

const timeProblem = (at: string | null): FieldProblem | undefined =>
  at === null || isTimeOfDay(at) ? undefined : { field: 'at', kind: 'not-a-time' };

const nameOf = (council: Council, personId: PersonId) =>
  council.people.get(personId)?.displayName ?? personId;
