// Which sessions of the day itself stand on somebody's card: theirs, in the order of the hours, and none that cannot be.
import type { CouncilRows } from '../../../bot/domain/council';
import { personId } from '../../../bot/domain/ids';
import { sessionsToday } from '../../../bot/domain/prompts/sessions-today';
import { away, bookedOn, council, head, on, supervises } from '../given-council';
import { headsOf } from './given-prompts';

const day = on('2027-02-16');
const said = (who: string, spoiled: Partial<CouncilRows> = {}) =>
  sessionsToday(
    council(spoiled),
    personId(who),
    headsOf(
      head('lewis', '2027-01-19', { booked: [{ ...bookedOn('2027-02-16'), sessionId: 'a', at: '14:00' }] }),
      head('helen', '2027-01-19', {
        booked: [
          { ...bookedOn('2027-02-16'), sessionId: 'b', at: '10:00' },
          { ...bookedOn('2027-02-17'), sessionId: 'c', at: '09:00' },
        ],
      }),
    ),
    day,
  ).map(({ about, other, session }) => [about, other, session.at]);

it('of the two who meet, and of nobody else', () => {
  expect(said('priya')).toEqual([
    ['helen', 'helen', '10:00'],
    ['lewis', 'lewis', '14:00'],
  ]);
  expect(said('lewis')).toEqual([['lewis', 'priya', '14:00']]);
  expect(said('tom')).toEqual([]);
  expect(said('sunita')).toEqual([]);
});

it('none on a day on which one of the two is away', () => {
  const absences = [away('lewis', 'SICK', '2027-02-16', null)];
  expect(said('priya', { absences })).toEqual([['helen', 'helen', '10:00']]);
  expect(said('lewis', { absences })).toEqual([]);
  expect(said('helen', { absences: [away('priya', 'SICK', '2027-02-16', '2027-02-16')] })).toEqual([]);
});

it('with whoever covers that day', () => {
  const relationships = [
    ...council().relationships,
    supervises('tom', 'lewis', { kind: 'cover', startDate: on('2027-02-15'), endDate: on('2027-02-26') }),
  ];
  const absences = [away('priya', 'SICK', '2027-02-15', '2027-02-26')];
  expect(said('tom', { relationships, absences })).toEqual([['lewis', 'lewis', '14:00']]);
  expect(said('lewis', { relationships, absences })).toEqual([['lewis', 'tom', '14:00']]);
});
