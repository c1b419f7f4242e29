// A worker's supervision thread: every kind of entry that may stand in it.
import type { OpeningEntry, OpeningStepEntry } from './access/opening';
import type { ActionEntry, ActionStepEntry } from './actions/action';
import type { IssueStepEntry, UpwardIssueEntry } from './actions/upward-issue';
import type {
  ActivityEntry,
  ActivityStepEntry,
  FrameworkFeedbackEntry,
  OpenedEarlierEntry,
} from './activities/activity';
import type {
  AgreementEntry,
  AgreementStepEntry,
  InductionStepEntry,
  PolicyReadEntry,
} from './agreements/agreement';
import type { CaseDiscussionEntry } from './cases/case-discussion';
import type { ReasonEntry, SessionEntry } from './clock/session';
import type { EscalationEntry, IntervalEntry, RequestEntry, StepDownEntry } from './clock/standing';
import type { DecisionStepEntry, ManagementOversightEntry } from './decisions/management-oversight';
import type { RecordEntry, RecordStepEntry } from './records/record';
import type { HoldEntry, HoldStepEntry, RemovedEntry } from './retention/hold';
import type { CopiedEntry } from './rights/copied';
import type { WaitEntry, WaitStepEntry } from './waits/wait';

export type ThreadEntry =
  | SessionEntry
  | ManagementOversightEntry
  | DecisionStepEntry
  | ActionEntry
  | ActionStepEntry
  | UpwardIssueEntry
  | IssueStepEntry
  | WaitEntry
  | WaitStepEntry
  | CaseDiscussionEntry
  | RecordEntry
  | RecordStepEntry
  | AgreementEntry
  | AgreementStepEntry
  | PolicyReadEntry
  | InductionStepEntry
  | ActivityEntry
  | ActivityStepEntry
  | FrameworkFeedbackEntry
  | OpenedEarlierEntry
  | OpeningEntry
  | OpeningStepEntry
  | CopiedEntry
  | HoldEntry
  | HoldStepEntry
  | RemovedEntry
  | ReasonEntry
  | StepDownEntry
  | IntervalEntry
  | RequestEntry
  | EscalationEntry;

export type EntryKind = ThreadEntry['kind'];
