// What the use cases need of time: what the calendar says, and how long something takes.
import type { Instant } from '../domain/ids';

/** The only source of time (UTC). A port, so that a rule can be tested on any day and a laptop can stand still. */
export type Clock = { now(): Instant };

/**
 * How long something takes, apart from what the calendar says: a laptop's clock may stand still while a send must
 * still wait its turn. `now` is in milliseconds and never goes back.
 */
export type Timer = { now(): number; wait(milliseconds: number): Promise<void> };
