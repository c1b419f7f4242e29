// Asking through the real store: who is told, what is kept, and that nothing is kept of five minutes.

import { localDate } from '../../bot/domain/dates';
import { personId } from '../../bot/domain/ids';
import type { Outcome } from '../../bot/domain/outcome';
import type { Done } from '../../bot/use-cases/act';
import {
  answerFiveMinutes,
  askAdditional,
  askFiveMinutes,
  nameCover,
  raiseLateSession,
  withdrawRequest,
} from '../../bot/use-cases/ask';
import { bookDates } from '../../bot/use-cases/keep-diary';
import { openWorkingCouncil, type WorkingCouncil, withoutEvidence } from './working-council';

let arden: WorkingCouncil;
beforeEach(async () => {
  arden = await openWorkingCouncil();
});
afterEach(() => arden.close());

const act = (by: string) => arden.act(by, 'lewis');
function doneBy(outcome: Outcome<Done>): Done {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return withoutEvidence(outcome.value);
}
const told = async () => (await arden.messages()).map(({ what, from, to }) => `${from} → ${to}: ${what}`);

describe('R14: additional supervision', () => {
  it('delivered four times is one request, and one message', async () => {
    const command = { ...act('lewis'), need: 'case' };
    const all = [];
    for (const _ of [1, 2, 3, 4]) all.push(doneBy(await askAdditional(arden.ports, command)));
    expect(all.map((one) => one.alreadySaved)).toEqual([false, true, true, true]);
    expect((await arden.headOf('lewis')).requests).toHaveLength(1);
    expect(await told()).toEqual(['lewis → priya: additional']);
  });

  it('delivered again for another need, or with another cover, is not answered as if that were kept', async () => {
    const used = { ok: false, refusal: { kind: 'used-before' } };
    const command = { ...act('lewis'), need: 'case' };
    await askAdditional(arden.ports, command);
    expect(await askAdditional(arden.ports, { ...command, need: 'safety' })).toEqual(used);
    expect(await askAdditional(arden.ports, { ...command, need: undefined })).toEqual(used);
    const named = { ...act('priya'), requestId: command.operationId, cover: personId('helen') };
    await nameCover(arden.ports, named);
    expect(doneBy(await nameCover(arden.ports, named)).alreadySaved).toBe(true);
    expect(await nameCover(arden.ports, { ...named, cover: personId('tom') })).toEqual(used);
  });

  it('is answered by a date, by cover, or taken back', async () => {
    const command = { ...act('lewis'), need: undefined };
    await askAdditional(arden.ports, command);
    const requestId = command.operationId;
    const covered = { ...act('tom'), requestId, cover: personId('helen') };
    expect(doneBy(await nameCover(arden.ports, covered)).head.requests).toMatchObject([
      { coverOfferedOn: '2027-01-28' },
    ]);
    const dates = [{ on: localDate('2027-01-29'), at: '10:00', cover: undefined }];
    const booking = { ...act('priya'), dates, kind: 'ADDITIONAL' as const, minutes: 60, requestId };
    expect(doneBy(await bookDates(arden.ports, booking)).head).toMatchObject({
      requests: [],
      booked: [{ kind: 'ADDITIONAL', minutes: 60 }],
      lastFormal: { heldOn: '2026-12-29' },
    });
    expect(await withdrawRequest(arden.ports, { ...act('lewis'), requestId })).toMatchObject({
      refusal: { problems: [{ kind: 'already-answered' }] },
    });
    expect((await told()).sort()).toEqual([
      'lewis → priya: additional',
      'priya → lewis: booked',
      'tom → helen: cover-named',
      'tom → lewis: cover-named',
    ]);
  });

  it('asked by both at once, both requests stand', async () => {
    await Promise.all(
      ['lewis', 'priya'].map((by) => askAdditional(arden.ports, { ...act(by), need: undefined })),
    );
    expect((await arden.headOf('lewis')).requests.map(({ by }) => by).sort()).toEqual(['lewis', 'priya']);
  });
});

describe('"catch me?"', () => {
  it('keeps nothing: no entry, no change of the head, only the message that waits', async () => {
    const before = await arden.headOf('lewis');
    const { entry, alreadySaved } = doneBy(await askFiveMinutes(arden.ports, act('lewis')));
    await answerFiveMinutes(arden.ports, { ...act('priya'), to: personId('lewis'), answer: 'later' });
    expect([entry, alreadySaved]).toEqual([null, false]);
    expect(await arden.entriesOf('lewis')).toEqual([]);
    expect(await arden.headOf('lewis')).toEqual(before);
    expect((await told()).sort()).toEqual([
      'lewis → priya: five-minutes',
      'priya → lewis: five-minutes-later',
    ]);
  });

  it('delivered four times, also at once, asks once; each costs two requests', async () => {
    const command = act('lewis');
    const before = arden.store.counters.snapshot();
    const all = await Promise.all([1, 2, 3, 4].map(() => askFiveMinutes(arden.ports, command)));
    expect(all.map((one) => doneBy(one).alreadySaved).filter((saved) => !saved)).toHaveLength(1);
    expect(arden.store.counters.since(before).byKind).toEqual({ read: 4, batch: 4 });
    expect(await told()).toEqual(['lewis → priya: five-minutes']);
  });

  it('a store that answered too late has asked once all the same', async () => {
    const command = act('lewis');
    arden.store.faults.next({ on: 'batch', status: 'timeout-after-commit' });
    await expect(askFiveMinutes(arden.ports, command)).rejects.toThrow();
    expect(doneBy(await askFiveMinutes(arden.ports, command)).alreadySaved).toBe(true);
    expect(await told()).toEqual(['lewis → priya: five-minutes']);
  });

  it('somebody without a part in the thread asks nobody and costs nothing', async () => {
    const before = arden.store.counters.snapshot();
    expect(await askFiveMinutes(arden.ports, act('helen'))).toMatchObject({ refusal: { kind: 'not-yours' } });
    expect(arden.store.counters.since(before).requests).toBe(0);
  });
});

it('R23: cover for a worker in general is told to both, and nothing is kept', async () => {
  const command = { ...act('tom'), requestId: null, cover: personId('helen') };
  doneBy(await nameCover(arden.ports, command));
  expect(doneBy(await nameCover(arden.ports, command)).alreadySaved).toBe(true);
  expect(await told()).toEqual(['tom → helen: cover-named', 'tom → lewis: cover-named']);
  expect(await arden.entriesOf('lewis')).toEqual([]);
});

it('a late session is raised once, by the worker, with the next manager', async () => {
  const raised = act('lewis');
  expect(doneBy(await raiseLateSession(arden.ports, raised)).head.raised).toEqual({
    by: 'lewis',
    on: '2027-01-28',
  });
  expect(doneBy(await raiseLateSession(arden.ports, raised)).alreadySaved).toBe(true);
  expect(await raiseLateSession(arden.ports, act('lewis'))).toMatchObject({
    refusal: { problems: [{ kind: 'already-asked' }] },
  });
  expect(await told()).toEqual(['lewis → tom: raised']);
});
