// What people agree about a thread's pace, and what is said about a session that is late.
import type { Act } from '../../../bot/domain/act';
import {
  type AskLongerInterval,
  answerStepDown,
  askLongerInterval,
  decideLongerInterval,
} from '../../../bot/domain/clock/agreeing';
import { supervisionStatus } from '../../../bot/domain/clock/due';
import { type NoteLateSession, noteLateSession, snooze } from '../../../bot/domain/clock/lateness';
import { reasonCodes } from '../../../bot/domain/clock/session';
import { addDays, londonDate } from '../../../bot/domain/dates';
import { type LocalDate, personId, readOperationId } from '../../../bot/domain/ids';
import type { Outcome } from '../../../bot/domain/outcome';
import { defaultPolicy } from '../../../bot/domain/policy/default-policy';
import type { ThreadHead } from '../../../bot/domain/thread-head';
import { at, council, head, on, person, supervises } from '../given-council';

function actBy(by: string, about: string): Act {
  const operationId = readOperationId('00000000-0000-4000-8000-000000000001');
  if (!operationId) throw new Error('no operation id');
  return { operationId, by: personId(by), about: personId(about) };
}

function doneBy<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}
const problemsOf = (outcome: Outcome<unknown>) =>
  outcome.ok || outcome.refusal.kind !== 'fields' ? outcome : outcome.refusal.problems;
const notYours = { ok: false, refusal: { kind: 'not-yours' } };

const arden = council();

describe('R4: moving to the next step of the ladder', () => {
  /** S1: Josh began on 1 March; his six weeks end on Monday 12 April, and both are asked. */
  const now = at('2027-04-12T10:00:00Z');
  const josh = head('josh', '2027-04-08', { countsFrom: on('2027-03-01') });
  const answered = (
    by: string,
    answer: 'agree' | 'not-yet',
    before: ThreadHead = josh,
    { askAgainOn, why = '' }: { readonly askAgainOn?: LocalDate; readonly why?: string } = {},
  ) => answerStepDown(arden, before, { ...actBy(by, 'josh'), answer, askAgainOn, why }, now);

  it('one side alone changes nothing', () => {
    const { entries, head: after } = doneBy(answered('priya', 'agree'));
    expect(entries).toMatchObject([
      { kind: 'step-down', answer: 'agree', fromDays: 7, toDays: 14, agreed: false },
    ]);
    expect(after).toEqual({
      ...josh,
      stepDown: {
        phase: 1,
        worker: null,
        supervisor: { answer: 'agree', on: '2027-04-12', askAgainOn: null },
      },
    });
    expect(supervisionStatus(arden, after, londonDate(now)).intervalDays).toBe(7);
  });

  it('both agree, in whatever order: the step is over that day, and S1 says the next is due on 22 April', () => {
    for (const [first, second] of [
      ['priya', 'josh'],
      ['josh', 'priya'],
    ] as const) {
      const one = doneBy(answered(first, 'agree')).head;
      const { entries, head: after } = doneBy(answered(second, 'agree', one));
      expect(entries).toMatchObject([{ agreed: true }]);
      expect(after).toEqual({ ...josh, steppedDownOn: ['2027-04-12'] });
      expect(supervisionStatus(arden, after, londonDate(now))).toMatchObject({
        intervalDays: 14,
        dueOn: '2027-04-22',
      });
    }
  });

  it('S1: Josh says not yet, one more fortnight weekly: it stays weekly until 26 April, and the reason is kept', () => {
    const agreed = doneBy(answered('priya', 'agree')).head;
    const why = ' One more fortnight weekly, please ';
    const { entries, head: after } = doneBy(answered('josh', 'not-yet', agreed, { why }));
    expect(entries).toMatchObject([
      { answer: 'not-yet', askAgainOn: '2027-04-26', why: why.trim(), agreed: false },
    ]);
    expect(after.stepDown?.worker).toEqual({
      answer: 'not-yet',
      on: '2027-04-12',
      askAgainOn: '2027-04-26',
    });
    expect(supervisionStatus(arden, after, londonDate(now)).intervalDays).toBe(7);
  });

  it("a later answer replaces one's own earlier one", () => {
    const no = doneBy(answered('josh', 'not-yet')).head;
    const yes = doneBy(answered('josh', 'agree', no)).head;
    expect(yes.stepDown).toMatchObject({ worker: { answer: 'agree' }, supervisor: null });
    expect(doneBy(answered('priya', 'agree', yes)).head.steppedDownOn).toEqual(['2027-04-12']);
  });

  it('answers about an earlier step do not count for this one', () => {
    const stale = { answer: 'agree', on: on('2027-03-15'), askAgainOn: null } as const;
    const before = { ...josh, stepDown: { phase: 7, worker: stale, supervisor: null } };
    expect(doneBy(answered('priya', 'agree', before)).head).toMatchObject({
      steppedDownOn: [],
      stepDown: { phase: 1, worker: null },
    });
  });

  it.each<[string, Parameters<typeof answered>[3], object]>([
    ['today', { askAgainOn: on('2027-04-12') }, { field: 'askAgainOn', kind: 'in-the-past' }],
    [
      'in three months',
      { askAgainOn: on('2027-07-13') },
      { field: 'askAgainOn', kind: 'too-far-ahead', latest: '2027-06-11' },
    ],
    [
      'with a long story',
      { why: 'x'.repeat(301) },
      { field: 'why', kind: 'note-too-long', maximum: 300, length: 301 },
    ],
  ])('"ask me again" %s is refused', (_, given, problem) => {
    expect(problemsOf(answered('josh', 'not-yet', josh, given))).toEqual([problem]);
  });

  it('while no step is ending there is nothing to answer', () => {
    const early = { ...actBy('josh', 'josh'), answer: 'agree' as const, askAgainOn: undefined, why: '' };
    expect(problemsOf(answerStepDown(arden, josh, early, at('2027-04-01T10:00:00Z')))).toEqual([
      { field: 'answer', kind: 'nothing-waits' },
    ]);
  });

  it.each(['tom', 'helen', 'lewis'])('%s has no say in it', (by) => {
    expect(answered(by, 'agree')).toEqual(notYours);
  });

  it('nor has a second supervisor: the one who is asked about Josh answers', () => {
    const relationships = [...arden.relationships, supervises('helen', 'josh', { kind: 'assessor' })];
    const command = { ...actBy('helen', 'josh'), answer: 'agree' as const, askAgainOn: undefined, why: '' };
    expect(answerStepDown(council({ relationships }), josh, command, now)).toEqual(notYours);
  });
});

