// Finished words about opening somebody's supervision file from outside the pair, and about who did.
import type { OpenedPart, OpeningReason } from '../../domain/access/opening';
import type { AgreementVersionView } from '../agreements/agreement-view-types';
import type { BadgeView, Choice, EntryView, PersonView, ViewerView } from '../view-types';

/** One reason for which the reader may open this file, and what it comes to. */
export type OpeningChoiceView = {
  readonly reason: OpeningReason;
  readonly title: string;
  /** What may be chosen; `wellbeing` goes with `records` only. `hint` empty where there is nothing to say. */
  readonly parts: readonly { readonly part: OpenedPart; readonly title: string; readonly hint: string }[];
  /** How long it opens, who is told, and whose yes it needs: whole sentences, one a line. */
  readonly notes: readonly string[];
  /** The same where they ask that the two are told later. */
  readonly notesLater: readonly string[];
  /** Somebody else has to say yes, also when the two are told at once: it is asked for, not opened. */
  readonly asks: boolean;
};

/** An opening of the reader's own: it opens now, or waits for a yes. */
export type OwnOpeningView = {
  readonly openingId: string;
  readonly person: PersonView;
  readonly badge: BadgeView;
  /** e.g. "Records and quick decisions". */
  readonly parts: string;
  /** e.g. "Open until Wednesday 20 January at 24:00." */
  readonly sentence: string;
  /** Whether `GET /api/files/{personId}/opened` gives anything now. */
  readonly open: boolean;
  /** Minted for closing it. */
  readonly operationId: string;
};

/** The form with which a file is opened; the same for everybody to whom the reader is the same. */
export type OpeningFormView = {
  /** `FileView.form` names it. */
  readonly form: string;
  /** Empty where only a lot opens it. */
  readonly choices: readonly OpeningChoiceView[];
};

/** The first and the last day until which a notice may be put off, as local dates. */
export type PutOffView = { readonly from: string; readonly until: string; readonly hint: string };

/** Somebody whose file the reader may open. */
export type FileView = {
  readonly person: PersonView;
  /** From where its reader looks at it, e.g. "You look as next manager". */
  readonly as: string;
  /** What is theirs without a reason, e.g. that there is an agreement; empty where there is nothing. */
  readonly facts: readonly string[];
  readonly form: string;
  readonly operationId: string;
};

/** Answer of GET /api/files. */
export type FilesView = {
  readonly viewer: ViewerView;
  /** What the reader may open and as what, one sentence each. */
  readonly notes: readonly string[];
  /** What opens now or waits, the newest first; at most twenty. */
  readonly openings: readonly OwnOpeningView[];
  /** As next manager: everybody one below; at most fifty, by name. */
  readonly people: readonly FileView[];
  readonly forms: readonly OpeningFormView[];
  readonly putOff: PutOffView;
  /** Whether somebody may be looked for by name; null where there is nobody besides `people`. */
  readonly find: { readonly hint: string } | null;
  /** Null for whoever draws nothing. */
  readonly sample: {
    readonly reasons: readonly Choice[];
    readonly most: number;
    readonly hint: string;
    readonly operationId: string;
  } | null;
};

/** Answer of POST /api/files/find: at most ten, by name; `words` says so when there were more, or none. */
export type FoundFilesView = Pick<FilesView, 'people' | 'forms' | 'putOff'> & { readonly words: string };

/** A page of somebody's file to read. `parts` hold only what says something. */
export type OpenedPieceView = {
  readonly kind: 'agreement' | 'record' | 'decision';
  readonly id: string;
  readonly title: string;
  readonly badge: BadgeView | null;
  readonly facts: readonly string[];
  readonly parts: AgreementVersionView['parts'];
};

/**
 * Answer of GET /api/files/{personId}/opened. Without a query the lists; with `?piece=record&id=…` (or `decision`, or
 * `agreement`) that one piece beside them, whole; with `?after=…` the next quick decisions.
 */
export type OpenedFileView = {
  readonly viewer: ViewerView;
  readonly person: PersonView;
  /** What opens now: at least one. */
  readonly openings: readonly OwnOpeningView[];
  /** What this reader does not see, and why, one sentence each. */
  readonly notes: readonly string[];
  /** Null where it was not opened, and beside a piece; `id` null where there is none to read. */
  readonly agreement: { readonly id: string | null; readonly words: string } | null;
  /** Null where they were not opened, and beside a piece or more decisions; newest first, forty a page. */
  readonly records:
    | readonly { readonly id: string; readonly title: string; readonly words: string; readonly on: string }[]
    | null;
  /** Where older records begin; null when there are none. */
  readonly recordsAfter: string | null;
  /** Null where they were not opened, and beside a piece or older records; newest first, fifteen a page. */
  readonly decisions: { readonly entries: readonly EntryView[]; readonly after: string | null } | null;
  readonly piece: OpenedPieceView | null;
};

/** Something the reader can do about a line. */
export type OpeningStepView = {
  readonly step: 'close' | 'agree-wellbeing' | 'decline-wellbeing' | 'take-back-wellbeing';
  /** What the button says. */
  readonly title: string;
  readonly operationId: string;
};

/** Somebody opened, asked to open, or copied something of this file. */
export type OpeningLineView = {
  readonly id: string;
  readonly kind: 'opening' | 'earlier' | 'copied';
  /** Local date for <time datetime>. */
  readonly on: string;
  readonly when: string;
  /** e.g. "Tom Whitfield, next manager". */
  readonly who: string;
  /** e.g. "Opened records and quick decisions". */
  readonly title: string;
  readonly badge: BadgeView | null;
  /** The reason chosen, in words; empty on a copy. */
  readonly reason: string;
  /** What they wrote; empty where they wrote nothing. */
  readonly why: string;
  /** Until when, who said yes, when it was closed: short facts in order. */
  readonly facts: readonly string[];
  readonly steps: readonly OpeningStepView[];
};

/** Answer of GET /api/threads/{personId}/openings: the newest first, at most forty. */
export type OpeningsView = {
  readonly viewer: ViewerView;
  readonly person: PersonView;
  readonly own: boolean;
  /** One sentence over the list, also where it is empty. */
  readonly summary: string;
  readonly lines: readonly OpeningLineView[];
};

/** One that waits for the data protection officer's yes. */
export type WaitingOpeningView = {
  readonly openingId: string;
  readonly person: PersonView;
  readonly when: string;
  readonly who: string;
  readonly title: string;
  readonly reason: string;
  readonly why: string;
  /** What a yes comes to, one sentence each. */
  readonly notes: readonly string[];
  /** The day until which they ask that nobody is told, as a local date; null where they do not, and then a yes has no day. */
  readonly putOffUntil: string | null;
  /** Null where the reader may answer; otherwise why somebody else has to. */
  readonly notYours: string | null;
  readonly operationId: string;
};

/** Answer of GET /api/files/waiting: the oldest first, at most thirty. */
export type WaitingView = {
  readonly waiting: readonly WaitingOpeningView[];
  /** For a yes to one that asks for it: another day may be chosen. */
  readonly putOff: PutOffView;
  readonly words: string;
};

/** Answer to everything somebody does here: one sentence; the page is read again. */
export type OpeningSaidView = {
  readonly message: string;
  readonly alreadySaved: boolean;
  /** Of an opening, or of each file that was drawn: whose, and whether it can be read now. */
  readonly opened: readonly {
    readonly person: PersonView;
    readonly openingId: string;
    readonly open: boolean;
  }[];
};
