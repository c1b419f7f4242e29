// What of trainings, checks and health checks comes back, and when: a short list in the head of a thread, and rules that read it.
import { addDays, addMonths } from '../dates';
import type { LocalDate } from '../ids';
import type { PolicyProfile } from '../policy/policy';
import type { ThreadHead } from '../thread-head';
import type { ActivityEntry, ActivityKind, DueActivity } from './activity';

/** So many are known at most; of trainings the newest. */
const mostKnown = 12;
/** A check or health check is said so many days before its day. */
export const saidAheadDays = 28;
/** After so many days nobody asks after a training any more: what was not missed was not needed. */
const askedForDays = 90;

/** The trainings to ask after today, "what did I do differently?", the earliest first. */
export const learningToAskAbout = (
  { dueActivities }: Pick<ThreadHead, 'dueActivities'>,
  today: LocalDate,
): readonly DueActivity[] =>
  dueActivities.filter(
    ({ activity, dueOn }) =>
      activity === 'training' && dueOn <= today && today <= addDays(dueOn, askedForDays),
  );

/** Checks, health checks and supervisors' training that are due within four weeks or were due, the earliest first. */
export const dueSoon = (
  { dueActivities }: Pick<ThreadHead, 'dueActivities'>,
  today: LocalDate,
): readonly DueActivity[] =>
  dueActivities.filter(
    ({ activity, dueOn }) => activity !== 'training' && dueOn <= addDays(today, saidAheadDays),
  );

/** The day on which an activity comes back; null when it does not. R62 for supervisors' training. */
export function comesBackOn(
  { activity, on, nextOn }: Pick<ActivityEntry, 'activity' | 'on' | 'nextOn'>,
  { askAfterDays, supervisorTrainingMonths }: PolicyProfile['learning'],
): LocalDate | null {
  if (activity === 'training') return addDays(on, askAfterDays);
  if (activity === 'supervisor-development') return nextOn ?? addMonths(on, supervisorTrainingMonths);
  return nextOn;
}

/**
 * The head with this activity in it. The newest of a kind and title stands for the older ones; one that is brought in
 * later, from before what is known already, changes nothing.
 */
export function headWithActivity(
  head: ThreadHead,
  entry: ActivityEntry,
  learning: PolicyProfile['learning'],
): ThreadHead {
  const due: DueActivity = {
    entryId: entry.entryId,
    activity: entry.activity,
    title: fromList.includes(entry.activity) ? entry.title : '',
    on: entry.on,
    dueOn: comesBackOn(entry, learning) ?? entry.on,
  };
  const same = head.dueActivities.filter((one) => standsFor(due, one));
  if (same.some(({ on }) => on > entry.on)) return head;
  const others = head.dueActivities.filter((one) => !same.includes(one));
  const comesBack = comesBackOn(entry, learning) !== null && entry.differently === null;
  return { ...head, dueActivities: shortened(comesBack ? [...others, due] : others) };
}

/** The head once "what did I do differently?" is answered. */
export const headAfterAnswer = (head: ThreadHead, activityId: string): ThreadHead => ({
  ...head,
  dueActivities: head.dueActivities.filter(
    ({ entryId, activity }) => entryId !== activityId || activity !== 'training',
  ),
});

const fromList: readonly ActivityKind[] = ['check-seen', 'health-check'];
/** Each training is asked after; of the others the newest counts, of checks and health checks the newest of a title. */
const newestCounts: readonly ActivityKind[] = [...fromList, 'supervisor-development', 'practice-observation'];

const standsFor = (newer: DueActivity, older: DueActivity): boolean =>
  newer.entryId === older.entryId ||
  (newestCounts.includes(newer.activity) && newer.activity === older.activity && newer.title === older.title);

/** What expires is kept before what is only asked after. */
function shortened(all: readonly DueActivity[]): readonly DueActivity[] {
  const [asked, others] = [all.filter(isTraining), all.filter((one) => !isTraining(one))];
  const newest = [...asked].sort((one, other) => byDay(other, one));
  return [...[...others].sort(byDay), ...newest].slice(0, mostKnown).sort(byDay);
}

const isTraining = ({ activity }: DueActivity) => activity === 'training';
const byDay = (one: DueActivity, other: DueActivity) =>
  one.dueOn === other.dueOn ? 0 : one.dueOn < other.dueOn ? -1 : 1;
