// Dates go into the diary, and what became of them.
import { type Acted, hasPartIn } from '../domain/act';
import { type BookDates, bookDates as decideDates } from '../domain/clock/booking';
import type { BookedSession } from '../domain/clock/session';
import { type SayMet, sayMet } from '../domain/clock/session-held';
import { sayOutcome as decideOutcome, type SayOutcome } from '../domain/clock/session-outcome';
import type { Council } from '../domain/council';
import type { Instant } from '../domain/ids';
import { accepted, type Outcome, refused } from '../domain/outcome';
import { papersOf } from '../domain/records/begin';
import { leftBegun } from '../domain/records/left-begun';
import { begunOfBooking } from '../domain/records/open-records';
import type { OpenRecord } from '../domain/records/record';
import type { ThreadHead } from '../domain/thread-head';
import type { CouncilPorts } from '../ports/council-ports';
import { act, actOn, type Done } from './act';
import { datesElsewhere, withClashes } from './dates-elsewhere';
import { sameDates, sameMeeting, sameOutcome } from './same-session';

/**
 * Puts formal or additional supervision in the diary (R18, R21); either of the two may, and the other is told. Refuses
 * `not-yours`, `fields`, or `used-before` when this form was used for something else, another date for instance.
 */
export async function bookDates(ports: CouncilPorts, command: BookDates): Promise<Outcome<Done>> {
  const elsewhere = await datesElsewhere(ports, command, command.dates);
  const done = await act(
    ports,
    command,
    (council, head, now) => decideDates(council, head, command, now, elsewhere),
    sameDates(command),
  );
  return withClashes(ports, command, command.dates, done);
}

/**
 * What became of a date in the diary (R16, R17, R21); the other is told of a new date. A record that was begun for it waits
 * for the new date, or is dropped when nothing was written in it. Refuses like `bookDates`.
 */
export async function sayOutcome(ports: CouncilPorts, command: SayOutcome): Promise<Outcome<Done>> {
  const elsewhere = await datesElsewhere(ports, command, [command]);
  let begun: OpenRecord | undefined;
  const decide = (council: Council, head: ThreadHead, now: Instant): Outcome<Acted> => {
    begun = command.outcome === 'held' ? undefined : begunOfBooking(head, command.sessionId);
    // What was written in it is read first, with the head it belongs to.
    if (begun !== undefined) return refused({ kind: 'changed-meanwhile' });
    return decideOutcome(council, head, command, now, elsewhere);
  };
  const done = await act(ports, command, decide, sameOutcome(command));
  const left = begun === undefined ? done : await leaveBegun(ports, command, begun, elsewhere);
  return withClashes(ports, command, [command], left);
}

async function leaveBegun(
  ports: CouncilPorts,
  command: SayOutcome,
  { recordId, supervisorId }: OpenRecord,
  elsewhere: readonly BookedSession[],
): Promise<Outcome<Done>> {
  const done = await actOn(
    ports,
    command,
    { on: [], papers: papersOf(recordId, command.about, supervisorId), mayTry: hasPartIn },
    (council, head, now, _, papers) => {
      const decided = decideOutcome(council, head, command, now, elsewhere);
      if (!decided.ok) return decided;
      return accepted({ ...leftBegun(decided.value, recordId, papers), ask: [] });
    },
    sameOutcome(command),
  );
  if (!done.ok) return done;
  const { on: _, ...only } = done.value;
  return accepted(only);
}

/** Formal supervision that was held, whether it was in the diary or not. Refuses like `bookDates`. */
export const met = (ports: CouncilPorts, command: SayMet): Promise<Outcome<Done>> =>
  act(ports, command, (council, head, now) => sayMet(council, head, command, now), sameMeeting(command));
