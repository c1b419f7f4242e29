// Councils made at random for rules about access: who supervises whom, who has which role, who has left.
import * as fc from 'fast-check';
import { type Council, relationshipKinds, roles } from '../../../bot/domain/council';
import { addDays } from '../../../bot/domain/dates';
import { type PersonId, personId } from '../../../bot/domain/ids';
import { council, on, person, supervises } from '../given-council';

export const today = on('2027-01-19');

const names = Array.from({ length: 9 }, (_, n) => `p${n}`);
const grades = ['SW', 'TM', 'SM', 'HOS', 'AD'];
const day = fc.integer({ min: -500, max: 60 }).map((n) => addDays(today, n));
const end = fc.option(
  fc.integer({ min: -300, max: 100 }).map((n) => addDays(today, n)),
  { freq: 2 },
);

/** Nine people with any relationships, cycles too: files are not always right. */
export const lines: fc.Arbitrary<{ readonly council: Council; readonly people: readonly PersonId[] }> = fc
  .record({
    people: fc.tuple(
      ...names.map((id) =>
        fc.record({
          id: fc.constant(id),
          grade: fc.constantFrom(...grades),
          roles: fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 3 }),
          startDate: day,
          endDate: end,
        }),
      ),
    ),
    rows: fc.array(
      fc.record({
        supervisor: fc.constantFrom(...names),
        supervisee: fc.constantFrom(...names),
        kind: fc.constantFrom(...relationshipKinds),
        startDate: day,
        endDate: end,
      }),
      { maxLength: 16 },
    ),
  })
  .map(({ people, rows }) => ({
    people: names.map(personId),
    council: council({
      people: people.map(({ id, ...spoiled }) => person(id, spoiled)),
      relationships: rows
        .filter(({ supervisor, supervisee }) => supervisor !== supervisee)
        .map(({ supervisor, supervisee, ...spoiled }) => supervises(supervisor, supervisee, spoiled)),
    }),
  }));
