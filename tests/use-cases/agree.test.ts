// Agreeing through the real store: both sides' answers count, whoever is first, and each only once.
import { localDate } from '../../bot/domain/dates';
import type { Outcome } from '../../bot/domain/outcome';
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import type { Done } from '../../bot/use-cases/act';
import {
  answerStepDown,
  askLongerInterval,
  decideLongerInterval,
  noteLateSession,
  snooze,
} from '../../bot/use-cases/agree';
import { castWith, on } from '../domain/given-council';
import { openWorkingCouncil, type WorkingCouncil, withoutEvidence } from './working-council';

let arden: WorkingCouncil;
const open = async (rows?: Parameters<typeof openWorkingCouncil>[0]) => {
  arden = await openWorkingCouncil(rows);
};
afterEach(() => arden.close());

const act = (by: string) => arden.act(by, 'lewis');
const usedBefore = { ok: false, refusal: { kind: 'used-before' } };
function doneBy(outcome: Outcome<Done>): Done {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return withoutEvidence(outcome.value);
}

describe('R4: stepping down', () => {
  /** Seven weeks in post: the weekly step is over, and the two have not agreed yet. */
  const newlyQualified = castWith('lewis', { grade: 'NQSW', startDate: on('2026-12-07') });
  const answer = (by: string, said: 'agree' | 'not-yet') => ({
    ...act(by),
    answer: said,
    askAgainOn: undefined,
    why: '',
  });
  beforeEach(() => open({ people: newlyQualified }));

  it('both say yes at the same moment on two devices: both answers count and the step is over', async () => {
    const both = ['priya', 'lewis'].map((by) => answerStepDown(arden.ports, answer(by, 'agree')));
    expect((await Promise.all(both)).map((one) => one.ok)).toEqual([true, true]);
    expect(await arden.headOf('lewis')).toMatchObject({ steppedDownOn: ['2027-01-28'], stepDown: null });
    expect(await arden.entriesOf('lewis')).toHaveLength(2);
  });

  it('the answer that made it two is answered alike when it arrives again', async () => {
    await answerStepDown(arden.ports, answer('priya', 'agree'));
    const last = answer('lewis', 'agree');
    const first = doneBy(await answerStepDown(arden.ports, last));
    expect(first.entry).toMatchObject({ agreed: true });
    for (const _ of [2, 3, 4]) {
      expect(doneBy(await answerStepDown(arden.ports, last))).toEqual({ ...first, alreadySaved: true });
    }
    expect((await arden.headOf('lewis')).steppedDownOn).toEqual(['2027-01-28']);
  });
});

describe('a longer interval', () => {
  const question = () => ({
    ...act('priya'),
    intervalDays: 42,
    reason: 'Experienced, and asked for it',
    reviewOn: localDate('2027-05-03'),
  });
  beforeEach(() => open());

  it('is asked, approved once, and told to both', async () => {
    const asked = question();
    await askLongerInterval(arden.ports, asked);
    expect(doneBy(await askLongerInterval(arden.ports, asked)).alreadySaved).toBe(true);
    const requestId = asked.operationId;
    const decision = { ...act('tom'), approved: true, requestId };
    const decisions = await Promise.all([
      decideLongerInterval(arden.ports, decision),
      decideLongerInterval(arden.ports, { ...act('tom'), approved: false, requestId }),
    ]);
    expect(decisions.filter((one) => one.ok)).toHaveLength(1);
    expect((await arden.messages()).map(({ what, to }) => [what, to])).toEqual([
      ['longer-interval-answered', 'priya'],
      ['longer-interval-answered', 'lewis'],
    ]);
  });

  it('delivered again with other words is not answered as if they were kept', async () => {
    const asked = question();
    await askLongerInterval(arden.ports, asked);
    const others = [{ reason: 'Corrected' }, { intervalDays: 35 }, { reviewOn: localDate('2027-05-04') }];
    for (const other of others) {
      expect(await askLongerInterval(arden.ports, { ...asked, ...other })).toEqual(usedBefore);
    }
  });

  it('costs one read and one batch of at most 40 units', async () => {
    const before = arden.store.counters.snapshot();
    doneBy(await askLongerInterval(arden.withoutCopies(), question()));
    const { requestUnits, byKind } = arden.store.counters.since(before);
    expect(byKind).toEqual({ read: 1, batch: 1 });
    expect(requestUnits).toBeLessThanOrEqual(40);
  });
});

describe('what is said about a late session', () => {
  beforeEach(() => open());

  it('the reason counts once however often it arrives, and a third time in a row is refused', async () => {
    const said = () => ({ ...act('priya'), reason: 'COURT', askAgainOn: undefined });
    const command = said();
    for (const _ of [1, 2, 3, 4]) doneBy(await snooze(arden.ports, command));
    expect((await arden.headOf('lewis')).inTheWay?.times).toBe(1);
    for (const other of [{ reason: 'DUTY' }, { askAgainOn: localDate('2027-02-03') }]) {
      expect(await snooze(arden.ports, { ...command, ...other })).toEqual(usedBefore);
    }
    doneBy(await snooze(arden.ports, said()));
    expect(await snooze(arden.ports, said())).toMatchObject({
      refusal: { problems: [{ kind: 'snooze-used-up', times: 2 }] },
    });
  });

  it('a council that wants no snoozing gets none', async () => {
    arden.close();
    await open({ policies: [{ ...defaultPolicy, snooze: { atMostWorkingDays: 5, atMostTimes: 0 } }] });
    const command = { ...act('priya'), reason: 'COURT', askAgainOn: undefined };
    expect(await snooze(arden.ports, command)).toMatchObject({ ok: false });
  });

  it("the next manager's note is in the thread for both, and arrives once", async () => {
    arden.moveClock('2027-02-09T10:00:00Z');
    const note = {
      ...act('tom'),
      step: 'action-note' as const,
      text: 'Priya and Lewis meet on Friday.',
      byOn: localDate('2027-02-12'),
    };
    doneBy(await noteLateSession(arden.ports, note));
    expect(doneBy(await noteLateSession(arden.ports, note)).alreadySaved).toBe(true);
    for (const other of [{ text: 'They met.' }, { byOn: localDate('2027-02-15') }]) {
      expect(await noteLateSession(arden.ports, { ...note, ...other })).toEqual(usedBefore);
    }
    expect(await arden.entriesOf('lewis')).toMatchObject([{ step: 'action-note', byOn: '2027-02-12' }]);
  });
});
