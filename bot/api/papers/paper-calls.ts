// The front page of a supervision file, and a link to one document of it.
import type { PersonId } from '../../domain/ids';
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

/** 201 with the link. Nothing is made until it is followed. */
export async function postPaper({ ports, viewer, params, body }: Asked): Promise<Answered> {
  const read = paperRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const owner: PersonId = ownerIn(ports, viewer, params);
  const paper = paperOf(read.data);
  const asked = await askForPaper(ports, viewer, owner, paper);
  if (!asked.ok) return asked;
  return { status: 201, body: { url: paperUrl(ports, asked.value.ticketId), name: paperName(paper) } };
}

function paperOf(request: PaperRequest): AskedPaper {
  switch (request.what) {
    case 'record':
      return { what: 'record', recordId: request.id };
    case 'agreement':
      return { what: 'agreement', entryId: request.id };
    case 'file':
    case 'year':
      return request;
  }
}
