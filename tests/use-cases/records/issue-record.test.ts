// Issuing through the real store: one batch, killed at every call, told once, and as cheap after forty years.
import { recordPaperId } from '../../../bot/domain/working-paper';
import { beginRecord } from '../../../bot/use-cases/records/begin-record';
import { issueRecord } from '../../../bot/use-cases/records/issue-record';
import { keepRecord } from '../../../bot/use-cases/records/write-record';
import { type Death, dyingPorts } from '../dying-ports';
import { openWorkingCouncil, type WorkingCouncil } from '../working-council';
import {
  accepted,
  bothPrepared,
  drafted,
  fullWords,
  heldOn,
  lewis,
  priya,
  yearsBehind,
} from './given-records';

let arden: WorkingCouncil;
beforeEach(async () => {
  arden = await openWorkingCouncil();
});
afterEach(() => arden.close());

const issueOf = (recordId: string, revision: string | null, more: object = {}) => ({
  ...arden.act('priya', 'lewis'),
  recordId,
  revision,
  words: fullWords(),
  sign: true,
  ...more,
});

const stored = async (recordId: string) => {
  const records = await arden.ports.threads.newest(lewis, 'record', { atMost: 10 });
  const steps = await arden.ports.threads.newest(lewis, 'record-step', { atMost: 10 });
  const actions = await arden.ports.threads.newest(lewis, 'action', { atMost: 10 });
  const issues = await arden.ports.threads.newest(lewis, 'issue', { atMost: 10 });
  const [sheet] = await arden.ports.threads.sheets(lewis, [`record:${recordId}:1`]);
  const drafts = await arden.ports.papers.papers(lewis, [recordPaperId(recordId)]);
  return {
    counts: [records, steps, actions, issues].map(({ length }) => length),
    sheet,
    drafts: drafts.length,
  };
};

it('leaves everything in one batch: words, evidence, actions, what goes upward, agendas, head and who is told', async () => {
  await bothPrepared(arden);
  const recordId = await heldOn(arden, '2027-01-28');
  const revision = await drafted(arden, recordId, fullWords());
  const done = accepted(await issueRecord(arden.ports, issueOf(recordId, revision)));
  expect(done.alreadySaved).toBe(false);
  const { counts, sheet, drafts } = await stored(recordId);
  expect(counts).toEqual([1, 1, 1, 1]);
  expect([sheet?.of, drafts]).toEqual(['record', 0]);
  const head = await arden.headOf('lewis');
  expect(head.records).toMatchObject([{ recordId, state: 'issued', version: 1, signed: ['supervisor'] }]);
  expect(head.actions).toMatchObject([{ owner: 'lewis', byOn: '2027-02-05' }]);
  expect(head.issues).toMatchObject([{ to: 'tom' }]);
  const prepared = await arden.ports.papers.papersOf(lewis, 'preparation', lewis);
  expect(prepared.map(({ paper }) => paper.words)).toMatchObject([{ points: [], modelId: null }]);
  expect((await arden.messages()).map(({ what, to }) => [what, to])).toEqual([
    ['record-issued', 'lewis'],
    ['issue-raised', 'tom'],
  ]);
  expect(JSON.stringify(await arden.messages())).not.toMatch(/court|quiet/);
});

it('a session nobody has said was held is held with it, on the day the record says', async () => {
  const begun = {
    ...arden.act('priya', 'lewis'),
    sessionId: null,
    readiness: 'ready' as const,
    modelId: null,
  };
  const { recordId } = accepted(await beginRecord(arden.ports, begun));
  const [draft] = await arden.ports.papers.papers(lewis, [recordPaperId(recordId)]);
  accepted(await issueRecord(arden.ports, issueOf(recordId, draft?.etag ?? null)));
  const sessions = await arden.ports.threads.newest(lewis, 'session', { atMost: 10 });
  expect(sessions).toMatchObject([{ state: 'HELD', on: '2027-01-28', minutes: 90, time: '10:00' }]);
  expect((await arden.headOf('lewis')).lastFormal).toMatchObject({ heldOn: '2027-01-28' });
});

it('costs five requests: the head, the record, three papers in one query and its plan, one batch; as many after forty years', async () => {
  const costs = [];
  for (const months of [0, 520]) {
    arden.close();
    arden = await openWorkingCouncil();
    await yearsBehind(arden, months);
    await bothPrepared(arden);
    const recordId = await heldOn(arden, '2027-01-28');
    const revision = await drafted(arden, recordId, fullWords());
    const command = issueOf(recordId, revision);
    const before = arden.store.counters.snapshot();
    accepted(await issueRecord(arden.withoutCopies(), command));
    costs.push(arden.store.counters.since(before));
  }
  expect(costs[0]?.requests).toBe(5);
  expect(costs[1]?.requests).toBe(5);
  expect(costs[1]?.requestUnits).toBeLessThanOrEqual((costs[0]?.requestUnits ?? 0) * 1.02);
});

