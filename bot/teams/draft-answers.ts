// What somebody began and did not save: the list without its content, going on with one, or letting it go.
import { draftsListCard } from '../cards/drafts-card';
import type { Card } from '../cards/parts';
import { doneCard } from '../cards/small-cards';
import { londonDate, londonTime } from '../domain/dates';
import { type OversightType, oversightTypes } from '../domain/management-oversight';
import { saidAtFrom } from '../domain/said-when';
import type { Draft } from '../ports';
import { clearDraft, openDraft, openDrafts } from '../use-cases/drafts';
import { draftView } from '../views/draft-view';
import { draftGoneWords, draftsView } from '../views/draft-words';
import { type Answer, type Asking, following, type Pressed, replaced } from './asking';
import { captureCard } from './log-decision-answers';

/** `drafts`: when, and about whom. One query. */
export async function draftsCard({ ports, council, person, now }: Asking): Promise<Card> {
  const drafts = await openDrafts(ports, person);
  return draftsListCard(draftsView(drafts.map((draft) => draftView(council, draft, now))));
}

/** The card with what was written so far; the list stays above it. */
export async function reopenDraft(asking: Asking, pressed: Pressed): Promise<Answer> {
  const draft = await openDraft(asking.ports, asking.person, pressed.get('draftId') ?? '');
  if (draft === undefined) return following(doneCard(draftGoneWords, null));
  const { type, ...values } = draft.values;
  return following(
    await captureCard(asking, {
      type: typeFrom(type),
      values: { ...values, ...saidThen(draft) },
      draft: draft.draftId,
      fromMessage: false,
    }),
  );
}

/** Lets one go; the card becomes the list of the others. */
export async function dropDraft(asking: Asking, pressed: Pressed): Promise<Answer> {
  await clearDraft(asking.ports, asking.person, pressed.get('draftId') ?? '');
  return replaced(await draftsCard(asking));
}

/** "Just now" meant the moment it was written; days later it is that day and time. */
function saidThen({ at, values }: Draft): Readonly<Record<string, string>> {
  const { said = 'now', saidOn = '', saidTime = '' } = values;
  const when = saidAtFrom({ said, saidOn, saidTime }, at);
  if ('problem' in when) return {};
  const saidAt = when.saidAt ?? at;
  return { said: 'at', saidOn: londonDate(saidAt), saidTime: londonTime(saidAt) };
}

const typeFrom = (text: string | undefined): OversightType =>
  oversightTypes.find((type) => type === text) ?? 'decision';
