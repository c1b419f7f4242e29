// What is left of somebody's rows when their file is gone, and what later council files bring of them.
import type { Person } from '../../../bot/domain/council';
import { type PersonId, personId } from '../../../bot/domain/ids';
import {
  namedInRows,
  namelessName,
  reduced,
  rowsAbout,
  stillNamed,
  withoutForgotten,
} from '../../../bot/domain/retention/directory-rows';
import { castWith, council, on, supervises } from '../given-council';

const lewis = personId('lewis');
const today = on('2033-04-01');
const left: Partial<Person> = {
  endDate: on('2027-03-31'),
  email: 'lewis@council.example',
  phone: '01234 567890',
  roles: ['PSW'],
  workingHours: { from: '09:00', to: '17:00' },
};
const known = council({
  people: castWith('lewis', left),
  relationships: [supervises('priya', 'lewis'), supervises('lewis', 'sunita')],
  absences: [
    { personId: lewis, kind: 'SICK', fromDate: on('2026-01-01'), toDate: on('2026-02-01') },
    { personId: personId('sunita'), kind: 'SICK', fromDate: on('2026-01-01'), toDate: null },
  ],
});
const rowOf = (who: PersonId, of = known): Person => {
  const row = of.people.get(who);
  if (row === undefined) throw new Error(`there is no ${who}`);
  return row;
};
const smaller = (named: boolean) => reduced(rowOf(lewis), named, today);
const afterwards = (named = true) =>
  council({ people: [...castWith('lewis', left).filter((one) => one.personId !== lewis), smaller(named)] });

describe('the rows of somebody whose file is gone', () => {
  it('only their own go: of whom they supervised, and of others, every row stays', () => {
    const rows = rowsAbout(known, lewis);
    expect(rows.relationships).toEqual([supervises('priya', 'lewis')]);
    expect(rows.absences.map((row) => row.personId)).toEqual([lewis]);
  });

  it('their own says no more than who they were to other people’s files, and nobody can sign in as them', () => {
    expect(smaller(true)).toMatchObject({
      personId: lewis,
      displayName: 'lewis',
      email: '',
      phone: null,
      roles: [],
      workingHours: null,
      endDate: on('2027-03-31'),
      removedOn: today,
    });
    expect(smaller(true).entraObjectId).not.toBe(rowOf(lewis).entraObjectId);
    expect(smaller(false).displayName).toBe(namelessName);
    expect(stillNamed(afterwards(true))).toEqual([lewis]);
    expect(stillNamed(afterwards(false))).toEqual([]);
  });

  it('a name is needed while somebody else’s rows name it, and not by the rows of a file that goes', () => {
    expect(namedInRows(known, new Set()).has(lewis)).toBe(true);
    expect(namedInRows(known, new Set([personId('sunita')])).has(lewis)).toBe(false);
  });
});

describe('council files that come in later', () => {
  const given = {
    people: [...known.people.values()],
    relationships: known.relationships,
    absences: known.absences,
    teams: null,
  };

  it('bring nothing of them back, and everything of everybody else', () => {
    const taken = withoutForgotten(afterwards(false), given);
    expect(taken.people.find((one) => one.personId === lewis)).toEqual(smaller(false));
    expect(taken.relationships).toEqual([supervises('lewis', 'sunita')]);
    expect(taken.absences.map((row) => row.personId)).toEqual([personId('sunita')]);
    expect(taken.people).toHaveLength(given.people.length);
    expect(taken.teams).toBeNull();
  });

  it('bring them back whole when they work here again, and change nothing where nobody was removed', () => {
    const again = { ...rowOf(lewis), endDate: null };
    const people = given.people.map((one) => (one.personId === lewis ? again : one));
    expect(withoutForgotten(afterwards(), { ...given, people })).toEqual({ ...given, people });
    expect(withoutForgotten(known, given)).toBe(given);
  });
});
