// Agreeing an action, and saying what became of one: done, carried, dropped or taken over.
import { type Act, type Acted, pairActing } from '../act';
import type { Council } from '../council';
import { addDays, londonDate } from '../dates';
import type { Instant, LocalDate, PersonId } from '../ids';
import { accepted, type FieldProblem, type Outcome, refused } from '../outcome';
import type { ThreadHead } from '../thread-head';
import { shortWordProblems } from '../words-for-both';
import { type ActionEntry, type ActionStepEntry, type ActionStepKind, headWithAction } from './action';
import { actionLimits, agreedAction, proposedDay } from './agreed-action';
import { isOwnerMeant, mayChangeAction, ownerMeant, takersOf } from './whose-action';

/** An action agreed outside a record. `owner`: a person's id, or which of the two; `byOn` null takes the proposed day. */
export type AgreeAction = Act & {
  readonly text: string;
  readonly owner: string;
  readonly byOn: LocalDate | null;
  readonly notIdentifiers: readonly string[];
};

/** What became of an action. `why` and `byOn` for carried, `why` for dropped; `to` null: whoever says so takes it over. */
export type SayOfAction = Act & {
  readonly entryId: string;
  readonly step: ActionStepKind;
  readonly why: string;
  readonly byOn: LocalDate | null;
  readonly to: PersonId | null;
  readonly notIdentifiers: readonly string[];
};

/** What an act on an action comes to. */
export type OnAction = {
  readonly step: ActionStepEntry;
  readonly entry: ActionEntry;
  readonly head: ThreadHead;
};

/** No action is put off for longer than a year. */
const furthestDays = 366;

/** Agreed by one of the two, for one of the two. Nobody is told: it comes up with the day's card when its day is near. */
export function agreeAction(
  council: Council,
  head: ThreadHead,
  command: AgreeAction,
  now: Instant,
): Outcome<Acted> {
  const today = londonDate(now);
  const pair = pairActing(council, command, today);
  if (pair === undefined) return refused({ kind: 'not-yours' });
  const owner = ownerMeant(council, pair, command.owner, today);
  const problems: FieldProblem[] = [
    ...shortWordProblems(council, { text: command.text }, actionLimits.characters, command.notIdentifiers, {
      required: ['text'],
    }),
    ...(owner === undefined ? [{ field: 'owner', kind: 'not-one-of-the-two' } as const] : []),
    ...dayProblems(command.byOn, today),
  ];
  if (owner === undefined || problems.length > 0) return refused({ kind: 'fields', problems });
  const entry = agreedAction({
    entryId: command.operationId,
    text: command.text,
    owner,
    byOn: command.byOn ?? proposedDay(council, head, today),
    fromEntryId: null,
    by: command.by,
    at: now,
  });
  return accepted({ entries: [entry], head: headWithAction(head, entry), tell: [] });
}

/** Whether a second delivery agrees the same as what is stored; what was said of the action since does not count. */
export function sameAction(
  { fromEntryId, text, owner, byOn, steps }: ActionEntry,
  command: AgreeAction,
): boolean {
  const changed = (step: ActionStepKind) => steps.some((one) => one.step === step);
  return (
    fromEntryId === null &&
    text === command.text.trim() &&
    (changed('taken-over') || isOwnerMeant(owner, command.owner, command.about)) &&
    (command.byOn === null || changed('carried') || byOn === command.byOn)
  );
}

/**
 * What was said stands beside the action for ever. Refused `already-answered` once it is finished; a new owner only when
 * the one it has cannot be waited for.
 */
export function sayOfAction(
  council: Council,
  head: ThreadHead,
  entry: ActionEntry,
  command: SayOfAction,
  now: Instant,
): Outcome<OnAction> {
  const today = londonDate(now);
  if (command.about !== head.personId || !mayChangeAction(council, command.by, head.personId, today)) {
    return refused({ kind: 'not-yours' });
  }
  if (entry.state !== 'OPEN') {
    return refused({ kind: 'fields', problems: [{ field: 'step', kind: 'already-answered' }] });
  }
  const problems = sayingProblems(council, head.personId, entry, command, today);
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  const step = actionStep(command, now);
  const said = withStep(entry, step);
  return accepted({ step, entry: said, head: headWithAction(head, said) });
}

/** The step this command makes, whether it is allowed or not: for comparing a second delivery with what is stored. */
export function actionStep(command: SayOfAction, now: Instant): ActionStepEntry {
  const { operationId, by, entryId, step, why, byOn, to } = command;
  return {
    kind: 'action-step',
    entryId: operationId,
    at: now,
    saidBy: by,
    actionId: entryId,
    step,
    why: why.trim(),
    byOn: step === 'carried' ? byOn : null,
    to: step === 'taken-over' ? (to ?? by) : null,
  };
}

/** The action with what was just said of it. */
function withStep(entry: ActionEntry, step: ActionStepEntry): ActionEntry {
  const { saidBy: by, at, step: kind, why, byOn, to } = step;
  const steps = [...entry.steps, { by, at, step: kind, why, byOn, to }];
  const state = kind === 'done' ? 'DONE' : kind === 'dropped' ? 'DROPPED' : 'OPEN';
  return { ...entry, state, byOn: byOn ?? entry.byOn, owner: to ?? entry.owner, steps };
}

function sayingProblems(
  council: Council,
  worker: PersonId,
  entry: ActionEntry,
  command: SayOfAction,
  today: LocalDate,
): readonly FieldProblem[] {
  const { step, why, byOn, by, to, notIdentifiers } = command;
  const required = step === 'carried' || step === 'dropped' ? (['why'] as const) : [];
  const words = shortWordProblems(council, { why }, actionLimits.characters, notIdentifiers, { required });
  const noDay = step === 'carried' && byOn === null;
  const taker = to ?? by;
  const mayTake = step !== 'taken-over' || takersOf(council, worker, entry.owner, today).includes(taker);
  return [
    ...words,
    ...(noDay ? [{ field: 'byOn', kind: 'missing' } as const] : []),
    ...(step === 'carried' ? dayProblems(byOn, today) : []),
    ...(mayTake ? [] : [{ field: 'to', kind: 'not-a-choice' } as const]),
  ];
}

function dayProblems(byOn: LocalDate | null, today: LocalDate): readonly FieldProblem[] {
  if (byOn === null) return [];
  const latest = addDays(today, furthestDays);
  if (byOn < today) return [{ field: 'byOn', kind: 'in-the-past' }];
  return byOn > latest ? [{ field: 'byOn', kind: 'too-far-ahead', latest }] : [];
}
