// What was directed and what was endorsed, side by side for a talk between the two: no ratio, no trend.
import type { Council } from '../../domain/council';
import { londonDate } from '../../domain/dates';
import type { ManagementOversightEntry } from '../../domain/decisions/management-oversight';
import type { Instant, LocalDate, PersonId } from '../../domain/ids';
import { entryView } from '../entry-view';
import { firstNameOf, longDay } from '../words';
import type { EndorsementsView } from './decision-view-types';

/** As `openEndorsements` gives it; both lists newest first. `offUntil`: the end of the worker's first six months. */
export type EndorsementsFacts = {
  readonly council: Council;
  readonly viewer: PersonId;
  readonly owner: PersonId;
  readonly now: Instant;
  readonly directed: readonly ManagementOversightEntry[];
  readonly endorsed: readonly ManagementOversightEntry[];
  readonly offUntil: LocalDate | null;
};

/** For one of the two of the pair. */
export function endorsementsView(facts: EndorsementsFacts): EndorsementsView {
  const { council, viewer, owner, now, directed, endorsed, offUntil } = facts;
  const view = (entry: ManagementOversightEntry) => entryView(council, owner, entry, { viewer, now });
  return {
    directed: directed.map(view),
    endorsed: endorsed.map(view),
    off: offUntil === null ? null : offWords(facts, offUntil),
  };
}

function offWords({ council, viewer, owner, now }: EndorsementsFacts, offUntil: LocalDate): string {
  const whose = viewer === owner ? 'your' : `${firstNameOf(council, owner)}'s`;
  return `In ${whose} first six months these lists are off: learning comes first. They can be opened from ${longDay(offUntil, londonDate(now))} on.`;
}
