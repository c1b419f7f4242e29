// Why somebody else is asked than the one who was to put it on a child's file. Never why somebody is away.
import type { Council } from '../../domain/council';
import { whyNotRecorder } from '../../domain/decisions/open-decisions';
import type { LocalDate, PersonId } from '../../domain/ids';
import { firstNameOf } from '../words';

/** What comes after the recorder's name: "is away". Only for whoever is asked instead. */
export function askedInsteadWords(
  council: Council,
  worker: PersonId,
  recorder: PersonId,
  today: LocalDate,
): string {
  const why = whyNotRecorder(council, worker, recorder, today);
  if (why === 'left') return 'has left';
  if (why === 'moved-on') return `no longer supervises ${firstNameOf(council, worker)}`;
  return why === 'away' ? 'is away' : "can't be reached in Teams";
}
