// What the tab may ask about opening a file from outside the pair, and about who did, as schemas.
import { z } from 'zod';
import { openedParts, openingReasons } from '../../domain/access/opening';
import type {
  FilesView,
  FoundFilesView,
  OpenedFileView,
  OpeningSaidView,
  OpeningsView,
  WaitingView,
} from '../../views/access/access-view-types';
import { entry, person, viewer } from '../contract';
import { operationId } from '../decision-contract';

const badge = z.object({ word: z.string(), tone: z.enum(['neutral', 'good', 'attention']) });
const words = z.string().max(2_000);

/** Body of POST /api/files/find: in the body, because a name has no business in an address. */
export const findFileRequest = z.object({ name: z.string().max(200) }).strict();

/** Body of POST /api/files/sample. */
export const drawSampleRequest = z
  .object({ operationId, count: z.number(), reason: z.enum(openingReasons) })
  .strict();

/** Body of POST /api/files/{personId}/openings. `putOffNotice`: nobody is told before that day, if a second person agrees. */
export const askOpeningRequest = z
  .object({
    operationId,
    parts: z.array(z.enum(openedParts)).max(10),
    reason: z.enum(openingReasons),
    why: words,
    /** Words the guard marked and the person says are no child's or family's. */
    notIdentifiers: z.array(z.string().max(200)).max(100).optional(),
    putOffNotice: z.string().max(40).nullable(),
  })
  .strict();

/** Body of POST /api/files/{personId}/openings/{openingId}/steps. `noticeOn` null: everybody is told at once. */
export const openingStepRequest = z
  .object({
    operationId,
    step: z.discriminatedUnion('do', [
      z.object({ do: z.literal('approve'), noticeOn: z.string().max(40).nullable() }).strict(),
      z.object({ do: z.literal('refuse') }).strict(),
      z.object({ do: z.literal('close') }).strict(),
      z.object({ do: z.literal('agree-wellbeing') }).strict(),
      z.object({ do: z.literal('decline-wellbeing') }).strict(),
      z.object({ do: z.literal('take-back-wellbeing') }).strict(),
    ]),
  })
  .strict();

/** Query of GET /api/files/{personId}/opened: one piece, what follows in one of the two lists, or the lists. `id` is not needed for the agreement. */
export const openedQuery = z
  .object({
    piece: z.enum(['agreement', 'record', 'decision']).optional(),
    id: z.string().max(200).optional(),
    after: z.string().max(8_000).optional(),
    recordsAfter: z.string().max(8_000).optional(),
  })
  .strict();

const ownOpening = z.object({
  openingId: z.string(),
  person,
  badge,
  parts: z.string(),
  sentence: z.string(),
  open: z.boolean(),
  operationId: z.string(),
});

const file = z.object({
  person,
  as: z.string(),
  facts: z.array(z.string()),
  form: z.string(),
  operationId: z.string(),
});

const putOff = z.object({ from: z.string(), until: z.string(), hint: z.string() });

const forms = z.array(
  z.object({
    form: z.string(),
    choices: z.array(
      z.object({
        reason: z.enum(openingReasons),
        title: z.string(),
        parts: z.array(z.object({ part: z.enum(openedParts), title: z.string(), hint: z.string() })),
        notes: z.array(z.string()),
        notesLater: z.array(z.string()),
        asks: z.boolean(),
      }),
    ),
  }),
);

/** Answer of GET /api/files. */
export const files = z.object({
  viewer,
  notes: z.array(z.string()),
  openings: z.array(ownOpening),
  people: z.array(file),
  forms,
  putOff,
  find: z.object({ hint: z.string() }).nullable(),
  sample: z
    .object({
      reasons: z.array(z.object({ value: z.string(), title: z.string() })),
      most: z.number(),
      hint: z.string(),
      operationId: z.string(),
    })
    .nullable(),
}) satisfies z.ZodType<FilesView>;

/** Answer of POST /api/files/find. */
export const foundFiles = z.object({
  people: z.array(file),
  forms,
  putOff,
  words: z.string(),
}) satisfies z.ZodType<FoundFilesView>;

/** Answer of GET /api/files/{personId}/opened. */
export const openedFile = z.object({
  viewer,
  person,
  openings: z.array(ownOpening),
  notes: z.array(z.string()),
  agreement: z.object({ id: z.string().nullable(), words: z.string() }).nullable(),
  records: z
    .array(z.object({ id: z.string(), title: z.string(), words: z.string(), on: z.string() }))
    .nullable(),
  recordsAfter: z.string().nullable(),
  decisions: z.object({ entries: z.array(entry), after: z.string().nullable() }).nullable(),
  piece: z
    .object({
      kind: z.enum(['agreement', 'record', 'decision']),
      id: z.string(),
      title: z.string(),
      badge: badge.nullable(),
      facts: z.array(z.string()),
      parts: z.array(
        z.object({ title: z.string(), lines: z.array(z.object({ label: z.string(), text: z.string() })) }),
      ),
    })
    .nullable(),
}) satisfies z.ZodType<OpenedFileView>;

/** Answer of GET /api/threads/{personId}/openings. */
export const openings = z.object({
  viewer,
  person,
  own: z.boolean(),
  summary: z.string(),
  lines: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['opening', 'earlier', 'copied']),
      on: z.string(),
      when: z.string(),
      who: z.string(),
      title: z.string(),
      badge: badge.nullable(),
      reason: z.string(),
      why: z.string(),
      facts: z.array(z.string()),
      steps: z.array(
        z.object({
          step: z.enum(['close', 'agree-wellbeing', 'decline-wellbeing', 'take-back-wellbeing']),
          title: z.string(),
          operationId: z.string(),
        }),
      ),
    }),
  ),
}) satisfies z.ZodType<OpeningsView>;

/** Answer of GET /api/files/waiting. */
export const waiting = z.object({
  words: z.string(),
  putOff,
  waiting: z.array(
    z.object({
      openingId: z.string(),
      person,
      when: z.string(),
      who: z.string(),
      title: z.string(),
      reason: z.string(),
      why: z.string(),
      notes: z.array(z.string()),
      putOffUntil: z.string().nullable(),
      notYours: z.string().nullable(),
      operationId: z.string(),
    }),
  ),
}) satisfies z.ZodType<WaitingView>;

/** Answer to everything somebody does here. */
export const openingSaid = z.object({
  message: z.string(),
  alreadySaved: z.boolean(),
  opened: z.array(z.object({ person, openingId: z.string(), open: z.boolean() })),
}) satisfies z.ZodType<OpeningSaidView>;

export type FilesAnswer = z.infer<typeof files>;
export type FoundFiles = z.infer<typeof foundFiles>;
export type FileAnswer = z.infer<typeof file>;
export type OpenedFileAnswer = z.infer<typeof openedFile>;
export type OpeningsAnswer = z.infer<typeof openings>;
export type WaitingAnswer = z.infer<typeof waiting>;
export type OpeningSaid = z.infer<typeof openingSaid>;
export type AskOpeningRequest = z.infer<typeof askOpeningRequest>;
export type OpeningStepRequest = z.infer<typeof openingStepRequest>;
export type DrawSampleRequest = z.infer<typeof drawSampleRequest>;
export type FindFileRequest = z.infer<typeof findFileRequest>;
