// What the tab may ask about induction, hand-over and the policy as it was read, as schemas.
import { z } from 'zod';
import { inductionSteps } from '../../domain/agreements/agreement';
import type {
  HandOverView,
  InductionView,
  PolicyReadView,
} from '../../views/agreements/agreement-view-types';
import { operationId } from '../decision-contract';

/** Far more than any limit of the rules, which say in words what is too long. */
const words = z.string().max(20_000);
const id = z.string().min(1).max(200);
const choice = z.object({ value: z.string(), title: z.string() });

/** Body of POST /api/threads/{personId}/induction: one of the two. */
export const inductionRequest = z.union([
  z.object({ operationId, step: z.enum(inductionSteps) }).strict(),
  z.object({ operationId, inductedBy: id }).strict(),
]);

/** Body of POST /api/threads/{personId}/hand-over. */
export const handOverRequest = z
  .object({ operationId, text: words, notIdentifiers: z.array(z.string().max(200)).max(100).optional() })
  .strict();

/** Body of POST /api/policy/read. */
export const readPolicyRequest = z
  .object({ operationId, version: z.string().max(40), given: z.boolean(), understood: z.boolean() })
  .strict();

/** Answer of POST /api/threads/{personId}/induction, and part of the agreement page. */
export const induction = z.object({
  title: z.string(),
  steps: z.array(
    z.object({
      step: z.string(),
      title: z.string(),
      about: z.string().nullable(),
      done: z.boolean(),
      mayTick: z.boolean(),
      onPolicyPage: z.boolean(),
    }),
  ),
  inductedBy: z.object({ words: z.string(), choices: z.array(choice) }),
  operationId: z.string(),
}) satisfies z.ZodType<InductionView>;

/** Answer of GET /api/threads/{personId}/hand-over. */
export const handOver = z.object({
  first: z.boolean(),
  note: z.object({ who: z.string(), when: z.string(), text: z.string() }).nullable(),
  passes: z.array(z.string()),
  records: z.array(z.object({ recordId: z.string(), words: z.string() })),
  hint: z.string(),
  operationId: z.string(),
}) satisfies z.ZodType<HandOverView>;

/** Answer of GET /api/policy/read, of whoever is looking. */
export const policyRead = z.object({
  version: z.string(),
  ask: z.string().nullable(),
  read: z.string().nullable(),
  changes: z.array(z.string()),
  changesSince: z.string(),
  note: z.string(),
  operationId: z.string(),
}) satisfies z.ZodType<PolicyReadView>;

/** Answer of GET /api/policy/readers, for the principal social worker. */
export const policyReaders = z.object({ words: z.string() });

export type InductionAnswer = z.infer<typeof induction>;
export type HandOverAnswer = z.infer<typeof handOver>;
export type PolicyReadAnswer = z.infer<typeof policyRead>;
export type ReadPolicyRequest = z.infer<typeof readPolicyRequest>;
