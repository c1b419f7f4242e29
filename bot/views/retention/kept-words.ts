// How long a supervision file is kept, as one sentence for the people whose file it is; holds are no part of it.
import type { Council } from '../../domain/council';
import type { LocalDate, PersonId } from '../../domain/ids';
import { policyOn } from '../../domain/policy/policy';
import { retentionTable } from '../../domain/retention/retention-table';
import { keptUntil, leavingDate } from '../../domain/retention/review-due';
import { firstNameOf, fullDay } from '../words';
import { monthsWords } from './months-words';

/** The same on the file's page and on each of its records: the newest policy counts for somebody who works here. */
export function keptWords(council: Council, viewer: PersonId, owner: PersonId, today: LocalDate): string {
  const endDate = council.people.get(owner)?.endDate ?? null;
  if (endDate !== null && leavingDate(council, owner, today) !== 'unknown') {
    return `Kept until ${fullDay(keptUntil(council, endDate, 'worker-file'))} at least. Nothing is removed before somebody has looked at it.`;
  }
  const months = monthsWords(monthsNow(council, today));
  const leaving = viewer === owner ? 'you leave' : `${firstNameOf(council, owner)} leaves`;
  return `Kept while ${viewer === owner ? 'you work' : `${firstNameOf(council, owner)} works`} here, and until at least ${months} after ${leaving}. Nothing is removed before somebody has looked at it.`;
}

function monthsNow(council: Council, today: LocalDate): number {
  const row = retentionTable(policyOn(council, today)).find((one) => one.class === 'worker-file');
  if (row === undefined || !('months' in row.keep)) throw new Error('a file has no months');
  return row.keep.months;
}
