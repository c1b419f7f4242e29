// What one person asks another, or answers, in words: who, what is wanted, and a way to say yes. Nobody has to say why.
import { mayReadThread } from '../../domain/access/access';
import { supervisionStatus } from '../../domain/clock/due';
import type { BookedSession } from '../../domain/clock/session';
import type { Council } from '../../domain/council';
import type { LocalDate, PersonId } from '../../domain/ids';
import type { Telling } from '../../domain/prompts/still-news';
import type { ThreadHead } from '../../domain/thread-head';
import { firstNameOf, intervalWords, longDay, possessive } from '../words';
import { dateToldWords } from './asked-about-dates';
import { decisionToldWords } from './asked-about-decisions';
import { filesOpenedWords, fileToldWords } from './asked-about-files';
import type { CardLinks } from './card-links';
import { datesFor, does, type Ids, opens, pickButtons, type ViewButton } from './day-buttons';
import { notificationWords } from './notification-words';
import { offerWords } from './prompts-about-dates';

/** `head` is the thread's as it is now. */
export type AskedFacts = {
  readonly council: Council;
  readonly message: Telling;
  readonly head: ThreadHead;
  /** Whose files the same is told of besides. */
  readonly also?: readonly PersonId[];
  readonly today: LocalDate;
  readonly links: CardLinks;
};

/** `summary` may stand on a locked screen (`notificationWords`). */
export type AskedView = {
  readonly summary: string;
  readonly text: string;
  readonly buttons: readonly ViewButton[];
};

/** Never quotes what somebody typed. */
export function askedView(facts: AskedFacts): AskedView {
  const { council, message, head, links, also = [] } = facts;
  if (message.what === 'file-opened' && also.length > 0)
    return filesOpenedWords(message.to, [message.about, ...also], links);
  const session = head.booked.find(({ sessionId }) => sessionId === message.subjectId);
  const { summary, text, buttons } = words[message.what]({
    ...facts,
    from: firstNameOf(council, message.from),
    worker: firstNameOf(council, message.about),
    supervision: supervisionOf(facts),
    own: message.to === message.about,
    session,
    ids: { about: message.about, from: message.from },
  });
  // Nothing is kept of five minutes, and somebody asked to cover may not be able to open the thread yet.
  const toOpen =
    !message.what.startsWith('five-minutes') &&
    mayReadThread(council, message.to, message.about, facts.today);
  const leadsOn = buttons.some((button) => 'url' in button);
  const link = toOpen && !leadsOn ? [opens('Open thread', links.thread(message.about))] : [];
  return { summary, text, buttons: [...buttons, ...link] };
}

/** Nobody has supervision with themselves. */
function supervisionOf({ council, message, head, today }: AskedFacts): string {
  if (message.from !== message.about) return `supervision with ${firstNameOf(council, message.about)}`;
  const { supervisorId } = supervisionStatus(council, head, today);
  return supervisorId ? `supervision with ${firstNameOf(council, supervisorId)}` : 'supervision';
}

type Facts = AskedFacts & {
  readonly from: string;
  readonly worker: string;
  readonly supervision: string;
  /** The message is about the recipient's own supervision. */
  readonly own: boolean;
  readonly session: BookedSession | undefined;
  readonly ids: Ids;
};

const words: Record<Telling['what'], (facts: Facts) => AskedView> = {
  additional: additionalWords,
  'five-minutes': ({ from, ids }) => ({
    summary: notificationWords.message(from),
    text: `${from} asks for five minutes. Nothing is kept.`,
    buttons: [does('Now is good', 'five-now', ids), does('Later today', 'five-later', ids)],
  }),
  'five-minutes-now': ({ from, ids }) => ({
    summary: notificationWords.message(from),
    text: `${from} has five minutes now. If something is decided, it can be logged afterwards.`,
    buttons: [does('Log decision', 'log-decision', ids)],
  }),
  'five-minutes-later': ({ from }) => ({
    summary: notificationWords.message(from),
    text: `${from} can't just now and will find you later today. If it can't wait, please ring.`,
    buttons: [],
  }),
  raised: raisedWords,
  'longer-interval-answered': intervalWordsFor,
  ...dateToldWords,
  ...decisionToldWords,
  ...fileToldWords,
};

/** What it is for, where that was said, stays in the thread: a kind of need is told nobody who looks over a shoulder. */
function additionalWords({ council, message, head, today, from, own, ids }: Facts): AskedView {
  const summary = notificationWords.message(from);
  if (own) {
    return {
      summary,
      text: `${from} would like some additional supervision with you. It comes on top of your usual dates and is no comment on your work. ${from} will offer you a date.`,
      buttons: [],
    };
  }
  const dates = datesFor({ council, head, supervisor: message.to, today, taken: [] }, 2);
  const request = { ...ids, request: message.subjectId ?? '', kind: 'ADDITIONAL' };
  return {
    summary,
    text: `${from} asks for additional supervision. There's no need to know more first. ${offerWords(dates, today)}`.trim(),
    buttons: [
      ...pickButtons(dates, request),
      does('Offer a date', 'book', request),
      does('Later', 'later', request),
    ],
  };
}

function raisedWords({ council, head, today, from, worker, ids }: Facts): AskedView {
  const { dueOn, supervisorId } = supervisionStatus(council, head, today);
  const withWhom = supervisorId ? ` with ${firstNameOf(council, supervisorId)}` : '';
  const due = dueOn ? `was due on ${longDay(dueOn, today)}` : 'is late';
  return {
    summary: notificationWords.message(from),
    text: `${from} asks for your help: ${possessive(worker)} supervision${withWhom} ${due}. It's no complaint about anybody. A word with both usually settles it; a line on what will help, and by when, is enough.`,
    buttons: [does('Add a note', 'note', { ...ids, step: 'action-note' })],
  };
}

function intervalWordsFor({ head, today, from, worker, own }: Facts): AskedView {
  // Asked again meanwhile: the answer was about the one before.
  const newest = head.longerInterval;
  const asked = newest?.decided === null ? (newest.standing ?? newest) : newest;
  const approved = asked?.decided?.approved === true;
  const often = asked ? intervalWords(asked.intervalDays).toLowerCase() : 'less often';
  const review = asked ? ` It is looked at again on ${longDay(asked.reviewOn, today)}.` : '';
  const whose = own ? 'your supervision' : `supervision with ${worker}`;
  const declined = own
    ? 'Your supervision goes on as before.'
    : `It goes on as before. A word with ${from} may help to find the time.`;
  return {
    summary: notificationWords.answered(from),
    text: approved
      ? `${from} agrees: ${whose} ${often}.${review}`
      : `${from} would rather not lengthen the interval for ${whose}. ${declined}`,
    buttons: [],
  };
}
