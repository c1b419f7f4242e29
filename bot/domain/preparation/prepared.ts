// What two people need to prepare a session, as it was read for one of them.
import type { ActionEntry } from '../actions/action';
import type { UpwardIssueEntry } from '../actions/upward-issue';
import type { ActivityEntry } from '../activities/activity';
import type { Council } from '../council';
import type { ChildFileAsked } from '../decisions/open-decisions';
import type { Instant, LocalDate, PersonId } from '../ids';
import type { ThreadEntry } from '../thread';
import type { ThreadHead } from '../thread-head';
import type { WaitEntry } from '../waits/wait';
import type { PreparationWords, PrivateNotes } from '../working-paper';
import type { Preparing } from './preparing';

/** A paper of the reader's own as it is kept. */
export type OwnPaper<Words> = {
  readonly paperId: string;
  readonly words: Words;
  readonly revision: string | null;
};

/** What is shown to somebody who prepares; lists in the order in which they are read. */
export type OpenedPreparation = {
  readonly council: Council;
  readonly now: Instant;
  readonly today: LocalDate;
  readonly head: ThreadHead;
  readonly preparing: Preparing;
  readonly mine: OwnPaper<PreparationWords>;
  /** Null where it is not for this reader. */
  readonly theirs: PreparationWords | null;
  /**
   * For the worker: whose time their words are from, while whoever supervises them now does not read them yet; the
   * worker's own id when nobody did then. Null where nothing waits to be shared.
   */
  readonly writtenFor: PersonId | null;
  readonly notes: OwnPaper<PrivateNotes>;
  /** The supervisor's first, each side's earliest date first; `moreActions` counts those that are not among them. */
  readonly actions: readonly ActionEntry[];
  readonly moreActions: number;
  readonly issues: readonly UpwardIssueEntry[];
  readonly lookAgain: { readonly entries: readonly ThreadEntry[]; readonly more: number };
  readonly childFile: { readonly items: readonly ChildFileAsked[]; readonly more: number };
  /** What other agencies are waited for, the oldest expected first. */
  readonly waits: { readonly entries: readonly WaitEntry[]; readonly more: number };
  /** Trainings to ask the worker after. */
  readonly trainings: readonly ActivityEntry[];
};
