// Keeps back what is told of opened files once a day: who has heard of one today hears of the rest tomorrow, in one message.
import { addWorkingDays, isPresentOn, isWorkingDay } from '../domain/calendar';
import type { Council } from '../domain/council';
import { londonDate } from '../domain/dates';
import type { LocalDate, PersonId } from '../domain/ids';
import type { CouncilPorts } from '../ports/council-ports';
import type { Swept } from '../ports/ledger';
import type { Asked, OutboxMessage, Pending } from '../ports/outbox';
import type { Letters } from './read-outbox';

/** Why somebody is left in peace until tomorrow. */
export const toldToday = 'told today that a file was opened; the rest is told tomorrow';

/**
 * The letters that may go now, and whose wait for tomorrow. Broken glass waits for nobody, and takes with it what is not
 * told yet. One query for each person with such a message.
 */
export async function toldOnceADay(
  ports: CouncilPorts,
  letters: readonly Letters[],
): Promise<{ readonly waiting: readonly Letters[]; readonly skipped: Swept['skipped'] }> {
  const waiting: Letters[] = [];
  const skipped: Swept['skipped'][number][] = [];
  for (const one of letters) {
    const held = await heldBack(ports, one);
    const messages = one.messages.filter((message) => !held.includes(message));
    if (held.length > 0) skipped.push({ person: one.route.personId, why: toldToday });
    if (messages.length > 0) waiting.push({ ...one, messages });
  }
  return { waiting, skipped };
}

async function heldBack(
  ports: CouncilPorts,
  { route, messages }: Letters,
): Promise<readonly Pending<OutboxMessage>[]> {
  const opened = messages.filter(isOfOpened);
  return (await waitForTomorrow(ports, route.personId, opened)) ? opened : [];
}

/** Asked again in the turn to send: another process may have told them since the outbox was read. */
export async function waitForTomorrow(
  { outbox, directory, clock }: CouncilPorts,
  personId: PersonId,
  opened: readonly Pending<Asked>[],
): Promise<boolean> {
  if (opened.length === 0 || opened.some(({ atOnce }) => atOnce)) return false;
  const today = londonDate(clock.now());
  return (
    isInTomorrow(directory.council(), personId, today) &&
    (await outbox.toldOn(personId, 'file-opened', today))
  );
}

/** Nothing waits for a day they do not have: who leaves, is off or is away on the next working day hears today. */
const isInTomorrow = (council: Council, personId: PersonId, today: LocalDate): boolean =>
  isPresentOn(
    council,
    personId,
    addWorkingDays(today, 1, (day) => isWorkingDay(day, council.daysOff)),
  );

const isOfOpened = (message: Pending<OutboxMessage>): message is Pending<Asked> =>
  message.kind === 'asked' && message.what === 'file-opened';
