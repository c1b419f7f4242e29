// How long what is kept, what is due for review, and what must not be removed, as finished words for one page.
import type { HoldReason } from '../../domain/retention/hold';
import type { PersonView } from '../view-types';

/** One line of the council's table. */
export type RetentionRowView = {
  readonly what: string;
  readonly keep: string;
  readonly after: string;
};

/** A file of somebody who has left. */
export type FileKeptView = {
  readonly person: PersonView;
  /** When they left and since, or until, when it is kept: one sentence. */
  readonly words: string;
};

/** A removal that was begun and broken off: the same goes on, with the same words. */
export type BegunRemovalView = FileKeptView & {
  readonly operationId: string;
  readonly plan: string;
  readonly why: string;
};

export type HoldView = {
  readonly holdId: string;
  readonly person: PersonView;
  readonly reason: string;
  readonly why: string;
  /** Who placed it, and when. */
  readonly placed: string;
  /** Who lifted it, when and why; null while it stands. */
  readonly lifted: string | null;
  /** For the form that lifts it. */
  readonly operationId: string;
};

/** Each list is capped; `more` says how many did not fit, null when all did. */
export type RetentionView = {
  readonly table: readonly RetentionRowView[];
  readonly notes: readonly string[];
  readonly begun: readonly BegunRemovalView[];
  /** What was removed: when, by whom, how many, and why; newest first. */
  readonly removed: {
    readonly files: readonly (FileKeptView & { readonly why: string })[];
    readonly more: string | null;
  };
  readonly due: { readonly files: readonly FileKeptView[]; readonly more: string | null };
  readonly notDue: { readonly files: readonly FileKeptView[]; readonly more: string | null };
  readonly holds: {
    readonly reasons: readonly { readonly value: HoldReason; readonly title: string }[];
    readonly standing: readonly HoldView[];
    readonly lifted: readonly HoldView[];
    readonly more: string | null;
    /** For the form that places one. */
    readonly operationId: string;
  };
};

/** What a removal would take: counts and days, never a word of it. */
export type RemovalPlanView = {
  readonly person: PersonView;
  /** When they left, and since when it is due. */
  readonly words: string;
  readonly total: string;
  readonly groups: readonly {
    readonly title: string;
    readonly lines: readonly { readonly what: string; readonly count: string; readonly days: string }[];
  }[];
  readonly stays: readonly string[];
  readonly cannotBeUndone: string;
  /** False when nothing is there to be removed. */
  readonly mayRemove: boolean;
  /** Goes back with the removal, so that what is removed is what was looked at. */
  readonly plan: string;
  readonly operationId: string;
};
