// What people see who ask each other something, or agree on a pace.
import type { Product } from '../support/product';
import type { Typed } from './card-names';
import { type Keep, newest, open, pressing, saying } from './seen-in-product';

export async function requests(typed: Typed, keep: Keep): Promise<Product> {
  const product = await open(typed, [], ['lewis']);
  const press = pressing(product, keep);
  const say = saying(product, keep);
  const extra = await say('extra', 'lewis', 'extra');
  await press('extra-asked', extra, 'Ask', { need: 'case' }, 'lewis');
  const asked = keep('asked-additional', await newest(product, 'priya', 'asks for additional'));
  await press('book-additional', asked, 'Offer a date');
  await press('later', asked, 'Later');
  await say('catch-me-whom', 'priya', 'catch me');
  await say('catch-me-asked', 'lewis', 'catch me');
  const five = keep('asked-five-minutes', await newest(product, 'priya', 'asks for five minutes'));
  await press('five-now-said', five, 'Now is good');
  keep('asked-five-minutes-now', await newest(product, 'lewis', 'has five minutes now'));
  await press('five-later-said', five, 'Later today');
  keep('asked-five-minutes-later', await newest(product, 'lewis', "can't just now"));
  const raise = await say('raise', 'lewis', 'raise');
  await press('raised-said', raise, 'Tell them', {}, 'lewis');
  await say('raise-again', 'lewis', 'raise');
  const raised = keep('asked-raised', await newest(product, 'tom', 'asks for your help'));
  const note = await press('note', raised, 'Add a note', {}, 'tom');
  await press('note-again', note, 'Save', { byOn: '2027-01-01' }, 'tom');
  await press('noted', note, 'Save', { text: typed.text }, 'tom');
  product.moveClock('2027-02-02T10:00:00Z');
  const [things] = await product.say('priya', 'reminders');
  const cover = await press('cover', things, 'Somebody else');
  await press('cover-again', cover, 'Ask them', { cover: 'lewis' });
  await press('cover-named', cover, 'Ask them', { cover: 'helen' });
  keep('asked-cover-named', await newest(product, 'helen', 'thinks of you'));
  keep('asked-cover-named-worker', await newest(product, 'lewis', 'to see you meanwhile'));
  return product;
}

/** A newly qualified worker at the end of the first step, and a longer interval. */
export async function pace(typed: Typed, keep: Keep): Promise<Product> {
  const product = await open(typed, ['josh'], []);
  const press = pressing(product, keep);
  const say = saying(product, keep);
  const form = await say('longer-interval', 'priya', 'longer interval');
  await press('longer-interval-again', form, 'Ask', { about: 'lewis', reason: '' });
  await press('longer-interval-asked', form, 'Ask', { about: 'lewis', reason: typed.why });
  const [toDecide] = await product.say('tom', 'reminders');
  await press('longer-interval-why', toDecide, 'Show why', {}, 'tom');
  await press('longer-interval-approved', toDecide, 'Approve', {}, 'tom');
  keep('asked-longer-interval-answered', await newest(product, 'priya', 'agrees'));
  const [own] = await product.say('josh', 'reminders');
  await press('agreed-first', own, 'Agree', {}, 'josh');
  const [theirs] = await product.say('priya', 'reminders');
  const notYet = await press('not-yet', theirs, 'Not yet');
  await press('not-yet-said', notYet, 'Save', { why: typed.why });
  return product;
}
