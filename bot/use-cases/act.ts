// One act in one thread: point reads side by side, a decision, one batch; delivered twice it is answered like the first time.
import { type Act, type Acted, pairActing, type Told } from '../domain/act';
import type { BookedSession } from '../domain/clock/session';
import type { Council } from '../domain/council';
import { londonDate } from '../domain/dates';
import type { Instant, LocalDate, PersonId } from '../domain/ids';
import { accepted, type Outcome, refused } from '../domain/outcome';
import type { ThreadEntry } from '../domain/thread';
import type { ThreadHead } from '../domain/thread-head';
import type { WorkingPaper } from '../domain/working-paper';
import type { CouncilPorts } from '../ports/council-ports';
import type { ReadHead } from '../ports/threads';
import { type ActedOn, type AsRead, changeFor, messages, rowsIdOf } from './change-of-act';
import { copyTeamRows } from './copy-team-rows';
import { decideAndTell, decideAndWrite } from './decide-and-write';
import { headOrNew, nextRevision } from './head-or-new';

/** What an act came to. `alreadySaved`: it had been done before and nothing was written now. */
export type Done = {
  /** What was written first; null when nothing is kept. */
  readonly entry: ThreadEntry | null;
  readonly head: ThreadHead;
  readonly alreadySaved: boolean;
  /** Of dates just booked: those at an hour that was given to somebody else in the same moment. */
  readonly clashes?: readonly BookedSession[];
};

/** The same of an act on entries that are there: `on` holds them as they stand now. */
export type DoneOn = Done & { readonly on: readonly ThreadEntry[] };

/**
 * Whether the entry says what the command says. `furtherEntry(2)` reads the second entry of the same operation, a
 * request; undefined when there is none.
 */
export type IsSame = (
  stored: ThreadEntry,
  furtherEntry: (number: number) => Promise<ThreadEntry | undefined>,
) => boolean | Promise<boolean>;

type Decide<Value> = (council: Council, head: ThreadHead, now: Instant) => Outcome<Value>;

/**
 * `entries`: those the act is on, as far as they are there; `revisions`: by the papers' ids, what each device that wrote
 * one was given. Null: all of it is so already, and nothing is written.
 */
type DecideOn = (
  council: Council,
  head: ThreadHead,
  now: Instant,
  entries: readonly ThreadEntry[],
  papers: readonly WorkingPaper[],
  revisions: ReadonlyMap<string, string>,
) => Outcome<ActedOn | null>;

/** The ids of the entries and papers an act is on, read side by side with the head, and who may try it: no request for others. */
export type ActOn = {
  readonly on: readonly string[];
  readonly papers?: readonly string[];
  readonly mayTry: (council: Council, act: Act, today: LocalDate) => boolean;
};

const isOneOfTheTwo: ActOn['mayTry'] = (council, act, today) => pairActing(council, act, today) !== undefined;

/**
 * Whoever may not try it costs the store nothing; that is one of the two, unless `mayTry` says who else. Entries, head and who is told in one batch under the head's ETag; decided again when the head changed meanwhile.
 * `isSame` compares what was stored under this operation with what is said now; anything else is `used-before`.
 */
export async function act(
  ports: CouncilPorts,
  command: Act,
  decide: Decide<Acted>,
  isSame: IsSame,
  mayTry: ActOn['mayTry'] = isOneOfTheTwo,
): Promise<Outcome<Done>> {
  const done = await actOn(
    ports,
    command,
    { on: [], mayTry },
    (council, head, now) => {
      const decided = decide(council, head, now);
      return decided.ok ? accepted({ ...decided.value, ask: [] }) : decided;
    },
    isSame,
  );
  if (!done.ok) return done;
  const { on: _, ...only } = done.value;
  return accepted(only);
}

/**
 * As `act`, on entries that are there: `Acted.replaces` may change those named in `on`, each under the ETag it was read
 * with; decided again when one of them changed meanwhile.
 */
export async function actOn(
  ports: CouncilPorts,
  command: Act,
  { on, papers = [], mayTry }: ActOn,
  decide: DecideOn,
  isSame: IsSame,
): Promise<Outcome<DoneOn>> {
  const { about } = command;
  const now = ports.clock.now();
  const may = (council: Council) => mayTry(council, command, londonDate(now));
  const known = ports.directory.council();
  if (!may(known)) return refused({ kind: 'not-yours' });
  let read: AsRead = { head: headOrNew(known, about, undefined), entries: [], papers: [] };
  let decided: Outcome<ActedOn | null> = accepted(null);
  const result = await decideAndWrite(
    ports,
    command,
    () => readAll(ports, about, on, papers),
    ({ council, head }, loaded) => {
      read = { ...loaded, head };
      decided = may(council) ? decideOn(decide, council, read, now) : refused({ kind: 'not-yours' });
      return decided.ok && decided.value !== null ? changeFor(command, read, decided.value, now) : null;
    },
  );
  if (result === 'not-yours') return refused({ kind: 'not-yours' });
  if (result === 'already-there') {
    // Saved at the same moment on another device, perhaps: what was read may be older than that.
    const again = await readAll(ports, about, on, papers);
    const current = { ...again, head: headOrNew(ports.directory.council(), about, again.head) };
    return savedBefore(ports, command, isSame, current, refused({ kind: 'used-before' }));
  }
  return concluded(ports, command, isSame, read, decided);
}

