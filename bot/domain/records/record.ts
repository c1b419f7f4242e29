// The record of a session, personal part: its words, its versions and signatures. What was said of a child is a case discussion and lies apart.
import type { Instant, LocalDate, PersonId } from '../ids';
import type { AgendaPoint } from '../working-paper';

/** docs/rules.md, record: the fixed headings; a model of the toolkit changes the prompts, never these. */
export const recordSections = [
  'check-in',
  'review',
  'agenda',
  'workload',
  'reflection',
  'wellbeing',
  'learning',
  'appraisal',
  'organisation',
  'good-practice',
  'equality',
  'look-forward',
  'evaluation',
] as const;
export type RecordSection = (typeof recordSections)[number];

/** What a weekly session is asked to write: the other headings are there on request. */
export const shortFormSections: readonly RecordSection[] = [
  'check-in',
  'review',
  'agenda',
  'wellbeing',
  'look-forward',
];

/** How it began: "not today" leaves no record, it moves the session. */
export const readinessChoices = ['ready', 'shorter'] as const;
export type Readiness = (typeof readinessChoices)[number];

/** A behaviour of the appraisal framework, seen in this session's talk. */
export type BehaviourTag = {
  readonly tagId: string;
  /** Of which version of the framework, and which statement of it. */
  readonly framework: string;
  readonly code: string;
  readonly example: string;
};

/** An action agreed in the session; it becomes an entry when the record is issued. */
export type AgreedAction = {
  readonly draftId: string;
  readonly owner: 'worker' | 'supervisor';
  readonly byOn: LocalDate | null;
  readonly text: string;
};

/** Something to be taken upward; it becomes an entry when the record is issued. */
export type RaisedIssue = { readonly draftId: string; readonly text: string };

/** What became of an action that waited, said at this session. */
export const reviewOutcomes = ['done', 'carried', 'dropped', 'taken-over'] as const;
export type ReviewedAction = {
  readonly actionId: string;
  readonly text: string;
  readonly outcome: (typeof reviewOutcomes)[number];
  /** Why it was carried or dropped, or who has taken it over; empty when nothing was said. */
  readonly words: string;
};

/** Everything a record says. Empty texts are allowed: not everything must be written (R34). */
export type RecordWords = {
  readonly form: 'full' | 'short';
  readonly readiness: Readiness;
  readonly heldOn: LocalDate | null;
  /** Local times `HH:MM`, empty while they are not said. */
  readonly from: string;
  readonly to: string;
  readonly place: string;
  /** Who else was there; empty when it was the two. */
  readonly present: string;
  readonly interruptions: string;
  readonly modelId: string | null;
  /** The points both brought, each with what came of it. The worker's first. */
  readonly agenda: readonly (AgendaPoint & {
    readonly from: 'worker' | 'supervisor';
    readonly outcome: string;
  })[];
  /** Points of a preparation that its author left out of this agenda: they stay for next time. */
  readonly takenOut: readonly string[];
  /** R31: actions settled during the session, each once. Words of an earlier version of the product have none. */
  readonly reviewed?: readonly ReviewedAction[];
  readonly sections: Readonly<Partial<Record<RecordSection, string>>>;
  /** "Held, not recorded": it was talked about and nothing is written. Then its section is empty. */
  readonly wellbeingHeld: boolean;
  readonly behaviours: readonly BehaviourTag[];
  readonly actions: readonly AgreedAction[];
  readonly issues: readonly RaisedIssue[];
  /** Optional and for the two only: minutes of reflection in the whole. */
  readonly reflectionMinutes: number | null;
  /** What both want to come back to next time. */
  readonly nextTime: string;
  /** Words the guard marked and the author says are no child's or family's. */
  readonly notIdentifiers: readonly string[];
};

/** R27: the worker's own words of disagreement; they stand beside the record. */
export type CommentWords = { readonly text: string; readonly by: PersonId; readonly at: Instant };

/** After signing, corrections are addenda: dated, signed by their author, seen by both. */
export type AddendumWords = { readonly text: string; readonly by: PersonId; readonly at: Instant };

/** R28: one signature, bound to one version. */
export type RecordSignature = {
  readonly by: PersonId;
  readonly as: 'worker' | 'supervisor';
  readonly at: Instant;
  readonly version: number;
  /** "Received, not agreed" is a signature too. */
  readonly meaning: 'agreed' | 'received-not-agreed';
};

/** docs/rules.md, states of a session. UNSIGNED says that the worker's days are over; nobody ever signs by silence. */
export type RecordState = 'ISSUED' | 'SIGNED' | 'SIGNED_WITH_COMMENTS' | 'UNSIGNED';

