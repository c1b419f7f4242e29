// Who says what became of an action, and who takes it over: S4, a leaver, a change of supervisor.
import { ownerGone, takersOf } from '../../../bot/domain/actions/whose-action';
import { personId } from '../../../bot/domain/ids';
import { away, castWith, council, on, supervises } from '../given-council';

const [lewis, priya, tom] = ['lewis', 'priya', 'tom'].map(personId) as [never, never, never];
const today = on('2027-02-08');

it('an owner who is in keeps it, and nobody else is offered it', () => {
  expect(ownerGone(council(), lewis, lewis, today)).toBeUndefined();
  expect(takersOf(council(), lewis, priya, today)).toEqual([]);
});

it('S4: off sick for three weeks, from the first day to the last the supervisor may take it over', () => {
  const sick = council({ absences: [away('lewis', 'SICK', '2027-02-08', '2027-02-26')] });
  for (const day of ['2027-02-08', '2027-02-17', '2027-02-26']) {
    expect(takersOf(sick, lewis, lewis, on(day))).toEqual(['priya']);
  }
  expect(takersOf(sick, lewis, lewis, on('2027-03-01'))).toEqual([]);
});

it('a week of leave is waited for', () => {
  const leave = council({ absences: [away('lewis', 'ANNUAL_LEAVE', '2027-02-08', '2027-02-14')] });
  expect(ownerGone(leave, lewis, lewis, today)).toBeUndefined();
});

it('leave without an end is long', () => {
  const open = council({ absences: [away('priya', 'ANNUAL_LEAVE', '2027-02-01', null)] });
  expect(takersOf(open, lewis, priya, today)).toEqual(['lewis']);
});

it('after a change of supervisor the new one or the worker takes over what the former one had', () => {
  const changed = council({
    relationships: [
      supervises('tom', 'priya'),
      supervises('priya', 'lewis', { endDate: on('2027-02-05') }),
      supervises('tom', 'lewis', { startDate: on('2027-02-06') }),
    ],
  });
  expect(ownerGone(changed, lewis, priya, today)).toBe('moved-on');
  expect(takersOf(changed, lewis, priya, today)).toEqual([tom, lewis]);
});

it('of somebody who has left the same', () => {
  const left = council({ people: castWith('priya', { endDate: on('2027-02-05') }) });
  expect(ownerGone(left, lewis, priya, today)).toBe('left');
  expect(takersOf(left, lewis, priya, today)).toContain('lewis');
});
