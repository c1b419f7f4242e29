// Ends a session, and issues its record: reads side by side, a decision, one batch.
import { isDeepStrictEqual } from 'node:util';
import type { Acted } from '../../domain/act';
import { addDays, londonDate } from '../../domain/dates';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import { papersOf } from '../../domain/records/begin';
import { endSession as decideEnd, type EndSession } from '../../domain/records/ending';
import { issueRecord as decide, type IssueRecord } from '../../domain/records/issuing';
import { openRecord } from '../../domain/records/open-records';
import type { OpenRecord, RecordEntry, RecordWords } from '../../domain/records/record';
import { accessTo, mayWriteRecords, noEarlierFacts } from '../../domain/records/record-access';
import { type ActOnRecord, recordEntryId, recordSheetId } from '../../domain/records/record-entries';
import { minutesOf, tidied } from '../../domain/records/record-words';
import type { ThreadEntry } from '../../domain/thread';
import type { ThreadHead } from '../../domain/thread-head';
import { recordPaperId } from '../../domain/working-paper';
import type { CouncilPorts } from '../../ports/council-ports';
import { actOn } from '../act';

/** A record that is out, as it stands now. */
export type RecordDone = {
  readonly entry: RecordEntry;
  readonly head: ThreadHead;
  readonly alreadySaved: boolean;
};

/**
 * R26, R28: the words, its actions, what goes upward, and both agendas in one batch; a session nobody has said was held
 * is held with it. Delivered again it is answered like the first time. Refuses `not-yours` (no request for those who
 * never supervised this worker), `fields`, `changed-meanwhile` when the draft has other words, and `used-before`.
 */
export async function issueRecord(ports: CouncilPorts, command: IssueRecord): Promise<Outcome<RecordDone>> {
  const { by, about, recordId } = command;
  const entryId = recordEntryId(recordId);
  let written: RecordEntry | undefined;
  const done = await actOn(
    ports,
    command,
    {
      on: [entryId],
      papers: papersOf(recordId, about, by),
      mayTry: (council, act, today) => mayWriteRecords(council, act.by, act.about, today),
    },
    (council, head, now, entries, papers, revisions) => {
      const entry = entries.find(isRecord);
      const draftRevision = revisions.get(recordPaperId(recordId)) ?? null;
      const decided = decide(council, head, command, { entry, draftRevision, papers }, now);
      if (!decided.ok) return decided;
      written = decided.value.entries.find(isRecord);
      return accepted({ ...decided.value, ask: [] });
    },
    (stored) => isSameIssue(ports, command, stored),
  );
  if (!done.ok) return done;
  const { head, alreadySaved, on, entry: step } = done.value;
  const entry = alreadySaved ? on.find(isRecord) : written;
  if (entry === undefined || (step !== null && !isAnswered(ports, command, entry, step)))
    return refused({ kind: 'not-yours' });
  return accepted({ entry, head, alreadySaved });
}

/**
 * Whether a step that was saved before is answered with the record once more: to whoever reads the record, and for a day to
 * whoever it is closed to since.
 */
export function isAnswered(
  ports: CouncilPorts,
  { by, about }: ActOnRecord,
  entry: RecordEntry,
  { at }: Pick<ThreadEntry, 'at'>,
): boolean {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  const opens = accessTo(council, by, about, entry, noEarlierFacts, today) !== 'none';
  return opens || addDays(londonDate(at), 1) >= today;
}

/** The day counts as the session's, whatever the words said of it. */
async function isSameIssue(
  ports: CouncilPorts,
  { about, recordId, words, sign }: IssueRecord,
  stored: ThreadEntry,
): Promise<boolean> {
  if (stored.kind !== 'record-step' || stored.step !== 'issued' || stored.recordId !== recordId) return false;
  if (stored.answer !== (sign ? 'signed' : null)) return false;
  const [sheet] = await ports.threads.sheets(about, [recordSheetId(recordId, 1)]);
  if (sheet?.of !== 'record') return false;
  return isDeepStrictEqual(sheet.words, tidied({ ...words, heldOn: sheet.words.heldOn }));
}

export const isRecord = (entry: ThreadEntry): entry is RecordEntry => entry.kind === 'record';

/** What is known of the session once it has ended, and the times its draft has from then on. */
export type SessionEnded = Pick<RecordWords, 'heldOn' | 'from' | 'to'> & {
  readonly open: OpenRecord;
  readonly head: ThreadHead;
  readonly alreadySaved: boolean;
};

/**
 * "End session": it was held, on the day its draft says; its record is out by a day from now on. Said before
 * by another door, nothing is written. Refuses `not-yours`, `fields` and `used-before`.
 */
export async function endSession(ports: CouncilPorts, command: EndSession): Promise<Outcome<SessionEnded>> {
  const { recordId } = command;
  let draft: RecordWords | undefined;
  const done = await actOn(
    ports,
    command,
    {
      on: [],
      papers: papersOf(recordId, command.about, command.by),
      mayTry: (council, act, today) => mayWriteRecords(council, act.by, act.about, today),
    },
    (council, head, now, _, papers) => {
      const decided = decideEnd(council, head, command, papers, now);
      if (!decided.ok) return decided;
      draft = draftIn(decided.value?.papers ?? []) ?? draftIn(papers);
      return accepted(decided.value === null ? null : { ...decided.value, ask: [] });
    },
    (stored) => isSameEnd(command, stored),
  );
  if (!done.ok) return done;
  const { head, alreadySaved } = done.value;
  const open = openRecord(head, recordId);
  if (open === undefined) return refused({ kind: 'not-yours' });
  const { from, to } = draft ?? command;
  return accepted({ open, head, alreadySaved, heldOn: open.heldOn, from, to });
}

const draftIn = (papers: NonNullable<Acted['papers']>): RecordWords | undefined => {
  const draft = papers.find((one) => 'of' in one && one.of === 'record');
  return draft && 'of' in draft && draft.of === 'record' ? draft.words : undefined;
};

/** What was left to the draft or the clock the first time is not said the second time either. */
function isSameEnd({ from, to }: EndSession, stored: ThreadEntry): boolean {
  if (stored.kind !== 'session' || stored.state !== 'HELD') return false;
  if (from !== '' && stored.time !== from) return false;
  return to === '' || stored.minutes === minutesOf({ from: stored.time ?? '', to });
}
