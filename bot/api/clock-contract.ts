// The part of the tab's API about the supervision clock, as schemas: dates, requests, policy, and the bot's health.
import { z } from 'zod';
import { reasonCodes } from '../domain/clock/session';
import { needs } from '../domain/clock/standing';
import type {
  AliveView,
  AsksView,
  DiaryView,
  FreeDatesView,
  InsteadView,
  PolicyChangeView,
  PolicyView,
} from '../views/clock/clock-view-types';

const choice = z.object({ value: z.string(), title: z.string() });
const localDate = z.iso.date('Give the date as year-month-day, for example 2027-01-20.');
const viewer = z.object({
  personId: z.string(),
  name: z.string(),
  supervises: z.boolean(),
  isSupervised: z.boolean(),
  seesHealth: z.boolean(),
  opensFiles: z.boolean(),
  protects: z.boolean(),
  checksEvidence: z.boolean(),
});
const proposal = z.object({
  on: z.string(),
  at: z.string(),
  words: z.string(),
  note: z.string().nullable(),
});

/** The diary of a thread. */
export const diary = z.object({
  dates: z.array(
    z.object({
      sessionId: z.string(),
      on: z.string(),
      at: z.string(),
      words: z.string(),
      title: z.string(),
      facts: z.array(z.string()),
      needsOutcome: z.boolean(),
      meetingLink: z.string(),
      calendarPath: z.string(),
    }),
  ),
  notice: z.string().nullable(),
  toFollow: z.string().nullable(),
  proposals: z.array(proposal),
  ahead: z.array(proposal),
  minutes: z.number(),
  reasons: z.array(choice),
  cover: z.array(choice),
  operationId: z.string(),
}) satisfies z.ZodType<DiaryView>;

/** What "not today" may be answered with. */
export const instead = z.object({
  text: z.string(),
  dates: z.array(proposal),
}) satisfies z.ZodType<InsteadView>;

/** GET /api/threads/{personId}/free-dates: asked when a form about a date opens. Nothing in it says who has an hour. */
export const freeDates = z.object({
  proposals: z.array(proposal),
  ahead: z.array(proposal),
  nothing: z.string().nullable(),
  nothingAhead: z.string().nullable(),
  instead: instead.nullable(),
}) satisfies z.ZodType<FreeDatesView>;

/** What may be asked or answered in a thread. */
export const asks = z.object({
  operationId: z.string(),
  additional: z.object({ with: z.string(), needs: z.array(choice) }).nullable(),
  requests: z.array(z.object({ requestId: z.string(), text: z.string(), may: z.enum(['book', 'withdraw']) })),
  catchMe: z.string().nullable(),
  stepDown: z.object({ text: z.string(), mayAnswer: z.boolean(), askAgainOn: z.string() }).nullable(),
  raise: z.object({ to: z.string(), text: z.string() }).nullable(),
  raised: z.string().nullable(),
  longerInterval: z.object({ text: z.string(), mayAsk: z.boolean() }).nullable(),
  snooze: z.object({ text: z.string(), reasons: z.array(choice), latest: z.string() }).nullable(),
}) satisfies z.ZodType<AsksView>;

/** Every saved step answers with one sentence and the page's two parts as they are now; null as on the page. */
export const clockAnswer = z.object({
  message: z.string(),
  diary: diary.nullable(),
  asks: asks.nullable(),
});

const operationId = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'Send the operation id the form was given.');
/** Empty or left out: only the day is known. */
const time = z.string().max(40).optional();
const reason = z.enum(reasonCodes);

/** POST /api/threads/{personId}/sessions: one date, or several at once. `cover` names who decides meanwhile. */
export const bookRequest = z
  .object({
    operationId,
    dates: z
      .array(z.object({ on: z.string().max(40), at: time, cover: z.string().max(80).optional() }).strict())
      .min(1)
      .max(12),
    kind: z.enum(['FORMAL', 'ADDITIONAL']).optional(),
    minutes: z.number().optional(),
    /** Books for this request and answers it. */
    requestId: z.string().max(200).optional(),
  })
  .strict();

/**
 * POST /api/threads/{personId}/sessions/{sessionId}/outcome: what became of a date, or what is to become of it.
 * `cancelled` and `interrupted` need a reason and a new date, or `toFollow`.
 */
