// What an activity says: who sends it, what was typed, and what came back with a button.
import { type Activity, ActivityTypes } from 'botbuilder';
import { isEmployedOn } from '../domain/calendar';
import { personByEntraId } from '../domain/council';
import { londonDate } from '../domain/dates';
import type { PersonId } from '../domain/ids';
import type { CouncilPorts } from '../ports/council-ports';
import { type Pressed, pressedWith } from './asking';
import { withPrompt } from './pressed-prompt';

/** Undefined for somebody who is not in the council's files, or not in post today. */
export function personAsking(ports: CouncilPorts, { from }: Activity): PersonId | undefined {
  const council = ports.directory.council();
  const person = from?.aadObjectId ? personByEntraId(council, from.aadObjectId) : undefined;
  return person && isEmployedOn(person, londonDate(ports.clock.now())) ? person.personId : undefined;
}

/**
 * Names what somebody did, the same when it is delivered again. An offer is done once, however often its button is
 * pressed; null where the channel names nothing.
 */
export function turnOf(activity: Activity): string | null {
  const { id, replyToId, conversation } = activity;
  const done = pressedIn(activity).get('offer') === 'yes' ? (replyToId ?? id) : id;
  return done ? `${conversation.id}|${done}` : null;
}

/**
 * What was typed, without the mention that called us, and with the entities of a web client read back. Of others who are
 * mentioned the name stays: they may be whom it is about.
 */
export function plainText({ text, entities, recipient }: Activity): string {
  const mentions = (Array.isArray(entities) ? entities : []).filter(isMention);
  const ours = mentions.filter(({ mentioned }) => mentioned.id === recipient?.id);
  const written = typeof text === 'string' ? text : '';
  const typed = ours.reduce((left, mention) => left.replace(mention.text, ' '), written);
  // A client that does not say who is meant has mentioned us before anybody else.
  const called = mentions.length === 0 ? typed.replace(mentionPattern, ' ') : typed;
  return withoutEntities(called.replace(new RegExp(mentionPattern, 'g'), '$1'));
}

const mentionPattern = /<at\b[^>]*>(.*?)<\/at>/;

type Mention = { readonly text: string; readonly mentioned: Record<string, unknown> };

const isMention = (entity: unknown): entity is Mention =>
  isObject(entity) && typeof entity.text === 'string' && isObject(entity.mentioned);

/** Names and numbers of signs, as a web client writes them, become the signs. Anything else stays as it is. */
export const withoutEntities = (text: string) =>
  text.replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|nbsp|lt|gt|quot|apos|amp);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return signs[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return isSign(code) ? String.fromCodePoint(code) : ' ';
  });

/** Half a sign is none. */
const isSign = (code: number) => code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);

const signs: Readonly<Record<string, string>> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};

/** What came back with a button, of a submit, an execute or a dialog; empty for anything else. */
export function pressedIn({ type, value }: Activity): Pressed {
  if (!isObject(value)) return new Map();
  if (isObject(value.action)) {
    const { verb, data } = value.action;
    return withPrompt(pressedWith({ verb, ...(isObject(data) ? data : {}) }));
  }
  const data = type === ActivityTypes.Invoke && isObject(value.data) ? value.data : value;
  return withPrompt(pressedWith(data));
}

/** A thing with fields; what they hold is still anybody's guess. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
