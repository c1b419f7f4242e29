// Who is reminded of whom right now, and why somebody is left in peace. Says nothing itself.
import { isAway, isEmployedOn, isPresentOn, workingDaysBetween, worksOn } from './calendar';
import type { Council, WorkingHours } from './council';
import { addDays, londonDate, londonTime } from './dates';
import type { SupervisionStatus } from './due';
import { supervisionStatus } from './due';
import type { Instant, LocalDate, PersonId } from './ids';
import { policyOn } from './policy';
import type { ThreadHead } from './thread';

/** A reminder already sent (or begun): a card about `about` to `recipient` that day. */
export type Mention = { readonly recipient: PersonId; readonly about: PersonId; readonly on: LocalDate };

export type ReminderAbout = {
  readonly personId: PersonId;
  readonly dueOn: LocalDate;
  /** Ordinary working days since the due date, the number a card says. */
  readonly workingDaysLate: number;
  /** 1 for the first reminder's days, 2 for the next three working days and so on: the ladder step to record. */
  readonly step: number;
};

export type Skipped = { readonly person: PersonId; readonly why: string };

export type RemindersDue = {
  /** One card each; by person id. */
  readonly recipients: readonly { readonly recipient: PersonId; readonly about: readonly ReminderAbout[] }[];
  /** Workers of whom nobody is reminded although they are late or paused, and recipients who get nothing now. */
  readonly skipped: readonly Skipped[];
};

export type MayReceive = { readonly ok: true } | { readonly ok: false; readonly why: string };

/**
 * The reminders that may go out at `now` (docs/rules.md, ladder of reminders): the first one working day after the due date, then at most
 * one per three working days, counted in days the supervisee is present; one card per recipient and local date.
 * `mentions` has to reach back at least as far as the ladder's pause, leave included; a month is plenty.
 */
export function remindersDue(
  council: Council,
  now: Instant,
  heads: readonly ThreadHead[],
  mentions: readonly Mention[],
): RemindersDue {
  const today = londonDate(now);
  const skipped: Skipped[] = [];
  const byRecipient = new Map<PersonId, ReminderAbout[]>();
  for (const head of heads) {
    const answer = reminderAbout(council, head, today, mentions);
    if (answer?.kind === 'skip') skipped.push({ person: head.personId, why: answer.why });
    if (answer?.kind === 'remind') {
      byRecipient.set(answer.recipient, [...(byRecipient.get(answer.recipient) ?? []), answer.about]);
    }
  }
  const recipients = [...byRecipient].sort(byFirst).flatMap(([recipient, about]) => {
    const why = whyNotNow(council, recipient, now, mentions);
    if (why) skipped.push({ person: recipient, why });
    return why ? [] : [{ recipient, about: about.sort(waitingLongestFirst(mentions, recipient)) }];
  });
  return { recipients, skipped };
}

/** Whether anything unsolicited may reach this person at this instant. The reason never says why somebody is away. */
export function mayReceiveNow(council: Council, personId: PersonId, now: Instant): MayReceive {
  const person = council.people.get(personId);
  const today = londonDate(now);
  if (!person) return no('unknown person');
  if (today < person.startDate) return no('not started yet');
  if (!isEmployedOn(person, today)) return no('has left');
  if (isAway(council, personId, today)) return no('away');
  if (council.daysOff.has(today)) return no('bank holiday');
  const time = londonTime(now);
  const shiftDay = startOfShift(person.workingHours, today, time);
  if (!worksOn(person, shiftDay ?? today, council.daysOff)) return no('not a working day');
  const { sendFrom, sendUntil } = policyOn(council, today).reminders;
  if (time < sendFrom || time >= sendUntil) return no('outside sending hours');
  if (shiftDay === undefined) return no('outside working hours');
  return isAway(council, personId, shiftDay) ? no('away') : { ok: true };
}

type Answer =
  | { readonly kind: 'remind'; readonly recipient: PersonId; readonly about: ReminderAbout }
  | { readonly kind: 'skip'; readonly why: string };

function reminderAbout(
  council: Council,
  head: ThreadHead,
  today: LocalDate,
  mentions: readonly Mention[],
): Answer | undefined {
  const status = supervisionStatus(council, head, today);
  if (status.code === 'PAUSED') return skip('paused');
  if (status.code !== 'OVERDUE' || status.dueOn === null || status.supervisorId === null) return undefined;
  const why = whyQuiet(council, head, status, today);
  if (why) return skip(why);
  const present = (from: LocalDate) =>
    workingDaysBetween(from, today, (day) => isPresentOn(council, head.personId, day));
  const { firstAfterWorkingDays, thenEveryWorkingDays } = policyOn(council, today).reminders;
  const since = present(status.dueOn) - firstAfterWorkingDays;
  if (since < 0) return skip('too soon after the due date');
  const last = lastMention(mentions, status.supervisorId, head.personId);
  if (last && present(last) < thenEveryWorkingDays) return skip(`reminded on ${last}`);
  const about = {
    personId: head.personId,
    dueOn: status.dueOn,
    workingDaysLate: status.workingDaysLate,
    step: Math.floor(since / thenEveryWorkingDays) + 1,
  };
  return { kind: 'remind', recipient: status.supervisorId, about };
}

/** Reasons on the worker's side to ask nobody today. */
function whyQuiet(
  council: Council,
  head: ThreadHead,
  status: SupervisionStatus,
  today: LocalDate,
): string | undefined {
  if (status.next) return `booked for ${status.next.on}`;
  if (head.inTheWay && today <= head.inTheWay.quietUntil) return `quiet until ${head.inTheWay.quietUntil}`;
  return isAway(council, head.personId, today) ? 'away' : undefined;
}

function whyNotNow(
  council: Council,
  recipient: PersonId,
  now: Instant,
  mentions: readonly Mention[],
): string | undefined {
  const today = londonDate(now);
  if (mentions.some((mention) => mention.recipient === recipient && mention.on === today)) {
    return "already had today's card";
  }
  const may = mayReceiveNow(council, recipient, now);
  return may.ok ? undefined : may.why;
}

function lastMention(
  mentions: readonly Mention[],
  recipient: PersonId,
  about: PersonId,
): LocalDate | undefined {
  return mentions
    .filter((mention) => mention.recipient === recipient && mention.about === about)
    .map((mention) => mention.on)
    .sort()
    .at(-1);
}

/** The day on which the shift running at that time began: yesterday for the early half of a night; `undefined` off shift. */
function startOfShift(hours: WorkingHours | null, today: LocalDate, time: string): LocalDate | undefined {
  if (hours === null) return today;
  if (hours.from <= hours.to) return hours.from <= time && time < hours.to ? today : undefined;
  if (time >= hours.from) return today;
  return time < hours.to ? addDays(today, -1) : undefined;
}

const no = (why: string): MayReceive => ({ ok: false, why });
const skip = (why: string): Answer => ({ kind: 'skip', why });

const byFirst = (one: readonly [PersonId, unknown], other: readonly [PersonId, unknown]) =>
  one[0] < other[0] ? -1 : 1;

/** Whoever has not been named for longest, then whoever is late for longest: on a long list everybody gets a turn. */
const waitingLongestFirst =
  (mentions: readonly Mention[], recipient: PersonId) => (one: ReminderAbout, other: ReminderAbout) => {
    const order = ({ personId, dueOn }: ReminderAbout) =>
      `${lastMention(mentions, recipient, personId) ?? ''}|${dueOn}|${personId}`;
    return order(one) < order(other) ? -1 : 1;
  };

/** More than two people would be a wall of buttons and of words; the others have their turn on the next card. */
export const namedOnOneCard = 2;
