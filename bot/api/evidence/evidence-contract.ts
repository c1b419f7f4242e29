// What the tab may ask about evidence, as schemas.
import { z } from 'zod';
import type { EvidenceCheckView, EvidenceView } from '../../views/evidence/evidence-view-types';
import { person, viewer } from '../contract';

/** Answer of GET /api/evidence. */
export const evidence = z.object({
  viewer,
  notes: z.array(z.string()),
  facts: z.array(z.object({ title: z.string(), value: z.string() })),
}) satisfies z.ZodType<EvidenceView>;

/** Body of POST /api/evidence/check. Without a person every file the viewer may check. */
export const checkEvidenceRequest = z.object({ personId: z.string().max(200).optional() }).strict();

/** Answer of POST /api/evidence/check. */
export const evidenceCheck = z.object({
  answer: z.string(),
  tone: z.enum(['good', 'attention']),
  wrong: z.array(
    z.object({
      person: person.nullable(),
      name: z.string(),
      lines: z.array(z.object({ sentence: z.string(), id: z.string() })),
    }),
  ),
}) satisfies z.ZodType<EvidenceCheckView>;

export type Evidence = z.infer<typeof evidence>;
export type EvidenceCheck = z.infer<typeof evidenceCheck>;
