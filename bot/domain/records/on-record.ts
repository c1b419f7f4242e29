// What the two do to a record that is out: sign, disagree, comment, add to it later. Pure rules; no silence ever signs.
import { type Acted, told } from '../act';
import type { Council } from '../council';
import { londonDate } from '../dates';
import type { Instant, LocalDate, PersonId } from '../ids';
import { accepted, type FieldProblem, type Outcome, refused } from '../outcome';
import { nextManagerOf } from '../relationships';
import type { Sheet } from '../sheet';
import type { ThreadHead } from '../thread-head';
import { headWithRecord } from './open-records';
import type { RecordEntry, RecordSignature, RecordStepEntry } from './record';
import { clocksNow, type RecordClocks } from './record-clocks';
import { type ActOnRecord, stepOf } from './record-entries';
import { hasSigned, isClosed, isDisagreed, isSettled, lastIssuedOn } from './record-state';
import { textProblems } from './record-texts';

/** `version`: the one somebody has before them. What they say is about that one and no newer. */
type ActOnVersion = ActOnRecord & { readonly version: number };
export type SignRecord = ActOnVersion & { readonly meaning: RecordSignature['meaning'] };
export type DisagreeWithRecord = ActOnVersion & { readonly raise: boolean };
export type CommentOnRecord = ActOnVersion & WriteBeside;
/** Comments, or an addendum. */
export type WriteBeside = ActOnRecord & { readonly text: string; readonly notIdentifiers: readonly string[] };
export type FileRecord = ActOnRecord & { readonly on: LocalDate };
export type SayTimeEffect = ActOnRecord & { readonly effect: 'added' | 'saved' | 'neither' };

/** One step on one record. */
export type RecordRule<Command extends ActOnRecord> = (
  council: Council,
  head: ThreadHead,
  entry: RecordEntry,
  command: Command,
  now: Instant,
) => Outcome<Acted>;

/** Which of the two somebody is to this record: its worker, or whoever held the session. */
export function partInRecord(
  { by, about }: Pick<ActOnRecord, 'by' | 'about'>,
  { supervisorId }: Pick<RecordEntry, 'supervisorId'>,
): 'worker' | 'supervisor' | undefined {
  if (by === about) return 'worker';
  return by === supervisorId ? 'supervisor' : undefined;
}

/** R27 as it runs today for the newest version. */
export const clocksOf = (
  council: Council,
  head: Pick<ThreadHead, 'personId'>,
  entry: RecordEntry,
): RecordClocks => clocksNow(council, head.personId, { ...entry, issuedOn: lastIssuedOn(entry) });

/** Who is told of a disagreement: the worker's next manager, unless they wrote the record themselves. */
export function aboveFor(
  council: Council,
  worker: PersonId,
  { supervisorId }: Pick<RecordEntry, 'supervisorId'>,
  today: LocalDate,
): PersonId | undefined {
  const above = nextManagerOf(council, worker, today);
  return above === supervisorId ? undefined : above;
}

/** R28: for the newest version and never another than they have read, whenever they like; "received, not agreed" is the worker's. */
export const signRecord: RecordRule<SignRecord> = (_, head, entry, command, now) => {
  const part = partInRecord(command, entry);
  if (part === undefined) return refused({ kind: 'not-yours' });
  const { by, meaning, about, recordId, version } = command;
  if (version !== entry.version) return refused({ kind: 'changed-meanwhile' });
  if (isClosed(entry)) return field('meaning', 'signed-by-both');
  if (hasSigned(entry, part)) return field('meaning', 'signed-already');
  if (part === 'supervisor' && meaning !== 'agreed') return field('meaning', 'not-a-choice');
  const signature = { by, as: part, at: now, version, meaning };
  const signed = { ...entry, signatures: [...entry.signatures, signature] };
  const other = part === 'worker' ? entry.supervisorId : about;
  return accepted({
    ...onRecord(head, signed, stepOf(command, now, { step: 'signed', version, answer: meaning }, null)),
    tell: [told(other, 'record-signed', recordId)],
  });
};

/** R27: the worker alone, while the days run. `raise` tells the next manager that it is so, and nothing of what it says. */
export const disagreeWithRecord: RecordRule<DisagreeWithRecord> = (council, head, entry, command, now) => {
  if (partInRecord(command, entry) !== 'worker') return refused({ kind: 'not-yours' });
  const { about, recordId, raise, version } = command;
  if (version !== entry.version) return refused({ kind: 'changed-meanwhile' });
  const today = londonDate(now);
  const { sayBy } = clocksOf(council, head, entry);
  const before = isDisagreed(entry) ? entry.disagreed : null;
  if (isSettled(council, head.personId, entry, today)) return field('disagree', 'signed-by-both');
  if (hasSigned(entry, 'worker')) return field('disagree', 'signed-already');
  if (before !== null && (before.raisedWith === version || !raise))
    return field('disagree', 'already-answered');
  if (today > sayBy) return fields({ field: 'disagree', kind: 'days-are-over', until: sayBy });
  const above = raise ? aboveFor(council, about, entry, today) : undefined;
  if (raise && above === undefined) return field('raise', 'nobody-to-tell');
  const step = stepOf(command, now, { step: 'disagreed', version, answer: raise ? 'raised' : null }, null);
  const disagreed = {
    at: before?.at ?? now,
    version,
    raisedWith: raise ? version : (entry.disagreed?.raisedWith ?? null),
  };
  return accepted({
    ...onRecord(head, { ...entry, disagreed }, step),
    tell: [
      ...(before === null ? [told(entry.supervisorId, 'record-disagreed', recordId)] : []),
      ...(above === undefined ? [] : [told(above, 'record-disagreement-raised', recordId)]),
    ],
  });
};

