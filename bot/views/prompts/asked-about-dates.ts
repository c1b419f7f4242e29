// What became of a date, told to the other one: booked, moved, cancelled, or somebody steps in.
import type { BookedSession } from '../../domain/clock/session';
import type { Council } from '../../domain/council';
import { localDate } from '../../domain/dates';
import { type LocalDate, personId } from '../../domain/ids';
import type { Telling } from '../../domain/prompts/still-news';
import type { ThreadHead } from '../../domain/thread-head';
import { dayAndTime } from '../when-words';
import { firstNameOf, longDay, nameOf, possessive } from '../words';
import type { ViewButton } from './day-buttons';
import { notificationWords } from './notification-words';

/** A date somebody is told of. */
export type DateTold = Extract<
  Telling['what'],
  'cover-named' | 'cover-not-needed' | 'booked' | 'moved' | 'cancelled'
>;

/** First names; `own`: it is in the recipient's own thread; `session` as long as it is in the diary. */
export type DateToldFacts = {
  readonly council: Council;
  readonly message: Telling;
  readonly head: ThreadHead;
  readonly today: LocalDate;
  readonly from: string;
  readonly worker: string;
  readonly own: boolean;
  readonly session: BookedSession | undefined;
};

type Told = { readonly summary: string; readonly text: string; readonly buttons: readonly ViewButton[] };

/** `summary` may stand on a locked screen (`notificationWords`). */
export const dateToldWords: Record<DateTold, (facts: DateToldFacts) => Told> = {
  'cover-named': coverWords,
  'cover-not-needed': coverNotNeededWords,
  booked: bookedWords,
  moved: movedWords,
  cancelled: cancelledWords,
};

function coverWords({ council, message, head, today, from, worker, own, session }: DateToldFacts): Told {
  if (session) {
    const both = `${firstNameOf(council, session.supervisorId)} and ${worker}`;
    return {
      summary: notificationWords.message(from),
      text: `While ${both} meet on ${dayAndTime(session.on, session.at, today)}, decisions come to you. ${from} named you as cover; if that can't be, please tell ${from}.`,
      buttons: [],
    };
  }
  if (own) {
    // To the worker the subject is whoever covers.
    const cover = nameOf(council, personId(message.subjectId ?? ''));
    return {
      summary: notificationWords.message(from),
      text: `${from} has asked ${cover} to see you meanwhile, so that you need not wait. ${cover} will offer you a time.`,
      buttons: [],
    };
  }
  const asked = head.requests.some(({ requestId }) => requestId === message.subjectId);
  if (!asked && message.subjectId !== null) {
    return {
      summary: notificationWords.message(from),
      text: `${from} had named you as cover for a session with ${worker}. It has been settled or moved meanwhile, so there is nothing for you to do.`,
      buttons: [],
    };
  }
  return {
    summary: notificationWords.message(from),
    text: asked
      ? `${worker} asked for additional supervision, and ${from} thinks of you. Could you offer ${worker} a time? If that can't be, please tell ${from}.`
      : `${from} asks you to cover ${possessive(worker)} supervision meanwhile. Could you offer ${worker} a time? If that can't be, please tell ${from}.`,
    buttons: [],
  };
}

/** The subject is the day that was kept free. */
function coverNotNeededWords({ message, today, from, worker }: DateToldFacts): Told {
  const day = localDate(message.subjectId ?? '');
  const when = day ? longDay(day, today) : 'that day';
  return {
    summary: notificationWords.message(from),
    text: `${from} had named you to decide on ${when} while supervision with ${worker} goes on. It isn't then any more, so nothing comes to you. Thank you all the same.`,
    buttons: [],
  };
}

function bookedWords({ today, from, worker, own, session, message }: DateToldFacts): Told {
  const kind = session?.kind === 'ADDITIONAL' ? 'additional supervision' : 'supervision';
  const whose = own ? '' : message.from === message.about ? ' with you' : ` for ${worker}`;
  const when = session ? `: ${dayAndTime(session.on, session.at, today)}, ${session.minutes} minutes` : '';
  return {
    summary: session ? `In the diary: ${longDay(session.on, today)}` : 'A date is in the diary',
    text: `${from} put ${kind}${whose} in the diary${when}. If that doesn't suit, a word to ${from} is enough.`,
    buttons: [],
  };
}

/** Whoever is told by the worker reads "with you", not the worker's name twice. */
const whomWith = ({ from, about: whose }: DateToldFacts['message'], worker: string) =>
  from === whose ? 'you' : worker;

function movedWords({ today, from, worker, own, session, message }: DateToldFacts): Told {
  const whose = own ? 'your supervision' : `supervision with ${whomWith(message, worker)}`;
  const when = session ? ` to ${dayAndTime(session.on, session.at, today)}` : '';
  return {
    summary: session ? `A new date: ${longDay(session.on, today)}` : 'A new date',
    text: `${from} moved ${whose}${when}. The reason is in the thread. If the new date doesn't suit, a word to ${from} is enough.`,
    buttons: [],
  };
}

function cancelledWords({ head, today, from, worker, own, message }: DateToldFacts): Told {
  const whose = own ? 'your supervision' : `supervision with ${whomWith(message, worker)}`;
  const follows = head.dateToFollow
    ? ` A new date follows by ${longDay(head.dateToFollow.byOn, today)}.`
    : '';
  return {
    summary: own ? notificationWords.own : notificationWords.supervisionWith(worker),
    text: `${from} had to cancel ${whose}; the reason is in the thread.${follows}`,
    buttons: [],
  };
}
