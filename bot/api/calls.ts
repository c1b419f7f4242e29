// What the tab may ask: one table of calls that is registered, checked and described from the same schemas.
import type { z } from 'zod';
import { mayReadThread } from '../domain/access';
import { instant, localDate, londonDate } from '../domain/dates';
import { type OperationId, type PersonId, personId, readOperationId } from '../domain/ids';
import type { Refusal } from '../domain/outcome';
import { pairOf } from '../domain/oversight';
import { supervisorsOf } from '../domain/relationships';
import { type SaidAt, saidAtFrom } from '../domain/said-when';
import type { CouncilPorts } from '../ports';
import { addCaseReference } from '../use-cases/add-case-reference';
import { logQuickDecision } from '../use-cases/log-quick-decision';
import { openEntry } from '../use-cases/open-entry';
import { openTeam } from '../use-cases/open-team';
import { openEarlierEntries, openThread } from '../use-cases/open-thread';
import { recentReferencesOf } from '../use-cases/prepare-decision-form';
import { entryView } from '../views/entry-view';
import { teamView } from '../views/team-view';
import { kindsOf, threadView, viewerView } from '../views/thread-view';
import { firstNameOf, fullDay, personView } from '../views/words';
import {
  addReferencesRequest,
  earlierEntries,
  earlierQuery,
  entryAnswer,
  type LogDecisionRequest,
  logDecisionAnswer,
  logDecisionRequest,
  me,
  team,
  thread,
  threadQuery,
} from './contract';

/** One call of the API. Whatever `handle` throws is a fault, answered with 429, 500 or 503, and never with its text. */
export type Call = {
  readonly method: 'get' | 'post';
  /** With `:name` for a path parameter. */
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly answers: Readonly<Record<number, z.ZodType>>;
  readonly handle: (asked: Asked) => Promise<Answered>;
};

/**
 * A call by somebody who is known and in post. `params` come from the path as they were sent; nothing in them
 * grants anything.
 */
export type Asked = {
  readonly ports: CouncilPorts;
  readonly viewer: PersonId;
  readonly params: Readonly<Record<string, string>>;
  /** As received; each call reads it through its own schema. */
  readonly query: unknown;
  readonly body: unknown;
};

/** An answer, or why not; `mount-api` turns a refusal into 400, 404 or 409 and a wrong shape into 400. */
export type Answered =
  | { readonly status: 200 | 201; readonly body: unknown }
  | { readonly refusal: Refusal }
  /** Wrong shape; each field is named. */
  | { readonly shape: z.ZodError };

/**
 * In the order of `/api/openapi.json`. A handler grants by the viewer's relationships today, never by what the
 * address says.
 */
export const calls: readonly Call[] = [
  {
    method: 'get',
    path: '/api/me',
    summary: 'Who is looking',
    answers: { 200: me },
    handle: async ({ ports, viewer }) => {
      const council = ports.directory.council();
      const today = todayIn(ports);
      return ok({
        viewer: viewerView(council, viewer, today),
        person: personView(council, viewer),
        today: fullDay(today),
      });
    },
  },
  {
    method: 'get',
    path: '/api/team',
    summary: 'Everybody the viewer supervises today',
    answers: { 200: team },
    handle: async ({ ports, viewer }) => ok(teamView(await openTeam(ports, viewer))),
  },
  {
    method: 'get',
    path: '/api/threads/:personId',
    summary: "A worker's supervision thread, newest first; `me` is the viewer's own",
    query: threadQuery,
    answers: { 200: thread },
    handle: getThread,
  },
  {
    method: 'get',
    path: '/api/threads/:personId/entries',
    summary: 'The next page of a thread',
    query: earlierQuery,
    answers: { 200: earlierEntries },
    handle: getEarlierEntries,
  },
  {
    method: 'get',
    path: '/api/threads/:personId/entries/:entryId',
    summary: 'One entry with all of its text',
    answers: { 200: entryAnswer },
    handle: getEntry,
  },
  {
    method: 'post',
    path: '/api/threads/:personId/entries/:entryId/references',
    summary: 'Bring the case references that were to follow',
    body: addReferencesRequest,
    answers: { 200: entryAnswer },
    handle: postReferences,
  },
  {
    method: 'post',
    path: '/api/threads/:personId/decisions',
    summary: 'Log a quick decision; the same operation id is stored once',
    body: logDecisionRequest,
    answers: { 200: logDecisionAnswer, 201: logDecisionAnswer },
    handle: postDecision,
  },
];

async function getThread({ ports, viewer, params, query }: Asked): Promise<Answered> {
  const read = threadQuery.safeParse(query);
  if (!read.success) return { shape: read.error };
  const filter = read.data.filter ?? 'everything';
  const opened = await openThread(ports, viewer, ownerIn(ports, viewer, params), kindsOf[filter]);
  if (!opened.ok) return opened;
  const form = {
    operationId: ports.newOperationId(),
    recentReferences: recentReferencesOf(viewer, [opened.value.head]),
  };
  return ok(threadView(opened.value, filter, form));
}

