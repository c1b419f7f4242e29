// How long an agreement can count: no further than into the next time the two are together.
import type { Council } from '../council';
import { addDays, londonDate } from '../dates';
import type { LocalDate, PersonId } from '../ids';
import type { AgreementEntry } from './agreement';

type Files = Pick<Council, 'relationshipsOf' | 'people'>;

/** Apart for longer than four weeks: what was agreed before was for another time. Signed so long before a start, it was too. */
const apartDays = 28;

/**
 * The first day of a later time of these two than the one it was signed in (docs/rules.md, the agreement): either of them
 * began in post anew, or the worker came back to this supervisor. Null while that has not happened, as far as the files know.
 */
export function countsUntil(
  files: Files,
  worker: PersonId,
  { supervisorId, signedOn }: { readonly supervisorId: PersonId; readonly signedOn: LocalDate },
): LocalDate | null {
  const begun = [worker, supervisorId].flatMap((one) => files.people.get(one)?.startDate ?? []);
  const [first = null] = [...begun, ...togetherAgain(files, worker, supervisorId)]
    .filter((day) => day > addDays(signedOn, apartDays))
    .sort();
  return first;
}

/**
 * Since when one that stands as signed by both is of an earlier time, and does not count any more. Null where it counts,
 * and where its own state says what became of it.
 */
export function overSince(
  files: Files,
  worker: PersonId,
  { state, supervisorId, paper, signatures }: AgreementEntry,
  today: LocalDate,
): LocalDate | null {
  const last = signatures.at(-1);
  const signedOn = paper?.signedOn ?? (last && londonDate(last.at));
  if (state !== 'ACTIVE' || signedOn === undefined) return null;
  const until = countsUntil(files, worker, { supervisorId, signedOn });
  return until !== null && until <= today ? until : null;
}

/** The first day of each time after the first that this person supervised the worker; in what part makes no difference. */
function togetherAgain({ relationshipsOf }: Files, worker: PersonId, supervisor: PersonId): LocalDate[] {
  const rows = (relationshipsOf.get(worker) ?? [])
    .filter(({ supervisorId, kind }) => supervisorId === supervisor && kind !== 'group')
    .sort((one, other) => (one.startDate < other.startDate ? -1 : 1));
  const again: LocalDate[] = [];
  let lastDay: LocalDate | null | undefined;
  for (const { startDate, endDate } of rows) {
    if (lastDay && startDate > addDays(lastDay, apartDays)) again.push(startDate);
    if (lastDay === undefined || (lastDay !== null && (endDate === null || endDate > lastDay)))
      lastDay = endDate;
  }
  return again;
}
