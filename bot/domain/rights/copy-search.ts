// Looking through a council for somebody's copy, some at a time: where the next look begins, and what was found so far.
import { addDays } from '../dates';
import type { LocalDate, PersonId } from '../ids';
import type { PaperTicket } from '../papers/asked-paper';
import type { Called } from './mentions';

/**
 * `files`: those of the council's people after this one, by their ids. `others`: threads of nobody in the council's files.
 * `reminders`: from this day on, null from the first that is kept; so many days next.
 */
export type SearchPlace =
  | { readonly in: 'files'; readonly after: PersonId | null }
  | { readonly in: 'others' }
  | { readonly in: 'reminders'; readonly from: LocalDate | null; readonly days: number };

/** Documents of one thread that say something of whoever asked, by their ids. */
export type FoundIn = { readonly of: PersonId; readonly ids: readonly string[] };

/** What one look found, without a word of it, and the names it was found by. `Slot`: a reminder and what became of it. */
export type SearchPart<Slot> = {
  /** Who asked, for whom, and by which other names; its id is the search's. No link leads to it. */
  readonly ticket: PaperTicket;
  /** 1 for the first. */
  readonly step: number;
  /** The step from which on the council is looked through by these names; what was found before is found again. */
  readonly since: number;
  /** What the council's files called them while it went on. */
  readonly called: readonly Called[];
  /** Null: everything was looked through. */
  readonly next: SearchPlace | null;
  readonly found: readonly FoundIn[];
  readonly reminders: readonly Slot[];
};

/** What the finished search found by all of its names, oldest first; undefined while it goes on, or when some of it is gone. */
export function wholeSearch<Slot>(
  parts: readonly SearchPart<Slot>[],
): readonly SearchPart<Slot>[] | undefined {
  const last = parts.at(-1);
  if (last === undefined || last.next !== null) return undefined;
  const found = parts.filter(({ step }) => step >= last.since);
  return found.length === last.step - last.since + 1 ? found : undefined;
}

export const firstPlace: SearchPlace = { in: 'files', after: null };

/** One look is over after so many files, or documents, whichever comes first; the file or days it is in are finished. */
export const mostInALook = { files: 40, documents: 4_000 } as const;

export const firstReminders: SearchPlace = { in: 'reminders', from: null, days: 7 };

/** Reminders older than this are looked through in one go, for hardly anything is kept so long. */
const daysByTurns = 400;

type Reminders = Extract<SearchPlace, { readonly in: 'reminders' }>;

/** The days that are looked at next, the last one left out; null after today. */
export function daysOf(
  { from, days }: Reminders,
  today: LocalDate,
): { readonly from: LocalDate | null; readonly before: LocalDate } | null {
  if (from === null) return { from, before: addDays(today, -daysByTurns) };
  return from > today ? null : { from, before: addDays(from, days) };
}

/** A week where much was sent; the less there was, the more days at a time. */
export const remindersAfter = (before: LocalDate, days: number, documents: number): Reminders => ({
  in: 'reminders',
  from: before,
  days: documents > mostInALook.documents / 8 ? 7 : Math.min(days * 2, 112),
});

/** In the order in which they are looked through. */
export const filesAfter = (all: Iterable<PersonId>, after: PersonId | null): readonly PersonId[] =>
  [...all].filter((one) => after === null || one > after).sort((one, other) => (one < other ? -1 : 1));
