// What the tab may ask about quick decisions after they are logged: answers, the child's file, looking again, drafts.
import { z } from 'zod';
import { lookAgainAnswers, supervisorAnswers, workerAnswers } from '../domain/decisions/management-oversight';
import type {
  CopyNoteView,
  DecisionView,
  DraftView,
  EndorsementsView,
  OpenDecisionsView,
} from '../views/decisions/decision-view-types';

const choice = z.object({ value: z.string(), title: z.string() });
const decisionAnswer = z.enum([...supervisorAnswers, ...workerAnswers]);

/** Part of an entry that is a quick decision; null on every other. */
export const decision = z.object({
  state: z.string(),
  times: z.string(),
  versions: z.array(z.object({ title: z.string(), when: z.string(), text: z.string(), why: z.string() })),
  answers: z.array(
    z.object({
      answer: decisionAnswer,
      title: z.string(),
      words: z.object({ label: z.string(), why: z.boolean() }).nullable(),
    }),
  ),
  authority: z.string().nullable(),
  mayHold: z.boolean(),
  lacks: z.array(z.enum(['why', 'reference'])),
  childFile: z.array(
    z.object({
      reference: z.string().nullable(),
      words: z.string(),
      done: z.boolean(),
      may: z.boolean(),
      recorders: z.array(choice),
    }),
  ),
  lookAgain: z.array(z.object({ answer: z.enum(lookAgainAnswers), title: z.string() })),
  mayWithdraw: z.boolean(),
  notes: z.boolean(),
  source: z.string().nullable(),
}) satisfies z.ZodType<DecisionView>;

const words = z.string().max(20_000);
const references = z.array(z.string().max(200)).max(20);
/** Words the guard marked and the person says are no child's or family's. */
const notIdentifiers = z.array(z.string().max(200)).max(100);

export const operationId = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'Send an operation id: a lower-case UUID.');

/** Body of POST /api/threads/{personId}/entries/{entryId}/steps. */
export const decisionStepRequest = z
  .object({
    operationId,
    step: z.discriminatedUnion('do', [
      z
        .object({
          do: z.literal('answer'),
          answer: decisionAnswer,
          text: words.optional(),
          why: words.optional(),
          references: references.optional(),
          /** A supervisor who may decide this one although their grade usually may not. */
          withinMyAuthority: z.boolean().optional(),
          notIdentifiers: notIdentifiers.optional(),
        })
        .strict(),
      z
        .object({
          do: z.literal('complete'),
          why: words.optional(),
          references: references.optional(),
          notIdentifiers: notIdentifiers.optional(),
        })
        .strict(),
      z
        .object({
          do: z.literal('child-file'),
          /** Null for the one item whose reference is to follow. */
          reference: z.string().max(200).nullable(),
          answer: z.enum(['yes', 'now']),
        })
        .strict(),
      z
        .object({
          do: z.literal('hand-over'),
          reference: z.string().max(200).nullable(),
          to: z.string().max(200),
        })
        .strict(),
      z.object({ do: z.literal('look-again'), answer: z.enum(lookAgainAnswers) }).strict(),
      z.object({ do: z.literal('withdraw') }).strict(),
      /** Of a case discussion: `from` was the wrong reference. */
      z
        .object({
          do: z.literal('relink'),
          from: z.string().max(200),
          to: z.string().max(200),
          why: words,
          notIdentifiers: notIdentifiers.optional(),
        })
        .strict(),
    ]),
  })
  .strict();

/** Answer of GET /api/threads/{personId}/entries/{entryId}/notes: one note for each child, never two on one. */
export const copyNotes = z.object({
  notes: z.array(z.object({ reference: z.string(), text: z.string() }) satisfies z.ZodType<CopyNoteView>),
});

/** Body of POST /api/drafts. `about`: whose thread. The values are named like the inputs of the form. */
export const keepDraftRequest = z
  .object({
    draftId: operationId,
    about: z.string().max(200).nullable(),
    values: z.record(z.string().max(40), z.string().max(20_000)),
    notIdentifiers: notIdentifiers.optional(),
  })
  .strict();

/** Body of POST /api/drafts/{draftId}/clear. */
export const clearDraftRequest = z.object({}).strict();

const draft = z.object({
  draftId: z.string(),
  when: z.string(),
  about: z.string().nullable(),
  name: z.string().nullable(),
  values: z.record(z.string(), z.string()),
  lost: z.object({ text: z.string(), words: z.string() }).nullable(),
}) satisfies z.ZodType<DraftView>;

/** Answer of GET /api/drafts: what the viewer has begun, newest first. */
export const drafts = z.object({ drafts: z.array(draft) });

/** Answer of GET /api/drafts/{draftId} and of POST /api/drafts: the draft as it is kept now. */
export const keptDraft = z.object({ draft });

/** Answer of POST /api/drafts/{draftId}/clear: the same whether or not there was one. */
export const clearedDraft = z.object({ cleared: z.literal(true) });

/** Body of POST /api/preferences, of whoever is looking. */
export const preferencesRequest = z.object({ operationId, endOfDayQuestion: z.boolean() }).strict();

/** Answer of POST /api/preferences, with one sentence for the person. */
export const preferences = z.object({ endOfDayQuestion: z.boolean(), message: z.string() });

type Entries = OpenDecisionsView['toAnswer'];

/** Answer of GET /api/threads/{personId}/open. */
export const openDecisions = <Entry extends z.ZodType<Entries[number]>>(entry: Entry) =>
  z.object({
    toAnswer: z.array(entry),
    childFile: z.array(entry),
    more: z.string().nullable(),
    lookAgain: z.object({ entries: z.array(entry), more: z.string().nullable() }),
  }) satisfies z.ZodType<OpenDecisionsView>;

/** Answer of GET /api/threads/{personId}/endorsements, for the two of the pair only. */
export const endorsements = <Entry extends z.ZodType<Entries[number]>>(entry: Entry) =>
  z.object({
    directed: z.array(entry),
    endorsed: z.array(entry),
    off: z.string().nullable(),
  }) satisfies z.ZodType<EndorsementsView>;

/** What happens to a quick decision after it is logged; the tab sends it. */
export type DecisionStepRequest = z.infer<typeof decisionStepRequest>;
export type DecisionPart = z.infer<typeof decision>;
export type CopyNotes = z.infer<typeof copyNotes>;
export type KeepDraftRequest = z.infer<typeof keepDraftRequest>;
export type Drafts = z.infer<typeof drafts>;
export type KeptDraft = z.infer<typeof keptDraft>;
export type PreferencesRequest = z.infer<typeof preferencesRequest>;
