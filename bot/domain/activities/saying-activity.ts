// Writes an activity into a file: a training, a health check, a check seen, with the actions that were agreed.
import { type Act, type Acted, pairActing } from '../act';
import { type ActionEntry, headWithAction } from '../actions/action';
import { actionLimits, agreedAction } from '../actions/agreed-action';
import type { Council } from '../council';
import { addDays, addMonths, later, localDate, londonDate } from '../dates';
import type { Instant, LocalDate, PersonId } from '../ids';
import { accepted, type FieldProblem, type Outcome, refused } from '../outcome';
import { policyOn } from '../policy/policy';
import type { ThreadHead } from '../thread-head';
import type { ActivityEntry } from './activity';
import { kindsToWrite, type WrittenKind } from './activity-access';
import { titlesOf } from './activity-titles';
import { headWithActivity } from './due-activities';
import { wordProblems } from './typed-words';

/** Characters, as a person counts them. */
export const activityLimits = { title: 150, findings: 2_000 } as const;

/** An activity as it is given; the days as they were typed. */
export type SayActivity = Act & {
  readonly activity: string;
  readonly on: string;
  readonly title: string;
  readonly findings: string;
  readonly nextOn: string | null;
  readonly actions: readonly { readonly text: string; readonly owner: string; readonly byOn: string }[];
  readonly notIdentifiers: readonly string[];
};

/** Supervisors' training and other courses are written down when they are booked, at most a year ahead. */
const bookedAhead: readonly WrittenKind[] = ['training', 'supervisor-development'];
/** Nothing expires later than this many years ahead, or has expired longer ago than as many. */
const longestYears = 10;

/**
 * One entry, and one for each action, which both will see among their actions. Refuses `not-yours` for whoever is not
 * one of the two, and `fields` for what is missing, too long, or may name a child or family.
 */
export function sayActivity(
  council: Council,
  head: ThreadHead,
  command: SayActivity,
  now: Instant,
): Outcome<Acted> {
  const { by, about, actions } = command;
  const today = londonDate(now);
  const kinds = kindsToWrite(council, by, about, today);
  if (kinds.length === 0) return refused({ kind: 'not-yours' });
  const activity = kinds.find((kind) => kind === command.activity);
  if (activity === undefined) return fields({ field: 'activity', kind: 'not-a-choice' });
  const on = localDate(command.on);
  const nextOn = command.nextOn === null ? null : localDate(command.nextOn);
  const owners = actions.map(({ owner }) => ownerOf(council, command, owner, today));
  const days = actions.map(({ byOn }) => localDate(byOn));
  const problems = [
    ...dayProblems(activity, on, nextOn, today),
    ...titleProblems(council, command, activity),
    ...wordProblems(council, wordsOf(council, command, activity), command.notIdentifiers),
    ...actionProblems(owners, days, today),
  ];
  if (problems.length > 0 || on === undefined) return fields(...problems);
  const entry = entryOf(command, activity, { on, nextOn: nextOn ?? null }, now);
  const agreed = actions.flatMap(({ text }, index): readonly ActionEntry[] => {
    const [owner, byOn] = [owners[index], days[index]];
    if (owner === undefined || byOn === undefined) return [];
    const entryId = `${command.operationId}:${index + 2}`;
    return [
      agreedAction({ entryId, text, owner, byOn, fromEntryId: `activity:${entry.entryId}`, by, at: now }),
    ];
  });
  const withEntry = headWithActivity(head, entry, policyOn(council, today).learning);
  return accepted({ entries: [entry, ...agreed], head: agreed.reduce(headWithAction, withEntry), tell: [] });
}

/** Whether a second delivery says what is stored. */
export const sameActivity = (stored: ActivityEntry, command: SayActivity): boolean =>
  stored.activity === command.activity &&
  stored.on === command.on &&
  stored.title === command.title.trim() &&
  stored.findings === command.findings.trim() &&
  (stored.activity === 'training' || stored.nextOn === command.nextOn);