describe('a standing interval longer than policy', () => {
  const now = at('2027-01-19T10:00:00Z');
  const today = londonDate(now);
  const lewis = head('lewis', '2027-01-12');
  const question = (spoiled: Partial<AskLongerInterval> = {}): AskLongerInterval => ({
    ...actBy('priya', 'lewis'),
    intervalDays: 42,
    reason: 'Experienced, and asked for it',
    reviewOn: on('2027-05-03'),
    ...spoiled,
  });
  const asked = doneBy(askLongerInterval(arden, lewis, question(), now)).head;
  const decided = (approved: boolean, by = 'tom', before = asked) =>
    decideLongerInterval(
      arden,
      before,
      { ...actBy(by, 'lewis'), approved, requestId: before.longerInterval?.requestId },
      now,
    );

  it('is asked for by the supervisor and changes nothing by that', () => {
    expect(asked.longerInterval).toEqual({
      requestId: '00000000-0000-4000-8000-000000000001',
      intervalDays: 42,
      reason: 'Experienced, and asked for it',
      reviewOn: '2027-05-03',
      askedBy: 'priya',
      askedOn: '2027-01-19',
      decided: null,
    });
    expect(supervisionStatus(arden, asked, today).dueOn).toBe(supervisionStatus(arden, lewis, today).dueOn);
  });

  it('holds once the next manager has said yes; whoever asked and the worker are told', () => {
    const { entries, head: after, tell } = doneBy(decided(true));
    expect(entries).toMatchObject([{ kind: 'interval', step: 'approved', intervalDays: 42, saidBy: 'tom' }]);
    expect(after.longerInterval?.decided).toEqual({ by: 'tom', on: '2027-01-19', approved: true });
    expect(tell.map(({ to, what }) => [to, what])).toEqual([
      ['priya', 'longer-interval-answered'],
      ['lewis', 'longer-interval-answered'],
    ]);
    expect(supervisionStatus(arden, after, today).intervalDays).toBe(42);
  });

  it('does not hold when the next manager says no', () => {
    const { entries, head: after } = doneBy(decided(false));
    expect(entries).toMatchObject([{ step: 'declined' }]);
    expect(supervisionStatus(arden, after, today).intervalDays).toBe(28);
  });

  it('nobody but the next manager decides, and only once', () => {
    for (const by of ['priya', 'lewis', 'helen']) expect(decided(true, by)).toEqual(notYours);
    const nothing = [{ field: 'approved', kind: 'nothing-waits' }];
    expect(problemsOf(decided(true, 'tom', doneBy(decided(true)).head))).toEqual(nothing);
    expect(problemsOf(decided(true, 'tom', lewis))).toEqual(nothing);
  });

  it.each(['lewis', 'tom', 'helen'])('%s does not ask for it', (by) => {
    expect(askLongerInterval(arden, lewis, question({ by: personId(by) }), now)).toEqual(notYours);
  });

  it('one question at a time', () => {
    expect(problemsOf(askLongerInterval(arden, asked, question(), now))).toEqual([
      { field: 'intervalDays', kind: 'already-asked' },
    ]);
    const declined = doneBy(decided(false)).head;
    expect(askLongerInterval(arden, declined, question(), now).ok).toBe(true);
  });

  describe('asked for again before its review', () => {
    const later = at('2027-04-20T10:00:00Z');
    const approved = { ...doneBy(decided(true)).head, lastFormal: head('lewis', '2027-04-06').lastFormal };
    const renewal = { ...question({ intervalDays: 56, reviewOn: on('2027-09-01') }) };
    const again = doneBy(askLongerInterval(arden, approved, renewal, later)).head;
    const answered = (yes: boolean) =>
      doneBy(
        decideLongerInterval(
          arden,
          again,
          { ...actBy('tom', 'lewis'), approved: yes, requestId: again.longerInterval?.requestId },
          later,
        ),
      ).head;
    const intervalOf = (thread: ThreadHead, day: string) =>
      supervisionStatus(arden, thread, on(day)).intervalDays;

    it('the approved one stands until the answer, and after its review no more', () => {
      expect(intervalOf(again, '2027-04-20')).toBe(42);
      expect(intervalOf(again, '2027-05-03')).toBe(42);
      expect(intervalOf(again, '2027-05-04')).toBe(28);
    });

    it('a yes puts the new one in its place', () => {
      expect(answered(true).longerInterval).not.toHaveProperty('standing');
      expect(intervalOf(answered(true), '2027-04-20')).toBe(56);
    });

    it('a no leaves the approved one as it is until its review, also when it is asked once more', () => {
      const declined = answered(false);
      expect(declined.longerInterval?.decided).toMatchObject({ approved: false });
      expect([intervalOf(declined, '2027-05-03'), intervalOf(declined, '2027-05-04')]).toEqual([42, 28]);
      const onceMore = doneBy(askLongerInterval(arden, declined, renewal, later)).head;
      expect(intervalOf(onceMore, '2027-05-03')).toBe(42);
    });
  });

  it('only the question somebody has read is answered', () => {
    const answer = (requestId: string | undefined) =>
      decideLongerInterval(arden, asked, { ...actBy('tom', 'lewis'), approved: true, requestId }, now);
    for (const other of ['00000000-0000-4000-8000-000000000002', undefined]) {
      expect(problemsOf(answer(other))).toEqual([{ field: 'approved', kind: 'already-answered' }]);
    }
  });

  it('a question nobody answered by its review day waits no more, and may be asked anew', () => {
    const after = at('2027-05-04T10:00:00Z');
    const { requestId } = asked.longerInterval ?? {};
    const late = { ...actBy('tom', 'lewis'), approved: true, requestId };
    expect(problemsOf(decideLongerInterval(arden, asked, late, after))).toEqual([
      { field: 'approved', kind: 'nothing-waits' },
    ]);
    const anew = question({ reviewOn: on('2027-09-01') });
    expect(askLongerInterval(arden, asked, anew, after).ok).toBe(true);
  });

  it('a cover who is the next manager too asks, and the manager after that decides', () => {
    const place = council({
      people: [...arden.people.values(), person('marcia', { grade: 'HOS' })],
      relationships: [
        ...arden.relationships,
        supervises('marcia', 'tom'),
        supervises('tom', 'lewis', { kind: 'cover' }),
      ],
    });
    const own = doneBy(askLongerInterval(place, lewis, question({ by: personId('tom') }), now)).head;
    const answer = (by: string) => {
      const { requestId } = own.longerInterval ?? {};
      return decideLongerInterval(place, own, { ...actBy(by, 'lewis'), approved: true, requestId }, now);
    };
    expect(answer('tom')).toEqual(notYours);
    expect(answer('priya')).toEqual(notYours);
    expect(doneBy(answer('marcia')).head.longerInterval?.decided).toMatchObject({ by: 'marcia' });
  });

  const interval = { field: 'intervalDays', kind: 'not-such-an-interval', moreThan: 28, atMost: 84 };
  it.each<[string, Partial<AskLongerInterval>, object]>([
    ["policy's own interval", { intervalDays: 28 }, interval],
    ['half a year', { intervalDays: 180 }, interval],
    ['half a day', { intervalDays: 42.5 }, interval],
    ['no reason', { reason: ' ' }, { field: 'reason', kind: 'missing' }],
    ['no review', { reviewOn: undefined }, { field: 'reviewOn', kind: 'not-a-date' }],
    ['a review today', { reviewOn: on('2027-01-19') }, { field: 'reviewOn', kind: 'in-the-past' }],
    [
      'a review in years',
      { reviewOn: on('2029-01-19') },
      { field: 'reviewOn', kind: 'too-far-ahead', latest: '2028-01-20' },
    ],
  ])('%s is refused', (_, spoiled, problem) => {
    expect(problemsOf(askLongerInterval(arden, lewis, question(spoiled), now))).toEqual([problem]);
  });

  it('where the files name nobody above, nobody could say yes', () => {
    const place = council({ relationships: [supervises('priya', 'lewis')] });
    expect(problemsOf(askLongerInterval(place, lewis, question(), now))).toEqual([
      { field: 'intervalDays', kind: 'nobody-to-tell' },
    ]);
  });
});

