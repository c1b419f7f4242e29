// What became of a record, an agreement or an issue, told to the other one: who did what, never what it says.
import type { PersonId } from '../../domain/ids';
import type { Telling } from '../../domain/prompts/still-news';
import type { FilePage } from '../tab-pages';
import { counted } from '../words';
import type { CardLinks } from './card-links';
import { does, opens, type ViewButton } from './day-buttons';
import { notificationWords } from './notification-words';

/** Of the supervision file somebody is told. */
export type FileTold = Extract<
  Telling['what'],
  | `record-${string}`
  | `issue-${string}`
  | `agreement-${string}`
  | 'earlier-opened'
  | 'file-opened'
  | 'glass-broken'
  | `opening-${string}`
  | `wellbeing-${string}`
>;

/** First names; `own`: it is in the recipient's own thread. */
export type FileToldFacts = {
  readonly from: string;
  /** e.g. "supervision with Sam": with the worker, or with their supervisor where the worker says it. */
  readonly supervision: string;
  readonly own: boolean;
  readonly message: { readonly about: PersonId; readonly subjectId: string | null };
  readonly links: CardLinks;
};

type Told = { readonly summary: string; readonly text: string; readonly buttons: readonly ViewButton[] };

/** `summary` may stand on a locked screen (`notificationWords`): a signature, comments and a disagreement read the same there. */
export const fileToldWords: Record<FileTold, (facts: FileToldFacts) => Told> = {
  'record-issued': (facts) =>
    told(
      `A supervision record from ${facts.from}`,
      `${facts.from} has written up your session. It is there for you to read and sign. If you see something differently, say so there; "received, not agreed" is a signature too.`,
      page(facts, 'Read and sign', 'record'),
    ),
  'record-changed': (facts) =>
    told(
      `A supervision record from ${facts.from}`,
      `${facts.from} changed the record. It is there for you to read and sign; a signature given before stays with the earlier version.`,
      page(facts, 'Read and sign', 'record'),
    ),
  'record-disagreed': (facts) =>
    told(
      notificationWords.recordAnswered(facts.from),
      `${facts.from} sees something in the record differently and may write comments. Nothing in it changes by that; a word between the two of you often helps.`,
      page(facts, 'Open the record', 'record'),
    ),
  // Nothing but that it exists, and no way in: what it says stays with the two of them.
  'record-disagreement-raised': ({ from, supervision }) =>
    told(
      notificationWords.message(from),
      `${from} asked that you know: a record of ${supervision} is not agreed by both. What it says stays with the two of them; a word with both may help.`,
    ),
  'record-commented': (facts) =>
    told(
      notificationWords.recordAnswered(facts.from),
      `${facts.from} wrote comments. They stand beside the record.`,
      page(facts, 'Open the record', 'record'),
    ),
  'record-signed': (facts) =>
    told(
      notificationWords.recordAnswered(facts.from),
      `${facts.from} has signed the supervision record.`,
      page(facts, 'Open the record', 'record'),
    ),
  'record-addendum': (facts) =>
    told(
      notificationWords.message(facts.from),
      `${facts.from} added a dated note to a signed record. The record itself is as it was.`,
      page(facts, 'Open the record', 'record'),
    ),
  'issue-raised': (facts) =>
    told(
      notificationWords.answerWaited,
      `${facts.from} takes something from ${facts.supervision} to you, and both wait for your answer. You read this one thing, and nothing else of the thread.`,
      page(facts, 'Read and answer', 'issue'),
    ),
  'issue-answered': (facts) =>
    told(
      notificationWords.answered(facts.from),
      `${facts.from} has answered what you took upward.`,
      page(facts, 'Read the answer', 'issue'),
    ),
  'agreement-offered': (facts) =>
    told(
      'Your supervision agreement',
      `${facts.from} has signed the supervision agreement. It is there for you to read, change or sign.`,
      page(facts, 'Read and sign', 'agreement'),
    ),
  'agreement-answered': (facts) =>
    told(
      'Your supervision agreement',
      `${facts.from} added to the supervision agreement and signed it. Your signature counts for what you had read, so it waits for you to read it again and sign once more.`,
      page(facts, 'Read and sign', 'agreement'),
    ),
  'agreement-signed': (facts) =>
    told(
      'Your supervision agreement',
      `${facts.from} has signed too. The supervision agreement stands.`,
      page(facts, 'Open the agreement', 'agreement'),
    ),
  'agreement-on-paper': (facts) =>
    told(
      'Your supervision agreement',
      `${facts.from} wrote down that both of you have signed a supervision agreement on paper. If that is not so, end it and say why.`,
      page(facts, 'Open the agreement', 'agreement'),
    ),
  'agreement-sent-back': (facts) =>
    told(
      'Your supervision agreement',
      `${facts.from} would like to change something in the supervision agreement first.`,
      page(facts, 'Open the agreement', 'agreement'),
    ),
  'agreement-ended': (facts) =>
    told(
      'Your supervision agreement',
      `${facts.from} ended the supervision agreement and said why. Until both of you sign a new one, what the policy says counts.`,
      page(facts, 'Open the agreement', 'agreement'),
    ),
  'earlier-opened': ({ from, own }) =>
    told(
      notificationWords.waits,
      `${from} opened an older record of ${own ? 'yours' : 'the thread'} and said why. You find the line in the thread.`,
    ),
  // Of what follows a card says only that something waits (docs/decisions/0028): it stays in Teams for ever.
  'file-opened': (facts) =>
    told(
      notificationWords.waits,
      fileOpenedWords(facts.own, false),
      page(facts, 'See who opened it', 'openings'),
    ),
  'glass-broken': ({ message }) =>
    told(notificationWords.waits, glassBrokenWords, look(message.about, message.subjectId)),
  'opening-waits': ({ from, links }) =>
    told(
      notificationWords.answerWaited,
      `${from} asks to open a part of a supervision file and needs your yes or no. Nothing is opened until it is answered.`,
      opens('Read and answer', links.protection),
    ),
  'opening-answered': ({ message }) =>
    told(notificationWords.answerThere, answerThereWords, look(message.about, message.subjectId)),
  'wellbeing-asked': (facts) =>
    told(
      notificationWords.waits,
      `${fileOpenedWords(facts.own, true)} ${askedYouWords(false)}`,
      page(facts, 'Read and answer', 'openings'),
    ),
  // A no is as plain as a yes: nobody guesses which it was before they read it.
  'wellbeing-agreed': (facts) =>
    told(notificationWords.answerThere, answerThereWords, page(facts, 'Read the answer', 'opened')),
  'wellbeing-declined': (facts) =>
    told(notificationWords.answerThere, answerThereWords, page(facts, 'Read the answer', 'opened')),
};

