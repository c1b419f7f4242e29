// The reminder ledger: a slot is taken once, the intent before the message, the outcome after it.
import { personId } from '../../bot/domain/ids';
import type { Ledger, SendOutcome, Slot } from '../../bot/ports';
import { on } from '../domain/given-council';
import { type OpenedStores, openStores } from './opened-stores';

const today = on('2027-01-28');
let opened: OpenedStores;
let ledger: Ledger;
beforeEach(async () => {
  opened = await openStores();
  ledger = (await opened.of('arden')).ledger;
});
afterEach(() => opened.local.close());

const slot = (recipient: string, day = today): Slot => ({
  recipient: personId(recipient),
  day,
  about: [{ personId: personId('lewis'), dueOn: on('2027-01-26'), step: 1 }],
});
const outcome = (recipient: string, what: SendOutcome) => ({ recipient: personId(recipient), outcome: what });

it('an intent is there before anything is sent, without an outcome', async () => {
  expect(await ledger.record(today, [slot('priya')], [])).toBe('written');
  expect(await ledger.slots([today])).toEqual([{ ...slot('priya'), outcome: null }]);
});

it('a slot is taken once, and with one taken nothing of the batch is written', async () => {
  await ledger.record(today, [slot('priya')], []);
  expect(await ledger.record(today, [slot('helen'), slot('priya')], [outcome('tom', 'sent')])).toBe('taken');
  expect((await ledger.slots([today])).map(({ recipient }) => recipient)).toEqual(['priya']);
});

it('of two runs that want the same slot, one has it', async () => {
  const other = (await opened.of('arden', 'run-2')).ledger;
  const results = await Promise.all([ledger, other].map((one) => one.record(today, [slot('priya')], [])));
  expect(results.sort()).toEqual(['taken', 'written']);
});

it('the same person on the next day is another slot', async () => {
  await ledger.record(today, [slot('priya')], []);
  const tomorrow = on('2027-01-29');
  expect(await ledger.record(tomorrow, [slot('priya', tomorrow)], [])).toBe('written');
  expect(await ledger.slots([today, tomorrow])).toHaveLength(2);
  expect(await ledger.slots([on('2027-01-27')])).toEqual([]);
});

it.each<SendOutcome>(['sent', 'ambiguous', 'unreachable'])(
  'the outcome %s stands beside the intent, and the slot stays taken',
  async (what) => {
    await ledger.record(today, [slot('priya')], []);
    await ledger.record(today, [], [outcome('priya', what)]);
    expect(await ledger.slots([today])).toEqual([{ ...slot('priya'), outcome: what }]);
    expect(await ledger.record(today, [slot('priya')], [])).toBe('taken');
  },
);

it('what is known last is true: taken for lost, and sent after all', async () => {
  await ledger.record(today, [slot('priya')], []);
  await ledger.record(today, [], [outcome('priya', 'ambiguous')]);
  await ledger.record(today, [], [outcome('priya', 'sent')]);
  expect(await ledger.slots([today])).toMatchObject([{ outcome: 'sent' }]);
});

it('retry-later withdraws the intent, and the slot is free again', async () => {
  await ledger.record(today, [slot('priya')], []);
  await ledger.record(today, [], [outcome('priya', 'retry-later')]);
  expect(await ledger.slots([today])).toEqual([]);
  expect(await ledger.record(today, [slot('priya')], [])).toBe('written');
});

it('25 new intents and the 25 outcomes before them are one batch', async () => {
  const people = Array.from({ length: 50 }, (_, index) => `person-${index}`);
  await ledger.record(
    today,
    people.slice(0, 25).map((one) => slot(one)),
    [],
  );
  const before = opened.local.counters.snapshot();
  await ledger.record(
    today,
    people.slice(25).map((one) => slot(one)),
    people.slice(0, 25).map((one) => outcome(one, 'sent')),
  );
  expect(opened.local.counters.since(before).byKind).toEqual({ batch: 1 });
  const slots = await ledger.slots([today]);
  expect(slots).toHaveLength(50);
  expect(slots.filter((one) => one.outcome === 'sent')).toHaveLength(25);
});

it('nothing to say asks nothing of the store', async () => {
  const before = opened.local.counters.snapshot();
  expect(await ledger.record(today, [], [])).toBe('written');
  expect(opened.local.counters.since(before).requests).toBe(0);
});

it('a withdrawn slot that was taken for lost meanwhile starts without an outcome', async () => {
  await ledger.record(today, [slot('priya')], []);
  await ledger.record(today, [], [outcome('priya', 'ambiguous')]);
  await ledger.record(today, [], [outcome('priya', 'retry-later')]);
  await ledger.record(today, [slot('priya')], []);
  expect(await ledger.slots([today])).toMatchObject([{ outcome: null }]);
});
