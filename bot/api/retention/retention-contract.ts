// What the tab may ask about keeping and removing, as schemas; the data protection officer only.
import { z } from 'zod';
import { holdReasons } from '../../domain/retention/hold';
import type { RemovalPlanView, RetentionView } from '../../views/retention/retention-view-types';
import { person } from '../contract';
import { operationId } from '../decision-contract';

/** Far more than fits, which the rule says in words. */
const words = z.string().max(2_000);
const personId = z.string().min(1).max(200);

/** Body of POST /api/retention/plan. */
export const planRemovalRequest = z.object({ personId }).strict();

/** Body of POST /api/retention/remove: what was looked at, under its mark. */
export const removeFileRequest = z
  .object({ operationId, personId, plan: z.string().max(200), why: words })
  .strict();

/** Body of POST /api/files/{personId}/holds. */
export const placeHoldRequest = z.object({ operationId, reason: z.enum(holdReasons), why: words }).strict();

/** Body of POST /api/files/{personId}/holds/{holdId}/lift. */
export const liftHoldRequest = z.object({ operationId, why: words }).strict();

const file = { person, words: z.string() } as const;
const list = z.object({ files: z.array(z.object(file)), more: z.string().nullable() });
const hold = z.object({
  holdId: z.string(),
  person,
  reason: z.string(),
  why: z.string(),
  placed: z.string(),
  lifted: z.string().nullable(),
  operationId: z.string(),
});

/** Answer of GET /api/retention. */
export const retention = z.object({
  table: z.array(z.object({ what: z.string(), keep: z.string(), after: z.string() })),
  notes: z.array(z.string()),
  begun: z.array(z.object({ ...file, operationId: z.string(), plan: z.string(), why: z.string() })),
  removed: z.object({
    files: z.array(z.object({ ...file, why: z.string() })),
    more: z.string().nullable(),
  }),
  due: list,
  notDue: list,
  holds: z.object({
    reasons: z.array(z.object({ value: z.enum(holdReasons), title: z.string() })),
    standing: z.array(hold),
    lifted: z.array(hold),
    more: z.string().nullable(),
    operationId: z.string(),
  }),
}) satisfies z.ZodType<RetentionView>;

/** Answer of POST /api/retention/plan. */
export const removalPlan = z.object({
  person,
  words: z.string(),
  total: z.string(),
  groups: z.array(
    z.object({
      title: z.string(),
      lines: z.array(z.object({ what: z.string(), count: z.string(), days: z.string() })),
    }),
  ),
  stays: z.array(z.string()),
  cannotBeUndone: z.string(),
  mayRemove: z.boolean(),
  plan: z.string(),
  operationId: z.string(),
}) satisfies z.ZodType<RemovalPlanView>;

/** Answer to everything somebody does here; the page is read again. */
export const retentionSaid = z.object({ message: z.string(), alreadySaved: z.boolean() });

export type RetentionAnswer = z.infer<typeof retention>;
export type RemovalPlanAnswer = z.infer<typeof removalPlan>;
export type HoldAnswer = RetentionAnswer['holds']['standing'][number];
export type RetentionSaid = z.infer<typeof retentionSaid>;
export type PlaceHoldRequest = z.infer<typeof placeHoldRequest>;
export type LiftHoldRequest = z.infer<typeof liftHoldRequest>;
export type RemoveFileRequest = z.infer<typeof removeFileRequest>;
