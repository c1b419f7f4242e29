// The text the two start an agreement from: the policy's numbers in sentences they can change, instead of a blank form.
import type { AgreementWords } from '../../domain/agreements/agreement';
import { draftOf } from '../../domain/agreements/agreement-words';
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
import { counted, firstNameOf, nameOf, possessive } from '../words';

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
 * former supervisor begins anew, and what was read by those two only begins empty. Of one on paper only the interval and the length are known, and they are kept.
 */
export function startingWords(to: AgreementToBe, before: AgreementWords | null): AgreementWords {
  const { council, supervisorId, head, today } = to;
  const reviewOn = addDays(today, policyOn(council, today).agreement.reviewEveryDays);
  const fresh = policyWords(to);
  const own = ownWordsFrom(council, head, before, today);
  if (before === null) return { ...fresh, ...own, reviewOn };
  const { cancelling, recording, ifItIsNotWorking, storage, standards, intervalDays, lengthMinutes } = fresh;
  const named = { cancelling, recording, ifItIsNotWorking, storage, standards };
  const agreed = agreedBetween(council, head, supervisorId, today);
  const isNewerElsewhere = agreed !== undefined && agreed.entryId !== agreementInForce(head)?.entryId;
  return {
    ...fresh,
    ...draftOf(before),
    relationship: '',
    ...(isWithSameSupervisor(council, head, today) ? {} : { ...named, ...notForTheNext(before) }),
    ...(isNewerElsewhere ? { intervalDays, lengthMinutes } : {}),
    ...own,
    reviewOn,
  };
}

/** Nothing of it goes to another supervisor, nor the words that were looked at in it. */
const notForTheNext = (before: AgreementWords) => ({
  identityAndLearning: '',
  adjustments: '',
  notIdentifiers: before.notIdentifiers.filter(
    (words) => !`${before.identityAndLearning} ${before.adjustments}`.includes(words),
  ),
});

function policyWords({
  council,
  owner,
  supervisorId,
  head,
  today,
}: AgreementToBe): Required<Omit<AgreementWords, 'filled'>> {
  const policy = policyOn(council, today);
  const [worker, supervisor] = [firstNameOf(council, owner), firstNameOf(council, supervisorId)];
  const agreed = agreedBetween(council, head, supervisorId, today);
  const manager = nextManagerOf(council, owner, today);
  const upward = manager ? nameOf(council, manager) : 'the next manager';
  const { issueTargetWorkingDays, issueWithinWorkingDays, ...record } = policy.record;
  return {
    relationship: '',
    supervisionType: 'individual',
    intervalDays: agreed?.intervalDays ?? supervisionStatus(council, head, today).phase?.intervalDays ?? null,
    lengthMinutes: agreed?.lengthMinutes ?? policy.session.standardMinutes,
    place: 'A quiet room where nobody interrupts us.',
    whoBooksTheRoom: `${worker} books the room.`,
    inPerson: 'In person. By video when one of us cannot be there.',
    preparation: `Each of us writes down what we want to talk about, and the other reads it ${days(policy.reminders.prepareWorkingDays)} before we meet. The agenda is made of both lists.`,
    permittedInterruptions:
      'An immediate risk to a child or an adult, and a decision that cannot wait until we have finished.',
    cancelling: `Only in an emergency. Whoever cancels agrees a new date at once, and ${supervisor} records the reason. After an absence we meet within ${days(policy.returnWithinWorkingDays)}.`,
    recording: `${supervisor} writes the record within ${days(issueTargetWorkingDays)}, ${days(issueWithinWorkingDays)} at the latest, and before we meet again. If ${worker} does not agree, they say so within ${days(record.disagreeWithinWorkingDays)} and write comments within ${days(record.commentsWithinWorkingDays)}; the comments stand beside the record. We both sign. What was decided about a child is on that child's file within ${days(record.caseNoteWithinWorkingDays)}.`,
    confidentiality:
      'What we talk about stays between us, within the limits below. Somebody with the authority may ask to read the record; then we are both told.',
    storage: `The records and this agreement are in ${possessive(worker)} supervision file, in the council's own system; who opens it is written down there. It is reviewed ${monthsWords(policy.retention.workerFileMonths)} after ${worker} has left the council; nothing of it is removed before.`,
    workerWants: '',
    workerContributes: '',
    supervisorWants: '',
    supervisorContributes: '',
    feedback: 'At the end of a session each of us says what helped, and what we would like to be different.',
    models: 'Either of us may choose a model from the toolkit for a session. None has to be used.',
    identityAndLearning: '',
    adjustments: '',
    ifItIsNotWorking: `We say so to each other first. If that does not help, either of us speaks to ${upward}.`,
    additional: 'Either of us may ask for additional supervision at any time, without giving a reason.',
    standards: `We work by the professional standards named with this agreement. What we see of learning and practice is there for the appraisal, in words ${worker} has agreed to. Health and safety and lone working are part of supervision; what we cannot put right between us goes to ${upward}.`,
    registrationNumber: '',
    reviewOn: null,
    policyGiven: null,
    policyRead: null,
    notIdentifiers: [],
  };
}

const days = (count: number) => counted(count, 'working day', 'working days');

const monthsWords = (months: number) =>
  months % 12 === 0 ? counted(months / 12, 'year', 'years') : counted(months, 'month', 'months');
