// Keeping a wait on another agency, and saying what became of it: chased, come, or not needed any more.
import { type Act, type Acted, pairActing } from '../act';
import type { Council } from '../council';
import { addDays, addMonths, localDate, londonDate } from '../dates';
import { readReferences } from '../decisions/decision-words';
import type { Instant, LocalDate } from '../ids';
import { accepted, type FieldProblem, type Outcome, refused } from '../outcome';
import type { ThreadHead } from '../thread-head';
import { shortWordProblems } from '../words-for-both';
import { headWithWait, type NamedDay, type WaitEntry, type WaitStepEntry, type WaitStepKind } from './wait';

/** Characters of the agency and of the service; and how many waits are open at once: more is a list nobody reads. */
export const waitLimits = { characters: 120, open: 20 } as const;

/** So many steps stand in the wait itself: one that is chased every week would grow with every batch. */
const stepsKept = 10;

/** Nobody has waited for longer, or is told to. */
const longestYears = 5;

/** As it was typed; the days too. Empty or null where there is none. */
export type KeepWait = Act & {
  readonly reference: string;
  readonly agency: string;
  readonly service: string;
  readonly referredOn: string;
  readonly expectedBy: string | null;
  readonly chasedOn: string | null;
  readonly notIdentifiers: readonly string[];
};

/** `expectedBy`, once chased: the day that was named, as typed; empty where nobody names one any more; null: it stays. */
export type SayOfWait = Act & {
  readonly entryId: string;
  readonly step: WaitStepKind;
  readonly expectedBy: string | null;
};

/** What an act on a wait comes to. */
export type OnWait = {
  readonly step: WaitStepEntry;
  readonly entry: WaitEntry;
  readonly head: ThreadHead;
};

/** By one of the two. Nobody is told: it comes up when they prepare. */
export function keepWait(
  council: Council,
  head: ThreadHead,
  command: KeepWait,
  now: Instant,
): Outcome<Acted> {
  const today = londonDate(now);
  if (pairActing(council, command, today) === undefined) return refused({ kind: 'not-yours' });
  const { agency, service, notIdentifiers } = command;
  const { references, problems: badReferences } = readReferences(council, [command.reference], today);
  const [reference] = references;
  const referredOn = localDate(command.referredOn);
  const [expectedBy, chasedOn] = [dayIn(command.expectedBy), dayIn(command.chasedOn)];
  const problems: readonly FieldProblem[] = [
    ...badReferences,
    ...(command.reference.trim() === '' ? [{ field: 'reference', kind: 'missing' } as const] : []),
    ...shortWordProblems(council, { agency, service }, waitLimits.characters, notIdentifiers, {
      required: ['agency', 'service'],
    }),
    ...pastProblems('referredOn', referredOn, today),
    ...(expectedBy === null ? [] : expectedProblems(expectedBy, referredOn, today)),
    ...(chasedOn === null ? [] : pastProblems('chasedOn', chasedOn, today, referredOn)),
    ...(head.waits.length >= waitLimits.open
      ? [
          {
            field: 'waits',
            kind: 'too-many',
            maximum: waitLimits.open,
            count: head.waits.length + 1,
          } as const,
        ]
      : []),
  ];
  if (problems.length > 0 || reference === undefined || referredOn === undefined) {
    return refused({ kind: 'fields', problems });
  }
  const entry: WaitEntry = {
    kind: 'wait',
    entryId: command.operationId,
    at: now,
    loggedBy: command.by,
    reference,
    agency: agency.trim(),
    service: service.trim(),
    referredOn,
    expectedBy: expectedBy ?? null,
    chasedOn: chasedOn ?? null,
    state: 'WAITING',
    steps: [],
  };
  return accepted({ entries: [entry], head: headWithWait(head, entry), tell: [] });
}

/**
 * Whether a second delivery keeps the same as what is stored: whoever put something right before pressing again must not
 * read that it is kept. What was said of the wait since does not count.
 */
export function sameWait(council: Council, stored: WaitEntry, command: KeepWait): boolean {
  const today = londonDate(stored.at);
  const [reference] = readReferences(council, [command.reference], today).references;
  const chased = stored.steps.filter(({ step }) => step === 'chased');
  return (
    stored.reference === reference &&
    stored.agency === command.agency.trim() &&
    stored.service === command.service.trim() &&
    stored.referredOn === command.referredOn &&
    (chased.length > 0 || stored.chasedOn === dayIn(command.chasedOn)) &&
    (chased.some(movesDay) || stored.expectedBy === dayIn(command.expectedBy))
  );
}

