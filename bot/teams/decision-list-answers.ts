// The quick decisions that wait for somebody, as a list without any content; each opens below it.
import type { Card } from '../cards/parts';
import { decisionsToReadCard, doneCard, linesCard } from '../cards/small-cards';
import type { OpenDecision } from '../domain/decisions/management-oversight';
import { childFileOf } from '../domain/decisions/open-decisions';
import type { PersonId } from '../domain/ids';
import { answererOn } from '../domain/prompts/waits-for';
import type { ThreadHead } from '../domain/thread-head';
import { threadsBelow } from '../use-cases/threads-below';
import {
  nothingElseWaitsWords,
  nothingLeftWords,
  nothingWaitsWords,
} from '../views/decisions/answered-words';
import { waitingDecisionsView, waitingOrder } from '../views/decisions/decision-to-read-view';
import { agreementLine, agreementsView } from '../views/file-commands-view';
import type { ListStart } from '../views/list-page';
import { type DecisionList, decisionLists } from '../views/tab-pages';
import { agreementsToSign } from './agreements-to-sign';
import { type Answer, type Asking, following, listStartIn, type Pressed } from './asking';
import { cardLinks } from './links';
import { linkToDecision } from './on-decision';

/** Those that wait for this person's answer, also in the place of a supervisor who is away for long or has moved on. */
export const showWaiting = async (asking: Asking, pressed: Pressed): Promise<Answer> =>
  following(
    (await listCard(asking, 'answer', { start: listStartIn(pressed) })) ?? doneCard(nothingWaitsWords, null),
  );

/** Those this person is asked about for the child's file, each once however many children it is about. */
export const showChildFile = async (asking: Asking, pressed: Pressed): Promise<Answer> =>
  following(
    (await listCard(asking, 'child-file', { start: listStartIn(pressed) })) ??
      doneCard(nothingWaitsWords, null),
  );

/** Which list a button stands on. */
export const listIn = (pressed: Pressed): DecisionList | undefined =>
  decisionLists.find((list) => list === (pressed.get('of') ?? pressed.get('list')));

/** A list that was used, as it is now where its reader was; `opened` has just been shown below it. */
export async function listAgain(
  asking: Asking,
  list: DecisionList,
  pressed: Pressed,
  opened?: string,
): Promise<Card> {
  const none = opened === undefined ? nothingLeftWords : nothingElseWaitsWords;
  return (
    (await listCard(asking, list, { except: opened, start: listStartIn(pressed) })) ?? doneCard(none, null)
  );
}

type Waiting = OpenDecision & { readonly about: PersonId };

const waitingOn: Record<DecisionList, (asking: Asking, head: ThreadHead) => readonly Waiting[]> = {
  answer: (asking, { personId, open }) =>
    inThread(
      personId,
      open.filter((one) => isAsked(asking, personId, one)),
    ),
  'child-file': ({ council, today, person }, head) => {
    const mine = childFileOf(head, council, today).filter(({ askedOf }) => askedOf === person);
    return inThread(head.personId, [...new Set(mine.map(({ open }) => open))]);
  },
};

const isAsked = ({ council, person, today }: Asking, about: PersonId, open: OpenDecision): boolean =>
  open.waitsFor?.by === person || answererOn(council, about, open, today) === person;

const inThread = (about: PersonId, open: readonly OpenDecision[]): Waiting[] =>
  open.map((one) => ({ ...one, about }));

/** What needs this person's authority first, then oldest first; `undefined` when there is none. */
async function listCard(
  asking: Asking,
  list: DecisionList,
  { except, start }: { readonly except?: string | undefined; readonly start: ListStart },
): Promise<Card | undefined> {
  const { council, person, today, links } = asking;
  const heads = await threadsBelow(asking.ports, council, person, today);
  const agreements = list === 'answer' ? agreementsToSign(asking, heads) : [];
  const facts = { council, viewer: person, today, links: cardLinks(links, person) };
  const found = heads
    .flatMap((head) => waitingOn[list](asking, head))
    .filter(({ entryId }) => entryId !== except);
  if (found.length === 0)
    return agreements.length === 0 ? undefined : linesCard(agreementsView(facts, agreements));
  const linkTo = (about: PersonId, entryId: string) => linkToDecision(asking, about, entryId);
  const waiting = found
    .map((one) => ({ ...one, authority: list === 'answer' && one.waitsFor?.as === 'authority' }))
    .sort((one, other) => (waitingOrder(one) < waitingOrder(other) ? -1 : 1));
  const view = waitingDecisionsView({ council, today, viewer: person, linkTo, list, start }, waiting);
  const beside = agreements.map((one) => agreementLine(facts, one));
  return decisionsToReadCard({ ...view, beside });
}
