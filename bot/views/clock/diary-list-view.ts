// Lists with buttons, for somebody who asked in chat: the next dates, and whom a date could be booked for.

import type { SupervisionStatus } from '../../domain/clock/due';
import type { BookedSession } from '../../domain/clock/session';
import type { Council } from '../../domain/council';
import type { LocalDate, PersonId } from '../../domain/ids';
import type { ThreadHead } from '../../domain/thread-head';
import { does, opens, type ViewButton } from '../prompts/day-buttons';
import { clockWords, dayAndTime } from '../when-words';
import { firstNameOf, longDay, nameOf, possessive, tellingApart } from '../words';

/** A heading, and texts each with its buttons. */
export type PartsView = {
  readonly heading: string;
  readonly parts: readonly {
    readonly text: string;
    /** Whom the buttons are about, for whoever cannot see the text above them. */
    readonly name: string | null;
    readonly buttons: readonly ViewButton[];
  }[];
};

/** How one thread stands. */
export type Standing = { readonly head: ThreadHead; readonly status: SupervisionStatus };

export type ListFacts = {
  readonly council: Council;
  readonly to: PersonId;
  readonly today: LocalDate;
  readonly standing: readonly Standing[];
  readonly linkTo: (person: PersonId) => string;
  /** Absolute address of the page that shows all of them. */
  readonly all: { readonly title: string; readonly url: string };
};

/** More would outgrow a card; the tab has them all. */
const datesShown = 6;
const peopleShown = 8;

/** Soonest first; a day that has passed is asked about. */
export function diaryListView({ council, to, today, standing, linkTo, all }: ListFacts): PartsView {
  const dates = standing
    .flatMap(({ head }) => head.booked.map((session) => ({ about: head.personId, session })))
    .sort((one, other) => (order(one.session) < order(other.session) ? -1 : 1));
  const parts = dates.slice(0, datesShown).map(({ about, session }) => {
    const ids = { about, session: session.sessionId };
    const passed = session.on < today;
    const title = session.kind === 'ADDITIONAL' ? 'Additional supervision' : 'Supervision';
    const other = about === to ? session.supervisorId : about;
    const cover = session.cover ? ` ${firstNameOf(council, session.cover)} covers duty.` : '';
    return {
      text: `${title} with ${nameOf(council, other)}: ${dayAndTime(session.on, session.at, today)}, ${session.minutes} minutes.${cover}${passed ? ' Did you meet?' : ''}`,
      name: nameOf(council, other),
      buttons: [
        ...(passed ? [does('We met', 'met', ids), does('It was cut short', 'cut-short', ids)] : []),
        does('New date', 'move', ids),
        does('Cancelled', 'cancel', ids),
        opens('Open thread', linkTo(about)),
      ],
    };
  });
  const left = dates.length - parts.length;
  return {
    heading: dates.length > 0 ? 'In the diary' : 'Nothing is in the diary',
    parts: [
      ...parts,
      ...(left > 0 ? [{ text: `And ${left} more.`, name: null, buttons: [opens(all.title, all.url)] }] : []),
      ...(dates.length === 0 && standing.length > 0
        ? [{ text: 'Type "book" to find a date.', name: null, buttons: [] }]
        : []),
    ],
  };
}

/** Whoever is due first and has no date comes first. */
export function bookListView({ council, to, today, standing, linkTo, all }: ListFacts): PartsView {
  const rows = [...standing].sort((one, other) => (urgency(one) < urgency(other) ? -1 : 1));
  const left = rows.length - peopleShown;
  const fullName = tellingApart(
    council,
    rows.map(({ head }) => head.personId),
  );
  return {
    heading: 'Book supervision',
    parts: [
      ...rows.slice(0, peopleShown).map(({ head: { personId }, status }) => ({
        text: `${personId === to ? 'Your own' : possessive(fullName(personId))} supervision: ${dueWords(status, today)}`,
        name: fullName(personId),
        buttons: [does('Book a date', 'book', { about: personId }), opens('Open thread', linkTo(personId))],
      })),
      ...(left > 0 ? [{ text: `And ${left} more.`, name: null, buttons: [opens(all.title, all.url)] }] : []),
    ],
  };
}

function dueWords({ code, dueOn, next }: SupervisionStatus, today: LocalDate): string {
  const due =
    code === 'PAUSED' ? 'away at present' : isDue(code, dueOn) ? dayWords(dueOn, today) : 'as agreed';
  const booked = next
    ? `in the diary for ${longDay(next.on, today)}${next.at ? `, ${clockWords(next.at)}` : ''}`
    : 'no date yet';
  return `${due}, ${booked}.`;
}

/** Somebody who meets by agreement is never due, whatever the interval would say. */
const isDue = (code: SupervisionStatus['code'], dueOn: LocalDate | null): dueOn is LocalDate =>
  dueOn !== null && code !== 'NOT_REMINDED';

const dayWords = (dueOn: LocalDate, today: LocalDate) =>
  `${dueOn < today ? 'was due' : 'due'} ${longDay(dueOn, today)}`;

const order = ({ on, at }: BookedSession) => `${on} ${at ?? ''}`;

const urgency = ({ status, head }: Standing) =>
  `${status.next || status.code === 'PAUSED' ? 1 : 0} ${isDue(status.code, status.dueOn) ? status.dueOn : '9999-12-31'} ${head.personId}`;
