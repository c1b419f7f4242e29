// "What did I do differently?": the worker's own answer, some weeks after a training, or "nothing yet".
import type { Act, Acted } from '../act';
import type { Council } from '../council';
import { londonDate } from '../dates';
import type { Instant, LocalDate, PersonId } from '../ids';
import { accepted, type Outcome, refused } from '../outcome';
import type { ThreadHead } from '../thread-head';
import type { ActivityEntry, ActivityStepEntry } from './activity';
import { headAfterAnswer, headPutAside, learningToAskAbout } from './due-activities';
import { activityLimits } from './saying-activity';
import { wordProblems } from './typed-words';

export type SayDifferently = Act & {
  readonly entryId: string;
  readonly text: string;
  readonly notIdentifiers: readonly string[];
};

/** Only whoever learned answers, once, after the day. */
export const mayAnswer = (
  { activity, on, differently }: Pick<ActivityEntry, 'activity' | 'on' | 'differently'>,
  { viewer, owner }: { readonly viewer: PersonId; readonly owner: PersonId },
  today: LocalDate,
): boolean =>
  viewer === owner &&
  (activity === 'training' || activity === 'supervisor-development') &&
  differently === null &&
  on <= today;

/** A step beside the activity, which says it from then on. Refuses `not-yours`, and `fields` on `text`. */
export function sayDifferently(
  council: Council,
  head: ThreadHead,
  entry: ActivityEntry,
  command: SayDifferently,
  now: Instant,
): Outcome<Acted> {
  const { by, about } = command;
  const today = londonDate(now);
  if (!mayAnswer({ ...entry, differently: null }, { viewer: by, owner: about }, today)) {
    return refused({ kind: 'not-yours' });
  }
  if (entry.differently !== null) {
    return refused({ kind: 'fields', problems: [{ field: 'text', kind: 'already-answered' }] });
  }
  const typed = [{ field: 'text', text: command.text, maximum: activityLimits.findings, needed: true }];
  const problems = wordProblems(council, typed, command.notIdentifiers);
  if (problems.length > 0) return refused({ kind: 'fields', problems });
  const step = answerStep(command, now);
  const answered = { ...entry, differently: { by, at: now, text: step.text } };
  return accepted({
    entries: [step],
    replaces: [answered],
    head: headAfterAnswer(head, entry.entryId, today),
    tell: [],
  });
}

/** "Nothing yet": asked again when the next session was held. */
export type PutAside = Act & { readonly entryId: string };

/** Refuses `not-yours`, and `fields` where nothing is asked: it was answered or put aside before, or its time is over. */
export function putAside(
  head: ThreadHead,
  entry: ActivityEntry,
  command: PutAside,
  now: Instant,
): Outcome<Acted> {
  const { by, about, entryId } = command;
  const today = londonDate(now);
  if (!mayAnswer({ ...entry, differently: null }, { viewer: by, owner: about }, today)) {
    return refused({ kind: 'not-yours' });
  }
  if (!learningToAskAbout(head, today).some((one) => one.entryId === entryId)) {
    return refused({ kind: 'fields', problems: [{ field: 'text', kind: 'nothing-waits' }] });
  }
  const step = {
    ...answerStep({ ...command, text: '', notIdentifiers: [] }, now),
    step: 'put-aside',
  } as const;
  return accepted({ entries: [step], head: headPutAside(head, entryId, today), tell: [] });
}

/** The step this command makes, for comparing a second delivery with what is stored. */
export const answerStep = (
  { operationId, by, entryId, text }: SayDifferently,
  now: Instant,
): ActivityStepEntry => ({
  kind: 'activity-step',
  entryId: operationId,
  at: now,
  saidBy: by,
  activityId: entryId,
  step: 'differently',
  text: text.trim(),
});
