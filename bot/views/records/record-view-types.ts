// Finished words about a session's record: writing it, and reading it once it was issued.
import type { Readiness, RecordSection, RecordWords } from '../../domain/records/record';
import type { Choice, PersonView, ViewerView } from '../view-types';

/** One fixed heading with its prompts. The chosen model of the toolkit changes the prompts, never the heading. */
export type HeadingView = {
  readonly section: RecordSection;
  readonly title: string;
  readonly prompt: string;
  readonly inShortForm: boolean;
};

/** A model of the toolkit, as a choice. */
export type ModelView = {
  readonly modelId: string;
  readonly name: string;
  readonly useWhen: string;
  readonly prompts: readonly string[];
};

/** What the author of a record works with. `words` go back whole with each save. */
export type RecordDraftView = {
  readonly viewer: ViewerView;
  readonly person: PersonView;
  readonly recordId: string;
  /** It is out: what is written makes a new version (step `change`), and both sign that one anew. */
  readonly issued: boolean;
  /** The newest version, 0 while it is not out. It goes back with each save. */
  readonly version: number;
  /** Both have signed it since: the words are here to be copied into an addendum, and nothing can be kept. */
  readonly locked: boolean;
  /** What the server has; null while nothing was kept. It goes back with the next save. */
  readonly revision: string | null;
  readonly words: RecordWords;
  /** e.g. "Supervision with Lewis Grant, Monday 8 March". */
  readonly title: string;
  /** e.g. "Out by Monday 15 March, Monday 22 March at the latest."; empty while the session is under way. */
  readonly due: string;
  readonly headings: readonly HeadingView[];
  readonly models: readonly ModelView[];
  readonly behaviours: {
    readonly framework: string;
    readonly statements: readonly { readonly code: string; readonly text: string }[];
  };
  /** The next date in the diary in words; null when there is none. */
  readonly next: string | null;
  /** Workload in words, one line each; empty when nothing is known. */
  readonly workload: readonly string[];
  /** Words that stand elsewhere in the file and may be taken over, a line each. */
  readonly proposed: { readonly workload: readonly string[]; readonly learning: readonly string[] };
  /** Advice on what is thin so far, e.g. "No action has a date."; never a block. */
  readonly advice: readonly string[];
  readonly guidance: string;
  /** Minted for issuing it. */
  readonly operationId: string;
};

/** What keeping a working paper answers. Two devices at once: nothing is written, and the other words come back. */
export type KeptView<Words> =
  | {
      readonly kept: true;
      readonly revision: string;
      readonly advice: readonly string[];
      /** Words that may name a child or family; they have to be settled before anybody else reads them. */
      readonly found: readonly { readonly field: string; readonly words: readonly string[] }[];
    }
  | { readonly kept: false; readonly revision: string; readonly words: Words; readonly savedAt: string };

/** One line of the list of records. */
export type RecordLineView = {
  readonly recordId: string;
  /** e.g. "Monday 8 March 2027". */
  readonly held: string;
  readonly heldOn: string;
  readonly with: string;
  readonly state: StateWords;
  /** `draft`: only its author opens it. `on-request`: an older one, opened after saying why. */
  readonly open: 'draft' | 'record' | 'on-request' | 'no';
};

export type StateWords = {
  readonly word: string;
  readonly tone: 'neutral' | 'good' | 'attention';
  /** e.g. "Waits for Lewis Grant's signature. Comments by Tuesday 23 March." */
  readonly sentence: string;
};

/** Answer of GET …/records. */
export type RecordsView = {
  readonly viewer: ViewerView;
  readonly person: PersonView;
  readonly records: readonly RecordLineView[];
  /** A session that may be begun now: the date in the diary, or null for one nobody had booked. Null: not this reader. */
  readonly begin: {
    readonly operationId: string;
    readonly sessionId: string | null;
    readonly words: string;
    readonly readiness: readonly { readonly value: Readiness; readonly title: string }[];
  } | null;
};

/** The words of one version as its reader sees them. */
export type RecordTextView = {
  /** e.g. "Version 2, issued Tuesday 16 March 2027 at 14:05 by Priya Nair". */
  readonly version: string;
  /** Place, who was there, minutes, model, interruptions: short facts in order. */
  readonly facts: readonly string[];
  readonly agenda: readonly { readonly from: string; readonly text: string; readonly outcome: string }[];
  /** Headings with text only; "Held, not recorded." is a text. A cover never sees wellbeing, not even that it is there. */
  readonly sections: readonly {
    readonly section: RecordSection;
    readonly title: string;
    readonly text: string;
  }[];
  readonly behaviours: readonly {
    readonly tagId: string;
    readonly statement: string;
    readonly example: string;
  }[];
  readonly actions: readonly string[];
  readonly issues: readonly string[];
  readonly nextTime: string;
  /** "Reflection 25 of 90 minutes."; null for everybody but the two. */
  readonly time: string | null;
};

/** An issued record as its reader sees it: the newest version. */
export type RecordView = RecordTextView & {
  readonly viewer: ViewerView;
  readonly person: PersonView;
  readonly recordId: string;
  readonly title: string;
  readonly state: StateWords;
  /** Goes back with what somebody says of the words they have read. */
  readonly versionNumber: number;
  /** Versions before this one, newest first, for the two whose record it is. */
  readonly earlier: readonly { readonly version: number; readonly words: string }[];
  readonly signatures: readonly {
    readonly who: string;
    readonly when: string;
    /** "agreed", or "received, not agreed". */
    readonly meaning: string;
    readonly version: number;
    /** Given for an earlier version. */
    readonly void: boolean;
  }[];
  readonly disagreement: string | null;
  readonly comments: readonly WordsByView[];
  readonly addenda: readonly WordsByView[];
  readonly filed: string | null;
  /** How long the file it is in is kept, at least. */
  readonly kept: string;
  /** For its author: words they had kept for a new version when it was locked; the draft still opens. */
  readonly draftLeft: boolean;
  readonly may: {
    readonly sign: readonly Choice[];
    /** Until when, in words; null when it is not theirs or the time is over. `raiseTo` may be told that it is so; `said`: only that is left to do. */
    readonly disagree: {
      readonly until: string;
      readonly raiseTo: string | null;
      readonly said: boolean;
    } | null;
    readonly comment: { readonly until: string } | null;
    /** Its author, until both have signed: a new version, and every signature is given anew. */
    readonly change: boolean;
    readonly addendum: boolean;
    readonly file: boolean;
    /** Only after a record with tags, once each. */
    readonly timeEffect: boolean;
  };
  /** Minted for the next step. */
  readonly operationId: string;
};

export type WordsByView = {
  readonly who: string;
  readonly when: string;
  /** e.g. "about version 1"; empty where there is only one, and for an addendum. */
  readonly about: string;
  readonly text: string;
};
