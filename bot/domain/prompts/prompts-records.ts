// Prompts about records still to be written: one line for each author, by the target day, the eve of the last day, and once when late.
import { isEmployedOn } from '../calendar';
import type { Council } from '../council';
import { addDays, earlier, later } from '../dates';
import { grouped } from '../grouped';
import type { LocalDate, PersonId } from '../ids';
import type { OpenRecord } from '../records/record';
import { issueByOf, targetDayOf } from '../records/record-clocks';
import { nextManagerOf, responsibleSupervisor } from '../relationships';
import type { ThreadHead } from '../thread-head';
import type { PromptedRecord } from './prompt';
import { presentDayBefore } from './prompts-diary';
import { isNoNews, type Memory, type Standing, type Waiting } from './prompts-standing';

/** By step: so many days after a line about records none comes for this alone; it is named along with the next one. */
const restDays: Readonly<Record<number, number>> = { 1: 4, 2: 0, 3: 2 };
/** So many sessions in a row without a record, and records are kept elsewhere, or not: nobody goes on asking. */
const neverWrittenInARow = 3;

/** A record whose session was held and which is not out yet. */
type ToWrite = OpenRecord & { readonly heldOn: LocalDate };

/** A record somebody is asked about; those of everybody are collected before anybody is asked. */
export type RecordAsk = {
  readonly recipient: PersonId;
  readonly record: PromptedRecord;
  /** Something of it is new; otherwise it is only named along with others. */
  readonly isTurn: boolean;
};

/** R26, of a worker whose clock runs: what is to be written of their sessions. */
export function recordAsks(one: Standing): readonly RecordAsk[] {
  const { council, head, today, asked, memory } = one;
  return toWrite(head).flatMap((record): RecordAsk[] => {
    const to = askedToWrite(council, head.personId, record, today);
    if (to === undefined) return [];
    const days = writingDays(council, head, record, to.recipient);
    if (!asked && rests(council, head, record, days, to, today)) return [];
    const step = stepOn(days, today, to.insteadOf !== null);
    if (step === 0 && !asked) return [];
    const { recordId, heldOn, state } = record;
    const { recipient, insteadOf } = to;
    const facts = { about: head.personId, recordId, heldOn, issueBy: days.issueBy, insteadOf };
    const last = lastAsked(memory, recipient);
    return [
      {
        recipient,
        record: { ...facts, begun: state === 'begun', step: Math.max(1, step) },
        isTurn: asked || isTurn(last, beginningOf(days, step, insteadOf), step, today),
      },
    ];
  });
}

/** One line for each author, the soonest first. It is about the recipient, as those about actions are. */
export function recordPrompts(asks: readonly RecordAsk[], today: LocalDate): readonly Waiting[] {
  return [...grouped(asks, ({ recipient }) => recipient).values()].flatMap((mine) => {
    const [first] = mine;
    if (first === undefined || !mine.some(({ isTurn: itIs }) => itIs)) return [];
    const { recipient } = first;
    const records = mine.map(({ record }) => record).sort(soonestFirst);
    const step = Math.max(...records.map((record) => record.step));
    const prompt = { kind: 'record' as const, about: recipient, anchor: today, step, subjectId: null };
    return [{ recipient, prompt: { ...prompt, names: [], records }, dueOn: null }];
  });
}

/** No later than the first day from `today` on with something to say about these records. */
export function writingDaysFrom(council: Council, head: ThreadHead, today: LocalDate): readonly LocalDate[] {
  return toWrite(head).flatMap((record) => {
    const to = askedToWrite(council, head.personId, record, today);
    if (to === undefined) return [];
    const days = writingDays(council, head, record, to.recipient);
    // Of an author who leaves, whoever hears of it then is not known yet.
    const left = council.people.get(record.supervisorId)?.endDate ?? null;
    const handed = left === null || left < today ? [] : [addDays(left, 1)];
    return rests(council, head, record, days, to, today) ? handed : [later(today, days.target), ...handed];
  });
}

type WritingDays = {
  readonly issueBy: LocalDate;
  readonly target: LocalDate;
  readonly eve: LocalDate;
  readonly late: LocalDate;
  /** From when on whoever is asked now is the one who is asked. */
  readonly askedFrom: LocalDate;
};

