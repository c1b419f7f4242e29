// Once a working day, a sign of life through the same road as every message: administrators then know that it is open.
import { londonDate } from '../domain/dates';
import { mayReceiveNow } from '../domain/prompts/may-receive';
import type { CouncilPorts } from '../ports/council-ports';
import type { SweepDay, Turn } from '../ports/ledger';
import { gone } from './mark-reach';
import { chatKey, isRestingAlone } from './send-paced';

/**
 * A typing sign, which nobody keeps, to one administrator. The one already sent today, or null: nobody with that role
 * can be reached now. Rejects when the store fails.
 */
export async function sendCanary(
  ports: CouncilPorts,
  turn: Turn,
  today: SweepDay | undefined,
): Promise<SweepDay['canary']> {
  if (today?.canary && today.canary.outcome !== 'retry-later') return today.canary;
  const now = ports.clock.now();
  const council = ports.directory.council();
  const day = londonDate(now);
  if (council.daysOff.has(day)) return null;
  const administrators = [...council.people.values()]
    .filter(({ personId, roles }) => roles.includes('ADMIN') && mayReceiveNow(council, personId, now).ok)
    .map(({ personId }) => personId);
  const routes = await ports.conversations.find(administrators);
  // Somebody whose chat is in trouble says nothing about the road.
  const route = [...routes.values()].find((one) => !one.refused && !isRestingAlone(ports, one));
  if (route === undefined || (await ports.pace.turn(0)) === 'resting') return null;
  if ((await turn.hold()) === 'lost') return null;
  const result = await ports.messenger.canary(route);
  ports.pace.heard(result, chatKey(route));
  if (result.refused) await gone(ports, route.personId);
  return { at: now, outcome: result.outcome };
}