/** So many buttons stay readable on one card; the other pages open from each thread. */
const mostButtons = 5;

/** Of several files at once, the recipient's own first: how many, and a way to the page of each. No names beside it. */
export function filesOpenedWords(to: PersonId, files: readonly PersonId[], links: CardLinks): Told {
  const inOrder = [...files.filter((one) => one === to), ...files.filter((one) => one !== to)];
  const shown = inOrder.slice(0, mostButtons);
  const more = inOrder.length - shown.length;
  const count = counted(files.length, 'supervision file', 'supervision files');
  const own = !files.includes(to) ? '' : files.length === 1 ? ': your own' : ', your own among them';
  const where =
    more > 0
      ? `Who, when, what and why is on the page of each; of the ${more} more it opens from their files.`
      : 'Who, when, what and why is on the page of each.';
  return told(
    notificationWords.waits,
    `Somebody from outside the two of you opened a part of ${count}${own}. ${where}`,
    ...shown.map((one, index) =>
      opens(
        one === to
          ? 'See who opened your own'
          : shown.length === 1
            ? 'See who opened it'
            : `See who opened number ${index + 1}`,
        links.file(one, 'openings'),
      ),
    ),
  );
}

/** That it is so, to one of the two; `brief` beside something else. */
export const fileOpenedWords = (own: boolean, brief: boolean): string =>
  `Somebody from outside the two of you opened a part of ${own ? 'your' : 'a'} supervision file.${brief ? '' : ' Who, when, what and why is on its page.'}`;

/** To whoever looks after such openings: whose and by whom is behind the button. */
export const glassBrokenWords = 'A file was opened in an emergency. Please look today.';

/** To whoever asked: from whom, and whether it is a yes, is on the page. */
const answerThereWords = 'The answer you asked for is there.';

/** To the worker: who asks, for what and why stands beside the two answers. */
export const askedYouWords = (brief: boolean): string =>
  `Somebody asks you something that is yours alone to answer.${brief ? '' : ' A no is as good an answer as a yes, and needs no reason. Nothing happens before you have said either.'}`;

/** Shows who opened it, or what was answered, in a window of its own: nothing of that is left in the chat. */
export const look = (about: PersonId, entryId: string | null, title = 'Look'): ViewButton =>
  does(title, 'show-opening', { about, entryId: entryId ?? '' });

const told = (summary: string, text: string, ...buttons: readonly ViewButton[]): Told => ({
  summary,
  text,
  buttons,
});

const page = ({ message, links }: FileToldFacts, title: string, name: FilePage): ViewButton =>
  opens(title, links.file(message.about, name, ofThread.includes(name) ? null : message.subjectId));

/** There is one of them for the file, not for each version of an agreement and not for each opening. */
const ofThread: readonly FilePage[] = ['agreement', 'openings', 'opened'];
