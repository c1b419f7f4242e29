/** A small stand-in for the server: the built tab with its real headers, and invented answers below /api. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import {
  earlierQuery,
  type LogDecisionRequest,
  logDecisionRequest,
  type Problem,
  threadQuery,
} from '../../bot/api/contract';
import { keepDraftRequest, preferencesRequest } from '../../bot/api/decision-contract';
import { type LocalServer, serveLocally } from '../browser/local-page';
import { builtTab } from './built-tab';
import {
  authorityAnswer,
  belowAnswer,
  earlierAnswer,
  entryAnswer,
  type FixturePerson,
  isFixturePerson,
  savedAnswer,
  teamAnswer,
  threadAnswer,
  viewerOf as viewOfViewer,
} from './fixture-answers';
import { type FixtureClock, freeDatesOf, newClock, savedStep } from './fixture-clock';
import {
  endorsementsAnswer,
  type FixtureDecisions,
  identifiersIn,
  newDecisions,
  notesAnswer,
  openAnswer,
  savedStepOn,
} from './fixture-decisions';
import { aliveAnswer, changedPolicy, policyAnswer, policyReadAnswer } from './fixture-policy';

export type ApiCall = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
};

export type FixtureServer = LocalServer & {
  /** Every call below /api, oldest first. */
  readonly calls: readonly ApiCall[];
  /** Unfinished decisions that are kept, by draft id. */
  readonly drafts: ReadonlyMap<string, FixtureDraft>;
  /** Forgets the calls and what was saved. */
  reset(): void;
  /** The next saving is refused like this. */
  refuseNext(refusal: Problem): void;
};

/** What is asked of one room of the API. */
export type AskedOfRoom = {
  readonly viewer: FixturePerson;
  readonly method: string;
  /** Of the address, decoded: `['threads', 'lewis', 'records']`. */
  readonly parts: readonly string[];
  readonly body: unknown;
};

/** Answers, refuses with a problem, or gives null for what is not its own. */
export type FixtureRoom = (
  asked: AskedOfRoom,
) => { readonly answer: object } | { readonly refusal: Problem } | null;

/** `rooms` are asked first. */
type Setting = { readonly localMode: boolean; readonly rooms?: readonly FixtureRoom[] };
type State = {
  calls: ApiCall[];
  saved: Map<string, LogDecisionRequest>;
  decisions: FixtureDecisions;
  /** Unfinished decisions by draft id, oldest first. */
  drafts: Map<string, FixtureDraft>;
  /** Who wants the question at the end of the day. */
  endOfDay: Set<string>;
  refusals: Problem[];
  /** Diaries and questions, by whose thread. */
  clocks: Map<string, FixtureClock>;
  policyVersion: number;
  healthAsked: number;
};

type FixtureDraft = {
  readonly author: string;
  readonly about: string | null;
  readonly values: Readonly<Record<string, string>>;
};

