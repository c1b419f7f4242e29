// The overdue reminder in a colleague's voice: who, since when, why now, and a way out. Never a score.
import { daysBothAreIn } from '../domain/booking';
import type { Council } from '../domain/council';
import { addDays } from '../domain/dates';
import type { SupervisionStatus } from '../domain/due';
import type { LocalDate, PersonId } from '../domain/ids';
import { policyOn } from '../domain/policy';
import { namedOnOneCard } from '../domain/reminding';
import { reasonCodes, type ThreadHead } from '../domain/thread';
import type { Choice } from './view-types';
import { counted, firstNameOf, listed, longDay, nameOf, possessive, reasonWords } from './words';

/** One person who is late; `OpenedTeam` rows have this shape. */
export type OverdueFacts = {
  readonly personId: PersonId;
  readonly head: ThreadHead;
  readonly status: SupervisionStatus;
};

/** The reminder card in words, for one recipient. */
export type ReminderView = {
  /** For the notification and for clients without cards. */
  readonly summary: string;
  /** What was just done on this card, when it is shown again for the others. */
  readonly done: string | null;
  readonly people: readonly {
    readonly personId: string;
    readonly name: string;
    readonly text: string;
    readonly link: string;
    /** Everybody on this card, so that answering for one keeps the others. */
    readonly ids: { readonly others: string };
  }[];
  /** When more people are overdue than fit on a card; they can be asked for, or looked up in the tab. */
  readonly more: { readonly text: string; readonly link: string; readonly askable: boolean } | null;
};

/** On a card nobody asked for. */
export const shownUnasked = namedOnOneCard;
/** Somebody who asked wants to see everybody, as far as a card can hold them. */
export const shownWhenAsked = 8;

/**
 * `atOnce` is how many people the card shows, `done` a sentence about what was just answered on it; links are
 * absolute.
 */
export type ReminderFacts = {
  readonly council: Council;
  readonly to: PersonId;
  readonly about: readonly OverdueFacts[];
  readonly today: LocalDate;
  readonly linkTo: (person: PersonId) => string;
  readonly teamLink: string;
  readonly done?: string | null;
  readonly atOnce?: number;
};

/** Expects people who are overdue, at least one. Whether and when to remind is decided elsewhere (docs/rules.md, ladder of reminders). */
export function reminderView({ atOnce = shownUnasked, done = null, ...facts }: ReminderFacts): ReminderView {
  const { council, about, linkTo, teamLink } = facts;
  const shown = about.slice(0, atOnce);
  const left = about.length - shown.length;
  const names = listed(shown.map(({ personId }) => nameOf(council, personId)));
  return {
    summary: done ?? `Supervision with ${names} is overdue`,
    done,
    people: shown.map((one) => ({
      personId: one.personId,
      name: nameOf(council, one.personId),
      text: reminderText(facts, one),
      link: linkTo(one.personId),
      ids: { others: idsBut(about, one.personId) },
    })),
    more:
      left > 0
        ? {
            text: `${counted(left, 'other person is', 'other people are')} overdue too.`,
            link: teamLink,
            askable: atOnce === shownUnasked,
          }
        : null,
  };
}

/** Ids of everybody else on the card; a long list would outgrow it. */
const idsBut = (about: readonly OverdueFacts[], person: PersonId) =>
  about
    .map(({ personId }) => personId)
    .filter((one) => one !== person)
    .slice(0, 20)
    .join(',');

function reminderText({ council, to, about, today }: ReminderFacts, one: OverdueFacts): string {
  const { personId: person, status } = one;
  const due = status.dueOn ? longDay(status.dueOn, today) : 'earlier';
  const diary = diaryWords(one, today);
  const opening = `${possessive(firstNameOf(council, person))} supervision was due on ${due}. ${diary}`;
  if (about.length > 1 || status.next) return `${opening}${lastMetWords(to, one, today)}`;
  const [day] = daysBothAreIn(council, [to, person], today, 1);
  const offer = day ? ` If not, you're both in on ${longDay(day, today)}.` : '';
  return `${opening}${lastMetWords(to, one, today)} If you've met since, just give us the date.${offer} If duty, court or workload got in the way, say so: it's not a mark against you.`;
}

/** A day that has passed is asked about, not called missed. */
function diaryWords({ head, status }: OverdueFacts, today: LocalDate): string {
  if (status.next) return `It's in the diary for ${longDay(status.next.on, today)}.`;
  const passed = head.booked.filter(({ on }) => on < today).at(-1);
  return passed ? `${longDay(passed.on, today)} was in the diary: did it happen?` : "It isn't in the diary.";
}

/** "You last met" is true of the two of them only; a new supervisor or a cover did not. */
function lastMetWords(to: PersonId, { head }: OverdueFacts, today: LocalDate): string {
  if (head.lastFormal === null) return '';
  const day = longDay(head.lastFormal.heldOn, today);
  return head.lastFormal.supervisorId === to
    ? ` You last met on ${day}.`
    : ` The last supervision was on ${day}.`;
}

/** For "back" when everything on the card has been answered meanwhile. */
export const nothingLeftWords = 'Everything on this card has been answered. Thank you.';

type Ids = { readonly operationId: string; readonly about: string; readonly others: string };

/** `on` is a local date and empty when there is no day to propose; `at` is London's time, `HH:MM`. */
export type BookFormView = {
  readonly heading: string;
  readonly text: string;
  readonly on: string;
  readonly at: string;
  readonly ids: Ids;
};

/** Proposes up to three days both are in, none of them on duty or at court (R18). */
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

/** `on` is a local date; `minutes` is text, because it is what stands in an input. */
export type MetFormView = {
  readonly heading: string;
  readonly text: string;
  readonly on: string;
  readonly minutes: string;
  readonly ids: Ids;
};

/** Says before anybody saves that a talk in passing does not count (R16) and what is short (R17). */
export function metFormView(council: Council, about: PersonId, today: LocalDate, ids: Ids): MetFormView {
  const { standardMinutes, shortBelowMinutes } = policyOn(council, today).session;
  return {
    heading: `You and ${firstNameOf(council, about)} met`,
    text: `Formal supervision only: a talk in passing doesn't move the date. Below ${shortBelowMinutes} minutes it is kept as short, unless you agreed to that.`,
    on: today,
    minutes: String(standardMinutes),
    ids,
  };
}

/** `reason` is the chosen code, empty until somebody chooses. */
export type InTheWayFormView = {
  readonly heading: string;
  readonly text: string;
  readonly reasons: readonly Choice[];
  readonly reason: string;
  readonly ids: Ids;
};

/** Says that both will see it: a reason given unawares would be a trap. */
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
