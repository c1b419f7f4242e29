// Takes a council's files in: directory, histories and team rows. Running it twice changes nothing.
import { isDeepStrictEqual } from 'node:util';
import { headFromFiles } from '../domain/clock/head-from-files';
import type { ReasonCode, SessionEntry, SessionKind, SessionState } from '../domain/clock/session';
import type { Council, CouncilRows } from '../domain/council';
import { londonDate } from '../domain/dates';
import { grouped } from '../domain/grouped';
import type { Instant, LocalDate, PersonId } from '../domain/ids';
import { withoutForgotten } from '../domain/retention/directory-rows';
import type { ThreadHead } from '../domain/thread-head';
import { newHead } from '../domain/thread-head';
import type { CouncilPorts } from '../ports/council-ports';
import { copyTeamRows, supervisorsNamed } from './copy-team-rows';
import { currentFor } from './decide-and-write';
import { entriesFor } from './entries-from-files';
import { firstCountingDay, nextRevision } from './head-or-new';
import { withNewestFiles } from './retention/newest-files';
import { agreementsSignedHere, keyOf } from './stored-agreements';
import { type Sessions, sessionsByPerson, sessionsOf } from './stored-sessions';

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
 * Writes what differs and copies every head to its teams. By the time it resolves, every head says on which facts acts
 * are decided now: whoever still decides on older ones finds their batch refused, and asks again. Throws when a thread
 * keeps changing meanwhile or the store fails; running the same import again finishes what is left.
 */
export async function importCouncil(ports: CouncilPorts, given: CouncilToImport): Promise<Imported> {
  const unsigned = await withoutSignedHere(ports, given);
  // Another process may have removed somebody since this one read.
  await withNewestFiles(ports);
  const known = ports.directory.council();
  const wanted = withoutForgotten(known, unsigned);
  const { written, removed } = await ports.directory.replace(partsOf(wanted), true);
  const owed = ports.directory.rowsOwed();
  const council = ports.directory.council();
  const now = ports.clock.now();
  const rows = given.sessions ? grouped(given.sessions, ({ superviseeId }) => superviseeId) : null;
  const stored = await sessionsByPerson(ports);
  let threads = 0;
  for (const { personId } of council.people.values()) {
    const imported: ThreadToImport = { personId, rows: rows && (rows.get(personId) ?? []), now };
    const { head, isNew } = await importThread(ports, imported, stored.get(personId) ?? new Map());
    if (isNew) threads += 1;
    // Also when nothing changed here: who supervises whom may have.
    await copyTeamRows(ports, head, supervisorsNamed(known, personId));
  }
  // All of it, also what a policy or an import that was cut short had left; cut short here, the sweep does the rest.
  if (owed !== undefined) await ports.directory.rowsCopied(owed);
  return { directoryRows: written, removedRows: removed, threads };
}

/** An export that comes back does not bring in once more what was signed in the product; what the files had, they keep. */
async function withoutSignedHere(ports: CouncilPorts, given: CouncilToImport): Promise<CouncilToImport> {
  if (!given.agreements) return given;
  const inFiles = new Set(ports.directory.council().agreements.map(keyOf));
  const signedHere = new Set((await agreementsSignedHere(ports)).map(keyOf));
  const agreements = given.agreements.filter((row) => inFiles.has(keyOf(row)) || !signedHere.has(keyOf(row)));
  return { ...given, agreements };
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

type ThreadToImport = {
  readonly personId: PersonId;
  /** The person's rows; null when sessions.csv was not given. */
  readonly rows: readonly ImportedSession[] | null;
  readonly now: Instant;
};

/** What there is to write: nothing at all when `isNew` is false. */
type Plan = {
  readonly isNew: boolean;
  readonly head: ThreadHead;
  readonly changed: readonly SessionEntry[];
  readonly gone: ReadonlySet<string>;
};

/** Somebody may say something while the files are taken in: then this thread is looked at once more. */
async function importThread(
  ports: CouncilPorts,
  imported: ThreadToImport,
  stored: Sessions,
): Promise<Pick<Plan, 'head' | 'isNew'>> {
  for (let tries = 0; tries < 10; tries += 1) {
    const done = await tryThread(ports, imported, stored);
    if (done !== 'changed-meanwhile') return done;
  }
  throw new Error('a thread kept changing while the import was running; run the import again');
}

async function tryThread(
  ports: CouncilPorts,
  imported: ThreadToImport,
  stored: Sessions,
): Promise<Pick<Plan, 'head' | 'isNew'> | 'changed-meanwhile'> {
  const { personId, now } = imported;
  const read = await ports.threads.readHead(personId);
  // Another import may have overtaken this one: its facts count, in the files as in the head.
  const { council, head: current } = await currentFor(ports, personId, read);
  const startDate = council.people.get(personId)?.startDate ?? londonDate(now);
  const { access } = current;
  const before = read ? current : { ...newHead(personId, firstCountingDay(startDate, now)), access };
  const first = planFor(council, imported, before, stored);
  // Somebody may have said something since everything was read: what is counted must be what this head knows.
  const plan =
    read && first.isNew ? planFor(council, imported, before, await sessionsOf(ports, personId)) : first;
  const isNew = read === undefined || plan.isNew;
  if (!isNew && read.head.access === access) return plan;
  const head = nextRevision(plan.head);
  const { changed, gone } = plan;
  const answer = await ports.threads.putSessions(personId, changed, head, read?.etag ?? null, [...gone]);
  return answer === 'written' ? { head, isNew } : 'changed-meanwhile';
}

function planFor(
  council: Council,
  { rows, now }: ThreadToImport,
  before: ThreadHead,
  stored: Sessions,
): Plan {
  // What was removed after a review does not come back with files that still have it.
  const { removed } = before;
  const wanted = (rows ?? []).filter(({ date }) => removed === null || date > removed.on);
  const all = entriesFor(wanted, stored, now);
  const said = saidHere(stored);
  const given = all.filter((entry) => !said.has(wordsOf(entry)));
  const gone = rows ? datesGone(before, all, stored) : new Set<string>();
  const known = { given, stored: [...stored.values()], gone };
  const head = headFromFiles(council, before, known, londonDate(now));
  const changed = given.filter((entry) => !isDeepStrictEqual(entry, stored.get(entry.entryId)));
  return { isNew: changed.length > 0 || !isDeepStrictEqual(head, before), head, changed, gone };
}

/** More than anybody has ahead; they leave together with the head, and a batch has room for no more. */
const mostGone = 90;

/** Dates that are in the diary because earlier files planned them, and that the files have no more. What was booked here stays. */
function datesGone(
  { booked }: ThreadHead,
  given: readonly SessionEntry[],
  stored: Sessions,
): ReadonlySet<string> {
  const ids = new Set(given.map(({ entryId }) => entryId));
  const gone = booked.filter(({ sessionId }) => {
    return stored.get(sessionId)?.loggedBy === null && !ids.has(sessionId);
  });
  return new Set(gone.slice(0, mostGone).map(({ sessionId }) => sessionId));
}

/** What somebody said in the product already: an export that comes back does not say it twice. */
const saidHere = (stored: Sessions): ReadonlySet<string> =>
  new Set([...stored.values()].filter(({ loggedBy }) => loggedBy !== null).map(wordsOf));

const wordsOf = ({ on, state, sessionKind, supervisorId }: SessionEntry) =>
  `${on} ${state} ${sessionKind} ${supervisorId}`;