export type RecordEntry = {
  readonly kind: 'record';
  /** `record:<recordId>`. */
  readonly entryId: string;
  readonly recordId: string;
  readonly at: Instant;
  readonly heldOn: LocalDate;
  readonly supervisorId: PersonId;
  readonly loggedBy: PersonId;
  readonly form: 'full' | 'short';
  readonly minutes: number | null;
  readonly modelId: string | null;
  /** The newest version, from 1; sheet `record:<recordId>:<version>` holds its words. */
  readonly version: number;
  /** When each version was issued, oldest first. */
  readonly issued: readonly { readonly version: number; readonly at: Instant }[];
  /** R26: the day it had to be out by, and whether it was later. */
  readonly issueBy: LocalDate;
  readonly late: boolean;
  /** R27, in the worker's own working days from the newest version. */
  readonly sayBy: LocalDate;
  readonly commentsBy: LocalDate;
  /** Every signature ever given, oldest first; those of an older version are void. */
  readonly signatures: readonly RecordSignature[];
  /**
   * The worker does not agree with something in that version. `raisedWith`: the newest version of which the next manager
   * was told that it is so; null when they never were.
   */
  readonly disagreed: {
    readonly at: Instant;
    readonly version: number;
    readonly raisedWith: number | null;
  } | null;
  /** Sheet `comments:<recordId>:<number>` holds each; oldest first. `version`: the one they are about. */
  readonly comments: readonly {
    readonly by: PersonId;
    readonly at: Instant;
    readonly sheetId: string;
    readonly version: number;
  }[];
  /** Sheet `addendum:<recordId>:<number>` holds each; oldest first. */
  readonly addenda: readonly { readonly by: PersonId; readonly at: Instant; readonly sheetId: string }[];
  /** "Paper copy filed on"; null while nobody said so. */
  readonly filed: { readonly by: PersonId; readonly on: LocalDate } | null;
  readonly wellbeing: 'written' | 'held-not-recorded' | 'not-said';
  /** How many tags it has: only a record with tags is asked about its time. */
  readonly behaviours: number;
  /** Seed 7.5, said once by each: what tagging did to the time. */
  readonly timeEffect: Readonly<Partial<Record<'worker' | 'supervisor', 'added' | 'saved' | 'neither'>>>;
};

const recordSteps = [
  'issued',
  'changed',
  'signed',
  'disagreed',
  'commented',
  'addendum',
  'filed',
  'time-effect',
] as const;

/** Something done to a record: evidence beside it, never shown in the timeline by itself. */
export type RecordStepEntry = {
  readonly kind: 'record-step';
  /** The operation's id. */
  readonly entryId: string;
  readonly at: Instant;
  readonly saidBy: PersonId;
  readonly recordId: string;
  readonly step: (typeof recordSteps)[number];
  readonly version: number;
  /** Signed: its meaning; issued or changed: `signed` in the same act; disagreed: `raised`; filed: the day; time effect: which. Otherwise null. */
  readonly answer: string | null;
  /** The sheet that was written with it. */
  readonly sheetId: string | null;
};

/**
 * A record somebody still has to do something about, as the head of a thread knows it. It is there from the day a
 * session was begun or held until both have signed.
 */
export type OpenRecord = {
  readonly recordId: string;
  /** The date in the diary it belongs to; null when nobody had booked it. */
  readonly bookingId: string | null;
  /** Null while the session is under way. */
  readonly heldOn: LocalDate | null;
  /** Until it is issued: when it was begun in the product. Unknown of what an earlier version began. */
  readonly begunAt?: Instant;
  readonly supervisorId: PersonId;
  /** `to-write`: held, nothing written. `begun`: its draft is with its author, held or not. `issued`: somebody has not signed. */
  readonly state: 'to-write' | 'begun' | 'issued';
  /** R26. Null while the session is under way. */
  readonly issueBy: LocalDate | null;
  /** 0 until it is issued. */
  readonly version: number;
  /** The day the newest version was issued. */
  readonly issuedOn: LocalDate | null;
  readonly sayBy: LocalDate | null;
  readonly commentsBy: LocalDate | null;
  /** Who has signed the newest version. */
  readonly signed: readonly ('worker' | 'supervisor')[];
  /** With the newest version, as are the comments. */
  readonly disagreed: boolean;
  readonly commented: boolean;
};

/** A record both have signed, newest first in the head, at most six: what the next manager may know of it is here. */
export type ClosedRecord = {
  readonly recordId: string;
  readonly heldOn: LocalDate;
  readonly supervisorId: PersonId;
  readonly signedOn: LocalDate;
  readonly withComments: boolean;
};
