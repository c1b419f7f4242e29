// The message to the other person after a quick decision was logged: nothing of its content until they ask.

import type { Council } from '../domain/council';
import { londonDate, londonTime } from '../domain/dates';
import type { Instant, LocalDate, PersonId } from '../domain/ids';
import { policyOn } from '../domain/policy';
import { superviseesOf } from '../domain/relationships';
import type { Ids } from './day-buttons';
import { decisionPage } from './tab-pages';
import { counted, firstNameOf, longDay, nameOf } from './words';

/** One decision to open. Content only after `Show`; where words stay out of the chat, that opens a dialog. */
export type ToShow = {
  readonly text: string;
  readonly link: string;
  /** The page of the tab on which it is shown, where a council's words stay out of the chat; null for the chat itself. */
  readonly page: string | null;
  readonly ids: Ids & { readonly about: string; readonly entryId: string };
};

/** A notice with no content. `summary` may stand on a locked screen; `ids` travel with the Show button. */
export type DecisionToReadView = ToShow & { readonly summary: string };

/** `to` reads it, `about` is whose thread it is, `from` who logged it; `at` is turned into London's day and time. */
export type DecisionToReadFacts = {
  readonly council: Council;
  readonly to: PersonId;
  readonly from: PersonId;
  readonly about: PersonId;
  readonly entryId: string;
  readonly at: Instant;
  readonly today: LocalDate;
  readonly link: string;
};

/** Who and when, never what: the message may be read over a shoulder. */
export function decisionToReadView(facts: DecisionToReadFacts): DecisionToReadView {
  const { council, from, about, entryId, at, today, link } = facts;
  const part = partOf(facts);
  return {
    summary: `1 quick decision ${summaries[part]}, from ${nameOf(council, from)}`,
    text: `1 quick decision ${summaries[part]}: ${firstNameOf(council, from)} logged ${part === 'authority' ? 'it' : 'a quick decision with you'} ${whenLogged(at, today)}. ${invitations[part]} What it is about stays out of this message.`,
    link,
    page: pageOf(council, today, about, entryId),
    ids: { about, entryId },
  };
}

/** What the recipient is to a decision. */
type ReaderPart = 'supervisor' | 'worker' | 'authority';

/** Whoever is neither the worker nor supervises them has the authority the supervisor has not. */
function partOf({ council, to, about, today }: Omit<DecisionToReadFacts, 'link'>): ReaderPart {
  if (to === about) return 'worker';
  return superviseesOf(council, to, today).includes(about) ? 'supervisor' : 'authority';
}

const summaries: Record<ReaderPart, string> = {
  supervisor: 'to confirm',
  worker: 'to read',
  authority: 'needs your say',
};

const invitations: Record<ReaderPart, string> = {
  supervisor: 'When you have a moment, see whether it says what you said.',
  worker: 'When you have a moment, see whether it says what you heard.',
  authority:
    'It needs your authority. They know not to wait for this card: if nobody has called you yet, please call them.',
};

const whenLogged = (at: Instant, today: LocalDate): string => {
  const on = londonDate(at);
  return on === today ? `at ${londonTime(at)} today` : `on ${longDay(on, today)} at ${londonTime(at)}`;
};

const pageOf = (council: Council, today: LocalDate, about: PersonId, entryId: string) =>
  policyOn(council, today).capture === 'dialog' ? decisionPage(about, entryId) : null;

/** Several at once: one card, each with its own Show. No content either. */
export type DecisionsToReadView = {
  readonly summary: string;
  readonly text: string;
  readonly waiting: readonly ToShow[];
  /** When more wait than a card can hold; they are all in the threads. */
  readonly more: string | null;
};

/** Buttons for more would outgrow a card. */
const shownAtOnce = 5;

/** Oldest first. `list` in the ids keeps this card when one of its decisions is shown. */
export function decisionsToReadView(
  council: Council,
  messages: readonly Omit<DecisionToReadFacts, 'council' | 'today' | 'link'>[],
  today: LocalDate,
  linkTo: (about: PersonId, entryId: string) => string,
): DecisionsToReadView {
  const parts = messages.map((message) => partOf({ ...message, council, today }));
  const [first = 'worker'] = parts;
  const what = parts.every((part) => part === first) ? several[first] : 'wait for you';
  return listView(
    { council, today, linkTo },
    {
      summary: `${messages.length} quick decisions ${what}`,
      text: `${messages.length} quick decisions ${what}. ${parts.includes('authority') ? invitations.authority : 'When you have a moment, see whether they say what was said.'}`,
    },
    messages.map(({ from, about, entryId, at }) => ({
      about,
      entryId,
      text: `${firstNameOf(council, from)}, ${whenLogged(at, today)}`,
    })),
  );
}

const several: Record<ReaderPart, string> = {
  supervisor: 'to confirm',
  worker: 'to read',
  authority: 'need your say',
};

type ListFacts = {
  readonly council: Council;
  readonly today: LocalDate;
  readonly linkTo: (about: PersonId, entryId: string) => string;
};

/** Any list of decisions without content. */
function listView(
  { council, today, linkTo }: ListFacts,
  words: { readonly summary: string; readonly text: string },
  decisions: readonly { readonly about: PersonId; readonly entryId: string; readonly text: string }[],
): DecisionsToReadView {
  const left = decisions.length - shownAtOnce;
  return {
    ...words,
    waiting: decisions.slice(0, shownAtOnce).map(({ about, entryId, text }) => ({
      text,
      link: linkTo(about, entryId),
      page: pageOf(council, today, about, entryId),
      ids: { about, entryId, list: 'yes' },
    })),
    more: left > 0 ? `And ${left} more, in their threads.` : null,
  };
}

/** One decision on a list of somebody who asked what waits: who wrote it, about whose work, and when it was said. */
export type WaitingDecision = {
  readonly about: PersonId;
  readonly entryId: string;
  readonly supervisorId: PersonId;
  readonly loggedBy: PersonId;
  readonly saidOn: LocalDate;
  readonly loggedAt: Instant;
};

/** What waits for an answer, or for the child's file; oldest first. */
export function waitingDecisionsView(
  facts: ListFacts & { readonly viewer: PersonId },
  list: 'answer' | 'child-file',
  decisions: readonly WaitingDecision[],
): DecisionsToReadView {
  const { council, today, viewer } = facts;
  const count = counted(decisions.length, 'quick decision', 'quick decisions');
  const words =
    list === 'answer'
      ? `${count} ${decisions.length === 1 ? 'waits' : 'wait'} for your answer`
      : `${count} to put on the child's file`;
  return listView(
    facts,
    { summary: words, text: `${words}. Each opens below this list.` },
    decisions.map(({ about, entryId, supervisorId, loggedBy, saidOn, loggedAt }) => {
      const whose = about === viewer ? `With ${nameOf(council, supervisorId)}` : nameOf(council, about);
      const who = loggedBy === viewer ? 'logged by you' : `logged by ${firstNameOf(council, loggedBy)}`;
      const said = londonDate(loggedAt) === saidOn ? '' : `said ${longDay(saidOn, today)}, `;
      return { about, entryId, text: `${whose}: ${said}${who} ${whenLogged(loggedAt, today)}` };
    }),
  );
}
