// What a card opens over the chat: a page of the tab, or the few words that stay out of the chat altogether.
import type { Activity } from 'botbuilder';
import type { DialogWindow } from '../cards/parts';
import { doneCard } from '../cards/small-cards';
import { openingNews } from '../use-cases/access/opening-news';
import { answerNewsView, glassNewsView, openingNewsTitle } from '../views/access/opening-news-view';
import { aboutFrom } from './acting';
import { faultWords, type Turn, withinOnCurrent } from './answering';
import type { Asking, Pressed } from './asking';
import { openPage } from './dialog';
import { cardDialog, messageDialog } from './invoke-answer';
import { refusedWords } from './refused';

const opening: DialogWindow = 'opening';

/** Whoever pressed is looked up again before anything is shown. Never rejects: a fault is a sentence in the window. */
export async function openWindow(turn: Turn, pressed: Pressed): Promise<Partial<Activity>> {
  if (pressed.get('window') !== opening) return openPage(turn.asking, pressed);
  try {
    return await withinOnCurrent(turn, 'dialog', (asking) => openingShown(asking, pressed));
  } catch (error) {
    return messageDialog(faultWords(turn, error, 'dialog'));
  }
}

/** Who opened whose file, or what was answered. */
async function openingShown(asking: Asking, pressed: Pressed): Promise<Partial<Activity>> {
  const { ports, person, links } = asking;
  const about = aboutFrom(asking, pressed);
  const news = await openingNews(ports, person, about, pressed.get('entryId') ?? '');
  if (!news.ok) return messageDialog(refusedWords(asking, news.refusal));
  const { as, seesLines } = news.value;
  const { text, page } = as === 'asker' ? answerNewsView(news.value) : glassNewsView(news.value, seesLines);
  const link = page && { title: page.title, url: links.file(person, about, page.name) };
  return cardDialog(openingNewsTitle, doneCard(text, link));
}
