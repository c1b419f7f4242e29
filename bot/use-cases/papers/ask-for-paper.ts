// Makes the ticket that stands for a paper in a link, for somebody who may have that paper now.
import { mayReadThread } from '../../domain/access/access';
import { agreementAccess } from '../../domain/agreements/agreement-access';
import { londonDate } from '../../domain/dates';
import type { PersonId } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import type { AskedPaper, PaperTicket } from '../../domain/papers/asked-paper';
import { mayTryRecords } from '../../domain/records/record-access';
import type { CouncilPorts } from '../../ports/council-ports';

/**
 * One request. Refuses `not-yours` before anything is written: a year for everybody but the worker, the rest for whoever
 * has no part in this file today. What exactly they may read is decided when the paper is made.
 */
export async function askForPaper(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
  paper: AskedPaper,
): Promise<Outcome<PaperTicket>> {
  if (!mayAsk(ports, viewer, owner, paper)) return refused({ kind: 'not-yours' });
  const ticket: PaperTicket = {
    ticketId: ports.newOperationId(),
    askedBy: viewer,
    owner,
    paper,
    at: ports.clock.now(),
  };
  await ports.tickets.keep(ticket);
  return accepted(ticket);
}

/** The directory alone: an agreement is also the next manager's to read, and a record whoever has begun it. */
function mayAsk(ports: CouncilPorts, viewer: PersonId, owner: PersonId, { what }: AskedPaper): boolean {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  if (what === 'agreement') return agreementAccess(council, viewer, owner, today) !== 'none';
  if (what === 'record') return mayTryRecords(council, viewer, owner, today);
  return mayReadThread(council, viewer, owner, today) && (what !== 'year' || viewer === owner);
}
