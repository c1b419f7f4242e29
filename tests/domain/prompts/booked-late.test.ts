// A date in the diary long after the due date: what the supervisor and the next manager go on hearing.
import { supervisionStatus } from '../../../bot/domain/clock/due';
import { personId } from '../../../bot/domain/ids';
import { bookedOn, council, head, on, supervises } from '../given-council';
import { cardsBetween } from './given-prompts';

const lewis = personId('lewis');

describe('a date that is booked after the due date', () => {
  const due = '2027-01-12';
  const thread = (bookedFor: string) => head('lewis', '2026-12-15', { booked: [bookedOn(bookedFor)] });
  const summariesWithLewis = (headOn: (day: string) => ReturnType<typeof thread>) =>
    cardsBetween(council(), '2027-01-13', '2027-04-22', (day) => [headOn(day)])
      .filter(({ recipient, prompts }) =>
        prompts.some(
          ({ kind, names }) =>
            recipient === 'tom' && kind === 'summary' && names.some((one) => one.personId === lewis),
        ),
      )
      .map(({ day }) => day);

  it('it is due on 12 January, and the first summaries name Lewis', () => {
    expect(supervisionStatus(council(), thread('2027-04-23'), on('2027-01-19'))).toMatchObject({
      dueOn: due,
      code: 'OVERDUE',
    });
    expect(summariesWithLewis(() => thread('2027-04-23'))[0]).toBe('2027-01-22');
  });

  it('three months ahead, it stays in the summary until it comes', () => {
    expect(summariesWithLewis(() => thread('2027-04-23')).at(-1)).toBe('2027-04-16');
  });

  it('whoever takes over after three weeks gets a heads-up of their own', () => {
    const passedOn = council({
      relationships: [
        ...council().relationships.filter(({ superviseeId }) => superviseeId !== lewis),
        supervises('priya', 'lewis', { endDate: on('2027-02-04') }),
        supervises('helen', 'lewis', { startDate: on('2027-02-05') }),
      ],
    });
    const told = cardsBetween(passedOn, '2027-01-13', '2027-03-31', () => [thread('2027-04-23')]).filter(
      ({ recipient, prompts }) => recipient === 'helen' && prompts.some(({ kind }) => kind === 'heads-up'),
    );
    expect(told.length).toBeGreaterThan(0);
  });
});
