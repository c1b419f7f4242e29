// What the screens of activities, CPD and appraisal show, in finished words.
import type { ActivityKind } from '../../domain/activities/activity';
import type { Choice, PersonView, ViewerView } from '../view-types';

/** One activity. `on` and `next` are words. */
export type ActivityView = {
  readonly entryId: string;
  readonly kind: ActivityKind;
  readonly title: string;
  readonly on: string;
  readonly findings: string;
  /** e.g. "Expires Tuesday 30 November 2027"; null when it never comes back. */
  readonly next: string | null;
  readonly by: string;
  /** The worker's answer to "what did I do differently?". */
  readonly differently: { readonly when: string; readonly text: string } | null;
  /** The viewer may answer that now. */
  readonly mayAnswer: boolean;
  /** The viewer may make a CPD note of it: their own. */
  readonly mayNote: boolean;
  /** Of a shared appraisal summary. */
  readonly examples: readonly { readonly heading: string; readonly text: string }[];
};

/** Something that comes back. `entryId` is null for what is asked because nothing is known of it. */
export type DueActivityView = {
  readonly entryId: string | null;
  readonly words: string;
  readonly badge: { readonly word: string; readonly tone: 'neutral' | 'attention' };
};

/** One kind of activity as its form asks for it. Null labels: not asked. */
export type ActivityFormKind = {
  readonly value: ActivityKind;
  readonly title: string;
  /** What belongs there, and what does not. */
  readonly hint: string;
  readonly titleLabel: string;
  /** Null: the person writes it. */
  readonly titles: readonly Choice[] | null;
  readonly onLabel: string;
  readonly findingsLabel: string;
  readonly nextLabel: string | null;
};

export type ActivityFormView = {
  readonly operationId: string;
  readonly kinds: readonly ActivityFormKind[];
  readonly owners: readonly Choice[];
  /** Local dates. */
  readonly today: string;
  readonly actionBy: string;
};

export type ActivitiesView = {
  readonly viewer: ViewerView;
  readonly person: PersonView;
  readonly own: boolean;
  readonly due: readonly DueActivityView[];
  readonly groups: readonly {
    readonly kind: ActivityKind;
    readonly title: string;
    readonly entries: readonly ActivityView[];
  }[];
  /** Null when the viewer may write none. */
  readonly form: ActivityFormView | null;
};

/** For a link to the activities: how much is due, and in words. */
export type DueActivitiesView = { readonly count: number; readonly words: string };

export type CpdNoteView = {
  readonly noteId: string;
  readonly revision: string;
  readonly title: string;
  readonly text: string;
  /** A local date, and the same in words. */
  readonly on: string;
  readonly onWords: string;
  readonly discussed: boolean;
  readonly fromEntryId: string | null;
  /** All of it as text, for the regulator's site. */
  readonly copy: string;
};

export type CpdView = {
  readonly viewer: ViewerView;
  readonly notes: readonly CpdNoteView[];
  /** In the regulator's autumn; a help, and never a score. */
  readonly help: string | null;
  /** For a new note. */
  readonly operationId: string;
  readonly today: string;
};

/** A note as it begins, from a training, an observation or a signed record. */
export type CpdBeginningView = Pick<CpdNoteView, 'title' | 'text' | 'on' | 'discussed' | 'fromEntryId'>;

export type AppraisalView = {
  readonly viewer: ViewerView;
  readonly framework: {
    readonly name: string;
    readonly statements: readonly { readonly code: string; readonly text: string }[];
  };
  /** Newest first; `text` as the record has it. */
  readonly items: readonly {
    readonly recordId: string;
    readonly tagId: string;
    readonly statement: string;
    readonly held: string;
    readonly text: string;
  }[];
  readonly paper: {
    readonly paperId: string;
    readonly revision: string | null;
    readonly words: {
      readonly chosen: readonly {
        readonly recordId: string;
        readonly tagId: string;
        readonly text: string;
      }[];
      readonly summary: string;
    };
  };
  readonly operationId: string;
  readonly feedbackOperationId: string;
  /** Who will read it once it is shared. */
  readonly sharedWith: string;
};

export type FeedbackView = {
  readonly texts: readonly { readonly about: string; readonly text: string }[];
  /** One sentence on what tagging did to the time. */
  readonly effects: string;
};
