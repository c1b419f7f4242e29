// A record is issued: words, actions, what goes upward, the agendas and the head in one act.
import { type Acted, told } from '../act';
import type { SessionEntry } from '../clock/session';
import { heldActed } from '../clock/session-held';
import type { Council } from '../council';
import { instantAt, londonDate } from '../dates';
import type { Instant, LocalDate } from '../ids';
import { accepted, type Outcome, refused } from '../outcome';
import type { Sheet } from '../sheet';
import type { ThreadHead } from '../thread-head';
import { recordPaperId, type WorkingPaper } from '../working-paper';
import { preparationsAfter } from './begin';
import { headWithRecord, openRecord } from './open-records';
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
  const problems = [...recordProblems(council, words, now), ...nobodyAbove(council, command, words, now)];
  const { heldOn } = words;
  if (problems.length > 0 || heldOn === null) return refused({ kind: 'fields', problems });
  return accepted(issued({ council, head, command, open, words, heldOn, papers, now }));
}

const issuedBefore = ({ supervisorId }: RecordEntry, { by }: IssueRecord) =>
  supervisorId === by
    ? refused({ kind: 'fields', problems: [{ field: 'recordId', kind: 'issued-already' }] })
    : refused({ kind: 'not-yours' });

type Issuing = {
  readonly council: Council;
  readonly head: ThreadHead;
  readonly command: IssueRecord;
  readonly open: OpenRecord;
  readonly words: RecordWords;
  readonly heldOn: LocalDate;
  readonly papers: readonly WorkingPaper[];
  readonly now: Instant;
};

function issued(issuing: Issuing): Acted {
  const { council, command, words, papers, now } = issuing;
  const { about, recordId, sign } = command;
  const session = sessionHeld(issuing);
  const entry = firstVersion(issuing, session?.head ?? issuing.head, session?.entry);
  const before = session ? [session.entry] : [];
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
      ...preparationsAfter(words, papers, now),
    ],
    head: taken.into(headWithRecord(session?.head ?? issuing.head, entry)),
    tell: [told(about, 'record-issued', recordId), ...taken.tell],
  };
}

/** The session's own entry and head, when nobody has said yet that it was held. */
function sessionHeld({
  council,
  head,
  command,
  open,
  words,
  heldOn,
  now,
}: Issuing): { readonly entry: SessionEntry; readonly head: ThreadHead } | undefined {
  if (open.heldOn !== null || head.lastFormal?.heldOn === heldOn) return undefined;
  const { supervisorId } = open;
  const booked = head.booked.find(({ sessionId }) => sessionId === open.bookingId);
  const unbooked = {
    sessionId: null,
    on: heldOn,
    at: words.from === '' ? null : words.from,
    supervisorId,
    kind: 'FORMAL' as const,
    cover: null,
  };
  const held = {
    session: booked ?? unbooked,
    on: heldOn,
    minutes: minutesOf(words),
    recordId: open.recordId,
  };
  const acted = heldActed(council, head, command, held, now);
  const [first] = acted.entries;
  if (first.kind !== 'session') return undefined;
  return { entry: { ...first, entryId: furtherId(command, 2) }, head: acted.head };
}

function firstVersion(
  { council, command, words, heldOn, now }: Issuing,
  head: ThreadHead,
  session: SessionEntry | undefined,
): RecordEntry {
  const { by, about, recordId, sign } = command;
  const today = londonDate(now);
  const issueBy = issueByOf(council, head, heldOn);
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
