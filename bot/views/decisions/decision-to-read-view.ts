// The message to the other person after a quick decision was logged: nothing of its content until they ask.

import type { PartInDecision } from '../../domain/act';
import type { Council } from '../../domain/council';
import { londonDate, londonTime } from '../../domain/dates';
import type { AnswersAs } from '../../domain/decisions/management-oversight';
import type { Instant, LocalDate, PersonId } from '../../domain/ids';
import { policyOn } from '../../domain/policy/policy';
import { fromTheBeginning, type ListStart, listPage, placeIds } from '../list-page';
import type { Ids, ViewButton } from '../prompts/day-buttons';
import { type DecisionList, decisionPage } from '../tab-pages';
import { counted, firstNameOf, longDay, nameOf, possessive } from '../words';
import { needsAuthorityWords, ringWords } from './needs-authority-words';

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

/**
 * `to` reads it, `about` is whose thread it is, `from` who logged it, `passedOnBy` who has answered it since; `at`, when
 * it was logged, is turned into London's day and time.
 */
export type DecisionToReadFacts = PartInDecision & {
  readonly council: Council;
  readonly to: PersonId;
  readonly from: PersonId;
  readonly passedOnBy?: PersonId;
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
    // The same of every part: nothing on a locked screen tells that authority is needed.
    summary: `1 quick decision from ${nameOf(council, from)}`,
    text: `1 quick decision ${summaries[part]}: ${firstNameOf(council, from)} logged ${whatTo(facts, part)} ${whenLogged(at, today)}${sinceThen(facts, part)}. ${invitations[part]} What it is about stays out of this message.`,
    link,
    page: pageOf(council, today, about, entryId),
    ids: { about, entryId },
  };
}

/** What the recipient is to a decision; `stand-in`: in the place of the supervisor who said it. */
type ReaderPart = AnswersAs | 'stand-in';

/** What an earlier version left says nothing of it. */
function partOf({ to, about, as, supervisorId }: Partial<PartInDecision> & ToWhom): ReaderPart {
  if (as === 'authority' || to === about) return as ?? 'worker';
  return supervisorId === undefined || supervisorId === to ? 'supervisor' : 'stand-in';
}

type ToWhom = Pick<DecisionToReadFacts, 'to' | 'about'>;

/** "a quick decision with you"; to whoever decides or answers in somebody's place, the name of the one it was with. */
function whatTo({ council, from, about, supervisorId }: DecisionToReadFacts, part: ReaderPart): string {
  if (part === 'worker' || part === 'supervisor') return 'a quick decision with you';
  return `a quick decision with ${firstNameOf(council, from === about ? supervisorId : about)}`;
}

/** Whoever has answered it already: somebody with the authority for it, or to them the supervisor. */
function sinceThen({ council, passedOnBy }: DecisionToReadFacts, part: ReaderPart): string {
  if (passedOnBy === undefined) return '';
  const name = firstNameOf(council, passedOnBy);
  return part === 'authority'
    ? `, and ${name} passed it on to you`
    : `; it has ${possessive(name)} authority`;
}

const summaries: Record<ReaderPart, string> = {
  supervisor: 'to confirm',
  'stand-in': 'to confirm',
  worker: 'to read',
  authority: 'needs your say',
};

const invitations: Record<ReaderPart, string> = {
  supervisor: 'When you have a moment, see whether it says what you said.',
  'stand-in': 'You are asked in their place. When you have a moment, see whether it should stand.',
  worker: 'When you have a moment, see whether it says what you heard.',
  authority:
    'It needs your authority. They know not to wait for this card: if nobody has called you yet, please call them.',
};

const whenLogged = (at: Instant, today: LocalDate): string => {
  const on = londonDate(at);
  return on === today ? `at ${londonTime(at)} today` : `on ${longDay(on, today)} at ${londonTime(at)}`;
};

const pageOf = (
  council: Council,
  today: LocalDate,
  about: PersonId,
  entryId: string,
  list?: DecisionList,
  after: string | null = null,
) => (policyOn(council, today).capture === 'dialog' ? decisionPage(about, entryId, list, after) : null);

/** Several at once: one card, each with its own Show. No content either. */
export type DecisionsToReadView = {
  readonly summary: string;
  readonly text: string;
  readonly waiting: readonly ToShow[];
  /** When more wait than a card can hold. */
  readonly more: { readonly text: string; readonly button: ViewButton } | null;
  /** What else waits for a signature: a line and a way there. */
  readonly beside: readonly { readonly text: string; readonly button: ViewButton }[];
};

/** Buttons for more would outgrow a card. */
const shownAtOnce = 5;

