// A note to copy into a child's record: one for each child, in the order of a good management note.
import type { Council } from '../domain/council';
import type { PersonId } from '../domain/ids';
import type { ManagementOversightEntry } from '../domain/management-oversight';
import type { Whole } from './decision-view';
import type { CopyNoteView } from './decision-view-types';

/** One for each reference, never two on one; none while the reference is to follow. `whole`: the entry as opened. */
export function copyNotesView(
  council: Council,
  worker: PersonId,
  entry: ManagementOversightEntry,
  whole: Whole,
): readonly CopyNoteView[] {
  throw new Error(`not yet ${[council, worker, entry, whole].length}`);
}
