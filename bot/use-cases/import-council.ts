// Takes a council's files in: directory, histories and team rows. Running it twice changes nothing.
import { isDeepStrictEqual } from 'node:util';
import { headAfterSession, settled, withSetback } from '../domain/booking';
import type { Council, CouncilRows } from '../domain/council';
import { instantAt, londonDate } from '../domain/dates';
import type { Instant, LocalDate, PersonId } from '../domain/ids';
import { policyOn } from '../domain/policy';
import type {
  ReasonCode,
  SessionEntry,
  SessionKind,
  SessionState,
  Setback,
  ThreadHead,
} from '../domain/thread';
import { newHead } from '../domain/thread';
import type { CouncilPorts } from '../ports';
import { copyTeamRows } from './copy-team-rows';
import { firstCountingDay, nextRevision } from './head-or-new';

/** One row of sessions.csv. */
export type ImportedSession = {
  readonly superviseeId: PersonId;
  readonly supervisorId: PersonId;
  readonly date: LocalDate;
  readonly kind: SessionKind;
  readonly minutes: number | null;
  readonly status: SessionState;
  readonly reason: ReasonCode | null;
};

/**
 * Counts of what really changed: rows written and removed in the directory, and threads. All zero when nothing was
 * new.
 */
export type Imported = {
  readonly directoryRows: number;
  readonly removedRows: number;
  readonly threads: number;
};

/** The parts whose files were given; a part that is null stays as it is. */
export type CouncilToImport = { readonly [Part in keyof CouncilRows]?: CouncilRows[Part] | null } & {
  readonly sessions?: readonly ImportedSession[] | null;
};

/**
 * Writes what differs and copies every head to its teams. Throws when a thread changes meanwhile or the store
 * fails; running the same import again finishes what is left.
 */
export async function importCouncil(ports: CouncilPorts, given: CouncilToImport): Promise<Imported> {
  const sessions = given.sessions ?? [];
  const { written, removed } = await ports.directory.replace(partsOf(given));
  const council = ports.directory.council();
  const now = ports.clock.now();
  const known = await sessionsByPerson(ports);
  let threads = 0;
  for (const person of council.people.values()) {
    const stored = known.get(person.personId) ?? new Map<string, SessionEntry>();
    const mine = sessions
      .filter(({ superviseeId }) => superviseeId === person.personId)
      .map(entryFor)
      .filter((entry) => !isSaidHere(entry, stored));
    if (await importThread(ports, council, person.personId, mine, stored, now)) threads += 1;
  }
  return { directoryRows: written, removedRows: removed, threads };
}

/** Somebody said it in the product already: an export that comes back does not say it twice. */
function isSaidHere(entry: SessionEntry, stored: ReadonlyMap<string, SessionEntry>): boolean {
  return [...stored.values()].some(
    (one) =>
      one.loggedBy !== null &&
      one.on === entry.on &&
      one.state === entry.state &&
      one.sessionKind === entry.sessionKind &&
      one.supervisorId === entry.supervisorId,
  );
}

function partsOf(given: CouncilToImport): Partial<CouncilRows> {
  const {
    people,
    teams,
    relationships,
    absences,
    duties,
    agreements,
    milestones,
    workload,
    policies,
    bankHolidays,
  } = given;
  return {
    ...(people ? { people } : {}),
    ...(teams ? { teams } : {}),
    ...(relationships ? { relationships } : {}),
    ...(absences ? { absences } : {}),
    ...(duties ? { duties } : {}),
    ...(agreements ? { agreements } : {}),
    ...(milestones ? { milestones } : {}),
    ...(workload ? { workload } : {}),
    ...(policies ? { policies } : {}),
    ...(bankHolidays ? { bankHolidays } : {}),
  };
}

