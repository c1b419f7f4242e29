// Show and Put away: content appears only when somebody asks for it in their personal chat, and goes again.
import type { Card } from '../cards/parts';
import { shownDecisionCard } from '../cards/shown-decision-card';
import { doneCard } from '../cards/small-cards';
import { type ReaderOfDecision, shownDecisionView } from '../views/decisions/shown-decision-view';
import { entryView } from '../views/entry-view';
import { actionsAgain } from './action-list-answers';
import { type Answer, type Asking, type Pressed, replaced } from './asking';
import { backToCard } from './day-answers';
import { listAgain, listIn } from './decision-list-answers';
import {
  belowOrInstead,
  freshIds,
  insteadOfChat,
  linkToDecision,
  type OpenedDiscussed,
  openDiscussed,
  whichDecision,
} from './on-decision';
import { refusedWords } from './refused';

/**
 * The notice becomes the decision with all of its words and the reader's buttons; a refusal, for instance after the
 * relationship ended, becomes words on the same card. From a list it follows below, and the list keeps the others that
 * still wait. Rejects when the store fails.
 */
export async function showDecision(asking: Asking, pressed: Pressed): Promise<Answer> {
  const elsewhere = insteadOfChat(asking, pressed);
  if (elsewhere) return belowOrInstead(pressed, elsewhere);
  const found = await openDiscussed(asking, pressed);
  if ('refused' in found) return found.refused;
  const shown = belowOrInstead(pressed, shownCard(asking, pressed, found.opened));
  const list = listIn(pressed);
  return list === undefined
    ? shown
    : { ...shown, used: await listAgain(asking, list, pressed, whichDecision(asking, pressed).entryId) };
}

/** Back from a form: to the card it came from, which for a form of one decision is that decision. Rejects like `showDecision`. */
export function backFromForm(asking: Asking, pressed: Pressed): Answer | Promise<Answer> {
  if (pressed.get('of') === 'actions') return actionsAgain(asking, pressed);
  const ofDecision = pressed.has('entryId') && !pressed.has('keep') && pressed.get('list') !== 'yes';
  return ofDecision ? showDecision(asking, pressed) : backToCard(asking, pressed);
}

function shownCard(asking: Asking, pressed: Pressed, opened: OpenedDiscussed): Card {
  const { council, person, now } = asking;
  const { about, entryId } = whichDecision(asking, pressed);
  const view = entryView(council, about, opened.entry, { viewer: person, now }, opened);
  if (view.decision === null) return doneCard(refusedWords(asking, { kind: 'not-yours' }), null);
  return shownDecisionCard(
    shownDecisionView({
      entry: view,
      decision: view.decision,
      reader: readerOf(asking, opened),
      link: linkToDecision(asking, about, entryId),
      ids: freshIds(asking, pressed),
    }),
  );
}

function readerOf({ person, today }: Asking, { entry }: OpenedDiscussed): ReaderOfDecision {
  const { childFile } = entry;
  return {
    // Somebody else is asked once the day has come, for instance because the recorder is away.
    records: childFile
      .filter(({ recorder, byOn }) => recorder === person || byOn <= today)
      .map(({ reference }) => reference),
  };
}

/** Takes the text out of the chat again and leaves a link. Reads nothing. */
export function hideDecision(asking: Asking, pressed: Pressed): Answer {
  const { about, entryId } = whichDecision(asking, pressed);
  const url = linkToDecision(asking, about, entryId);
  return replaced(doneCard('Read and put away. It is kept in the thread.', { title: 'Open it', url }));
}
