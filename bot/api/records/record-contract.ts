// What the tab may ask about the records of sessions, as schemas: begin, write, issue, read, sign.
import { z } from 'zod';
import { readinessChoices, recordSections } from '../../domain/records/record';
import type {
  HeadingView,
  ModelView,
  RecordDraftView,
  RecordLineView,
  RecordsView,
  RecordTextView,
  RecordView,
  StateWords,
  WordsByView,
} from '../../views/records/record-view-types';
import { person, viewer } from '../contract';
import { operationId } from '../decision-contract';
import { id, recordWords, type Shaped } from './record-words-contract';

const choice = z.object({ value: z.string(), title: z.string() });

/** Body of POST /api/threads/{personId}/records. */
export const beginRecordRequest = z
  .object({
    operationId,
    /** The date in the diary; null for a session nobody had booked. */
    sessionId: id.nullable(),
    readiness: z.enum(readinessChoices),
    modelId: id.nullable(),
  })
  .strict();

/** Answer of POST /api/threads/{personId}/records. */
export const begunRecord = z.object({ recordId: z.string() });

/**
 * Body of POST /api/threads/{personId}/records/{recordId}/draft/{version}. The version is the one these words were begun
 * from, 0 while it was not out; another is the newest by now: 409. `revision` null: nothing was kept before.
 */
export const keepRecordRequest = z
  .object({ revision: z.string().max(200).nullable(), words: recordWords })
  .strict();

/** Body of POST /api/threads/{personId}/records/{recordId}/end. Local times `HH:MM`; empty when not said. */
export const endSessionRequest = z
  .object({ operationId, from: z.string().max(20), to: z.string().max(20) })
  .strict();

/** Answer of the same: the session is held, by when its record is out, and the day and times its draft has now. */
export const endedSession = z.object({
  alreadySaved: z.boolean(),
  message: z.string(),
  due: z.string(),
  heldOn: z.string().nullable(),
  from: z.string(),
  to: z.string(),
});

/** Body of POST /api/threads/{personId}/records/{recordId}/issue. `sign`: the supervisor signs in the same act. */
export const issueRecordRequest = z
  .object({ operationId, revision: z.string().max(200).nullable(), words: recordWords, sign: z.boolean() })
  .strict();

const stateWords = z.object({
  word: z.string(),
  tone: z.enum(['neutral', 'good', 'attention']),
  sentence: z.string(),
}) satisfies z.ZodType<StateWords>;

const heading = z.object({
  section: z.enum(recordSections),
  title: z.string(),
  prompt: z.string(),
  inShortForm: z.boolean(),
}) satisfies z.ZodType<HeadingView>;

const model = z.object({
  modelId: z.string(),
  name: z.string(),
  useWhen: z.string(),
  prompts: z.array(z.string()),
}) satisfies z.ZodType<ModelView>;

/** Answer of GET /api/threads/{personId}/records/{recordId}/draft; its author alone reads it. */
export const recordDraft = z.object({
  viewer,
  person,
  recordId: z.string(),
  issued: z.boolean(),
  version: z.number(),
  locked: z.boolean(),
  revision: z.string().nullable(),
  words: recordWords,
  title: z.string(),
  due: z.string(),
  headings: z.array(heading),
  models: z.array(model),
  behaviours: z.object({
    framework: z.string(),
    statements: z.array(z.object({ code: z.string(), text: z.string() })),
  }),
  next: z.string().nullable(),
  workload: z.array(z.string()),
  proposed: z.object({ workload: z.array(z.string()), learning: z.array(z.string()) }),
  advice: z.array(z.string()),
  guidance: z.string(),
  operationId: z.string(),
}) satisfies z.ZodType<Shaped<RecordDraftView>>;

/** Answer of POST …/draft. `kept` false: another device was quicker; nothing was written, and its words come back. */
export const keptRecord = z.discriminatedUnion('kept', [
  z.object({
    kept: z.literal(true),
    revision: z.string(),
    advice: z.array(z.string()),
    found: z.array(z.object({ field: z.string(), words: z.array(z.string()) })),
  }),
  z.object({ kept: z.literal(false), revision: z.string(), words: recordWords, savedAt: z.string() }),
]);

