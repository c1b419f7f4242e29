// What became of a record, an agreement or an issue, told to the other one: who did what, never what it says.
import type { Telling } from '../../domain/prompts/still-news';
import type { ViewButton } from './day-buttons';

/** Of the supervision file somebody is told. */
export type FileTold = Extract<
  Telling['what'],
  `record-${string}` | `issue-${string}` | `agreement-${string}` | 'earlier-opened'
>;

/** First names; `own`: it is in the recipient's own thread. */
export type FileToldFacts = { readonly from: string; readonly worker: string; readonly own: boolean };

type Told = { readonly summary: string; readonly text: string; readonly buttons: readonly ViewButton[] };

/** `summary` may stand on a locked screen. */
export const fileToldWords: Record<FileTold, (facts: FileToldFacts) => Told> = {
  'record-issued': ({ from }) =>
    told(
      `A supervision record from ${from}`,
      `${from} has written up your session. It is there for you to read and sign.`,
    ),
  'record-changed': ({ from }) =>
    told(
      `A supervision record from ${from}`,
      `${from} changed the record, so both sign again. Earlier signatures stay with the earlier version.`,
    ),
  'record-disagreed': ({ from }) =>
    told(
      `${from} has answered a record`,
      `${from} sees something in the record differently and may write comments. Nothing in it changes by that.`,
    ),
  'record-disagreement-raised': ({ from, worker }) =>
    told(
      'A record is not agreed',
      `${from} asked that you know: the record of a session with ${worker} is not agreed by both. What it says stays with the two of them.`,
    ),
  'record-commented': ({ from }) =>
    told(`${from} has answered a record`, `${from} wrote comments. They stand beside the record.`),
  'record-signed': ({ from }) => told(`${from} has signed`, `${from} has signed the supervision record.`),
  'record-addendum': ({ from }) =>
    told(
      `${from} added to a record`,
      `${from} added a dated note to a signed record. The record itself is as it was.`,
    ),
  'issue-raised': ({ from, worker }) =>
    told(
      'Something was taken upward',
      `${from} takes something from supervision with ${worker} to you, and both wait for your answer.`,
    ),
  'issue-answered': ({ from }) => told('An answer from above', `${from} has answered what you took upward.`),
  'agreement-offered': ({ from }) =>
    told(
      'Your supervision agreement',
      `${from} has signed the supervision agreement. It is there for you to read, change or sign.`,
    ),
  'agreement-signed': ({ from }) =>
    told('Your supervision agreement', `${from} has signed too. The supervision agreement stands.`),
  'agreement-sent-back': ({ from }) =>
    told(
      'Your supervision agreement',
      `${from} would like to change something in the supervision agreement first.`,
    ),
  'earlier-opened': ({ from, own }) =>
    told(
      'An older record was opened',
      `${from} opened an older record of ${own ? 'yours' : 'the thread'} and said why. You find the line in the thread.`,
    ),
};

const told = (summary: string, text: string): Told => ({ summary, text, buttons: [] });
