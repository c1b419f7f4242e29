// Show and Put away: content appears only when somebody asks for it in their personal chat, and goes again.
import { doneCard, shownDecisionCard } from '../cards/small-cards';
import { personId } from '../domain/ids';
import { openEntry } from '../use-cases/open-entry';
import { shownDecisionView } from '../views/decision-to-read-view';
import { entryView } from '../views/entry-view';
import { refusalWords } from '../views/problem-words';
import { type Answer, type Asking, following, type Pressed, replaced } from './asking';

/**
 * The notice becomes the decision with all of its text; a refusal, for instance after the relationship ended,
 * becomes words on the same card. Rejects when the store fails.
 */
export async function showDecision({ ports, person, links }: Asking, pressed: Pressed): Promise<Answer> {
  const about = personId(pressed.get('about') ?? '');
  const opened = await openEntry(ports, person, about, pressed.get('entryId') ?? '');
  if (!opened.ok) return replaced(doneCard(refusalWords(opened.refusal), null));
  const { council, entry } = opened.value;
  const view = entryView(council, about, entry, { viewer: person, now: ports.clock.now() }, opened.value);
  const card = shownDecisionCard(shownDecisionView(about, view, links.thread(person, about, entry.entryId)));
  // From a list of several the decision follows below, so that the others can still be opened.
  return pressed.get('list') === 'yes' ? following(card) : replaced(card);
}

/** Takes the text out of the chat again and leaves a link. Reads nothing. */
export function hideDecision({ person, links }: Asking, pressed: Pressed): Answer {
  const about = personId(pressed.get('about') ?? '');
  const url = links.thread(person, about, pressed.get('entryId') ?? '');
  return replaced(doneCard('Read and put away. It is kept in the thread.', { title: 'Open it', url }));
}
