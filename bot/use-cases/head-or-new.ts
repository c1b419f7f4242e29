// The head of a thread, or the one a person starts with: nobody starts life overdue.
import type { Council } from '../domain/council';
import { londonDate } from '../domain/dates';
import type { Instant, LocalDate, PersonId } from '../domain/ids';
import { newHead, type ThreadHead } from '../domain/thread-head';
import type { ReadHead } from '../ports/threads';

/** Somebody the importer has not met yet counts from their first day. */
export function headOrNew(council: Council, personId: PersonId, read: ReadHead | undefined): ThreadHead {
  return read?.head ?? newHead(personId, council.people.get(personId)?.startDate ?? epoch);
}

/** The first day from which a person without history counts: the import, or their start when that is later. */
export function firstCountingDay(startDate: LocalDate, importedAt: Instant): LocalDate {
  const importedOn = londonDate(importedAt);
  return startDate > importedOn ? startDate : importedOn;
}

/** The head as it is written: one further than the one it was decided on. */
export const nextRevision = (head: ThreadHead): ThreadHead => ({ ...head, revision: head.revision + 1 });

const epoch = '1970-01-01' as LocalDate;
