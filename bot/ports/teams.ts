// Copies of heads, one partition a supervisor.
import type { LocalDate, PersonId } from '../domain/ids';
import type { ThreadHead } from '../domain/thread-head';

/** Copies of heads, one partition per supervisor. Truth is the thread; a copy can always be made again. */
export type TeamRow = {
  readonly supervisorId: PersonId;
  readonly head: ThreadHead;
  readonly checkOn: LocalDate | null;
};

/** The copies of heads. `put` leaves a newer copy alone, so that a late sweep cannot turn a team back. */
export type TeamStore = {
  /** One single-partition query. */
  rows(supervisorId: PersonId): Promise<readonly ThreadHead[]>;
  put(row: TeamRow): Promise<void>;
  /** Takes away every copy of this person's head, whoever's team it is in. */
  forget(personId: PersonId): Promise<void>;
  /** Rows on which something may need saying by this day, over all supervisors. */
  toCheckBy(day: LocalDate): Promise<readonly TeamRow[]>;
  /** Goes up when this process changes a row: the sweep then looks at once who is due. */
  changes(): number;
};