/** As they are today: a formal session that was booked since brings them forward. `eve`: the last day in before. */
function writingDays(
  council: Council,
  head: ThreadHead,
  { heldOn, supervisorId }: ToWrite,
  recipient: PersonId,
): WritingDays {
  const issueBy = issueByOf(council, head, heldOn);
  const eve = presentDayBefore(council, recipient, issueBy, 1) ?? issueBy;
  const left = council.people.get(supervisorId)?.endDate ?? null;
  const askedFrom = recipient === supervisorId || left === null ? heldOn : addDays(left, 1);
  const target = earlier(targetDayOf(council, head, heldOn), eve);
  return { issueBy, target, eve, late: addDays(issueBy, 1), askedFrom };
}

/** 3 of a record whose author has left: it is said once, whatever its day was. */
function stepOn({ target, eve, late }: WritingDays, today: LocalDate, authorLeft: boolean): number {
  if (authorLeft || today >= late) return 3;
  if (today >= eve) return 2;
  return today >= target ? 1 : 0;
}

function beginningOf(
  { target, eve, late, askedFrom }: WritingDays,
  step: number,
  insteadOf: PersonId | null,
): LocalDate {
  if (insteadOf !== null) return askedFrom;
  const begins = step === 3 ? late : step === 2 ? eve : target;
  return later(begins, askedFrom);
}

function isTurn(last: LocalDate | undefined, from: LocalDate, step: number, today: LocalDate): boolean {
  if (last === undefined) return true;
  return last < from && addDays(last, restDays[step] ?? 0) <= today;
}

type AskedToWrite = { readonly recipient: PersonId; readonly insteadOf: PersonId | null };

/**
 * Whoever held the session finishes its record, also when they supervise the worker no longer. Of one who has left
 * whoever supervises now hears that it was never written, or the next manager.
 */
function askedToWrite(
  council: Council,
  worker: PersonId,
  { supervisorId: author }: ToWrite,
  today: LocalDate,
): AskedToWrite | undefined {
  if (isEmployedOn(council.people.get(author), today)) return { recipient: author, insteadOf: null };
  const recipient =
    responsibleSupervisor(council, worker, today)?.personId ?? nextManagerOf(council, worker, today);
  return recipient && { recipient, insteadOf: author };
}

/** Late so long that everything was said which will ever be; or nobody writes records here. */
function rests(
  council: Council,
  head: ThreadHead,
  record: ToWrite,
  { late, askedFrom }: WritingDays,
  { recipient, insteadOf }: AskedToWrite,
  today: LocalDate,
): boolean {
  return (
    isNoNews(council, head.personId, recipient, insteadOf === null ? late : askedFrom, today) ||
    unwrittenBefore(council, head, record, today) >= neverWrittenInARow
  );
}

/** How many sessions before this one, of the same author and since their last record, were to have one and have none. */
function unwrittenBefore(
  council: Council,
  head: ThreadHead,
  { heldOn, supervisorId, state }: ToWrite,
  today: LocalDate,
): number {
  if (state === 'begun') return 0;
  const mine = head.records.filter((one) => one.supervisorId === supervisorId && one.heldOn !== null);
  const written = [
    ...mine.filter((one) => one.state !== 'to-write'),
    ...head.closedRecords.filter((one) => one.supervisorId === supervisorId),
  ].flatMap((one) => one.heldOn ?? []);
  return mine.filter(
    (one) =>
      one.state === 'to-write' &&
      one.heldOn !== null &&
      one.heldOn < heldOn &&
      issueByOf(council, head, one.heldOn) < today &&
      written.every((day) => one.heldOn !== null && day < one.heldOn),
  ).length;
}

function lastAsked(memory: Memory, recipient: PersonId): LocalDate | undefined {
  return (memory.get(recipient) ?? [])
    .filter((said) => said.recipient === recipient && said.kind === 'record')
    .map(({ on }) => on)
    .sort()
    .at(-1);
}

const toWrite = ({ records }: Pick<ThreadHead, 'records'>): readonly ToWrite[] => records.filter(isToWrite);

const isToWrite = (record: OpenRecord): record is ToWrite =>
  record.state !== 'issued' && record.heldOn !== null;

const soonestFirst = (one: PromptedRecord, other: PromptedRecord) => (orderOf(one) < orderOf(other) ? -1 : 1);
const orderOf = ({ issueBy, heldOn, recordId }: PromptedRecord) => `${issueBy} ${heldOn} ${recordId}`;
