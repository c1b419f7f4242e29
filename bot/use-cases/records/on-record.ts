// What the two do to a record that is out: two point reads and one batch a step, each delivered once or many times.
import type { Act } from '../../domain/act';
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { LocalDate } from '../../domain/ids';
import { accepted, type Outcome, refused } from '../../domain/outcome';
import {
  type CommentOnRecord,
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
import type { RecordEntry, RecordStepEntry } from '../../domain/records/record';
import { accessTo, mayTryRecords, noEarlierFacts } from '../../domain/records/record-access';
import { type ActOnRecord, recordEntryId } from '../../domain/records/record-entries';
import { isClosed } from '../../domain/records/record-state';
import type { Sheet } from '../../domain/sheet';
import type { ThreadEntry } from '../../domain/thread';
import type { ThreadHead } from '../../domain/thread-head';
import { recordPaperId, type WorkingPaper } from '../../domain/working-paper';
import type { CouncilPorts } from '../../ports/council-ports';
import { actOn } from '../act';
import { headOrNew } from '../head-or-new';
import { isAnswered, isRecord, type RecordDone } from './issue-record';

/** What a second delivery is compared with: the evidence of the first, and the words that were written with it. */
type Said = Pick<RecordStepEntry, 'step' | 'answer'> & {
  /** Left out where it may be said of any. */
  readonly version?: number;
  readonly isText?: (sheet: Sheet) => boolean;
};

/**
 * R28: signs the version somebody has read. Refuses `not-yours` (also for a record that is not there), `fields`,
 * `changed-meanwhile` when there is a newer version, or `used-before` when this operation was used for something else.
 */
export const signRecord = (ports: CouncilPorts, command: SignRecord) =>
  stepOnRecord(ports, command, decideSignature, {
    step: 'signed',
    answer: command.meaning,
    version: command.version,
  });

/** R27: the worker does not agree; the next manager hears at most that it is so. Refuses like `signRecord`. */
export const disagreeWithRecord = (ports: CouncilPorts, command: DisagreeWithRecord) =>
  stepOnRecord(ports, command, decideDisagreement, {
    step: 'disagreed',
    answer: command.raise ? 'raised' : null,
    version: command.version,
  });

/** R27: the worker's comments, beside the record. Refuses like `signRecord`. */
export const commentOnRecord = (ports: CouncilPorts, command: CommentOnRecord) =>
  stepOnRecord(ports, command, decideComment, {
    step: 'commented',
    answer: null,
    version: command.version,
    isText: sameText(command),
  });

/**
 * A dated correction after both have signed; what its author had kept for a new version has its place now and goes.
 * Refuses like `signRecord`.
 */
export const addToRecord = (ports: CouncilPorts, command: WriteBeside) =>
  stepOnRecord(
    ports,
    command,
    (council, head, entry, _, now, { papers }) => {
      const decided = decideAddendum(council, head, entry, command, now);
      const isLeft = isClosed(entry) && entry.supervisorId === command.by;
      const left = isLeft ? papers.map(({ paperId }) => ({ remove: paperId })) : [];
      return decided.ok ? accepted({ ...decided.value, papers: left }) : decided;
    },
    { step: 'addendum', answer: null, isText: sameText(command) },
    { entries: [], papers: command.by === command.about ? [] : [recordPaperId(command.recordId)] },
  );

/** "Paper copy filed on". Refuses like `signRecord`. */
export const fileRecord = (ports: CouncilPorts, command: FileRecord) =>
  stepOnRecord(ports, command, decideFiling, { step: 'filed', answer: command.on });

/** What tagging did to the time, once each. Refuses like `signRecord`. */
export const sayTimeEffect = (ports: CouncilPorts, command: SayTimeEffect) =>
  stepOnRecord(ports, command, decideEffect, { step: 'time-effect', answer: command.effect });

/** What else a step reads and decides by. */
type StepFacts = {
  readonly papers: readonly WorkingPaper[];
  readonly revisions: ReadonlyMap<string, string>;
  readonly entries: readonly ThreadEntry[];
};

type RuleWithFacts<Command extends ActOnRecord> = (
  ...given: [...Parameters<RecordRule<Command>>, facts: StepFacts]
) => ReturnType<RecordRule<Command>>;

/** `also`: further entries and papers that are read side by side. */
export async function stepOnRecord<Command extends ActOnRecord>(
  ports: CouncilPorts,
  command: Command,
  decide: RuleWithFacts<Command>,
  said: Said,
  also: { readonly entries: readonly string[]; readonly papers: readonly string[] } = nothingElse,
): Promise<Outcome<RecordDone>> {
  const { by, about, recordId } = command;
  let after: RecordEntry | undefined;
  const done = await actOn(
    ports,
    command,
    { on: [recordEntryId(recordId), ...also.entries], papers: also.papers, mayTry: mayTryRecord },
    (council, head: ThreadHead, now, entries, papers, revisions) => {
      const entry = entries.find(isRecord);
      // Not there and not theirs are deliberately the same answer.
      const opens = entry && accessTo(council, by, about, entry, noEarlierFacts, londonDate(now)) !== 'none';
      if (entry === undefined || !opens) return refused({ kind: 'not-yours' });
      const decided = decide(council, head, entry, command, now, { papers, revisions, entries });
      if (!decided.ok) return decided;
      after = decided.value.replaces?.find(isRecord);
      return accepted({ ...decided.value, ask: [] });
    },
    (stored) => isSame(ports, command, stored, said),
  );
  if (!done.ok) {
    const { kind } = done.refusal;
    const mayBeSaved = kind === 'not-yours' || kind === 'changed-meanwhile';
    return (mayBeSaved ? await savedBefore(ports, command, said) : undefined) ?? done;
  }
  const { head, alreadySaved, on } = done.value;
  const entry = alreadySaved ? on.find(isRecord) : after;
  return entry === undefined ? refused({ kind: 'not-yours' }) : accepted({ entry, head, alreadySaved });
}

const nothingElse = { entries: [], papers: [] } as const;

/**
 * A step may end what it was allowed by: a former supervisor's last signature, a version that is not the newest any more.
 * Delivered again within a day it is answered like the first time; later only who reads the record anyway learns of it.
 */
async function savedBefore(
  ports: CouncilPorts,
  command: ActOnRecord,
  said: Said,
): Promise<Outcome<RecordDone> | undefined> {
  const { about, by, operationId, recordId } = command;
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  if (!mayTryRecord(council, command, today)) return undefined;
  const [read, stored, found] = await Promise.all([
    ports.threads.readHead(about),
    ports.threads.entry(about, operationId),
    ports.threads.entry(about, recordEntryId(recordId)),
  ]);
  if (stored?.entry.kind !== 'record-step' || stored.entry.saidBy !== by) return undefined;
  if (found === undefined || !isRecord(found.entry)) return undefined;
  const entry = found.entry;
  if (!isAnswered(ports, command, entry, stored.entry)) return undefined;
  if (!(await isSame(ports, command, stored.entry, said))) return refused({ kind: 'used-before' });
  return accepted({ entry, head: headOrNew(council, about, read), alreadySaved: true });
}

export const mayTryRecord = (council: Council, { by, about }: Pick<Act, 'by' | 'about'>, today: LocalDate) =>
  mayTryRecords(council, by, about, today);

async function isSame(
  ports: CouncilPorts,
  { about, recordId }: ActOnRecord,
  stored: ThreadEntry,
  said: Said,
): Promise<boolean> {
  if (stored.kind !== 'record-step' || stored.recordId !== recordId) return false;
  if (stored.step !== said.step || stored.answer !== said.answer) return false;
  if (said.version !== undefined && stored.version !== said.version) return false;
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
