// The diary of the sweep: a document a day, and the last one before today found without a search.
import type { SweepDiary } from '../../bot/ports/ledger';
import { emptyDay } from '../../bot/use-cases/note-the-day';
import { at, on } from '../domain/given-council';
import { type OpenedStores, openStores } from './opened-stores';

let opened: OpenedStores;
let diary: SweepDiary;
beforeEach(async () => {
  opened = await openStores();
  diary = (await opened.of('arden')).diary;
});
afterEach(() => opened.local.close());

const dayOf = (day: string, sent = 0) => ({
  ...emptyDay(on(day)),
  lastLookAt: at(`${day}T10:00:00Z`),
  sent,
  due: sent,
});

it('reads a day back as it was written last', async () => {
  await diary.write(dayOf('2027-01-28', 1));
  await diary.write(dayOf('2027-01-28', 2));
  expect(await diary.read(on('2027-01-28'))).toEqual(dayOf('2027-01-28', 2));
  expect(await diary.read(on('2027-01-27'))).toBeUndefined();
});

it('finds the last day before, also after a silence of months, and across a restart', async () => {
  await diary.write(dayOf('2027-01-28', 1));
  await diary.write(dayOf('2027-05-03', 2));
  const again = (await opened.of('arden')).diary;
  await again.write(dayOf('2027-05-03', 3));
  expect(await again.lastBefore(on('2027-05-03'))).toEqual(dayOf('2027-01-28', 1));
  expect(await again.lastBefore(on('2027-09-01'))).toEqual(dayOf('2027-05-03', 3));
});

it('has no day before the first', async () => {
  expect(await diary.lastBefore(on('2027-01-28'))).toBeUndefined();
  await diary.write(dayOf('2027-01-28'));
  expect(await diary.lastBefore(on('2027-01-28'))).toBeUndefined();
});

it('takes one write for every note after the first of a day', async () => {
  await diary.write(dayOf('2027-01-28'));
  const before = opened.local.counters.snapshot();
  await diary.write(dayOf('2027-01-28', 1));
  expect(opened.local.counters.since(before).byKind).toEqual({ batch: 1 });
});
