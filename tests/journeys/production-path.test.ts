// The production server, with its own token issuer and nothing else changed: who is let in, and who is not.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { productionSettings } from '../../bot/config';
import type { LocalCosmos } from '../../bot/local/cosmos/local-cosmos';
import { anchorsInMemory } from '../../bot/local/file-anchors';
import { type Running, startProduction } from '../../bot/start-production';
import { at } from '../domain/given-council';
import { type Issuer, openIssuer, tampered, unsigned } from '../support/issuer';
import { activityFrom } from '../support/product';
import {
  appId,
  arden,
  believing,
  clientId,
  objectId,
  productionEnvironment,
  serviceUrl,
  settingsWith,
  storeWithCouncil,
  tokensOf,
} from '../support/production-parts';

const elsewhere = '88888888-1111-4222-8333-999999999999';

const log: object[] = [];
let running: Running;
let issuer: Issuer;
let store: LocalCosmos;
const silenced = jest.spyOn(console, 'error').mockImplementation(() => undefined);

beforeAll(async () => {
  issuer = await openIssuer();
  const clock = { now: () => at('2027-01-19T16:14:00Z') };
  store = await storeWithCouncil(clock);
  const settings = settingsWith();
  running = await startProduction({
    settings,
    cosmos: store,
    anchors: anchorsInMemory,
    bot: {
      ...settings.bot,
      authentication: believing(issuer),
    },
    tokens: tokensOf(issuer),
    clock,
    tabFolder: null,
    host: '127.0.0.1',
    run: randomUUID(),
    security: () => undefined,
    fault: (error) => {
      log.push({ error });
      return 'fault';
    },
  });
});
afterAll(async () => {
  await running.stop();
  await issuer.close();
  store.close();
  silenced.mockRestore();
});

describe('an activity', () => {
  const claims = () => ({ iss: issuer.url, aud: appId, serviceurl: serviceUrl });
  /** A button press that is answered in the same HTTP answer, so that nothing has to be sent to a connector. */
  const activity = (spoiled: object = {}) => ({
    ...activityFrom('lewis', { url: serviceUrl }),
    from: { id: '29:lewis', aadObjectId: objectId('lewis') },
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb: 'command', data: { command: 'my supervision' } } },
    ...spoiled,
  });
  const post = (token: string | null, body: object = activity()) =>
    fetch(`${running.url}/api/messages`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });

  it('from the Bot Connector is answered', async () => {
    const response = await post(await issuer.sign(claims()));
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('My supervision');
  });

  const mutations: readonly (readonly [string, () => Promise<string | null>])[] = [
    ['without a token', async () => null],
    ['with a forged signature', () => issuer.sign(claims(), { otherKey: true })],
    [
      'with claims changed after signing',
      async () => tampered(await issuer.sign(claims()), { aud: appId, extra: 1 }),
    ],
    ['without a signature', async () => unsigned(await issuer.sign(claims()))],
    ['for another bot', () => issuer.sign({ ...claims(), aud: clientId })],
    ['from another issuer', () => issuer.sign({ ...claims(), iss: 'https://somebody.example' })],
    [
      'that expired an hour ago',
      () => issuer.sign(claims(), { expires: Math.floor(Date.now() / 1000) - 3_600 }),
    ],
    ['that is not valid yet', () => issuer.sign(claims(), { notBefore: '1h', expires: '2h' })],
    ['signed with an unknown key', () => issuer.sign(claims(), { kid: 'key-2', otherKey: true })],
    [
      'for another service address',
      () => issuer.sign({ ...claims(), serviceurl: 'https://smba.trafficmanager.net/other/' }),
    ],
    ['that is no token at all', async () => 'garbage'],
  ];
  it.each(mutations)('%s is refused with 401, and nothing runs', async (_, token) => {
    const before = store.counters.snapshot();
    expect((await post(await token())).status).toBe(401);
    expect(store.counters.since(before).requests).toBe(0);
  });

  it('from a tenant that is not onboarded is refused with 403, and nothing is read', async () => {
    const before = store.counters.snapshot();
    const stranger = activity({
      channelData: { tenant: { id: elsewhere } },
      conversation: { id: 'x', tenantId: elsewhere },
    });
    expect((await post(await issuer.sign(claims()), stranger)).status).toBe(403);
    expect(store.counters.since(before).requests).toBe(0);
  });

  it("that wants its answer sent to somebody else's server is refused with 403", async () => {
    const evil = 'https://collector.example/';
    const token = await issuer.sign({ ...claims(), serviceurl: evil });
    expect((await post(token, activity({ serviceUrl: evil }))).status).toBe(403);
  });

  it.each([
    ['an array', '[]'],
    ['broken JSON', '{'],
    ['an activity without anybody in it', '{"type":"message"}'],
  ])('that is %s is answered 400', async (_, body) => {
    const response = await fetch(`${running.url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    });
    expect(response.status).toBe(400);
  });

  it('larger than any activity is answered 413', async () => {
    const response = await fetch(`${running.url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: `"${'x'.repeat(300_000)}"`,
    });
    expect(response.status).toBe(413);
  });
});

