// Which sessions move the due date.

import { sessionKinds, sessionStates } from '../../../bot/domain/clock/session';
import { countsAsFormal } from '../../../bot/domain/clock/sessions';
import { personId } from '../../../bot/domain/ids';
import { agreement, council, on } from '../given-council';

const sunita = personId('sunita');
const held = {
  on: on('2027-01-06'),
  sessionKind: 'FORMAL',
  state: 'HELD',
  supervisorId: personId('priya'),
  minutes: 90,
} as const;

describe('a session counts', () => {
  it.each(sessionKinds)('R16: %s only when it is formal', (sessionKind) => {
    expect(countsAsFormal(council(), sunita, { ...held, sessionKind }, null)).toBe(sessionKind === 'FORMAL');
  });

  it.each(sessionStates)('%s only when it was held to the end', (state) => {
    expect(countsAsFormal(council(), sunita, { ...held, state }, null)).toBe(state === 'HELD');
  });

  it.each([
    [60, true],
    [59, false],
    [null, true],
  ])('R17: with %p minutes: %p', (minutes, counts) => {
    expect(countsAsFormal(council(), sunita, { ...held, minutes }, null)).toBe(counts);
  });

  it('R17: below the short limit when the pair agreed to that length before', () => {
    const given = council({
      agreements: [
        agreement('priya', 'sunita', { lengthMinutes: 45 }),
        agreement('priya', 'sunita', { lengthMinutes: 30, signedOn: on('2027-01-07') }),
        agreement('helen', 'sunita', { lengthMinutes: 20 }),
      ],
    });
    expect([45, 44].map((minutes) => countsAsFormal(given, sunita, { ...held, minutes }, null))).toEqual([
      true,
      false,
    ]);
  });
});
