// What every activity tells besides what it asks: how somebody can be reached, and that a card arrived.
import { type Activity, ActivityTypes } from 'botbuilder';
import { personByEntraId } from '../domain/council';
import { addDays, localDate, londonDate } from '../domain/dates';
import type { CouncilPorts } from '../ports/council-ports';
import { gone, reached } from '../use-cases/mark-reach';
import { conversationFrom, isPersonal } from './conversation-from';
import { personAsking, pressedIn } from './received';

/** How somebody can be reached, from every activity of theirs; not at all once they have removed the app. */
export async function keepReach(ports: CouncilPorts, activity: Activity): Promise<void> {
  const person = activity.from?.aadObjectId
    ? personByEntraId(ports.directory.council(), activity.from.aadObjectId)
    : undefined;
  if (person === undefined || !isPersonal(activity)) return;
  const removed =
    activity.type === ActivityTypes.InstallationUpdate && /^remove/.test(String(activity.action ?? ''));
  if (removed) return gone(ports, person.personId);
  await reached(ports, conversationFrom(activity, person.personId, ports.tenant, ports.clock.now()));
}

/** A press or a redraw of a day's card says that it arrived, whatever became of the sending. */
export async function keepArrival(ports: CouncilPorts, activity: Activity): Promise<void> {
  const person = personAsking(ports, activity);
  const day = localDate(pressedIn(activity).get('slot') ?? '');
  const today = londonDate(ports.clock.now());
  if (person === undefined || !isPersonal(activity) || day === undefined) return;
  if (day <= today && addDays(day, slotRemembered) >= today) await ports.ledger.arrived(person, day);
}

/** The ledger knows the slots of a month. */
const slotRemembered = 31;
