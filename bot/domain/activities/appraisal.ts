// The appraisal summary: examples the worker chose from records both have signed, in words they may change until they share it.
import type { Act, Acted } from '../act';
import type { Council } from '../council';
import { addMonths, londonDate } from '../dates';
import type { Instant, LocalDate, PersonId } from '../ids';
import { accepted, type Outcome, refused } from '../outcome';
import type { RecordEntry, RecordWords } from '../records/record';
import { isClosed } from '../records/record-state';
import type { SharedAppraisal } from '../sheet';
import type { ThreadHead } from '../thread-head';
import type { AppraisalWords } from '../working-paper';
import type { ActivityEntry } from './activity';
import { statementText } from './behaviours';
import { wordProblems } from './typed-words';

/** Characters of one example and of the summary, and how many examples. */
const appraisalLimits = { example: 600, summary: 4_000, examples: 30 } as const;

/** One tagged example of a signed record. */
export type AppraisalItem = {
  readonly recordId: string;
  readonly tagId: string;
  readonly heldOn: LocalDate;
  readonly framework: string;
  readonly code: string;
  readonly statement: string;
  readonly example: string;
};

/** The records an appraisal may draw on: signed, tagged, held in the last year. */
export const appraisalRecords = (records: readonly RecordEntry[], today: LocalDate): readonly RecordEntry[] =>
  records.filter(
    (one) =>
      one.behaviours > 0 && isClosed(one) && addMonths(today, -12) <= one.heldOn && one.heldOn <= today,
  );

/** What one of these records has; a tag without an example is still one. */
export const itemsOf = (
  council: Council,
  { recordId, heldOn }: RecordEntry,
  { behaviours }: RecordWords,
): readonly AppraisalItem[] =>
  behaviours.map(({ tagId, framework, code, example }) => ({
    recordId,
    tagId,
    heldOn,
    framework,
    code,
    statement: statementText(council, { framework, code }, heldOn),
    example,
  }));

export type ShareAppraisal = Act & {
  readonly words: AppraisalWords;
  readonly notIdentifiers: readonly string[];
};

/**
 * Makes the summary an entry of the worker's own file; from then on the supervisor reads it too, and it changes no
 * more. Only examples that are still among the signed ones go along. Refuses `fields` on `summary` and `chosen`.
 */
export function shareAppraisal(
  council: Council,
  head: ThreadHead,
  items: readonly AppraisalItem[],
  { operationId, by, about, words, notIdentifiers }: ShareAppraisal,
  now: Instant,
): Outcome<Acted> {
  if (by !== about) return refused({ kind: 'not-yours' });
  const chosen = chosenItems(items, words);
  const typed = [
    { field: 'summary', text: words.summary, maximum: appraisalLimits.summary, needed: chosen.length === 0 },
    ...chosen.map(({ text }, row) => ({ field: `chosen.${row}`, text, maximum: appraisalLimits.example })),
  ];
  const { length: count } = words.chosen;
  const tooMany = { field: 'chosen', kind: 'too-many', maximum: appraisalLimits.examples, count } as const;
  const problems = [
    ...(count > appraisalLimits.examples ? [tooMany] : []),
    ...wordProblems(council, typed, notIdentifiers),
  ];
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  const examples = chosen.map(({ heldOn, statement, text, example }) => ({
    heldOn,
    statement,
    text: text.trim(),
    // What both have signed stays told from what was written for the appraisal.
    ...(text.trim() === example.trim() ? {} : { signed: example.trim() }),
  }));
  const shared: SharedAppraisal = { summary: words.summary.trim(), examples };
  return accepted({
    entries: [summaryEntry(operationId, by, now)],
    sheets: [{ sheetId: appraisalSheetId(operationId), of: 'appraisal', words: shared }],
    head,
    tell: [],
  });
}

export const appraisalSheetId = (entryId: string) => `appraisal:${entryId}`;

/** In the worker's order, each with the words the worker gave it; what is signed no more is left out. */
export const chosenItems = (items: readonly AppraisalItem[], { chosen }: Pick<AppraisalWords, 'chosen'>) =>
  chosen.flatMap(({ recordId, tagId, text }) => {
    const found = items.find((one) => one.recordId === recordId && one.tagId === tagId);
    return found ? [{ ...found, text }] : [];
  });

function summaryEntry(entryId: string, loggedBy: PersonId, at: Instant): ActivityEntry {
  const on = londonDate(at);
  return {
    kind: 'activity',
    entryId,
    at,
    activity: 'appraisal-summary',
    loggedBy,
    on,
    title: `Appraisal summary ${on.slice(0, 4)}`,
    findings: '',
    nextOn: null,
    differently: null,
  };
}
