// A record is issued: words, actions, what goes upward, the agendas and the head in one act.
import { type Acted, told } from '../act';
import { headAfterTalk } from '../activities/due-activities';
import type { SessionEntry } from '../clock/session';
import type { Council } from '../council';
import { instantAt, londonDate } from '../dates';
import type { Instant, LocalDate } from '../ids';
import { accepted, type FieldProblem, type Outcome, refused } from '../outcome';
import { readForRecord } from '../preparation/shared-with';
import { supervisorsOf } from '../relationships';
import type { Sheet } from '../sheet';
import type { ThreadHead } from '../thread-head';
import { recordPaperId, type WorkingPaper } from '../working-paper';
import { preparationsAfter } from './begin';
import { preparationWithNext } from './coming-back';
import { type BegunAndHeld, heldNow, heldNowProblems } from './held-now';
import { headWithRecord, openRecord, withoutRecord } from './open-records';
import type { OpenRecord, RecordEntry, RecordWords } from './record';
import { clocksFrom, issueByOf } from './record-clocks';
import {
  type ActOnRecord,
  factsOf,
  furtherId,
  recordEntryId,
  recordSheetId,
  stepOf,
  supervisorSigns,
} from './record-entries';
import { minutesOf, recordProblems, tidied } from './record-words';
import { nobodyAbove, takenOver } from './taken-over';

export type IssueRecord = ActOnRecord & {
  /** Of the draft, as its author has it before them; null when nothing was kept. */
  readonly revision: string | null;
  readonly words: RecordWords;
  /** The supervisor signs in the same act. */
  readonly sign: boolean;
};

/** What is there already, read with the head. */
export type IssueFacts = {
  readonly entry: RecordEntry | undefined;
  readonly draftRevision: string | null;
  /** The draft and both preparations, as far as they are there. */
  readonly papers: readonly WorkingPaper[];
};

/**
 * R26, R28: by whoever held the session, in one act; a session that nobody has said was held is held with it. Refuses
 * `not-yours`, `fields` with the path of each input, and `changed-meanwhile` when the draft has other words by now.
 */
export function issueRecord(
  council: Council,
  head: ThreadHead,
  command: IssueRecord,
  { entry, draftRevision, papers }: IssueFacts,
  now: Instant,
): Outcome<Acted> {
  const { by, recordId, revision } = command;
  if (entry !== undefined) return issuedBefore(entry, command);
  const open = openRecord(head, recordId);
  if (open === undefined || open.supervisorId !== by) return refused({ kind: 'not-yours' });
  const words = tidied({ ...command.words, heldOn: open.heldOn ?? command.words.heldOn });
  // The second delivery of what was saved would find the draft gone: the entry above has answered that one.
  if (revision !== draftRevision) return refused({ kind: 'changed-meanwhile' });
  const problems = [
    ...recordProblems(council, words, now),
    ...dayProblems(council, head, open, words, now),
    ...nobodyAbove(council, command, words, now),
  ];
  const { heldOn } = words;
  if (problems.length > 0 || heldOn === null) return refused({ kind: 'fields', problems });
  const minutesSaid = minutesOn(head, heldOn);
  return accepted(issued({ council, head, command, open, words, heldOn, minutesSaid, papers, now }));
}

/** As they were said with "we met". */
const minutesOn = ({ lastFormal }: ThreadHead, heldOn: LocalDate): number | null =>
  lastFormal?.heldOn === heldOn ? lastFormal.minutes : null;

const issuedBefore = ({ supervisorId }: RecordEntry, { by }: IssueRecord) =>
  supervisorId === by
    ? refused({ kind: 'fields', problems: [{ field: 'recordId', kind: 'issued-already' }] })
    : refused({ kind: 'not-yours' });

/** Of a session nobody has said was held: the day is one "we met" could be said of, by whoever was with the worker then. */
function dayProblems(
  council: Council,
  head: ThreadHead,
  open: OpenRecord,
  { heldOn, from, to }: RecordWords,
  now: Instant,
): readonly FieldProblem[] {
  if (open.heldOn !== null || heldOn === null || heldOn > londonDate(now)) return [];
  if (!supervisorsOf(council, head.personId, heldOn).includes(open.supervisorId)) {
    return [{ field: 'heldOn', kind: 'not-a-choice' }];
  }
  return heldNowProblems(head, { open, on: heldOn, from, to }, now);
}