describe('"not now, because…"', () => {
  /** Thursday; Lewis was due on Tuesday 26 January. */
  const now = at('2027-01-28T10:00:00Z');
  const thread = head('lewis', '2026-12-29');
  const snoozed = (before: ThreadHead, reason = 'COURT', askAgainOn?: LocalDate, by = 'priya') =>
    snooze(arden, before, { ...actBy(by, 'lewis'), reason, askAgainOn }, now);

  it.each(reasonCodes)('%s is kept for both to see, and nobody is asked for three working days', (code) => {
    const { entries, head: after } = doneBy(snoozed(thread, code));
    const said = { reason: code, saidBy: 'priya', quietUntil: '2027-02-01' };
    expect(entries).toMatchObject([{ kind: 'reason', dueOn: '2027-01-26', ...said }]);
    expect(after).toEqual({ ...thread, inTheWay: { ...said, saidOn: '2027-01-28', times: 1, others: [] } });
  });

  it('the worker may say it too', () => {
    expect(doneBy(snoozed(thread, 'COURT', undefined, 'lewis')).head.inTheWay?.saidBy).toBe('lewis');
  });

  it('R16: the due date stays where it was', () => {
    const today = londonDate(now);
    const after = doneBy(snoozed(thread)).head;
    expect(supervisionStatus(arden, after, today)).toEqual(supervisionStatus(arden, thread, today));
  });

  it('until a day of their own choosing, at most five working days away', () => {
    const chosen = snoozed(thread, 'COURT', on('2027-02-04'));
    expect(doneBy(chosen).head.inTheWay?.quietUntil).toBe('2027-02-03');
    expect(problemsOf(snoozed(thread, 'COURT', on('2027-02-05')))).toEqual([
      { field: 'askAgainOn', kind: 'snooze-too-far', latest: '2027-02-04' },
    ]);
    expect(problemsOf(snoozed(thread, 'COURT', on('2027-01-28')))).toEqual([
      { field: 'askAgainOn', kind: 'in-the-past' },
    ]);
  });

  it('a policy that allows less than the usual pause is kept to', () => {
    const strict = { ...defaultPolicy, snooze: { atMostWorkingDays: 1, atMostTimes: 1 } };
    const command = { ...actBy('priya', 'lewis'), reason: 'DUTY', askAgainOn: undefined };
    const outcome = snooze(council({ policies: [strict] }), thread, command, now);
    expect(doneBy(outcome).head.inTheWay?.quietUntil).toBe('2027-01-28');
  });

  it('twice in a row, then a date is wanted', () => {
    const twice = doneBy(snoozed(doneBy(snoozed(thread)).head)).head;
    expect(twice.inTheWay?.times).toBe(2);
    expect(problemsOf(snoozed(twice))).toEqual([{ field: 'reason', kind: 'snooze-used-up', times: 2 }]);
  });

  it('twice in a row by each: what the worker said is not counted with the supervisor', () => {
    const byWorker = doneBy(snoozed(thread, 'COURT', undefined, 'lewis')).head;
    const byBoth = doneBy(snoozed(doneBy(snoozed(byWorker)).head)).head;
    expect(byBoth.inTheWay).toMatchObject({
      saidBy: 'priya',
      times: 2,
      others: [{ saidBy: 'lewis', times: 1 }],
    });
    const again = doneBy(snoozed(byBoth, 'COURT', undefined, 'lewis')).head;
    expect(again.inTheWay).toMatchObject({ saidBy: 'lewis', times: 2 });
    expect(problemsOf(snoozed(again))).toEqual([{ field: 'reason', kind: 'snooze-used-up', times: 2 }]);
  });

  it('of what an earlier version counted for both together no more than one is theirs', () => {
    const { inTheWay } = doneBy(snoozed(doneBy(snoozed(thread)).head)).head;
    if (inTheWay === null) throw new Error('nothing is in the way');
    const { others: _, ...older } = inTheWay;
    const again = doneBy(snoozed({ ...thread, inTheWay: older }));
    expect(again.head.inTheWay).toMatchObject({ saidBy: 'priya', times: 2 });
  });

  it.each(['', 'HANGOVER', 'court'])('%j is no reason on the list', (given) => {
    expect(problemsOf(snoozed(thread, given))).toEqual([{ field: 'reason', kind: 'not-a-choice' }]);
  });

  it.each(['tom', 'helen', 'nobody'])('%s does not say it', (by) => {
    expect(snoozed(thread, 'COURT', undefined, by)).toEqual(notYours);
  });
});

