// A quick decision in finished words: both wordings, what the reader may answer, and where it stands with the child's file.
import type { DecisionAnswerKind, LookAgainAnswer } from '../../domain/decisions/management-oversight';
import type { Choice, EntryView } from '../view-types';

/** A wording or a sentence that stands beside the first words for ever. */
export type VersionView = {
  /** e.g. "Priya Nair amended it", "Lewis Grant: not quite". */
  readonly title: string;
  readonly when: string;
  readonly text: string;
  readonly why: string;
};

/** One thing the reader may answer; `words` are the words it asks for, null when a tap is enough. */
export type AnswerOffer = {
  readonly answer: DecisionAnswerKind;
  readonly title: string;
  readonly words: { readonly label: string; readonly why: boolean } | null;
};

/** Where a decision stands with one child's file. */
export type ChildFileView = {
  /** Null while the reference is to follow. */
  readonly reference: string | null;
  /** e.g. "Lewis Grant by Wed 20 Jan", "On the child's file: Lewis Grant, Wed 20 Jan, 16:02". */
  readonly words: string;
  readonly done: boolean;
  /** Whether the reader may say that it is there, or hand it over. */
  readonly may: boolean;
  /** Who could take it over; empty when the reader may not hand it over, and on a page of a thread. */
  readonly recorders: readonly Choice[];
};

/** What an entry of a thread says more when it is a quick decision. */
export type DecisionView = {
  /** e.g. "Waiting for Priya Nair", one sentence. */
  readonly state: string;
  /** "Said …, written down …": always both. */
  readonly times: string;
  /** Oldest first, after the entry's own text. */
  readonly versions: readonly VersionView[];
  readonly answers: readonly AnswerOffer[];
  /** "Do not wait for the card": who has the authority and how to reach them; null when the supervisor has it. */
  readonly authority: string | null;
  /** Their grade usually does not decide this, and as its supervisor they may say that this one is theirs. */
  readonly mayHold: boolean;
  /** What it still needs to be confirmed, which the reader may add. */
  readonly lacks: readonly ('why' | 'reference')[];
  readonly childFile: readonly ChildFileView[];
  /** Empty when it does not come back, or did already, and on a page of a thread. */
  readonly lookAgain: readonly { readonly answer: LookAgainAnswer; readonly title: string }[];
  readonly mayWithdraw: boolean;
  /** There are notes to copy: not of what was taken back, and not for somebody who only decides above. */
  readonly notes: boolean;
  /** The Teams message it was made from. */
  readonly source: string | null;
};

/** What waits in a thread, oldest first. */
export type OpenDecisionsView = {
  readonly toAnswer: readonly EntryView[];
  readonly childFile: readonly EntryView[];
  /** What waits besides, in words; null when that is all. */
  readonly more: string | null;
  /** At most as many as policy says; `more` in words, null when that is all. */
  readonly lookAgain: { readonly entries: readonly EntryView[]; readonly more: string | null };
};

/** For a talk between the two, on request: no ratio, no trend. `off` says why there is nothing, in somebody's first six months. */
export type EndorsementsView = {
  readonly directed: readonly EntryView[];
  readonly endorsed: readonly EntryView[];
  readonly off: string | null;
};

/** A note to copy into one child's record, in the order of a good management note. */
export type CopyNoteView = { readonly reference: string; readonly text: string };

/** Something somebody has begun. */
export type DraftView = {
  readonly draftId: string;
  /** e.g. "Tuesday 19 January at 16:14". */
  readonly when: string;
  /** Whose thread, as far as the author has said, and their name. */
  readonly about: string | null;
  readonly name: string | null;
  readonly values: Readonly<Record<string, string>>;
  /** Null while it can be saved with whom it was. Otherwise why not, and all that was written, to copy. */
  readonly lost: { readonly text: string; readonly words: string } | null;
};
