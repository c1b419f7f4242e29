// What the tab may ask about one person's right to a copy, as schemas.
import { z } from 'zod';
import type { RightsView } from '../../views/rights/rights-view-types';
import { person, viewer } from '../contract';
import { operationId } from '../decision-contract';
import { paperLink } from '../papers/paper-contract';

/** Query of GET /api/files/{personId}/rights: the day a request was received, to be told when it is due. */
export const rightsQuery = z
  .object({ receivedOn: z.string().max(20).optional() })
  .strict()
  .strict();

/** Other names they are looked for by, at most ten of two letters to 60 characters; far more than fits, which the rule says in words. */
const knownAs = z.array(z.string().max(400)).max(50).optional();

/** Body of POST /api/files/{personId}/copy. */
export const copyRequest = z.object({ operationId, receivedOn: z.string().max(20), knownAs }).strict();
export type CopyRequest = z.infer<typeof copyRequest>;

/** Body of POST /api/files/{personId}/copy/search: as an unfinished answer said. */
export const copySearch = z
  .object({ search: z.string().max(100), step: z.int().min(1).max(100_000) })
  .strict();
export type CopySearch = z.infer<typeof copySearch>;

/** Answer of both while something is left to look through: ask on with it. `said`: how far it is, in words. */
export const copyProgress = copySearch.extend({ said: z.string(), due: z.string() });
export type CopyProgress = z.infer<typeof copyProgress>;

/** Answer of both once everything was looked through: the link, good once and for two minutes, and until when to answer. */
export const copyLink = paperLink.extend({ due: z.string() });
export type CopyLink = z.infer<typeof copyLink>;

/** Answer of GET /api/files/{personId}/rights. */
export const rights = z.object({
  viewer,
  person,
  receivedFrom: z.string(),
  receivedTo: z.string(),
  due: z.string().nullable(),
  notes: z.array(z.string()),
  copies: z.array(
    z.object({
      id: z.string(),
      on: z.string(),
      when: z.string(),
      text: z.string(),
      due: z.string().nullable(),
    }),
  ),
}) satisfies z.ZodType<RightsView>;