const recordLine = z.object({
  recordId: z.string(),
  held: z.string(),
  heldOn: z.string(),
  with: z.string(),
  state: stateWords,
  open: z.enum(['draft', 'record', 'on-request', 'no']),
}) satisfies z.ZodType<RecordLineView>;

/** Answer of GET /api/threads/{personId}/records. */
export const records = z.object({
  viewer,
  person,
  records: z.array(recordLine),
  begin: z
    .object({
      operationId: z.string(),
      sessionId: z.string().nullable(),
      words: z.string(),
      readiness: z.array(z.object({ value: z.enum(readinessChoices), title: z.string() })),
    })
    .nullable(),
}) satisfies z.ZodType<RecordsView>;

const wordsBy = z.object({
  who: z.string(),
  when: z.string(),
  about: z.string(),
  text: z.string(),
}) satisfies z.ZodType<WordsByView>;

const recordText = z.object({
  version: z.string(),
  facts: z.array(z.string()),
  agenda: z.array(z.object({ from: z.string(), text: z.string(), outcome: z.string() })),
  sections: z.array(z.object({ section: z.enum(recordSections), title: z.string(), text: z.string() })),
  behaviours: z.array(z.object({ tagId: z.string(), statement: z.string(), example: z.string() })),
  actions: z.array(z.string()),
  issues: z.array(z.string()),
  nextTime: z.string(),
  time: z.string().nullable(),
});

/** Answer of GET /api/threads/{personId}/records/{recordId}/versions/{version}: what was signed or commented on before. */
export const recordVersion = recordText satisfies z.ZodType<RecordTextView>;

/** Answer of GET /api/threads/{personId}/records/{recordId}. */
export const record = recordText.extend({
  viewer,
  person,
  recordId: z.string(),
  title: z.string(),
  state: stateWords,
  versionNumber: z.number(),
  earlier: z.array(z.object({ version: z.number(), words: z.string() })),
  signatures: z.array(
    z.object({
      who: z.string(),
      when: z.string(),
      meaning: z.string(),
      version: z.number(),
      void: z.boolean(),
    }),
  ),
  disagreement: z.string().nullable(),
  comments: z.array(wordsBy),
  addenda: z.array(wordsBy),
  filed: z.string().nullable(),
  kept: z.string(),
  draftLeft: z.boolean(),
  may: z.object({
    sign: z.array(choice),
    disagree: z.object({ until: z.string(), raiseTo: z.string().nullable(), said: z.boolean() }).nullable(),
    comment: z.object({ until: z.string() }).nullable(),
    change: z.boolean(),
    addendum: z.boolean(),
    file: z.boolean(),
    timeEffect: z.boolean(),
  }),
  operationId: z.string(),
}) satisfies z.ZodType<RecordView>;

/** Answer of POST …/issue, …/steps and …/open: the record as it stands now, and one sentence for the person. */
export const recordStepAnswer = z.object({ record, alreadySaved: z.boolean(), message: z.string() });

export type BeginRecordRequest = z.infer<typeof beginRecordRequest>;
export type BegunRecord = z.infer<typeof begunRecord>;
export type KeepRecordRequest = z.infer<typeof keepRecordRequest>;
export type KeptRecord = z.infer<typeof keptRecord>;
export type EndSessionRequest = z.infer<typeof endSessionRequest>;
export type EndedSession = z.infer<typeof endedSession>;
export type IssueRecordRequest = z.infer<typeof issueRecordRequest>;
export type RecordDraft = z.infer<typeof recordDraft>;
export type Records = z.infer<typeof records>;
export type RecordVersion = z.infer<typeof recordVersion>;
export type RecordAnswer = z.infer<typeof record>;
export type RecordStepAnswer = z.infer<typeof recordStepAnswer>;
