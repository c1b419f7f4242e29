// Puts the table of calls on the server: who is asking, the call, and one answer or one problem.
import type { Request, Response, Server } from 'restify';
import type { ZodError } from 'zod';
import type { CouncilPorts } from '../ports/council-ports';
import type { Quota } from '../ports/quota';
import type { SecurityKind, SecurityLog } from '../ports/security';
import { onCurrentFacts } from '../use-cases/on-current-facts';
import { tooManyWords } from '../views/fault-words';
import { type Answered, type Asked, type Call, type FileAnswer, notYours } from './call';
import { calls } from './calls';
import { endCompressed } from './compressed';
import type { Problem } from './contract';
import type { Caller, Identify } from './identity';
import { openApi } from './openapi';
import { problem, problemFor } from './problems';
import { readJson } from './read-json';
import { isInPost, type PersonAsking, personAsking, whoProblem } from './who-asks';

/** A decision of a thousand characters with everything around it stays far below. */
const bodyLimit = 64 * 1024;

/**
 * Who is calling, and for which council. `council` is undefined for a tenant that is not onboarded; locally there
 * is no tenant.
 */
export type ApiParts = {
  readonly identify: Identify;
  readonly council: (tenantId: string | undefined) => CouncilPorts | undefined;
  readonly fault: (error: unknown, where: string) => string;
  readonly security: SecurityLog;
  readonly quota: Quota;
};

/**
 * Answers everything itself, faults included (500, or 429 and 503 when the store is busy or away): nothing reaches
 * restify's own error page.
 */
export function mountApi(server: Server, parts: ApiParts): void {
  server.get('/api/openapi.json', async (request: Request, response: Response) =>
    send(request, response, 200, openApi()),
  );
  for (const call of calls) {
    server[call.method](call.path, async (request: Request, response: Response) => {
      try {
        await answer(call, parts, request, response);
      } catch (error) {
        sendProblem(
          request,
          response,
          faultProblem(error, parts.fault(error, `${call.method} ${call.path}`)),
        );
      }
    });
  }
}

async function answer(call: Call, parts: ApiParts, request: Request, response: Response): Promise<void> {
  const caller = await parts.identify({
    authorization: request.headers.authorization,
    localPerson: headerText(request.headers['x-local-person']),
  });
  const asking = personAsking(caller, parts.council);
  if (asking === undefined) {
    const kind = turnedAwayAs[caller.kind];
    const who = caller.kind === 'entra' ? { tenant: caller.tenantId, person: caller.objectId } : {};
    if (kind !== null) parts.security({ kind, where: `${call.method} ${call.path}`, ...who });
    sendProblem(request, response, whoProblem(caller, parts.council));
  } else await answerPerson(call, parts, asking, request, response);
}

async function answerPerson(
  call: Call,
  { security, quota }: ApiParts,
  asking: PersonAsking,
  request: Request,
  response: Response,
): Promise<void> {
  const { tenant } = asking.ports;
  const note = (kind: SecurityKind) =>
    security({ kind, where: `${call.method} ${call.path}`, tenant, person: asking.viewer });
  const wait = quota(tenant, asking.viewer, call.counts ?? (call.method === 'get' ? 'reading' : 'action'));
  if (wait > 0) {
    note('too-many');
    sendTooMany(request, response, wait);
    return;
  }
  const body = call.body
    ? await readJson(request, call.mostBytes ?? bodyLimit)
    : ({ ok: true, value: undefined } as const);
  if (!body.ok) {
    if (body.status === 413) note('too-big');
    sendProblem(request, response, problem(body.status, bodyWords(call)[body.status]));
    return;
  }
  const params: Readonly<Record<string, string>> = request.params ?? {};
  const asked = { ...asking, params, query: queryOf(request), body: body.value };
  const answered = Object.values(params).every(isParameter) ? await handled(call, asked) : notYours;
  if ('refusal' in answered && answered.refusal.kind === 'not-yours') note('not-yours');
  else if (call.notes && !('refusal' in answered || 'shape' in answered)) note(call.notes(asked));
  sendAnswer(request, response, answered);
}

/** Whoever turns out to have left while they were answered has no file of their own either. */
const handled = (call: Call, asked: Asked): Promise<Answered> =>
  onCurrentFacts(
    asked.ports,
    async (ports) => (isInPost(ports, asked.viewer) ? call.handle({ ...asked, ports }) : notYours),
    shows,
  );

