// What the tab may ask about activities, CPD notes, the appraisal summary and the behaviour framework, as schemas.
import { z } from 'zod';
import { activityKinds } from '../../domain/activities/activity';
import type {
  ActivitiesView,
  ActivityView,
  AppraisalView,
  CpdBeginningView,
  CpdNoteView,
  CpdView,
  DueActivitiesView,
  FeedbackView,
} from '../../views/activities/activity-view-types';
import { person, viewer } from '../contract';
import { operationId } from '../decision-contract';

const choice = z.object({ value: z.string(), title: z.string() });
const kind = z.enum(activityKinds);
/** A day as it was typed; the rule says in words what is wrong with it. */
const day = z.string().max(40);
const words = z.string().max(20_000);
/** Words the guard marked and the person says are no child's or family's. */
const notIdentifiers = z.array(z.string().max(200)).max(100).optional();

const activity = z.object({
  entryId: z.string(),
  kind,
  title: z.string(),
  on: z.string(),
  findings: z.string(),
  next: z.string().nullable(),
  by: z.string(),
  differently: z.object({ when: z.string(), text: z.string() }).nullable(),
  mayAnswer: z.boolean(),
  mayNote: z.boolean(),
  examples: z.array(z.object({ heading: z.string(), text: z.string() })),
}) satisfies z.ZodType<ActivityView>;

/** Answer of GET /api/threads/{personId}/activities. */
export const activities = z.object({
  viewer,
  person,
  own: z.boolean(),
  due: z.array(
    z.object({
      entryId: z.string().nullable(),
      words: z.string(),
      badge: z.object({ word: z.string(), tone: z.enum(['neutral', 'attention']) }),
    }),
  ),
  groups: z.array(z.object({ kind, title: z.string(), entries: z.array(activity) })),
  form: z
    .object({
      operationId: z.string(),
      kinds: z.array(
        z.object({
          value: kind,
          title: z.string(),
          hint: z.string(),
          titleLabel: z.string(),
          titles: z.array(choice).nullable(),
          onLabel: z.string(),
          findingsLabel: z.string(),
          nextLabel: z.string().nullable(),
        }),
      ),
      owners: z.array(choice),
      today: z.string(),
      actionBy: z.string(),
    })
    .nullable(),
}) satisfies z.ZodType<ActivitiesView>;

/** Answer of GET /api/threads/{personId}/activities/due. */
export const dueActivities = z.object({
  count: z.number(),
  words: z.string(),
}) satisfies z.ZodType<DueActivitiesView>;

/** Body of POST /api/threads/{personId}/activities. */
export const sayActivityRequest = z
  .object({
    operationId,
    activity: z.string().max(40),
    on: day,
    title: words,
    findings: words.optional(),
    nextOn: day.nullable().optional(),
    actions: z
      .array(z.object({ text: words, owner: z.string().max(40), byOn: day }).strict())
      .max(20)
      .optional(),
    notIdentifiers,
  })
  .strict();

/** Body of POST /api/threads/{personId}/activities/{entryId}/steps: what the worker did differently, or nothing yet. */
export const sayDifferentlyRequest = z.union([
  z.object({ operationId, text: words, notIdentifiers }).strict(),
  z.object({ operationId, nothingYet: z.literal(true) }).strict(),
]);

/** Answer to both. */
export const activityAnswer = z.object({ activity, alreadySaved: z.boolean(), message: z.string() });

const cpdNote = z.object({
  noteId: z.string(),
  revision: z.string(),
  title: z.string(),
  text: z.string(),
  on: z.string(),
  onWords: z.string(),
  discussed: z.boolean(),
  fromEntryId: z.string().nullable(),
  copy: z.string(),
}) satisfies z.ZodType<CpdNoteView>;

/** Answer of GET /api/cpd: the viewer's own, and nobody else's. */
export const cpd = z.object({
  viewer,
  notes: z.array(cpdNote),
  help: z.string().nullable(),
  operationId: z.string(),
  today: z.string(),
}) satisfies z.ZodType<CpdView>;

