// Something somebody has begun and not saved, in words for its author.
import type { Council } from '../../domain/council';
import { londonDate, londonTime } from '../../domain/dates';
import { saidThen } from '../../domain/decisions/said-when';
import type { Instant, OperationId, PersonId } from '../../domain/ids';
import { longDay, nameOf } from '../words';
import type { DraftView } from './decision-view-types';

/** What a draft is made of; `Draft` of the ports fits. */
export type DraftFacts = {
  readonly draftId: OperationId;
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
});

function valuesLater({ at, values }: DraftFacts): DraftFacts['values'] {
  const { said = 'now', saidOn = '', saidTime = '' } = values;
  return { ...values, ...saidThen({ said, saidOn, saidTime }, at) };
}
