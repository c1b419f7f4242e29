// Looking again at the next formal session: on the agenda until one of the two says what became of it (R31).
import type { Council } from '../../../bot/domain/council';
import { lookAgain } from '../../../bot/domain/decisions/looking-again';
import { lookAgainAnswers } from '../../../bot/domain/decisions/management-oversight';
import { comingBackIn, lookAgainIn, looksAgain } from '../../../bot/domain/decisions/open-decisions';
import { headAfterDecision } from '../../../bot/domain/decisions/oversight';
import { personId } from '../../../bot/domain/ids';
import { begunRecord, headWithOpenRecord } from '../../../bot/domain/records/open-records';
import { at, away, on as day, head, supervises } from '../given-council';
import {
  arden,
  decidingCouncil,
  granted,
  lewisLogs,
  loggedBy,
  lookingAgain,
  operation,
  priyaLogs,
  refusalOf,
  soonAfter,
  standing,
} from './given-decisions';

const told = standing(priyaLogs());
const look = (by: string, answer: (typeof lookAgainAnswers)[number], on = told) =>
  lookAgain(arden, on.head, on.entry, lookingAgain(on, by, answer), soonAfter);

it.each(lookAgainAnswers)('"%s" takes it off the agenda, whichever of the two says so', (answer) => {
  for (const by of ['lewis', 'priya']) {
    const { entry, head: after, step, tell } = granted(look(by, answer));
    expect(entry).toMatchObject({ revisitAtNextFormal: 'DONE', lookedAgain: { by, at: soonAfter, answer } });
    expect(lookAgainIn(after, day('2027-01-26'))).toEqual([]);
    expect(step).toMatchObject({ step: 'looked-again', answer, text: '' });
    expect(tell).toEqual([]);
  }
});

it('it is answered once, and only where it was on the agenda', () => {
  const done = granted(look('lewis', 'worked'));
  const refusal = [{ field: 'answer', kind: 'already-answered' }];
  const became = { field: 'answer', kind: 'looked-at', answer: 'worked' };
  expect(refusalOf(look('priya', 'changed', done))).toEqual([{ ...became, name: 'lewis' }]);
  expect(refusalOf(look('lewis', 'changed', done))).toEqual([{ ...became, name: null }]);
  expect(refusalOf(look('priya', 'changed', standing(priyaLogs({ revisit: false }))))).toEqual(refusal);
});

it.each(['tom', 'helen', 'sunita'])('%s has no say in it', (who) => {
  expect(refusalOf(look(who, 'worked'))).toBe('not-yours');
});

it('another supervisor of the worker leaves it on the agenda, unless they stand in for the supervisor', () => {
  const relationships = [supervises('priya', 'lewis'), supervises('tom', 'lewis', { kind: 'cover' })];
  const asked = (where: Council) =>
    lookAgain(where, told.head, told.entry, lookingAgain(told, 'tom', 'worked'), soonAfter);
  expect(refusalOf(asked(decidingCouncil({ relationships })))).toBe('not-yours');
  const absences = [away('priya', 'SICK', '2027-01-18', null)];
  expect(granted(asked(decidingCouncil({ relationships, absences }))).entry.revisitAtNextFormal).toBe('DONE');
});

it('the agenda is oldest first by when it was said, all of it', () => {
  const days = ['2027-01-18', '2027-01-12', '2027-01-15', '2027-01-11', '2027-01-14', '2027-01-13'];
  const written = days.map(
    (day, number) =>
      loggedBy(lewisLogs({ operationId: operation(40 + number), saidAt: at(`${day}T10:00:00Z`) })).entry,
  );
  const thread = written.reduce(headAfterDecision, head('lewis', '2027-01-05'));
  expect(lookAgainIn(thread, day('2027-01-19')).map(({ saidOn }) => saidOn)).toEqual([...days].sort());
  expect(thread.personId).toBe(personId('lewis'));
});

it('on the day it was said nobody is asked yet what became of it', () => {
  const logged = loggedBy(
    lewisLogs({ operationId: operation(60), saidAt: at('2027-01-19T10:00:00Z') }),
  ).entry;
  const thread = headAfterDecision(head('lewis', '2027-01-05'), logged);
  expect(lookAgainIn(thread, day('2027-01-19'))).toEqual([]);
  expect(lookAgainIn(thread, day('2027-01-20'))).toHaveLength(1);
  expect(looksAgain(logged, day('2027-01-19'))).toBe(false);
  // It is prepared for all the same.
  expect(comingBackIn(thread)).toHaveLength(1);
});

it('a session later that day looks at what was logged before it, and at nothing logged since', () => {
  const [before, since] = ['2027-01-19T10:00:00Z', '2027-01-19T16:00:00Z'].map(
    (moment, number) =>
      loggedBy(lewisLogs({ operationId: operation(62 + number), saidAt: at(moment) }), at(moment)).entry,
  );
  if (!before || !since) throw new Error('both are there');
  const record = begunRecord('r1', personId('priya'), null);
  const thread = headWithOpenRecord([before, since].reduce(headAfterDecision, head('lewis', '2027-01-05')), {
    ...record,
    begunAt: at('2027-01-19T14:00:00Z'),
  });
  expect(lookAgainIn(thread, day('2027-01-19')).map(({ entryId }) => entryId)).toEqual([before.entryId]);
  expect(looksAgain(before, day('2027-01-19'), true)).toBe(true);
});