/** Answer of GET /api/cpd/from/{entryId}. */
export const cpdBeginning = z.object({
  title: z.string(),
  text: z.string(),
  on: z.string(),
  discussed: z.boolean(),
  fromEntryId: z.string().nullable(),
}) satisfies z.ZodType<CpdBeginningView>;

/** Body of POST /api/cpd; `revision` null for a new note. */
export const keepCpdRequest = z
  .object({
    noteId: operationId,
    revision: z.string().max(200).nullable(),
    title: words,
    text: words,
    on: day,
    discussed: z.boolean(),
    fromEntryId: z.string().max(200).nullable(),
    notIdentifiers,
  })
  .strict();

export const keptCpd = z.object({ note: cpdNote, message: z.string() });

/** Body of POST /api/cpd/{noteId}/remove. */
export const removeCpdRequest = z.object({ revision: z.string().max(200) }).strict();
export const removedCpd = z.object({ removed: z.literal(true) });

const appraisalWords = z
  .object({
    chosen: z
      .array(
        z
          .object({ recordId: z.string().max(200), tagId: z.string().max(200), text: z.string().max(4_000) })
          .strict(),
      )
      .max(100),
    summary: z.string().max(20_000),
  })
  .strict();

/** Answer of GET /api/appraisal: the viewer's own, and nobody else's. */
export const appraisal = z.object({
  viewer,
  framework: z.object({
    name: z.string(),
    statements: z.array(z.object({ code: z.string(), text: z.string() })),
  }),
  items: z.array(
    z.object({
      recordId: z.string(),
      tagId: z.string(),
      statement: z.string(),
      held: z.string(),
      text: z.string(),
    }),
  ),
  paper: z.object({ paperId: z.string(), revision: z.string().nullable(), words: appraisalWords }),
  operationId: z.string(),
  feedbackOperationId: z.string(),
  sharedWith: z.string(),
}) satisfies z.ZodType<AppraisalView>;

/** Body of POST /api/appraisal, on every pause. */
export const keepAppraisalRequest = z
  .object({ revision: z.string().max(200).nullable(), words: appraisalWords })
  .strict();

export const keptAppraisal = z.union([
  z.object({
    kept: z.literal(true),
    revision: z.string(),
    advice: z.array(z.string()),
    found: z.array(z.object({ field: z.string(), words: z.array(z.string()) })),
  }),
  z.object({ kept: z.literal(false), revision: z.string(), words: appraisalWords, savedAt: z.string() }),
]);

/** Body of POST /api/appraisal/share; `revision` is what keeping the words answered. */
export const shareAppraisalRequest = z
  .object({
    operationId,
    revision: z.string().max(200).nullable().default(null),
    words: appraisalWords,
    notIdentifiers,
  })
  .strict();
export const sharedAppraisal = z.object({ alreadySaved: z.boolean(), message: z.string() });

/** Body of POST /api/behaviours/feedback; `code` null is about the framework as a whole. */
export const feedbackRequest = z
  .object({ operationId, code: z.string().max(80).nullable(), because: words, notIdentifiers })
  .strict();
export const gaveFeedback = z.object({ alreadySaved: z.boolean(), message: z.string() });

/** Answer of GET /api/behaviours/feedback, for the principal social worker. */
export const feedback = z.object({
  texts: z.array(z.object({ about: z.string(), text: z.string() })),
  effects: z.string(),
}) satisfies z.ZodType<FeedbackView>;

export type Activities = z.infer<typeof activities>;
export type Activity = z.infer<typeof activity>;
export type ActivityForm = NonNullable<Activities['form']>;
export type DueActivities = z.infer<typeof dueActivities>;
export type SayActivityRequest = z.infer<typeof sayActivityRequest>;
export type ActivityAnswer = z.infer<typeof activityAnswer>;
export type Cpd = z.infer<typeof cpd>;
export type CpdNoteAnswer = z.infer<typeof cpdNote>;
export type CpdBeginning = z.infer<typeof cpdBeginning>;
export type KeepCpdRequest = z.infer<typeof keepCpdRequest>;
export type Appraisal = z.infer<typeof appraisal>;
export type FrameworkFeedback = z.infer<typeof feedback>;
