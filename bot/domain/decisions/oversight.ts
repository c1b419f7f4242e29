// Logging a quick decision (management oversight): who said what to whom, checked once, in one place.

import { type ActionEntry, headWithAction } from '../actions/action';
import { nextWorkingDayOf } from '../calendar';
import type { Council } from '../council';
import { londonDate } from '../dates';
import type { CaseReference, Instant, LocalDate, OperationId, PersonId } from '../ids';
import { accepted, type FieldProblem, type Outcome, refused } from '../outcome';
import { superviseesOf, supervisorsOf } from '../relationships';
import type { ThreadHead } from '../thread-head';
import { authorityAbove, mayDecide } from './authority';
import { dateProblems, isLate } from './decision-dates';
import { passedWords, readReferences, teamsAddress, wordProblems } from './decision-words';
import type {
  ChildFileItem,
  ManagementOversightEntry,
  OversightPlace,
  OversightType,
  WaitsFor,
} from './management-oversight';
import { headWithDecision, headWithReferences } from './open-decisions';
import { firstWords } from './stored-decision';

/** What the person gave; anything left undefined takes its default. */
export type LogDecision = {
  readonly operationId: OperationId;
  readonly by: PersonId;
  /** The other one of the two. */
  readonly with: PersonId | undefined;
  readonly type: OversightType;
  readonly text: string;
  readonly why: string;
  /** As typed; each must match the council's pattern. None means "to follow today". */
  readonly references: readonly string[];
  readonly saidAt: Instant | undefined;
  /** `worker`, `supervisor`, or the id of one of the two; `nobody`: there is nothing to do, it is for the file only. */
  readonly actionOwner: string | undefined;
  readonly actionBy: LocalDate | undefined;
  /** `worker`, `supervisor`, or the id of one of the two. */
  readonly recorder: string | undefined;
  readonly recordBy: LocalDate | undefined;
  /** Undefined: yes for a decision (docs/rules.md, quick decisions), no for the others. */
  readonly revisit: boolean | undefined;
  readonly where: OversightPlace | undefined;
  readonly present: string;
  readonly risk: string;
  /** The Teams message it is made from; anything but an https address of Teams is left out. */
  readonly source: string | undefined;
  /** Undefined: by the supervisor's grade. False: the supervisor may decide this one. */
  readonly beyondSupervisor: boolean | undefined;
  /** Words the guard marked and the author says are no child's or family's. */
  readonly notIdentifiers: readonly string[];
};

/** The two people a quick decision is between, and whose thread it belongs to. */
export type Pair = { readonly worker: PersonId; readonly supervisor: PersonId; readonly other: PersonId };

export type LoggedDecision = {
  readonly pair: Pair;
  readonly entry: ManagementOversightEntry;
  readonly action: ActionEntry | null;
  /** Who is asked to read and answer it at once: for a decision only. */
  readonly ask: readonly PersonId[];
};

/** The pair, when the two have a supervision relationship today; the thread belongs to the supervised one. */
export function pairOf(council: Council, by: PersonId, other: PersonId, today: LocalDate): Pair | undefined {
  if (superviseesOf(council, by, today).includes(other)) return { worker: other, supervisor: by, other };
  if (supervisorsOf(council, by, today).includes(other)) return { worker: by, supervisor: other, other };
  return undefined;
}

/**
 * Accepts with the entry to store, or names every field that needs attention. What the worker writes is PROPOSED and
 * waits for the supervisor; what the supervisor writes is CONFIRMED, except a decision without its reason (R32) or case
 * reference, or one that somebody above has to take. The worker is asked whether that is what was said. Pure; `now` is
 * passed in.
 */
export function logDecision(council: Council, command: LogDecision, now: Instant): Outcome<LoggedDecision> {
  const today = londonDate(now);
  const problems: FieldProblem[] = [];
  const pair = command.with === undefined ? undefined : pairOf(council, command.by, command.with, today);
  if (pair === undefined) {
    problems.push({ field: 'who', kind: command.with === undefined ? 'missing' : 'not-your-person' });
  }
  if (command.text.trim() === '') problems.push({ field: 'text', kind: 'missing' });
  problems.push(...wordProblems(council, wordsOf(command), command.notIdentifiers, today));
  const { references, problems: referenceProblems } = readReferences(council, command.references, today);
  const recorder = pair && (partOf(pair, command.recorder) ?? pair.worker);
  problems.push(...referenceProblems, ...dateProblems(council, datesOf(command), recorder, now));
  problems.push(...partProblems(command, pair));
  if (problems.length > 0 || pair === undefined) return refused({ kind: 'fields', problems });
  return accepted(written(council, command, pair, references, now));
}

const isForNobody = ({ actionOwner }: LogDecision): boolean => actionOwner === 'nobody';

/** Of what nobody has to do, no day counts. */
const datesOf = (command: LogDecision) =>
  isForNobody(command) ? { ...command, actionBy: undefined } : command;

const wordsOf = ({ text, why, present, risk }: LogDecision) => ({ text, why, present, risk });

