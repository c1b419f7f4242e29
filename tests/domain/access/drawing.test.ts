// The lot: the same for the same operation, never the own line, only people whose file is still to be looked at.
import * as fc from 'fast-check';
import { draw } from '../../../bot/domain/access/drawing';
import { placesOf } from '../../../bot/domain/access/places';
import { addMonths } from '../../../bot/domain/dates';
import { type OperationId, readOperationId } from '../../../bot/domain/ids';
import { council, on, person, supervises } from '../given-council';
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
          const drawn = draw(given, { by, operationId }, 'auditor', count, today);
          expect(drawn.length).toBeLessThanOrEqual(count);
          expect(new Set(drawn).size).toBe(drawn.length);
          for (const one of drawn) {
            expect(placesOf(given, by, one, today)).toContain('auditor');
            const end = given.people.get(one)?.endDate ?? null;
            expect(end === null || today <= addMonths(end, 72)).toBe(true);
          }
          expect(draw(given, { by, operationId }, 'auditor', count, today)).toEqual(drawn);
        }
      },
    ),
  );
});

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
  draw(given, { by: person('audrey').personId, operationId }, 'auditor', count, today);

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
