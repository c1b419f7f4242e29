// What somebody began and did not save: the list without its content, going on with one, or letting it go.
import { discardCard, draftsListCard } from '../cards/drafts-card';
import type { Card } from '../cards/parts';
import { doneCard } from '../cards/small-cards';
import { type OversightType, oversightTypes } from '../domain/decisions/management-oversight';
import { clearDraft, openDraft, openDrafts } from '../use-cases/drafts';
import { draftView } from '../views/decisions/draft-view';
import { discardView, draftGoneWords, draftsView } from '../views/decisions/draft-words';
import { type Answer, type Asking, following, type Pressed, replaced } from './asking';
import { captureCard } from './log-decision-answers';

/** `drafts`: when, and about whom. One query. */
export async function draftsCard({ ports, council, person, now }: Asking): Promise<Card> {
  const drafts = await openDrafts(ports, person);
  const views = drafts.map((draft) => draftView(council, draft, now));
  return draftsListCard(draftsView(views, person));
}

/** The card with what was written so far takes the place of the list: pressed twice, the words still stand once. */
export async function reopenDraft(asking: Asking, pressed: Pressed): Promise<Answer> {
  const draft = await openDraft(asking.ports, asking.person, pressed.get('draftId') ?? '');
  if (draft === undefined) return following(doneCard(draftGoneWords, null));
  const { values: kept, lost } = draftView(asking.council, draft, asking.now);
  const { type, ...values } = kept;
  return replaced(
    await captureCard(asking, {
      type: typeFrom(type),
      // Nobody stands there by themselves in place of whom it was with.
      values: lost ? { ...values, who: '' } : values,
      draft: draft.draftId,
      fromMessage: false,
      ...(lost ? { notice: lost.text } : {}),
    }),
  );
}

/** Asks first; then lets one go, and the card becomes the list of the others. */
export async function dropDraft(asking: Asking, pressed: Pressed): Promise<Answer> {
  const { ports, council, person, now } = asking;
  const draftId = pressed.get('draftId') ?? '';
  if (pressed.get('sure') !== 'yes') {
    const draft = await openDraft(ports, person, draftId);
    if (draft !== undefined)
      return replaced(discardCard(discardView(draftView(council, draft, now), person)));
  } else await clearDraft(ports, person, draftId);
  return replaced(await draftsCard(asking));
}

const typeFrom = (text: string | undefined): OversightType =>
  oversightTypes.find((type) => type === text) ?? 'decision';
