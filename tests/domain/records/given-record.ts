// Records for tests of the rules: the words somebody might write, and a thread in which they were issued.
import { randomUUID } from 'node:crypto';
import type { Acted } from '../../../bot/domain/act';
import type { Council } from '../../../bot/domain/council';
import { type Instant, type OperationId, personId, readOperationId } from '../../../bot/domain/ids';
import type { Outcome } from '../../../bot/domain/outcome';
import { issueRecord } from '../../../bot/domain/records/issuing';
import { begunRecord, headWithOpenRecord } from '../../../bot/domain/records/open-records';
import type { RecordEntry, RecordWords } from '../../../bot/domain/records/record';
import type { ActOnRecord } from '../../../bot/domain/records/record-entries';
import type { ThreadHead } from '../../../bot/domain/thread-head';
import { at, council, head, on } from '../given-council';

/** A whole record with nothing special in it. */
export const recordWords = (more: Partial<RecordWords> = {}): RecordWords => ({
  form: 'full',
  readiness: 'ready',
  heldOn: on('2027-03-08'),
  from: '10:00',
  to: '11:30',
  place: 'The small meeting room',
  present: '',
  interruptions: '',
  modelId: null,
  agenda: [],
  takenOut: [],
  sections: {
    review: 'Both actions are done.',
    reflection: 'The home visit in the rain, and what it did to the plan.',
    wellbeing: 'Two late evenings, leave is booked.',
  },
  wellbeingHeld: false,
  behaviours: [],
  actions: [],
  issues: [],
  reflectionMinutes: null,
  nextTime: '',
  notIdentifiers: [],
  ...more,
});

export function newOperationId(): OperationId {
  const id = readOperationId(randomUUID());
  if (!id) throw new Error('a new operation id is not one of ours');
  return id;
}

/** Everything a step on the record `r1` needs; a new operation each time. */
export const actBy = (by: string, about = 'lewis'): ActOnRecord => ({
  operationId: newOperationId(),
  by: personId(by),
  about: personId(about),
  recordId: 'r1',
});

/** Lewis's thread, or another's, with a session of that day held and its record to write. */
export function threadToWrite(heldOn: string, worker = 'lewis', more: Partial<ThreadHead> = {}): ThreadHead {
  const begun = begunRecord('r1', personId('priya'), null);
  return headWithOpenRecord(head(worker, heldOn, more), { ...begun, heldOn: on(heldOn) });
}

/** The record and its thread, as they stand. */
export type Standing = { readonly head: ThreadHead; readonly entry: RecordEntry; readonly acted: Acted };

/** What an act comes to, or the kinds of problems there are. */
export function standing(outcome: Outcome<Acted>): Standing {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  const acted = outcome.value;
  const entry = [...(acted.replaces ?? []), ...acted.entries].find((one) => one.kind === 'record');
  if (entry?.kind !== 'record') throw new Error('an act on a record says how the record stands');
  return { head: acted.head, entry, acted };
}

/** `not-yours`, or each problem as `field: kind`. */
export function refusalOf(outcome: Outcome<unknown>): readonly string[] | string {
  if (outcome.ok) return 'accepted';
  const { refusal } = outcome;
  return refusal.kind === 'fields'
    ? refusal.problems.map(({ field, kind }) => `${field}: ${kind}`)
    : refusal.kind;
}

/** Issued by Priya at that moment, with or without her signature. */
export function issuedAt(
  moment: string,
  {
    worker = 'lewis',
    sign = true,
    words = recordWords(),
    given = council(),
    heldOn = '2027-03-08',
  }: {
    readonly worker?: string;
    readonly sign?: boolean;
    readonly words?: RecordWords;
    readonly given?: Council;
    readonly heldOn?: string;
  } = {},
): Standing {
  const now: Instant = at(moment);
  const command = { ...actBy('priya', worker), revision: null, words, sign };
  const nothing = { entry: undefined, draftRevision: null, papers: [] };
  return standing(issueRecord(given, threadToWrite(heldOn, worker), command, nothing, now));
}
