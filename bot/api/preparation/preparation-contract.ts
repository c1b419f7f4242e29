// What the tab may ask about preparing a session, as schemas: what is read, and what is kept of it.
import { z } from 'zod';
import type { PreparationWords, PrivateNotes } from '../../domain/working-paper';
import type { PreparationView } from '../../views/preparation/preparation-view-types';
import type { KeptView } from '../../views/records/record-view-types';
import { action, issue } from '../actions/action-contract';
import { diary, instead } from '../clock-contract';
import { entry, person, toSign, viewer } from '../contract';
import { wait } from '../waits/wait-contract';

/** Far more than any limit of the rules, which say in words what is too long. */
const words = z.string().max(20_000);
const id = z.string().min(1).max(200);
const revision = z.string().max(200).nullable();
const choice = z.object({ value: z.string(), title: z.string() });

const preparationWords = z
  .object({
    points: z.array(z.object({ pointId: id, text: words }).strict()).max(60),
    modelId: id.nullable(),
    differently: z.record(id, words).refine((given) => Object.keys(given).length <= 100),
    /** Words the guard marked and the author says are no child's or family's. */
    notIdentifiers: z.array(z.string().max(200)).max(100),
  })
  .strict() satisfies z.ZodType<PreparationWords>;

const privateNotes = z.object({ text: words }).strict() satisfies z.ZodType<PrivateNotes>;

/** Body of POST /api/threads/{personId}/preparation. `revision` null: nothing was kept before. */
export const keepPreparationRequest = z.object({ revision, words: preparationWords }).strict();

/** Body of POST /api/threads/{personId}/preparation/private. */
export const keepNotesRequest = z.object({ revision, words: privateNotes }).strict();

const keptAnswer = <Words extends z.ZodType>(kept: Words) =>
  z.discriminatedUnion('kept', [
    z.object({
      kept: z.literal(true),
      revision: z.string(),
      advice: z.array(z.string()),
      found: z.array(z.object({ field: z.string(), words: z.array(z.string()) })),
    }),
    z.object({ kept: z.literal(false), revision: z.string(), words: kept, savedAt: z.string() }),
  ]);

/** Two devices at once: nothing is written, and what the other wrote comes back. */
export const keptPreparation = keptAnswer(preparationWords) satisfies z.ZodType<KeptView<PreparationWords>>;
export const keptNotes = keptAnswer(privateNotes) satisfies z.ZodType<KeptView<PrivateNotes>>;

/** Answer of GET /api/threads/{personId}/preparation, in the order in which it is read. */
export const preparation = z.object({
  viewer,
  person,
  own: z.boolean(),
  other: person.nullable(),
  date: z
    .object({
      sessionId: z.string(),
      away: z.string(),
      words: z.string(),
      title: z.string(),
      facts: z.array(z.string()),
      meetingLink: z.string(),
      calendarPath: z.string(),
    })
    .nullable(),
  lastMet: z.string(),
  toSign,
  start: z
    .object({
      operationId: z.string(),
      sessionId: z.string().nullable(),
      title: z.string(),
      isDue: z.boolean(),
      readiness: z.array(choice),
    })
    .nullable(),
  begun: z.object({ recordId: z.string(), words: z.string() }).nullable(),
  notToday: instead.extend({ operationId: z.string(), sessionId: z.string() }).nullable(),
  book: diary.nullable(),
  mine: z.object({ paperId: z.string(), revision, words: preparationWords }),
  share: z.object({ words: z.string(), title: z.string() }).nullable(),
  theirs: z
    .object({
      points: z.array(z.string()),
      model: z.string().nullable(),
      differently: z.array(z.object({ question: z.string(), text: z.string() })),
    })
    .nullable(),
  models: z.array(
    z.object({
      modelId: z.string(),
      name: z.string(),
      useWhen: z.string(),
      prompts: z.array(z.string()),
    }),
  ),
  learning: z.array(z.object({ entryId: z.string(), question: z.string() })),
  notes: z.object({ paperId: z.string(), revision, words: privateNotes, found: z.array(z.string()) }),
  actions: z.array(action),
  moreActions: z.string().nullable(),
  issues: z.array(issue),
  lookAgain: z.object({ entries: z.array(entry), more: z.string().nullable() }),
  childFile: z.array(z.object({ entryId: z.string(), words: z.string() })),
  moreChildFile: z.string().nullable(),
  workload: z.array(z.string()),
  waits: z.object({ shown: z.array(wait), more: z.string().nullable() }),
}) satisfies z.ZodType<PreparationView>;

export type KeepPreparationRequest = z.infer<typeof keepPreparationRequest>;
export type KeepNotesRequest = z.infer<typeof keepNotesRequest>;
/** As the tab reads it. */
export type Preparation = z.infer<typeof preparation>;
