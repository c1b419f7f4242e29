// Links to paper in the store: any process finds one, one use takes it away, and it is good for two minutes.
import { personId } from '../../bot/domain/ids';
import type { PaperTicket } from '../../bot/domain/papers/asked-paper';
import { at } from '../domain/given-council';
import { operationFrom } from '../simulator/replica';
import { type OpenedStores, openStores, type Stores } from './opened-stores';

let opened: OpenedStores;
let arden: Stores;
beforeEach(async () => {
  opened = await openStores();
  arden = await opened.of('arden');
});
afterEach(() => opened.local.close());

const made = at('2027-01-28T10:00:00Z');
const ticket = (number: number): PaperTicket => ({
  ticketId: operationFrom(number),
  askedBy: personId('priya'),
  owner: personId('lewis'),
  paper: { what: 'record', recordId: 'one' },
  at: made,
});
const id = ticket(1).ticketId;

it('is found by another process, once', async () => {
  await arden.tickets.keep(ticket(1));
  const elsewhere = await opened.of('arden', 'run-2');
  expect(await elsewhere.tickets.take(id, made)).toEqual(ticket(1));
  expect(await elsewhere.tickets.take(id, made)).toBeUndefined();
  expect(await arden.tickets.take(id, made)).toBeUndefined();
});

it('asked for ten times at once is given to one', async () => {
  await arden.tickets.keep(ticket(1));
  const taken = await Promise.all(Array.from({ length: 10 }, () => arden.tickets.take(id, made)));
  expect(taken.filter((one) => one !== undefined)).toHaveLength(1);
});

it('is good for two minutes, and gone after it was shown too late', async () => {
  await arden.tickets.keep(ticket(1));
  await arden.tickets.keep(ticket(2));
  expect(await arden.tickets.take(id, at('2027-01-28T10:01:59Z'))).toEqual(ticket(1));
  const other = ticket(2).ticketId;
  expect(await arden.tickets.take(other, at('2027-01-28T10:02:00Z'))).toBeUndefined();
  expect(await arden.tickets.take(other, made)).toBeUndefined();
});

it('of one council is unknown in another, and nothing else is a ticket', async () => {
  await arden.tickets.keep(ticket(1));
  const bree = await opened.of('bree');
  expect(await bree.tickets.take(id, made)).toBeUndefined();
  for (const nonsense of ['', 'head', '../x', 'a'.repeat(300), 'settings'])
    expect(await arden.tickets.take(nonsense, made)).toBeUndefined();
});

it('clears itself in the store', async () => {
  await arden.tickets.keep(ticket(1));
  opened.pass(11 * 60_000);
  expect(await arden.tickets.take(id, made)).toBeUndefined();
});

it('lies beside no draft of anybody', async () => {
  await arden.tickets.keep(ticket(1));
  expect(await arden.drafts.of(personId('priya'), made)).toEqual([]);
  expect(await arden.drafts.of(personId(`ticket|${id}`), made)).toEqual([]);
});

it('costs one request to keep and two to take', async () => {
  let before = opened.local.counters.snapshot();
  await arden.tickets.keep(ticket(1));
  expect(opened.local.counters.since(before).requests).toBe(1);
  before = opened.local.counters.snapshot();
  await arden.tickets.take(id, made);
  expect(opened.local.counters.since(before).requests).toBe(2);
});
