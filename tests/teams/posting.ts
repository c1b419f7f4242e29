// Posts an activity as the channel does, and shows what came back: in the HTTP answer, and in every conversation.
import type { CouncilRows } from '../../bot/domain/council';
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import { activityFrom, type Product } from '../support/product';

/** The HTTP answer to one activity; time for a person to type goes by before it. */
export async function post(product: Product, activity: object) {
  product.pass(1_000);
  const response = await fetch(`${product.url}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(activity),
  });
  const text = await response.text();
  return { status: response.status, text, body: text === '' ? {} : JSON.parse(text) };
}

/** An invoke from somebody's personal chat, or from where `where` says. */
export const invoke = (
  product: Product,
  person: string,
  name: string,
  value: object,
  where: object = {},
) => ({
  ...activityFrom(person, product.connector),
  type: 'invoke',
  name,
  value,
  ...where,
});

/** A group chat, as the channel names it. */
export const inGroup = {
  conversation: { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true },
};

/** A thread of a channel. */
export const inChannel = {
  conversation: { id: '19:team@thread.tacv2;messageid=5', conversationType: 'channel', isGroup: true },
};

/** Everything others can read, in every conversation that is not somebody's own. */
export const readByOthers = (product: Product) =>
  JSON.stringify(product.connector.calls.filter(({ conversationId }) => !conversationId.startsWith('chat-')));

/** A council whose case text stands on no card. */
export const dialogOnly: Pick<CouncilRows, 'policies'> = {
  policies: [{ ...defaultPolicy, capture: 'dialog' }],
};
