// Logging a quick decision (management oversight): who said what to whom, checked once, in one place.
import { isWorkingDay, nextWorkingDayOf, workingDaysBetween } from './calendar';
import { looksLikeAName, readCaseReference } from './case-reference';
import type { Council } from './council';
import { addDays, londonDate } from './dates';
import type { CaseReference, Instant, LocalDate, OperationId, PersonId } from './ids';
import { accepted, type FieldProblem, type Outcome, refused } from './outcome';
import { policyOn } from './policy';
import { superviseesOf, supervisorsOf } from './relationships';
import { firstWords, lengthOf } from './stored-decision';
import type { ManagementOversightEntry, OversightPlace, OversightType } from './management-oversight';
import type { ActionEntry, ThreadHead } from './thread';

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
  /** `worker`, `supervisor`, or the id of one of the two. */
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
};

/** Minutes by which a client's clock may be ahead of ours before a time counts as in the future. */
const clockSlackMilliseconds = 5 * 60_000;
/** A decision older than this is no longer a quick one; the session record is its place. */
const oldestDays = 90;

/** The pair, when the two have a supervision relationship today; the thread belongs to the supervised one. */
export function pairOf(council: Council, by: PersonId, other: PersonId, today: LocalDate): Pair | undefined {
  if (superviseesOf(council, by, today).includes(other)) return { worker: other, supervisor: by, other };
  if (supervisorsOf(council, by, today).includes(other)) return { worker: by, supervisor: other, other };
  return undefined;
}

/** Accepts with the entry to store, or names every field that needs attention. Pure; `now` is passed in. */
export function logDecision(council: Council, command: LogDecision, now: Instant): Outcome<LoggedDecision> {
  const today = londonDate(now);
  const problems: FieldProblem[] = [];
  const pair = command.with === undefined ? undefined : pairOf(council, command.by, command.with, today);
  if (pair === undefined) {
    problems.push({ field: 'who', kind: command.with === undefined ? 'missing' : 'not-your-person' });
  }
  problems.push(...textProblems(council, command, today));
  const { references, problems: referenceProblems } = readReferences(council, command.references, today);
  problems.push(...referenceProblems, ...timeProblems(command, now), ...partProblems(command, pair));
  if (problems.length > 0 || pair === undefined) return refused({ kind: 'fields', problems });
  return accepted(written(council, command, pair, references, now));
}

function written(
  council: Council,
  command: LogDecision,
  pair: Pair,
  references: readonly CaseReference[],
  now: Instant,
): LoggedDecision {
  const saidAt = command.saidAt ?? now;
  const nextDay = nextWorkingDayOf(council, pair.worker, londonDate(now));
  const action = {
    owner: partOf(pair, command.actionOwner) ?? pair.worker,
    byOn: command.actionBy ?? nextDay,
  };
  const entry: ManagementOversightEntry = {
    kind: 'decision',
    entryId: command.operationId,
    operationId: command.operationId,
    at: saidAt,
    type: command.type,
    // docs/rules.md, words and states: what the worker wrote waits for the manager; what the manager wrote is the manager's word.
    state: command.by === pair.supervisor ? 'CONFIRMED' : 'PROPOSED',
    supervisorId: pair.supervisor,
    loggedBy: command.by,
    loggedAt: now,
    text: command.text.trim(),
    why: command.why.trim(),
    fullTextIn: null,
    references,
    referenceToFollow: references.length === 0,
    referencesAdded: null,
    action: command.type === 'decision' || command.actionOwner !== undefined ? action : null,
    // R30: a decision is on the child's file by the next working day.
    childFile: {
      recorder: partOf(pair, command.recorder) ?? pair.worker,
      byOn: command.recordBy ?? nextDay,
      state: 'PENDING',
    },
    revisitAtNextFormal: command.revisit ?? command.type === 'decision',
    late: isLate(council, saidAt, now),
  };
  return { pair, entry, action: entry.action && actionFrom(entry, entry.action) };
}

function actionFrom(
  entry: ManagementOversightEntry,
  action: { owner: PersonId; byOn: LocalDate },
): ActionEntry {
  return {
    kind: 'action',
    entryId: `action:${entry.operationId}`,
    at: entry.at,
    owner: action.owner,
    byOn: action.byOn,
    state: 'OPEN',
    fromEntryId: entry.entryId,
    text: firstWords(entry.text, 120),
  };
}

