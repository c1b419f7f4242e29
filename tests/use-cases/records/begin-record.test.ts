// Beginning and opening through the real store: once, whole or not at all, and at a price that does not grow.

import { personId } from '../../../bot/domain/ids';
import { recordPaperId } from '../../../bot/domain/working-paper';
import { bookDates, sayOutcome } from '../../../bot/use-cases/keep-diary';
import { beginRecord } from '../../../bot/use-cases/records/begin-record';
import { endSession, issueRecord } from '../../../bot/use-cases/records/issue-record';
import { listRecords } from '../../../bot/use-cases/records/list-records';
import { openEarlier } from '../../../bot/use-cases/records/open-earlier';
import { openRecord } from '../../../bot/use-cases/records/open-record';
import { keepRecord, openDraft } from '../../../bot/use-cases/records/write-record';
import { council, on, supervises } from '../../domain/given-council';
import { dyingPorts } from '../dying-ports';
import { openWorkingCouncil, type WorkingCouncil } from '../working-council';
import {
  accepted,
  bothPrepared,
  drafted,
  fullWords,
  issued,
  lewis,
  priya,
  yearsBehind,
} from './given-records';

let arden: WorkingCouncil;
beforeEach(async () => {
  arden = await openWorkingCouncil();
});
afterEach(() => arden.close());

const begin = (more: object = {}) => ({
  ...arden.act('priya', 'lewis'),
  sessionId: null,
  readiness: 'ready' as const,
  modelId: null,
  ...more,
});
const costOf = async (work: () => Promise<unknown>) => {
  const before = arden.store.counters.snapshot();
  await work();
  return arden.store.counters.since(before);
};
const notYours = { ok: false, refusal: { kind: 'not-yours' } };

it('killed at any call, a session has begun with its draft or not at all, and asked again it begins once', async () => {
  const counted = dyingPorts(arden.ports, null);
  accepted(await beginRecord(counted.ports, begin()));
  for (let call = 1; call <= counted.calls(); call += 1) {
    for (const when of ['before', 'after'] as const) {
      arden.close();
      arden = await openWorkingCouncil();
      const command = begin();
      await beginRecord(dyingPorts(arden.ports, { call, when }).ports, command).catch(() => undefined);
      const known = (await arden.headOf('lewis')).records.length;
      const papers = await arden.ports.papers.papers(lewis, [recordPaperId(command.operationId)]);
      expect([call, when, papers.length]).toEqual([call, when, known]);
      const { recordId } = accepted(await beginRecord(arden.ports, command));
      expect(recordId).toBe(command.operationId);
      expect((await arden.headOf('lewis')).records).toMatchObject([{ recordId, state: 'begun' }]);
      // Nobody is told, and nothing of it is in the thread.
      expect(await arden.messages()).toEqual([]);
      expect(await arden.ports.threads.newest(lewis, 'record-step', { atMost: 5 })).toEqual([]);
    }
  }
});

it('begun at the same moment on two devices it is one record', async () => {
  const [one, other] = await Promise.all([
    beginRecord(arden.ports, begin()),
    beginRecord(arden.ports, begin()),
  ]);
  expect(accepted(one).recordId).toBe(accepted(other).recordId);
  expect((await arden.headOf('lewis')).records).toHaveLength(1);
});

it('the issued record of a session that was begun is not begun again', async () => {
  const command = begin();
  const { recordId } = accepted(await beginRecord(arden.ports, command));
  const { revision } = accepted(await openDraft(arden.ports, priya, lewis, recordId));
  const issue = { ...arden.act('priya', 'lewis'), recordId, revision, words: fullWords(), sign: true };
  accepted(await issueRecord(arden.ports, issue));
  expect(accepted(await beginRecord(arden.ports, command))).toEqual({ recordId, alreadySaved: true });
  expect((await arden.headOf('lewis')).records).toMatchObject([{ recordId, state: 'issued' }]);
});

it('given up with its date it is dropped with its draft in the same batch, or waits with what was written', async () => {
  for (const written of [false, true]) {
    const at = written ? '13:00' : '10:00';
    const dates = [{ on: on('2027-02-02'), at, cover: undefined }];
    const booking = { ...arden.act('priya', 'lewis'), dates, kind: 'FORMAL' as const };
    accepted(await bookDates(arden.ports, { ...booking, minutes: undefined, requestId: undefined }));
    const sessionId = booking.operationId;
    const { recordId } = accepted(await beginRecord(arden.ports, begin({ sessionId })));
    if (written) {
      const { revision } = accepted(await openDraft(arden.ports, priya, lewis, recordId));
      await drafted(arden, recordId, fullWords(), revision);
    }
    const given = { outcome: 'cancelled' as const, reason: 'COURT', toFollow: true, sessionId };
    const nothing = { heldOn: undefined, minutes: undefined, on: undefined, at: undefined, cover: undefined };
    const command = { ...arden.act('priya', 'lewis'), ...given, ...nothing };
    expect(accepted(await sayOutcome(arden.ports, command)).alreadySaved).toBe(false);
    expect(accepted(await sayOutcome(arden.ports, command)).alreadySaved).toBe(true);
    const papers = await arden.ports.papers.papers(lewis, [recordPaperId(recordId)]);
    expect(papers).toHaveLength(written ? 1 : 0);
    expect((await arden.headOf('lewis')).records).toMatchObject(
      written ? [{ recordId, bookingId: sessionId, heldOn: null }] : [],
    );
  }
});