describe("the tab's API", () => {
  const claims = (person = 'lewis'): JWTPayload => ({
    iss: `${issuer.url}/v2`,
    aud: clientId,
    tid: arden,
    oid: objectId(person),
    scp: 'access_as_user',
    azp: '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
    ver: '2.0',
  });
  const get = (token: string | null, path = '/api/threads/me', headers: Record<string, string> = {}) =>
    fetch(`${running.url}${path}`, {
      headers: { ...headers, ...(token === null ? {} : { Authorization: `Bearer ${token}` }) },
    });

  it('answers whoever is signed in with their own thread', async () => {
    const response = await get(await issuer.sign(claims()));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ own: true, person: { personId: 'lewis' } });
  });

  it("says of somebody else's thread that it is not there", async () => {
    expect((await get(await issuer.sign(claims('kerry')), '/api/threads/lewis')).status).toBe(404);
  });

  const mutations: readonly (readonly [string, () => Promise<string | null>])[] = [
    ['without a token', async () => null],
    ['with a forged signature', () => issuer.sign(claims(), { otherKey: true })],
    [
      'with somebody else written into it',
      async () => tampered(await issuer.sign(claims()), { oid: objectId('priya') }),
    ],
    ['without a signature', async () => unsigned(await issuer.sign(claims()))],
    ['for another app', () => issuer.sign({ ...claims(), aud: appId })],
    ['from another issuer', () => issuer.sign({ ...claims(), iss: `${issuer.url}/v1` })],
    ['from a tenant that is not onboarded', () => issuer.sign({ ...claims(), tid: elsewhere })],
    ['that has expired', () => issuer.sign(claims(), { expires: Math.floor(Date.now() / 1000) - 3_600 })],
    ['that is not valid yet', () => issuer.sign(claims(), { notBefore: '1h', expires: '2h' })],
    ['for another scope', () => issuer.sign({ ...claims(), scp: 'access_as_user_too' })],
    ['of an app instead of a person', () => issuer.sign({ ...claims(), idtyp: 'app' })],
    ['from an unknown client', () => issuer.sign({ ...claims(), azp: appId })],
    ['without a person in it', () => issuer.sign({ ...claims(), oid: undefined })],
    ['of somebody who is not in the files', () => issuer.sign(claims('stranger'))],
  ];
  it.each(mutations)('refuses a token %s with 401', async (_, token) => {
    const response = await get(await token());
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });

  it('does not believe the header that says locally who is looking', async () => {
    expect((await get(null, '/api/threads/me', { 'X-Local-Person': 'lewis' })).status).toBe(401);
  });

  it.each(['/local/clock', '/local/sent', '/local/sweep', '/local/mailbox/v3/conversations/x/activities'])(
    'has no %s',
    async (path) => {
      for (const method of ['GET', 'PUT', 'POST'])
        expect((await fetch(`${running.url}${path}`, { method })).status).toBe(404);
    },
  );

  it.each(['/healthz', '/readyz', '/api/openapi.json'])(
    'answers %s without anybody signed in',
    async (path) => {
      expect((await get(null, path)).status).toBe(200);
    },
  );
});

describe('the settings', () => {
  it('name everything that is missing, and print no value', () => {
    const read = productionSettings({ TENANTS: 'secret-value' });
    expect(read.ok).toBe(false);
    const problems = read.ok ? [] : read.problems;
    for (const name of [
      'MicrosoftAppId',
      'MicrosoftAppType',
      'MicrosoftAppTenantId',
      'COSMOS_ENDPOINT',
      'ANCHORS_URL',
      'TAB_CLIENT_ID',
      'TENANTS',
      'PUBLIC_URL',
      'TEAMS_APP_ID',
    ]) {
      expect(problems.join('\n')).toContain(name);
    }
    expect(problems.join('\n')).not.toContain('secret-value');
  });

  it.each(['CLOCK', 'COUNCIL', 'PLAYGROUND', 'DATA_DIR', 'COSMOS_KEY'])(
    'refuse to start with %s set',
    (name) => {
      const read = productionSettings({ ...productionEnvironment, [name]: 'now' });
      expect(read).toMatchObject({ ok: false, problems: [expect.stringContaining(name)] });
    },
  );
});

describe('the program itself', () => {
  it('refuses to start without its settings, naming each, and prints no stack', () => {
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'bot/main.ts'], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, CLOCK: 'now' },
    });
    expect(status).toBe(1);
    for (const name of ['MicrosoftAppId', 'COSMOS_ENDPOINT', 'TAB_CLIENT_ID', 'TENANTS', 'CLOCK is set']) {
      expect(stderr).toContain(name);
    }
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
