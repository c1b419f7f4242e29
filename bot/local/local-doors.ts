// The doors only a laptop has: clock, sweep, sent messages, and a mailbox for everybody without a chat window.
import { randomUUID } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import { problem } from '../api/problems';
import { readJson } from '../api/read-json';
import { instant } from '../domain/dates';
import { personId } from '../domain/ids';
import type { CouncilPorts } from '../ports/council-ports';
import type { Sweeper } from '../sweep';
import type { LocalClock } from './clock';
import type { SentMessages } from './sent-messages';

/** Where a mailbox stands; the last part of the address is the connector's own. */
export const mailboxPath = '/local/mailbox';

/** What the local doors look into and move. */
export type LocalParts = {
  readonly clock: LocalClock;
  readonly sweeper: Sweeper;
  readonly ports: CouncilPorts;
  readonly sent: SentMessages;
  readonly fault: (error: unknown, where: string) => string;
};

/**
 * Gives what `createServer` calls with its server: `/local/clock`, `/local/sweep`, `/local/sent` and the mailbox.
 * No sign-in: bind to loopback.
 */
export const localDoors =
  ({ clock, sweeper, ports, sent, fault }: LocalParts) =>
  (server: Server) => {
    server.get('/local/clock', async (_request: Request, response: Response) =>
      answer(response, 200, { now: clock.now() }),
    );

    server.put('/local/clock', async (request: Request, response: Response) => {
      const body = await readJson(request, 1_024, { anyType: true });
      const given =
        body.ok && typeof body.value === 'object' && body.value !== null
          ? Reflect.get(body.value, 'now')
          : undefined;
      const to = instant(given);
      if (to === undefined) {
        const message = 'Give an instant with Z or an offset, for example 2027-02-22T08:45:00Z.';
        return answer(response, 400, problem(400, message, [{ field: 'now', message }]));
      }
      if (!clock.set(to))
        return answer(response, 409, problem(409, `It is already ${clock.now()}; time only goes on.`));
      answer(response, 200, { now: clock.now() });
    });

    server.post('/local/sweep', async (_request: Request, response: Response) => {
      try {
        answer(response, 200, await sweeper.run(ports));
      } catch (error) {
        answer(response, 500, problem(500, `The sweep failed (${fault(error, 'post /local/sweep')}).`));
      }
    });

    server.get('/local/sent', async (request: Request, response: Response) => {
      const person = new URLSearchParams(request.getQuery()).get('person');
      answer(response, 200, { messages: sent.to(person === null ? null : personId(person)) });
    });

    const mailbox = `${mailboxPath}/v3/conversations/:conversationId/activities`;
    const delivered = async (request: Request, response: Response) => {
      await readJson(request, 256 * 1_024, { anyType: true });
      answer(response, 201, { id: randomUUID() });
    };
    server.post(mailbox, delivered);
    server.post(`${mailbox}/:activityId`, delivered);
    server.put(`${mailbox}/:activityId`, delivered);
  };

function answer(response: Response, status: number, body: object): void {
  response.setHeader(
    'Content-Type',
    status >= 400 ? 'application/problem+json' : 'application/json; charset=utf-8',
  );
  response.writeHead(status);
  response.end(JSON.stringify(body));
}