type Issuing = {
  readonly council: Council;
  readonly head: ThreadHead;
  readonly command: IssueRecord;
  readonly open: OpenRecord;
  readonly words: RecordWords;
  readonly heldOn: LocalDate;
  readonly minutesSaid: number | null;
  readonly papers: readonly WorkingPaper[];
  readonly now: Instant;
};

function issued(issuing: Issuing): Acted {
  const { council, command, words, papers, now } = issuing;
  const { about, recordId, sign } = command;
  const session = sessionHeld(issuing);
  const entry = firstVersion(issuing, session.head, session.entry);
  const before = session.entry ? [session.entry] : [];
  const taken = takenOver({ council, command, words, now, startAt: 2 + before.length });
  const sheet: Sheet = { sheetId: recordSheetId(recordId, 1), of: 'record', words };
  const draftId = recordPaperId(recordId);
  return {
    entries: [
      stepOf(command, now, { step: 'issued', version: 1, answer: sign ? 'signed' : null }, sheet.sheetId),
      entry,
      ...before,
      ...taken.actions,
      ...taken.issues,
    ],
    sheets: [sheet],
    papers: [
      ...papers.filter(({ paperId }) => paperId === draftId).map(() => ({ remove: draftId })),
      ...preparationsNow(issuing),
    ],
    head: headAfterTalk(taken.into(headWithRecord(session.head, entry, false)), issuing.heldOn),
    tell: [told(about, 'record-issued', recordId), ...session.tell, ...taken.tell],
  };
}

/** Without what was talked about, and the author's with what is to come back. */
function preparationsNow({ council, head, command, words, papers, now }: Issuing): readonly WorkingPaper[] {
  const read = readForRecord(council, head, command.by, papers, londonDate(now));
  const after = preparationsAfter(words, read);
  const others = read.filter(({ paperId }) => after.every((one) => one.paperId !== paperId));
  const next = preparationWithNext(council, command, { before: '', words }, [...after, ...others], now);
  return next ? [...after.filter(({ paperId }) => paperId !== next.paperId), next] : after;
}

/** The session as it stands with this record: held by it, when nobody has said yet that it was. */
type SessionOfRecord = Pick<Acted, 'head' | 'tell'> & { readonly entry: SessionEntry | undefined };

function sessionHeld({ council, head, command, open, words, heldOn, now }: Issuing): SessionOfRecord {
  if (open.heldOn !== null) return { entry: undefined, head, tell: [] };
  const said = saidAlready(head, open, heldOn);
  if (said !== undefined) return { entry: undefined, head: withoutRecord(head, said), tell: [] };
  const { from, to } = words;
  const held: BegunAndHeld = { open, on: heldOn, from, to };
  const { entries, head: after, tell } = heldNow(council, head, command, held, now);
  const [entry] = entries;
  if (entry.kind !== 'session') throw new Error('what is held is a session');
  return { entry: { ...entry, entryId: furtherId(command, 2) }, head: after, tell };
}

/** "We met" was said of that day beside what was begun: what waits to be written for it is this record. */
const saidAlready = (
  { records, booked }: ThreadHead,
  { bookingId, supervisorId }: OpenRecord,
  heldOn: LocalDate,
): OpenRecord | undefined =>
  booked.some(({ sessionId, kind }) => sessionId === bookingId && kind === 'ADDITIONAL')
    ? undefined
    : records.find(
        (one) => one.state === 'to-write' && one.heldOn === heldOn && one.supervisorId === supervisorId,
      );

function firstVersion(
  { council, command, words, heldOn, minutesSaid, now }: Issuing,
  head: ThreadHead,
  session: SessionEntry | undefined,
): RecordEntry {
  const { by, about, recordId, sign } = command;
  const today = londonDate(now);
  const issueBy = issueByOf(council, head, heldOn);
  const minutes = minutesOf(words) ?? minutesSaid;
  const time = words.from === '' ? (session?.time ?? '12:00') : words.from;
  return {
    kind: 'record',
    entryId: recordEntryId(recordId),
    recordId,
    at: instantAt(heldOn, time),
    heldOn,
    supervisorId: by,
    loggedBy: by,
    ...factsOf(words),
    minutes,
    version: 1,
    issued: [{ version: 1, at: now }],
    issueBy,
    late: today > issueBy,
    ...clocksFrom(council, about, today),
    signatures: sign ? [supervisorSigns(command, 1, now)] : [],
    disagreed: null,
    comments: [],
    addenda: [],
    filed: null,
    timeEffect: {},
  };
}