it('keeping a draft costs two requests, and two more only with the first words of it', async () => {
  const recordId = await heldOn(arden, '2027-01-28');
  const first = arden.store.counters.snapshot();
  let revision = await drafted(arden, recordId, fullWords());
  expect(arden.store.counters.since(first).requests).toBe(4);
  expect((await arden.headOf('lewis')).records).toMatchObject([{ recordId, state: 'begun' }]);
  for (const nextTime of ['One', 'Two']) {
    const before = arden.store.counters.snapshot();
    revision = await drafted(arden, recordId, fullWords({ nextTime }), revision);
    expect(arden.store.counters.since(before).requests).toBe(2);
  }
});

it('two devices: the second writes nothing, is shown the other words, and issues nothing either', async () => {
  const recordId = await heldOn(arden, '2027-01-28');
  const revision = await drafted(arden, recordId, fullWords());
  await drafted(arden, recordId, fullWords({ nextTime: 'From the phone.' }), revision);
  const late = {
    by: priya,
    about: lewis,
    recordId,
    revision,
    version: 0,
    words: fullWords({ nextTime: 'Laptop.' }),
  };
  const kept = accepted(await keepRecord(arden.ports, late));
  expect(kept).toMatchObject({ kept: false, words: { nextTime: 'From the phone.' } });
  const refused = await issueRecord(arden.ports, issueOf(recordId, revision));
  expect(refused).toEqual({ ok: false, refusal: { kind: 'changed-meanwhile' } });
  expect((await stored(recordId)).counts).toEqual([0, 0, 0, 0]);
});

it('words that come after the record was issued elsewhere are refused, and the record stands', async () => {
  const recordId = await heldOn(arden, '2027-01-28');
  const revision = await drafted(arden, recordId, fullWords());
  accepted(await issueRecord(arden.ports, issueOf(recordId, revision)));
  const late = {
    by: priya,
    about: lewis,
    recordId,
    revision,
    version: 0,
    words: fullWords({ nextTime: 'Late.' }),
  };
  expect(await keepRecord(arden.ports, late)).toEqual({ ok: false, refusal: { kind: 'changed-meanwhile' } });
});

it('killed at any call of its way it is there whole or not at all, and asked again it is answered the same', async () => {
  const counted = dyingPorts(arden.ports, null);
  const first = await heldOn(arden, '2027-01-28');
  accepted(await issueRecord(counted.ports, issueOf(first, await drafted(arden, first, fullWords()))));
  const calls = counted.calls();
  expect(calls).toBeGreaterThan(3);
  const deaths = Array.from({ length: calls }, (_, index) => index + 1).flatMap((call): Death[] => [
    { call, when: 'before' },
    { call, when: 'after' },
  ]);
  for (const death of deaths) {
    arden.close();
    arden = await openWorkingCouncil();
    await bothPrepared(arden);
    const recordId = await heldOn(arden, '2027-01-28');
    const command = issueOf(recordId, await drafted(arden, recordId, fullWords()));
    await issueRecord(dyingPorts(arden.ports, death).ports, command).catch(() => undefined);
    const { counts, drafts } = await stored(recordId);
    const written = counts[0] === 1;
    expect([death, counts, drafts]).toEqual([death, Array(4).fill(written ? 1 : 0), written ? 0 : 1]);
    const again = accepted(await issueRecord(arden.ports, command));
    expect([death, again.alreadySaved]).toEqual([death, written]);
    expect((await stored(recordId)).counts).toEqual([1, 1, 1, 1]);
    const told = (await arden.messages()).filter(({ what }) => what === 'record-issued');
    expect([death, told.length]).toEqual([death, 1]);
  }
});

it('written although the store did not say so, it is answered as saved when asked again', async () => {
  const recordId = await heldOn(arden, '2027-01-28');
  const command = issueOf(recordId, null);
  arden.store.faults.next({ on: 'batch', status: 'timeout-after-commit' });
  await expect(issueRecord(arden.ports, command)).rejects.toThrow();
  expect(accepted(await issueRecord(arden.ports, command)).alreadySaved).toBe(true);
  expect(await issueRecord(arden.ports, { ...command, sign: false })).toEqual({
    ok: false,
    refusal: { kind: 'used-before' },
  });
});
