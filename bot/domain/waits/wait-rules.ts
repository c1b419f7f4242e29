// Keeping a wait on another agency, and saying what became of it: chased, come, or not needed any more.
import { type Act, type Acted, pairActing } from '../act';
import type { Council } from '../council';
import { addDays, addMonths, localDate, londonDate } from '../dates';
import { readReferences } from '../decisions/decision-words';
import type { Instant, LocalDate } from '../ids';
import { accepted, type FieldProblem, type Outcome, refused } from '../outcome';
import type { ThreadHead } from '../thread-head';
import { shortWordProblems } from '../words-for-both';
import { headWithWait, type WaitEntry, type WaitStepEntry, type WaitStepKind } from './wait';

/** Characters of the agency and of the service; and how many waits are open at once: more is a list nobody reads. */
export const waitLimits = { characters: 120, open: 20 } as const;

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

/** `expectedBy`: chased, and another day was named; null where none was. */
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

/** Whether a second delivery keeps the same as what is stored; what was said of the wait since does not count. */
export const sameWait = (stored: WaitEntry, { agency, service, referredOn }: KeepWait): boolean =>
  stored.agency === agency.trim() && stored.service === service.trim() && stored.referredOn === referredOn;

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
  const [problem] =
    expectedBy === null || expectedBy === entry.expectedBy
      ? []
      : expectedProblems(expectedBy, entry.referredOn, today);
  if (problem !== undefined) return onlyProblem(problem);
  const step = waitStep(command, now);
  const said = withStep(entry, step);
  return accepted({ step, entry: said, head: headWithWait(head, said) });
}

/** The step this command makes, whether it is allowed or not: for comparing a second delivery with what is stored. */
export const waitStep = (command: SayOfWait, at: Instant): WaitStepEntry => ({
  kind: 'wait-step',
  entryId: command.operationId,
  at,
  saidBy: command.by,
  waitId: command.entryId,
  step: command.step,
  expectedBy: command.step === 'chased' ? (dayIn(command.expectedBy) ?? null) : null,
});

/** The wait with what was just said of it. */
function withStep(entry: WaitEntry, { saidBy: by, at, step, expectedBy }: WaitStepEntry): WaitEntry {
  return {
    ...entry,
    state: step === 'come' ? 'COME' : step === 'not-needed' ? 'NOT_NEEDED' : 'WAITING',
    chasedOn: step === 'chased' ? londonDate(at) : entry.chasedOn,
    expectedBy: expectedBy ?? entry.expectedBy,
    steps: [...entry.steps, { by, at, step, expectedBy }],
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

/** A day that has gone by is worth writing down: it is what is chased. */
function expectedProblems(
  day: LocalDate | undefined,
  referredOn: LocalDate | undefined,
  today: LocalDate,
): readonly FieldProblem[] {
  const field = 'expectedBy';
  const latest = addMonths(today, 12 * longestYears);
  if (day === undefined) return [{ field, kind: 'not-a-date' }];
  if (referredOn !== undefined && day <= referredOn) {
    return [{ field, kind: 'too-early', earliest: addDays(referredOn, 1) }];
  }
  return day > latest ? [{ field, kind: 'too-far-ahead', latest }] : [];
}

const onlyProblem = (problem: FieldProblem) => refused({ kind: 'fields', problems: [problem] });
