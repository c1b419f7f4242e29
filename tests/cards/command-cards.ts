// What people see who type to the bot.
import { activityFrom, type Product } from '../support/product';
import type { CardName, Typed } from './card-names';
import { type Keep, open, sent } from './seen-in-product';

export async function commands(typed: Typed, keep: Keep): Promise<Product> {
  const product = await open(typed, [], ['lewis']);
  const say = async (name: CardName, who: string, text: string) =>
    keep(name, (await product.say(who, text))[0]);
  await say('help', 'lewis', 'help');
  await say('not-understood', 'lewis', 'a word about the weather');
  await say('did-you-mean', 'lewis', 'hlep');
  await say('did-you-mean-with-text', 'lewis', `log decison ${typed.text}`);
  await say('my-supervision', 'lewis', 'my supervision');
  await say('my-supervision-new', 'noor', 'my supervision');
  await say('team', 'priya', 'team');
  await say('overdue', 'priya', 'overdue');
  await say('nobody-overdue', 'tom', 'overdue');
  await say('nobody-to-supervise', 'lewis', 'overdue');
  await say('nobody-to-log-with', 'noor', 'log decision');
  await say('advice', 'lewis', 'log advice');
  const older = {
    ...activityFrom('lewis', product.connector),
    type: 'message',
    value: { verb: 'long/gone' },
  };
  keep('older-button', await sent(product, older));
  const group = { ...activityFrom('lewis', product.connector), type: 'message', text: 'help' };
  const conversation = { ...group.conversation, conversationType: 'groupChat', isGroup: true };
  keep('group-help', await sent(product, { ...group, conversation }));
  const stranger = { ...group, from: { id: '29:x', name: 'x', aadObjectId: 'stranger' } };
  keep('unknown-person', await sent(product, stranger));
  product.store.faults.next({ on: 'any', status: 503, times: 20 });
  await say('fault', 'lewis', 'my supervision');
  product.store.faults.clear();
  return product;
}
