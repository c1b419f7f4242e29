// The message to the other person after a quick decision was logged: nothing of its content until they ask.

import type { Council } from '../domain/council';
import { londonDate, londonTime } from '../domain/dates';
import type { Instant, LocalDate, PersonId } from '../domain/ids';
import type { EntryView } from './view-types';
import { firstNameOf, longDay, nameOf } from './words';

/** A notice with no content. `summary` may stand on a locked screen; `ids` travel with the Show button. */
export type DecisionToReadView = {
  readonly summary: string;
  readonly text: string;
  readonly link: string;
  readonly ids: { readonly about: string; readonly entryId: string };
};

/** `about` is whose thread it is, `from` who logged it; `at` is turned into London's day and time. */
export type DecisionToReadFacts = {
  readonly council: Council;
  readonly from: PersonId;
  readonly about: PersonId;
  readonly entryId: string;
  readonly at: Instant;
  readonly today: LocalDate;
  readonly link: string;
};

/** Who and when, never what: the message may be read over a shoulder. */
export function decisionToReadView({
  council,
  from,
  about,
  entryId,
  at,
  today,
  link,
}: DecisionToReadFacts): DecisionToReadView {
  return {
    summary: `1 quick decision to read, from ${nameOf(council, from)}`,
    text: `${firstNameOf(council, from)} logged a quick decision with you ${whenLogged(at, today)}. When you have a moment, see whether it says what you heard. What it is about stays out of this message.`,
    link,
    ids: { about, entryId },
  };
}

const whenLogged = (at: Instant, today: LocalDate): string => {
  const on = londonDate(at);
  return on === today ? `at ${londonTime(at)} today` : `on ${longDay(on, today)} at ${londonTime(at)}`;
};

/** Several at once, after a leave for instance: one card, each with its own Show. No content either. */
export type DecisionsToReadView = {
  readonly summary: string;
  readonly text: string;
  readonly waiting: readonly {
    readonly text: string;
    readonly link: string;
    readonly ids: { readonly about: string; readonly entryId: string; readonly list: string };
  }[];
  /** When more wait than a card can hold; they are all in the threads. */
  readonly more: string | null;
};

/** Buttons for more would outgrow a card. */
const shownAtOnce = 5;

/** Oldest first. `list` in the ids keeps this card when one of its decisions is shown. */
export function decisionsToReadView(
  council: Council,
  messages: readonly Pick<DecisionToReadFacts, 'from' | 'about' | 'entryId' | 'at'>[],
  today: LocalDate,
  linkTo: (about: PersonId, entryId: string) => string,
): DecisionsToReadView {
  const left = messages.length - shownAtOnce;
  return {
    summary: `${messages.length} quick decisions to read`,
    text: `${messages.length} quick decisions were logged with you. When you have a moment, see whether they say what you heard.`,
    waiting: messages.slice(0, shownAtOnce).map(({ from, about, entryId, at }) => ({
      text: `${firstNameOf(council, from)}, ${whenLogged(at, today)}`,
      link: linkTo(about, entryId),
      ids: { about, entryId, list: 'yes' },
    })),
    more: left > 0 ? `And ${left} more, in their threads.` : null,
  };
}

/** The decision itself, for a personal chat only; `summary` stays free of content all the same. */
export type ShownDecisionView = {
  readonly summary: string;
  readonly heading: string;
  readonly text: string;
  readonly why: string;
  readonly facts: readonly string[];
  readonly link: string;
  readonly ids: { readonly about: string; readonly entryId: string };
};

/** `entry` must hold the full text already: a card cannot load the rest. */
export const shownDecisionView = (about: PersonId, entry: EntryView, link: string): ShownDecisionView => ({
  summary: 'A quick decision, opened',
  heading: `${entry.title}, ${entry.when}`,
  text: entry.text,
  why: entry.why,
  facts: [
    entry.references.length > 0 ? entry.references.join(', ') : 'Case reference to follow',
    ...entry.facts,
  ],
  link,
  ids: { about, entryId: entry.entryId },
});
