// Writing down a case discussion: what stays here is the reference, the headline and the dates; the note goes to the child's file.
import { type Act, type Acted, type Pair, pairActing } from '../act';
import { type ActionEntry, headWithAction } from '../actions/action';
import { agreedAction, proposedDay } from '../actions/agreed-action';
import { ownerMeant } from '../actions/whose-action';
import { nextWorkingDayOf } from '../calendar';
import type { Council } from '../council';
import { addDays, londonDate } from '../dates';
import { readReferences } from '../decisions/decision-words';
import type { ChildFileItem } from '../decisions/management-oversight';
import { headWithDecision, headWithReferences } from '../decisions/open-decisions';
import { lengthOf } from '../decisions/stored-decision';
import type { CaseReference, Instant, LocalDate, PersonId } from '../ids';
import { accepted, type FieldProblem, type Outcome, refused } from '../outcome';
import { policyOn } from '../policy/policy';
import type { ThreadHead } from '../thread-head';
import { mayChooseModel } from '../toolkit/models';
import { shortWordProblems } from '../words-for-both';
import type { CaseCategory, CaseDepth, CaseDiscussionEntry, HeadlineDecision, Pace } from './case-discussion';
import { type CaseNoteWords, caseNoteCharacters, caseNoteParts } from './case-note-words';

/** At most so many characters, decisions and children. */
export const caseLimits = { headline: 300, extended: 600, decisions: 20, references: 12 } as const;

/** As typed. `owner`: a person's id or which of the two; null for a headline that is nobody's to do. */
export type LogCase = Act & {
  readonly references: readonly string[];
  readonly category: CaseCategory;
  readonly depth: CaseDepth;
  readonly modelId: string | null;
  readonly decisions: readonly {
    readonly text: string;
    readonly owner: string | null;
    readonly byOn: LocalDate | null;
  }[];
  readonly pace: Pace | null;
  readonly extendedBecause: string;
  readonly recordId: string | null;
  readonly nextOn: LocalDate | null;
  /** For the note only: it is never kept. */
  readonly full: CaseNoteWords;
  readonly notIdentifiers: readonly string[];
};

/** No date lies further ahead than a year. */
const furthestDays = 366;

/**
 * By the supervisor or the worker; the other one reads it, and nobody confirms it. Each headline that somebody owns is an
 * action too. The due date is not touched (R16).
 */
export function logCase(council: Council, head: ThreadHead, command: LogCase, now: Instant): Outcome<Acted> {
  const today = londonDate(now);
  const pair = pairActing(council, command, today);
  if (pair === undefined) return refused({ kind: 'not-yours' });
  const { references, problems: badReferences } = readReferences(council, command.references, today);
  const decisions = decisionsIn(council, pair, command, today);
  const problems: readonly FieldProblem[] = [
    ...badReferences,
    ...(references.length === 0 && badReferences.length === 0
      ? [{ field: 'reference', kind: 'missing' } as const]
      : []),
    ...(references.length > caseLimits.references
      ? [{ field: 'reference', kind: 'not-a-count', from: 1, to: caseLimits.references } as const]
      : []),
    ...decisions.problems,
    ...wordProblems(council, command),
    ...dateProblem('nextOn', command.nextOn, today),
    ...choiceProblems(council, head, command, today),
  ];
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  const entry = entryOf(council, head, pair, command, { references, decisions: decisions.kept }, now);
  const actions = actionsOf(council, head, entry);
  const known = headWithReferences(head, references, { by: command.by, at: now });
  return accepted({
    entries: [entry, ...actions],
    head: actions.reduce(headWithAction, headWithDecision(known, entry)),
    tell: [],
  });
}

/** Why more time serves this child; empty unless that is the pace. */
export const reasonIn = ({ pace, extendedBecause }: Pick<LogCase, 'pace' | 'extendedBecause'>) =>
  pace === 'extended' ? extendedBecause.trim() : '';

function entryOf(
  council: Council,
  head: ThreadHead,
  { supervisor, worker }: Pair,
  command: LogCase,
  {
    references,
    decisions,
  }: {
    readonly references: readonly CaseReference[];
    readonly decisions: readonly HeadlineDecision[];
  },
  now: Instant,
): CaseDiscussionEntry {
  const { operationId, by, category, depth, modelId, pace, recordId, nextOn } = command;
  const today = londonDate(now);
  // The record names who held the session, also when the worker or a cover writes its case discussion down.
  const session = recordIn(head, recordId);
  return {
    kind: 'case-discussion',
    entryId: operationId,
    at: now,
    on: session?.heldOn ?? today,
    supervisorId: session?.supervisorId ?? supervisor,
    loggedBy: by,
    loggedAt: now,
    references,
    category,
    depth,
    modelId,
    decisions,
    pace,
    extendedBecause: reasonIn(command),
    recordId,
    nextOn,
    childFile: childFileItems(council, worker, references, today),
    revisitAtNextFormal: decisions.length > 0,
    lookedAgain: null,
  };
}

