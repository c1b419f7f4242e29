// What people agree about a thread's pace: the next step of the ladder, and a longer standing interval.
import { type Act, type Acted, type Pair, pairActing, told } from '../act';
import type { Council } from '../council';
import { addDays, londonDate } from '../dates';
import type { Instant, LocalDate, PersonId } from '../ids';
import { noteProblems } from '../note';
import { accepted, type FieldProblem, type Outcome, refused } from '../outcome';
import { nextManagerOf, usualSupervisor } from '../relationships';
import type { ThreadHead } from '../thread-head';
import { supervisionStatus } from './due';
import { approvedInterval } from './interval';
import type { IntervalEntry, LongerInterval, StepDownAnswer, StepDownQuestion } from './standing';

/** `askAgainOn` belongs to "not yet"; without one the question comes back in two weeks. */
export type AnswerStepDown = Act & {
  readonly answer: 'agree' | 'not-yet';
  readonly askAgainOn: LocalDate | undefined;
  readonly why: string;
};
export type AskLongerInterval = Act & {
  readonly intervalDays: number;
  readonly reason: string;
  readonly reviewOn: LocalDate | undefined;
};
/** `requestId`: the question as whoever answers has read it; none on one stored before questions had an id. */
export type DecideLongerInterval = Act & {
  readonly approved: boolean;
  readonly requestId: string | undefined;
};

const askAgainAfterDays = 14;
const askAgainWithinDays = 60;
const longestIntervalDays = 84;
const reviewWithinDays = 366;

/**
 * R4: one side's answer to "move to the longer interval?". A later answer replaces one's own earlier one; the step is
 * over on the day on which both have agreed, and refusing keeps the shorter interval. Refuses while no step is ending.
 */
export function answerStepDown(
  council: Council,
  head: ThreadHead,
  command: AnswerStepDown,
  now: Instant,
): Outcome<Acted> {
  const today = londonDate(now);
  const pair = pairActing(council, command, today);
  if (pair === undefined) return refused({ kind: 'not-yours' });
  const status = supervisionStatus(council, head, today);
  if (command.by !== command.about && command.by !== status.supervisorId) {
    return refused({ kind: 'not-yours' });
  }
  const open = status.stepDown;
  if (open === null) return refusedFor({ field: 'answer', kind: 'nothing-waits' });
  const problems = [...askAgainProblems(command, today), ...noteProblems('why', command.why, 'optional')];
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  const { by, answer } = command;
  const askAgainOn = answer === 'agree' ? null : (command.askAgainOn ?? addDays(today, askAgainAfterDays));
  const question = withAnswer(head, open.phase, pair, by, { answer, on: today, askAgainOn });
  const agreed = question.worker?.answer === 'agree' && question.supervisor?.answer === 'agree';
  return accepted({
    entries: [
      {
        kind: 'step-down',
        entryId: command.operationId,
        at: now,
        saidBy: by,
        answer,
        fromDays: open.fromDays,
        toDays: open.toDays,
        askAgainOn,
        why: command.why.trim(),
        agreed,
      },
    ],
    head: agreed
      ? { ...head, stepDown: null, steppedDownOn: [...head.steppedDownOn, today] }
      : { ...head, stepDown: question },
    tell: [],
  });
}

/**
 * A supervisor asks for a standing interval longer than policy's, with a reason and a day on which it is looked at
 * again. Nothing changes until there is a yes, and an interval approved before stands meanwhile; one question at a time.
 */
export function askLongerInterval(
  council: Council,
  head: ThreadHead,
  command: AskLongerInterval,
  now: Instant,
): Outcome<Acted> {
  const today = londonDate(now);
  const { by, about, intervalDays, reviewOn } = command;
  if (by === about || !pairActing(council, command, today)) return refused({ kind: 'not-yours' });
  if (openQuestion(head, today)) return refusedFor({ field: 'intervalDays', kind: 'already-asked' });
  if (decidesOnInterval(council, { about, askedBy: by }, today) === undefined) {
    return refusedFor({ field: 'intervalDays', kind: 'nobody-to-tell' });
  }
  const moreThan = supervisionStatus(council, head, today).phase?.intervalDays ?? longestIntervalDays;
  const problems = [
    ...intervalProblems(intervalDays, moreThan),
    ...noteProblems('reason', command.reason, 'needed'),
    ...reviewProblems(reviewOn, today),
  ];
  if (problems.length > 0 || reviewOn === undefined) return refused({ kind: 'fields', problems });
  const standing = approvedInterval(head);
  const asked: LongerInterval = {
    requestId: command.operationId,
    intervalDays,
    reason: command.reason.trim(),
    reviewOn,
    askedBy: by,
    askedOn: today,
    decided: null,
    ...(standing && standing.reviewOn >= today ? { standing } : {}),
  };
  return accepted({
    entries: [intervalEntry(command, now, 'asked', asked)],
    head: { ...head, longerInterval: asked },
    tell: [],
  });
}

