// Dates free for both over HTTP and in chat: five workers of one supervisor take the first one each, and nobody is refused.
import { freeDates } from '../../bot/api/clock-contract';
import type { CouncilRows } from '../../bot/domain/council';
import { personId } from '../../bot/domain/ids';
import { cast, castWith, on, person, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { newOperation } from './clock-steps';

const five = ['ada', 'ben', 'cleo', 'dev', 'esme'];
/** Priya's five, all met on one day, so that all are due on one. */
const rows: Partial<CouncilRows> = {
  people: [...cast, ...five.map((one) => person(one))],
  relationships: [supervises('tom', 'priya'), ...five.map((one) => supervises('priya', one))],
};
const sessions = [...five.map((one) => held(one, 'priya', '2026-12-29')), held('priya', 'tom', '2026-12-15')];

let product: Product;
const open = async (given: Partial<CouncilRows> = rows) => {
  product = await openProduct({ rows: given, sessions });
};
afterEach(() => product.close());

const look = (whose: string, who: string) => product.api(who, `/api/threads/${whose}/free-dates`);
const looked = async (whose: string, who: string) => {
  const { status, body } = await look(whose, who);
  expect(status).toBe(200);
  expect(freeDates.parse(body)).toEqual(body);
  return freeDates.parse(body);
};
const book = (whose: string, who: string, dates: readonly object[]) =>
  product.api(who, `/api/threads/${whose}/sessions`, { operationId: newOperation(), dates });
const bookedFor = async (who: string) =>
  (await product.ports.threads.readHead(personId(who)))?.head.booked ?? [];

describe('in the tab', () => {
  beforeEach(() => open());

  it('all five take the first date they are offered, one after the other, and then three months ahead', async () => {
    for (const worker of five) {
      const [first] = (await looked(worker, worker)).proposals;
      expect((await book(worker, worker, [{ on: first?.on, at: first?.at }])).status).toBe(201);
    }
    for (const worker of five) {
      const ahead = (await looked(worker, 'priya')).ahead.map(({ on: day, at }) => ({ on: day, at }));
      expect(ahead.length).toBeGreaterThan(0);
      expect([worker, (await book(worker, 'priya', ahead)).status]).toEqual([worker, 201]);
      expect(await looked(worker, 'priya')).toMatchObject({
        ahead: [],
        nothingAhead: 'No more dates are needed for now.',
      });
    }
    const all = (await Promise.all(five.map(bookedFor))).flat().map(({ on: day, at }) => `${day} ${at}`);
    expect(new Set(all).size).toBe(all.length);
  });

  it("keeps clear of the supervisor's own supervision, which saving does not look at, and names nobody", async () => {
    const [first] = (await looked('ada', 'ada')).proposals;
    await book('priya', 'priya', [{ on: first?.on, at: first?.at }]);
    const { text } = await look('ada', 'ada');
    expect(freeDates.parse(JSON.parse(text)).proposals[0]).not.toMatchObject({
      on: first?.on,
      at: first?.at,
    });
    for (const one of ['priya', 'tom', 'ben']) expect(text).not.toContain(one);
  });

  it('costs the form two requests for its thread and the supervisor, and two for the team; the page none', async () => {
    const before = product.store.counters.snapshot();
    await looked('ada', 'ada');
    expect(product.store.counters.since(before).requests).toBeLessThanOrEqual(4);
    const drawn = product.store.counters.snapshot();
    await product.api('ada', '/api/threads/ada');
    expect(product.store.counters.since(drawn).requests).toBeLessThanOrEqual(2);
  });

  it.each([
    ['the next manager', 'tom'],
    ['a colleague', 'ben'],
    ['somebody from another team', 'kerry'],
  ])('is not there for %s, who could not book either, and costs no request', async (_, who) => {
    await product.api(who, '/api/threads/me');
    const before = product.store.counters.snapshot();
    expect((await look('ada', who)).status).toBe(404);
    expect(product.store.counters.since(before).requests).toBe(0);
  });
});

it('says in words that nothing is free, and any date can still be booked', async () => {
  // Priya works one short day a week, and every one of them is given to Ben for an hour and a half.
  const people = [
    ...castWith('priya', { workingDays: 'M------', workingHours: { from: '10:00', to: '11:30' } }),
  ];
  await open({ ...rows, people: [...people, ...five.map((one) => person(one))] });
  const nothing = (await looked('ada', 'ada')).proposals.map(({ on: day, at }) => ({ on: day, at }));
  expect(nothing.length).toBeGreaterThan(0);
  for (let [first] = nothing; first; [first] = (await looked('ada', 'ada')).proposals)
    expect((await book('ben', 'ben', [{ on: first.on, at: first.at }])).status).toBe(201);
  expect(await looked('ada', 'ada')).toMatchObject({
    proposals: [],
    nothing: expect.stringContaining('no hour'),
    nothingAhead: expect.stringContaining('no more dates by this rhythm'),
  });
  expect((await book('ada', 'ada', [{ on: on('2027-01-25') }])).status).toBe(201);
});

describe('in chat', () => {
  it('Priya books the first date of the form for all five, one after the other, and is never refused', async () => {
    await open();
    for (const worker of five) {
      const [list] = await product.say('priya', 'book');
      const [form] = await product.press('priya', list, 'Book a date', { about: worker });
      const when = /"value":"(2027-\d\d-\d\dT\d\d:\d\d)"/.exec(JSON.stringify(form?.card))?.[1] ?? '';
      const [answer] = await product.press('priya', form, 'Book', { when });
      expect(answer?.words).not.toContain('meets somebody else');
      expect((await bookedFor(worker)).map(({ on: day, at }) => `${day}T${at}`)).toEqual([when]);
    }
    const all = (await Promise.all(five.map(bookedFor))).flat().map(({ on: day, at }) => `${day} ${at}`);
    expect(new Set(all).size).toBe(five.length);
  });
});