it('those who have no part in a record ask the store nothing', async () => {
  const { recordId } = await issued(arden);
  for (const who of ['tom', 'helen', 'kerry', 'sunita', 'nobody']) {
    const viewer = personId(who);
    const act = { ...arden.act(who, 'lewis'), recordId };
    const cost = await costOf(async () => {
      expect(await openRecord(arden.ports, viewer, lewis, recordId)).toEqual(notYours);
      expect(await listRecords(arden.ports, viewer, lewis)).toEqual(notYours);
      expect(await openDraft(arden.ports, viewer, lewis, recordId)).toEqual(notYours);
      expect(await endSession(arden.ports, { ...act, from: '', to: '' })).toEqual(notYours);
      expect(await openEarlier(arden.ports, { ...act, why: 'To know more.', notIdentifiers: [] })).toEqual(
        notYours,
      );
      const words = { by: viewer, about: lewis, recordId, revision: null, version: 0, words: fullWords() };
      expect(await keepRecord(arden.ports, words)).toEqual(notYours);
    });
    expect([who, cost.requests]).toEqual([who, 0]);
  }
  // The worker reads every record that is out, and no draft: not even a request is spent on one.
  const draft = await costOf(async () =>
    expect(await openDraft(arden.ports, lewis, lewis, recordId)).toEqual(notYours),
  );
  expect(draft.requests).toBe(0);
});

it('reading one costs three requests, a draft four with the plan of its query, the list three; after forty years too', async () => {
  const costs = [];
  for (const months of [0, 520]) {
    arden.close();
    arden = await openWorkingCouncil();
    await yearsBehind(arden, months);
    await bothPrepared(arden);
    const { recordId } = await issued(arden);
    const begun = accepted(await beginRecord(arden.ports, begin()));
    costs.push([
      (await costOf(() => openRecord(arden.ports, lewis, lewis, recordId))).requests,
      (await costOf(() => openDraft(arden.ports, priya, lewis, begun.recordId))).requests,
      (await costOf(() => listRecords(arden.ports, lewis, lewis))).requests,
    ]);
  }
  expect(costs).toEqual([
    [3, 4, 3],
    [3, 4, 3],
  ]);
});

it('an older record opened with a reason leaves one line, tells the worker once, and is open from then on', async () => {
  arden.close();
  const others = [...council().relationshipsOf.values()]
    .flat()
    .filter(({ superviseeId }) => superviseeId !== lewis);
  arden = await openWorkingCouncil({
    relationships: [
      ...others,
      supervises('priya', 'lewis', { endDate: on('2027-01-10') }),
      supervises('helen', 'lewis', { startDate: on('2027-01-11') }),
    ],
  });
  await yearsBehind(arden, 5);
  const helen = personId('helen');
  const listed = accepted(await listRecords(arden.ports, helen, lewis));
  expect(listed.issued.map(({ access }) => access)).toEqual([
    'whole',
    'whole',
    'on-request',
    'on-request',
    'on-request',
  ]);
  const command = {
    ...arden.act('helen', 'lewis'),
    recordId: 'old-3',
    why: 'The plan is in question again.',
    notIdentifiers: [],
  };
  await arden.ports.threads.write({
    personId: lewis,
    entries: [],
    fullText: null,
    head: await arden.headOf('lewis'),
    headEtag: (await arden.ports.threads.readHead(lewis))?.etag ?? null,
    sheets: [{ sheetId: 'record:old-3:1', of: 'record', words: fullWords() }],
    outbox: [],
  });
  expect(await openRecord(arden.ports, helen, lewis, 'old-3')).toEqual(notYours);
  expect(accepted(await openEarlier(arden.ports, command)).alreadySaved).toBe(false);
  expect(accepted(await openEarlier(arden.ports, command)).alreadySaved).toBe(true);
  expect(await arden.messages()).toMatchObject([{ what: 'earlier-opened', to: 'lewis', subjectId: 'old-3' }]);
  expect(await arden.ports.threads.newest(lewis, 'opened', { atMost: 5 })).toMatchObject([
    { saidBy: 'helen', why: 'The plan is in question again.' },
  ]);
  expect(accepted(await openRecord(arden.ports, helen, lewis, 'old-3')).access).toBe('whole');
  expect(await openRecord(arden.ports, helen, lewis, 'old-4')).toEqual(notYours);
  const named = { ...command, ...arden.act('helen', 'lewis'), why: "Because of Kayleigh S's mum." };
  expect(await openEarlier(arden.ports, { ...named, recordId: 'old-4' })).toMatchObject({
    refusal: { kind: 'fields', problems: [{ field: 'why', kind: 'identifiers' }] },
  });
});
