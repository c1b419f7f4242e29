// The door a link to paper leads to. Whoever comes has no identity with them: the ticket says who asked, and for what.
import type { Request, Response, Server } from 'restify';
import { refused } from '../../domain/outcome';
import type { CouncilPorts } from '../../ports/council-ports';
import { onCurrentFacts } from '../../use-cases/on-current-facts';
import { isInPost } from '../who-asks';
import { type MadePaper, makePaper } from './make-paper';
import { readPaperLink } from './paper-link';
import { page } from './paper-page';

/** `council` finds the ports by the tenant a ticket begins with; `undefined` for one that is not onboarded. */
export type PaperDoorParts = {
  readonly council: (tenantId: string | undefined) => CouncilPorts | undefined;
  readonly fault: (error: unknown, where: string) => string;
};

const path = '/papers/:ticket';
/** Of one council: more than so many that wait would wait longer than a browser does. */
const mostWaiting = 20;
/** Seconds; a ticket lives far longer. */
const comeBackAfter = 15;

/** Answers everything itself, as a file or as a page in words; with too many before it, without spending the ticket. */
export function mountPapers(server: Server, { council, fault }: PaperDoorParts): void {
  const queues = new Map<string, Queue>();
  server.get(path, async (request: Request, response: Response) => {
    const link = readPaperLink(String(request.params.ticket ?? ''));
    const ports = link && council(link.tenant);
    if (link === undefined || ports === undefined) return send(response, 404, page.spent);
    const queue = queues.get(ports.tenant) ?? newQueue();
    if (queue.inside > mostWaiting) {
      response.setHeader('Retry-After', String(comeBackAfter));
      return send(response, 503, page.busy);
    }
    queues.set(ports.tenant, queue);
    queue.inside += 1;
    try {
      const made = await paperFor(ports, link.ticketId, queue.inTurn);
      if (made === undefined) send(response, 404, page.spent);
      else sendFile(response, made);
    } catch (error) {
      send(response, 500, page.failed(fault(error, `get ${path}`)));
    } finally {
      queue.inside -= 1;
      if (queue.inside === 0) queues.delete(ports.tenant);
    }
  });
}

/**
 * `undefined` for a ticket that is spent, too old, or none, and for a paper its asker may not have any more, also where
 * only another process was told so. Asking the files first is one point read: a whole paper leaves the house, and whoever
 * may have a copy for a request is in no head.
 */
async function paperFor(
  ports: CouncilPorts,
  ticketId: string,
  inTurn: InTurn,
): Promise<MadePaper | undefined> {
  const ticket = await ports.tickets.take(ticketId, ports.clock.now());
  if (ticket === undefined) return undefined;
  const made = await inTurn(async () => {
    if (await ports.directory.changedElsewhere()) await ports.directory.refresh();
    return onCurrentFacts(
      ports,
      async (watched) => (isInPost(watched, ticket.askedBy) ? makePaper(watched, ticket) : notTheirs),
      ({ ok }) => ok,
    );
  });
  return made.ok ? made.value : undefined;
}

const notTheirs = refused({ kind: 'not-yours' });

/** One for each council: whoever prints much makes only their own colleagues wait. */
type Queue = {
  /** The one that is being made, and those that wait. */
  inside: number;
  readonly inTurn: InTurn;
};
const newQueue = (): Queue => ({ inside: 0, inTurn: oneAtATime() });

type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Laying out takes a processor's whole time: several at once would only make everybody wait longer. */
function oneAtATime(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}

function sendFile(response: Response, { mediaType, name, bytes }: MadePaper): void {
  response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  end(response, 200, mediaType, bytes);
}

const send = (response: Response, status: number, html: string): void =>
  end(response, status, 'text/html; charset=utf-8', Buffer.from(html));

function end(response: Response, status: number, mediaType: string, body: Buffer): void {
  response.setHeader('Content-Type', mediaType);
  response.setHeader('Content-Length', body.length);
  response.writeHead(status);
  response.end(body);
}