function written(
  council: Council,
  command: LogDecision,
  pair: Pair,
  references: readonly CaseReference[],
  now: Instant,
): LoggedDecision {
  const today = londonDate(now);
  const saidAt = command.saidAt ?? now;
  const owner = partOf(pair, command.actionOwner) ?? pair.worker;
  const authority = authorityOver(council, command, pair, today);
  const beyondSupervisor = authority !== undefined;
  const complete = command.type !== 'decision' || (command.why.trim() !== '' && references.length > 0);
  const confirmed = command.by === pair.supervisor && complete && !beyondSupervisor;
  const entry: ManagementOversightEntry = {
    kind: 'decision',
    entryId: command.operationId,
    operationId: command.operationId,
    at: saidAt,
    type: command.type,
    state: confirmed ? 'CONFIRMED' : 'PROPOSED',
    supervisorId: pair.supervisor,
    loggedBy: command.by,
    loggedAt: now,
    text: command.text.trim(),
    why: command.why.trim(),
    fullTextIn: null,
    whyAdded: null,
    references,
    referenceToFollow: references.length === 0,
    referencesAdded: null,
    where: command.where ?? null,
    present: command.present.trim(),
    risk: command.risk.trim(),
    source: teamsAddress(command.source),
    notIdentifiers: passedWords(council, wordsOf(command), command.notIdentifiers),
    beyondSupervisor,
    waitsFor: firstAsked(command, pair, authority, now),
    answers: [],
    confirmed: confirmed ? { by: command.by, at: now } : null,
    action:
      !isForNobody(command) && (command.type === 'decision' || command.actionOwner !== undefined)
        ? { owner, byOn: command.actionBy ?? nextWorkingDayOf(council, owner, today) }
        : null,
    childFile: childFileItems(council, command, pair, references, today),
    revisitAtNextFormal: command.revisit ?? command.type === 'decision',
    lookedAgain: null,
    withdrawn: null,
    late: isLate(council, saidAt, now),
  };
  const ask = command.type === 'decision' && entry.waitsFor ? [entry.waitsFor.by] : [];
  return { pair, entry, action: actionOf(entry), ask };
}

/**
 * Who above has to take it; `undefined` when the supervisor may, by their grade or because the author says so, and when
 * nobody above may either.
 */
function authorityOver(
  council: Council,
  { type, beyondSupervisor }: LogDecision,
  { supervisor }: Pair,
  today: LocalDate,
): PersonId | undefined {
  if (type !== 'decision') return undefined;
  const beyond = beyondSupervisor ?? !mayDecide(council, supervisor, today);
  return beyond ? authorityAbove(council, supervisor, today) : undefined;
}

/**
 * What the worker wrote is the supervisor's to confirm first. What the supervisor wrote goes to whoever has the
 * authority for it, otherwise to the worker.
 */
function firstAsked(
  { by }: LogDecision,
  { worker, supervisor }: Pair,
  authority: PersonId | undefined,
  now: Instant,
): WaitsFor {
  if (by === worker) return { by: supervisor, since: now, as: 'supervisor' };
  return authority === undefined
    ? { by: worker, since: now, as: 'worker' }
    : { by: authority, since: now, as: 'authority' };
}

/** R30: on each child's file by the next working day of whoever puts it there. */
function childFileItems(
  council: Council,
  command: LogDecision,
  pair: Pair,
  references: readonly CaseReference[],
  today: LocalDate,
): readonly ChildFileItem[] {
  const recorder = partOf(pair, command.recorder) ?? pair.worker;
  const byOn = command.recordBy ?? nextWorkingDayOf(council, recorder, today);
  const item = { recorder, byOn, begunAt: null, confirmed: null, handedOver: [] };
  return references.length === 0
    ? [{ reference: null, ...item }]
    : references.map((reference) => ({ reference, ...item }));
}

/** The action that comes from a quick decision, as it is first stored; null when there is none. */
export function actionOf({ operationId, entryId, action, at, text, loggedBy }: ManagementOversightEntry) {
  if (action === null) return null;
  const { owner, byOn } = action;
  const stored: ActionEntry = {
    kind: 'action',
    entryId: `action:${operationId}`,
    at,
    owner,
    byOn,
    state: 'OPEN',
    fromEntryId: entryId,
    text: actionWords(text),
    loggedBy,
    steps: [],
  };
  return stored;
}

/** As much of a decision's wording as its action holds. */
export const actionWords = (text: string): string => firstWords(text, 120);

function partProblems(command: LogDecision, pair: Pair | undefined): FieldProblem[] {
  if (pair === undefined) return [];
  return (['actionOwner', 'recorder'] as const).flatMap((field): FieldProblem[] => {
    const given = command[field];
    if (field === 'actionOwner' && isForNobody(command)) return [];
    return given === undefined || partOf(pair, given) ? [] : [{ field, kind: 'not-one-of-the-two' }];
  });
}

function partOf({ worker, supervisor }: Pair, given: string | undefined): PersonId | undefined {
  if (given === 'worker' || given === worker) return worker;
  return given === 'supervisor' || given === supervisor ? supervisor : undefined;
}

/** The head after a quick decision. The due date is not touched (R16). */
export function headAfterDecision(head: ThreadHead, entry: ManagementOversightEntry): ThreadHead {
  const { loggedBy: by, loggedAt: at } = entry;
  const decided = headWithDecision(headWithReferences(head, entry.references, { by, at }), entry);
  const action = actionOf(entry);
  return { ...(action ? headWithAction(decided, action) : decided), lastLogged: { by, at } };
}
