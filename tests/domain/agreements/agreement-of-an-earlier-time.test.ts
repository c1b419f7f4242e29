// R36: an agreement counts for the time it was signed in, whatever is signed or ended later.
import { agreedMinutes } from '../../../bot/domain/clock/sessions';
import { personId } from '../../../bot/domain/ids';
import { council, on, supervises } from '../given-council';
import { inHead } from './given-agreements';

const [lewis, priya] = [personId('lewis'), personId('priya')];

describe('somebody who was away from this supervisor for months and came back on 1 June', () => {
  const files = council({
    relationships: [
      supervises('tom', 'priya'),
      supervises('priya', 'lewis', { endDate: on('2025-12-31') }),
      supervises('helen', 'lewis', { startDate: on('2026-01-01'), endDate: on('2026-05-31') }),
      supervises('priya', 'lewis', { startDate: on('2026-06-01') }),
    ],
  });
  const before = { supervisorId: priya, since: on('2024-09-16'), intervalDays: 14, lengthMinutes: 45 };
  const session = { on: on('2026-07-10'), supervisorId: priya };

  it('nothing counts for a session in July while the old agreement is the only one', () => {
    expect(agreedMinutes(files, lewis, session, inHead(before))).toBeNull();
  });

  it('signing a new agreement in August does not make the old one count for July after all', () => {
    const agreement = inHead({
      since: on('2026-08-03'),
      lengthMinutes: 90,
      earlier: [{ ...before, until: on('2026-08-03') }],
    });
    expect(agreedMinutes(files, lewis, session, agreement)).toBeNull();
  });

  it('ending the old agreement in August does not make it count for July after all', () => {
    const agreement = inHead({
      state: 'ENDED',
      since: on('2026-08-03'),
      earlier: [{ ...before, until: on('2026-08-03') }],
    });
    expect(agreedMinutes(files, lewis, session, agreement)).toBeNull();
  });
});
