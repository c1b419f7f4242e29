// Whose answer to a quick decision is waited for by now: whoever it was for may have moved on, or be away.
import type { PartInDecision } from '../act';
import { covers, isAway, isEmployedOn } from '../calendar';
import type { Council } from '../council';
import { authorityAbove, authorityFor, mayDecide } from '../decisions/authority';
import type { OpenDecision, WaitsFor } from '../decisions/management-oversight';
import type { LocalDate, PersonId } from '../ids';
import { policyOn } from '../policy/policy';
import { responsibleSupervisor, supervisorsOf } from '../relationships';
import type { ThreadHead } from '../thread-head';
import { awayStretches, isLongAway } from './prompts-away';

/** Of an open decision or of an entry: for whom it waits, and the supervisor by whose line the authority for it goes. */
export type Asking = Pick<OpenDecision, 'supervisorId'> & {
  readonly waitsFor: Pick<WaitsFor, 'by' | 'as'> | null;
};

/**
 * Whose answer to a quick decision is waited for on this day: a supervisor who has passed the worker on, or is away for
 * long, makes room for whoever supervises now; an authority who is away or may not decide any more for the next one
 * above. `undefined` for nobody.
 */
export function answererOn(
  council: Council,
  about: PersonId,
  { supervisorId, waitsFor }: Asking,
  today: LocalDate,
): PersonId | undefined {
  if (waitsFor === null) return undefined;
  const { by, as } = waitsFor;
  switch (as) {
    case 'worker':
      return isEmployedOn(council.people.get(by), today) ? by : undefined;
    case 'supervisor': {
      const stays = supervisorsOf(council, about, today).includes(by) && !isAwayForLong(council, by, today);
      return stays ? by : responsibleSupervisor(council, about, today)?.personId;
    }
    case 'authority': {
      const may = mayDecide(council, by, today);
      if (may && !isAway(council, by, today)) return by;
      const other = authorityFor(council, supervisorId, today);
      return other ?? (may ? by : authorityAbove(council, supervisorId, today));
    }
  }
}

/**
 * Whom the news of a decision is for by now: whoever is today what `to` was to it. Without a part, as an earlier version
 * left it, `to` is the worker or supervises them.
 */
export function decisionReaderOn(
  council: Council,
  {
    to,
    about,
    as = to === about ? 'worker' : 'supervisor',
    supervisorId = to,
  }: { readonly to: PersonId; readonly about: PersonId } & Partial<PartInDecision>,
  today: LocalDate,
): PersonId | undefined {
  return answererOn(council, about, { supervisorId, waitsFor: { by: to, as } }, today);
}

/** False when whoever it is for now has nothing to answer any more: answered, settled or withdrawn meanwhile. */
export function isStillToRead(
  council: Council,
  { to, about, entryId }: { readonly to: PersonId; readonly about: PersonId; readonly entryId: string },
  head: ThreadHead,
  today: LocalDate,
): boolean {
  const open = head.open.find((one) => one.entryId === entryId);
  return open !== undefined && answererOn(council, about, open, today) === to;
}

/** So long that somebody else is found meanwhile (R23). */
function isAwayForLong(council: Council, id: PersonId, today: LocalDate): boolean {
  const stretch = awayStretches(council, id).find(({ from, until }) =>
    covers({ fromDate: from, toDate: until }, today),
  );
  const { coverAfterWorkingDays } = policyOn(council, today).booking;
  return stretch !== undefined && isLongAway(council, stretch, coverAfterWorkingDays);
}
