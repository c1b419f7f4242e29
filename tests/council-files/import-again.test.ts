// A council's files come in again while people use the product: what they did since stays.

import type { SessionEntry } from '../../bot/domain/clock/session';
import { personId } from '../../bot/domain/ids';
import { defaultPolicy } from '../../bot/domain/policy/default-policy';
import type { PolicyProfile } from '../../bot/domain/policy/policy';
import { copyTeamRows } from '../../bot/use-cases/copy-team-rows';
import { exportCouncil } from '../../bot/use-cases/export-council';
import { type ImportedSession, importCouncil } from '../../bot/use-cases/import-council';
import { bookDates, met } from '../../bot/use-cases/keep-diary';
import { look } from '../../bot/use-cases/look';
import { at, council, on, supervises } from '../domain/given-council';
import { openProduct, type Product } from '../support/product';

const lewis = personId('lewis');
const priya = personId('priya');
const session = (
  date: string,
  status: ImportedSession['status'],
  spoiled: Partial<ImportedSession> = {},
) => ({
  superviseeId: lewis,
  supervisorId: priya,
  date: on(date),
  kind: 'FORMAL' as const,
  minutes: status === 'HELD' ? 90 : null,
  status,
  reason: null,
  ...spoiled,
});
const headOf = async ({ ports }: Product) => (await ports.threads.readHead(lewis))?.head;

const command = ({ ports }: Product) => ({ operationId: ports.newOperationId(), by: priya, about: lewis });
const book = (where: Product, day: string) =>
  bookDates(where.ports, {
    ...command(where),
    dates: [{ on: on(day), at: '10:00', cover: undefined }],
    kind: 'FORMAL',
    minutes: undefined,
    requestId: undefined,
  });
const say = (where: Product, day: string) =>
  met(where.ports, { ...command(where), on: on(day), minutes: 90 });

let product: Product;
afterEach(() => product.close());

it('a date the files plan and somebody has moved does not come back', async () => {
  const sessions = [session('2026-12-29', 'HELD'), session('2027-01-28', 'PLANNED')];
  product = await openProduct({ sessions });
  const read = await product.ports.threads.readHead(lewis);
  const planned = read?.head.booked[0];
  if (!read || !planned) throw new Error('The files planned a session.');
  const cancelled: SessionEntry = {
    kind: 'session',
    entryId: 'cancelled-in-the-chat',
    at: at('2027-01-19T16:14:00Z'),
    on: planned.on,
    time: null,
    sessionKind: 'FORMAL',
    state: 'CANCELLED',
    supervisorId: priya,
    minutes: null,
    reason: 'DUTY',
    loggedBy: priya,
    loggedAt: at('2027-01-19T16:14:00Z'),
    bookingId: planned.sessionId,
    movedTo: null,
    cover: null,
  };
  const head = { ...read.head, revision: read.head.revision + 1, booked: [] };
  await product.ports.threads.putSessions(lewis, [cancelled], head, read.etag);
  await importCouncil(product.ports, { sessions });
  expect((await headOf(product))?.booked).toEqual([]);
  // What people said goes out with an export, and does not come back as something new.
  const out = await exportCouncil(product.ports);
  expect(out.sessions).toContainEqual(expect.objectContaining({ status: 'CANCELLED', reason: 'DUTY' }));
  expect(await importCouncil(product.ports, out)).toMatchObject({ threads: 0 });
});

it('a date the files do not plan any more leaves the diary and the thread; one booked here stays', async () => {
  const sessions = [session('2026-12-29', 'HELD'), session('2027-01-28', 'PLANNED')];
  product = await openProduct({ sessions });
  await book(product, '2027-02-10');
  const days = async () => (await headOf(product))?.booked.map(({ on: day }) => day);
  await importCouncil(product.ports, { sessions: null });
  expect(await days()).toEqual(['2027-01-28', '2027-02-10']);
  expect(await importCouncil(product.ports, { sessions: [session('2026-12-29', 'HELD')] })).toMatchObject({
    threads: 1,
  });
  expect(await days()).toEqual(['2027-02-10']);
  const out = await exportCouncil(product.ports);
  expect(out.sessions.map(({ date, status }) => `${date} ${status}`).sort()).toEqual([
    '2026-12-29 HELD',
    '2027-02-10 PLANNED',
  ]);
  await importCouncil(product.ports, { sessions });
  expect(await days()).toEqual(['2027-01-28', '2027-02-10']);
});

it('what somebody says while an import runs is counted', async () => {
  const sessions = [session('2026-12-29', 'HELD')];
  product = await openProduct({ sessions });
  const { threads } = product.ports;
  async function* everyEntry(kind: 'session') {
    yield* threads.everyEntry(kind);
    await say(product, '2027-01-18');
  }
  await importCouncil({ ...product.ports, threads: { ...threads, everyEntry } }, { sessions });
  expect((await headOf(product))?.lastFormal).toMatchObject({ heldOn: '2027-01-18' });
});

