// What somebody may do to a record that is out, as schemas; what is said of its words names the version somebody has read.
import { z } from 'zod';
import { operationId } from '../decision-contract';
import { localDate, notIdentifiers, recordWords, words } from './record-words-contract';

/** The one they have before them; another is the newest by now: 409. */
const version = z.number().int().min(1);

/** Body of POST /api/threads/{personId}/records/{recordId}/steps. */
export const recordStepRequest = z
  .object({
    operationId,
    step: z.discriminatedUnion('do', [
      z
        .object({ do: z.literal('sign'), version, meaning: z.enum(['agreed', 'received-not-agreed']) })
        .strict(),
      z.object({ do: z.literal('disagree'), version, raise: z.boolean() }).strict(),
      z
        .object({
          do: z.literal('comment'),
          version,
          text: words,
          notIdentifiers: notIdentifiers.optional(),
        })
        .strict(),
      z
        .object({ do: z.literal('addendum'), text: words, notIdentifiers: notIdentifiers.optional() })
        .strict(),
      /**
       * `version`: the one it was begun from. `revision`: of its draft, null when nothing was kept. `sign`: the
       * supervisor signs the new version in the same act.
       */
      z
        .object({
          do: z.literal('change'),
          version,
          revision: z.string().max(200).nullable(),
          words: recordWords,
          sign: z.boolean().optional(),
        })
        .strict(),
      z.object({ do: z.literal('filed'), on: localDate }).strict(),
      z.object({ do: z.literal('time-effect'), effect: z.enum(['added', 'saved', 'neither']) }).strict(),
    ]),
  })
  .strict();

/** Body of POST /api/threads/{personId}/records/{recordId}/open: an older one, with the reason both can see. */
export const openEarlierRequest = z
  .object({ operationId, why: words, notIdentifiers: notIdentifiers.optional() })
  .strict();

export type RecordStepRequest = z.infer<typeof recordStepRequest>;
export type OpenEarlierRequest = z.infer<typeof openEarlierRequest>;

/** Body of POST /api/threads/{personId}/records/{recordId}/discard: nothing has to be said. */
export const discardRequest = z.object({}).strict();

/** Answer of the same. */
export const discarded = z.object({ alreadySaved: z.boolean(), message: z.string() });
export type Discarded = z.infer<typeof discarded>;
