// Finished words about the supervision agreement, an induction, a hand-over and the policy as it was read.
import type { AgreementWords } from '../../domain/agreements/agreement';
import type { BadgeView, Choice, PersonView, ViewerView } from '../view-types';

/** One input of the draft. `mine` false: the other one's, to be read only. */
export type AgreementFieldView = {
  readonly name: Exclude<keyof AgreementWords, 'notIdentifiers'>;
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
  readonly groups: readonly AgreementGroupView[];
  /** A tick about the policy says this version. */
  readonly policyVersion: string;
  /** What is not there yet; never a block. */
  readonly advice: readonly string[];
  readonly confidentiality: readonly string[];
  readonly operationId: string;
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
    readonly lines: readonly { readonly label: string; readonly text: string }[];
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
  readonly history: readonly {
    readonly agreementId: string;
    readonly title: string;
    readonly words: string;
  }[];
  readonly induction: InductionView | null;
  readonly may: {
    /** What the button to the draft says; null where there is nothing to write. */
    readonly write: string | null;
    readonly sign: boolean;
    /** What the button says that takes it back to the draft; null where it is not theirs. */
    readonly sendBack: string | null;
    readonly end: boolean;
    readonly file: boolean;
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
    readonly done: boolean;
    /** Null where the thread proves it, where it is done, and for a reader who is not one of the two. */
    readonly mayTick: boolean;
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