export const outcomeRequest = z
  .object({
    operationId,
    outcome: z.enum(['held', 'interrupted', 'moved', 'cancelled']),
    /** For `held`: the day it was, when another. */
    heldOn: z.string().max(40).optional(),
    minutes: z.number().optional(),
    reason: reason.optional(),
    on: z.string().max(40).optional(),
    at: time,
    cover: z.string().max(80).optional(),
    toFollow: z.boolean().optional(),
  })
  .strict();

/** POST /api/threads/{personId}/asks: everything that is asked or answered without a date. */
export const askRequest = z.discriminatedUnion('what', [
  z.object({ what: z.literal('additional'), operationId, need: z.enum(needs).optional() }).strict(),
  z.object({ what: z.literal('withdraw'), operationId, requestId: z.string().max(200) }).strict(),
  z.object({ what: z.literal('five-minutes'), operationId }).strict(),
  z
    .object({
      what: z.literal('step-down'),
      operationId,
      answer: z.enum(['agree', 'not-yet']),
      askAgainOn: localDate.optional(),
      why: z.string().max(2_000).optional(),
    })
    .strict(),
  z.object({ what: z.literal('raise'), operationId }).strict(),
  z
    .object({
      what: z.literal('longer-interval'),
      operationId,
      intervalDays: z.number(),
      reason: z.string().max(2_000),
      reviewOn: localDate,
    })
    .strict(),
  z.object({ what: z.literal('snooze'), operationId, reason, askAgainOn: localDate.optional() }).strict(),
]);

/** GET /api/policy. */
export const policy = z.object({
  viewer,
  name: z.string(),
  version: z.string(),
  readVersion: z.string(),
  mayChange: z.boolean(),
  earliest: z.string(),
  groups: z.array(
    z.object({
      title: z.string(),
      settings: z.array(
        z.object({
          key: z.string(),
          title: z.string(),
          value: z.string(),
          unit: z.string(),
          input: z.enum(['number', 'time', 'choice', 'line', 'text']),
          choices: z.array(choice),
        }),
      ),
    }),
  ),
  ladders: z.array(z.object({ title: z.string(), sentence: z.string() })),
  closures: z.array(z.string()),
  texts: z.array(z.object({ title: z.string(), lines: z.array(z.string()) })),
  history: z.array(z.string()),
}) satisfies z.ZodType<PolicyView>;

/** POST /api/policy: a new version from a day on. Without `confirmed` nothing is saved and the effect is shown. */
export const changePolicyRequest = z
  .object({
    effectiveFrom: localDate,
    why: z.string().max(500),
    /** What differs is enough; the rest stays as it is in the version in force on that day. */
    settings: z.array(z.object({ key: z.string().max(80), value: z.string().max(40_000) }).strict()).max(400),
    /** As GET /api/policy gave it. Without it a version of the same day is never replaced. */
    readVersion: z.string().max(4_000).optional(),
    confirmed: z.boolean(),
  })
  .strict();

export const policyChange = z.object({
  changes: z.array(z.string()),
  effect: z.string(),
  saved: z.boolean(),
  message: z.string(),
}) satisfies z.ZodType<PolicyChangeView>;

/** GET /api/alive, for administrators and the principal social worker. */
export const alive = z.object({
  viewer,
  today: z.string(),
  answer: z.string(),
  tone: z.enum(['good', 'attention']),
  facts: z.array(z.object({ title: z.string(), value: z.string() })),
  skipped: z.array(z.object({ why: z.string(), people: z.number() })),
  unreachable: z.array(z.string()),
}) satisfies z.ZodType<AliveView>;

/** The diary of a thread; this and the types below are all of this file that the tab imports. */
export type Diary = z.infer<typeof diary>;
/** What the reader of a thread may ask or answer. */
export type FreeDates = z.infer<typeof freeDates>;
export type Asks = z.infer<typeof asks>;
/** What a saved step answers. */
export type ClockAnswer = z.infer<typeof clockAnswer>;
export type BookRequest = z.infer<typeof bookRequest>;
export type OutcomeRequest = z.infer<typeof outcomeRequest>;
export type AskRequest = z.infer<typeof askRequest>;
export type Policy = z.infer<typeof policy>;
export type ChangePolicyRequest = z.infer<typeof changePolicyRequest>;
export type PolicyChange = z.infer<typeof policyChange>;
export type Alive = z.infer<typeof alive>;
