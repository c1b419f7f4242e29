// What is said short in a stored head: people by their place in a list, days and moments as numbers, ids as their bytes.
import { addDays, daysBetween } from '../domain/dates';
import type { Instant, LocalDate } from '../domain/ids';

/** An index into `who`. */
export type Person = number;
/** Milliseconds since 1970 with base 36; 0 where there is none, or where it is the one said before. */
export type Moment = string;
/** Days since 1970. */
export type Day = number;

/** No two words of a list begin with the same letter. */
export const letter = (word: string) => word.slice(0, 1);

export function wordOf<Word extends string>(words: readonly Word[], first: string): Word {
  const word = words.find((one) => letter(one) === first);
  if (word === undefined) throw new Error(`no word of a head begins with ${first}`);
  return word;
}

const operationId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The sixteen bytes of an operation id; any other id as it is, after a sign that those never have. */
export const packId = (id: string) =>
  operationId.test(id) ? Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url') : `=${id}`;

export function unpackId(packed: string): string {
  if (packed.startsWith('=')) return packed.slice(1);
  const hex = Buffer.from(packed, 'base64url').toString('hex');
  return [0, 8, 12, 16, 20].map((from, at, starts) => hex.slice(from, starts[at + 1])).join('-');
}

export const packMoment = (at: Instant): Moment => Date.parse(at).toString(36);
export const moment = (packed: Moment) => new Date(Number.parseInt(packed, 36)).toISOString() as Instant;
export const dayOf = (at: Instant) => at.slice(0, 10) as LocalDate;

const firstDay = '1970-01-01' as LocalDate;
export const packDay = (day: LocalDate): Day => daysBetween(firstDay, day);
export const unpackDay = (packed: Day): LocalDate => addDays(firstDay, packed);
