// Dates go into the diary, and what became of them.
import { type BookDates, bookDates as decideDates } from '../domain/booking';
import type { Outcome } from '../domain/outcome';
import { type SayMet, sayMet } from '../domain/session-held';
import { sayOutcome as decideOutcome, type SaidOutcome, type SayOutcome } from '../domain/session-outcome';
import type { SessionState, ThreadEntry } from '../domain/thread';
import type { CouncilPorts } from '../ports';
import { act, type Done } from './act';

/**
 * Puts formal or additional supervision in the diary (R18, R21); either of the two may, and the other is told. Refuses
 * `not-yours`, `fields`, or `used-before` when this form was used for something else.
 */
export const bookDates = (ports: CouncilPorts, command: BookDates): Promise<Outcome<Done>> =>
  act(ports, command, (council, head, now) => decideDates(council, head, command, now), isSession('PLANNED'));

/** What became of a date in the diary (R16, R17, R21); the other is told of a new date. Refuses like `bookDates`. */
export const sayOutcome = (ports: CouncilPorts, command: SayOutcome): Promise<Outcome<Done>> =>
  act(
    ports,
    command,
    (council, head, now) => decideOutcome(council, head, command, now),
    isSession(stateAfter[command.outcome]),
  );

/** Formal supervision that was held, whether it was in the diary or not. Refuses like `bookDates`. */
export const met = (ports: CouncilPorts, command: SayMet): Promise<Outcome<Done>> =>
  act(ports, command, (council, head, now) => sayMet(council, head, command, now), isSession('HELD'));

const stateAfter: Record<SaidOutcome, SessionState> = {
  held: 'HELD',
  interrupted: 'HELD_PART',
  moved: 'CANCELLED',
  cancelled: 'CANCELLED',
};

const isSession = (state: SessionState) => (stored: ThreadEntry) =>
  stored.kind === 'session' && stored.state === state;