describe('a note on a session that is very late', () => {
  const place = council({
    people: [...arden.people.values(), person('marcia', { grade: 'HOS' })],
    relationships: [...arden.relationships, supervises('marcia', 'tom')],
  });
  /** Due on Tuesday 26 January. */
  const thread = head('lewis', '2026-12-29');
  const tenDaysLate = at('2027-02-09T10:00:00Z');
  const twentyDaysLate = at('2027-02-23T10:00:00Z');
  const noted = (
    by: string,
    step: NoteLateSession['step'],
    now = tenDaysLate,
    { before = thread, ...spoiled }: Partial<NoteLateSession> & { readonly before?: ThreadHead } = {},
  ) => {
    const byOn = addDays(londonDate(now), 3);
    const text = 'Priya and Lewis meet on Friday; duty is covered.';
    return noteLateSession(place, before, { ...actBy(by, 'lewis'), step, text, byOn, ...spoiled }, now);
  };

  it('after ten working days the next manager writes what will be done, and by when', () => {
    const { entries, head: after, tell } = doneBy(noted('tom', 'action-note'));
    expect(entries).toMatchObject([
      { kind: 'escalation', step: 'action-note', saidBy: 'tom', byOn: '2027-02-12' },
    ]);
    expect(after).toEqual({
      ...thread,
      escalationNote: { by: 'tom', on: '2027-02-09', byOn: '2027-02-12' },
    });
    expect(tell).toEqual([]);
  });

  it('after twenty the one after agrees a recovery plan', () => {
    expect(doneBy(noted('marcia', 'recovery-plan', twentyDaysLate)).entries).toMatchObject([
      { step: 'recovery-plan', saidBy: 'marcia' },
    ]);
    expect(problemsOf(noted('marcia', 'recovery-plan'))).toEqual([{ field: 'step', kind: 'nothing-waits' }]);
  });

  it('not before it has come up to them, unless the worker raised it', () => {
    const threeDaysLate = at('2027-01-29T10:00:00Z');
    expect(problemsOf(noted('tom', 'action-note', threeDaysLate))).toEqual([
      { field: 'step', kind: 'nothing-waits' },
    ]);
    const before = { ...thread, raised: { by: personId('lewis'), on: on('2027-01-28') } };
    expect(noted('tom', 'action-note', threeDaysLate, { before }).ok).toBe(true);
  });

  it.each([
    ['priya', 'action-note'],
    ['lewis', 'action-note'],
    ['marcia', 'action-note'],
    ['tom', 'recovery-plan'],
  ] as const)('%s does not write the %s', (by, step) => {
    expect(noted(by, step, twentyDaysLate)).toEqual(notYours);
  });

  it.each<[string, Partial<NoteLateSession>, object]>([
    ['nothing', { text: '  ' }, { field: 'text', kind: 'missing' }],
    [
      'a report',
      { text: 'x'.repeat(301) },
      { field: 'text', kind: 'note-too-long', maximum: 300, length: 301 },
    ],
    ['no day', { byOn: undefined }, { field: 'byOn', kind: 'not-a-date' }],
    ['yesterday', { byOn: on('2027-02-08') }, { field: 'byOn', kind: 'in-the-past' }],
    [
      'a day in spring',
      { byOn: on('2027-04-01') },
      { field: 'byOn', kind: 'too-far-ahead', latest: '2027-03-09' },
    ],
  ])('%s is refused', (_, spoiled, problem) => {
    expect(problemsOf(noted('tom', 'action-note', tenDaysLate, spoiled))).toEqual([problem]);
  });
});
