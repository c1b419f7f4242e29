// What became of a record, an agreement or an issue, told to the other one: who did what, never what it says.
import type { PersonId } from '../../domain/ids';
import type { Telling } from '../../domain/prompts/still-news';
import type { FilePage } from '../tab-pages';
import type { CardLinks } from './card-links';
import { opens, type ViewButton } from './day-buttons';

/** Of the supervision file somebody is told. */
export type FileTold = Extract<
  Telling['what'],
  | `record-${string}`
  | `issue-${string}`
  | `agreement-${string}`
  | 'earlier-opened'
  | 'file-opened'
  | `opening-${string}`
  | `wellbeing-${string}`
>;

/** First names; `own`: it is in the recipient's own thread. */
export type FileToldFacts = {
  readonly from: string;
  readonly worker: string;
  /** e.g. "supervision with Sam": with the worker, or with their supervisor where the worker says it. */
  readonly supervision: string;
  readonly own: boolean;
  readonly message: { readonly about: PersonId; readonly subjectId: string | null };
  readonly links: CardLinks;
};

type Told = { readonly summary: string; readonly text: string; readonly buttons: readonly ViewButton[] };

/** `summary` may stand on a locked screen. */
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
      `${facts.from} has answered a record`,
      `${facts.from} sees something in the record differently and may write comments. Nothing in it changes by that; a word between the two of you often helps.`,
      page(facts, 'Open the record', 'record'),
    ),
  // Nothing but that it exists, and no way in: what it says stays with the two of them.
  'record-disagreement-raised': ({ from, supervision }) =>
    told(
      'A record is not agreed',
      `${from} asked that you know: a record of ${supervision} is not agreed by both. What it says stays with the two of them; a word with both may help.`,
    ),
  'record-commented': (facts) =>
    told(
      `${facts.from} has answered a record`,
      `${facts.from} wrote comments. They stand beside the record.`,
      page(facts, 'Open the record', 'record'),
    ),
  'record-signed': (facts) =>
    told(
      `${facts.from} has signed`,
      `${facts.from} has signed the supervision record.`,
      page(facts, 'Open the record', 'record'),
    ),
  'record-addendum': (facts) =>
    told(
      `${facts.from} added to a record`,
      `${facts.from} added a dated note to a signed record. The record itself is as it was.`,
      page(facts, 'Open the record', 'record'),
    ),
  'issue-raised': (facts) =>
    told(
      'Something was taken upward',
      `${facts.from} takes something from ${facts.supervision} to you, and both wait for your answer. You read this one thing, and nothing else of the thread.`,
      page(facts, 'Read and answer', 'issue'),
    ),
  'issue-answered': (facts) =>
    told(
      'An answer from above',
      `${facts.from} has answered what you took upward.`,
      page(facts, 'Read the answer', 'issue'),
    ),
  'agreement-offered': (facts) =>
    told(
      'Your supervision agreement',
      `${facts.from} has signed the supervision agreement. It is there for you to read, change or sign.`,
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
      'An older record was opened',
      `${from} opened an older record of ${own ? 'yours' : 'the thread'} and said why. You find the line in the thread.`,
    ),
  'file-opened': () =>
    told(
      'A supervision file was opened',
      'Somebody from outside the two of you opened a part of a supervision file. Who, what and why is on its page.',
    ),
  'opening-waits': ({ from }) =>
    told(
      'Somebody asks to open a file',
      `${from} asks to open a part of a supervision file and needs your yes or no.`,
    ),
  'opening-answered': ({ from }) =>
    told('Your question about a file was answered', `${from} has answered. Open the file's page to see.`),
  'wellbeing-asked': ({ from }) =>
    told(
      'You are asked',
      `${from} asks whether they may read what was written about how you are. Saying no needs no reason.`,
    ),
  'wellbeing-agreed': ({ from }) => told('You may read it', `${from} has agreed.`),
};

const told = (summary: string, text: string, ...buttons: readonly ViewButton[]): Told => ({
  summary,
  text,
  buttons,
});

/** An agreement has no page for each version. */
const page = ({ message, links }: FileToldFacts, title: string, name: FilePage): ViewButton =>
  opens(title, links.file(message.about, name, name === 'agreement' ? null : message.subjectId));