const shows = (answered: Answered) => 'status' in answered || 'file' in answered;

/** What no id of ours looks like needs no looking up. */
const isParameter = (given: string) => /^[\w.@|:-]{1,200}$/.test(given);

/** A name that is given twice reads as a list, which no schema takes: nobody can mean two things at once. */
function queryOf(request: Request): Readonly<Record<string, string | readonly string[]>> {
  const given = new URLSearchParams(request.getQuery());
  return Object.fromEntries(
    [...given].map(([name, value]) => {
      const all = given.getAll(name);
      return [name, all.length > 1 ? all : value];
    }),
  );
}

const bodyWords = (call: Call) => ({
  400: 'The body has to be JSON.',
  413: tooLargeWords(call),
  415: 'The body has to be JSON, not compressed, with the type application/json.',
});

const tooLargeWords = ({ mostBytes }: Call) =>
  mostBytes === undefined
    ? 'That is more than a quick decision holds. Please shorten it.'
    : 'That is more than fits here. Please shorten it.';

function sendAnswer(request: Request, response: Response, answered: Answered): void {
  if ('refusal' in answered) sendProblem(request, response, problemFor(answered.refusal));
  else if ('shape' in answered) {
    sendProblem(
      request,
      response,
      problem(400, 'Nothing was saved. Please look at the fields named here.', fieldsOf(answered.shape)),
    );
  } else if ('file' in answered) sendFile(request, response, answered.file);
  else send(request, response, answered.status, answered.body);
}

function fieldsOf(error: ZodError): NonNullable<Problem['fields']> {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      // A name that somebody made up may be as long as a body.
      return issue.keys.map((name) => ({
        field: name.slice(0, 100),
        message: 'This field is not known here.',
      }));
    }
    return [{ field: issue.path.join('.') || 'body', message: shapeWords(issue) }];
  });
}

/** The schema library's own words are for programmers; where a schema brings ours, they are used. */
function shapeWords(issue: ZodError['issues'][number]): string {
  switch (issue.code) {
    case 'invalid_format':
      return issue.message;
    case 'invalid_value':
      return `Choose one of: ${issue.values.join(', ')}.`;
    case 'too_big':
      return 'This is longer than it may be.';
    case 'too_small':
      return 'This is needed.';
    default:
      return 'This is missing, or not in the form it needs.';
  }
}

/** Keys that cannot be had are nobody's attempt. */
const turnedAwayAs: Readonly<Record<Caller['kind'], SecurityKind | null>> = {
  nobody: 'not-signed-in',
  stranger: 'unknown-tenant',
  entra: 'not-in-post',
  local: 'not-in-post',
  'cannot-check': null,
};

/** The store being busy or away is the one fault a person can wait for. */
function faultProblem(error: unknown, number: string): Problem {
  const code = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  if (code === 429)
    return problem(429, 'Very busy right now. Please try again in a few seconds; nothing was stored twice.');
  if (code === 503 || code === 408 || code === 449 || code === 'ECONNREFUSED') {
    return problem(
      503,
      `The store cannot be reached right now (${number}). Please try again in a minute; nothing is stored twice.`,
    );
  }
  return problem(500, `Something failed on our side (${number}). Please try again; nothing is stored twice.`);
}

function sendTooMany(request: Request, response: Response, seconds: number): void {
  response.setHeader('Retry-After', String(seconds));
  sendProblem(request, response, problem(429, tooManyWords));
}

function sendProblem(request: Request, response: Response, body: Problem): void {
  if (!response.hasHeader('Retry-After') && (body.status === 429 || body.status === 503))
    response.setHeader('Retry-After', '5');
  response.setHeader('Content-Type', 'application/problem+json');
  end(request, response, body.status, body);
}

function send(request: Request, response: Response, status: number, body: unknown): void {
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  end(request, response, status, body);
}

function sendFile(
  request: Request,
  response: Response,
  { mediaType, name, text }: FileAnswer & { readonly name: string; readonly text: string },
): void {
  response.setHeader('Content-Type', `${mediaType}; charset=utf-8`);
  response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  endText(request, response, 200, text);
}

const end = (request: Request, response: Response, status: number, body: unknown): void =>
  endText(request, response, status, JSON.stringify(body));

function endText(request: Request, response: Response, status: number, text: string): void {
  endCompressed(request, response, status, Buffer.from(text));
}

const headerText = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
