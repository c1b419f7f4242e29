// The copy somebody has a right to, made by the data protection officer. Who may is asked before what was sent is looked at.
import { readOperationId } from '../../domain/ids';
import { mayCopyFor } from '../../use-cases/papers/ask-for-paper';
import { askForCopy, receivedBetween } from '../../use-cases/rights/ask-for-copy';
import { openRights } from '../../use-cases/rights/open-rights';
import { paperName } from '../../views/papers/paper-name';
import { dueWords, rightsView } from '../../views/rights/rights-view';
import { type Answered, type Asked, ok, ownerIn, todayIn } from '../call';
import { paperUrl } from '../papers/paper-link';
import { copyRequest, rightsQuery } from './rights-contract';

/** One query, and none for everybody else. */
export async function getRights({ ports, viewer, params, query }: Asked): Promise<Answered> {
  const owner = ownerIn(ports, viewer, params);
  if (!mayCopyFor(ports.directory.council(), viewer, owner, todayIn(ports)))
    return { refusal: { kind: 'not-yours' } };
  const read = rightsQuery.safeParse(query);
  if (!read.success) return { shape: read.error };
  const opened = await openRights(ports, viewer, owner, read.data.receivedOn ?? null);
  return opened.ok ? ok(rightsView(opened.value, receivedBetween(opened.value.today))) : opened;
}

/** 201 with the link. A line is left in the person's thread; nothing is gathered until the link is followed. */
export async function postCopy({ ports, viewer, params, body }: Asked): Promise<Answered> {
  const about = ownerIn(ports, viewer, params);
  if (!mayCopyFor(ports.directory.council(), viewer, about, todayIn(ports)))
    return { refusal: { kind: 'not-yours' } };
  const read = copyRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const operationId = readOperationId(read.data.operationId);
  if (operationId === undefined) throw new Error('the schema let a wrong operation id through');
  const act = { operationId, by: viewer, about };
  const asked = await askForCopy(ports, act, read.data.receivedOn, read.data.knownAs);
  if (!asked.ok) return asked;
  const { ticketId, paper } = asked.value;
  const due = paper.what === 'subject-access' ? dueWords(ports.directory.council(), paper.receivedOn) : '';
  return { status: 201, body: { url: paperUrl(ports, ticketId), name: paperName(paper), due } };
}
