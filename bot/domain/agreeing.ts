// What people agree about a thread's pace: the next step of the ladder, and a longer standing interval.
import { type Act, type Acted, type Pair, pairActing, told } from './act';
import type { Council } from './council';
import { addDays, londonDate } from './dates';
import { supervisionStatus } from './due';
import type { Instant, LocalDate } from './ids';
import { noteProblems } from './note';
import { accepted, type FieldProblem, type Outcome, refused } from './outcome';
import { nextManagerOf } from './relationships';
import type { IntervalEntry, LongerInterval, StepDownAnswer, StepDownQuestion, ThreadHead } from './thread';

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
export type DecideLongerInterval = Act & { readonly approved: boolean };

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
 * again. Nothing changes until the next manager has said yes; one question at a time.
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
  if (head.longerInterval?.decided === null)
    return refusedFor({ field: 'intervalDays', kind: 'already-asked' });
  if (nextManagerOf(council, about, today) === undefined) {
    return refusedFor({ field: 'intervalDays', kind: 'nobody-to-tell' });
  }
  const moreThan = supervisionStatus(council, head, today).phase?.intervalDays ?? longestIntervalDays;
  const problems = [
    ...intervalProblems(intervalDays, moreThan),
    ...noteProblems('reason', command.reason, 'needed'),
    ...reviewProblems(reviewOn, today),
  ];
  if (problems.length > 0 || reviewOn === undefined) return refused({ kind: 'fields', problems });
  const asked: LongerInterval = {
    intervalDays,
    reason: command.reason.trim(),
    reviewOn,
    askedBy: by,
    askedOn: today,
    decided: null,
  };
  return accepted({
    entries: [intervalEntry(command, now, 'asked', asked)],
    head: { ...head, longerInterval: asked },
    tell: [],
  });
}

/** The next manager says yes or no, once; whoever asked and the worker hear of it. */
export function decideLongerInterval(
  council: Council,
  head: ThreadHead,
  command: DecideLongerInterval,
  now: Instant,
): Outcome<Acted> {
  const today = londonDate(now);
  const { by, about, approved, operationId } = command;
  if (nextManagerOf(council, about, today) !== by) return refused({ kind: 'not-yours' });
  const asked = head.longerInterval;
  if (asked === null || asked.decided !== null)
    return refusedFor({ field: 'approved', kind: 'nothing-waits' });
  return accepted({
    entries: [intervalEntry(command, now, approved ? 'approved' : 'declined', asked)],
    head: { ...head, longerInterval: { ...asked, decided: { by, on: today, approved } } },
    tell: [asked.askedBy, about].map((to) => told(to, 'longer-interval-answered', operationId)),
  });
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
