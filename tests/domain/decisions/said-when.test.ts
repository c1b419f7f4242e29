// When it was said, as it was chosen when it was written: the same on every later day.
import { saidThen } from '../../../bot/domain/decisions/said-when';
import { at } from '../given-council';

const written = at('2027-01-19T16:14:30Z');

it.each([
  ['now', '', '', '2027-01-19', '16:14'],
  ['15-minutes', '', '', '2027-01-19', '15:59'],
  ['earlier', '', '09:30', '2027-01-19', '09:30'],
  ['now', '', '09:30', '2027-01-19', '09:30'],
  ['at', '2027-01-15', '15:02', '2027-01-15', '15:02'],
  ['earlier', '', '', '2027-01-19', ''],
  ['at', '', '15:02', '', '15:02'],
])('%s, day %j and time %j stay what they meant', (said, saidOn, saidTime, on, time) => {
  expect(saidThen({ said, saidOn, saidTime }, written)).toEqual({ said: 'at', saidOn: on, saidTime: time });
});

it('said again later it is the same', () => {
  const once = saidThen({ said: '30-minutes', saidOn: '', saidTime: '' }, written);
  expect(saidThen(once, at('2027-01-25T09:00:00Z'))).toEqual(once);
});
