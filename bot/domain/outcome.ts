// An expected "no" is a value with its facts; words for each live in views, a status for each in api.
import type { DutyKind } from './council';
import type { LookAgainAnswer } from './decisions/management-oversight';
import type { Identifier } from './identifiers/identifiers';
import type { LocalDate } from './ids';

/** One input that needs attention. `field` is the input's name on every card and in the API. */
export type FieldProblem = { readonly field: string } & (
  | { readonly kind: 'missing' }
  /** Somebody who reads it later would not know what was meant. */
  | { readonly kind: 'too-short'; readonly minimum: number }
  /** Of a name to be looked for: it would stand in too many other words. */
  | { readonly kind: 'name-too-short'; readonly minimum: number }
  | { readonly kind: 'too-long'; readonly maximum: number; readonly length: number }
  /** Looks like somebody who may be a child or family; the person replaces it or says that it is none. */
  | { readonly kind: 'identifiers'; readonly found: readonly Identifier[] }
  /** Can be saved without, not confirmed (R32). */
  | { readonly kind: 'needed-to-confirm' }
  /** Taking back is for the first minutes. */
  | { readonly kind: 'too-late-to-withdraw'; readonly minutes: number }
  /** Somebody has answered it, or it is on a child's file: a slip can be taken back, not that. */
  | { readonly kind: 'taken-up' }
  | { readonly kind: 'reference-format'; readonly example: string; readonly given: string }
  | { readonly kind: 'reference-is-a-name'; readonly example: string; readonly given: string }
  | { readonly kind: 'not-your-person' }
  | { readonly kind: 'not-one-of-the-two' }
  | { readonly kind: 'not-a-date' }
  | { readonly kind: 'not-a-time' }
  | { readonly kind: 'in-the-future' }
  | { readonly kind: 'in-the-past' }
  | { readonly kind: 'before-it-was-said' }
  | { readonly kind: 'too-long-ago' }
  | { readonly kind: 'not-a-choice' }
  | { readonly kind: 'not-minutes' }
  | { readonly kind: 'not-a-count'; readonly from: number; readonly to: number }
  /** Two settings of a policy contradict each other; the sentence names numbers of the policy, nothing typed. */
  | { readonly kind: 'contradiction'; readonly message: string }
  | { readonly kind: 'not-closures' }
  | { readonly kind: 'too-early'; readonly earliest: LocalDate }
  | { readonly kind: 'not-a-working-day'; readonly names: readonly string[] }
  | { readonly kind: 'before-last-met' }
  /** The two have a date at that time. */
  | { readonly kind: 'already-booked' }
  /** The supervisor, `name`, has a date with somebody else at that time; `freeAt` is a time of that day at which both can. */
  | {
      readonly kind: 'meets-somebody-else';
      readonly name: string;
      readonly on: LocalDate;
      readonly at: string;
      readonly freeAt: string | null;
    }
  /** These are not at work then; the first and the last time at which so long a session could begin, if there is one. */
  | {
      readonly kind: 'outside-hours';
      readonly names: readonly string[];
      readonly minutes: number;
      readonly starts: { readonly earliest: string; readonly latest: string } | null;
    }
  /** Formal supervision on that day is kept already. */
  | { readonly kind: 'already-held' }
  /** `name` is on duty then: somebody has to decide meanwhile. */
  | { readonly kind: 'cover-needed'; readonly duty: DutyKind; readonly name: string }
  /** The one named is away or on duty then. */
  | { readonly kind: 'cover-not-free'; readonly name: string }
  /** Not there any more: answered, moved or taken back meanwhile. */
  | { readonly kind: 'already-answered' }
  /** A quick decision is somebody else's to answer, `name`'s. */
  | { readonly kind: 'waits-for-another'; readonly name: string }
  /** Only `name` can say it of themselves or of what they saw; `onPolicyPage`: there, with the two ticks (R38). */
  | { readonly kind: 'only-they-say'; readonly name: string; readonly onPolicyPage: boolean }
  /** What became of it was said before, by `name`; null when it was the same person. */
  | { readonly kind: 'looked-at'; readonly name: string | null; readonly answer: LookAgainAnswer }
  /** What was missing was brought before, in other words. */
  | { readonly kind: 'added-already' }
  /** Its author has taken it back. */
  | { readonly kind: 'taken-back' }
  /** The same was asked before and still waits. */
  | { readonly kind: 'already-asked' }
  /** An agreement that was offered, and went back to the draft meanwhile. */
  | { readonly kind: 'draft-again' }
  /** It waited so long that its day to look again has passed, or that nothing says how often any more (R35). */
  | { readonly kind: 'offer-too-old' }
  /** No question of this kind is open. */
  | { readonly kind: 'nothing-waits' }
  | { readonly kind: 'not-late' }
  /** There is nobody above in the council's files. */
  | { readonly kind: 'nobody-to-tell' }
  | { readonly kind: 'too-far-ahead'; readonly latest: LocalDate }
  | { readonly kind: 'note-too-long'; readonly maximum: number; readonly length: number }
  /** More lines of a kind than fit. */
  | { readonly kind: 'too-many'; readonly maximum: number; readonly count: number }
  /** The end of a session is not after its beginning. */
  | { readonly kind: 'before-it-began' }
  /** Of a record: it is issued, so nothing is drafted any more; this person has signed it; both have; R27's days are over. */
  | { readonly kind: 'issued-already' }
  | { readonly kind: 'signed-already' }
  | { readonly kind: 'signed-by-both' }
  | { readonly kind: 'days-are-over'; readonly until: LocalDate }
  /** An addendum is for what is locked. */
  | { readonly kind: 'not-signed-yet' }
  /** Whole days, more than policy gives anyway and at most so many. */
  | { readonly kind: 'not-such-an-interval'; readonly moreThan: number; readonly atMost: number }
  /** Nothing of this file is removed now; `until` where a day is known. */
  | {
      readonly kind: 'kept';
      readonly because: 'in-post' | 'unknown' | 'held' | 'too-early' | 'nothing-left';
      readonly until: LocalDate | null;
    }
  | { readonly kind: 'snooze-too-far'; readonly latest: LocalDate }
  /** Of opening a file: wellbeing stands in the records; nobody in the council's files may say yes; there is none to draw. */
  | { readonly kind: 'goes-with-records' }
  | { readonly kind: 'nobody-to-say-yes' }
  | { readonly kind: 'nothing-to-draw' }
  /** As many as one person draws for one reason in a fortnight. */
  | { readonly kind: 'drawn-enough'; readonly most: number }
  | { readonly kind: 'snooze-used-up'; readonly times: number }
);

export type Refusal =
  | { readonly kind: 'fields'; readonly problems: readonly FieldProblem[] }
  /** The thread is not theirs, or is not there: deliberately the same answer. */
  | { readonly kind: 'not-yours' }
  /** The operation id was used before for something else. */
  | { readonly kind: 'used-before' }
  /** Somebody else has changed it since it was read. */
  | { readonly kind: 'changed-meanwhile' };

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

export const accepted = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const refused = (refusal: Refusal): Outcome<never> => ({ ok: false, refusal });
