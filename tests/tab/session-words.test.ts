/** The words of a session on two devices: what was settled, and the times the server has put in. */
import { bothWords, type Words, withTimesOf } from '../../tab/records/session-words';
import { blankWords } from './fixture-records';

const settled = (actionId: string, words: string): Words['reviewed'][number] => ({
  ...{ actionId, text: 'Book the visit', outcome: 'carried', words },
});
const both = bothWords({ headings: [] });

test('what was settled on either device is there once, as it was said last', () => {
  const before = { ...blankWords, reviewed: [settled('a', 'no date')] };
  const mine = { ...before, reviewed: [settled('a', 'no date'), settled('b', 'no room')] };
  const theirs = { ...before, reviewed: [settled('a', 'the school is closed')] };
  expect(both(mine, theirs, before).reviewed).toEqual([
    settled('a', 'the school is closed'),
    settled('b', 'no room'),
  ]);
});

test('times that came with the end of the session go in beside what is typed, and ask nothing', () => {
  const mine = { ...blankWords, nextTime: 'The plan' };
  const theirs = { ...blankWords, to: '11:30' };
  expect(withTimesOf(mine, theirs, blankWords)).toEqual({ ...mine, to: '11:30' });
});

test('anything more than times, or other times on both, is somebody’s to choose', () => {
  const mine = { ...blankWords, nextTime: 'The plan' };
  expect(withTimesOf(mine, { ...blankWords, to: '11:30', place: 'Room 2' }, blankWords)).toBeNull();
  expect(withTimesOf({ ...mine, to: '11:00' }, { ...blankWords, to: '11:30' }, blankWords)).toBeNull();
  expect(withTimesOf(mine, { ...blankWords, to: '11:30' }, null)).toBeNull();
});
