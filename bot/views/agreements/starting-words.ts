// The text the two start an agreement from: the policy's numbers in sentences they can change, instead of a blank form.
import type { AgreementWords } from '../../domain/agreements/agreement';
import { agreementInForce } from '../../domain/agreements/signed-agreements';
import {
  agreedBetween,
  isWithSameSupervisor,
  ownWordsFrom,
} from '../../domain/agreements/starting-agreement';
import { supervisionStatus } from '../../domain/clock/due';
import type { Council } from '../../domain/council';
import { addDays } from '../../domain/dates';
import type { LocalDate, PersonId } from '../../domain/ids';
import { policyOn } from '../../domain/policy/policy';
import { nextManagerOf } from '../../domain/relationships';
import type { ThreadHead } from '../../domain/thread-head';
import { counted, firstNameOf, nameOf } from '../words';

/** Whose agreement it is going to be. */
export type AgreementToBe = {
  readonly council: Council;
  readonly owner: PersonId;
  readonly supervisorId: PersonId;
  readonly head: ThreadHead;
  readonly today: LocalDate;
};

/**
 * As the one before said, with a new day to look at it again; where there is none, as the policy says. What names a
 * former supervisor begins anew. Of one on paper only the interval and the length are known, and they are kept.
 */
export function startingWords(to: AgreementToBe, before: AgreementWords | null): AgreementWords {
  const { council, supervisorId, head, today } = to;
  const reviewOn = addDays(today, policyOn(council, today).agreement.reviewEveryDays);
  const fresh = policyWords(to);
  const own = ownWordsFrom(council, head, before, today);
  if (before === null) return { ...fresh, ...own, reviewOn };
  const { relationship, cancelling, recording, ifItIsNotWorking, intervalDays, lengthMinutes } = fresh;
  const named = { relationship, cancelling, recording, ifItIsNotWorking };
  const agreed = agreedBetween(council, head, supervisorId, today);
  const isNewerElsewhere = agreed !== undefined && agreed.entryId !== agreementInForce(head)?.entryId;
  return {
    ...before,
    ...(isWithSameSupervisor(council, head, today) ? {} : named),
    ...(isNewerElsewhere ? { intervalDays, lengthMinutes } : {}),
    ...own,
    reviewOn,
  };
}

function policyWords({ council, owner, supervisorId, head, today }: AgreementToBe): AgreementWords {
  const policy = policyOn(council, today);
  const [worker, supervisor] = [firstNameOf(council, owner), firstNameOf(council, supervisorId)];
  const agreed = agreedBetween(council, head, supervisorId, today);
  const manager = nextManagerOf(council, owner, today);
  const { issueTargetWorkingDays, issueWithinWorkingDays, ...record } = policy.record;
  return {
    relationship: `${supervisor} supervises ${worker}.`,
    supervisionType: 'individual',
    intervalDays: agreed?.intervalDays ?? supervisionStatus(council, head, today).phase?.intervalDays ?? null,
    lengthMinutes: agreed?.lengthMinutes ?? policy.session.standardMinutes,
    place: 'A quiet room where nobody interrupts us.',
    whoBooksTheRoom: `${worker} books the room.`,
    inPerson: 'In person. By video when one of us cannot be there.',
    preparation:
      'Each of us writes down beforehand what we want to talk about. The agenda is made of both lists.',
    permittedInterruptions:
      'An immediate risk to a child or an adult, and a decision that cannot wait until we have finished.',
    cancelling: `Only in an emergency. Whoever cancels agrees a new date at once, and ${supervisor} records the reason. After an absence we meet within ${days(policy.returnWithinWorkingDays)}.`,
    recording: `${supervisor} writes the record within ${days(issueTargetWorkingDays)}, ${days(issueWithinWorkingDays)} at the latest, and before we meet again. If ${worker} does not agree, they say so within ${days(record.disagreeWithinWorkingDays)} and write comments within ${days(record.commentsWithinWorkingDays)}; the comments stand beside the record. We both sign. What was decided about a child is on that child's file within ${days(record.caseNoteWithinWorkingDays)}.`,
    confidentiality:
      'What we talk about stays between us, within the limits below. Somebody with the authority may ask to read the record; then we are both told.',
    workerWants: '',
    workerContributes: '',
    supervisorWants: '',
    supervisorContributes: '',
    feedback: 'At the end of a session each of us says what helped, and what we would like to be different.',
    models: '',
    identityAndLearning: '',
    adjustments: '',
    ifItIsNotWorking: `We say so to each other first. If that does not help, either of us speaks to ${manager ? nameOf(council, manager) : 'the next manager'}.`,
    additional: 'Either of us may ask for additional supervision at any time, without giving a reason.',
    standards: 'The professional standards of the regulator, our appraisal, health and safety, lone working.',
    registrationNumber: '',
    reviewOn: null,
    policyGiven: null,
    policyRead: null,
    notIdentifiers: [],
  };
}

const days = (count: number) => counted(count, 'working day', 'working days');

/** What supervision cannot keep secret; everybody who opens an agreement reads it. */
export const confidentialityLimits: readonly string[] = [
  'Supervision is confidential, but not secret. It has to be shared when there is an immediate risk to a child or an adult, misconduct, or a question of fitness to practise.',
  'A court order, a subject access request and an inspection by Ofsted can reach supervision records. They can be disclosed in court.',
  'Somebody with the authority may ask to read a record. Both of you are told.',
];
