// The supervision agreement, the policy as it was read, and a new pair's induction.
import type { RelationshipKind } from '../council';
import type { Instant, LocalDate, PersonId } from '../ids';

/** docs/rules.md, agreement: what the two write; items the rules read (interval, length, review) lie in the entry. */
export type AgreementWords = {
  /** Only of older ones: the council's files say it since, see `filled`. */
  readonly relationship: string;
  readonly supervisionType: 'individual' | 'group' | 'mix';
  readonly intervalDays: number | null;
  readonly lengthMinutes: number | null;
  readonly place: string;
  readonly whoBooksTheRoom: string;
  readonly inPerson: string;
  readonly preparation: string;
  readonly permittedInterruptions: string;
  readonly cancelling: string;
  readonly recording: string;
  readonly confidentiality: string;
  /** Where it is kept and for how long; older ones say nothing of it. */
  readonly storage?: string;
  readonly workerWants: string;
  readonly workerContributes: string;
  readonly supervisorWants: string;
  readonly supervisorContributes: string;
  readonly feedback: string;
  readonly models: string;
  readonly identityAndLearning: string;
  /** Special category: in no list, no summary, no PDF cover. */
  readonly adjustments: string;
  readonly ifItIsNotWorking: string;
  readonly additional: string;
  readonly standards: string;
  readonly registrationNumber: string;
  readonly reviewOn: LocalDate | null;
  /** R38: the worker's two separate ticks, with the policy version they are about. */
  readonly policyGiven: string | null;
  readonly policyRead: string | null;
  readonly notIdentifiers: readonly string[];
  /** Of what was offered, never of a draft; older ones have none. */
  readonly filled?: FilledIn;
};

/**
 * What the council's files and the diary say, so that nobody types it: as it was on the day the words were offered, and
 * kept with them. Names, grades and teams as they read then.
 */
export type FilledIn = {
  readonly worker: PartyThen;
  readonly supervisor: PartyThen;
  /** Null where the files say none of the two today. */
  readonly kind: RelationshipKind | null;
  /** Since when this supervisor, without a break. */
  readonly startedOn: LocalDate | null;
  /** The step of the ladder, 1 for the first; null for a grade without one. */
  readonly phase: { readonly number: number; readonly of: number; readonly intervalDays: number } | null;
  /** Formal dates of the three months from that day on. */
  readonly dates: readonly { readonly on: LocalDate; readonly at: string | null }[];
};
export type PartyThen = { readonly name: string; readonly grade: string; readonly team: string };

export type AgreementSignature = {
  readonly by: PersonId;
  readonly as: 'worker' | 'supervisor';
  readonly at: Instant;
};

/**
 * REVIEW_DUE is said by the day, never stored. Awaiting: one of the two has signed, whichever. Answered: the other one
 * wrote words of their own instead, which are a version of its own.
 */
export type AgreementState =
  | 'AWAITING_SUPERVISEE'
  | 'ACTIVE'
  | 'SUPERSEDED'
  | 'ANSWERED'
  | 'SENT_BACK'
  | 'ENDED';

/** What the worker was when it was signed: another grade or other hours ask for a look at it. */
export type WorkerThen = {
  readonly grade: string;
  /** Full-time equivalent and working days, e.g. `0.6 -TWT---`. */
  readonly hours: string;
};

export type AgreementEntry = {
  readonly kind: 'agreement';
  readonly entryId: string;
  readonly at: Instant;
  readonly loggedBy: PersonId;
  readonly supervisorId: PersonId;
  /** From 1 within the thread. */
  readonly version: number;
  readonly state: AgreementState;
  readonly intervalDays: number | null;
  readonly lengthMinutes: number | null;
  readonly policyVersion: string;
  readonly reviewOn: LocalDate;
  readonly signatures: readonly AgreementSignature[];
  /** Sheet `agreement:<entryId>`; null for one on paper. */
  readonly sheetId: string | null;
  /** A paper agreement: its reference and its day. */
  readonly paper: { readonly documentReference: string; readonly signedOn: LocalDate } | null;
  readonly filed: { readonly by: PersonId; readonly on: LocalDate } | null;
  /** The version its author was offered, and put their own boxes into. */
  readonly answers?: string;
};

/** What happens to an agreement after it was offered; the offer is the agreement itself. */
const agreementSteps = ['signed', 'sent-back', 'ended', 'filed'] as const;
export type AgreementStepEntry = {
  readonly kind: 'agreement-step';
  readonly entryId: string;
  readonly at: Instant;
  readonly saidBy: PersonId;
  readonly agreementId: string;
  readonly step: (typeof agreementSteps)[number];
  /** Why it was sent back or ended; empty otherwise. */
  readonly why: string;
  /** Of which version, and in the place of which; older steps do not say. */
  readonly version?: number;
  readonly replaces?: number;
};

/** The newest agreement as the head of a thread knows it. */
export type AgreementInHead = {
  readonly entryId: string;
  readonly version: number;
  readonly supervisorId: PersonId;
  readonly state: Exclude<AgreementState, 'SUPERSEDED' | 'ANSWERED'>;
  /** The day it waits since, or was signed by both. */
  readonly since: LocalDate;
  readonly reviewOn: LocalDate;
  readonly intervalDays: number | null;
  readonly lengthMinutes: number | null;
  readonly policyVersion: string;
  /** While it waits for a signature: whoever signed first. */
  readonly offeredBy?: PersonId;
  /** Not known of one on paper. */
  readonly signedAs?: WorkerThen;
  /** The one before, which stands until both have signed the new one. */
  readonly standing: AgreementInForce | null;
  /** What counted for sessions of earlier days, newest first. */
  readonly earlier?: readonly EarlierAgreement[];
};

/** One that counts now. */
export type AgreementInForce = Omit<AgreementInHead, 'standing' | 'earlier' | 'offeredBy'>;
export type EarlierAgreement = Pick<
  AgreementInHead,
  'supervisorId' | 'since' | 'intervalDays' | 'lengthMinutes'
> & {
  /** The day it was superseded or ended on; one of an earlier time had stopped counting before (`signedAgreements`). */
  readonly until: LocalDate;
};

/** R38: read is not followed; both words are kept apart. In the thread of whoever read it. */
export type PolicyReadEntry = {
  readonly kind: 'policy-read';
  readonly entryId: string;
  readonly at: Instant;
  readonly saidBy: PersonId;
  readonly version: string;
  readonly on: LocalDate;
};

/** docs/rules.md, induction: the six steps of a new starter or a new pair. */
export const inductionSteps = [
  'policy-read',
  'agreement-drafted',
  'three-dates',
  'checks-seen',
  'knows-quick-decision',
  'knows-cover',
] as const;
export type InductionStep = (typeof inductionSteps)[number];

export type InductionStepEntry = {
  readonly kind: 'induction-step';
  readonly entryId: string;
  readonly at: Instant;
  readonly saidBy: PersonId;
  readonly step: InductionStep | 'inducted-by';
  /** Who shows the newcomer round. */
  readonly inductedBy: PersonId | null;
  /** With it every step was done; left out otherwise, and where the thread itself proves the last one. */
  readonly last?: true;
};

/** As the head of a thread knows it; steps that the thread itself proves are not ticked by hand. */
export type InductionInHead = {
  readonly supervisorId: PersonId;
  readonly since: LocalDate;
  readonly ticked: readonly InductionStep[];
  readonly inductedBy: PersonId | null;
};
