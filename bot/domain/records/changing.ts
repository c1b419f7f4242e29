// A record is changed: a new version, for which every signature has to be given anew.
import { type Acted, told } from '../act';
import { headWithAction } from '../actions/action';
import type { Council } from '../council';
import { londonDate } from '../dates';
import type { Instant } from '../ids';
import { accepted, type Outcome, refused } from '../outcome';
import type { Sheet } from '../sheet';
import type { ThreadEntry } from '../thread';
import type { ThreadHead } from '../thread-head';
import { recordPaperId, type WorkingPaper } from '../working-paper';
import { preparationWithNext } from './coming-back';
import { headWithRecord } from './open-records';
import { putRight } from './put-right';
import type { RecordEntry, RecordWords } from './record';
import { clocksFrom } from './record-clocks';
import { type ActOnRecord, factsOf, recordSheetId, stepOf, supervisorSigns } from './record-entries';
import { isClosed } from './record-state';
import { recordProblems, tidied } from './record-words';
import { nobodyAbove, takenOver } from './taken-over';

export type ChangeRecord = ActOnRecord & {
  /** The newest version when its author began to change it. */
  readonly version: number;
  /** Of the draft of the new version, as its author has it before them; null when nothing was kept. */
  readonly revision: string | null;
  readonly words: RecordWords;
  readonly sign: boolean;
};

/** What is there already: the newest version's words, its draft, and the entries that came from it, as far as they were read. */
export type ChangeFacts = {
  readonly before: RecordWords;
  readonly draftRevision: string | null;
  readonly papers: readonly WorkingPaper[];
  readonly standing: readonly ThreadEntry[];
};

/**
 * R28: its author changes it until both have signed. Every signature given before is void, and the worker's days begin
 * anew. The day stays the session's; actions and issues that are new become entries, those that were there are put right.
 * Refuses `not-yours`, `fields`, and `changed-meanwhile` when another device has issued or kept other words since.
 */
export function changeRecord(
  council: Council,
  head: ThreadHead,
  entry: RecordEntry,
  command: ChangeRecord,
  { before, draftRevision, papers, standing }: ChangeFacts,
  now: Instant,
): Outcome<Acted> {
  const { by, about, recordId, sign } = command;
  if (by !== entry.supervisorId) return refused({ kind: 'not-yours' });
  if (isClosed(entry)) {
    return refused({ kind: 'fields', problems: [{ field: 'recordId', kind: 'signed-by-both' }] });
  }
  if (command.version !== entry.version || command.revision !== draftRevision) {
    return refused({ kind: 'changed-meanwhile' });
  }
  const words = tidied({ ...command.words, heldOn: entry.heldOn });
  const added = onlyNew(words, before);
  const problems = [
    ...recordProblems(council, words, now),
    ...(added.issues.length > 0 ? nobodyAbove(council, command, words, now) : []),
  ];
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  const version = entry.version + 1;
  const taken = takenOver({ council, command, words: added, now, startAt: 2 });
  const sheet: Sheet = { sheetId: recordSheetId(recordId, version), of: 'record', words };
  const changed: RecordEntry = {
    ...entry,
    ...factsOf(words),
    // As they were said with "we met", where the times do not say.
    minutes: factsOf(words).minutes ?? entry.minutes,
    version,
    issued: [...entry.issued, { version, at: now }],
    ...clocksFrom(council, about, londonDate(now)),
    signatures: [...entry.signatures, ...(sign ? [supervisorSigns(command, version, now)] : [])],
  };
  const right = putRight(entry, { before, words }, standing, { worker: about, by, at: now, version });
  const corrected = right
    .filter((one) => one.kind === 'action')
    .reduce(headWithAction, headWithRecord(head, changed, true));
  const draftId = recordPaperId(recordId);
  const next = preparationWithNext(council, command, { before: before.nextTime, words }, papers, now);
  return accepted({
    entries: [
      stepOf(command, now, { step: 'changed', version, answer: sign ? 'signed' : null }, sheet.sheetId),
      ...taken.actions,
      ...taken.issues,
    ],
    replaces: [changed, ...right],
    sheets: [sheet],
    papers: [
      ...papers.filter(({ paperId }) => paperId === draftId).map(() => ({ remove: draftId })),
      ...(next ? [next] : []),
    ],
    head: taken.into(corrected),
    tell: [told(about, 'record-changed', recordId), ...taken.tell],
  });
}

function onlyNew(words: RecordWords, before: RecordWords): Pick<RecordWords, 'actions' | 'issues'> {
  const known = new Set([...before.actions, ...before.issues].map(({ draftId }) => draftId));
  return {
    actions: words.actions.filter(({ draftId }) => !known.has(draftId)),
    issues: words.issues.filter(({ draftId }) => !known.has(draftId)),
  };
}
