// What one of the two asks of the other: who may, who hears of it, and what is kept.
import type { Act, Acted } from '../../../bot/domain/act';
import {
  answerFiveMinutes,
  askAdditional,
  askFiveMinutes,
  coverTold,
  offerCover,
  raiseLateSession,
  withdrawRequest,
} from '../../../bot/domain/clock/asking';
import { type AdditionalRequest, needs } from '../../../bot/domain/clock/standing';
import { londonDate } from '../../../bot/domain/dates';
import { personId, readOperationId } from '../../../bot/domain/ids';
import type { Outcome } from '../../../bot/domain/outcome';
import type { ThreadHead } from '../../../bot/domain/thread-head';
import { at, away, castWith, council, head, on, supervises } from '../given-council';

/** Thursday; Lewis was due on Tuesday 26 January. */
const now = at('2027-01-28T10:00:00Z');
const today = londonDate(now);
const arden = council();
const thread = head('lewis', '2026-12-29');

function actBy(by: string): Act {
  const operationId = readOperationId('00000000-0000-4000-8000-000000000001');
  if (!operationId) throw new Error('no operation id');
  return { operationId, by: personId(by), about: personId('lewis') };
}

const request = (by: string): AdditionalRequest => ({
  requestId: `request-${by}`,
  by: personId(by),
  on: on('2027-01-25'),
  need: 'case',
  coverOfferedOn: null,
});
const waiting: ThreadHead = { ...thread, requests: [request('lewis'), request('priya')] };

function doneBy<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}
const problemsOf = (outcome: Outcome<unknown>) =>
  outcome.ok || outcome.refusal.kind !== 'fields' ? outcome : outcome.refusal.problems;
const notYours = { ok: false, refusal: { kind: 'not-yours' } };

describe('R14: additional supervision', () => {
  const asked = (by: string, need?: string, before = thread) =>
    askAdditional(arden, before, { ...actBy(by), need }, now);

  it.each([
    ['lewis', 'priya'],
    ['priya', 'lewis'],
  ])('%s asks, without a reason, and %s hears of it', (by, other) => {
    const { entries, head: after, tell } = doneBy(asked(by));
    const [entry] = entries;
    expect(entry).toMatchObject({ kind: 'request', step: 'asked', saidBy: by, need: null });
    expect(after).toEqual({
      ...thread,
      requests: [{ requestId: entry.entryId, by, on: today, need: null, coverOfferedOn: null }],
    });
    expect(tell).toEqual([{ to: other, what: 'additional', subjectId: entry.entryId, need: null }]);
  });

  it.each(needs)('may say that it is about %s', (need) => {
    expect(doneBy(asked('lewis', need)).tell).toMatchObject([{ need }]);
  });

  it('R16: the due date and the diary stay as they are', () => {
    const { requests: _, ...others } = doneBy(asked('lewis', 'safety')).head;
    const { requests: __, ...before } = thread;
    expect(others).toEqual(before);
  });

  it('while the supervisor is away, whoever covers is asked', () => {
    const place = council({
      absences: [away('priya', 'SICK', '2027-01-25', null)],
      relationships: [...arden.relationships, supervises('helen', 'lewis', { kind: 'cover' })],
    });
    expect(
      doneBy(askAdditional(place, thread, { ...actBy('lewis'), need: undefined }, now)).tell,
    ).toMatchObject([{ to: 'helen' }]);
  });

  it('one request at a time by each of the two, and a need from the list', () => {
    const mine = { ...thread, requests: [request('lewis')] };
    expect(problemsOf(asked('lewis', undefined, mine))).toEqual([{ field: 'need', kind: 'already-asked' }]);
    expect(asked('priya', undefined, mine).ok).toBe(true);
    expect(problemsOf(asked('lewis', 'GOSSIP'))).toEqual([{ field: 'need', kind: 'not-a-choice' }]);
  });

  it.each(['tom', 'helen', 'nobody'])('%s asks nobody here', (by) => {
    expect(asked(by)).toEqual(notYours);
  });
});

describe('taking a request back', () => {
  const withdrawn = (by: string, requestId: string) =>
    withdrawRequest(arden, waiting, { ...actBy(by), requestId }, now);

  it('is for whoever asked', () => {
    const { entries, head: after, tell } = doneBy(withdrawn('lewis', 'request-lewis'));
    expect(entries).toMatchObject([{ step: 'withdrawn', requestId: 'request-lewis', need: 'case' }]);
    expect(after.requests).toEqual([request('priya')]);
    expect(tell).toEqual([]);
    expect(withdrawn('priya', 'request-lewis')).toEqual(notYours);
  });

  it('is over once somebody has answered', () => {
    expect(problemsOf(withdrawn('lewis', 'gone'))).toEqual([
      { field: 'requestId', kind: 'already-answered' },
    ]);
  });
});

