/** Which group of Waiting a decision is in, and what it shows there. */
import { type WaitingLists, waitingOnce } from '../../tab/steps/waiting-once';
import { entry } from './fixture-entries';

const decisions = (...ids: string[]) =>
  ids.map((entryId) =>
    entry({ entryId, kind: 'decision', title: 'Quick decision', on: '2027-01-19', when: 'Tue 19 Jan 2027' }),
  );

const open = (toAnswer: string[], childFile: string[], lookAgain: string[]): WaitingLists => ({
  toAnswer: decisions(...toAnswer),
  childFile: decisions(...childFile),
  lookAgain: { entries: decisions(...lookAgain) },
});

const shown = (lists: WaitingLists) =>
  Object.values(waitingOnce(lists)).map((group) =>
    group.map(({ entry: { entryId }, forWhat }) => [entryId, ...forWhat].join(' ')),
  );

test('a decision that waits for everything is in the first group only', () => {
  expect(shown(open(['one'], ['one'], ['one']))).toEqual([['one answers child-file look-again'], [], []]);
});

test('each group keeps its order and what belongs to no earlier one', () => {
  expect(shown(open(['two'], ['one', 'two', 'three'], ['three', 'four', 'two']))).toEqual([
    ['two answers child-file look-again'],
    ['one child-file', 'three child-file look-again'],
    ['four look-again'],
  ]);
});

test('one that is too new to be looked at again now does not ask for it in another group either', () => {
  expect(shown(open(['newest'], [], ['oldest']))).toEqual([['newest answers'], [], ['oldest look-again']]);
});