/** R30: the worker puts it on each child's file, within the policy's days of their own. */
function childFileItems(
  council: Council,
  recorder: PersonId,
  references: readonly CaseReference[],
  today: LocalDate,
): readonly ChildFileItem[] {
  let byOn = today;
  for (let left = policyOn(council, today).record.caseNoteWithinWorkingDays; left > 0; left -= 1) {
    byOn = nextWorkingDayOf(council, recorder, byOn);
  }
  return references.map((reference) => ({
    reference,
    recorder,
    byOn,
    begunAt: null,
    confirmed: null,
    handedOver: [],
  }));
}

function actionsOf(council: Council, head: ThreadHead, entry: CaseDiscussionEntry): readonly ActionEntry[] {
  const { entryId, loggedBy: by, at } = entry;
  return owned(entry).map(({ text, owner, byOn }, index) =>
    agreedAction({
      entryId: actionId(entry, index),
      text,
      owner,
      byOn: byOn ?? proposedDay(council, head, londonDate(at)),
      fromEntryId: entryId,
      by,
      at,
    }),
  );
}

/** Of the actions it became. */
export const caseActionIds = (entry: CaseDiscussionEntry): readonly string[] =>
  owned(entry).map((_, index) => actionId(entry, index));

const owned = ({ decisions }: CaseDiscussionEntry) =>
  decisions.flatMap(({ owner, ...one }) => (owner === null ? [] : [{ ...one, owner }]));

const actionId = ({ entryId }: CaseDiscussionEntry, index: number) => `${entryId}:${index + 2}`;

/** Fields are named `decisions.<row>.<field>`, rows from 0 as they were sent. A row without words is none. */
function decisionsIn(
  council: Council,
  pair: Pair,
  { decisions, notIdentifiers }: LogCase,
  today: LocalDate,
): { readonly kept: readonly HeadlineDecision[]; readonly problems: readonly FieldProblem[] } {
  const rows = decisions.map(({ text, owner, byOn }, row) => {
    const one = owner === null ? null : (ownerMeant(council, pair, owner, today) ?? null);
    const field = (name: string) => `decisions.${row}.${name}`;
    const said = text.trim();
    const problems: readonly FieldProblem[] = [
      ...shortWordProblems(council, { [field('text')]: text }, caseLimits.headline, notIdentifiers, {
        required: owner !== null || byOn !== null ? [field('text')] : [],
      }),
      ...(owner !== null && one === null
        ? [{ field: field('owner'), kind: 'not-one-of-the-two' } as const]
        : []),
      ...dateProblem(field('byOn'), byOn, today),
    ];
    return { problems, kept: said === '' ? [] : [{ text: said, owner: one, byOn }] };
  });
  const tooMany = decisions.length > caseLimits.decisions;
  return {
    kept: rows.flatMap(({ kept }) => kept),
    problems: [
      ...rows.flatMap(({ problems }) => problems),
      ...(tooMany
        ? [{ field: 'decisions', kind: 'not-a-count', from: 0, to: caseLimits.decisions } as const]
        : []),
    ],
  };
}

/** The note may name people: it is for the child's own record. What stays here may not. */
function wordProblems(
  council: Council,
  { extendedBecause, full, notIdentifiers }: LogCase,
): readonly FieldProblem[] {
  return [
    ...shortWordProblems(council, { extendedBecause }, caseLimits.extended, notIdentifiers),
    ...caseNoteParts.flatMap((part): readonly FieldProblem[] => {
      const length = lengthOf(full[part].trim());
      const maximum = caseNoteCharacters;
      return length > maximum ? [{ field: part, kind: 'note-too-long', maximum, length }] : [];
    }),
  ];
}

function dateProblem(field: string, day: LocalDate | null, today: LocalDate): readonly FieldProblem[] {
  if (day === null) return [];
  const latest = addDays(today, furthestDays);
  if (day < today) return [{ field, kind: 'in-the-past' }];
  return day > latest ? [{ field, kind: 'too-far-ahead', latest }] : [];
}

function choiceProblems(
  council: Council,
  head: ThreadHead,
  { modelId, recordId }: LogCase,
  today: LocalDate,
): readonly FieldProblem[] {
  return [
    ...(modelId !== null && !mayChooseModel(council, today, modelId)
      ? [{ field: 'modelId', kind: 'not-a-choice' } as const]
      : []),
    ...(recordId !== null && !recordIn(head, recordId)
      ? [{ field: 'recordId', kind: 'not-a-choice' } as const]
      : []),
  ];
}

const recordIn = ({ records, closedRecords }: ThreadHead, recordId: string | null) =>
  [...records, ...closedRecords].find((one) => one.recordId === recordId);
