// The child's file: each child's part is answered on its own, handed over, and asked of whoever is there (R30).

import type { Council } from '../../../bot/domain/council';
import { answerChildFile, handOver, recordersFor } from '../../../bot/domain/decisions/child-file';
import type { AnswerChildFile, HandOver } from '../../../bot/domain/decisions/on-decision';
import { childFileOf } from '../../../bot/domain/decisions/open-decisions';
import { withdrawDecision } from '../../../bot/domain/decisions/withdrawing-decision';
import { type Instant, personId } from '../../../bot/domain/ids';
import { at, away, castWith, on, supervises } from '../given-council';
import {
  arden,
  decidingCouncil,
  granted,
  handing,
  lewisLogs,
  onFile,
  priyaLogs,
  refusalOf,
  type Standing,
  saidNow,
  standing,
  withdrawing,
} from './given-decisions';

const nextDay = on('2027-01-20');
const atFour = at('2027-01-20T16:00:00Z');
const one = standing(priyaLogs());
const siblings = standing(priyaLogs({ references: ['LCS-204417', 'LCS-204418'] }));

const answer = (on: Standing, command: AnswerChildFile, where = arden) =>
  answerChildFile(where, on.head, on.entry, command, atFour);
const hand = (on: Standing, command: HandOver, where = arden, moment: Instant = atFour) =>
  handOver(where, on.head, on.entry, command, moment);
const asked = ({ head }: Standing, where: Council = arden, day = nextDay) =>
  childFileOf(head, where, day).map(({ item, askedOf, insteadOf }) => [item.reference, askedOf, insteadOf]);

describe("on the child's file?", () => {
  it('the recorder is asked by the next working day, and "yes" is kept with who said so', () => {
    expect(one.entry.childFile).toMatchObject([{ recorder: 'lewis', byOn: '2027-01-20' }]);
    expect(asked(one)).toEqual([['LCS-204417', 'lewis', null]]);
    const after = granted(answer(one, onFile(one, 'lewis', 'yes')));
    expect(after.entry.childFile).toMatchObject([{ confirmed: { by: 'lewis', at: atFour } }]);
    expect(asked(after)).toEqual([]);
    expect(after.step).toMatchObject({ step: 'child-file', answer: 'yes', saidBy: 'lewis', at: atFour });
    expect(after.tell).toEqual([]);
  });

  it('brothers and sisters are confirmed one by one', () => {
    expect(refusalOf(answer(siblings, onFile(siblings, 'lewis', 'yes')))).toEqual([
      { field: 'reference', kind: 'missing' },
    ]);
    const first = granted(answer(siblings, onFile(siblings, 'lewis', 'yes', 'LCS-204418')));
    expect(asked(first)).toEqual([['LCS-204417', 'lewis', null]]);
    const both = granted(answer(first, onFile(first, 'priya', 'yes', 'LCS-204417')));
    expect(asked(both)).toEqual([]);
    expect(refusalOf(answer(both, onFile(both, 'priya', 'yes', 'LCS-204417')))).toEqual([
      { field: 'reference', kind: 'already-answered' },
    ]);
    expect(refusalOf(answer(first, onFile(first, 'lewis', 'yes', 'LCS-204418')))).toEqual([
      { field: 'reference', kind: 'already-answered' },
    ]);
    expect(refusalOf(answer(first, onFile(first, 'lewis', 'yes', 'LCS-999999')))).toEqual([
      { field: 'reference', kind: 'not-a-choice' },
    ]);
  });

  it('"I\'m doing it now" leaves it open, with when it was begun', () => {
    const after = granted(answer(siblings, onFile(siblings, 'lewis', 'now')));
    expect(after.entry.childFile.map(({ begunAt, confirmed }) => [begunAt, confirmed])).toEqual([
      [atFour, null],
      [atFour, null],
    ]);
    expect(after.head.open[0]?.childFile).toMatchObject([{ begunAt: atFour }, { begunAt: atFour }]);
    expect(granted(answer(after, onFile(after, 'lewis', 'yes', 'LCS-204417'))).entry.childFile).toMatchObject(
      [{ confirmed: { by: 'lewis' } }, { confirmed: null }],
    );
  });

  it('"I\'m doing it now" said by another one takes it over, and whoever it was with hears so', () => {
    const after = granted(answer(one, onFile(one, 'priya', 'now')));
    expect(after.entry.childFile).toMatchObject([
      { recorder: 'priya', begunAt: atFour, handedOver: [{ by: 'priya', from: 'lewis', to: 'priya' }] },
    ]);
    expect(after.tell).toMatchObject([
      { to: 'lewis', what: 'child-file-begun', subjectId: one.entry.entryId },
    ]);
    const all = granted(answer(siblings, onFile(siblings, 'priya', 'now')));
    expect(all.tell).toMatchObject([{ to: 'lewis' }]);
    expect(granted(answer(all, onFile(all, 'priya', 'now'))).tell).toEqual([]);
  });

  it.each(['helen', 'tom', 'sunita'])('%s, who has nothing to do with it, cannot answer', (who) => {
    expect(refusalOf(answer(one, onFile(one, who, 'yes')))).toBe('not-yours');
    expect(refusalOf(hand(one, handing(one, who, 'priya')))).toBe('not-yours');
  });

  it('of what was taken back nothing is asked', () => {
    const { head, entry } = one;
    const gone = granted(withdrawDecision(arden, head, entry, withdrawing(one, 'priya'), saidNow));
    expect(asked(gone)).toEqual([]);
    expect(refusalOf(answer(gone, onFile(gone, 'lewis', 'yes')))).toMatchObject([
      { kind: 'already-answered' },
    ]);
  });

  it('an entry nobody has confirmed yet is asked about all the same: the file cannot wait for a card', () => {
    expect(asked(standing(lewisLogs()))).toEqual([['LCS-204417', 'lewis', null]]);
  });
});

