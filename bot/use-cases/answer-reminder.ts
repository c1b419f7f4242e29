// The supervisor answers a reminder: books a date, says that they met, or what is in the way.
import {
  type Answered,
  type BookSession,
  bookSession,
  type SayInTheWay,
  type SessionHeld,
  sayInTheWay,
  sessionHeld,
} from '../domain/booking';
import type { Council } from '../domain/council';
import { londonDate } from '../domain/dates';
import { supervisionStatus } from '../domain/due';
import type { Instant, OperationId, PersonId } from '../domain/ids';
import { accepted, type Outcome, refused } from '../domain/outcome';
import type { ReasonEntry, SessionEntry, ThreadEntry, ThreadHead } from '../domain/thread';
import type { CouncilPorts } from '../ports';
import { copyTeamRows } from './copy-team-rows';
import { headOrNew, nextRevision } from './head-or-new';
import { writeUntilSettled } from './write-until-settled';

/**
 * Puts formal supervision in the diary (R18 and R21, West Berkshire); reminders stay quiet while the day is ahead.
 * Refuses `not-yours`, `fields`, or `used-before` when this form was used for another answer.
 */
export const book = (ports: CouncilPorts, command: BookSession): Promise<Outcome<Answered<SessionEntry>>> =>
  answer(ports, command, (council, head, now) => bookSession(council, head, command, now));

/**
 * Records formal supervision that was held: only that moves the due date (R16, Newcastle), and a short one does not
 * (R17, LGA standard 5). Refuses like `book`.
 */
export const met = (ports: CouncilPorts, command: SessionHeld): Promise<Outcome<Answered<SessionEntry>>> =>
  answer(ports, command, (council, head, now) => sessionHeld(council, head, command, now));

/**
 * Keeps why supervision could not be and quietens reminders for a few working days; the due date stays. Refuses
 * like `book`.
 */
export const inTheWay = (
  ports: CouncilPorts,
  command: SayInTheWay,
): Promise<Outcome<Answered<ReasonEntry>>> =>
  answer(ports, command, (council, head, now) => {
    const { dueOn } = supervisionStatus(council, head, londonDate(now));
    return sayInTheWay(council, head, { ...command, dueOn }, now);
  });

async function answer<Entry extends ThreadEntry>(
  ports: CouncilPorts,
  { operationId, about }: { readonly operationId: OperationId; readonly about: PersonId },
  decide: (council: Council, head: ThreadHead, now: Instant) => Outcome<Answered<Entry>>,
): Promise<Outcome<Answered<Entry>>> {
  const council = ports.directory.council();
  const now = ports.clock.now();
  const outboxId = `outbox:${operationId}`;
  let decided: Outcome<Answered<Entry>> = refused({ kind: 'not-yours' });
  const result = await writeUntilSettled(async () => {
    const read = await ports.threads.readHead(about);
    const answered = decide(council, headOrNew(council, about, read), now);
    decided = answered;
    if (!answered.ok) return 'written';
    const head = nextRevision(answered.value.head);
    decided = accepted({ ...answered.value, head });
    return ports.threads.write({
      personId: about,
      entries: [answered.value.entry],
      fullText: null,
      head,
      headEtag: read?.etag ?? null,
      outbox: [{ kind: 'team-rows', outboxId, about }],
    });
  });
  if (!decided.ok) return decided;
  if (result === 'already-there') return storedAnswer(ports, decided.value, about);
  await copyTeamRows(ports, decided.value.head);
  await ports.outbox.done(about, outboxId);
  return decided;
}

/** The same click delivered again, or the same form used twice: what is stored is what counts, and what is said. */
async function storedAnswer<Entry extends ThreadEntry>(
  ports: CouncilPorts,
  { entry }: Answered<Entry>,
  about: PersonId,
): Promise<Outcome<Answered<Entry>>> {
  const [stored, read] = await Promise.all([
    ports.threads.entry(about, entry.entryId),
    ports.threads.readHead(about),
  ]);
  if (!read || !isSameKind(stored?.entry, entry)) return refused({ kind: 'used-before' });
  return accepted({ entry: stored.entry, head: read.head });
}

const isSameKind = <Entry extends ThreadEntry>(
  stored: ThreadEntry | undefined,
  entry: Entry,
): stored is Entry => stored?.kind === entry.kind;
