// Prompts about the record of a session: to be written in time, and to be signed by both. Nothing of what it says.
import { addWorkingDays, isEmployedOn } from '../calendar';
import type { Council } from '../council';
import { addDays, earlier, later } from '../dates';
import type { LocalDate, PersonId } from '../ids';
import type { PolicyProfile } from '../policy/policy';
import type { OpenRecord } from '../records/record';
import { presentDayBefore } from './prompts-diary';
import { isNoNews, once, ordinary, type Standing, type Waiting, waiting } from './prompts-standing';

/** A record whose session was held and which is not out yet. */
type ToWrite = OpenRecord & { readonly heldOn: LocalDate; readonly issueBy: LocalDate };
/** A record that is out, with the days of its newest version. */
type Issued = OpenRecord & { readonly issuedOn: LocalDate; readonly commentsBy: LocalDate };

/** R26 to R28, of a worker whose clock runs. */
export const promptsAboutRecords = (one: Standing): readonly Waiting[] =>
  one.head.records.flatMap((record) => [
    ...(isToWrite(record) ? writing(one, record) : []),
    ...(isIssued(record) ? signing(one, record) : []),
  ]);

/** No later than the first day from `today` on with something to say about these records. */
export const recordDays = (
  council: Council,
  { personId, records }: Standing['head'],
  policies: readonly PolicyProfile[],
  today: LocalDate,
): readonly LocalDate[] =>
  records.flatMap((record) => {
    if (isToWrite(record)) {
      if (isOldNews(council, record, personId, today)) return [];
      const target = Math.min(...policies.map((policy) => policy.record.issueTargetWorkingDays));
      return [later(today, firstAsked(council, record, target))];
    }
    if (!isIssued(record) || nudged(record, personId) === undefined) return [];
    return isNoNews(council, personId, nudgedBy(record, personId), record.commentsBy, today)
      ? []
      : [later(today, record.commentsBy)];
  });

/**
 * At most three times: on the target day, by the eve of the last day, and once when it is late. Whoever held the session
 * finishes its record, also when they supervise the worker no longer.
 */
function writing(one: Standing, record: ToWrite): readonly Waiting[] {
  const { council, head, today, asked } = one;
  const { supervisorId: author, heldOn, recordId } = record;
  if (!isEmployedOn(council.people.get(author), today)) return [];
  if (!asked && isOldNews(council, record, head.personId, today)) return [];
  const step = writingStep(one, record);
  if (step === 0) return [];
  return once(one, waiting(one, author, { kind: 'record', anchor: heldOn, step, subjectId: recordId }));
}

function writingStep({ council, policy, today }: Standing, record: ToWrite): number {
  if (today > record.issueBy) return 3;
  if (today >= eveOf(council, record)) return 2;
  const target = addWorkingDays(record.heldOn, policy.record.issueTargetWorkingDays, ordinary(council));
  return today >= target ? 1 : 0;
}

/** The author's last day in before the record has to be out. */
const eveOf = (council: Council, { supervisorId, issueBy }: ToWrite): LocalDate =>
  presentDayBefore(council, supervisorId, issueBy, 1) ?? issueBy;

const firstAsked = (council: Council, record: ToWrite, target: number): LocalDate => {
  const eve = eveOf(council, record);
  const day = addWorkingDays(record.heldOn, target, ordinary(council));
  return earlier(day, eve);
};

/** Late so long that everything was said which will ever be. */
const isOldNews = (council: Council, record: ToWrite, worker: PersonId, today: LocalDate): boolean =>
  isNoNews(council, worker, record.supervisorId, addDays(record.issueBy, 1), today);

/** Once, on the last day for comments or the first day in after it. Nobody ever signs by silence. */
function signing(one: Standing, record: Issued): readonly Waiting[] {
  const { council, head, today, asked } = one;
  const side = nudged(record, head.personId);
  if (side === undefined || !isEmployedOn(council.people.get(side.recipient), today)) return [];
  if (!asked) {
    if (today < record.commentsBy) return [];
    if (isNoNews(council, head.personId, side.recipient, record.commentsBy, today)) return [];
  }
  const { recordId, issuedOn: anchor } = record;
  const wanted = { kind: 'sign-record' as const, anchor, step: side.step, subjectId: recordId };
  return once(one, waiting(one, side.recipient, wanted));
}

/** The worker first; a supervisor who left that for later once the worker has signed. */
function nudged({ signed, supervisorId }: Issued, worker: PersonId) {
  if (!signed.includes('worker')) return { recipient: worker, step: 1 };
  return signed.includes('supervisor') ? undefined : { recipient: supervisorId, step: 2 };
}

const nudgedBy = (record: Issued, worker: PersonId): PersonId =>
  nudged(record, worker)?.recipient ?? record.supervisorId;

const isToWrite = (record: OpenRecord): record is ToWrite =>
  record.state !== 'issued' && record.heldOn !== null && record.issueBy !== null;

const isIssued = (record: OpenRecord): record is Issued =>
  record.state === 'issued' && record.issuedOn !== null && record.commentsBy !== null;