describe('someone else', () => {
  const professional = decidingCouncil({
    relationships: [
      supervises('tom', 'priya'),
      supervises('priya', 'lewis'),
      supervises('helen', 'lewis', { kind: 'professional' }),
    ],
  });

  it('the worker or anybody who supervises the worker today takes it over, and is told', () => {
    expect(recordersFor(professional, one.entry, personId('lewis'), nextDay)).toEqual(['priya', 'helen']);
    const after = granted(hand(one, handing(one, 'lewis', 'helen'), professional));
    expect(after.entry.childFile).toMatchObject([
      {
        recorder: 'helen',
        byOn: '2027-01-21',
        handedOver: [{ by: 'lewis', at: atFour, from: 'lewis', to: 'helen' }],
      },
    ]);
    expect(after.tell).toMatchObject([{ to: 'helen', what: 'child-file-yours' }]);
    expect(asked(after, professional)).toEqual([['LCS-204417', 'helen', null]]);
    const back = granted(hand(after, handing(after, 'helen', 'lewis'), professional));
    expect(back.entry.childFile[0]?.handedOver).toHaveLength(2);
  });

  it('before its day the day stays', () => {
    const nextWeek = standing(priyaLogs({ recordBy: on('2027-01-26') }));
    const { entry } = granted(hand(nextWeek, handing(nextWeek, 'lewis', 'priya'), arden, saidNow));
    expect(entry.childFile).toMatchObject([{ recorder: 'priya', byOn: '2027-01-26' }]);
  });

  it('of several children one can be handed over, or all that are open', () => {
    const some = granted(hand(siblings, handing(siblings, 'lewis', 'priya', 'LCS-204418')));
    expect(some.entry.childFile.map(({ recorder }) => recorder)).toEqual(['lewis', 'priya']);
    const all = granted(hand(some, handing(some, 'lewis', 'priya')));
    expect(all.entry.childFile.map(({ handedOver }) => handedOver.length)).toEqual([1, 1]);
    expect(refusalOf(hand(all, handing(all, 'lewis', 'priya')))).toEqual([
      { field: 'to', kind: 'not-a-choice' },
    ]);
  });

  it.each(['tom', 'sunita', 'lewis', 'nobody'])('%s cannot be the one', (who) => {
    expect(refusalOf(hand(one, handing(one, 'priya', who)))).toEqual([{ field: 'to', kind: 'not-a-choice' }]);
  });

  it('nobody who is away is offered', () => {
    const absences = [away('priya', 'SICK', '2027-01-20', null)];
    expect(recordersFor(decidingCouncil({ absences }), one.entry, personId('lewis'), nextDay)).toEqual([]);
  });
});

describe('a recorder who is not there', () => {
  it('on leave or sick: whoever supervises now is asked instead', () => {
    const absences = [away('lewis', 'SICK', '2027-01-20', '2027-01-29')];
    expect(asked(one, decidingCouncil({ absences }))).toEqual([['LCS-204417', 'priya', 'lewis']]);
    expect(asked(one, decidingCouncil({ absences }), on('2027-02-01'))).toEqual([
      ['LCS-204417', 'lewis', null],
    ]);
  });

  it('who has left: whoever supervises now is asked', () => {
    const people = castWith('lewis', { endDate: on('2027-01-19') });
    expect(asked(one, decidingCouncil({ people }))).toEqual([['LCS-204417', 'priya', 'lewis']]);
  });

  it('the supervisor, away without a cover: the worker; with one, the cover', () => {
    const theirs = standing(priyaLogs({ recorder: 'supervisor' }));
    const absences = [away('priya', 'ANNUAL_LEAVE', '2027-01-20', '2027-01-22')];
    expect(asked(theirs, decidingCouncil({ absences }))).toEqual([['LCS-204417', 'lewis', 'priya']]);
    const relationships = [supervises('priya', 'lewis'), supervises('helen', 'lewis', { kind: 'cover' })];
    expect(asked(theirs, decidingCouncil({ absences, relationships }))).toEqual([
      ['LCS-204417', 'helen', 'priya'],
    ]);
  });

  it('a supervisor who has nothing to do with the worker any more is not asked', () => {
    const theirs = standing(priyaLogs({ recorder: 'supervisor' }));
    const relationships = [
      supervises('priya', 'lewis', { endDate: on('2027-01-19') }),
      supervises('tom', 'lewis', { startDate: nextDay }),
    ];
    expect(asked(theirs, decidingCouncil({ relationships }))).toEqual([['LCS-204417', 'tom', 'priya']]);
  });

  it('when nobody else is there it stays with the recorder', () => {
    const absences = [
      away('lewis', 'SICK', '2027-01-20', null),
      away('priya', 'ANNUAL_LEAVE', '2027-01-20', '2027-01-22'),
    ];
    expect(asked(one, decidingCouncil({ absences }))).toEqual([['LCS-204417', 'lewis', null]]);
  });
});
