// The copy somebody has a right to, made by the data protection officer. Who may is asked before what was sent is looked at.

import { readOperationId } from '../../domain/ids';
import type { CouncilPorts } from '../../ports/council-ports';
import { mayCopyFor } from '../../use-cases/papers/ask-for-paper';
import { askForCopy, receivedBetween } from '../../use-cases/rights/ask-for-copy';
import { openRights } from '../../use-cases/rights/open-rights';
import { type Looked, searchOn } from '../../use-cases/rights/search-for-copy';
import { paperName } from '../../views/papers/paper-name';
import { dueWords, rightsView } from '../../views/rights/rights-view';
import { searchWords } from '../../views/rights/search-words';
import { type Answered, type Asked, ok, ownerIn, todayIn } from '../call';
import { paperUrl } from '../papers/paper-link';
import { copyRequest, copySearch, rightsQuery } from './rights-contract';

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

/**
 * A line is left in the person's thread, and the council is looked through for them, some files at a time: 200 with where to
 * ask on, 201 with the link. Nothing is gathered until that is followed.
 */
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
  return searched(ports, asked.value);
}

/** The next look of a search that was begun: 200 or 201 as where it began. */
export async function postCopySearch({ ports, viewer, params, body }: Asked): Promise<Answered> {
  const owner = ownerIn(ports, viewer, params);
  if (!mayCopyFor(ports.directory.council(), viewer, owner, todayIn(ports)))
    return { refusal: { kind: 'not-yours' } };
  const read = copySearch.safeParse(body);
  if (!read.success) return { shape: read.error };
  const looked = await searchOn(ports, viewer, owner, read.data);
  return looked.ok ? searched(ports, looked.value) : looked;
}

function searched(ports: CouncilPorts, looked: Looked): Answered {
  const { ticket, step } = looked;
  const { ticketId, paper } = ticket;
  const council = ports.directory.council();
  const due = paper.what === 'subject-access' ? dueWords(council, paper.receivedOn) : '';
  return 'link' in looked
    ? { status: 201, body: { url: paperUrl(ports, looked.link.ticketId), name: paperName(paper), due } }
    : { status: 200, body: { search: ticketId, step, said: searchWords(council, looked.next), due } };
}
