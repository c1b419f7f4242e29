// Finished words about actions and about what was taken upward.
import type { Choice, PersonView } from '../view-types';

/** One open action as its reader sees it. */
export type ActionView = {
  readonly entryId: string;
  readonly text: string;
  /** e.g. "Priya Nair". */
  readonly owner: string;
  /** The reader's own. */
  readonly mine: boolean;
  /** e.g. "by Wednesday 20 January", "was due Wednesday 20 January". */
  readonly when: string;
  /** Its day has passed; a hint, never a reproach. */
  readonly late: boolean;
  /** e.g. "carried twice"; null when never. */
  readonly carried: string | null;
  /** Where it comes from, e.g. "from the session of 8 March". */
  readonly from: string;
  /** Where its owner is, when somebody else may have to take it, e.g. "Priya is away until Monday 8 March."; null otherwise. */
  readonly note: string | null;
  /** The local date proposed when it is carried: the next session, or null. */
  readonly carryTo: string | null;
  /** Who may take it over, when its owner supervises no longer or is away for long; empty otherwise. */
  readonly takeOver: readonly Choice[];
  readonly mayChange: boolean;
};

/** Something taken upward that waits, or was answered lately. */
export type IssueView = {
  readonly entryId: string;
  readonly text: string;
  /** e.g. "Raised on Tuesday 12 January by Lewis Grant." */
  readonly raised: string;
  /** e.g. "Tom Okafor answers by Tuesday 26 January." */
  readonly waits: string;
  readonly answer: { readonly who: string; readonly when: string; readonly text: string } | null;
  readonly mayAnswer: boolean;
  readonly mayWithdraw: boolean;
};

/** Everything open in one thread, for one of the two. */
export type ActionsView = {
  readonly person: PersonView;
  readonly actions: readonly ActionView[];
  readonly issues: readonly IssueView[];
  /** Who may own a new action; the worker first. */
  readonly owners: readonly Choice[];
  /** The local date a new action gets unless another is said. */
  readonly byOn: string;
  /** Who answers what is taken upward, e.g. "Tom Okafor answers within 10 working days."; null when nobody is above. */
  readonly upward: string | null;
};

/** What waits for somebody as next manager: who and when, never what. */
export type IssuesBelowView = {
  readonly issues: readonly {
    /** Whose thread. */
    readonly about: string;
    readonly name: string;
    readonly entryId: string;
    /** e.g. "Tuesday 12 January". */
    readonly when: string;
    /** e.g. "Your answer is due by Tuesday 26 January." */
    readonly words: string;
  }[];
};
