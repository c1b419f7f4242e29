// "Begun by mistake": a session that was begun and never held is put away, with what was written in it.
import type { PersonId } from '../ids';
import { accepted, type Outcome, refused } from '../outcome';
import type { ThreadHead } from '../thread-head';
import { openRecord, withoutRecord } from './open-records';

export type DiscardRecord = { readonly by: PersonId; readonly about: PersonId; readonly recordId: string };

/**
 * The head without it; null when it is gone already. A date in the diary stands as it did. Refuses `not-yours` to
 * everybody but whoever began it, and `fields` once the session was held: then there is a record to write.
 */
export function discardRecord(head: ThreadHead, { by, recordId }: DiscardRecord): Outcome<ThreadHead | null> {
  const open = openRecord(head, recordId);
  if (open === undefined) return accepted(null);
  if (open.supervisorId !== by) return refused({ kind: 'not-yours' });
  if (open.heldOn !== null || open.state !== 'begun') {
    return refused({ kind: 'fields', problems: [{ field: 'recordId', kind: 'already-held' }] });
  }
  return accepted(withoutRecord(head, open));
}
