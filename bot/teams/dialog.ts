// A dialog of Teams with a page of the tab in it, for councils whose case text never goes through a card.
import type { Card } from '../cards/parts';
import { doneCard } from '../cards/small-cards';
import { mayReadThread } from '../domain/access/access';
import { mayDecide } from '../domain/decisions/authority';
import { type Discussed, isDiscussed, mayReadDiscussed } from '../domain/decisions/discussed';
import type { PersonId } from '../domain/ids';
import { answererOn } from '../domain/prompts/waits-for';
import { decisionStepWords, lastStepOf } from '../views/decisions/decision-step-words';
import { logMessageTitle, savedInDialogWords } from '../views/decisions/draft-words';
import { logPage } from '../views/tab-pages';
import type { Asking, Pressed } from './asking';
import { listAgain, listIn } from './decision-list-answers';
import { pageDialog } from './invoke-answer';
import { linkToDecision, whichDecision } from './on-decision';

/** The page the button names, of those a dialog may show; anything else leads to the empty form. */
export function openPage({ links, person }: Asking, pressed: Pressed) {
  const page = pressed.get('page') ?? '';
  return pageDialog(logMessageTitle, links.dialog(person, pages.test(page) ? page : logPage(null)));
}

const pages =
  /^(log(\/[\w-]{1,80}|\?type=[a-z]{1,20})?|decisions\/[\w.%-]{1,200}\/[\w.:%-]{1,200}(\?list=[a-z-]{1,20}(&after=[\w.!~*'()%-]{1,900})?)?)$/;

/**
 * What the used card becomes once its dialog has saved something: a list as it is now, else what was done. Undefined
 * when nothing was, or when this reader's answer is still waited for; then the card stays. One point read, or what a
 * list takes.
 */
export async function afterDialog(asking: Asking, pressed: Pressed): Promise<Card | undefined> {
  const { ports, council, person, today } = asking;
  const list = listIn(pressed);
  if (list !== undefined) return listAgain(asking, list, pressed);
  const { about, entryId } = whichDecision(asking, pressed);
  const mayTry = mayReadThread(council, person, about, today) || mayDecide(council, person, today);
  if (entryId === '' || !mayTry) return undefined;
  const read = await ports.threads.entry(about, entryId);
  if (read === undefined || !isDiscussed(read.entry)) return undefined;
  if (!mayReadDiscussed(council, person, about, read.entry, today)) return undefined;
  const words = doneWords(asking, about, read.entry);
  if (words === undefined) return undefined;
  return doneCard(words, { title: 'Open it', url: linkToDecision(asking, about, entryId) });
}

function doneWords(
  { council, person, today }: Asking,
  about: PersonId,
  entry: Discussed,
): string | undefined {
  const step = lastStepOf(entry, person);
  if (step === undefined) return entry.loggedBy === person ? savedInDialogWords : undefined;
  if (entry.kind === 'decision' && answererOn(council, about, entry, today) === person) return undefined;
  return decisionStepWords(council, person, step, { entry, told: [] }, today);
}
