// What other programs rely on when the product runs on a laptop: its addresses, its clock, its sweep, its mailbox.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalSettings, localSettings } from '../../bot/config';
import { faultLog } from '../../bot/faults';
import { type RunningLocally, startLocally } from '../../bot/local/start-local';
import { openFakeConnector } from '../support/fake-connector';
import { activityFrom } from '../support/product';

jest.setTimeout(120_000);

/** As in the sample's people.csv. */
const priyasObjectId = 'b3e55846-2a47-5234-a39f-70cf3e19dba9';

let dataDir: string;
let running: RunningLocally;
let url: string;
const said: string[] = [];

const settings = (spoiled: Partial<LocalSettings> = {}): LocalSettings => {
  const read = localSettings({});
  if (!read.ok) throw new Error(read.problems.join(' '));
  return { ...read.settings, port: 0, playground: false, dataDir, ...spoiled };
};

async function start(spoiled: Partial<LocalSettings> = {}): Promise<void> {
  running = await startLocally(
    settings(spoiled),
    faultLog(() => undefined),
    (line) => void said.push(line),
  );
  url = running.lines[0]?.split(/\s{2,}/)[1] ?? '';
}

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'laptop-'));
  said.length = 0;
  await start();
});
afterEach(async () => {
  await running.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const ask = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(`${url}${path}`, init);
  const body: Record<string, unknown> = JSON.parse(await response.text());
  return { status: response.status, type: response.headers.get('content-type') ?? '', body };
};
const putClock = (now: unknown) => ask('/local/clock', { method: 'PUT', body: JSON.stringify({ now }) });
const sweep = async () => (await ask('/local/sweep', { method: 'POST' })).body;
const sentTo = async (person: string) => (await ask(`/local/sent?person=${person}`)).body.messages;
const thread = (person: string) => ask(`/api/threads/${person}`, { headers: { 'X-Local-Person': person } });

it('says where it is, whose clock it runs on and what the store is', () => {
  expect(running.lines.join('\n')).toContain('stands at 2027-01-19T16:10:00.000Z until it is moved');
  expect(running.lines.join('\n')).toContain('it is not Azure Cosmos DB');
});

it('moves the clock forwards only, and running it does nothing by itself', async () => {
  expect((await putClock('2027-01-28T10:00:00Z')).body).toEqual({ now: '2027-01-28T10:00:00.000Z' });
  expect((await putClock('2027-01-28T09:59:59Z')).status).toBe(409);
  expect((await putClock('2027-01-28T11:00:00+01:00')).status).toBe(200);
  expect(await putClock('tomorrow')).toMatchObject({ status: 400, body: { fields: [{ field: 'now' }] } });
  expect((await ask('/local/clock')).body).toEqual({ now: '2027-01-28T10:00:00.000Z' });
  expect(await sentTo('priya')).toEqual([]);
});

it('reminds Priya of Amara on the first sweep, keeps the message, and says nothing twice', async () => {
  expect(await sweep()).toMatchObject({ due: 6, sent: 6, ambiguous: 0, unreachable: 0 });
  expect(await sweep()).toMatchObject({ due: 0, sent: 0 });
  expect(await sentTo('priya')).toMatchObject([
    {
      at: '2027-01-19T16:10:00.000Z',
      to: 'priya',
      kind: 'day-card',
      text: expect.stringContaining('Amara'),
    },
  ]);
  expect(await sentTo('lewis')).toEqual([]);
});

it('keeps everything over a restart: threads, clock, sent messages and slots', async () => {
  await putClock('2027-01-28T10:00:00Z');
  await sweep();
  const before = { thread: (await thread('lewis')).body.entries, sent: await sentTo('priya') };
  await running.stop();
  await start();
  expect((await thread('lewis')).body.entries).toEqual(before.thread);
  expect(await sentTo('priya')).toEqual(before.sent);
  expect((await ask('/local/clock')).body).toEqual({ now: '2027-01-28T10:00:00.000Z' });
  expect(await sweep()).toMatchObject({ due: 0, sent: 0 });
});

it('takes the later of the kept time and CLOCK', async () => {
  await putClock('2027-01-28T10:00:00Z');
  for (const [clock, now] of [
    ['2027-01-20T09:00:00.000Z', '2027-01-28T10:00:00.000Z'],
    ['2027-02-01T09:00:00.000Z', '2027-02-01T09:00:00.000Z'],
  ] as const) {
    await running.stop();
    const read = localSettings({ CLOCK: clock });
    await start(read.ok ? { clock: read.settings.clock } : {});
    expect((await ask('/local/clock')).body).toEqual({ now });
  }
});

it('ignores COUNCIL over a store that holds people, and says so', async () => {
  await running.stop();
  await start({ councilFolder: join(dataDir, 'nowhere') });
  expect(said.join('\n')).toContain('COUNCIL is ignored');
  expect((await thread('lewis')).status).toBe(200);
});

it('follows somebody to the loopback address their last activity came from, and refuses other hosts', async () => {
  const connector = await openFakeConnector();
  const post = (serviceUrl: string) =>
    fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        ...activityFrom('x', { url: serviceUrl }),
        from: { id: '29:priya', aadObjectId: priyasObjectId },
        type: 'message',
        text: 'help',
      }),
    });
  expect((await post('https://collector.example')).status).toBe(403);
  expect((await post(connector.url)).status).toBe(200);
  await sweep();
  expect(connector.delivered).toHaveLength(2);
  expect(JSON.stringify(connector.delivered[1]?.body)).toContain('Amara');
  await connector.close();
});

it('tells somebody it does not know politely, and nothing else', async () => {
  const connector = await openFakeConnector();
  await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...activityFrom('stranger', connector), type: 'message', text: 'team' }),
  });
  expect(JSON.stringify(connector.delivered.map(({ body }) => body))).toContain("I don't know you yet");
  await connector.close();
});

it('answers in problems where there is nothing', async () => {
  expect(await ask('/api/nothing')).toMatchObject({ status: 404, type: 'application/problem+json' });
  expect(await ask('/api/team', { method: 'DELETE' })).toMatchObject({
    status: 405,
    type: 'application/problem+json',
  });
  expect(await ask('/api/team')).toMatchObject({ status: 401, type: 'application/problem+json' });
});

it('serves the tab with a fresh nonce each time and a policy that lets only Teams frame it', async () => {
  const [one, two] = await Promise.all([fetch(`${url}/tab/?as=lewis`), fetch(`${url}/tab/?as=lewis`)]);
  const policy = one.headers.get('content-security-policy') ?? '';
  expect(policy).toContain(
    "frame-ancestors 'self' https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com",
  );
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toBe(two.headers.get('content-security-policy'));
  expect(await one.text()).not.toContain('%CSP_NONCE%');
});
