// What both want to come back to: a point of the supervisor's for the next session, as long as it stands as it came.

import { personId } from '../../../bot/domain/ids';
import { preparationWithNext } from '../../../bot/domain/records/coming-back';
import { identifiersOf, lengthProblems } from '../../../bot/domain/records/record-texts';
import { isWritten, tidied } from '../../../bot/domain/records/record-words';
import type { WorkingPaper } from '../../../bot/domain/working-paper';
import { preparationId } from '../../../bot/domain/working-paper';
import { at, council } from '../given-council';
import { actBy, recordWords } from './given-record';

const now = at('2027-03-09T10:00:00Z');

const prepared = (...points: readonly (readonly [string, string])[]): WorkingPaper => ({
  paperId: preparationId(personId('priya')),
  author: personId('priya'),
  at: now,
  of: 'preparation',
  words: {
    points: points.map(([pointId, text]) => ({ pointId, text })),
    modelId: null,
    differently: {},
    notIdentifiers: [],
  },
});

const after = (nextTime: string, before = '', papers: readonly WorkingPaper[] = [], by = 'priya') => {
  const words = { nextTime, notIdentifiers: [] };
  const paper = preparationWithNext(council(), actBy(by), { before, words }, papers, now);
  return paper?.of === 'preparation'
    ? paper.words.points.map(({ pointId, text }) => [pointId, text])
    : undefined;
};

it('stands at the top of the preparation, also where nothing was prepared', () => {
  expect(after('The waiting')).toEqual([['next:r1', 'The waiting']]);
  expect(after('The waiting', '', [prepared(['a', 'Leave'])])).toEqual([
    ['next:r1', 'The waiting'],
    ['a', 'Leave'],
  ]);
});

it('is nothing where nothing was said, and for whoever prepares nothing with the worker any more', () => {
  expect(after('')).toBeUndefined();
  expect(after('The waiting', '', [], 'helen')).toBeUndefined();
});

it('changes with the record while it stands as it came, and stays as its author has made it', () => {
  const mine = prepared(['next:r1', 'The waiting'], ['a', 'Leave']);
  expect(after('The visits', 'The waiting', [mine])).toEqual([
    ['next:r1', 'The visits'],
    ['a', 'Leave'],
  ]);
  expect(after('', 'The waiting', [mine])).toEqual([['a', 'Leave']]);
  expect(after('The visits', 'The waiting', [prepared(['next:r1', 'My words'])])).toBeUndefined();
  expect(after('The visits', 'The waiting', [prepared(['a', 'Leave'])])).toBeUndefined();
  expect(after('The waiting', 'The waiting', [mine])).toBeUndefined();
});

it('is as long as a point may be, and no point too many', () => {
  const [[, text = ''] = []] = after('x'.repeat(400)) ?? [];
  expect([text.length, text.endsWith('…')]).toEqual([300, true]);
  const full = prepared(...Array.from({ length: 15 }, (_, n) => [`p${n}`, `Point ${n}`] as const));
  expect(after('The waiting', '', [full])).toBeUndefined();
});

describe('actions settled in a session', () => {
  const settled = (words: string) =>
    recordWords({ reviewed: [{ actionId: 'a1', text: 'Book the visit', outcome: 'carried', words }] });

  it('are words of the record: measured, marked and tidied like others', () => {
    expect(lengthProblems(settled('x'.repeat(301)))).toMatchObject([{ field: 'reviewed.0.words' }]);
    expect(identifiersOf(council(), settled('Call 07700 900123'))).toMatchObject([
      { field: 'reviewed.0.words' },
    ]);
    expect(tidied(settled('  late ')).reviewed).toMatchObject([{ words: 'late' }]);
    expect(isWritten({ ...recordWords(), sections: {}, place: '' }, [])).toBe(false);
    expect(isWritten({ ...settled(''), sections: {}, place: '' }, [])).toBe(true);
  });

  it('words that were kept before there were any read as none', () => {
    expect(tidied(recordWords()).reviewed).toEqual([]);
    expect(lengthProblems(recordWords())).toEqual([]);
  });
});
