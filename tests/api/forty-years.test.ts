// A file of forty years: opening the thread, preparing, and reading one record cost what they cost on the first day.
import { randomUUID } from 'node:crypto';
import type { SessionEntry } from '../../bot/domain/clock/session';
import { addDays, instantAt } from '../../bot/domain/dates';
import { personId } from '../../bot/domain/ids';
import type { RecordEntry } from '../../bot/domain/records/record';
import type { ThreadEntry } from '../../bot/domain/thread';
import { cast, on, person } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';
import { held } from '../support/sessions';
import { writtenRecord } from '../support/written-record';
import { copyOf, rawStore } from './copy-steps';

let product: Product;
afterEach(() => product?.close());

const sessionsIn40Years = 40 * 13;

/** One session and its signed record, `n` months of four weeks before the newest. */
function month(n: number): readonly ThreadEntry[] {
  const heldOn = addDays(on('2026-12-01'), -28 * n);
  const at = instantAt(heldOn, '10:00');
  const [worker, supervisor] = [personId('lewis'), personId('priya')];
  const session: SessionEntry = {
    kind: 'session',
    entryId: `held-${n}`,
    at,
    on: heldOn,
    time: '10:00',
    sessionKind: 'FORMAL',
    state: 'HELD',
    supervisorId: supervisor,
    minutes: 90,
    reason: null,
    loggedBy: supervisor,
    loggedAt: at,
    bookingId: null,
    movedTo: null,
    cover: null,
  };
  const record: RecordEntry = {
    kind: 'record',
    entryId: `record:held-${n}`,
    recordId: `held-${n}`,
    at,
    heldOn,
    supervisorId: supervisor,
    loggedBy: supervisor,
    form: 'full',
    minutes: 90,
    modelId: null,
    version: 1,
    issued: [{ version: 1, at }],
    issueBy: addDays(heldOn, 14),
    late: false,
    sayBy: addDays(heldOn, 2),
    commentsBy: addDays(heldOn, 7),
    signatures: [
      { by: supervisor, as: 'supervisor', at, version: 1, meaning: 'agreed' },
      { by: worker, as: 'worker', at, version: 1, meaning: 'agreed' },
    ],
    disagreed: null,
    comments: [],
    addenda: [],
    filed: null,
    wellbeing: 'held-not-recorded',
    behaviours: 0,
    timeEffect: {},
  };
  return [session, record];
}

async function aFileOf(months: number): Promise<void> {
  product = await openProduct({
    clock: '2027-01-25T09:00:00Z',
    rows: { people: [...cast, person('dilys', { roles: ['DPO'] })] },
    sessions: [
      held('lewis', 'priya', '2026-12-29'),
      held('lewis', 'priya', '2027-01-26', { status: 'PLANNED', minutes: null }),
    ],
  });
  const lewis = personId('lewis');
  const entries = Array.from({ length: months }, (_, n) => month(n)).flat();
  for (let from = 0; from < entries.length; from += 45) {
    const some = entries.slice(from, from + 45);
    const read = await product.ports.threads.readHead(lewis);
    if (read === undefined) throw new Error('no thread');
    await product.ports.threads.write({
      personId: lewis,
      entries: some,
      fullText: null,
      sheets: some.flatMap((entry) =>
        entry.kind === 'record'
          ? [{ sheetId: `record:${entry.recordId}:1`, of: 'record' as const, words: writtenRecord() }]
          : [],
      ),
      head: { ...read.head, revision: read.head.revision + 1 },
      headEtag: read.etag,
      outbox: [],
    });
  }
}

const costOf = async (path: string) => {
  const before = product.store.counters.snapshot();
  const answer = await product.api('lewis', path);
  expect([path, answer.status]).toEqual([path, 200]);
  return {
    ...product.store.counters.since(before),
    bytes: Buffer.byteLength(answer.text),
    text: answer.text,
  };
};

it('opens for two requests, thirty units and forty kilobytes, whatever lies behind it', async () => {
  await aFileOf(20);
  const young = await costOf('/api/threads/me');
  const youngPreparation = await costOf('/api/threads/me/preparation');
  const youngRecord = await costOf('/api/threads/me/records/held-10');
  await product.close();
  await aFileOf(sessionsIn40Years);
  const old = await costOf('/api/threads/me');
  expect(old.requests).toBeLessThanOrEqual(2);
  expect(old.requestUnits).toBeLessThanOrEqual(30);
  expect(old.bytes).toBeLessThanOrEqual(40_000);
  expect(old.requests).toBe(young.requests);
  expect(old.requestUnits).toBeLessThanOrEqual(young.requestUnits * 1.05);
  const preparation = await costOf('/api/threads/me/preparation');
  expect(preparation.requests).toBeLessThanOrEqual(4);
  expect(preparation.requests).toBe(youngPreparation.requests);
  expect(preparation.requestUnits).toBeLessThanOrEqual(youngPreparation.requestUnits * 1.05);
  const record = await costOf('/api/threads/me/records/held-10');
  expect(record.requests).toBe(youngRecord.requests);
  expect(record.text).toContain('silence in the visit');
});

it('keeps a preparation for two requests', async () => {
  await aFileOf(20);
  const before = product.store.counters.snapshot();
  const kept = await product.api('lewis', '/api/threads/me/preparation', {
    revision: null,
    words: {
      points: [{ pointId: randomUUID(), text: 'How duty weeks follow each other' }],
      modelId: null,
      differently: {},
      notIdentifiers: [],
    },
  });
  expect(kept.status).toBe(200);
  expect(product.store.counters.since(before).requests).toBeLessThanOrEqual(2);
});

it('copies everything for its worker within 1.1 units a kilobyte, in pages, and lets others have their turn', async () => {
  await aFileOf(sessionsIn40Years);
  const stored = (await rawStore(product)).reduce((all, { body }) => all + JSON.stringify(body).length, 0);
  const before = product.store.counters.snapshot();
  let turns = 0;
  const ticking = setInterval(() => {
    turns += 1;
  }, 5);
  const copy = await copyOf(product, 'lewis');
  clearInterval(ticking);
  const { requests, requestUnits } = product.store.counters.since(before);
  // Sessions, records and their words.
  expect(copy.lines.length).toBeGreaterThan(3 * sessionsIn40Years);
  expect(requestUnits / (stored / 1_024)).toBeLessThanOrEqual(1.1);
  // Two hundred documents a page, a query and its plan for each other file and for each of nine stretches of reminders,
  // and some that is asked once.
  expect(requests).toBeLessThanOrEqual(Math.ceil(copy.lines.length / 200) + 2 * (cast.length + 9) + 20);
  expect(turns).toBeGreaterThan(20);
});
