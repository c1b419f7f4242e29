// What the tab may ask about waits on other agencies, as schemas.
import { z } from 'zod';
import type { WaitsView, WaitView } from '../../views/waits/wait-view-types';
import { person } from '../contract';
import { operationId } from '../decision-contract';

/** Far more than any limit of the rules, which say in words what is too long. */
const words = z.string().max(2_000);
/** The rules say what is wrong with a day. */
const day = z.string().max(20);

/** One wait that is not over. */
export const wait = z.object({
  entryId: z.string(),
  title: z.string(),
  words: z.string(),
  late: z.boolean(),
  expectedBy: z.string(),
  mayChange: z.boolean(),
}) satisfies z.ZodType<WaitView>;

/** Answer of GET /api/threads/{personId}/waits. */
export const openWaitsAnswer = z.object({
  person,
  waits: z.array(wait),
  full: z.string().nullable(),
  mayAdd: z.boolean(),
  today: z.string(),
}) satisfies z.ZodType<{ [Key in keyof WaitsView]: WaitsView[Key] }>;

/** Body of POST /api/threads/{personId}/waits. */
export const keepWaitRequest = z
  .object({
    operationId,
    reference: words,
    agency: words,
    service: words,
    referredOn: day,
    expectedBy: day.nullable(),
    chasedOn: day.nullable(),
    notIdentifiers: z.array(z.string().max(200)).max(100).optional(),
  })
  .strict();

/**
 * Body of POST /api/threads/{personId}/waits/{entryId}/steps. `expectedBy`: the day that was named when it was chased; null
 * when nobody names one any more; left out, the day stays.
 */
export const waitStepRequest = z
  .object({
    operationId,
    step: z.discriminatedUnion('do', [
      z.object({ do: z.literal('chased'), expectedBy: day.nullable().optional() }).strict(),
      z.object({ do: z.literal('come') }).strict(),
      z.object({ do: z.literal('not-needed') }).strict(),
    ]),
  })
  .strict();

/** Answer of both; `wait` is null once it is over. */
export const waitSaved = z.object({
  wait: wait.nullable(),
  alreadySaved: z.boolean(),
  message: z.string(),
});

export type OpenWaits = z.infer<typeof openWaitsAnswer>;
export type Wait = z.infer<typeof wait>;
export type KeepWaitRequest = z.infer<typeof keepWaitRequest>;
export type WaitStepRequest = z.infer<typeof waitStepRequest>;
export type WaitSaved = z.infer<typeof waitSaved>;
