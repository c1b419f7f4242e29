// Dates go into the diary, and what became of them.
import { type BookDates, bookDates as decideDates } from '../domain/clock/booking';
import { type SayMet, sayMet } from '../domain/clock/session-held';
import { sayOutcome as decideOutcome, type SayOutcome } from '../domain/clock/session-outcome';
import type { Outcome } from '../domain/outcome';
import type { CouncilPorts } from '../ports';
import { act, type Done } from './act';
import { datesElsewhere } from './dates-elsewhere';
import { sameDates, sameMeeting, sameOutcome } from './same-session';

/**
 * Puts formal or additional supervision in the diary (R18, R21); either of the two may, and the other is told. Refuses
 * `not-yours`, `fields`, or `used-before` when this form was used for something else, another date for instance.
 */
export async function bookDates(ports: CouncilPorts, command: BookDates): Promise<Outcome<Done>> {
  const elsewhere = await datesElsewhere(ports, command, command.dates);
  return act(
    ports,
    command,
    (council, head, now) => decideDates(council, head, command, now, elsewhere),
    sameDates(command),
  );
}

/** What became of a date in the diary (R16, R17, R21); the other is told of a new date. Refuses like `bookDates`. */
export async function sayOutcome(ports: CouncilPorts, command: SayOutcome): Promise<Outcome<Done>> {
  const elsewhere = await datesElsewhere(ports, command, [command]);
  return act(
    ports,
    command,
    (council, head, now) => decideOutcome(council, head, command, now, elsewhere),
    sameOutcome(command),
  );
}

/** Formal supervision that was held, whether it was in the diary or not. Refuses like `bookDates`. */
export const met = (ports: CouncilPorts, command: SayMet): Promise<Outcome<Done>> =>
  act(ports, command, (council, head, now) => sayMet(council, head, command, now), sameMeeting(command));
