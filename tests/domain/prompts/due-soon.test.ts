// Who is hardly ever in, or has not begun yet: when the supervisor hears that nothing is booked.
import { supervisionStatus } from '../../../bot/domain/clock/due';
import { personId } from '../../../bot/domain/ids';
import { cast, castWith, council, head, on, person, supervises } from '../given-council';
import { cardsBetween, saidOn } from './given-prompts';

const priya = personId('priya');

describe('due soon', () => {
  it('nobody is asked to book supervision of a starter who works one day a week before they have started', () => {
    const wes = person('wes', {
      employment: 'AGENCY',
      workingDays: '--W----',
      startDate: on('2027-03-03'),
    });
    const arden = council({
      people: [...cast, wes],
      relationships: [...council().relationships, supervises('priya', 'wes')],
    });
    const thread = { ...head('wes', null), countsFrom: on('2027-03-03') };
    expect(supervisionStatus(arden, thread, on('2027-02-18')).dueOn).toBe('2027-03-10');
    expect(saidOn(arden, '2027-02-18', [thread]).filter((one) => one.includes('due-soon'))).toEqual([]);
  });

  it('who works one day a week is spoken of two weeks ahead, and once more in the last week', () => {
    const arden = council({ people: castWith('sunita', { workingDays: '--W----' }) });
    const thread = head('sunita', '2027-01-13');
    const dueOn = supervisionStatus(arden, thread, on('2027-01-14')).dueOn;
    expect(dueOn).toBe('2027-02-10');
    const cards = cardsBetween(arden, '2027-01-14', '2027-02-09', () => [thread]).filter(
      ({ recipient, prompts }) => recipient === priya && prompts.some(({ kind }) => kind === 'due-soon'),
    );
    const days = cards.map(({ day }) => day);
    expect(days).toEqual(['2027-01-27', '2027-02-03']);
  });
});
