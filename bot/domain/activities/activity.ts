// Typed activities on a file besides sessions: health checks, what supervisors and workers learn, checks seen, appraisal, hand-over.
import type { Instant, LocalDate, PersonId } from '../ids';

export const activityKinds = [
  /** Of a team, on its manager's file; never anybody's medical data. */
  'health-check',
  /** R62: how supervisors are trained. */
  'supervisor-development',
  'training',
  /** Watching practice, or a supervision session, with feedback. */
  'practice-observation',
  /** Registration, DBS and the like: the day seen and the expiry, never a copy. */
  'check-seen',
  'appraisal-summary',
  /** What the outgoing supervisor leaves for the next one; both read it. */
  'hand-over',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

export type ActivityEntry = {
  readonly kind: 'activity';
  readonly entryId: string;
  readonly at: Instant;
  readonly activity: ActivityKind;
  readonly loggedBy: PersonId;
  readonly on: LocalDate;
  /** Which training; of a check and of a health check one of a list (`titlesOf`). */
  readonly title: string;
  /** Of an appraisal summary empty: its words are the sheet `appraisal:<entryId>`. */
  readonly findings: string;
  /** Due again or expires; null when never. */
  readonly nextOn: LocalDate | null;
  /** Four weeks after training: "what did I do differently?" Null while nobody answered. */
  readonly differently: { readonly by: PersonId; readonly at: Instant; readonly text: string } | null;
};

export type ActivityStepEntry = {
  readonly kind: 'activity-step';
  readonly entryId: string;
  readonly at: Instant;
  readonly saidBy: PersonId;
  readonly activityId: string;
  /** `put-aside`: nothing yet; asked again after the next session, and `text` is empty. */
  readonly step: 'differently' | 'put-aside';
  readonly text: string;
};

/** "Not useful because…" of the behaviour framework; read without a name by whoever reviews it. */
export type FrameworkFeedbackEntry = {
  readonly kind: 'framework-feedback';
  readonly entryId: string;
  readonly at: Instant;
  readonly saidBy: PersonId;
  readonly framework: string;
  readonly code: string | null;
  readonly because: string;
};

/** Somebody with the right to opened a part of the file that is not theirs as of course; both see the line. */
export type OpenedEarlierEntry = {
  readonly kind: 'opened';
  readonly entryId: string;
  readonly at: Instant;
  readonly saidBy: PersonId;
  readonly recordId: string;
  readonly why: string;
};

/** An activity that comes back, as the head knows it: no words anybody typed. */
export type DueActivity = {
  readonly entryId: string;
  readonly activity: ActivityKind;
  /** Which check, or which team; empty where somebody put the title in their own words. */
  readonly title: string;
  readonly on: LocalDate;
  /** Training: when to ask what changed. Others: due again or expires. */
  readonly dueOn: LocalDate;
  /** Of a training in supervision: when to ask what changed. */
  readonly askOn?: LocalDate;
  /** What changed is answered: the next record may take the answer over. */
  readonly answeredOn?: LocalDate;
  /** "Nothing yet": asked again once a session later than `after` was held. */
  readonly putAside?: { readonly on: LocalDate; readonly after: LocalDate | null };
};