/** Bearer tokens are `token-of-<person id>`. */
export async function startFixtureServer({ localMode, rooms = [] }: Setting): Promise<FixtureServer> {
  const state: State = {
    calls: [],
    saved: new Map(),
    decisions: newDecisions(),
    drafts: new Map(),
    endOfDay: new Set(),
    refusals: [],
    clocks: new Map(),
    policyVersion: 2,
    healthAsked: 0,
  };
  const server = await serveLocally((request, response) => {
    const answered = request.url?.startsWith('/api/')
      ? answerApi(state, { localMode, rooms }, request, response)
      : answerFile(localMode, request, response);
    answered.catch((problem: unknown) => response.destroy(problem instanceof Error ? problem : undefined));
  });
  return {
    ...server,
    calls: state.calls,
    drafts: state.drafts,
    reset() {
      state.calls.length = 0;
      state.refusals.length = 0;
      state.saved.clear();
      state.decisions = newDecisions();
      state.drafts.clear();
      state.endOfDay.clear();
      state.clocks.clear();
      state.policyVersion = 2;
      state.healthAsked = 0;
    },
    refuseNext: (refusal) => void state.refusals.push(refusal),
  };
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

async function answerFile(
  localMode: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const wanted = new URL(request.url ?? '/', 'http://fixture').pathname;
  const file = wanted === '/tab/' ? 'index.html' : path.posix.normalize(wanted).replace(/^\/tab\//, '');
  const body = await readFile(path.join(await builtTab(), file)).catch(() => null);
  if (body === null) {
    response.statusCode = 404;
    response.end();
    return;
  }
  const nonce = randomBytes(16).toString('base64');
  response.writeHead(200, {
    'Content-Type': types[path.extname(file)] ?? 'application/octet-stream',
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  });
  response.end(file === 'index.html' ? withPlaceholders(body.toString(), nonce, localMode) : body);
}

function withPlaceholders(html: string, nonce: string, localMode: boolean): string {
  return html.replace('%CSP_NONCE%', nonce).replace('%LOCAL_MODE%', String(localMode));
}

function contentSecurityPolicy(nonce: string): string {
  const rules = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self' https://res.cdn.office.net",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self' https://teams.microsoft.com",
  ];
  return rules.join('; ');
}

async function answerApi(
  state: State,
  { localMode, rooms = [] }: Setting,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const url = new URL(request.url ?? '/', 'http://fixture');
  const body = await readBody(request);
  const { method = 'GET', headers } = request;
  state.calls.push({ method, path: url.pathname + url.search, headers, body });
  const viewer = viewerOf(headers, localMode);
  if (viewer === null) {
    refuse(response, problem(401, 'Not signed in', 'Sign in first.'));
  } else if (answeredByRoom(rooms, { viewer, method, parts: roomPartsOf(url), body }, response)) {
    return;
  } else if (method === 'POST') {
    write(state, viewer, url, body, response);
  } else if (url.pathname.endsWith('/calendar.ics')) {
    response.writeHead(200, { 'Content-Type': 'text/calendar; charset=utf-8' });
    response.end('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n');
  } else {
    const answer = read(state, viewer, url);
    if (answer) send(response, 200, answer);
    else refuse(response, problem(404, 'Not there', 'Not yours or not there.'));
  }
}

const roomPartsOf = (url: URL) => url.pathname.split('/').slice(2).map(decodeURIComponent);

function answeredByRoom(
  rooms: readonly FixtureRoom[],
  asked: AskedOfRoom,
  response: ServerResponse,
): boolean {
  for (const room of rooms) {
    const answered = room(asked);
    if (answered === null) continue;
    if ('refusal' in answered) refuse(response, answered.refusal);
    else send(response, 200, answered.answer);
    return true;
  }
  return false;
}

/** No open action, and nothing taken upward. */
const nothingAgreed = (personId: string) => ({
  person: { personId, name: '', initials: '', role: '', team: '' },
  actions: [],
  issues: [],
  owners: [],
  byOn: '2027-01-26',
  upward: null,
});

function read(state: State, viewer: FixturePerson, url: URL): object | null {
  const { place, owner, entries, entryId, last } = partsOf(url);
  if (place === 'me') return { viewer: viewOfViewer(viewer), person: null, today: 'Tuesday 19 January 2027' };
  if (place === 'team') return teamAnswer(viewer);
  if (place === 'below') return belowAnswer(viewer);
  if (place === 'issues') return { issues: [] };
  if (place === 'authority') return authorityAnswer(viewer, state.decisions);
  if (place === 'drafts') return owner === '' ? draftsOf(state, viewer) : draftOf(state, viewer, owner);
  if (place === 'policy' && owner !== '') return policyReadAnswer(owner);
  if (place === 'policy') return policyAnswer(viewOfViewer(viewer), state.policyVersion);
  if (place === 'alive') return aliveAnswer(viewOfViewer(viewer), state.healthAsked++);
  if (place !== 'threads') return null;
  const query = Object.fromEntries(url.searchParams);
  const { decisions } = state;
  if (entries === 'actions') return nothingAgreed(owner);
  if (last === 'notes') return notesAnswer(decisions, entryId);
  if (entries === 'open') return openAnswer(decisions, viewer, owner);
  if (entries === 'endorsements')
    return owner === 'tom' ? null : endorsementsAnswer(decisions, viewer, owner);
  if (entries === 'entries' && entryId !== '') return entryAnswer(viewer, owner, entryId, decisions);
  if (entries === 'entries')
    return earlierAnswer(earlierQuery.parse(query).filter ?? 'everything', decisions, viewer);
  const clock = clockOf(state, owner === 'me' ? viewer : owner);
  if (entries === 'free-dates') return clock && freeDatesOf(clock);
  const filter = threadQuery.parse(query).filter ?? 'everything';
  return threadAnswer(viewer, owner, filter, { clock, decisions, endOfDay: state.endOfDay.has(viewer) });
}

function draftsOf({ drafts }: State, viewer: FixturePerson) {
  const own = [...drafts].filter(([, { author }]) => author === viewer);
  return {
    drafts: own.reverse().map(([draftId, { about, values }]) => ({
      lost: null,
      draftId,
      when: 'Tuesday 19 January at 16:14',
      about,
      name: about,
      values,
    })),
  };
}

/** Null for what is not there, or somebody else's. */
function draftOf(state: State, viewer: FixturePerson, wanted: string) {
  const draft = draftsOf(state, viewer).drafts.find(({ draftId }) => draftId === wanted);
  return draft ? { draft } : null;
}

/** Only these two threads have a diary. */
function clockOf(state: State, owner: string): FixtureClock | null {
  if (owner !== 'lewis' && owner !== 'sam') return null;
  const clock = state.clocks.get(owner) ?? newClock(owner);
  state.clocks.set(owner, clock);
  return clock;
}

function partsOf(url: URL) {
  const parts = url.pathname.split('/').map(decodeURIComponent);
  const [, , place, owner = '', entries, entryId = '', last] = parts;
  return { place, owner, entries, entryId, last };
}

function write(state: State, viewer: FixturePerson, url: URL, body: unknown, response: ServerResponse): void {
  const { place, owner, entries, entryId, last } = partsOf(url);
  const clock = clockOf(state, owner);
  const refusal = place === 'drafts' ? undefined : state.refusals.shift();
  if (refusal) refuse(response, refusal);
  else if (place === 'policy') changePolicy(state, body, response);
  else if (place === 'drafts') keepOrClear(state, viewer, owner, body, response);
  else if (place === 'preferences') prefer(state, viewer, body, response);
  else if (clock && (entries === 'sessions' || entries === 'asks')) {
    const where = { sessionId: entryId || null, isAsk: entries === 'asks' };
    answerOrRefuse(response, savedStep(clock, viewer, owner, where, body));
  } else if (last === 'steps') stepOn(state, viewer, entryId, body, response);
  else save(state, viewer, body, response);
}

function keepOrClear(
  { drafts }: State,
  viewer: FixturePerson,
  draftId: string,
  body: unknown,
  response: ServerResponse,
): void {
  if (draftId !== '') {
    drafts.delete(draftId);
    send(response, 200, {});
    return;
  }
  const { draftId: id, about, values, notIdentifiers } = keepDraftRequest.parse(body);
  const refused = Object.entries(values).flatMap(([field, words]) =>
    identifiersIn(field, words, notIdentifiers),
  );
  if (refused.length === 0) {
    drafts.delete(id);
    drafts.set(id, { author: viewer, about, values });
  }
  answerOrRefuse(response, refused.length > 0 ? { refused } : {});
}

function prefer({ endOfDay }: State, viewer: FixturePerson, body: unknown, response: ServerResponse): void {
  if (preferencesRequest.parse(body).endOfDayQuestion) endOfDay.add(viewer);
  else endOfDay.delete(viewer);
  send(response, 200, {});
}

function stepOn(
  { decisions }: State,
  viewer: FixturePerson,
  entryId: string,
  body: unknown,
  response: ServerResponse,
): void {
  const answer = savedStepOn(decisions, viewer, entryId, body);
  if (answer) answerOrRefuse(response, answer);
  else refuse(response, problem(404, 'Not there', 'Not yours or not there.'));
}

function changePolicy(state: State, body: unknown, response: ServerResponse): void {
  const answer = changedPolicy(body);
  if ('saved' in answer && answer.saved) state.policyVersion += 1;
  answerOrRefuse(response, answer);
}

function answerOrRefuse(
  response: ServerResponse,
  answer: object | { readonly refused: NonNullable<Problem['fields']> },
): void {
  if ('refused' in answer) {
    refuse(response, problem(400, 'Not saved', 'Nothing is saved yet.', answer.refused));
  } else {
    send(response, 200, answer);
  }
}

function save(state: State, viewer: FixturePerson, body: unknown, response: ServerResponse): void {
  const request = logDecisionRequest.parse(body);
  const refused = [
    ...identifiersIn('text', request.text, request.notIdentifiers),
    ...identifiersIn('why', request.why, request.notIdentifiers),
    ...identifiersIn('present', request.present, request.notIdentifiers),
  ];
  if (refused.length > 0) {
    answerOrRefuse(response, { refused });
    return;
  }
  if (request.draft) state.drafts.delete(request.operationId);
  const before = state.saved.get(request.operationId);
  state.saved.set(request.operationId, request);
  const answer = savedAnswer(state.decisions, viewer, before ?? request, before !== undefined);
  send(response, before ? 200 : 201, answer);
}

function viewerOf(headers: IncomingMessage['headers'], localMode: boolean): FixturePerson | null {
  const named = localMode
    ? headers['x-local-person']
    : headers.authorization?.replace(/^Bearer token-of-/, '');
  return typeof named === 'string' && isFixturePerson(named) ? named : null;
}

export function problem(status: number, title: string, detail: string, fields?: Problem['fields']): Problem {
  return { type: 'about:blank', status, title, detail, ...(fields && { fields }) };
}

function refuse(response: ServerResponse, refusal: Problem): void {
  response.writeHead(refusal.status, { 'Content-Type': 'application/problem+json' });
  response.end(JSON.stringify(refusal));
}

function send(response: ServerResponse, status: number, answer: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(answer));
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? null : JSON.parse(text);
}
