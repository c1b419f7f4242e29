// Who is in once a week hears of a due date early, and once more in its week.
import { away, castWith, council, head, supervises } from '../given-council';
import { cardsBetween, inLines } from './given-prompts';

it('a due date said thirteen days ahead, because of one day of leave, is said again in its week', () => {
  const files = council({
    people: castWith('sunita', { fte: 0.2, workingDays: '-T-----' }),
    relationships: [supervises('tom', 'priya'), supervises('priya', 'sunita')],
    absences: [away('priya', 'ANNUAL_LEAVE', '2027-02-02', '2027-02-02')],
  });
  const said = inLines(
    cardsBetween(files, '2027-01-25', '2027-02-15', () => [head('sunita', '2027-01-19')]),
  ).filter((line) => line.includes('due-soon'));
  expect(said).toHaveLength(2);
});