it('an old copy for somebody the files name no more says nothing, also when the import stopped before clearing it', async () => {
  product = await openProduct({ sessions: [session('2026-12-29', 'HELD')] });
  const helen = supervises('helen', 'lewis');
  const others = council().relationships.filter(({ superviseeId }) => superviseeId !== lewis);
  await product.ports.directory.replace({ relationships: [...others, helen] });
  const head = await headOf(product);
  if (!head) throw new Error('Lewis has a thread.');
  const lastFormal = { heldOn: on('2027-01-19'), supervisorId: helen.supervisorId, minutes: 90 };
  await copyTeamRows(product.ports, { ...head, revision: head.revision + 1, lastFormal });
  product.moveClock('2027-01-27T09:00:00Z');
  const turn = await product.ports.ledger.takeTurn(on('2027-01-27'));
  if (turn === 'held') throw new Error('Nobody else sends.');
  const { heads } = await look(product.ports, turn, product.ports.clock.now());
  expect(heads.get(lewis)).toBeUndefined();
});

it('two rows of one day are one session that was held, or two that became different things', async () => {
  const sessions = [
    session('2027-01-18', 'PLANNED'),
    session('2027-01-18', 'HELD'),
    session('2027-01-18', 'CANCELLED', { reason: 'DUTY' }),
  ];
  product = await openProduct({ sessions });
  expect(await headOf(product)).toMatchObject({ booked: [], lastFormal: { heldOn: '2027-01-18' } });
  const out = await exportCouncil(product.ports);
  expect(out.sessions.map(({ status }) => status).sort()).toEqual(['CANCELLED', 'HELD']);
  expect(await importCouncil(product.ports, { sessions: sessions.toReversed() })).toMatchObject({
    threads: 0,
  });
});

it('a session given up ahead counts from the day the files first said so', async () => {
  product = await openProduct({ sessions: [session('2027-02-10', 'PLANNED')] });
  const sessions = [session('2027-02-10', 'CANCELLED', { reason: 'DUTY' })];
  for (const day of ['2027-01-20', '2027-01-21', '2027-03-01']) {
    product.moveClock(`${day}T07:00:00Z`);
    await importCouncil(product.ports, { sessions });
    expect((await headOf(product))?.setbacks.map(({ on: since }) => since)).toEqual(['2027-01-20']);
  }
});

it('sessions that fell through before count, once, and those nobody is to blame for do not', async () => {
  const sessions = [
    session('2026-06-30', 'CANCELLED', { reason: 'COURT' }),
    session('2026-12-08', 'HELD'),
    session('2026-12-29', 'MISSED'),
    session('2027-01-05', 'CANCELLED', { reason: 'SUPERVISOR_WORKLOAD' }),
    session('2027-01-12', 'CANCELLED', { reason: 'NOT_READY' }),
    session('2027-01-13', 'CANCELLED', { kind: 'ADDITIONAL' }),
  ];
  product = await openProduct({ sessions });
  const first = await headOf(product);
  expect(first?.setbacks.map(({ on: day, state, by }) => [day, state, by])).toEqual([
    ['2027-01-05', 'CANCELLED', null],
    ['2026-12-29', 'MISSED', null],
  ]);
  expect(await importCouncil(product.ports, { sessions })).toMatchObject({ threads: 0 });
});

it('a session the files know to be held settles what was said about a late one', async () => {
  product = await openProduct({ sessions: [session('2026-12-01', 'HELD')] });
  const read = await product.ports.threads.readHead(lewis);
  if (!read) throw new Error('Lewis has a thread.');
  const raised = { by: lewis, on: on('2027-01-18') };
  const head = { ...read.head, revision: read.head.revision + 1, raised };
  await product.ports.threads.putSessions(lewis, [], head, read.etag);
  await importCouncil(product.ports, { sessions: [] });
  expect((await headOf(product))?.raised).toEqual(raised);
  await importCouncil(product.ports, { sessions: [session('2027-01-18', 'HELD')] });
  expect(await headOf(product)).toMatchObject({ raised: null, lastFormal: { heldOn: '2027-01-18' } });
});

it('a version of the policy replaces that of its day and leaves the others; all go out again', async () => {
  const version = (from: string, name: string): PolicyProfile => ({
    ...defaultPolicy,
    effectiveFrom: on(from),
    name,
  });
  const names = () => product.ports.directory.council().policies.map(({ name }) => name);
  product = await openProduct();
  await importCouncil(product.ports, {
    policies: [version('2026-01-01', 'First'), version('2027-04-01', 'Spring')],
  });
  await importCouncil(product.ports, { policies: [version('2027-04-01', 'Spring again')] });
  expect(names()).toEqual(['First', 'Spring again']);
  const out = await exportCouncil(product.ports);
  expect(out.policies.map(({ name }) => name)).toEqual(['First', 'Spring again']);
  expect(await importCouncil(product.ports, out)).toEqual({ directoryRows: 0, removedRows: 0, threads: 0 });
});
