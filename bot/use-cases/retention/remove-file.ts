// Removes a reviewed file: first an entry that says so, then batch by batch its documents, each batch only while no hold stands.
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { PersonId } from '../../domain/ids';
import { accepted, type Outcome, type Refusal, refused } from '../../domain/outcome';
import type { RemovedEntry } from '../../domain/retention/hold';
import { mayKeep } from '../../domain/retention/hold-rules';
import {
  beginRemoval,
  cameBackSince,
  goes,
  type RemoveFile,
  stoppedBecause,
} from '../../domain/retention/removal';
import { classOf } from '../../domain/retention/retention-table';
import type { CouncilPorts } from '../../ports/council-ports';
import type { LyingDocument, ReadEntry } from '../../ports/threads';
import { currentFor, decideAndWrite } from '../decide-and-write';
import { nextRevision } from '../head-or-new';
import { finishRemoval } from './finish-removal';
import { forgetRows } from './forget-rows';
import { withNewestFiles } from './newest-files';

/** `alreadySaved`: it had been finished before, and nothing was done now. */
export type Removed = { readonly entry: RemovedEntry; readonly alreadySaved: boolean };

/**
 * Refuses `not-yours`; `fields` while a hold stands, before the day, or without a reason; `changed-meanwhile` when
 * something else lies there than was looked at; `used-before`. The same command goes on with what a crash left behind.
 */
export async function removeFile(ports: CouncilPorts, command: RemoveFile): Promise<Outcome<Removed>> {
  const { by, about } = command;
  const today = londonDate(ports.clock.now());
  await withNewestFiles(ports);
  if (!mayKeep(ports.directory.council(), by, about, today)) return refused({ kind: 'not-yours' });
  const begun = await begin(ports, command);
  if (!begun.ok) return begun;
  if (begun.value.finished !== null) return accepted({ entry: begun.value, alreadySaved: true });
  const stopped = await takeAway(ports, about, begun.value);
  if (stopped !== null) return refused(stopped);
  const since = await stoppedSince(ports, begun.value, about);
  if (since !== null && isHeld(since)) return refused(since);
  // Who works here again keeps what is theirs beside the file, of which everything that was looked at is gone.
  if (since === null) await forgetElsewhere(ports, command);
  await forgetRows(ports, about, () => rowsGo(ports, begun.value, about));
  return accepted({ entry: await finishRemoval(ports, command), alreadySaved: false });
}

/** The entry as it stands: written now, or before a crash. */
async function begin(ports: CouncilPorts, command: RemoveFile): Promise<Outcome<RemovedEntry>> {
  const { operationId, about } = command;
  const now = ports.clock.now();
  const today = londonDate(now);
  let begun: Outcome<RemovedEntry> = refused({ kind: 'not-yours' });
  const result = await decideAndWrite(
    ports,
    command,
    () => loadFor(ports, command),
    ({ council, head }, { stored, lying, head: read }) => {
      if (stored !== undefined) {
        begun = sameRemoval(stored, command);
        return null;
      }
      begun = refused({ kind: 'not-yours' });
      if (!mayKeep(council, command.by, about, today)) return null;
      if (read === undefined && !council.people.has(about)) return null;
      const going = goes(council, about, lying, today);
      const decided = beginRemoval(council, head, lying, going, command, now);
      if (!decided.ok) {
        begun = decided;
        return null;
      }
      if (ports.threads.markOf(going) !== command.plan) {
        begun = refused({ kind: 'changed-meanwhile' });
        return null;
      }
      begun = accepted(decided.value.entry);
      return {
        entries: [decided.value.entry],
        fullText: null,
        head: nextRevision(decided.value.head),
        outbox: [{ kind: 'team-rows', outboxId: rowsIdOf(operationId), about }],
      };
    },
  );
  if (result === 'not-yours') return refused({ kind: 'not-yours' });
  if (result === 'written') return begun;
  // Somebody was quicker with the same operation.
  const stored = await ports.threads.entry(about, operationId);
  return stored ? sameRemoval(stored, command) : refused({ kind: 'used-before' });
}

async function loadFor({ threads }: CouncilPorts, { about, operationId }: RemoveFile) {
  const [head, stored, lying] = await Promise.all([
    threads.readHead(about),
    threads.entry(about, operationId),
    threads.lying(about),
  ]);
  return { head, stored, lying };
}

