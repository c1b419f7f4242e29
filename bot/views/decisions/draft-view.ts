// Something somebody has begun and not saved, in words for its author.
import type { Council } from '../../domain/council';
import { londonDate, londonTime } from '../../domain/dates';
import { pairOf } from '../../domain/decisions/oversight';
import { saidThen } from '../../domain/decisions/said-when';
import { type Instant, type OperationId, type PersonId, personId } from '../../domain/ids';
import { longDay, nameOf } from '../words';
import type { DraftView } from './decision-view-types';
import { lostDraftWords } from './draft-words';

/** What a draft is made of; `Draft` of the ports fits. */
export type DraftFacts = {
  readonly draftId: OperationId;
  readonly author: PersonId;
  readonly at: Instant;
  readonly about: PersonId | null;
  readonly values: Readonly<Record<string, string>>;
};

/** For its author only: nobody else ever reads a draft. When it was said is a day and time: "just now" is over. */
export const draftView = (council: Council, draft: DraftFacts, now: Instant): DraftView => ({
  draftId: draft.draftId,
  when: `${longDay(londonDate(draft.at), londonDate(now))} at ${londonTime(draft.at)}`,
  about: draft.about,
  name: draft.about === null ? null : nameOf(council, draft.about),
  values: valuesLater(draft),
  lost: lostView(council, draft, now),
});

/** With whom it was, as far as its author has said: in their own thread the other one is named among the values. */
function saidWith({ author, about, values }: DraftFacts): PersonId | undefined {
  if (about !== null && about !== author) return about;
  return values.who ? personId(values.who) : undefined;
}

/** The two were together when it was begun. It stays its author's; nothing of it goes into a thread by itself. */
function lostView(council: Council, draft: DraftFacts, now: Instant): DraftView['lost'] {
  const other = saidWith(draft);
  if (other === undefined || !council.people.has(other)) return null;
  if (pairOf(council, draft.author, other, londonDate(now)) !== undefined) return null;
  const { text = '', why = '', present = '', risk = '' } = draft.values;
  const { reference, newReference, furtherReferences } = draft.values;
  const references = [reference === toFollow ? '' : reference, newReference, furtherReferences];
  const written = [references.filter(Boolean).join(', '), text, why, present, risk];
  return { text: lostDraftWords(nameOf(council, other)), words: written.filter(Boolean).join('\n\n') };
}

/** The value of the choice "To follow today", as on the card. */
const toFollow = 'to-follow';

function valuesLater({ at, values }: DraftFacts): DraftFacts['values'] {
  const { said = 'now', saidOn = '', saidTime = '' } = values;
  return { ...values, ...saidThen({ said, saidOn, saidTime }, at) };
}
