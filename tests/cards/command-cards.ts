// What people see who type to the bot, and around a quick decision.
import { activityFrom, type Product } from '../support/product';
import type { CardName, Typed } from './card-names';
import { type Keep, open, type Press, sent } from './seen-in-product';

export async function commands(typed: Typed, keep: Keep): Promise<Product> {
  const product = await open(typed, [], ['lewis']);
  const say = async (name: CardName, who: string, text: string) =>
    keep(name, (await product.say(who, text))[0]);
  await say('help', 'lewis', 'help');
  await say('not-understood', 'lewis', 'good morning');
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
  keep('only-in-a-personal-chat', await sent(product, { ...group, conversation }));
  const stranger = { ...group, from: { id: '29:x', name: 'x', aadObjectId: 'stranger' } };
  keep('unknown-person', await sent(product, stranger));
  product.store.faults.next({ on: 'any', status: 503, times: 20 });
  await say('fault', 'lewis', 'my supervision');
  product.store.faults.clear();
  return product;
}

export async function decisions({ text, why, ...typed }: Typed, keep: Keep): Promise<Product> {
  const product = await open({ text, why, ...typed });
  const say = async (name: CardName, said: string) => keep(name, (await product.say('lewis', said))[0]);
  const press: Press = async (name, card, title, inputs, who = 'lewis') =>
    keep(name, (await product.press(who, card, title, inputs))[0]);
  const fresh = await say('decision', 'log decision');
  const spoiled = { text: '', newReference: 'Kayleigh', who: 'kerry', said: 'at', saidOn: '2027-01-28' };
  await press('decision-again', fresh, 'Save', { text, newReference: 'Kayleigh' });
  await press('decision-again-unfolded', fresh, 'Save', {
    ...spoiled,
    saidTime: '23:00',
    actionBy: 'x',
    why,
  });
  const form = await say('decision-typed', `log decision LCS-309118 ${text}`);
  product.store.faults.next({ on: 'batch', status: 'timeout-after-commit' });
  const failed = await press('decision-after-fault', form, 'Save', { text, why });
  await press('decision-saved', failed, 'Save', { text, why });
  await product.sweeper.run(product.ports);
  const other = await say('decision', 'log decision');
  const owed = { text: 'Ring the school.', reference: 'to-follow' };
  const saved = await press('decision-saved-reference-to-follow', other, 'Save', owed);
  await product.sweeper.run(product.ports);
  const [told, toldAgain] = product.chat('priya');
  keep('decision-to-read', told);
  const shown = await press('decision-shown', told, 'Show', {}, 'priya');
  await press('decision-shown-reference-to-follow', toldAgain, 'Show', {}, 'priya');
  await press('decision-put-away', shown, 'Put it away', {}, 'priya');
  const add = 'Add the reference';
  await press('decision-reference-again', saved, add, { newReference: 'Kayleigh' });
  await press('decision-reference-added', saved, add, { newReference: 'LCS-309119' });
  for (const reference of ['LCS-309120', 'LCS-309121']) {
    const [one] = await product.say('lewis', `log decision ${reference} ${text}`);
    await product.press('lewis', one, 'Save', { text });
  }
  await product.sweeper.run(product.ports);
  keep('decisions-to-read', product.chat('priya').at(-1));
  // Somebody else got hold of the card.
  await press('not-theirs', told, 'Show', {}, 'kerry');
  return product;
}
