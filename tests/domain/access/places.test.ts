// What somebody is to a file, and what the table gives for it: laws over random councils, and the cast by name.
import * as fc from 'fast-check';
import { mayReadThread } from '../../../bot/domain/access/access';
import { accessTable, parts } from '../../../bot/domain/access/access-table';
import { opensFrom, reasonsFrom } from '../../../bot/domain/access/opening-rules';
import { cellsFor, placesOf } from '../../../bot/domain/access/places';
import { agreementAccess } from '../../../bot/domain/agreements/agreement-access';
import { isEmployedOn } from '../../../bot/domain/calendar';
import { type PersonId, personId } from '../../../bot/domain/ids';
import { type superviseesOf, supervisorsOf } from '../../../bot/domain/relationships';
import { people, relationships } from '../../api/access-world';
import { council, on } from '../given-council';
import { lines, today } from './given-lines';

const cast = council({ people, relationships });
const placesTo = (who: string, owner = 'lewis', day = today) =>
  placesOf(cast, personId(who), personId(owner), day);

it.each([
  ['lewis', ['worker']],
  ['priya', ['supervisor']],
  ['coral', ['cover']],
  ['tom', ['next-manager']],
  ['marcia', ['senior']],
  // Of the line: neither auditor nor principal social worker of this file.
  ['anders', ['senior']],
  ['derek', ['senior']],
  ['pia', ['psw']],
  ['audrey', ['auditor']],
  ['hannah', ['hr']],
  ['dilys', ['dpo']],
  ['grace', ['admin']],
  ['peer', ['peer']],
  ['former', []],
  ['nobody', []],
])('%s is %j to Lewis', (who, places) => {
  expect(placesTo(who)).toEqual(places);
});

it('a cover has a place from the first day to the last, and no day longer', () => {
  const days = ['2027-01-10', '2027-01-11', '2027-02-05', '2027-02-06'].map((day) =>
    placesTo('coral', 'lewis', on(day)),
  );
  expect(days).toEqual([[], ['cover'], ['cover'], []]);
});

it('a grade alone opens nothing, a line above does', () => {
  const reasons = (who: string) =>
    reasonsFrom(opensFrom(cast, personId(who), personId('lewis'), today)).map(({ reason }) => reason);
  expect(reasons('derek')).toEqual([]);
  expect(reasons('marcia')).toEqual(['safety']);
  expect(reasons('tom')).toEqual(['oversight', 'complaint', 'formal-case', 'safety']);
  expect(reasons('audrey')).toEqual([]);
  expect(reasons('hannah')).toEqual(['formal-case']);
  expect(reasons('dilys')).toEqual(['complaint', 'subject-access']);
  expect(reasons('grace')).toEqual([]);
});

it('an administrator and a peer have nothing but refusals in their columns', () => {
  for (const part of parts)
    expect([accessTable[part].admin, accessTable[part].peer]).toEqual(['none', 'none']);
});

/** Walked here by hand, step by step, to compare. */
function areOfOneLine(given: Parameters<typeof superviseesOf>[0], one: PersonId, other: PersonId): boolean {
  const below = (from: PersonId) => {
    const found = new Set<PersonId>();
    const walk = (id: PersonId) => {
      for (const next of given.relationshipsBy.get(id) ?? []) {
        const { superviseeId, supervisorId } = next;
        if (found.has(superviseeId)) continue;
        if (!supervisorsOf(given, superviseeId, today).includes(supervisorId)) continue;
        found.add(superviseeId);
        walk(superviseeId);
      }
    };
    walk(from);
    return found;
  };
  return below(one).has(other) || below(other).has(one);
}

describe('in any council', () => {
  it('who is not in post has no place, and nobody has a place to who is not there', () => {
    fc.assert(
      fc.property(lines, ({ council: given, people: all }) => {
        for (const viewer of all) {
          expect(placesOf(given, viewer, personId('nobody'), today)).toEqual([]);
          if (isEmployedOn(given.people.get(viewer), today)) continue;
          for (const owner of all) expect(placesOf(given, viewer, owner, today)).toEqual([]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('an auditor and a principal social worker are never that to anybody of their own line', () => {
    fc.assert(
      fc.property(lines, ({ council: given, people: all }) => {
        for (const viewer of all)
          for (const owner of all) {
            const places = placesOf(given, viewer, owner, today);
            if (places.includes('auditor') || places.includes('psw')) {
              expect(viewer).not.toBe(owner);
              expect(areOfOneLine(given, viewer, owner)).toBe(false);
            }
          }
      }),
      { numRuns: 50 },
    );
  });

  it('a thread is read by worker, supervisor and cover and by nobody else, an agreement by the next manager too', () => {
    fc.assert(
      fc.property(lines, ({ council: given, people: all }) => {
        for (const viewer of all)
          for (const owner of all) {
            const places = placesOf(given, viewer, owner, today);
            const near = places.some((one) => one === 'worker' || one === 'supervisor' || one === 'cover');
            expect(mayReadThread(given, viewer, owner, today)).toBe(near);
            expect(agreementAccess(given, viewer, owner, today) !== 'none').toBe(
              near || places.includes('next-manager'),
            );
          }
      }),
      { numRuns: 50 },
    );
  });

  it('the worker’s own file is theirs as the worker, whatever role they have', () => {
    fc.assert(
      fc.property(lines, ({ council: given, people: all }) => {
        for (const one of all) {
          const cells = cellsFor(given, one, one, today);
          const inPost = isEmployedOn(given.people.get(one), today);
          for (const part of parts) expect(cells[part]).toBe(inPost ? accessTable[part].worker : 'none');
          expect(opensFrom(given, one, one, today)).toEqual([]);
        }
      }),
      { numRuns: 50 },
    );
  });
});
