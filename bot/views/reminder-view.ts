// The overdue reminder in a colleague's voice: who, since when, why now, and a way out. Never a score.
import { daysBothAreIn } from '../domain/booking';
import type { Council } from '../domain/council';
import { addDays } from '../domain/dates';
import type { SupervisionStatus } from '../domain/due';
import type { LocalDate, PersonId } from '../domain/ids';
import { reasonCodes } from '../domain/thread';
import type { Choice } from './view-types';
import { counted, firstNameOf, listed, longDay, nameOf, possessive, reasonWords } from './words';

export type OverdueFacts = { readonly personId: PersonId; readonly status: SupervisionStatus };

export type ReminderView = {
  /** For the notification and for clients without cards. */
  readonly summary: string;
  /** What was just done on this card, when it is shown again for the others. */
  readonly done: string | null;
  readonly people: readonly {
    readonly personId: string;
    readonly text: string;
    readonly link: string;
    /** Everybody on this card, so that answering for one keeps the others. */
    readonly ids: { readonly others: string };
  }[];
  /** When more people are overdue than fit on a card. */
  readonly more: string | null;
};

/** More than three would be a wall of buttons. */
const shownAtOnce = 3;

export function reminderView(
  council: Council,
  to: PersonId,
  about: readonly OverdueFacts[],
  today: LocalDate,
  linkTo: (person: PersonId) => string,
  done: string | null = null,
): ReminderView {
  const shown = about.slice(0, shownAtOnce);
  const left = about.length - shown.length;
  return {
    summary:
      done ?? `Supervision with ${listed(shown.map(({ personId }) => nameOf(council, personId)))} is overdue`,
    done,
    people: shown.map(({ personId, status }) => ({
      personId,
      text: reminderText(council, to, personId, status, today, about.length > 1),
      link: linkTo(personId),
      ids: {
        others: about
          .map((one) => one.personId)
          .filter((one) => one !== personId)
          .join(','),
      },
    })),
    more: left > 0 ? `${counted(left, 'other person is', 'other people are')} overdue too.` : null,
  };
}

function reminderText(
  council: Council,
  to: PersonId,
  person: PersonId,
  status: SupervisionStatus,
  today: LocalDate,
  brief: boolean,
): string {
  const due = status.dueOn ? longDay(status.dueOn, today) : 'earlier';
  const opening = `${possessive(firstNameOf(council, person))} supervision was due on ${due} and isn't in the diary.`;
  const last = status.lastHeldOn ? ` You last met on ${longDay(status.lastHeldOn, today)}.` : '';
  if (brief) return opening + last;
  const [day] = daysBothAreIn(council, [to, person], today, 1);
  const offer = day ? ` If not, you're both in on ${longDay(day, today)}.` : '';
  return `${opening}${last} If you've met since, just give us the date.${offer} If duty, court or workload got in the way, say so: it's not a mark against you.`;
}

type Ids = { readonly operationId: string; readonly about: string; readonly others: string };

export type BookFormView = {
  readonly heading: string;
  readonly text: string;
  readonly on: string;
  readonly at: string;
  readonly ids: Ids;
};

export function bookFormView(
  council: Council,
  by: PersonId,
  about: PersonId,
  today: LocalDate,
  ids: Ids,
): BookFormView {
  const days = daysBothAreIn(council, [by, about], today, 3);
  return {
    heading: `Book supervision with ${nameOf(council, about)}`,
    text:
      days.length > 0
        ? `You're both in on ${listed(days.map((day) => longDay(day, today)))}.`
        : 'Choose a day you are both in.',
    on: days[0] ?? '',
    at: '10:00',
    ids,
  };
}

export type MetFormView = {
  readonly heading: string;
  readonly text: string;
  readonly on: string;
  readonly minutes: string;
  readonly ids: Ids;
};

export function metFormView(council: Council, about: PersonId, today: LocalDate, ids: Ids): MetFormView {
  const { standardMinutes, shortBelowMinutes } = council.policy.session;
  return {
    heading: `You and ${firstNameOf(council, about)} met`,
    text: `Formal supervision only: a talk in passing doesn't move the date. Below ${shortBelowMinutes} minutes it is kept as short, unless you agreed to that.`,
    on: today,
    minutes: String(standardMinutes),
    ids,
  };
}

export type InTheWayFormView = {
  readonly heading: string;
  readonly text: string;
  readonly reasons: readonly Choice[];
  readonly reason: string;
  readonly ids: Ids;
};

export const inTheWayFormView = (council: Council, about: PersonId, ids: Ids): InTheWayFormView => ({
  heading: `What's in the way of supervision with ${firstNameOf(council, about)}?`,
  text: "It goes into the thread for both of you to see, and it's not a mark against anybody.",
  reasons: reasonCodes.map((value) => ({ value, title: reasonWords[value] })),
  reason: '',
  ids,
});

/** What each answer is replaced by. */
export const answeredWords = {
  booked: (council: Council, about: PersonId, on: LocalDate, at: string | null, today: LocalDate) =>
    `In the diary: supervision with ${nameOf(council, about)} on ${longDay(on, today)}${at ? ` at ${at}` : ''}. We'll stay quiet.`,
  met: (
    council: Council,
    about: PersonId,
    on: LocalDate,
    counts: boolean,
    today: LocalDate,
    dueOn: LocalDate | null,
  ) =>
    counts
      ? `Thank you. Supervision with ${nameOf(council, about)} on ${longDay(on, today)} is in the thread.${dueOn ? ` The next is due by ${longDay(dueOn, today)}.` : ''}`
      : `Kept in the thread as short: ${longDay(on, today)} with ${nameOf(council, about)}. It doesn't move the due date.`,
  inTheWay: (council: Council, about: PersonId, quietUntil: LocalDate, today: LocalDate) =>
    `Noted in ${possessive(nameOf(council, about))} thread. We won't ask again before ${longDay(addDays(quietUntil, 1), today)}.`,
};
