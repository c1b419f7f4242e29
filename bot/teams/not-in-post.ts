// What somebody reads who speaks to the bot and is not in post today.
import type { Activity } from 'botbuilder';
import { personByEntraId } from '../domain/council';
import { londonDate } from '../domain/dates';
import type { CouncilPorts } from '../ports/council-ports';
import { unknownPersonWords } from '../views/fault-words';
import { notInPostWords } from '../views/not-in-post-words';
import { isPersonal } from './conversation-from';

/** In their own chat what is true of them; a stranger, and everybody where others read along, no more than that. */
export function notInPostWordsFor(ports: CouncilPorts, activity: Activity): string {
  const { aadObjectId } = activity.from ?? {};
  const person = aadObjectId ? personByEntraId(ports.directory.council(), aadObjectId) : undefined;
  if (!person || !isPersonal(activity)) return unknownPersonWords;
  return notInPostWords(person, londonDate(ports.clock.now()));
}
