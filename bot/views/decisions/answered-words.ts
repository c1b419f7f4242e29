// What a used card says in its place: what was kept, and what happens next.

import type { SessionKind } from '../../domain/clock/session';
import type { Council } from '../../domain/council';
import type { LocalDate, PersonId } from '../../domain/ids';
import { dayAndTime } from '../when-words';
import { capital, firstNameOf, intervalWords, listed, longDay, nameOf, possessive } from '../words';

type About = {
  readonly council: Council;
  readonly about: PersonId;
  readonly by: PersonId;
  readonly today: LocalDate;
};
type Day = { readonly on: LocalDate; readonly at: string | null };

/** "supervision with Sam Lee", or "your supervision" for one's own. */
const whose = ({ council, about, by }: About, kind = 'supervision') =>
  by === about ? `your ${kind}` : `${kind} with ${nameOf(council, about)}`;

/** For "back" and for a card drawn anew when everything on it has been settled meanwhile. */
export const nothingLeftWords = 'Nothing on this card waits any more. Thank you.';
/** For a list of which the last one was opened. */
export const nothingElseWaitsWords = 'Nothing else on this list waits. What you opened is below.';
/** For `reminders` when nothing waits. */
export const nothingWaitsWords = 'Nothing waits for you today.';
/** For a request that is not answered now. */
export const laterWords = 'It waits. We come back to it, with an offer of cover, if no date is found.';

/** "Not now" rests the questions and not the ladder: a manager may be about to read of it, which is shown first. */
export const headsUpFirstWords = (toWorker: boolean) =>
  toWorker
    ? 'Your supervisor may get a heads-up sooner, if a manager is about to read of it.'
    : "Only a heads-up may come sooner: no manager reads of it before you've seen what.";

export const answeredWords = {
  booked: (about: About, dates: readonly Day[], kind: 'FORMAL' | 'ADDITIONAL') =>
    `In the diary: ${whose(about, kind === 'FORMAL' ? 'supervision' : 'additional supervision')} on ${listed(dates.map(({ on, at }) => dayAndTime(on, at, about.today)))}. We'll stay quiet.`,
  met: (
    about: About,
    { on, kind, counts }: { readonly on: LocalDate; readonly kind: SessionKind; readonly counts: boolean },
    dueOn: LocalDate | null,
  ) => {
    const day = longDay(on, about.today);
    if (kind === 'ADDITIONAL')
      return `Kept in the thread: ${whose(about, 'additional supervision')} on ${day}. It comes on top and doesn't move the due date.`;
    if (!counts)
      return `Kept in the thread as short: ${whose(about)} on ${day}. It doesn't move the due date.`;
    const next = dueOn ? ` The next is due by ${longDay(dueOn, about.today)}.` : '';
    return `Thank you. ${capital(whose(about))} on ${day} is in the thread.${next}`;
  },
  cutShort: (about: About, next: Day | null, toFollow: boolean) =>
    `Kept with its reason: ${whose(about)} was cut short. ${nextWords(about, next, toFollow)}`,
  moved: (about: About, next: Day | null) =>
    `Moved: ${whose(about)}${next ? ` is now on ${dayAndTime(next.on, next.at, about.today)}` : ''}. Both of you can see why.`,
  cancelled: (about: About, next: Day | null, toFollow: boolean) =>
    `Cancelled, with its reason: ${whose(about)}. ${nextWords(about, next, toFollow)}`,
  notNow: (about: About, askAgainOn: LocalDate | null) => {
    const until = askAgainOn
      ? ` We won't ask again before ${longDay(askAgainOn, about.today)}. ${headsUpFirstWords(about.by === about.about)}`
      : '';
    return `Noted in ${about.by === about.about ? 'your' : possessive(nameOf(about.council, about.about))} thread.${until}`;
  },
  agreed: (about: About, toDays: number | null) => {
    const step = toDays === null ? 'the next step' : intervalWords(toDays).toLowerCase();
    return `You both agree: ${whose(about)} moves to ${step}.`;
  },
  agreedFirst: (about: About, other: PersonId) =>
    `Noted that you agree. It changes once ${firstNameOf(about.council, other)} agrees too.`,
  notYet: (about: About, askAgainOn: LocalDate | null) => {
    const until = askAgainOn ? ` We ask again on ${longDay(askAgainOn, about.today)}.` : '';
    return `Noted: not yet. Nothing changes for ${whose(about)}.${until}`;
  },
  cover: (about: About, cover: PersonId) =>
    `${nameOf(about.council, cover)} is asked now, and ${firstNameOf(about.council, about.about)} is told.`,
  noted: (about: About) =>
    `Kept in ${possessive(nameOf(about.council, about.about))} thread for both to read.`,
  intervalAsked: (about: About) => `Asked. Until the answer comes, nothing changes for ${whose(about)}.`,
  intervalDecided: (about: About, approved: boolean, standingUntil: LocalDate | null) => {
    const name = nameOf(about.council, about.about);
    if (approved) return `Approved for ${name}. It ends by itself on the day it is looked at again.`;
    return standingUntil
      ? `Declined for ${name}. The interval approved before stands until ${longDay(standingUntil, about.today)}.`
      : `Declined for ${name}. The policy's interval stands.`;
  },
  additionalAsked: ({ council }: About, other: PersonId) =>
    `Asked ${nameOf(council, other)} for additional supervision. You need not explain it to anybody.`,
  fiveAsked: ({ council }: About, other: PersonId) =>
    `Asked ${nameOf(council, other)} for five minutes. Nothing is kept.`,
  fiveNow: ({ council }: About, other: PersonId) =>
    `${firstNameOf(council, other)} knows that now is good. If something is decided, log it here afterwards.`,
  fiveLater: ({ council }: About, other: PersonId) =>
    `${firstNameOf(council, other)} knows that you will get in touch later today. Nothing is kept.`,
  raised: ({ council }: About, manager: PersonId | undefined) =>
    `${manager ? nameOf(council, manager) : 'Your next manager'} is told that your supervision is late. It counts against nobody.`,
} as const;

function nextWords({ today }: About, next: Day | null, toFollow: boolean): string {
  if (next) return `The new date is ${dayAndTime(next.on, next.at, today)}.`;
  return toFollow
    ? 'We ask for the new date on the next working day.'
    : 'Another date can be booked at any time.';
}