/** Somebody else may go on with what one data protection officer has begun; the plan and the reason stay. */
function sameRemoval({ entry }: ReadEntry, { plan, why }: RemoveFile): Outcome<RemovedEntry> {
  const isSame = entry.kind === 'removed' && entry.plan === plan && entry.why === why.trim();
  return isSame ? accepted(entry) : refused({ kind: 'used-before' });
}

/** Documents in one batch: a head and two links come with them, and of what is no evidence each takes two operations. */
const inOneBatch = 45;
const mostTries = 10;

/** Null once all are gone. What was written after the removal began stays. */
async function takeAway(ports: CouncilPorts, about: PersonId, entry: RemovedEntry): Promise<Refusal | null> {
  let left = leftOf(ports, about, await ports.threads.lying(about), entry);
  for (let tries = 0; left.length > 0; ) {
    const read = await ports.threads.readHead(about);
    if (read === undefined) throw new Error('a file is being removed that has no head');
    const { council, head } = await currentFor(ports, about, read);
    const stopped = stoppedNow(ports, council, head, entry);
    if (stopped !== null) return stopped;
    const batch = left.slice(0, inOneBatch);
    const result = await ports.threads.entomb({
      personId: about,
      documents: batch,
      head: nextRevision(head),
      headEtag: read.etag,
    });
    if (result === 'written') {
      left = left.slice(batch.length);
      continue;
    }
    tries += 1;
    if (tries === mostTries) throw new Error('a file changed ten times while it was being removed');
    left = leftOf(ports, about, await ports.threads.lying(about), entry);
  }
  return null;
}

function stoppedNow(
  ports: CouncilPorts,
  council: Council,
  head: Parameters<typeof stoppedBecause>[1],
  begun: RemovedEntry,
): Refusal | null {
  const today = londonDate(ports.clock.now());
  const kept = stoppedBecause(council, head, today);
  if (kept === null && cameBackSince(council, head.personId, begun.at, today))
    return { kind: 'changed-meanwhile' };
  return kept && { kind: 'fields', problems: [{ field: 'person', kind: 'kept', ...kept }] };
}

/** The same once nothing is left, when nobody has asked for a while: after a crash, or a long wait. */
async function stoppedSince(ports: CouncilPorts, begun: RemovedEntry, about: PersonId) {
  await withNewestFiles(ports);
  const read = await ports.threads.readHead(about);
  const { council, head } = await currentFor(ports, about, read);
  return stoppedNow(ports, council, head, begun);
}

/** Somebody can lift it, and the removal goes on. */
const isHeld = (stopped: Refusal): boolean =>
  stopped.kind === 'fields' && stopped.problems.some((one) => one.kind === 'kept' && one.because === 'held');

/**
 * Of the classes that were looked at and whose time is over still; an entry only when it was written before the one that
 * says that it is removed.
 */
function leftOf(
  { directory, clock }: CouncilPorts,
  about: PersonId,
  lying: readonly LyingDocument[],
  { entryId, classes }: RemovedEntry,
): readonly LyingDocument[] {
  const since = lying.find(({ id }) => id === entryId)?.revision ?? null;
  if (since === null) throw new Error('a removal has no entry that says so');
  const due = goes(directory.council(), about, lying, londonDate(clock.now()));
  return due.filter(({ of, revision }) => {
    const name = classOf(of);
    return name !== null && classes.includes(name) && (revision === null || revision < since);
  });
}

/** What was written while the removal ran has not been looked at: what says whose it is stays with it, for another review. */
async function rowsGo(ports: CouncilPorts, begun: RemovedEntry, about: PersonId): Promise<boolean> {
  if (!begun.classes.includes('directory')) return false;
  const lying = await ports.threads.lying(about);
  return lying.every(({ of }) => of === 'removed') && (await stoppedSince(ports, begun, about)) === null;
}

/** Copies of the head, how to reach the person, and what they had begun and not saved. */
async function forgetElsewhere(ports: CouncilPorts, { about, operationId }: RemoveFile): Promise<void> {
  await ports.teams.forget(about);
  await ports.conversations.forget(about);
  await ports.drafts.forget(about);
  await ports.outbox.done(about, rowsIdOf(operationId));
}

const rowsIdOf = (operationId: string) => `outbox:${operationId}`;
