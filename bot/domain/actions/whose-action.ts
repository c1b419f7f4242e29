// Who may say what became of an action, and who may take it over from somebody who cannot do it any more.
import { mayReadThread } from '../access/access';
import type { Pair } from '../act';
import { isAway, isEmployedOn } from '../calendar';
import type { Council } from '../council';
import { daysBetween } from '../dates';
import type { LocalDate, PersonId } from '../ids';
import { supervisorsOf } from '../relationships';

/** An absence of more days than this is long, S4: shorter ones are waited for. */
const longLeaveDays = 14;

/** Whose an action is to be, as typed: `worker`, `supervisor`, or the id of one of them; `undefined` for anybody else. */
export function ownerMeant(
  council: Council,
  { worker, supervisor }: Pair,
  given: string,
  today: LocalDate,
): PersonId | undefined {
  if (given === 'worker') return worker;
  if (given === 'supervisor') return supervisor;
  return [worker, ...supervisorsOf(council, worker, today)].find((one) => one === given);
}

/** Whether what is typed names the owner that is stored, whoever supervises by now; null is nobody's to do. */
export function isOwnerMeant(owner: PersonId | null, given: string | null, worker: PersonId): boolean {
  if (given === 'worker') return owner === worker;
  return given === 'supervisor' ? owner !== null && owner !== worker : owner === given;
}

/** Why its owner cannot be waited for; `undefined` for one who can. */
export type OwnerGone = 'left' | 'moved-on' | 'away-long';

/** The worker, or whoever supervises them today, says of any action of the thread what became of it. */
export const mayChangeAction = (
  council: Council,
  personId: PersonId,
  worker: PersonId,
  today: LocalDate,
): boolean => mayReadThread(council, personId, worker, today);

/** Whether somebody else has to take it: its owner has left, has nothing to do with the worker now, or is away for long. */
export function ownerGone(
  council: Council,
  worker: PersonId,
  owner: PersonId,
  today: LocalDate,
): OwnerGone | undefined {
  if (!isEmployedOn(council.people.get(owner), today)) return 'left';
  if (owner !== worker && !supervisorsOf(council, worker, today).includes(owner)) return 'moved-on';
  const absence = isAway(council, owner, today);
  if (absence === undefined) return undefined;
  const long = absence.toDate === null || daysBetween(absence.fromDate, absence.toDate) > longLeaveDays;
  return long ? 'away-long' : undefined;
}

/** Who may take it over: the worker and whoever supervises them today, as far as they are in post and not away for long. */
export function takersOf(
  council: Council,
  worker: PersonId,
  owner: PersonId,
  today: LocalDate,
): readonly PersonId[] {
  if (ownerGone(council, worker, owner, today) === undefined) return [];
  return [...supervisorsOf(council, worker, today), worker].filter(
    (one) => one !== owner && ownerGone(council, worker, one, today) === undefined,
  );
}
