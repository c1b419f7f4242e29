// Keeps back what is told of opened files once a day: who has heard of one today hears of the rest tomorrow, in one message.
import { londonDate } from '../domain/dates';
import type { CouncilPorts } from '../ports/council-ports';
import type { Swept } from '../ports/ledger';
import type { Asked, OutboxMessage, Pending } from '../ports/outbox';
import type { Letters } from './read-outbox';

const why = 'told today that a file was opened; the rest is told tomorrow';

/**
 * The letters that may go now, and whose wait for tomorrow. Broken glass waits for nobody, and takes with it what is not
 * told yet. One query for each person with such a message, and a read for each file of somebody who was told today.
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
    if (held.length > 0) skipped.push({ person: one.route.personId, why });
    if (messages.length > 0) waiting.push({ ...one, messages });
  }
  return { waiting, skipped };
}

async function heldBack(
  ports: CouncilPorts,
  { route, messages }: Letters,
): Promise<readonly Pending<OutboxMessage>[]> {
  const opened = messages.filter(isOfOpened);
  if (opened.length === 0) return [];
  const today = londonDate(ports.clock.now());
  if (!(await ports.outbox.toldOn(route.personId, 'file-opened', today))) return [];
  for (const one of opened) if (await isOfBrokenGlass(ports, one)) return [];
  return opened;
}

const isOfOpened = (message: Pending<OutboxMessage>): message is Pending<Asked> =>
  message.kind === 'asked' && message.what === 'file-opened';

async function isOfBrokenGlass({ threads }: CouncilPorts, { about, subjectId }: Asked): Promise<boolean> {
  const read = await threads.readHead(about);
  return read?.head.openings.some((one) => one.entryId === subjectId && one.breakGlass) === true;
}
