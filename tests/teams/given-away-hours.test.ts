// Hours a supervisor has given to somebody else, and dates that come on top: what the cards say of them.
import { personId } from '../../bot/domain/ids';
import { buttonsLike } from '../cards/seen-in-product';
import { on } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';

let product: Product;
beforeEach(async () => {
  const met = ['sunita', 'helen'].map((one) => held(one, 'priya', '2027-01-20'));
  const sessions = [held('lewis', 'priya', '2026-12-29'), ...met];
  product = await openProduct({ sessions, clock: '2027-01-21T10:00:00Z' });
});
afterEach(() => product.close());

const bookedFor = async (who: string) =>
  (await product.ports.threads.readHead(personId(who)))?.head.booked ?? [];

async function booked(who: string, inputs: Record<string, string>) {
  const [list] = await product.say('priya', 'book');
  const [form] = await product.press('priya', list, 'Book a date', { about: who });
  const [answer] = await product.press('priya', form, 'Book', inputs);
  return answer;
}

describe('an hour that is given away', () => {
  it('is refused on the form, with an hour that is free', async () => {
    await booked('lewis', { on: '2027-01-25', at: '10:00' });
    const again = await booked('helen', { on: '2027-01-25', at: '10:30' });
    expect(again?.words).toContain('You can both do 14:00 that day');
    expect(await bookedFor('helen')).toEqual([]);
  });

  it('gives way to a free one when several dates are booked at once, and nothing is saved before a second yes', async () => {
    const stub = await booked('lewis', { on: '2027-01-25', at: '10:00' });
    const [ahead] = await product.press(
      'priya',
      stub,
      buttonsLike(stub?.card ?? {}, /^Book the next/)[0] ?? '',
    );
    const dates = String(/"dates":"([^"]+)"/.exec(JSON.stringify(ahead?.card))?.[1]);
    const [taken = ''] = dates.split(',');
    await booked('helen', { on: taken.slice(0, 10), at: taken.slice(11) });
    const [again] = await product.press('priya', ahead, 'Book them');
    expect(again?.words).toContain('meets somebody else');
    expect(await bookedFor('lewis')).toHaveLength(1);
    await product.press('priya', again, 'Book them');
    const free = (await bookedFor('lewis')).find((one) => one.on === on(taken.slice(0, 10)));
    expect(free).toMatchObject({ at: '14:00' });
  });
});

describe('a date on a card', () => {
  const picks = (card: object | undefined) =>
    [...JSON.stringify(card ?? {}).matchAll(/"on":"(2027-\d\d-\d\d)","at":"(\d\d:\d\d)"/g)].map(
      ([, day, time]) => `${day} ${time}`,
    );

  it('lies beside what the supervisor has with somebody else, also where the hours only overlap', async () => {
    await booked('helen', { on: '2027-01-29', at: '10:30' });
    product.moveClock('2027-01-28T10:00:00Z');
    const [late] = await product.say('priya', 'overdue');
    expect(picks(late?.card)).toEqual(['2027-01-29 14:00']);
    const [waiting] = await product.say('priya', 'reminders');
    expect(picks(waiting?.card)).toContain('2027-01-29 14:00');
  });

  it('that a worker promised lies beside what the supervisor has with others, of whom the worker knows nothing', async () => {
    await booked('lewis', { on: '2027-01-25', at: '10:00' });
    const [dates] = await product.say('lewis', 'diary');
    const [form] = await product.press('lewis', dates, 'Cancelled');
    await product.press('lewis', form, 'Cancel it', { when: 'to-follow', reason: 'DUTY' });
    await booked('helen', { on: '2027-01-26', at: '10:30' });
    product.moveClock('2027-01-25T10:00:00Z');
    const [waiting] = await product.say('lewis', 'reminders');
    expect(picks(waiting?.card)).toContain('2027-01-26 14:00');
    expect(waiting?.words).not.toContain('helen');
  });
});

describe('additional supervision', () => {
  const additional = { dates: [{ on: '2027-01-21', at: '09:00' }], kind: 'ADDITIONAL' };
  async function additionalCard() {
    const operationId = product.ports.newOperationId();
    await product.api('priya', '/api/threads/lewis/sessions', { operationId, ...additional });
    const [dates] = await product.say('priya', 'diary');
    return dates;
  }

  it('that was held is not called short', async () => {
    await additionalCard();
    product.moveClock('2027-01-22T10:00:00Z');
    const [asked] = await product.say('priya', 'reminders');
    const [form] = await product.press('priya', asked, 'We met');
    const [answer] = await product.press('priya', form, 'Save', { minutes: '30' });
    expect(answer?.words).toContain('comes on top');
    expect(answer?.words).not.toContain('short');
  });

  it('that is cancelled without a date promises no question about one', async () => {
    const [form] = await product.press('priya', await additionalCard(), 'Cancelled');
    expect(form?.words).toContain('can be booked again at any time');
    const inputs = { when: 'to-follow', reason: 'DUTY' };
    const [answer] = await product.press('priya', form, 'Cancel it', inputs);
    expect(answer?.words).toContain('Another date can be booked at any time');
  });
});
