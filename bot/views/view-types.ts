// Finished words for cards and screens. The same view feeds both; nobody below this line computes a date or a permission.
import type { StatusCode } from '../domain/clock/due';
import type { AsksView, DiaryView } from './clock/clock-view-types';
import type { DecisionView } from './decisions/decision-view-types';

/** How somebody stands, in word, icon and sentence together: colour alone tells some readers nothing. */
export type StatusView = {
  readonly code: StatusCode;
  /** Two or three words, e.g. "On track". Never colour alone. */
  readonly word: string;
  readonly icon: 'check' | 'clock' | 'alert' | 'pause' | 'information';
  /** One sentence that explains the status, e.g. "Every 4 weeks, last met Tuesday 29 December, so due Tuesday 26 January." */
  readonly sentence: string;
};

/** A person as others see them; never an e-mail address or why somebody is away. */
export type PersonView = {
  readonly personId: string;
  readonly name: string;
  readonly initials: string;
  /** Grade in words. */
  readonly role: string;
  readonly team: string;
};

/** One line of a choice: what is sent and what is read. */
export type Choice = { readonly value: string; readonly title: string };

/** What a form for a quick decision offers; the same for card and tab. */
export type DecisionFormView = {
  readonly operationId: string;
  /** Who it was said with; the likeliest first. For a worker, their supervisor. */
  readonly who: readonly Choice[];
  /** The case references this person used last, newest first, at most five. */
  readonly recentReferences: readonly string[];
  readonly types: readonly Choice[];
  readonly owners: readonly Choice[];
  /** Who acts on it, or that there is nothing to do. */
  readonly doers: readonly Choice[];
  readonly places: readonly Choice[];
  readonly saidChoices: readonly Choice[];
  /**
   * By who it was with, for a decision that may be beyond the supervisor of the two: who has the authority, in words
   * ("Priya Nair, 0161 555 0102. Do not wait for the card."). Nobody in it: the supervisor has it.
   */
  readonly authority: Readonly<Record<string, string>>;
  readonly maximumCharacters: number;
  readonly referenceExample: string;
  readonly defaults: {
    readonly who: string;
    readonly type: string;
    readonly actionOwner: string;
    readonly recorder: string;
    /** Local date, the next working day. */
    readonly byOn: string;
    readonly revisit: boolean;
  };
  /** R34, in one line: what need not be recorded. */
  readonly guidance: string;
};

/** A short label on an entry. `attention` is a hint, never a reproach. */
export type BadgeView = { readonly word: string; readonly tone: 'neutral' | 'good' | 'attention' };

/** One entry of a thread in finished words. */
export type EntryView = {
  readonly entryId: string;
  /** `session` is formal supervision; `meeting` every other way of meeting; `note` a small step in between. */
  readonly kind:
    | 'session'
    | 'meeting'
    | 'record'
    | 'decision'
    | 'case'
    | 'action'
    | 'agreement'
    | 'activity'
    | 'reason'
    /** Somebody from outside the pair opened the file. */
    | 'opening'
    | 'note';
  /** e.g. "Quick decision", "Supervision", "Action". */
  readonly title: string;
  readonly badges: readonly BadgeView[];
  /** Local date for <time datetime>. */
  readonly on: string;
  /** e.g. "Tue 19 Jan 2027, 16:10". */
  readonly when: string;
  readonly text: string;
  /** True when there is more to read on opening this entry. */
  readonly hasMore: boolean;
  readonly why: string;
  readonly references: readonly string[];
  /** True while the case reference of a quick decision is still to come; it can be added. */
  readonly referenceToFollow: boolean;
  /** Short facts in order, e.g. "Logged by Lewis Grant", "Action: Lewis Grant by Wed 20 Jan". */
  readonly facts: readonly string[];
  /** Null on everything that is no quick decision. */
  readonly decision: DecisionView | null;
};

/** The values of `filter` in the API; anything else is answered 400. */
export const threadFilters = ['everything', 'sessions', 'decisions', 'actions'] as const;
/** `sessions` includes the reasons why one could not be; `kindsOf` says what each shows. */
export type ThreadFilter = (typeof threadFilters)[number];

/** Whoever is looking: enough for the tab's navigation without a second call. */
export type ViewerView = {
  readonly personId: string;
  readonly name: string;
  readonly supervises: boolean;
  readonly isSupervised: boolean;
  /** Administrators and the principal social worker see "Is the bot alive?". */
  readonly seesHealth: boolean;
  /** From outside a pair: may open somebody's supervision file, for a reason. */
  readonly opensFiles: boolean;
  /** The data protection officer's page. */
  readonly protects: boolean;
  /** Whether files were changed behind the product's back. */
  readonly checksEvidence: boolean;
};

/** What waits for the reader's own signature; each is a page of the supervision file. */
export type ToSignView = {
  readonly shown: readonly {
    readonly words: string;
    readonly page: 'agreement' | 'record';
    /** A record's; null for the agreement. */
    readonly id: string | null;
  }[];
  /** How many there are beyond those. */
  readonly more: string | null;
};

/** The first page of a thread as its reader sees it; dates are words, null where there is nothing to say. */
export type ThreadView = {
  readonly viewer: ViewerView;
  readonly person: PersonView;
  /** True when the viewer looks at their own thread. */
  readonly own: boolean;
  readonly status: StatusView;
  readonly lastMet: string | null;
  readonly next: string | null;
  readonly supervisor: string | null;
  readonly filter: ThreadFilter;
  /** One line on what is booked; the dates themselves are in the diary. Null where sessions are not asked for, or none is booked. */
  readonly ahead: string | null;
  /** What has happened, newest first. */
  readonly entries: readonly EntryView[];
  /** Ask for the entries after this mark; null at the end. */
  readonly after: string | null;
  /** What the quick-decision form offers here; null when nobody is there to log with. */
  readonly form: DecisionFormView | null;
  /** Null once somebody has left. */
  readonly diary: DiaryView | null;
  readonly asks: AsksView | null;
  /** Stands before everything else that waits. */
  readonly toSign: ToSignView;
  /** How many quick decisions wait here, so that a screen asks for them only when there are any. */
  readonly waiting: { readonly toAnswer: number; readonly childFile: number; readonly lookAgain: number };
  /** One line while a new starter or a new pair is getting started; null otherwise. */
  readonly induction: string | null;
  /** On one's own thread: whether the question at the end of the day is on; null on everybody else's. */
  readonly endOfDayQuestion: boolean | null;
};

/** One supervisee; the dates are words and say so when there is none. */
export type TeamRowView = {
  readonly person: PersonView;
  readonly status: StatusView;
  readonly lastMet: string;
  readonly next: string;
};

/** A supervisor's team, whoever needs something first at the top. */
export type TeamView = {
  readonly viewer: ViewerView;
  /** e.g. "Tuesday 19 January 2027". */
  readonly today: string;
  readonly rows: readonly TeamRowView[];
  /** One sentence over the table, e.g. "1 of 5 overdue." */
  readonly summary: string;
};

/** Quick decisions that wait for the viewer's authority, oldest first; each opens by itself, without its thread. */
export type AuthorityView = {
  readonly authority: readonly {
    /** Whose thread it is in, and their name. */
    readonly about: string;
    readonly name: string;
    readonly entryId: string;
    /** When it was written down, e.g. "today at 16:14". */
    readonly when: string;
    /** Who wrote it down, and whom to ring. */
    readonly words: string;
  }[];
};

/** Whoever is signed in; `today` in words, by the server's clock. */
export type MeView = {
  readonly viewer: ViewerView;
  readonly person: PersonView;
  readonly today: string;
};
