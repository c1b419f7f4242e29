// What became of a session: held, cut short, moved, or cancelled with a date to follow.
import type { Act } from './act';
import type { LocalDate, PersonId } from './ids';

/** What may become of a date in the diary. */
export type SaidOutcome = 'held' | 'interrupted' | 'moved' | 'cancelled';

/** `heldOn` and `minutes` for a session that was held, wholly or in part; a reason and a new date for one that was not. */
export type SayOutcome = Act & {
  readonly sessionId: string;
  readonly outcome: SaidOutcome;
  readonly heldOn: LocalDate | undefined;
  readonly minutes: number | undefined;
  /** One of `reasonCodes`. */
  readonly reason: string | undefined;
  readonly on: LocalDate | undefined;
  readonly at: string | undefined;
  readonly cover: PersonId | undefined;
  /** No new date yet: it becomes a task for the next working day of whoever says so. */
  readonly toFollow: boolean;
};

/** "We met", whether it was in the diary or not. */
export type SayMet = Act & { readonly on: LocalDate | undefined; readonly minutes: number | undefined };
