// What somebody may ask for on paper, and the ticket that stands for it in a link.
import type { Instant, LocalDate, PersonId } from '../ids';

/**
 * `record`: one record of a session. `agreement`: one supervision agreement; `whole`: with what only the two read, such as
 * adjustments, for one of them who asks for that on purpose. `file`: the whole supervision file, as far
 * as whoever asks may read it. `year`: the worker's own export of one calendar year; null is everything.
 * `subject-access`: everything that is held about the worker, for the data protection officer, who was asked for it on
 * that day.
 */
export type AskedPaper =
  | { readonly what: 'record'; readonly recordId: string }
  | { readonly what: 'agreement'; readonly entryId: string; readonly whole?: boolean }
  | { readonly what: 'file' }
  | { readonly what: 'year'; readonly year: number | null }
  | {
      readonly what: 'subject-access';
      readonly receivedOn: LocalDate;
      /** Other names they are looked for by; nowhere but in the ticket and the search for it, for an hour at most. */
      readonly knownAs?: readonly string[];
      /** The search that is over, of a link to what it found. */
      readonly search?: string;
    };

/** A link cannot carry who is asking: this says it for two minutes, and once. */
export type PaperTicket = {
  readonly ticketId: string;
  readonly askedBy: PersonId;
  /** Whose supervision file. */
  readonly owner: PersonId;
  readonly paper: AskedPaper;
  readonly at: Instant;
};

const ticketSeconds = 120;

/** Whether a ticket may still be used at this moment. A clock a little behind the one it was made by is no reason to refuse. */
export const isTicketGood = ({ at }: PaperTicket, now: Instant): boolean =>
  Date.parse(now) < Date.parse(at) + ticketSeconds * 1_000;