async function getEarlierEntries({ ports, viewer, params, query }: Asked): Promise<Answered> {
  const read = earlierQuery.safeParse(query);
  if (!read.success) return { shape: read.error };
  const kinds = kindsOf[read.data.filter ?? 'everything'];
  const opened = await openEarlierEntries(
    ports,
    viewer,
    ownerIn(ports, viewer, params),
    kinds,
    read.data.after,
  );
  if (!opened.ok) return opened;
  const { council, owner, entries, after } = opened.value;
  return ok({ entries: entries.map((entry) => entryView(council, owner, entry, todayIn(ports))), after });
}

async function getEntry({ ports, viewer, params }: Asked): Promise<Answered> {
  const opened = await openEntry(ports, viewer, ownerIn(ports, viewer, params), params.entryId ?? '');
  if (!opened.ok) return opened;
  const { council, owner, entry, fullText } = opened.value;
  return ok({ entry: entryView(council, owner, entry, todayIn(ports), fullText) });
}

async function postDecision({ ports, viewer, params, body }: Asked): Promise<Answered> {
  const council = ports.directory.council();
  const owner = ownerIn(ports, viewer, params);
  if (!mayReadThread(council, viewer, owner, todayIn(ports))) return { refusal: { kind: 'not-yours' } };
  const read = logDecisionRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const operationId = readOperationId(read.data.operationId);
  if (operationId === undefined) return { refusal: { kind: 'used-before' } };
  const when = saidAtIn(read.data, ports);
  if ('problem' in when)
    return { refusal: { kind: 'fields', problems: [{ field: 'saidAt', kind: when.problem }] } };
  const command = { ...commandFrom(ports, viewer, owner, operationId, read.data), ...when };
  const between = command.with && pairOf(council, viewer, command.with, todayIn(ports));
  // With somebody else it would belong to another thread than the one that was addressed.
  if (between && between.worker !== owner)
    return { refusal: { kind: 'fields', problems: [{ field: 'who', kind: 'not-your-person' }] } };
  const outcome = await logQuickDecision(ports, command);
  if (!outcome.ok) return outcome;
  const { pair, entry, alreadySaved } = outcome.value;
  const told = `${firstNameOf(council, pair.other)} will be told, without what it is about.`;
  return {
    status: alreadySaved ? 200 : 201,
    body: {
      entry: entryView(council, pair.worker, entry, todayIn(ports)),
      alreadySaved,
      message: alreadySaved ? 'This was already saved; nothing was stored twice.' : `Saved. ${told}`,
    },
  };
}

async function postReferences({ ports, viewer, params, body }: Asked): Promise<Answered> {
  const owner = ownerIn(ports, viewer, params);
  const read = addReferencesRequest.safeParse(body);
  if (!read.success) return { shape: read.error };
  const added = await addCaseReference(ports, {
    by: viewer,
    about: owner,
    entryId: params.entryId ?? '',
    references: read.data.references,
  });
  return added.ok
    ? ok({ entry: entryView(ports.directory.council(), owner, added.value, todayIn(ports)) })
    : { refusal: added.refusal };
}

function commandFrom(
  ports: CouncilPorts,
  viewer: PersonId,
  owner: PersonId,
  operationId: OperationId,
  given: LogDecisionRequest,
) {
  const today = todayIn(ports);
  const supervisor = supervisorsOf(ports.directory.council(), viewer, today)[0];
  const chosen = given.with === undefined ? supervisor : personId(given.with);
  const type = given.type ?? 'decision';
  return {
    operationId,
    by: viewer,
    // Somebody else's thread is with its owner; naming another person there is refused by the rule.
    with: viewer === owner ? chosen : personId(given.with ?? owner),
    type,
    text: given.text,
    why: given.why ?? '',
    references: given.references ?? [],
    // As on the card: the action belongs to a decision.
    actionOwner: type === 'decision' ? given.actionOwner : undefined,
    actionBy: localDate(given.actionBy),
    recorder: given.recorder,
    recordBy: localDate(given.recordBy),
    revisit: given.revisit,
  };
}

const saidAtIn = (
  { said, saidAt, saidOn = '', saidTime = '' }: LogDecisionRequest,
  ports: CouncilPorts,
): SaidAt =>
  said === undefined
    ? { saidAt: instant(saidAt) }
    : saidAtFrom({ said, saidOn, saidTime }, ports.clock.now());

/** `me` is whoever is looking, unless a council has named somebody so. */
function ownerIn(ports: CouncilPorts, viewer: PersonId, params: Readonly<Record<string, string>>): PersonId {
  const asked = personId(params.personId ?? '');
  return asked === 'me' && !ports.directory.council().people.has(asked) ? viewer : asked;
}

const todayIn = (ports: CouncilPorts) => londonDate(ports.clock.now());

const ok = (body: unknown): Answered => ({ status: 200, body });
