// What the tab may ask about paper and proof, as schemas: the front page of a file, and a link to one document.
import { z } from 'zod';
import type { FileView } from '../../views/papers/file-view-types';
import { person, viewer } from '../contract';

/** Answer of GET …/papers. */
export const fileAnswer = z.object({
  viewer,
  person,
  own: z.boolean(),
  supervisors: z.array(z.string()),
  agreement: z.string(),
  file: z.string(),
  years: z.array(z.object({ value: z.string(), title: z.string() })),
}) satisfies z.ZodType<FileView>;

const id = z.string().min(1).max(200);

/** Body of POST …/papers. */
export const paperRequest = z.discriminatedUnion('what', [
  z.object({ what: z.literal('record'), id }).strict(),
  z.object({ what: z.literal('agreement'), id }).strict(),
  z.object({ what: z.literal('file') }).strict(),
  /** `year` null: everything. */
  z.object({ what: z.literal('year'), year: z.int().min(1900).max(9999).nullable() }).strict(),
]);
export type PaperRequest = z.infer<typeof paperRequest>;

/** Answer of POST …/papers: a link without a host, good for two minutes and one use, and what it is saved as. */
export const paperLink = z.object({ url: z.string(), name: z.string() });
export type PaperLink = z.infer<typeof paperLink>;
