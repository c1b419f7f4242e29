// The words of a record on the wire, and what its other schemas are made of.
import { z } from 'zod';
import type { LocalDate } from '../../domain/ids';
import { readinessChoices, recordSections, reviewOutcomes } from '../../domain/records/record';

/** Far more than any limit of the rules, which say in words what is too long. */
export const words = z.string().max(20_000);
const short = z.string().max(2_000);
export const id = z.string().min(1).max(200);
export const localDate = z.iso.date('Give the date as year-month-day, for example 2027-03-08.');
/** Words the guard marked and somebody says are no child's or family's. */
export const notIdentifiers = z.array(z.string().max(200)).max(200);
const from = z.enum(['worker', 'supervisor']);

/** Everything a record says; it goes back whole with each save. */
export const recordWords = z
  .object({
    form: z.enum(['full', 'short']),
    readiness: z.enum(readinessChoices),
    heldOn: localDate.nullable(),
    from: z.string().max(20),
    to: z.string().max(20),
    place: short,
    present: short,
    interruptions: short,
    modelId: id.nullable(),
    agenda: z.array(z.object({ pointId: id, text: words, from, outcome: words }).strict()).max(100),
    takenOut: z.array(id).max(200),
    reviewed: z
      .array(z.object({ actionId: id, text: words, outcome: z.enum(reviewOutcomes), words }).strict())
      .max(100)
      .default([]),
    sections: z.partialRecord(z.enum(recordSections), words),
    wellbeingHeld: z.boolean(),
    behaviours: z
      .array(z.object({ tagId: id, framework: z.string().max(200), code: id, example: words }).strict())
      .max(100),
    actions: z
      .array(z.object({ draftId: id, owner: from, byOn: localDate.nullable(), text: words }).strict())
      .max(100),
    issues: z.array(z.object({ draftId: id, text: words }).strict()).max(100),
    reflectionMinutes: z.number().nullable(),
    nextTime: words,
    notIdentifiers,
  })
  .strict();

/** A day is a plain text on the wire. */
export type Shaped<T> = T extends LocalDate
  ? string
  : T extends readonly (infer One)[]
    ? readonly Shaped<One>[]
    : T extends object
      ? { readonly [Key in keyof T]: Shaped<T[Key]> }
      : T;

export type RecordWordsBody = z.infer<typeof recordWords>;
