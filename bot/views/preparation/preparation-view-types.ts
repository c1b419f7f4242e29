// Finished words for preparing a session, in the order in which they are read.
import type { PreparationWords, PrivateNotes } from '../../domain/working-paper';
import type { ActionView, IssueView } from '../actions/action-view-types';
import type { DiaryView, InsteadView } from '../clock/clock-view-types';
import type { ModelView } from '../records/record-view-types';
import type { Choice, EntryView, PersonView, ToSignView, ViewerView } from '../view-types';
import type { WaitView } from '../waits/wait-view-types';

/** The date that is prepared, in words. */
export type PreparedDate = {
  readonly sessionId: string;
  /** "today", "tomorrow", "in 5 days", or "4 days ago"; a date alone says less to somebody in a hurry. */
  readonly away: string;
  /** e.g. "Tuesday 26 January at 10:00, 90 minutes". */
  readonly words: string;
  /** "Supervision" or "Additional supervision". */
  readonly title: string;
  /** Who covers a duty meanwhile; short facts in order. */
  readonly facts: readonly string[];
  readonly meetingLink: string;
  readonly calendarPath: string;
};

/** What the other one wants to talk about; never changed by its reader. */
export type OtherPreparation = {
  readonly points: readonly string[];
  /** Name of the model they would like; null when they leave it open. */
  readonly model: string | null;
  /** What they did differently after a training, each under its question. */
  readonly differently: readonly { readonly question: string; readonly text: string }[];
};

/** A working paper of the reader's own, with what goes back with the next save. */
export type OwnPaper<Words> = {
  readonly paperId: string;
  readonly revision: string | null;
  readonly words: Words;
};

/** Answer of GET …/preparation. */
export type PreparationView = {
  readonly viewer: ViewerView;
  readonly person: PersonView;
  /** The reader is the worker. */
  readonly own: boolean;
  /** Who it is prepared with; null for a worker nobody supervises. */
  readonly other: PersonView | null;
  readonly date: PreparedDate | null;
  /** e.g. "You last met on Tuesday 29 December, 4 weeks ago." */
  readonly lastMet: string;
  /** What waits for the reader's own signature. */
  readonly toSign: ToSignView;
  /** The supervisor begins; `sessionId` null when nothing is booked. Null for the worker, and while one is under way. */
  readonly start: {
    readonly operationId: string;
    readonly sessionId: string | null;
    readonly title: string;
    /** The day of the session is here: beginning is what the page is opened for. */
    readonly isDue: boolean;
    readonly readiness: readonly Choice[];
  } | null;
  /** A session that was begun, and is not held yet: it goes on there. */
  readonly begun: { readonly recordId: string; readonly words: string } | null;
  /** From the day of the session on. `text` says up to when, and that nobody is asked why. */
  readonly notToday: (InsteadView & { readonly operationId: string; readonly sessionId: string }) | null;
  /** Where nothing is booked: what the form for a date needs. */
  readonly book: DiaryView | null;
  readonly mine: OwnPaper<PreparationWords>;
  /** What the worker wrote for an earlier supervisor: that it is so, and the button that keeps it for this one too. */
  readonly share: { readonly words: string; readonly title: string } | null;
  /** Null where it is not for this reader. */
  readonly theirs: OtherPreparation | null;
  readonly models: readonly ModelView[];
  /** Trainings to ask the reader after. */
  readonly learning: readonly { readonly entryId: string; readonly question: string }[];
  readonly notes: OwnPaper<PrivateNotes> & { readonly found: readonly string[] };
  /** Open actions, the supervisor's first. */
  readonly actions: readonly ActionView[];
  readonly moreActions: string | null;
  readonly issues: readonly IssueView[];
  readonly lookAgain: { readonly entries: readonly EntryView[]; readonly more: string | null };
  /** What is not on a child's file yet. */
  readonly childFile: readonly { readonly entryId: string; readonly words: string }[];
  readonly moreChildFile: string | null;
  readonly workload: readonly string[];
  /** What other agencies are waited for, and how many more there are. */
  readonly waits: { readonly shown: readonly WaitView[]; readonly more: string | null };
};
