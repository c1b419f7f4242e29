// The quick decisions that wait for somebody, as a list without any content; each opens below it.
import { decisionsToReadCard, doneCard } from '../cards/small-cards';
import type { PersonId } from '../domain/ids';
import type { OpenDecision } from '../domain/management-oversight';
import { childFileOf, toAnswerBy } from '../domain/open-decisions';
import { nothingWaitsWords } from '../views/answered-words';
import { waitingDecisionsView } from '../views/decision-to-read-view';
import { type Answer, type Asking, following, type Pressed } from './asking';
import { linkToDecision } from './on-decision';
import { everythingNow, type ThingsNow } from './things-now';

/** Those that wait for this person's answer. */
export const showWaiting = (asking: Asking, _pressed: Pressed): Promise<Answer> =>
  listOf(asking, 'answer', ({ heads }) =>
    [...heads.values()].flatMap((head) => inThread(head.personId, toAnswerBy(head, asking.person))),
  );

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