const decideOn = (decide: DecideOn, council: Council, read: AsRead, now: Instant) =>
  decide(
    council,
    read.head,
    now,
    entriesIn(read),
    read.papers.map(({ paper }) => paper),
    new Map(read.papers.map(({ paper, etag }) => [paper.paperId, etag])),
  );

/** What was saved once is refused the second time for having been done; then the first answer counts. */
async function concluded(
  ports: CouncilPorts,
  command: Act,
  isSame: IsSame,
  read: AsRead,
  decided: Outcome<ActedOn | null>,
): Promise<Outcome<DoneOn>> {
  if (!decided.ok) {
    return decided.refusal.kind === 'fields' ? savedBefore(ports, command, isSame, read, decided) : decided;
  }
  if (decided.value === null) {
    return savedBefore(ports, command, isSame, read, accepted(asItStands(read, null)));
  }
  const { entries, replaces = [] } = decided.value;
  const head = nextRevision(decided.value.head);
  await copyTeamRows(ports, head);
  await ports.outbox.done(command.about, rowsIdOf(command));
  const changed = new Map(replaces.map((entry) => [entry.entryId, entry]));
  const after = entriesIn(read).map((entry) => changed.get(entry.entryId) ?? entry);
  return accepted({ entry: entries[0], head, alreadySaved: false, on: after });
}

/**
 * Tells somebody and keeps nothing: two requests, and the head stays as it is. Delivered again, within
 * two hours also after it has gone out, it tells nobody again.
 */
export async function tellOnly(
  ports: CouncilPorts,
  command: Act,
  decide: Decide<readonly Told[]>,
  mayTry: ActOn['mayTry'] = isOneOfTheTwo,
): Promise<Outcome<Done>> {
  const now = ports.clock.now();
  const may = (council: Council) => mayTry(council, command, londonDate(now));
  if (!may(ports.directory.council())) return refused({ kind: 'not-yours' });
  let head = headOrNew(ports.directory.council(), command.about, undefined);
  let decided: Outcome<readonly Told[]> = refused({ kind: 'not-yours' });
  const result = await decideAndTell(ports, command, (current) => {
    head = current.head;
    decided = may(current.council) ? decide(current.council, head, now) : refused({ kind: 'not-yours' });
    return decided.ok ? messages(command, decided.value, now) : null;
  });
  if (result === 'not-yours') return refused({ kind: 'not-yours' });
  if (!decided.ok) return decided;
  return accepted({ entry: null, head, alreadySaved: result === 'already-there' });
}

async function readAll(
  ports: CouncilPorts,
  about: PersonId,
  on: readonly string[],
  paperIds: readonly string[],
): Promise<Omit<AsRead, 'head'> & { readonly head: ReadHead | undefined }> {
  const [head, papers, ...found] = await Promise.all([
    ports.threads.readHead(about),
    ports.papers.papers(about, paperIds),
    ...on.map((entryId) => ports.threads.entry(about, entryId)),
  ]);
  return { papers, head, entries: found.flatMap((one) => (one ? [one] : [])) };
}

const entriesIn = ({ entries }: AsRead): readonly ThreadEntry[] => entries.map(({ entry }) => entry);

const asItStands = (read: AsRead, entry: ThreadEntry | null): DoneOn => ({
  entry,
  head: read.head,
  alreadySaved: true,
  on: entriesIn(read),
});

/** `otherwise` is the answer when nothing was saved under this operation. */
async function savedBefore(
  ports: CouncilPorts,
  { about, by, operationId }: Act,
  isSame: IsSame,
  read: AsRead,
  otherwise: Outcome<DoneOn>,
): Promise<Outcome<DoneOn>> {
  const stored = (await ports.threads.entry(about, operationId))?.entry;
  if (stored === undefined) return otherwise;
  const further = async (number: number) =>
    (await ports.threads.entry(about, `${operationId}:${number}`))?.entry;
  if (saidBy(stored) !== by || !(await isSame(stored, further))) return refused({ kind: 'used-before' });
  return accepted(asItStands(read, stored));
}

function saidBy(entry: ThreadEntry) {
  return 'saidBy' in entry ? entry.saidBy : entry.loggedBy;
}
