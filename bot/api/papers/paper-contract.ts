// What the tab may ask about paper and proof, as schemas: the front page of a file, and a link to one document.
import { z } from 'zod';
import type { FileView } from '../../views/papers/file-view-types';
import { person, viewer } from '../contract';
import { operationId } from '../decision-contract';

/** Answer of GET …/papers. */
export const fileAnswer = z.object({
  viewer,
  person,
  own: z.boolean(),
  supervisors: z.array(z.string()),
  agreement: z.string(),
  file: z.string(),
  years: z.array(z.object({ value: z.string(), title: z.string() })),
  kept: z.string(),
  seesOpenings: z.boolean(),
}) satisfies z.ZodType<FileView>;

const id = z.string().min(1).max(200);

/** Body of POST …/papers. The operation is the line that asking leaves in the file. */
export const paperRequest = z.discriminatedUnion('what', [
  z.object({ what: z.literal('record'), operationId, id }).strict(),
  /** `whole`: with what only the two of the pair read; to everybody else it makes no difference. */
  z.object({ what: z.literal('agreement'), operationId, id, whole: z.boolean().optional() }).strict(),
  z.object({ what: z.literal('file'), operationId }).strict(),
  /** `year` null: everything. */
  z.object({ what: z.literal('year'), operationId, year: z.int().min(1900).max(9999).nullable() }).strict(),
]);
export type PaperRequest = z.infer<typeof paperRequest>;
/** Which document, before it is asked for. */
export type WantedPaper =
  | { readonly what: 'record'; readonly id: string }
  | { readonly what: 'agreement'; readonly id: string; readonly whole?: boolean }
  | { readonly what: 'file' }
  | { readonly what: 'year'; readonly year: number | null };

/** Answer of POST …/papers: a link without a host, good for two minutes and one use, and what it is saved as. */
export const paperLink = z.object({ url: z.string(), name: z.string() });
export type PaperLink = z.infer<typeof paperLink>;
