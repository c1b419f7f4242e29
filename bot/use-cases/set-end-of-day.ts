// Somebody wants to be asked "anything said in passing?" at the end of the day, or does not any more.
import { isEmployedOn } from '../domain/calendar';
import { londonDate } from '../domain/dates';
import type { OperationId, PersonId } from '../domain/ids';
import { accepted, type Outcome, refused } from '../domain/outcome';
import type { ThreadHead } from '../domain/thread-head';
import type { CouncilPorts } from '../ports/council-ports';
import type { Done } from './act';
import { copyTeamRows } from './copy-team-rows';
import { decideAndWrite } from './decide-and-write';
import { headOrNew, nextRevision } from './head-or-new';

/** Always about oneself. */
export type SetEndOfDayQuestion = {
  readonly operationId: OperationId;
  readonly by: PersonId;
  readonly on: boolean;
};

/**
 * Leaves no entry: only the head knows. Nothing is written when it stands so already. Refuses `not-yours` for somebody
 * who has left.
 */
export async function setEndOfDayQuestion(
  ports: CouncilPorts,
  { operationId, by, on }: SetEndOfDayQuestion,
): Promise<Outcome<Done>> {
  const council = ports.directory.council();
  if (!isEmployedOn(council.people.get(by), londonDate(ports.clock.now())))
    return refused({ kind: 'not-yours' });
  const outboxId = `outbox:${operationId}`;
  let head: ThreadHead = headOrNew(council, by, undefined);
  let changed = false;
  const result = await decideAndWrite(
    ports,
    { by, about: by },
    async () => ({ head: await ports.threads.readHead(by) }),
    (current) => {
      changed = current.head.endOfDayQuestion !== on;
      head = changed ? nextRevision({ ...current.head, endOfDayQuestion: on }) : current.head;
      if (!changed) return null;
      return { entries: [], fullText: null, head, outbox: [{ kind: 'team-rows', outboxId, about: by }] };
    },
  );
  if (result === 'not-yours') return refused({ kind: 'not-yours' });
  if (!changed || result === 'already-there') return accepted({ entry: null, head, alreadySaved: true });
  await copyTeamRows(ports, head);
  await ports.outbox.done(by, outboxId);
  return accepted({ entry: null, head, alreadySaved: false });
}