/** Refused `already-answered` once it is over. */
export function sayOfWait(
  council: Council,
  head: ThreadHead,
  entry: WaitEntry,
  command: SayOfWait,
  now: Instant,
): Outcome<OnWait> {
  const today = londonDate(now);
  if (pairActing(council, command, today) === undefined) return refused({ kind: 'not-yours' });
  if (entry.state !== 'WAITING') return onlyProblem({ field: 'step', kind: 'already-answered' });
  const expectedBy = dayIn(command.expectedBy);
  // One that has gone by may stay, and nobody who was asked today can have named another.
  const [problem] =
    expectedBy === null || expectedBy === entry.expectedBy
      ? []
      : expectedProblems(expectedBy, addDays(today, -1), today);
  if (problem !== undefined) return onlyProblem(problem);
  const step = waitStep(command, entry, now);
  const said = withStep(entry, step);
  return accepted({ step, entry: said, head: headWithWait(head, said) });
}

const waitStep = (command: SayOfWait, entry: WaitEntry, at: Instant): WaitStepEntry => ({
  kind: 'wait-step',
  entryId: command.operationId,
  at,
  saidBy: command.by,
  waitId: command.entryId,
  step: command.step,
  ...namedDay(command, entry),
});

function namedDay({ step, expectedBy }: SayOfWait, entry: WaitEntry): NamedDay {
  if (step !== 'chased' || expectedBy === null) return { expectedBy: null };
  const day = dayIn(expectedBy) ?? null;
  if (day === null) return { expectedBy: null, noDay: true };
  return { expectedBy: day === entry.expectedBy ? null : day };
}

/** Whether a second delivery says what this step says. `entry` as it stands now: the day it has was said again. */
export function sameStep(stored: WaitStepEntry, command: SayOfWait, entry: WaitEntry | undefined): boolean {
  if (stored.waitId !== command.entryId || stored.step !== command.step) return false;
  if (stored.step !== 'chased') return true;
  if (command.expectedBy === null) return !movesDay(stored);
  const day = dayIn(command.expectedBy);
  if (day === null || stored.noDay) return day === null && stored.noDay === true;
  return day === (stored.expectedBy ?? entry?.expectedBy);
}

const movesDay = ({ expectedBy, noDay }: NamedDay): boolean => expectedBy !== null || noDay === true;

/** The wait with what was just said of it. */
function withStep(entry: WaitEntry, { saidBy: by, at, step, expectedBy, noDay }: WaitStepEntry): WaitEntry {
  const said = { by, at, step, expectedBy, ...(noDay ? { noDay } : {}) };
  return {
    ...entry,
    state: step === 'come' ? 'COME' : step === 'not-needed' ? 'NOT_NEEDED' : 'WAITING',
    chasedOn: step === 'chased' ? londonDate(at) : entry.chasedOn,
    expectedBy: noDay ? null : (expectedBy ?? entry.expectedBy),
    steps: [...entry.steps, said].slice(-stepsKept),
  };
}

/** Null where nothing was typed, `undefined` where it is no day. */
const dayIn = (typed: string | null): LocalDate | null | undefined =>
  typed === null || typed.trim() === '' ? null : localDate(typed);

function pastProblems(
  field: string,
  day: LocalDate | undefined,
  today: LocalDate,
  from: LocalDate | undefined = addMonths(today, -12 * longestYears),
): readonly FieldProblem[] {
  if (day === undefined) return [{ field, kind: 'not-a-date' }];
  if (day > today) return [{ field, kind: 'in-the-future' }];
  return day < from ? [{ field, kind: 'too-early', earliest: from }] : [];
}

/** Later than `after`. Of a new wait that is the day it was referred: a day that has gone by is what is chased. */
function expectedProblems(
  day: LocalDate | undefined,
  after: LocalDate | undefined,
  today: LocalDate,
): readonly FieldProblem[] {
  const field = 'expectedBy';
  const latest = addMonths(today, 12 * longestYears);
  if (day === undefined) return [{ field, kind: 'not-a-date' }];
  if (after !== undefined && day <= after) {
    return [{ field, kind: 'too-early', earliest: addDays(after, 1) }];
  }
  return day > latest ? [{ field, kind: 'too-far-ahead', latest }] : [];
}

const onlyProblem = (problem: FieldProblem) => refused({ kind: 'fields', problems: [problem] });