function entryOf(
  { operationId, by, title, findings }: SayActivity,
  activity: WrittenKind,
  days: Pick<ActivityEntry, 'on' | 'nextOn'>,
  at: Instant,
): ActivityEntry {
  return {
    kind: 'activity',
    entryId: operationId,
    at,
    activity,
    loggedBy: by,
    ...days,
    // A course is asked after, and comes back only as a new one.
    nextOn: activity === 'training' ? null : days.nextOn,
    title: title.trim(),
    findings: findings.trim(),
    differently: null,
  };
}

function dayProblems(
  activity: WrittenKind,
  on: LocalDate | undefined,
  nextOn: LocalDate | null | undefined,
  today: LocalDate,
): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  const ahead = bookedAhead.includes(activity);
  const latest = addMonths(today, 12);
  if (on === undefined) problems.push({ field: 'on', kind: 'not-a-date' });
  else if (!ahead && on > today) problems.push({ field: 'on', kind: 'in-the-future' });
  else if (on > latest) problems.push({ field: 'on', kind: 'too-far-ahead', latest });
  if (nextOn === undefined) problems.push({ field: 'nextOn', kind: 'not-a-date' });
  else if (nextOn !== null && on !== undefined) {
    // That a check had expired when it was seen is worth writing down.
    const earliest = activity === 'check-seen' ? addMonths(on, -12 * longestYears) : addDays(on, 1);
    const farthest = addMonths(later(on, today), 12 * longestYears);
    if (nextOn < earliest) problems.push({ field: 'nextOn', kind: 'too-early', earliest });
    if (nextOn > farthest) problems.push({ field: 'nextOn', kind: 'too-far-ahead', latest: farthest });
  }
  return problems;
}

function titleProblems(
  council: Council,
  { about, title }: SayActivity,
  activity: WrittenKind,
): readonly FieldProblem[] {
  const titles = titlesOf(council, about, activity);
  return titles === null || titles.includes(title.trim()) ? [] : [{ field: 'title', kind: 'not-a-choice' }];
}

/** A title of a list names a check or a team of the council's own. */
function wordsOf(council: Council, { about, title, findings, actions }: SayActivity, activity: WrittenKind) {
  const own = titlesOf(council, about, activity) === null;
  return [
    ...(own ? [{ field: 'title', text: title, maximum: activityLimits.title, needed: true }] : []),
    {
      field: 'findings',
      text: findings,
      maximum: activityLimits.findings,
      needed: activity === 'health-check' || activity === 'practice-observation',
    },
    ...actions.map(({ text }, row) => ({
      field: `actions.${row}.text`,
      text,
      maximum: actionLimits.characters,
      needed: true,
    })),
  ];
}

function actionProblems(
  owners: readonly (PersonId | undefined)[],
  days: readonly (LocalDate | undefined)[],
  today: LocalDate,
): readonly FieldProblem[] {
  const latest = addMonths(today, 12);
  if (owners.length > actionLimits.ofOneRecord)
    return [{ field: 'actions', kind: 'not-a-count', from: 0, to: 20 }];
  return owners.flatMap((owner, row): readonly FieldProblem[] => {
    const byOn = days[row];
    const day = `actions.${row}.byOn`;
    return [
      ...(owner === undefined
        ? [{ field: `actions.${row}.owner`, kind: 'not-one-of-the-two' } as const]
        : []),
      ...(byOn === undefined ? [{ field: day, kind: 'not-a-date' } as const] : []),
      ...(byOn !== undefined && byOn < today ? [{ field: day, kind: 'in-the-past' } as const] : []),
      ...(byOn !== undefined && byOn > latest
        ? [{ field: day, kind: 'too-far-ahead', latest } as const]
        : []),
    ];
  });
}

/** The worker whose file it is, or the supervisor: whoever writes, or who is asked about the worker today. */
function ownerOf(council: Council, act: Act, owner: string, today: LocalDate): PersonId | undefined {
  if (owner === 'worker') return act.about;
  return owner === 'supervisor' ? pairActing(council, act, today)?.supervisor : undefined;
}

const fields = (...problems: readonly FieldProblem[]) => refused({ kind: 'fields', problems });
