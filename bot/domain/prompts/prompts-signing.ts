// Prompts about records that are out: the one nudge to whoever has not signed. Nobody ever signs by silence.
import { isEmployedOn } from '../calendar';
import type { Council } from '../council';
import { later } from '../dates';
import type { LocalDate, PersonId } from '../ids';
import type { OpenRecord } from '../records/record';
import { clocksNow, type RecordClocks } from '../records/record-clocks';
import type { ThreadHead } from '../thread-head';
import { isNoNews, once, type Standing, type Waiting, waiting } from './prompts-standing';

/** A record that is out, with the days of its newest version. */
type Issued = OpenRecord & RecordClocks & { readonly issuedOn: LocalDate };
/** Who is asked for a signature. */
type Side = { readonly recipient: PersonId; readonly step: number };

/** R27, R28, of a worker whose clock runs: once to each, on the last day for comments or the first day in after it. */
export function promptsAboutSigning(one: Standing): readonly Waiting[] {
  const { council, head, today, asked } = one;
  return head.records.filter(isIssued).flatMap((record) => {
    const by = commentsByOf(council, head.personId, record);
    return missing(record, head.personId).flatMap(({ recipient, step }) => {
      if (!isEmployedOn(council.people.get(recipient), today)) return [];
      if (!asked && (today < by || isNoNews(council, head.personId, recipient, by, today))) return [];
      const { recordId: subjectId, issuedOn: anchor } = record;
      return once(one, waiting(one, recipient, { kind: 'sign-record', anchor, step, subjectId }));
    });
  });
}

/** No later than the first day from `today` on with something to say about these records. */
export const signingDays = (
  council: Council,
  { personId, records }: Pick<ThreadHead, 'personId' | 'records'>,
  today: LocalDate,
): readonly LocalDate[] =>
  records.filter(isIssued).flatMap((record) => {
    const by = commentsByOf(council, personId, record);
    const isNews = ({ recipient }: Side) => !isNoNews(council, personId, recipient, by, today);
    return missing(record, personId).some(isNews) ? [later(today, by)] : [];
  });

/** R27: the last day for comments as it is today; `null` of a record that is not out. */
export const lastDayForComments = (
  council: Council,
  worker: PersonId,
  record: OpenRecord,
): LocalDate | null => (isIssued(record) ? commentsByOf(council, worker, record) : null);

const commentsByOf = (council: Council, worker: PersonId, record: Issued): LocalDate =>
  clocksNow(council, worker, record).commentsBy;

/** Everybody who has not signed: the supervisor too, also while the worker has not. */
const missing = ({ signed, supervisorId }: Issued, worker: PersonId): readonly Side[] => [
  ...(signed.includes('worker') ? [] : [{ recipient: worker, step: 1 }]),
  ...(signed.includes('supervisor') ? [] : [{ recipient: supervisorId, step: 2 }]),
];

const isIssued = (record: OpenRecord): record is Issued =>
  record.state === 'issued' &&
  record.issuedOn !== null &&
  record.sayBy !== null &&
  record.commentsBy !== null;
