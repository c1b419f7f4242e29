// A dialog of Teams with a page of the tab in it, for councils whose case text never goes through a card.
import type { Card } from '../cards/parts';
import { doneCard } from '../cards/small-cards';
import { mayReadThread } from '../domain/access';
import { personId } from '../domain/ids';
import { logMessageTitle, savedInDialogWords } from '../views/draft-words';
import { logPage } from '../views/tab-pages';
import type { Asking, Pressed } from './asking';
import { pageDialog } from './invoke-answer';

/** The page the button names, of those a dialog may show; anything else leads to the empty form. */
export function openPage({ links, person }: Asking, pressed: Pressed) {
  const page = pressed.get('page') ?? '';
  return pageDialog(logMessageTitle, links.dialog(person, pages.test(page) ? page : logPage(null)));
}

const pages = /^(log(\/[\w-]{1,80})?|decisions\/[\w.%-]{1,200}\/[\w.:%-]{1,200})$/;

/**
 * What the used card becomes once its dialog has saved something: undefined when that is not so, then the card stays.
 * One point read.
 */
export async function afterDialog(asking: Asking, pressed: Pressed): Promise<Card | undefined> {
  const { ports, council, person, today, links } = asking;
  const about = personId(pressed.get('about') ?? '');
  const entryId = pressed.get('entryId') ?? '';
  if (entryId === '' || !mayReadThread(council, person, about, today)) return undefined;
  const read = await ports.threads.entry(about, entryId);
  if (read?.entry.kind !== 'decision' || read.entry.loggedBy !== person) return undefined;
  return doneCard(savedInDialogWords, { title: 'Open it', url: links.thread(person, about, entryId) });
}
