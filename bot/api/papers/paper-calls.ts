// The front page of a supervision file, and a link to one document of it.
import { readOperationId } from '../../domain/ids';
import type { AskedPaper } from '../../domain/papers/asked-paper';
import { openHead } from '../../use-cases/open-thread';
import { askForPaper } from '../../use-cases/papers/ask-for-paper';
import { fileView } from '../../views/papers/file-view';
import { paperName } from '../../views/papers/paper-name';
import { type Answered, type Asked, ok, ownerIn } from '../call';
import { type PaperRequest, paperRequest } from './paper-contract';
import { paperUrl } from './paper-link';

/** One point read. */
export async function getFile({ ports, viewer, params }: Asked): Promise<Answered> {
  const opened = await openHead(ports, viewer, ownerIn(ports, viewer, params));
  return opened.ok ? ok(fileView(opened.value)) : opened;
}

/** 201 with the link. A line is left in the file; nothing is made until the link is followed. */
export async function postPaper({ ports, viewer, params, body }: Asked): Promise<Answered> {
  const read = paperRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const operationId = readOperationId(read.data.operationId);
  if (operationId === undefined) throw new Error('the schema let a wrong operation id through');
  const paper = paperOf(read.data);
  const act = { operationId, by: viewer, about: ownerIn(ports, viewer, params) };
  const asked = await askForPaper(ports, act, paper);
  if (!asked.ok) return asked;
  return { status: 201, body: { url: paperUrl(ports, asked.value.ticketId), name: paperName(paper) } };
}

function paperOf(request: PaperRequest): AskedPaper {
  switch (request.what) {
    case 'record':
      return { what: 'record', recordId: request.id };
    case 'agreement':
      return { what: 'agreement', entryId: request.id, whole: request.whole === true };
    case 'file':
      return { what: 'file' };
    case 'year':
      return { what: 'year', year: request.year };
  }
}
