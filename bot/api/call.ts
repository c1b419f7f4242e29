// The shape of a call of the API: what it is asked, what it may answer, and what several calls begin with.
import type { z } from 'zod';
import { mayReadThread } from '../domain/access/access';
import type { Act } from '../domain/act';
import { londonDate } from '../domain/dates';
import { type PersonId, personId, readOperationId } from '../domain/ids';
import type { Refusal } from '../domain/outcome';
import type { CouncilPorts } from '../ports/council-ports';
import type { Asked as Quoted } from '../ports/quota';
import type { SecurityKind } from '../ports/security';

/** One call of the API. Whatever `handle` throws is a fault, answered with 429, 500 or 503, and never with its text. */
export type Call = {
  readonly method: 'get' | 'post';
  /** With `:name` for a path parameter. */
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** Only where a body holds more than a quick decision does. */
  readonly mostBytes?: number;
  readonly answers: Readonly<Record<number, z.ZodType | FileAnswer>>;
  readonly handle: (asked: Asked) => Promise<Answered>;
  /** By which quota it is counted, where its method does not say so. */
  readonly counts?: Quoted;
  /** What the security log notes of a call that was answered and is no daily work. */
  readonly notes?: (asked: Asked) => SecurityKind;
};

/** An answer that is a file and not JSON, e.g. of the type `text/calendar`. */
export type FileAnswer = { readonly mediaType: string };

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
  /** `name` is what a browser saves it as; plain letters only. */
  | { readonly file: FileAnswer & { readonly name: string; readonly text: string } }
  | { readonly refusal: Refusal }
  /** Wrong shape; each field is named. */
  | { readonly shape: z.ZodError };

/** `me` is whoever is looking, unless a council has named somebody so. */
export function ownerIn(
  ports: CouncilPorts,
  viewer: PersonId,
  params: Readonly<Record<string, string>>,
): PersonId {
  const asked = personId(params.personId ?? '');
  return asked === 'me' && !ports.directory.council().people.has(asked) ? viewer : asked;
}

/** Today in London, by this council's clock. */
export const todayIn = (ports: CouncilPorts) => londonDate(ports.clock.now());

/** The usual answer. */
export const ok = (body: unknown): Answered => ({ status: 200, body });

/** Not theirs, or not there: one answer. */
export const notYours: Answered = { refusal: { kind: 'not-yours' } };
/** The operation's id cannot be one of ours, or did something else before. */
export const usedBefore: Answered = { refusal: { kind: 'used-before' } };

/** Asked before anything else is read, so that a refusal says nothing about the rest. */
export const mayRead = ({ ports, viewer, params }: Asked): boolean =>
  mayReadThread(ports.directory.council(), viewer, ownerIn(ports, viewer, params), todayIn(ports));

/** Who does what in whose thread; `undefined` for an operation id that is none. */
export function actIn({ ports, viewer, params }: Asked, given: string): Act | undefined {
  const operationId = readOperationId(given);
  return operationId && { operationId, by: viewer, about: ownerIn(ports, viewer, params) };
}
