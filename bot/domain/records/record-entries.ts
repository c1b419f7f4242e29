// The entries of a record: how they are named, what they say of its words, and the evidence of each step.
import type { Act } from '../act';
import type { Instant } from '../ids';
import type { RecordEntry, RecordSignature, RecordStepEntry, RecordWords } from './record';
import { minutesOf, wellbeingOf } from './record-words';

export const recordEntryId = (recordId: string) => `record:${recordId}`;
export const recordSheetId = (recordId: string, version: number) => `record:${recordId}:${version}`;

/** What the entry says of its words; never the words. */
export const factsOf = (
  words: RecordWords,
): Pick<RecordEntry, 'form' | 'minutes' | 'modelId' | 'wellbeing' | 'behaviours'> => ({
  form: words.form,
  minutes: minutesOf(words),
  modelId: words.modelId,
  wellbeing: wellbeingOf(words),
  behaviours: words.behaviours.length,
});

/** R28: in the same act, by whoever issues it. */
export const supervisorSigns = ({ by }: Act, version: number, at: Instant): RecordSignature => ({
  by,
  as: 'supervisor',
  at,
  version,
  meaning: 'agreed',
});

/** The evidence of one step; it carries the operation's own id. */
export const stepOf = (
  { operationId, by, recordId }: ActOnRecord,
  now: Instant,
  facts: Pick<RecordStepEntry, 'step' | 'version' | 'answer'>,
  sheetId: string | null,
): RecordStepEntry => ({
  kind: 'record-step',
  entryId: operationId,
  at: now,
  saidBy: by,
  recordId,
  ...facts,
  sheetId,
});

export type ActOnRecord = Act & { readonly recordId: string };

/** What is written with the operation's own entry follows it by number. */
export const furtherId = ({ operationId }: Act, number: number) => `${operationId}:${number}`;
