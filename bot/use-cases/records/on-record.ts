// What the two do to a record that is out: two point reads and one batch a step, each delivered once or many times.
import { isDeepStrictEqual } from 'node:util';
import type { Act } from '../../domain/act';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { LocalDate } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import { type ChangeRecord, changeRecord as decideChange } from '../../domain/records/changing';
import {
  type DisagreeWithRecord,
  addToRecord as decideAddendum,
  commentOnRecord as decideComment,
  disagreeWithRecord as decideDisagreement,
  sayTimeEffect as decideEffect,
  fileRecord as decideFiling,
  signRecord as decideSignature,
  type FileRecord,
  type RecordRule,
  type SayTimeEffect,
  type SignRecord,
  type WriteBeside,
} from '../../domain/records/on-record';
import type { RecordEntry, RecordStepEntry, RecordWords } from '../../domain/records/record';
import { accessTo, mayTryRecords, noEarlierFacts } from '../../domain/records/record-access';
import { type ActOnRecord, recordEntryId, recordSheetId } from '../../domain/records/record-entries';
import { tidied } from '../../domain/records/record-words';
import type { Sheet } from '../../domain/sheet';
import type { ThreadEntry } from '../../domain/thread';
import type { ThreadHead } from '../../domain/thread-head';
import { recordPaperId, type WorkingPaper } from '../../domain/working-paper';
import type { CouncilPorts } from '../../ports/council-ports';
import { actOn } from '../act';
import { isRecord, type RecordDone } from './issue-record';

/** What a second delivery is compared with: the evidence of the first, and the words that were written with it. */
type Said = Pick<RecordStepEntry, 'step' | 'answer'> & {
  readonly isText?: (sheet: Sheet) => boolean;
};

/**
 * R28: signs the newest version. Refuses `not-yours` (also for a record that is not there), `fields`, or `used-before`
 * when this operation was used for something else.
 */
export const signRecord = (ports: CouncilPorts, command: SignRecord) =>
  step(ports, command, decideSignature, { step: 'signed', answer: command.meaning });

/** R27: the worker does not agree; the next manager hears at most that it is so. Refuses like `signRecord`. */
export const disagreeWithRecord = (ports: CouncilPorts, command: DisagreeWithRecord) =>
  step(ports, command, decideDisagreement, { step: 'disagreed', answer: command.raise ? 'raised' : null });

/** R27: the worker's comments, beside the record. Refuses like `signRecord`. */
export const commentOnRecord = (ports: CouncilPorts, command: WriteBeside) =>
  step(ports, command, decideComment, { step: 'commented', answer: null, isText: sameText(command) });

/** A dated correction after both have signed. Refuses like `signRecord`. */
export const addToRecord = (ports: CouncilPorts, command: WriteBeside) =>
  step(ports, command, decideAddendum, { step: 'addendum', answer: null, isText: sameText(command) });

/** "Paper copy filed on". Refuses like `signRecord`. */
export const fileRecord = (ports: CouncilPorts, command: FileRecord) =>
  step(ports, command, decideFiling, { step: 'filed', answer: command.on });

/** What tagging did to the time, once each. Refuses like `signRecord`. */
export const sayTimeEffect = (ports: CouncilPorts, command: SayTimeEffect) =>
  step(ports, command, decideEffect, { step: 'time-effect', answer: command.effect });

/**
 * R28: a new version by its author, for which both sign anew. Two requests before, for the words of the version it
 * changes. Refuses like `signRecord`, and `changed-meanwhile` when there is a newer version.
 */
export async function changeRecord(ports: CouncilPorts, command: ChangeRecord): Promise<Outcome<RecordDone>> {
  const { recordId, words, sign } = command;
  if (!mayTry(ports.directory.council(), command, londonDate(ports.clock.now())))
    return refused({ kind: 'not-yours' });
  const before = await newestWords(ports, command);
  if (before === undefined) return refused({ kind: 'not-yours' });
  return step(
    ports,
    command,
    (council, head, entry, _, now, papers) =>
      entry.version === before.version
        ? decideChange(council, head, entry, command, { before: before.words, papers }, now)
        : refused({ kind: 'changed-meanwhile' }),
    {
      step: 'changed',
      answer: sign ? 'signed' : null,
      isText: (sheet) =>
        sheet.of === 'record' &&
        isDeepStrictEqual(sheet.words, tidied({ ...words, heldOn: sheet.words.heldOn })),
    },
    [recordPaperId(recordId)],
  );
}

async function newestWords(
  ports: CouncilPorts,
  { about, recordId }: ActOnRecord,
): Promise<{ readonly version: number; readonly words: RecordWords } | undefined> {
  const entry = (await ports.threads.entry(about, recordEntryId(recordId)))?.entry;
  if (entry === undefined || !isRecord(entry)) return undefined;
  const [sheet] = await ports.threads.sheets(about, [recordSheetId(recordId, entry.version)]);
  return sheet?.of === 'record' ? { version: entry.version, words: sheet.words } : undefined;
}

type RuleWithPapers<Command extends ActOnRecord> = (
  ...given: [...Parameters<RecordRule<Command>>, papers: readonly WorkingPaper[]]
) => ReturnType<RecordRule<Command>>;

async function step<Command extends ActOnRecord>(
  ports: CouncilPorts,
  command: Command,
  decide: RuleWithPapers<Command>,
  said: Said,
  papers: readonly string[] = [],
): Promise<Outcome<RecordDone>> {
  const { by, about, recordId } = command;
  let after: RecordEntry | undefined;
  const done = await actOn(
    ports,
    command,
    { on: [recordEntryId(recordId)], papers, mayTry },
    (council, head: ThreadHead, now, entries, read) => {
      const entry = entries.find(isRecord);
      // Not there and not theirs are deliberately the same answer.
      const opens = entry && accessTo(council, by, about, entry, noEarlierFacts, londonDate(now)) !== 'none';
      if (entry === undefined || !opens) return refused({ kind: 'not-yours' });
      const decided = decide(council, head, entry, command, now, read);
      if (!decided.ok) return decided;
      after = decided.value.replaces?.find(isRecord);
      return accepted({ ...decided.value, ask: [] });
    },
    (stored) => isSame(ports, command, stored, said),
  );
  if (!done.ok) return done;
  const { head, alreadySaved, on } = done.value;
  const entry = alreadySaved ? on.find(isRecord) : after;
  return entry === undefined ? refused({ kind: 'not-yours' }) : accepted({ entry, head, alreadySaved });
}

const mayTry = (council: Council, { by, about }: Pick<Act, 'by' | 'about'>, today: LocalDate) =>
  mayTryRecords(council, by, about, today);

async function isSame(
  ports: CouncilPorts,
  { about, recordId }: ActOnRecord,
  stored: ThreadEntry,
  said: Said,
): Promise<boolean> {
  if (stored.kind !== 'record-step' || stored.recordId !== recordId) return false;
  if (stored.step !== said.step || stored.answer !== said.answer) return false;
  if (said.isText === undefined || stored.sheetId === null) return said.isText === undefined;
  const [sheet] = await ports.threads.sheets(about, [stored.sheetId]);
  return sheet !== undefined && said.isText(sheet);
}

const sameText =
  ({ text, by }: WriteBeside) =>
  (sheet: Sheet): boolean =>
    (sheet.of === 'comments' || sheet.of === 'addendum') &&
    sheet.words.by === by &&
    sheet.words.text === text.trim();
