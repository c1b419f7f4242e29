// Whether what was posted is an activity: the least the SDK needs to run a turn, and nothing of another kind where a turn reads text.
import type { Activity } from 'botbuilder';

/** Whose it is, and whether it may be believed, is asked later. */
export function isActivity(value: unknown): value is Activity {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const part = (name: string): unknown => Reflect.get(value, name);
  return (
    typeof part('type') === 'string' &&
    typeof part('channelId') === 'string' &&
    ['conversation', 'from', 'recipient'].every((name) => isParty(part(name))) &&
    texts.every((name) => isTextOrNone(part(name))) &&
    ids.every((name) => part(name) === undefined || part(name) === null || isId(part(name))) &&
    lists.every((name) => part(name) === undefined || part(name) === null || Array.isArray(part(name)))
  );
}

const ids = ['id', 'replyToId', 'serviceUrl'];
const texts = ['name', 'text', 'locale', 'timestamp', 'localTimestamp', 'action', 'summary'];
const lists = [
  'entities',
  'attachments',
  'membersAdded',
  'membersRemoved',
  'reactionsAdded',
  'reactionsRemoved',
];

/** Everything such a part says that a turn reads is text, but whether a chat is a group. */
const isParty = (party: unknown): boolean =>
  typeof party === 'object' &&
  party !== null &&
  isId(Reflect.get(party, 'id')) &&
  ['name', 'aadObjectId', 'tenantId', 'conversationType', 'role'].every((name) =>
    isTextOrNone(Reflect.get(party, name)),
  );

/** They become parts of addresses and headers when we answer; Teams' own are letters, digits and signs. */
const isId = (value: unknown) => typeof value === 'string' && /^[\x20-\x7e]{0,1000}$/.test(value);

const isTextOrNone = (value: unknown) => value === undefined || value === null || typeof value === 'string';
