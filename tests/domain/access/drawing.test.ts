// The lot: never the own line, only people whose file is still to be looked at, and no more than anybody can read.
import * as fc from 'fast-check';
import { askOpening } from '../../../bot/domain/access/asking-opening';
import {
  draw,
  leftToDraw,
  mostDrawn,
  type OpeningOf,
  openDrawn,
  outOfTheLot,
} from '../../../bot/domain/access/drawing';
import type { OpeningEntry } from '../../../bot/domain/access/opening';
import { inHead } from '../../../bot/domain/access/opening-rules';
import { placesOf } from '../../../bot/domain/access/places';
import { addMonths } from '../../../bot/domain/dates';
import { type Instant, type OperationId, personId, readOperationId } from '../../../bot/domain/ids';
import { at, council, head, on, person, supervises } from '../given-council';
import { lines, today } from './given-lines';

const operations = fc.uuid().map((id): OperationId => {
  const read = readOperationId(id);
  if (read === undefined) throw new Error('no operation id');
  return read;
});

it('draws nobody of the own line, nobody twice, and nobody who left longer ago than a file is kept', () => {
  fc.assert(
    fc.property(
      lines,
      operations,
      fc.integer({ min: 1, max: 10 }),
      ({ council: given, people }, operationId, count) => {
        for (const by of people) {
          const drawn = draw(given, { by, lot: operationId }, 'auditor', count, today);
          expect(drawn.length).toBeLessThanOrEqual(count);
          expect(new Set(drawn).size).toBe(drawn.length);
          for (const one of drawn) {
            expect(placesOf(given, by, one, today)).toContain('auditor');
            const end = given.people.get(one)?.endDate ?? null;
            expect(end === null || today <= addMonths(end, 72)).toBe(true);
          }
          expect(draw(given, { by, lot: operationId }, 'auditor', count, today)).toEqual(drawn);
        }
      },
    ),
  );
});

const audrey = personId('audrey');
const workers = Array.from({ length: 20 }, (_, n) => `w${n}`);
const given = council({
  people: [
    person('audrey', { roles: ['AUDITOR'] }),
    person('tm'),
    ...workers.map((id) => person(id)),
    person('gone', { endDate: on('2021-01-19') }),
    person('longGone', { endDate: on('2021-01-18') }),
    person('never'),
  ],
  relationships: [...workers, 'gone', 'longGone'].map((id) =>
    supervises('tm', id, { startDate: on('2020-01-06') }),
  ),
});
const drawnBy = (operationId: OperationId, count: number) =>
  draw(given, { by: audrey, lot: operationId }, 'auditor', count, today);

it('whoever left six years ago today is drawn for the last time, and who was never supervised has no file', () => {
  const [operationId] = fc.sample(operations, 1);
  if (operationId === undefined) throw new Error('no operation');
  expect([...drawnBy(operationId, 30)].sort()).toEqual(['gone', ...workers].sort());
});

it('gives everybody about the same chance', () => {
  const times = new Map<string, number>();
  for (const operationId of fc.sample(operations, 2_100))
    for (const one of drawnBy(operationId, 1)) times.set(one, (times.get(one) ?? 0) + 1);
  const counts = ['gone', ...workers].map((one) => times.get(one) ?? 0);
  // A hundred each on average; five standard deviations either way.
  expect(Math.min(...counts)).toBeGreaterThan(50);
  expect(Math.max(...counts)).toBeLessThan(150);
});

const now = at('2027-01-19T10:00:00.000Z');

/** A file of this worker's as it was opened to somebody for an audit at that moment. */
function sampleOf(
  worker: string,
  by: string,
  openedAt: Instant,
  given_: Partial<OpeningEntry> = {},
): OpeningOf {
  const [operationId] = fc.sample(operations, 1);
  if (operationId === undefined) throw new Error('no operation');
  const act = { operationId, by: personId(by), about: personId(worker) };
  const known = {
    ...given,
    people: new Map([...given.people, [personId(by), person(by, { roles: ['AUDITOR'] })]]),
  };
  const done = openDrawn(
    known,
    head(worker, '2027-01-01'),
    { ...act, place: 'auditor', reason: 'audit' },
    openedAt,
  );
  const [entry] = done.ok ? done.value.entries : [];
  if (entry?.kind !== 'opening') throw new Error('nothing was opened');
  return { owner: personId(worker), entry: { ...entry, ...given_ } };
}

it('ten files a fortnight for one reason, and one that was closed early is not made up for by another', () => {
  const four = workers.slice(0, 4).map((one) => sampleOf(one, 'audrey', at('2027-01-12T10:00:00.000Z')));
  expect(leftToDraw(given, audrey, 'audit', four, now)).toBe(mostDrawn - 4);
  const closed = four.map(({ owner, entry }) => ({
    owner,
    entry: { ...entry, state: 'closed', until: now } as const,
  }));
  expect(leftToDraw(given, audrey, 'audit', closed, now)).toBe(mostDrawn - 4);
  expect(leftToDraw(given, audrey, 'inspection', four, now)).toBe(mostDrawn);
  expect(leftToDraw(given, personId('another'), 'audit', four, now)).toBe(mostDrawn);
  expect(leftToDraw(given, audrey, 'audit', four, at('2027-01-27T10:00:00.000Z'))).toBe(mostDrawn);
});

it('no lot falls on a file that is open to the drawer, or that five others are looking at', () => {
  const mine = sampleOf('w0', 'audrey', now);
  const five = ['a1', 'a2', 'a3', 'a4', 'a5'].map((by) => sampleOf('w1', by, now));
  const fourOthers = ['a1', 'a2', 'a3', 'a4'].map((by) => sampleOf('w2', by, now));
  const over = sampleOf('w3', 'audrey', at('2026-12-01T10:00:00.000Z'));
  const without = outOfTheLot(audrey, [mine, ...five, ...fourOthers, over], now);
  expect([...without].sort()).toEqual(['w0', 'w1']);
  const drawn = draw(given, { by: audrey, lot: 'any', without }, 'auditor', 30, today);
  expect(drawn).toHaveLength(workers.length + 1 - 2);
});

it('twenty openings of a file keep nobody out who says that somebody may not be safe', () => {
  const full = Array.from({ length: 20 }, () => inHead(sampleOf('w0', 'audrey', now).entry));
  const ask = (reason: 'oversight' | 'safety') => {
    const [operationId] = fc.sample(operations, 1);
    if (operationId === undefined) throw new Error('no operation');
    const act = { operationId, by: personId('tom'), about: personId('lewis') };
    const words = { why: 'To see how it goes.', notIdentifiers: [], noticeOn: null };
    const opened = head('lewis', '2027-01-01', { openings: full });
    return askOpening(council(), opened, { ...act, ...words, parts: ['records'], reason }, now).ok;
  };
  expect([ask('oversight'), ask('safety')]).toEqual([false, true]);
});
