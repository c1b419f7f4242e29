// Taking a quick decision back: by its author, within minutes, visibly, and with everything open about it closed.
import { answerDecision, offersFor } from '../../../bot/domain/decisions/answering-decision';
import { answerChildFile } from '../../../bot/domain/decisions/child-file';
import { openPart } from '../../../bot/domain/decisions/discussed';
import { lookAgain } from '../../../bot/domain/decisions/looking-again';
import { mayWithdraw, withdrawDecision } from '../../../bot/domain/decisions/withdrawing-decision';
import { personId } from '../../../bot/domain/ids';
import { actionsOf, at, on } from '../given-council';
import {
  answering,
  arden,
  decidingCouncil,
  decidingPolicy,
  granted,
  helenLogs,
  lewisLogs,
  lookingAgain,
  onFile,
  operation,
  priyaLogs,
  refusalOf,
  type Standing,
  saidNow,
  standing,
  withdrawing,
} from './given-decisions';

const inTime = at('2027-01-19T16:19:00Z');
const tooLate = at('2027-01-19T16:19:00.001Z');
const proposed = standing(lewisLogs());
const take = (by: string, moment = inTime, on = proposed, where = arden) =>
  withdrawDecision(where, on.head, on.entry, withdrawing(on, by), moment);

it('its author takes it back within five minutes, and its words stay to be read', () => {
  const { entry, head: after, action, step, tell } = granted(take('lewis'));
  expect(entry).toEqual({
    ...proposed.entry,
    state: 'WITHDRAWN',
    withdrawn: { by: 'lewis', at: inTime, askedAbove: null },
    waitsFor: null,
    revisitAtNextFormal: false,
  });
  expect(after).toEqual({ ...proposed.head, open: [], actions: [] });
  expect(action).toEqual({
    kind: 'action',
    entryId: `action:${operation(1)}`,
    at: saidNow,
    owner: 'lewis',
    byOn: '2027-01-20',
    state: 'WITHDRAWN',
    fromEntryId: operation(1),
    loggedBy: 'lewis',
    steps: [],
    text: 'See the child at school tomorrow.',
  });
  expect(step).toMatchObject({ step: 'withdrawn', entryId: operation(7) });
  expect(tell).toMatchObject([{ to: 'priya', what: 'decision-withdrawn', subjectId: operation(1) }]);
  expect(openPart(entry)).toBeNull();
  expect(offersFor(arden, entry, personId('priya'), on('2027-01-19'))).toEqual([]);
});

it('a moment later, or by anybody else, it is not', () => {
  expect(refusalOf(take('lewis', tooLate))).toEqual([
    { field: 'entryId', kind: 'too-late-to-withdraw', minutes: 5 },
  ]);
  expect(refusalOf(take('priya'))).toBe('not-yours');
  const may = (who: string, moment = inTime) => mayWithdraw(arden, proposed.entry, personId(who), moment);
  expect([may('lewis'), may('lewis', tooLate), may('priya'), may('nobody')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

it('the minutes are the policy profile’s', () => {
  const quickDecision = { ...decidingPolicy.quickDecision, withdrawMinutes: 30 };
  const longer = decidingCouncil({ policies: [{ ...decidingPolicy, quickDecision }] });
  expect(granted(take('lewis', tooLate, proposed, longer)).entry.state).toBe('WITHDRAWN');
});

it('once is enough, and nothing is answered afterwards', () => {
  const gone = granted(take('lewis'));
  expect(refusalOf(take('lewis', inTime, gone))).toEqual([{ field: 'entryId', kind: 'already-answered' }]);
  const late = answerDecision(arden, gone.head, gone.entry, answering(gone, 'priya', 'confirm'), inTime);
  expect(refusalOf(late)).toEqual([{ field: 'answer', kind: 'already-answered' }]);
});

it('whoever was sent it is told, and nobody of advice that nobody was asked about yet', () => {
  const beyond = standing(helenLogs());
  expect(granted(take('helen', inTime, beyond)).tell).toMatchObject([
    { to: 'priya', part: { as: 'authority' } },
  ]);
  expect(granted(take('priya', inTime, standing(priyaLogs()))).tell).toMatchObject([{ to: 'lewis' }]);
  expect(granted(take('priya', inTime, standing(priyaLogs({ type: 'advice' })))).tell).toEqual([]);
});

it.each([
  [
    'confirmed',
    (on: Standing) => answerDecision(arden, on.head, on.entry, answering(on, 'priya', 'confirm'), inTime),
  ],
  ['amended', (on: Standing) => answerDecision(arden, on.head, on.entry, amending(on), inTime)],
  [
    'on the child’s file',
    (on: Standing) => answerChildFile(arden, on.head, on.entry, onFile(on, 'lewis', 'yes'), inTime),
  ],
  [
    'looked at again',
    (on: Standing) => lookAgain(arden, on.head, on.entry, lookingAgain(on, 'priya', 'worked'), inTime),
  ],
])('once it is %s it is no slip any more, within the minutes too', (_, act) => {
  const after = granted(act(proposed));
  expect(refusalOf(take('lewis', inTime, after))).toEqual([{ field: 'entryId', kind: 'taken-up' }]);
  expect(mayWithdraw(arden, after.entry, personId('lewis'), inTime)).toBe(false);
});

it('that somebody is just putting it on the file takes nothing away from its author', () => {
  const begun = granted(
    answerChildFile(arden, proposed.head, proposed.entry, onFile(proposed, 'lewis', 'now'), inTime),
  );
  expect(granted(take('lewis', inTime, begun)).entry.state).toBe('WITHDRAWN');
});

const amending = (on: Standing) => ({ ...answering(on, 'priya', 'amend'), text: 'Speak to the DSL first.' });

it.each([
  ['finished or dropped', []],
  ['carried, and on its first day again', [{ carried: 1 }]],
  ['moved to another day', [{ byOn: on('2027-01-22') }]],
  ['taken over', [{ owner: personId('priya') }]],
])('once its action is %s it is no slip any more', (_, changes) => {
  const [action] = proposed.head.actions;
  if (!action) throw new Error('it has an action');
  const actions = changes.map((change) => ({ ...action, ...change }));
  const after = { entry: proposed.entry, head: { ...proposed.head, actions } };
  expect(refusalOf(take('lewis', inTime, after))).toEqual([{ field: 'entryId', kind: 'taken-up' }]);
});

it('one without an action leaves those of others alone', () => {
  const advice = standing(lewisLogs({ type: 'advice' }));
  const counted = { entry: advice.entry, head: { ...advice.head, actions: actionsOf(2) } };
  expect(granted(take('lewis', inTime, counted))).toMatchObject({
    action: null,
    head: { actions: actionsOf(2) },
  });
});
