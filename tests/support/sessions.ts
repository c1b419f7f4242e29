// Rows of sessions.csv for a test.
import { personId } from '../../bot/domain/ids';
import type { ImportedSession } from '../../bot/use-cases/import-council';
import { on } from '../domain/given-council';

/** A formal session that was held, 90 minutes long; `spoiled` changes any part. */
export const held = (
  supervisee: string,
  supervisor: string,
  day: string,
  spoiled: Partial<ImportedSession> = {},
): ImportedSession => ({
  superviseeId: personId(supervisee),
  supervisorId: personId(supervisor),
  date: on(day),
  kind: 'FORMAL',
  minutes: 90,
  status: 'HELD',
  reason: null,
  ...spoiled,
});