/** Yes or no, once, to the question as it was read; whoever asked and the worker hear of it. Nobody answers their own. */
export function decideLongerInterval(
  council: Council,
  head: ThreadHead,
  command: DecideLongerInterval,
  now: Instant,
): Outcome<Acted> {
  const today = londonDate(now);
  const { by, about, approved, operationId } = command;
  const asked = openQuestion(head, today);
  const askedBy = asked?.askedBy ?? null;
  if (decidesOnInterval(council, { about, askedBy }, today) !== by) return refused({ kind: 'not-yours' });
  if (asked === undefined) return refusedFor({ field: 'approved', kind: 'nothing-waits' });
  if (asked.requestId !== command.requestId)
    return refusedFor({ field: 'approved', kind: 'already-answered' });
  const { standing, ...question } = asked;
  return accepted({
    entries: [intervalEntry(command, now, approved ? 'approved' : 'declined', asked)],
    head: {
      ...head,
      longerInterval: {
        ...question,
        decided: { by, on: today, approved },
        ...(approved || standing === undefined ? {} : { standing }),
      },
    },
    tell: [asked.askedBy, about].map((to) => told(to, 'longer-interval-answered', operationId)),
  });
}

/** The longer interval that waits for a yes or no; after the day it was to be looked at again nothing waits. */
export function openQuestion(
  { longerInterval: asked }: Pick<ThreadHead, 'longerInterval'>,
  today: LocalDate,
): LongerInterval | undefined {
  return asked?.decided === null && today <= asked.reviewOn ? asked : undefined;
}

/**
 * Who says yes or no to a longer interval: the next manager, or the one after where the next manager asks (as a cover
 * may). `undefined` when there is nobody else.
 */
export function decidesOnInterval(
  council: Council,
  { about, askedBy }: { readonly about: PersonId; readonly askedBy: PersonId | null },
  today: LocalDate,
): PersonId | undefined {
  const next = nextManagerOf(council, about, today);
  if (next === undefined || next !== askedBy) return next;
  const supervisor = usualSupervisor(council, about, today);
  const above = supervisor && nextManagerOf(council, supervisor, today);
  return above === askedBy || above === about ? undefined : above;
}

function withAnswer(
  head: ThreadHead,
  phase: number,
  { worker }: Pair,
  by: Act['by'],
  answer: StepDownAnswer,
): StepDownQuestion {
  const before = head.stepDown?.phase === phase ? head.stepDown : { phase, worker: null, supervisor: null };
  return by === worker ? { ...before, worker: answer } : { ...before, supervisor: answer };
}

function askAgainProblems({ answer, askAgainOn }: AnswerStepDown, today: LocalDate): readonly FieldProblem[] {
  if (answer === 'agree' || askAgainOn === undefined) return [];
  const latest = addDays(today, askAgainWithinDays);
  if (askAgainOn <= today) return [{ field: 'askAgainOn', kind: 'in-the-past' }];
  return askAgainOn > latest ? [{ field: 'askAgainOn', kind: 'too-far-ahead', latest }] : [];
}

function intervalProblems(days: number, moreThan: number): readonly FieldProblem[] {
  if (Number.isInteger(days) && days > moreThan && days <= longestIntervalDays) return [];
  return [{ field: 'intervalDays', kind: 'not-such-an-interval', moreThan, atMost: longestIntervalDays }];
}

function reviewProblems(reviewOn: LocalDate | undefined, today: LocalDate): readonly FieldProblem[] {
  const latest = addDays(today, reviewWithinDays);
  if (reviewOn === undefined) return [{ field: 'reviewOn', kind: 'not-a-date' }];
  if (reviewOn <= today) return [{ field: 'reviewOn', kind: 'in-the-past' }];
  return reviewOn > latest ? [{ field: 'reviewOn', kind: 'too-far-ahead', latest }] : [];
}

function intervalEntry(
  { operationId, by }: Act,
  at: Instant,
  step: IntervalEntry['step'],
  { intervalDays, reason, reviewOn }: LongerInterval,
): IntervalEntry {
  return { kind: 'interval', entryId: operationId, at, saidBy: by, step, intervalDays, reason, reviewOn };
}

const refusedFor = (problem: FieldProblem) => refused({ kind: 'fields', problems: [problem] });