/** R27: the worker's own words beside the record, while the days run and it is not locked. Nobody edits them. */
export const commentOnRecord: RecordRule<CommentOnRecord> = (council, head, entry, command, now) => {
  if (partInRecord(command, entry) !== 'worker') return refused({ kind: 'not-yours' });
  const { version } = command;
  if (version !== entry.version) return refused({ kind: 'changed-meanwhile' });
  const { commentsBy } = clocksOf(council, head, entry);
  if (isSettled(council, head.personId, entry, londonDate(now))) return field('text', 'signed-by-both');
  if (londonDate(now) > commentsBy)
    return fields({ field: 'text', kind: 'days-are-over', until: commentsBy });
  const problems = textProblems(council, command.text, command.notIdentifiers);
  if (problems.length > 0) return fields(...problems);
  const sheetId = `comments:${command.recordId}:${entry.comments.length + 1}`;
  const comments = [...entry.comments, { by: command.by, at: now, sheetId, version }];
  return accepted({
    ...beside(head, { ...entry, comments }, command, now, { step: 'commented', of: 'comments', sheetId }),
    tell: [told(entry.supervisorId, 'record-commented', command.recordId)],
  });
};

/**
 * Corrections after both have signed (or the worker, where the other has left without), by either, dated and seen by both; also once the worker's days are over without a
 * signature, when comments are not taken any more.
 */
export const addToRecord: RecordRule<WriteBeside> = (council, head, entry, command, now) => {
  const part = partInRecord(command, entry);
  if (part === undefined) return refused({ kind: 'not-yours' });
  const { by, about, recordId, text, notIdentifiers } = command;
  const today = londonDate(now);
  const daysAreOver = today > clocksOf(council, head, entry).commentsBy;
  if (!isSettled(council, head.personId, entry, today) && !daysAreOver)
    return field('text', 'not-signed-yet');
  const problems = textProblems(council, text, notIdentifiers);
  if (problems.length > 0) return fields(...problems);
  const sheetId = `addendum:${recordId}:${entry.addenda.length + 1}`;
  const addenda = [...entry.addenda, { by, at: now, sheetId }];
  return accepted({
    ...beside(head, { ...entry, addenda }, command, now, { step: 'addendum', of: 'addendum', sheetId }),
    tell: [told(part === 'worker' ? entry.supervisorId : about, 'record-addendum', recordId)],
  });
};

/** "Paper copy filed on": by either; said again it is put right. */
export const fileRecord: RecordRule<FileRecord> = (_, head, entry, command, now) => {
  if (partInRecord(command, entry) === undefined) return refused({ kind: 'not-yours' });
  const { by, on } = command;
  if (on > londonDate(now)) return field('on', 'in-the-future');
  if (on < entry.heldOn) return field('on', 'before-it-was-said');
  const step = stepOf(command, now, { step: 'filed', version: entry.version, answer: on }, null);
  return accepted(onRecord(head, { ...entry, filed: { by, on } }, step));
};

/** Seed 7.5: after a record with tags each says once what tagging did to the time. */
export const sayTimeEffect: RecordRule<SayTimeEffect> = (_, head, entry, command, now) => {
  const part = partInRecord(command, entry);
  if (part === undefined) return refused({ kind: 'not-yours' });
  if (entry.behaviours === 0) return field('effect', 'nothing-waits');
  if (entry.timeEffect[part] !== undefined) return field('effect', 'already-answered');
  const timeEffect = { ...entry.timeEffect, [part]: command.effect };
  const { version } = entry;
  const step = stepOf(command, now, { step: 'time-effect', version, answer: command.effect }, null);
  return accepted(onRecord(head, { ...entry, timeEffect }, step));
};

/** The evidence, the record as it is now, and the head; nobody is told. */
function onRecord(head: ThreadHead, entry: RecordEntry, step: RecordStepEntry): Acted {
  return {
    entries: [step],
    replaces: [entry],
    head: headWithRecord(head, entry, !isClosed(entry) || step.step === 'signed'),
    tell: [],
  };
}

function beside(
  head: ThreadHead,
  entry: RecordEntry,
  command: WriteBeside,
  now: Instant,
  {
    step,
    of,
    sheetId,
  }: {
    readonly step: 'commented' | 'addendum';
    readonly of: Sheet['of'] & ('comments' | 'addendum');
    readonly sheetId: string;
  },
): Acted {
  const words = { text: command.text.trim(), by: command.by, at: now };
  const evidence = stepOf(command, now, { step, version: entry.version, answer: null }, sheetId);
  return { ...onRecord(head, entry, evidence), sheets: [{ sheetId, of, words }] };
}

const fields = (...problems: readonly FieldProblem[]) => refused({ kind: 'fields', problems });

const field = (
  name: string,
  kind:
    | 'signed-by-both'
    | 'signed-already'
    | 'not-a-choice'
    | 'already-answered'
    | 'nobody-to-tell'
    | 'not-signed-yet'
    | 'in-the-future'
    | 'before-it-was-said'
    | 'nothing-waits',
) => fields({ field: name, kind });