async function importThread(
  ports: CouncilPorts,
  council: Council,
  personId: PersonId,
  sessions: readonly SessionEntry[],
  stored: ReadonlyMap<string, SessionEntry>,
  now: Instant,
): Promise<boolean> {
  const read = await ports.threads.readHead(personId);
  const startDate = council.people.get(personId)?.startDate ?? londonDate(now);
  const before = read?.head ?? newHead(personId, firstCountingDay(startDate, now));
  const head = headWith(council, before, sessions, stored, londonDate(now));
  const changed = sessions.filter((entry) => !isDeepStrictEqual(entry, stored.get(entry.entryId)));
  const isNew = read === undefined || changed.length > 0 || !isDeepStrictEqual(head, before);
  const written = isNew ? nextRevision(head) : head;
  if (
    isNew &&
    (await ports.threads.putSessions(personId, changed, written, read?.etag ?? null)) === 'changed-meanwhile'
  ) {
    throw new Error('a thread changed while the import was running; run the import again');
  }
  // Also when nothing changed here: who supervises whom may have.
  await copyTeamRows(ports, written);
  return isNew;
}

/**
 * Held sessions move the clock, planned ones from today on are in the diary. Counted afresh from everything that is
 * known, so that a session the files correct from held to not held takes its date back.
 */
function headWith(
  council: Council,
  before: ThreadHead,
  sessions: readonly SessionEntry[],
  stored: ReadonlyMap<string, SessionEntry>,
  today: LocalDate,
): ThreadHead {
  const ids = new Set(sessions.map(({ entryId }) => entryId));
  // What somebody moved, cancelled or held since stays so, although the files still plan it.
  const answered = new Set([...stored.values()].map(({ bookingId }) => bookingId));
  const planned = sessions
    .filter(({ entryId, state, on }) => state === 'PLANNED' && on >= today && !answered.has(entryId))
    .map(({ entryId, on, time, supervisorId, sessionKind, minutes }) => ({
      sessionId: entryId,
      on,
      at: time,
      supervisorId,
      kind: sessionKind === 'ADDITIONAL' ? ('ADDITIONAL' as const) : ('FORMAL' as const),
      minutes: minutes ?? policyOn(council, on).session.standardMinutes,
      cover: null,
    }));
  const booked = [...before.booked.filter(({ sessionId }) => !ids.has(sessionId)), ...planned];
  const start: ThreadHead = {
    ...before,
    lastFormal: null,
    booked: booked.sort((a, b) => (a.on < b.on ? -1 : 1)),
    setbacks: before.setbacks.filter(({ by }) => by !== null),
  };
  const known = [
    ...new Map([...stored, ...sessions.map((entry) => [entry.entryId, entry] as const)]).values(),
  ].sort((a, b) => (a.on < b.on ? -1 : 1));
  const counted = known.reduce((head, entry) => headAfterSession(council, head, entry), start);
  const fallen = known.flatMap(setbackOf);
  const head = fallen.reduce((one, setback) => withSetback(one, setback, today), counted);
  // What was said about a late session stays said until a newer one has been held.
  const newer = (head.lastFormal?.heldOn ?? '') > (before.lastFormal?.heldOn ?? '');
  return newer ? settled(head) : { ...head, inTheWay: before.inTheWay };
}

/** A formal session of the files that fell through; nobody is at fault where it was not the right day. */
function setbackOf(entry: SessionEntry): readonly Setback[] {
  const { on, state, sessionKind, supervisorId, reason, loggedBy } = entry;
  const fell = state === 'CANCELLED' || state === 'MISSED' || state === 'HELD_PART';
  if (!fell || loggedBy !== null || sessionKind !== 'FORMAL' || reason === 'NOT_READY') return [];
  return [{ on, state, by: null, supervisorId, reason }];
}

async function sessionsByPerson(ports: CouncilPorts): Promise<Map<PersonId, Map<string, SessionEntry>>> {
  const known = new Map<PersonId, Map<string, SessionEntry>>();
  for await (const { personId, entry } of ports.threads.everyEntry('session')) {
    if (entry.kind !== 'session') continue;
    const mine = known.get(personId) ?? new Map<string, SessionEntry>();
    known.set(personId, mine.set(entry.entryId, entry));
  }
  return known;
}

function entryFor({ supervisorId, date, kind, minutes, status, reason }: ImportedSession): SessionEntry {
  const at = instantAt(date, '12:00');
  return {
    kind: 'session',
    entryId: `session:${date}:${kind}:${supervisorId}`,
    at,
    on: date,
    time: null,
    sessionKind: kind,
    state: status,
    supervisorId,
    minutes,
    reason,
    loggedBy: null,
    loggedAt: at,
    bookingId: null,
    movedTo: null,
    cover: null,
  };
}