describe('naming cover', () => {
  const named = (by: string, cover = 'helen', requestId = 'request-lewis'): Outcome<Acted> =>
    offerCover(arden, waiting, { ...actBy(by), cover: personId(cover), requestId }, now);

  it.each(['priya', 'tom'])('%s offers cover for a request; cover and worker are told', (by) => {
    const { entries, head: after, tell } = doneBy(named(by));
    expect(entries).toMatchObject([{ step: 'cover-offered', requestId: 'request-lewis', saidBy: by }]);
    expect(after.requests).toEqual([{ ...request('lewis'), coverOfferedOn: today }, request('priya')]);
    expect(tell).toEqual([
      { to: 'helen', what: 'cover-named', subjectId: 'request-lewis', need: null },
      { to: 'lewis', what: 'cover-named', subjectId: 'helen', need: null },
    ]);
  });

  it('R23: for the worker in general it is only told', () => {
    const command = { ...actBy('tom'), cover: personId('helen'), requestId: null };
    expect(doneBy(coverTold(arden, command, now))).toMatchObject([{ to: 'helen' }, { to: 'lewis' }]);
  });

  it.each(['lewis', 'helen', 'sunita', 'nobody'])('%s names nobody', (by) => {
    expect(named(by)).toEqual(notYours);
  });

  it.each(['lewis', 'priya', 'josh', 'nobody'])('%s cannot cover', (cover) => {
    expect(problemsOf(named('tom', cover))).toEqual([{ field: 'cover', kind: 'not-a-choice' }]);
  });

  it('a request that was answered needs none', () => {
    expect(problemsOf(named('priya', 'helen', 'gone'))).toEqual([
      { field: 'requestId', kind: 'already-answered' },
    ]);
  });
});

describe('"catch me?"', () => {
  it.each([
    ['lewis', 'priya'],
    ['priya', 'lewis'],
  ])('%s asks %s for five minutes', (by, to) => {
    const tell = doneBy(askFiveMinutes(arden, actBy(by), now));
    expect(tell).toEqual([{ to, what: 'five-minutes', subjectId: null, need: null }]);
  });

  it.each([
    ['now', 'five-minutes-now'],
    ['later', 'five-minutes-later'],
  ] as const)('"%s" goes back to whoever asked', (answer, what) => {
    const back = (by: string, to: string) =>
      answerFiveMinutes(arden, { ...actBy(by), to: personId(to), answer }, now);
    expect(doneBy(back('priya', 'lewis'))).toMatchObject([{ to: 'lewis', what }]);
    expect(doneBy(back('lewis', 'priya'))).toMatchObject([{ to: 'priya', what }]);
  });

  it.each([
    ['tom', 'lewis'],
    ['priya', 'sunita'],
    ['lewis', 'tom'],
    ['lewis', 'lewis'],
    ['nobody', 'lewis'],
  ])('%s and %s have no such word to exchange in this thread', (by, to) => {
    const command = { ...actBy(by), to: personId(to), answer: 'now' as const };
    expect(answerFiveMinutes(arden, command, now)).toEqual(notYours);
  });

  it('somebody else asks nobody', () => expect(askFiveMinutes(arden, actBy('tom'), now)).toEqual(notYours));
});

describe('raising a late session', () => {
  const raised = (by: string, before = thread, place = arden) =>
    raiseLateSession(place, before, actBy(by), now);

  it('the worker tells the next manager, without waiting', () => {
    const { entries, head: after, tell } = doneBy(raised('lewis'));
    expect(entries).toMatchObject([{ kind: 'escalation', step: 'raised', saidBy: 'lewis', text: '' }]);
    expect(after).toEqual({ ...thread, raised: { by: 'lewis', on: today } });
    expect(tell).toMatchObject([{ to: 'tom', what: 'raised' }]);
  });

  it('nobody else does it for them', () => {
    expect(raised('priya')).toEqual(notYours);
    expect(raised('tom')).toEqual(notYours);
  });

  it('once, until the next session is held', () => {
    const before = { ...thread, raised: { by: personId('lewis'), on: on('2027-01-27') } };
    expect(problemsOf(raised('lewis', before))).toEqual([{ field: 'about', kind: 'already-asked' }]);
  });

  it('not before it is late', () => {
    expect(problemsOf(raised('lewis', head('lewis', '2027-01-12')))).toEqual([
      { field: 'about', kind: 'not-late' },
    ]);
  });

  it('with somebody the files name', () => {
    const place = council({ people: castWith('tom', { endDate: on('2026-12-31') }) });
    expect(problemsOf(raised('lewis', thread, place))).toEqual([{ field: 'about', kind: 'nobody-to-tell' }]);
  });
});