/** What needs authority first, then as given. `list` and `of` in the ids: the others stay on this card when one of them is shown. */
export function decisionsToReadView(
  council: Council,
  messages: readonly Omit<DecisionToReadFacts, 'council' | 'today' | 'link'>[],
  today: LocalDate,
  linkTo: (about: PersonId, entryId: string) => string,
): DecisionsToReadView {
  const all = messages.map((message) => ({ ...message, part: partOf(message) }));
  const ordered = [
    ...all.filter(({ part }) => part === 'authority'),
    ...all.filter(({ part }) => part !== 'authority'),
  ];
  const first = ordered[0]?.part ?? 'worker';
  const alike = ordered.every(({ part }) => part === first);
  const what = alike ? several[first] : 'wait for you';
  const invitation =
    alike && first === 'authority'
      ? 'They need your authority. Nobody waits for this card: if you have not been called yet, please call them.'
      : 'When you have a moment, see whether they say what was said.';
  return listView(
    { council, today, linkTo, list: 'answer' },
    {
      summary: `${messages.length} quick decisions wait for you`,
      text: `${messages.length} quick decisions ${what}. ${invitation}`,
    },
    ordered.map(({ from, about, entryId, at, part }) => ({
      about,
      entryId,
      text: `${firstNameOf(council, from)}, ${whenLogged(at, today)}${!alike && part === 'authority' ? ': needs your authority, please call if nobody has called you' : ''}`,
    })),
  );
}

const several: Record<ReaderPart, string> = {
  supervisor: 'to confirm',
  'stand-in': 'to confirm',
  worker: 'to read',
  authority: 'need your say',
};

type ListFacts = {
  readonly council: Council;
  readonly today: LocalDate;
  readonly linkTo: (about: PersonId, entryId: string) => string;
  readonly list: DecisionList;
  readonly start?: ListStart;
};

/** Any list of decisions without content. */
function listView(
  { council, today, linkTo, list, start = fromTheBeginning }: ListFacts,
  words: { readonly summary: string; readonly text: string },
  decisions: readonly {
    readonly about: PersonId;
    readonly entryId: string;
    readonly text: string;
    /** Its place in the order of the list that "More" leads to; left out where that is another list. */
    readonly order?: string;
  }[],
): DecisionsToReadView {
  const act = list === 'answer' ? 'show-waiting' : 'show-child-file';
  const { shown, more } = listPage(decisions, {
    start,
    keyOf: ({ order = '' }) => order,
    size: shownAtOnce,
    act,
  });
  return {
    ...words,
    waiting: shown.map(({ about, entryId, text }) => ({
      text,
      link: linkTo(about, entryId),
      page: pageOf(council, today, about, entryId, list, start.after),
      ids: { about, entryId, list: 'yes', of: list, ...placeIds(start) },
    })),
    more,
    beside: [],
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
  /** It needs the viewer's authority. */
  readonly authority: boolean;
  /** Left out: a quick decision of any type. */
  readonly type?: string | undefined;
};

/** What needs the viewer's authority holds other people up: it goes before everything else; then oldest first. */
export const waitingOrder = ({ authority, saidOn, loggedAt, about, entryId }: WaitingDecision): string =>
  `${authority ? 0 : 1} ${saidOn} ${loggedAt} ${about} ${entryId}`;

const isCase = ({ type }: Pick<WaitingDecision, 'type'>) => type === 'case-discussion';

/** "2 quick decisions", "1 case discussion"; of both together "3 entries". */
function countWords(decisions: readonly WaitingDecision[]): string {
  if (!decisions.some(isCase)) return counted(decisions.length, 'quick decision', 'quick decisions');
  return decisions.every(isCase)
    ? counted(decisions.length, 'case discussion', 'case discussions')
    : counted(decisions.length, 'entry', 'entries');
}

/** What waits for an answer, or for the child's file, in the order given. */
export function waitingDecisionsView(
  facts: ListFacts & { readonly viewer: PersonId },
  decisions: readonly WaitingDecision[],
): DecisionsToReadView {
  const { council, today, viewer, list } = facts;
  const count = countWords(decisions);
  const mixed = decisions.some(isCase) && !decisions.every(isCase);
  const above = decisions.filter(({ authority }) => authority);
  const words =
    list === 'answer'
      ? `${count} ${decisions.length === 1 ? 'waits' : 'wait'} for your answer`
      : `${count} to put on the child's file`;
  return listView(
    facts,
    {
      summary: words,
      text: [`${words}.`, needsAuthorityWords(council, above), 'Each opens below this list.']
        .filter((one) => one !== '')
        .join(' '),
    },
    decisions.map((one) => {
      const { about, entryId, supervisorId, loggedBy, saidOn, loggedAt, authority, type } = one;
      const whose = about === viewer ? `With ${nameOf(council, supervisorId)}` : nameOf(council, about);
      const who = loggedBy === viewer ? 'logged by you' : `logged by ${firstNameOf(council, loggedBy)}`;
      const said = londonDate(loggedAt) === saidOn ? '' : `said ${longDay(saidOn, today)}, `;
      const needs = authority ? ` Needs your authority: ${ringWords(council, [supervisorId])}.` : '';
      const what = mixed && isCase({ type }) ? 'case discussion, ' : '';
      const text = `${whose}: ${what}${said}${who} ${whenLogged(loggedAt, today)}${needs === '' ? '' : `.${needs}`}`;
      return { about, entryId, text, order: waitingOrder(one) };
    }),
  );
}
