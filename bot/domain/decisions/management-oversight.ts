// What a quick decision (management oversight) is made of: words that never change, and what both people said to them since.
import type { CaseReference, Instant, LocalDate, OperationId, PersonId } from '../ids';

/** docs/rules.md, quick decisions. */
export const oversightTypes = ['decision', 'advice', 'endorsement', 'information'] as const;
export type OversightType = (typeof oversightTypes)[number];

/** Where it was said. */
export const oversightPlaces = ['corridor', 'phone', 'teams', 'email', 'duty'] as const;
export type OversightPlace = (typeof oversightPlaces)[number];

/**
 * What the other one may answer. To the worker's words the supervisor confirms, amends, or says "that is not what I
 * said"; to the supervisor's the worker says yes, not quite, or disagrees.
 */
export const supervisorAnswers = ['confirm', 'amend', 'not-said'] as const;
export const workerAnswers = ['yes', 'not-quite', 'disagree'] as const;
export type DecisionAnswerKind = (typeof supervisorAnswers)[number] | (typeof workerAnswers)[number];

/** "Look at it again": what became of it. */
export const lookAgainAnswers = ['worked', 'changed', 'no-longer-matters'] as const;
export type LookAgainAnswer = (typeof lookAgainAnswers)[number];

/** Somebody did something, and when. */
export type ByAt = { readonly by: PersonId; readonly at: Instant };

/** As whom somebody answers. `authority`: in the place of a supervisor who may not decide this. */
export type AnswersAs = 'supervisor' | 'worker' | 'authority';

/** What somebody answered. It stands beside the first words for ever; nothing is overwritten. */
export type DecisionAnswer = ByAt & {
  /** As whom: the worker, the supervisor or whoever stood in for them, or somebody with authority above the supervisor. */
  readonly as: AnswersAs;
  /** The step in the thread that holds it whole. */
  readonly stepId: string;
  readonly answer: DecisionAnswerKind;
  /** Amend and not quite: the other wording. Not said and disagree: one sentence. Empty for confirm and yes. */
  readonly text: string;
  readonly why: string;
  /** True when these are only the first words of a long answer. */
  readonly cut: boolean;
};

/** Whose answer is waited for. */
export type WaitsFor = { readonly by: PersonId; readonly since: Instant; readonly as: AnswersAs };

/** Records are per child: one item for each case reference, each confirmed on its own. */
export type ChildFileItem = {
  /** Null while the case reference is to follow; then there is one item. */
  readonly reference: CaseReference | null;
  /** Who puts it on the child's file, and by when (R30). */
  readonly recorder: PersonId;
  readonly byOn: LocalDate;
  /** "I'm doing it now": asked again on the next working day. */
  readonly begunAt: Instant | null;
  readonly confirmed: ByAt | null;
  /** Oldest first; empty when it stayed with the first one named. */
  readonly handedOver: readonly (ByAt & { readonly from: PersonId; readonly to: PersonId })[];
};

/** Shown to people as "Quick decision (management oversight)". */
export type ManagementOversightEntry = {
  readonly kind: 'decision';
  readonly entryId: string;
  readonly operationId: OperationId;
  /** When it was said; the place in the timeline. */
  readonly at: Instant;
  readonly type: OversightType;
  /**
   * PROPOSED: waits for the supervisor's (or the authority's) word, or for a reason or a case reference. DISPUTED: the
   * two do not agree on it. What the child's file makes of it is in `childFile`.
   */
  readonly state: 'PROPOSED' | 'CONFIRMED' | 'DISPUTED' | 'WITHDRAWN';
  readonly supervisorId: PersonId;
  readonly loggedBy: PersonId;
  readonly loggedAt: Instant;
  /** The whole text, or its first words when `fullTextIn` names the document that holds all of it: its own, or one beside it. */
  readonly text: string;
  readonly why: string;
  readonly fullTextIn: string | null;
  /** A reason that was not given at first. The first words stay as they are. */
  readonly whyAdded: (ByAt & { readonly why: string; readonly cut: boolean; readonly stepId: string }) | null;
  readonly references: readonly CaseReference[];
  readonly referenceToFollow: boolean;
  /** Who brought a reference that was to follow, and when. */
  readonly referencesAdded: ByAt | null;
  readonly where: OversightPlace | null;
  /** Who else was there, in the author's words; empty when nobody. */
  readonly present: string;
  /** Whether risk or safety was considered, in a line; empty when nothing was said of it. */
  readonly risk: string;
  /** A Teams message it was made from: an https address of Teams, or null. */
  readonly source: string | null;
  /** How many words the author said are no child's or family's. */
  readonly notIdentifiers: number;
  /** True when it needs somebody with the authority to decide, above the supervisor. */
  readonly beyondSupervisor: boolean;
  readonly waitsFor: WaitsFor | null;
  /** Oldest first. */
  readonly answers: readonly DecisionAnswer[];
  readonly confirmed: ByAt | null;
  readonly action: { readonly owner: PersonId; readonly byOn: LocalDate } | null;
  readonly childFile: readonly ChildFileItem[];
  readonly revisitAtNextFormal: boolean | 'DONE';
  readonly lookedAgain: (ByAt & { readonly answer: LookAgainAnswer }) | null;
  /** `askedAbove`: whose authority it waited for then; they may read what became of it. */
  readonly withdrawn: (ByAt & { readonly askedAbove: PersonId | null }) | null;
  /** R33: logged more than one working day after it was said. */
  readonly late: boolean;
};

const decisionSteps = [
  'answered',
  'completed',
  'child-file',
  'handed-over',
  'looked-again',
  'withdrawn',
  'relinked',
] as const;

/** Something done to a quick decision: evidence beside it, never shown in the timeline by itself. */
export type DecisionStepEntry = {
  readonly kind: 'decision-step';
  /** The operation's id. */
  readonly entryId: string;
  readonly at: Instant;
  readonly saidBy: PersonId;
  readonly decisionId: string;
  readonly step: (typeof decisionSteps)[number];
  /** Answered, looked again: which answer; child-file: `yes` or `now`. */
  readonly answer: DecisionAnswerKind | LookAgainAnswer | 'now' | null;
  readonly text: string;
  readonly why: string;
  /** The references it is about or brings; relinked: the wrong one and the right one. */
  readonly references: readonly CaseReference[];
  /** Handed over to. */
  readonly to: PersonId | null;
};

/** What an open entry is: a case discussion is asked after like a quick decision. No two begin with the same letter. */
export const openTypes = [...oversightTypes, 'case-discussion'] as const;

/**
 * A quick decision, or a case discussion, of which something is still open, as the head of a thread knows it. It leaves the head with its last
 * open part.
 */
export type OpenDecision = {
  readonly entryId: string;
  readonly type: (typeof openTypes)[number];
  readonly supervisorId: PersonId;
  readonly loggedBy: PersonId;
  readonly saidOn: LocalDate;
  /** The first instant of all is enough to say which decision is meant, without its content. */
  readonly loggedAt: Instant;
  readonly waitsFor: WaitsFor | null;
  /** What is not on a child's file yet. */
  readonly childFile: readonly Pick<ChildFileItem, 'reference' | 'recorder' | 'byOn' | 'begunAt'>[];
  /** To be looked at again at the next formal session. */
  readonly lookAgain: boolean;
  /** The two do not agree on it. */
  readonly disputed: boolean;
};