/** R33: logged more than one working day after it was said. Labelled, without shame. */
function isLate(council: Council, saidAt: Instant, loggedAt: Instant): boolean {
  const isDay = (day: LocalDate) => isWorkingDay(day, council.daysOff);
  return workingDaysBetween(londonDate(saidAt), londonDate(loggedAt), isDay) > 1;
}

function textProblems(council: Council, command: LogDecision, today: LocalDate): FieldProblem[] {
  const maximum = policyOn(council, today).quickDecision.maximumCharacters;
  const problems: FieldProblem[] = [];
  if (command.text.trim() === '') problems.push({ field: 'text', kind: 'missing' });
  for (const field of ['text', 'why'] as const) {
    const length = lengthOf(command[field].trim());
    if (length > maximum) problems.push({ field, kind: 'too-long', maximum, length });
  }
  return problems;
}

function readReferences(council: Council, typed: readonly string[], today: LocalDate) {
  const { caseReference } = policyOn(council, today);
  const references: CaseReference[] = [];
  const problems: FieldProblem[] = [];
  for (const text of typed) {
    if (text.trim() === '') continue;
    const reference = readCaseReference(text, caseReference);
    if (reference && !references.includes(reference)) references.push(reference);
    if (!reference) {
      const kind = looksLikeAName(text) ? 'reference-is-a-name' : 'reference-format';
      problems.push({ field: 'reference', kind, example: caseReference.example, given: text });
    }
  }
  return { references, problems };
}

function timeProblems(command: LogDecision, now: Instant): FieldProblem[] {
  if (command.saidAt === undefined) return dateProblems(command, londonDate(now));
  const saidOn = londonDate(command.saidAt);
  if (Date.parse(command.saidAt) > Date.parse(now) + clockSlackMilliseconds) {
    return [{ field: 'saidAt', kind: 'in-the-future' }];
  }
  if (saidOn < addDays(londonDate(now), -oldestDays)) return [{ field: 'saidAt', kind: 'too-long-ago' }];
  return dateProblems(command, saidOn);
}

function dateProblems(command: LogDecision, saidOn: LocalDate): FieldProblem[] {
  return (['actionBy', 'recordBy'] as const).flatMap((field): FieldProblem[] => {
    const day = command[field];
    return day !== undefined && day < saidOn ? [{ field, kind: 'before-it-was-said' }] : [];
  });
}

function partProblems(command: LogDecision, pair: Pair | undefined): FieldProblem[] {
  if (pair === undefined) return [];
  return (['actionOwner', 'recorder'] as const).flatMap((field): FieldProblem[] => {
    const given = command[field];
    return given === undefined || partOf(pair, given) ? [] : [{ field, kind: 'not-one-of-the-two' }];
  });
}

function partOf({ worker, supervisor }: Pair, given: string | undefined): PersonId | undefined {
  if (given === 'worker' || given === worker) return worker;
  return given === 'supervisor' || given === supervisor ? supervisor : undefined;
}

/**
 * The case reference that was to follow. What was said stays as it is; only the link to the child's file is completed,
 * with who did it and when (docs/rules.md, access). The same references again are accepted and change nothing.
 */
export function addReferences(
  council: Council,
  entry: ManagementOversightEntry,
  { by, references: typed }: { readonly by: PersonId; readonly references: readonly string[] },
  now: Instant,
): Outcome<ManagementOversightEntry> {
  const { references, problems } = readReferences(council, typed, londonDate(now));
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  if (references.length === 0)
    return refused({ kind: 'fields', problems: [{ field: 'reference', kind: 'missing' }] });
  if (references.join() === entry.references.join()) return accepted(entry);
  if (!entry.referenceToFollow) return refused({ kind: 'used-before' });
  return accepted({ ...entry, references, referenceToFollow: false, referencesAdded: { by, at: now } });
}

/** The head after a quick decision. The due date is not touched (R16). */
export function headAfterDecision(head: ThreadHead, entry: ManagementOversightEntry): ThreadHead {
  const fresh = entry.references.map((reference) => ({
    reference,
    loggedBy: entry.loggedBy,
    at: entry.loggedAt,
  }));
  const older = head.recentReferences.filter(({ reference }) => !entry.references.includes(reference));
  return {
    ...head,
    openActions: head.openActions + (entry.action ? 1 : 0),
    childFilePending: head.childFilePending + (entry.childFile ? 1 : 0),
    recentReferences: [...fresh, ...older].slice(0, 10),
    lastLogged: { by: entry.loggedBy, at: entry.loggedAt },
  };
}
