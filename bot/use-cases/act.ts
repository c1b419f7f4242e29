// One act in one thread: a point read, a decision, one batch; delivered twice it is answered like the first time.
import { type Act, type Acted, hasPartIn, type Told } from '../domain/act';
import type { Council } from '../domain/council';
import { londonDate } from '../domain/dates';
import type { Instant } from '../domain/ids';
import { accepted, type Outcome, refused } from '../domain/outcome';
import type { ThreadEntry, ThreadHead } from '../domain/thread';
import type { Asked, CouncilPorts } from '../ports';
import { copyTeamRows } from './copy-team-rows';
import { headOrNew, nextRevision } from './head-or-new';
import { writeUntilSettled } from './write-until-settled';

/** What an act came to. `alreadySaved`: this operation had been saved before and nothing was written now. */
export type Done = {
  /** What was written first; null when nothing is kept. */
  readonly entry: ThreadEntry | null;
  readonly head: ThreadHead;
  readonly alreadySaved: boolean;
};

/**
 * Whether the entry says what the command says. `furtherEntry(2)` reads the second entry of the same operation, a
 * request; undefined when there is none.
 */
export type IsSame = (
  stored: ThreadEntry,
  furtherEntry: (number: number) => Promise<ThreadEntry | undefined>,
) => boolean | Promise<boolean>;

type Decide<Decided> = (council: Council, head: ThreadHead, now: Instant) => Outcome<Decided>;

/**
 * Somebody without a part in the thread costs the store nothing. Entries, head and who is told in one batch under the head's ETag; decided again when the head changed meanwhile.
 * `isSame` compares what was stored under this operation with what is said now; anything else is `used-before`.
 */
export async function act(
  ports: CouncilPorts,
  command: Act,
  decide: Decide<Acted>,
  isSame: IsSame,
): Promise<Outcome<Done>> {
  const { about, operationId } = command;
  const council = ports.directory.council();
  const now = ports.clock.now();
  const rowsId = `outbox:${operationId}`;
  if (!hasPartIn(council, command, londonDate(now))) return refused({ kind: 'not-yours' });
  let decided: Outcome<Acted> = refused({ kind: 'not-yours' });
  const result = await writeUntilSettled(async () => {
    const read = await ports.threads.readHead(about);
    const acted = decide(council, headOrNew(council, about, read), now);
    decided = acted;
    if (!acted.ok) return 'written';
    const { entries, tell } = acted.value;
    const head = nextRevision(acted.value.head);
    decided = accepted({ entries, head, tell });
    return ports.threads.write({
      personId: about,
      entries,
      fullText: null,
      head,
      headEtag: read?.etag ?? null,
      outbox: [{ kind: 'team-rows', outboxId: rowsId, about }, ...messages(command, tell, now)],
    });
  });
  const { ok } = decided;
  if (!ok && decided.refusal.kind !== 'fields') return decided;
  // What was saved once is refused the second time for having been done; then the first answer counts.
  if (!ok || result === 'already-there') return savedBefore(ports, command, decided, isSame);
  const { entries, head } = decided.value;
  await copyTeamRows(ports, head);
  await ports.outbox.done(about, rowsId);
  return accepted({ entry: entries[0], head, alreadySaved: false });
}

/**
 * Tells somebody and keeps nothing: two requests, and the head stays as it is. Delivered again, within
 * two hours also after it has gone out, it tells nobody again.
 */
export async function tellOnly(
  ports: CouncilPorts,
  command: Act,
  decide: Decide<readonly Told[]>,
): Promise<Outcome<Done>> {
  const council = ports.directory.council();
  const now = ports.clock.now();
  if (!hasPartIn(council, command, londonDate(now))) return refused({ kind: 'not-yours' });
  const head = headOrNew(council, command.about, await ports.threads.readHead(command.about));
  const decided = decide(council, head, now);
  if (!decided.ok) return decided;
  const result = await ports.threads.leave(command.about, messages(command, decided.value, now));
  return accepted({ entry: null, head, alreadySaved: result === 'already-there' });
}

async function savedBefore(
  ports: CouncilPorts,
  { about, by, operationId }: Act,
  decided: Outcome<Acted>,
  isSame: IsSame,
): Promise<Outcome<Done>> {
  const stored = await ports.threads.entry(about, operationId);
  if (stored === undefined && !decided.ok) return decided;
  const further = async (number: number) =>
    (await ports.threads.entry(about, `${operationId}:${number}`))?.entry;
  if (stored === undefined || saidBy(stored.entry) !== by || !(await isSame(stored.entry, further))) {
    return refused({ kind: 'used-before' });
  }
  const read = await ports.threads.readHead(about);
  return accepted({
    entry: stored.entry,
    head: headOrNew(ports.directory.council(), about, read),
    alreadySaved: true,
  });
}

function saidBy(entry: ThreadEntry) {
  if (entry.kind === 'action') return entry.owner;
  return 'saidBy' in entry ? entry.saidBy : entry.loggedBy;
}

function messages({ operationId, by, about }: Act, tell: readonly Told[], at: Instant): readonly Asked[] {
  return tell.map((one, index) => ({
    ...one,
    kind: 'asked',
    outboxId: `outbox:${operationId}:${index + 1}`,
    from: by,
    about,
    at,
  }));
}
