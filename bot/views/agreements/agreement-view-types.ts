// Finished words about the supervision agreement, an induction, a hand-over and the policy as it was read.
import type { AgreementWords } from '../../domain/agreements/agreement';
import type { BadgeView, Choice, PersonView, ViewerView } from '../view-types';

/** One input of the draft. `mine` false: the other one's, to be read only. */
export type AgreementFieldView = {
  readonly name: Exclude<keyof AgreementWords, 'notIdentifiers' | 'filled'>;
  readonly label: string;
  readonly hint: string;
  readonly kind: 'line' | 'text' | 'number' | 'date' | 'choice' | 'tick';
  readonly choices: readonly Choice[];
  readonly mine: boolean;
};

/** A heading of the agreement with what belongs under it; `note` is text everybody reads. */
export type AgreementGroupView = {
  readonly title: string;
  readonly note: string;
  readonly fields: readonly AgreementFieldView[];
};

/** A line that is read, not written. */
export type AgreementLine = { readonly label: string; readonly text: string };

/** What the two work with. `words` go back whole with each save. */
export type AgreementDraftView = {
  readonly viewer: ViewerView;
  readonly person: PersonView;
  /** Whom the draft is with, from the reader's side. */
  readonly other: string;
  readonly supervisorId: string;
  /** What the server has; null while nothing was kept. */
  readonly revision: string | null;
  readonly savedAt: string | null;
  readonly words: AgreementWords;
  /** What the council's files and the diary say; kept with the words on the day they are offered. */
  readonly filled: readonly AgreementLine[];
  /** What its reader is told who offers it with their own boxes empty, and the word for doing it on purpose. */
  readonly without: { readonly boxes: readonly string[]; readonly words: string; readonly button: string };
  readonly groups: readonly AgreementGroupView[];
  /** A tick about the policy says this version. */
  readonly policyVersion: string;
  /** What is not there yet; never a block. */
  readonly advice: readonly string[];
  readonly confidentiality: readonly string[];
  readonly operationId: string;
};

/** A set of professional standards outside the council. */
export type StandardView = { readonly title: string; readonly url: string };

/** The two boxes of whoever may sign, as they stand in what was offered; signing with other words is an offer of its own. */
export type OwnBoxesView = {
  /** With whom: under this, words that are not signed yet wait on the device, whichever version they were begun in. */
  readonly supervisorId: string;
  /** Names of fields of the words. */
  readonly wants: AgreementLine & { readonly name: string };
  readonly contributes: AgreementLine & { readonly name: string };
  /** What is empty of theirs, told before they sign; null when nothing is. */
  readonly missing: string | null;
  /** The worker's two ticks about the policy; null for the supervisor. */
  readonly ticks: {
    readonly given: { readonly label: string; readonly ticked: boolean };
    readonly read: { readonly label: string; readonly ticked: boolean };
  } | null;
  /** What becomes of words of theirs, and what the buttons say. */
  readonly note: string;
  readonly change: string;
  readonly sign: string;
  readonly without: string;
};

/** One version, whole. */
export type AgreementVersionView = {
  readonly agreementId: string;
  /** e.g. "Supervision agreement, version 3". */
  readonly title: string;
  readonly badge: BadgeView;
  readonly facts: readonly string[];
  /** Only what says something. */
  readonly parts: readonly {
    readonly title: string;
    readonly lines: readonly AgreementLine[];
  }[];
  readonly signatures: readonly string[];
  /** Why it was sent back or ended, with who said so and when; null for everybody but the two it is between. */
  readonly why: string | null;
  readonly filed: string | null;
};

/** Answer of GET …/agreement. */
export type AgreementView = {
  readonly viewer: ViewerView;
  readonly person: PersonView;
  /** Whom the agreement is with today; null while nobody supervises. */
  readonly supervisor: string | null;
  readonly state: BadgeView & { readonly sentence: string };
  /** What asks for something: none yet, to be looked at again. */
  readonly notices: readonly string[];
  readonly waiting: AgreementVersionView | null;
  readonly current: AgreementVersionView | null;
  /** Agreements that are only in the council's files, one line each. */
  readonly onPaper: readonly string[];
  /** Formal dates of the next three months. */
  readonly dates: readonly string[];
  /** The limits of confidentiality, for everybody who reads the page. */
  readonly confidentiality: readonly string[];
  /** The standards both work by, and where they are read. */
  readonly standards: readonly StandardView[];
  readonly history: readonly {
    readonly agreementId: string;
    readonly title: string;
    readonly words: string;
  }[];
  readonly induction: InductionView | null;
  /** What is theirs in the version that waits for their signature; null for everybody else. */
  readonly own: OwnBoxesView | null;
  readonly may: {
    /** What the button to the draft says; null where there is nothing to write. */
    readonly write: string | null;
    readonly sign: boolean;
    /** What the button says that takes it back to the draft; null where it is not theirs. */
    readonly sendBack: string | null;
    readonly end: boolean;
    readonly file: boolean;
    /** On paper with what only the two read. */
    readonly printWhole: boolean;
    readonly paper: boolean;
  };
  /** Minted for the next step. */
  readonly operationId: string;
};

/** The six steps of a new starter or a new pair. */
export type InductionView = {
  readonly title: string;
  readonly steps: readonly {
    readonly step: string;
    readonly title: string;
    /** Who says it, or what helps with it, while it is open; null where nothing does. */
    readonly about: string | null;
    readonly done: boolean;
    /** False where it is done, where another one says it, and for a reader who is not one of the two. */
    readonly mayTick: boolean;
    /** The reader says it on the policy page, with two ticks. */
    readonly onPolicyPage: boolean;
  }[];
  readonly inductedBy: { readonly words: string; readonly choices: readonly Choice[] };
  readonly operationId: string;
};

/** Answer of GET …/hand-over. */
export type HandOverView = {
  /** A new supervisor before the first session: the note comes before everything else. */
  readonly first: boolean;
  readonly note: { readonly who: string; readonly when: string; readonly text: string } | null;
  /** What passes over, one line each. */
  readonly passes: readonly string[];
  /** Records to open, newest first. */
  readonly records: readonly { readonly recordId: string; readonly words: string }[];
  readonly hint: string;
  readonly operationId: string;
};

/** Answer of GET /api/policy/read. */
export type PolicyReadView = {
  readonly version: string;
  /** e.g. "Version 3 of the policy"; null once it was read. */
  readonly ask: string | null;
  /** e.g. "You said on Tuesday 2 March 2027 that you have read version 3."; null before. */
  readonly read: string | null;
  /** What is different from the version read last, or from the one before: three lines at most. */
  readonly changes: readonly string[];
  readonly changesSince: string;
  readonly note: string;
  readonly operationId: string;
};
