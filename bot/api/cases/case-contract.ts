// What the tab may ask about case discussions, as schemas.
import { z } from 'zod';
import { caseCategories, caseDepths, paces } from '../../domain/cases/case-discussion';
import type { CaseFormView, CasesView } from '../../views/cases/case-view-types';
import type { CopyNoteView } from '../../views/decisions/decision-view-types';
import { entry, person, viewer } from '../contract';
import { operationId } from '../decision-contract';

/** Far more than any limit of the rules, which say in words what is too long. */
const words = z.string().max(8_000);
const id = z.string().min(1).max(200);
const localDate = z.iso.date('Give the date as year-month-day, for example 2027-03-08.');
const choice = z.object({ value: z.string(), title: z.string() });

/** Query of GET /api/threads/{personId}/cases. `record`: only those of one record. */
export const casesQuery = z.object({ record: id.optional() }).strict();

const form = z.object({
  categories: z.array(choice),
  depths: z.array(choice),
  paces: z.array(choice),
  models: z.array(choice),
  owners: z.array(choice),
  parts: z.array(z.object({ name: z.string(), title: z.string(), hint: z.string() })),
  recentReferences: z.array(z.string()),
  referenceExample: z.string(),
  headlineCharacters: z.number(),
  guidance: z.string(),
}) satisfies z.ZodType<Shaped<CaseFormView>>;

/** Answer of GET /api/threads/{personId}/cases. */
export const cases = z.object({ viewer, person, cases: z.array(entry), form }) satisfies z.ZodType<
  Shaped<CasesView>
>;

/** The words of the note: they go through, and are kept nowhere. */
const full = z
  .object({
    voice: words,
    changed: words,
    analysis: words,
    difference: words,
    decisionAndWhy: words,
    actions: words,
    contingency: words,
  })
  .partial()
  .strict();

/** Body of POST /api/threads/{personId}/cases. `look`: only the advice is wanted, and nothing is saved. */
export const logCaseRequest = z
  .object({
    operationId,
    references: z.array(z.string().max(200)).max(40),
    category: z.enum(caseCategories),
    depth: z.enum(caseDepths),
    modelId: id.nullable(),
    decisions: z
      .array(z.object({ text: words, owner: id.nullable(), byOn: localDate.nullable() }).strict())
      .max(60),
    pace: z.enum(paces).nullable(),
    extendedBecause: words,
    recordId: id.nullable(),
    nextOn: localDate.nullable(),
    full,
    notIdentifiers: z.array(z.string().max(200)).max(100).optional(),
    look: z.boolean().optional(),
  })
  .strict();

/**
 * Answer of the same. `note` is the first child's, `notes` every child's. With `look` the entry is null and there is no
 * note.
 */
export const loggedCase = z.object({
  entry: entry.nullable(),
  note: z.string(),
  notes: z.array(z.object({ reference: z.string(), text: z.string() }) satisfies z.ZodType<CopyNoteView>),
  advice: z.array(z.string()),
  alreadySaved: z.boolean(),
  message: z.string(),
});

/** A view as its JSON is. */
type Shaped<View> = { [Key in keyof View]: View[Key] };

export type Cases = z.infer<typeof cases>;
export type LogCaseRequest = z.infer<typeof logCaseRequest>;
export type LoggedCase = z.infer<typeof loggedCase>;
