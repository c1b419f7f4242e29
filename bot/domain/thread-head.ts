// What is known of a thread without reading its entries: the facts every rule needs.
import type { OpeningInHead } from './access/opening';
import type { OpenAction } from './actions/action';
import type { OpenIssue } from './actions/upward-issue';
import type { DueActivity } from './activities/activity';
import type { AgreementInHead, InductionInHead } from './agreements/agreement';
import type { BookedSession, ReasonCode, Setback } from './clock/session';
import type { AdditionalRequest, LongerInterval, StepDownQuestion } from './clock/standing';
import type { OpenDecision } from './decisions/management-oversight';
import type { ChainEnd } from './evidence/chain';
import type { CaseReference, Instant, LocalDate, PersonId } from './ids';
import type { ClosedRecord, OpenRecord } from './records/record';
import type { OpenWait } from './waits/wait';

/** What is known of a thread without reading its entries. Rewritten with each entry, under its ETag. */
export type ThreadHead = {
  readonly personId: PersonId;
  /** Goes up with every write, so that an older copy never replaces a newer one. */
  readonly revision: number;
  /** Nobody starts life overdue: without history the first interval runs from here. */
  readonly countsFrom: LocalDate;
  readonly lastFormal: {
    readonly heldOn: LocalDate;
    readonly supervisorId: PersonId;
    readonly minutes: number | null;
  } | null;
  /** Soonest first. */
  readonly booked: readonly BookedSession[];
  /** Somebody said what got in the way; reminders are quiet until the day after `quietUntil`. */
  readonly inTheWay: {
    readonly reason: ReasonCode;
    readonly saidBy: PersonId;
    readonly saidOn: LocalDate;
    readonly quietUntil: LocalDate;
    /** How often in a row `saidBy` has said so since the last session; the policy's snooze limits it for each. */
    readonly times: number;
    /** How often others have said so since then; none on what an earlier version stored. */
    readonly others?: readonly { readonly saidBy: PersonId; readonly times: number }[];
  } | null;
  /** Newest first, of the last six months, at most ten. */
  readonly setbacks: readonly Setback[];
  /** R21: cancelled with the new date to follow; a task for this day. */
  readonly dateToFollow: { readonly by: PersonId; readonly byOn: LocalDate } | null;
  /** The question that is open now; null when no step is ending. */
  readonly stepDown: StepDownQuestion | null;
  /** R4: days on which both agreed to step down, oldest first. */
  readonly steppedDownOn: readonly LocalDate[];
  readonly longerInterval: LongerInterval | null;
  readonly requests: readonly AdditionalRequest[];
  /** The worker raised the late session with the next manager. */
  readonly raised: { readonly by: PersonId; readonly on: LocalDate } | null;
  /** What the next manager, or the one after, will do about a session that is very late, and by when. */
  readonly escalationNote: { readonly by: PersonId; readonly on: LocalDate; readonly byOn: LocalDate } | null;
  /** Since when messages cannot be delivered to this person in Teams. */
  readonly unreachableSince: LocalDate | null;
  /** Actions nobody has finished, earliest date first. */
  readonly actions: readonly OpenAction[];
  /** Taken upward and not answered yet, oldest first. */
  readonly issues: readonly OpenIssue[];
  /** What other agencies are waited for, the oldest expected first. */
  readonly waits: readonly OpenWait[];
  /** Records somebody still has to write or sign, oldest first. */
  readonly records: readonly OpenRecord[];
  /** How many more of those there are than stand in `records`: sessions without a record, and records not signed by both. */
  readonly recordsLeftOut: { readonly toWrite: number; readonly issued: number };
  /** Records both have signed, newest first, at most six. */
  readonly closedRecords: readonly ClosedRecord[];
  /** The newest agreement made in the product; those on paper are in the council's files. */
  readonly agreement: AgreementInHead | null;
  /** The policy version this person said they have read last. */
  readonly policyRead: { readonly version: string; readonly on: LocalDate } | null;
  /** Running until every step is done; null when there is none. */
  readonly induction: InductionInHead | null;
  /** The newest note for whoever supervises next; null when nobody wrote one, or before heads knew of it. */
  readonly handOver: { readonly by: PersonId; readonly on: LocalDate } | null;
  /** Trainings to ask after, checks that expire, health checks that come back; earliest first. */
  readonly dueActivities: readonly DueActivity[];
  /** Quick decisions of which something is still open, oldest first by when they were said. */
  readonly open: readonly OpenDecision[];
  /** This person asked to be asked "anything said in passing?" at the end of the day. */
  readonly endOfDayQuestion: boolean;
  /** Newest first, at most ten. */
  readonly recentReferences: readonly {
    readonly reference: CaseReference;
    readonly loggedBy: PersonId;
    readonly at: Instant;
  }[];
  /** Who from outside the pair reads a part of the file now, or waits to; and of whom somebody has still to be told. */
  readonly openings: readonly OpeningInHead[];
  /** Of the holds that stand, their entries' ids: nothing of the file is removed meanwhile. */
  readonly holds: readonly string[];
  /** After a review a part of the file was removed, or is being removed: that entry, and its day. Null: it is all there. */
  readonly removed: { readonly entryId: string; readonly on: LocalDate } | null;
  /** Which facts about who supervises whom the last act was decided on: an act on older ones fails. Empty: never said. */
  readonly access: string;
  /** The end of the chain of evidence, which the store alone writes. */
  readonly evidence: ChainEnd;
  /** The newest quick decision, so that a manager's last supervisee comes first. */
  readonly lastLogged: { readonly by: PersonId; readonly at: Instant } | null;
};

/** The head of a thread nobody has written in. The first due date is counted from `countsFrom`. */
export const newHead = (personId: PersonId, countsFrom: LocalDate): ThreadHead => ({
  personId,
  revision: 0,
  countsFrom,
  lastFormal: null,
  booked: [],
  inTheWay: null,
  setbacks: [],
  dateToFollow: null,
  stepDown: null,
  steppedDownOn: [],
  longerInterval: null,
  requests: [],
  raised: null,
  escalationNote: null,
  unreachableSince: null,
  actions: [],
  issues: [],
  waits: [],
  records: [],
  recordsLeftOut: { toWrite: 0, issued: 0 },
  closedRecords: [],
  agreement: null,
  policyRead: null,
  induction: null,
  handOver: null,
  dueActivities: [],
  open: [],
  endOfDayQuestion: false,
  recentReferences: [],
  openings: [],
  holds: [],
  removed: null,
  access: '',
  evidence: { links: 0, hash: '', in: '' },
  lastLogged: null,
});
