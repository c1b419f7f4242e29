// What the tab reads of the supervision below a next manager.
import { z } from 'zod';
import type { BelowView } from '../views/below-view';
import { person } from './contract';

/** Answer of GET /api/below: days and yes or no, by supervisor. */
export const below = z.object({
  teams: z.array(
    z.object({
      supervisor: z.string(),
      rows: z.array(z.object({ person, lastHeld: z.string(), record: z.string(), next: z.string() })),
    }),
  ),
}) satisfies z.ZodType<BelowView>;

export type Below = z.infer<typeof below>;
