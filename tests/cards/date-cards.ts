// What people see around dates: late, booked, moved, cancelled, cut short.
import type { Product } from '../support/product';
import type { Typed } from './card-names';
import { buttonsLike, drawnAnew, type Keep, newest, open, pressing, saying } from './seen-in-product';

export async function oneIsLate(typed: Typed, keep: Keep): Promise<Product> {
  const product = await open(typed, [], ['lewis']);
  const press = pressing(product, keep);
  await product.sweeper.run(product.ports);
  const [card] = product.chat('priya');
  const book = await press('book', card, 'Another time');
  await press('book-again', book, 'Book', { on: '2027-01-30', at: '25:00' });
  const booked = await press('booked', book, 'Book', { on: '2027-02-05', at: '14:30' });
  const ahead = await press('ahead', booked, buttonsLike(booked.card, /^Book the next/)[0] ?? '');
  await press('ahead-again', ahead, 'Book them', { dates: '2027-03-06T10:00,2027-04-02T10:00' });
  await press('booked-ahead', ahead, 'Book them');
  return product;
}

export async function twoAreLate(typed: Typed, keep: Keep): Promise<Product> {
  const product = await open(typed, [], ['lewis', 'helen']);
  const press = pressing(product, keep);
  const say = saying(product, keep);
  await product.sweeper.run(product.ports);
  const two = keep('day-two', product.chat('priya')[0]);
  keep('redrawn', await drawnAnew(product, 'priya', two));
  const met = await press('met', two, 'We met');
  await press('met-again', met, 'Save', { on: '2027-02-28', minutes: 'long' });
  await press('met-and-others-left', met, 'Save', { on: '2027-01-27', minutes: '90' });
  const reminders = await say('reminders', 'priya', 'reminders');
  const notNow = await press('not-now', reminders, "Something's in the way");
  await press('not-now-again', notNow, 'Save', { reason: '' });
  await press('not-now-said', notNow, 'Save', { reason: 'COURT' });
  const short = (await product.press('priya', reminders, 'We met'))[0];
  await press('met-short', short, 'Save', { on: '2027-01-28', minutes: '20' });
  await say('nothing-waits', 'lewis', 'reminders');
  return product;
}

export async function manyAreLate(typed: Typed, keep: Keep): Promise<Product> {
  const more = ['ann', 'ben', 'cara', 'dev', 'ed', 'flo', 'gus', 'hana', 'ian'];
  const product = await open(typed, more, [...more, 'lewis', 'helen', 'sunita']);
  const press = pressing(product, keep);
  await product.sweeper.run(product.ports);
  const many = keep('day-many', product.chat('priya')[0]);
  const rest = await press('rest', many, 'Show me');
  const [free] = buttonsLike(rest.card, /^\w{3} \d+ \w{3}, /);
  await press('picked', rest, free ?? '');
  // A Saturday: the form says what stands against it.
  await press('pick-in-the-way', many, free ?? '', { on: '2027-01-30' });
  // The supervisor reads the heads-up first, or the summary names nobody.
  for (const day of ['2027-01-29', '2027-02-01', '2027-02-02', '2027-02-03', '2027-02-04']) {
    product.moveClock(`${day}T10:00:00Z`);
    await product.sweeper.run(product.ports);
  }
  product.moveClock('2027-02-05T10:00:00Z');
  const [things] = await product.say('tom', 'reminders');
  await press('summary-list', things, 'Show the summary', {}, 'tom');
  return product;
}

export async function diary(typed: Typed, keep: Keep): Promise<Product> {
  const product = await open(typed, [], ['lewis']);
  const press = pressing(product, keep);
  const say = saying(product, keep);
  await say('diary-empty', 'priya', 'diary');
  const list = await say('book-list', 'priya', 'book');
  const [form] = await product.press('priya', list, 'Book a date');
  await product.press('priya', form, 'Book', { on: '2027-02-05', at: '14:30' });
  keep('asked-booked', await newest(product, 'lewis', 'put supervision'));
  const dates = await say('diary', 'priya', 'diary');
  const move = await press('move', dates, 'New date');
  await press('move-again', move, 'Move it', { on: '2027-02-06' });
  await press('moved', move, 'Move it', { on: '2027-02-08', at: '10:00', reason: 'COURT' });
  keep('asked-moved', await newest(product, 'lewis', 'moved your'));
  const [again] = await product.say('priya', 'diary');
  const cancel = await press('cancel', again, 'Cancelled');
  await press('cancel-again', cancel, 'Cancel it');
  await press('cancelled', cancel, 'Cancel it', { when: 'to-follow', reason: 'DUTY' });
  keep('asked-cancelled', await newest(product, 'lewis', 'had to cancel'));
  await bookWith(product, 'lewis', { on: '2027-02-09', at: '10:00' });
  product.moveClock('2027-02-09T12:00:00Z');
  const [things] = await product.say('priya', 'reminders');
  const short = await press('cut-short', things, 'It was cut short');
  await press('cut-short-again', short, 'Save', { minutes: '0' });
  const goesOn = { minutes: '40', reason: 'MASH_24H', on: '2027-02-11', at: '10:00' };
  await press('cut-short-said', short, 'Save', goesOn);
  return product;
}

export async function bookWith(product: Product, about: string, inputs: Readonly<Record<string, string>>) {
  const [list] = await product.say(about, 'book');
  await product.press(about, list, 'Book', inputs);
}
