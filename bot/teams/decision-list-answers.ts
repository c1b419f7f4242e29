// The quick decisions that wait for somebody, as a list without any content; each opens below it.
import { decisionsToReadCard, doneCard } from '../cards/small-cards';
import type { PersonId } from '../domain/ids';
import type { OpenDecision } from '../domain/management-oversight';
import { childFileOf } from '../domain/open-decisions';
import { answererOn } from '../domain/still-news';
import { nothingWaitsWords } from '../views/answered-words';
import { waitingDecisionsView } from '../views/decision-to-read-view';
import { type Answer, type Asking, following, type Pressed } from './asking';
import { linkToDecision } from './on-decision';
import { everythingNow, type ThingsNow } from './things-now';

/** Those that wait for this person's answer, also in the place of a supervisor who is away for long or has moved on. */
export const showWaiting = (asking: Asking, _pressed: Pressed): Promise<Answer> =>
  listOf(asking, 'answer', ({ heads }) =>
    [...heads.values()].flatMap(({ personId, open }) =>
      inThread(
        personId,
        open.filter((one) => isAsked(asking, personId, one)),
      ),
    ),
  );

const isAsked = ({ council, person, today }: Asking, about: PersonId, open: OpenDecision): boolean =>
  open.waitsFor?.by === person || answererOn(council, about, open, today) === person;

/** Those this person is asked about for the child's file, each once however many children it is about. */
export const showChildFile = (asking: Asking, _pressed: Pressed): Promise<Answer> =>
  listOf(asking, 'child-file', ({ heads }) =>
    [...heads.values()].flatMap((head) => {
      const mine = childFileOf(head, asking.council, asking.today).filter(
        ({ askedOf }) => askedOf === asking.person,
      );
      return inThread(head.personId, [...new Set(mine.map(({ open }) => open))]);
    }),
  );

type Waiting = OpenDecision & { readonly about: PersonId };

const inThread = (about: PersonId, open: readonly OpenDecision[]): Waiting[] =>
  open.map((one) => ({ ...one, about }));

async function listOf(
  asking: Asking,
  list: 'answer' | 'child-file',
  find: (things: ThingsNow) => readonly Waiting[],
): Promise<Answer> {
  const { council, person, today } = asking;
  const found = [...find(await everythingNow(asking))].sort((one, other) =>
    one.saidOn === other.saidOn
      ? one.loggedAt.localeCompare(other.loggedAt)
      : one.saidOn.localeCompare(other.saidOn),
  );
  if (found.length === 0) return following(doneCard(nothingWaitsWords, null));
  const linkTo = (about: PersonId, entryId: string) => linkToDecision(asking, about, entryId);
  const view = waitingDecisionsView({ council, today, viewer: person, linkTo }, list, found);
  return following(decisionsToReadCard(view));
}
