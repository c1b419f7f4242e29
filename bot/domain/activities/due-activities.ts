// What of trainings, checks and health checks comes back, and when: a short list in the head of a thread, and rules that read it.
import { addDays, addMonths, later, londonDate } from '../dates';
import type { LocalDate } from '../ids';
import type { PolicyProfile } from '../policy/policy';
import type { ThreadHead } from '../thread-head';
import type { ActivityEntry, ActivityKind, DueActivity } from './activity';

/** So many are known at most; of trainings the newest that wait for an answer, then the newest that have one. */
const mostKnown = 12;
/** A check or health check is said so many days before its day. */
export const saidAheadDays = 28;
/** After so many days nobody asks after a training any more: what was not missed was not needed. */
const askedForDays = 90;

/**
 * The trainings to ask after today, "what did I do differently?", the earliest first. What was put aside is asked again
 * once the next session was held.
 */
export const learningToAskAbout = (
  { dueActivities, lastFormal }: Pick<ThreadHead, 'dueActivities' | 'lastFormal'>,
  today: LocalDate,
): readonly DueActivity[] =>
  dueActivities
    .flatMap((due) => {
      const { answeredOn, putAside } = due;
      const from = askedFrom(due);
      if (from === undefined || answeredOn !== undefined || from > today) return [];
      if (putAside !== undefined && putAside.after === (lastFormal?.heldOn ?? null)) return [];
      return today <= addDays(later(from, putAside?.on ?? from), askedForDays) ? [{ due, from }] : [];
    })
    .sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))
    .map(({ due }) => due);

/**
 * The trainings whose answer the record of a session on that day may take over, the newest first. What was answered after
 * the session is for the next one: offered here as well, it would be offered twice (`headAfterTalk`).
 */
export const learnedLately = (
  { dueActivities }: Pick<ThreadHead, 'dueActivities'>,
  heldOn: LocalDate,
  today: LocalDate,
): readonly DueActivity[] =>
  dueActivities
    .filter(
      ({ answeredOn }) => answeredOn !== undefined && answeredOn <= heldOn && isLately(answeredOn, today),
    )
    .reverse();

const askedFrom = ({ activity, dueOn, askOn }: DueActivity): LocalDate | undefined =>
  activity === 'training' ? dueOn : askOn;

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
    ...(entry.activity === 'supervisor-development'
      ? { askOn: addDays(entry.on, learning.askAfterDays) }
      : {}),
  };
  const same = head.dueActivities.filter((one) => standsFor(due, one));
  if (same.some(({ on }) => on > entry.on)) return head;
  const others = head.dueActivities.filter((one) => !same.includes(one));
  const comesBack = comesBackOn(entry, learning) !== null && entry.differently === null;
  const today = londonDate(entry.at);
  return { ...head, dueActivities: shortened(comesBack ? [...others, due] : others, today) };
}

/** The head once "what did I do differently?" is answered: it is asked no more, and the next record may take it over. */
export const headAfterAnswer = (head: ThreadHead, activityId: string, today: LocalDate): ThreadHead => ({
  ...head,
  dueActivities: head.dueActivities.map((one) =>
    one.entryId === activityId ? { ...one, answeredOn: today } : one,
  ),
});

/** The head once that question was put aside until after the next session. */
export const headPutAside = (head: ThreadHead, activityId: string, today: LocalDate): ThreadHead => ({
  ...head,
  dueActivities: head.dueActivities.map((one) =>
    one.entryId === activityId
      ? { ...one, putAside: { on: today, after: head.lastFormal?.heldOn ?? null } }
      : one,
  ),
});

/** The head once the record of that session is out: what was answered by then has been talked about. */
export const headAfterTalk = (head: ThreadHead, heldOn: LocalDate): ThreadHead => ({
  ...head,
  dueActivities: head.dueActivities.flatMap((one) => {
    const { answeredOn, putAside: _, askOn: __, ...only } = one;
    if (answeredOn === undefined || answeredOn > heldOn) return [one];
    return isTraining(one) ? [] : [only];
  }),
});

const onlyOne: readonly ActivityKind[] = ['supervisor-development', 'practice-observation'];
const fromList: readonly ActivityKind[] = ['check-seen', 'health-check'];
/** Each training is asked after; of the others the newest counts, of checks and health checks the newest of a title. */
const newestCounts: readonly ActivityKind[] = [...fromList, ...onlyOne];

const standsFor = (newer: DueActivity, older: DueActivity): boolean =>
  newer.entryId === older.entryId ||
  (newestCounts.includes(newer.activity) && newer.activity === older.activity && newer.title === older.title);

/**
 * What there is only one of is always kept: without it the head would say that nothing was ever done (R62), however many
 * checks were never renewed. Then what expires is kept before what is only asked after, and of that what still waits for an
 * answer before what has one. An answer that no record may take over any more is dropped in any case.
 */
function shortened(all: readonly DueActivity[], today: LocalDate): readonly DueActivity[] {
  const place = (one: DueActivity) => {
    if (isTraining(one)) return one.answeredOn === undefined ? 2 : 3;
    return onlyOne.includes(one.activity) ? 0 : 1;
  };
  const isOver = (one: DueActivity) =>
    isTraining(one) && one.answeredOn !== undefined && !isLately(one.answeredOn, today);
  return all
    .filter((one) => !isOver(one))
    .sort(
      (one, other) => place(one) - place(other) || (isTraining(one) ? byDay(other, one) : byDay(one, other)),
    )
    .slice(0, mostKnown)
    .sort(byDay);
}

const isLately = (answeredOn: LocalDate, today: LocalDate) => today <= addDays(answeredOn, askedForDays);

const isTraining = ({ activity }: DueActivity) => activity === 'training';
const byDay = (one: DueActivity, other: DueActivity) =>
  one.dueOn === other.dueOn ? 0 : one.dueOn < other.dueOn ? -1 : 1;
