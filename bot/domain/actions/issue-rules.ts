// Taking something upward by itself, answering it, and taking it back.
import { type Act, type Acted, pairActing, type Told, told } from '../act';
import type { Council } from '../council';
import { londonDate } from '../dates';
import type { Instant, LocalDate, PersonId } from '../ids';
import { accepted, type FieldProblem, type Outcome, refused } from '../outcome';
import { responsibleSupervisor, supervisorsOf } from '../relationships';
import type { ThreadHead } from '../thread-head';
import { shortWordProblems } from '../words-for-both';
import { headWithIssue, issueCharacters, raisedIssue } from './raised-issue';
import type { IssueStepEntry, UpwardIssueEntry } from './upward-issue';
import { answererOfIssue, mayReadIssue } from './whose-issue';

export type RaiseIssue = Act & { readonly text: string; readonly notIdentifiers: readonly string[] };

/** `withdrawn` has no words. */
export type SayOfIssue = Act & {
  readonly entryId: string;
  readonly step: IssueStepEntry['step'];
  readonly text: string;
  readonly notIdentifiers: readonly string[];
};

/** What an act on an issue comes to. */
export type OnIssue = {
  readonly step: IssueStepEntry;
  readonly entry: UpwardIssueEntry;
  readonly head: ThreadHead;
  readonly tell: readonly Told[];
};

/** An answer may be a little longer than the question. */
const issueAnswerCharacters = 1_000;

/** Raised by one of the two; the next manager is told that something waits, and nothing of it. */
export function raiseIssue(
  council: Council,
  head: ThreadHead,
  command: RaiseIssue,
  now: Instant,
): Outcome<Acted> {
  const { operationId, by, about, text, notIdentifiers } = command;
  const pair = pairActing(council, command, londonDate(now));
  if (pair === undefined) return refused({ kind: 'not-yours' });
  const problems = shortWordProblems(council, { text }, issueCharacters, notIdentifiers, {
    required: ['text'],
  });
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  const { supervisor: supervisorId } = pair;
  const words = { entryId: operationId, worker: about, supervisorId, text, fromEntryId: null, by, at: now };
  const entry = raisedIssue(council, words);
  if (entry === undefined) return onlyProblem({ field: 'text', kind: 'nobody-to-tell' });
  return accepted({
    entries: [entry],
    head: headWithIssue(head, entry),
    tell: [told(entry.to, 'issue-raised', entry.entryId)],
  });
}

/**
 * Whoever is next manager today answers, and both are told; whoever raised it takes it back while nobody has answered.
 * Refused `already-answered` after either.
 */
export function sayOfIssue(
  council: Council,
  head: ThreadHead,
  entry: UpwardIssueEntry,
  command: SayOfIssue,
  now: Instant,
): Outcome<OnIssue> {
  const today = londonDate(now);
  const { by, about } = command;
  const mayAct =
    command.step === 'answered'
      ? answererOfIssue(council, about, today) === by
      : entry.loggedBy === by && pairActing(council, command, today) !== undefined;
  if (about !== head.personId || !mayAct || !mayReadIssue(council, by, about, entry, today)) {
    return refused({ kind: 'not-yours' });
  }
  if (entry.state !== 'OPEN') return onlyProblem({ field: 'step', kind: 'already-answered' });
  const step = issueStep(command, now);
  if (command.step === 'withdrawn') {
    const taken: UpwardIssueEntry = { ...entry, state: 'WITHDRAWN' };
    return accepted({ step, entry: taken, head: headWithIssue(head, taken), tell: [] });
  }
  const problems = shortWordProblems(
    council,
    { text: command.text },
    issueAnswerCharacters,
    command.notIdentifiers,
    { required: ['text'] },
  );
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  const answered: UpwardIssueEntry = {
    ...entry,
    state: 'ANSWERED',
    answer: { by, at: now, text: step.text },
  };
  const both = [about, supervisorOfIssue(council, about, entry, today)].filter((one) => one !== by);
  return accepted({
    step,
    entry: answered,
    head: headWithIssue(head, answered),
    tell: [...new Set(both)].map((to) => told(to, 'issue-answered', entry.entryId)),
  });
}

/** The step this command makes, whether it is allowed or not: for comparing a second delivery with what is stored. */
export const issueStep = (
  { operationId, by, entryId, step, text }: SayOfIssue,
  now: Instant,
): IssueStepEntry => ({
  kind: 'issue-step',
  entryId: operationId,
  at: now,
  saidBy: by,
  issueId: entryId,
  step,
  text: step === 'answered' ? text.trim() : '',
});

/** The supervisor it was raised with, or whoever came after them. */
function supervisorOfIssue(
  council: Council,
  worker: PersonId,
  { supervisorId }: UpwardIssueEntry,
  today: LocalDate,
): PersonId {
  if (supervisorsOf(council, worker, today).includes(supervisorId)) return supervisorId;
  return responsibleSupervisor(council, worker, today)?.personId ?? supervisorId;
}

const onlyProblem = (problem: FieldProblem) => refused({ kind: 'fields', problems: [problem] });
