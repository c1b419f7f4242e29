// How somebody's own supervision stands, from the head of their thread alone.

import { type SupervisionStatus, supervisionStatus } from '../domain/clock/due';
import type { Council } from '../domain/council';
import { londonDate } from '../domain/dates';
import type { LocalDate, PersonId } from '../domain/ids';
import type { ThreadHead } from '../domain/thread-head';
import type { CouncilPorts } from '../ports/council-ports';
import { headOrNew } from './head-or-new';

/** Somebody's own standing on `today`, London's date. */
export type MySupervision = {
  readonly council: Council;
  readonly person: PersonId;
  readonly today: LocalDate;
  readonly head: ThreadHead;
  readonly status: SupervisionStatus;
};

/**
 * One point read. Refuses nobody: one's own standing is always one's own. Somebody without a thread yet counts
 * from their first day.
 */
export async function mySupervision(ports: CouncilPorts, person: PersonId): Promise<MySupervision> {
  const council = ports.directory.council();
  const today = londonDate(ports.clock.now());
  const head = headOrNew(council, person, await ports.threads.readHead(person));
  return { council, person, today, head, status: supervisionStatus(council, head, today) };
}
